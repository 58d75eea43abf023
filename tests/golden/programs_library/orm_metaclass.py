"""A small mapper: metaclasses, descriptors, query builders, sessions, events, lazy relations, migrations as diffs."""

import copy
import itertools
import json
import operator
import re
import weakref
from collections import OrderedDict, defaultdict
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from enum import Enum, Flag, auto, unique
from functools import cached_property, partialmethod, reduce
from types import MappingProxyType, SimpleNamespace, new_class


class ValidationError(ValueError):
    def __init__(self, errors):
        super().__init__("; ".join(f"{k}: {v}" for k, v in sorted(errors.items())))
        self.errors = errors


class Expression:
    def __init__(self, text, test):
        self.text, self.test = text, test

    def __and__(self, other):
        return Expression(f"({self.text} AND {other.text})", lambda row: self.test(row) and other.test(row))

    def __or__(self, other):
        return Expression(f"({self.text} OR {other.text})", lambda row: self.test(row) or other.test(row))

    def __invert__(self):
        return Expression(f"NOT {self.text}", lambda row: not self.test(row))

    def __bool__(self):
        raise TypeError("an expression has no truth value: use & and |")

    def __repr__(self):
        return f"<{self.text}>"


def quoted(value):
    return "NULL" if value is None else str(value) if isinstance(value, (int, Decimal)) else "'" + str(value).replace("'", "''") + "'"


class Column:
    counter = itertools.count()

    def __init__(self, kind, *, default=None, null=False, unique=False, check=None):
        self.kind, self.default, self.null, self.unique, self.check = kind, default, null, unique, check
        self.order = next(Column.counter)

    def __set_name__(self, owner, name):
        self.name, self.owner = name, weakref.ref(owner)

    def __get__(self, instance, owner):
        return self if instance is None else instance._values.get(self.name)

    def __set__(self, instance, value):
        before = instance._values.get(self.name)
        instance._values[self.name] = self.convert(value)
        if before != instance._values[self.name]:
            instance._changed.add(self.name)

    def convert(self, value):
        if value is None or isinstance(value, self.kind):
            return value
        return self.kind.fromisoformat(value) if self.kind is date else self.kind(value)

    def _compare(self, symbol, function, other):
        return Expression(f"{self.name} {symbol} {quoted(other)}", lambda row: function(getattr(row, self.name), other))

    __eq__ = partialmethod(_compare, "=", operator.eq)
    __ne__ = partialmethod(_compare, "<>", operator.ne)
    __lt__ = partialmethod(_compare, "<", lambda a, b: a is not None and a < b)
    __ge__ = partialmethod(_compare, ">=", lambda a, b: a is not None and a >= b)
    __hash__ = object.__hash__

    def like(self, pattern):
        expression = re.compile(re.escape(pattern).replace("%", ".*").replace("_", "."), re.I)
        return Expression(f"{self.name} LIKE {quoted(pattern)}", lambda row: bool(expression.fullmatch(getattr(row, self.name) or "")))

    def within(self, *values):
        return Expression(f"{self.name} IN ({', '.join(map(quoted, values))})", lambda row: getattr(row, self.name) in values)

    @property
    def sql(self):
        kind = {int: "INTEGER", str: "TEXT", Decimal: "NUMERIC", date: "DATE"}.get(self.kind, "JSON")
        return f"{self.name} {kind}" + " UNIQUE" * self.unique + " NOT NULL" * (not self.null) + (f" DEFAULT {quoted(self.default)}" if self.default is not None and not callable(self.default) else "")


class Relation:
    def __init__(self, target, key):
        self.target, self.key = target, key

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        model = Model.registry[self.target]
        return [row for row in instance._session.rows[model] if getattr(row, self.key) == instance.id]


class ModelMeta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **options):
        return OrderedDict(_options=options)

    def __new__(mcls, name, bases, namespace, **options):
        cls = super().__new__(mcls, name, bases, dict(namespace))
        inherited = {k: v for base in reversed(cls.__mro__[1:]) for k, v in getattr(base, "columns", {}).items()}
        own = {k: v for k, v in namespace.items() if isinstance(v, Column)}
        cls.columns = MappingProxyType(dict(sorted((inherited | own).items(), key=lambda pair: pair[1].order)))
        cls.table = options.get("table", re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower() + "s")
        if bases:
            Model.registry[name] = cls
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)

    def __getitem__(cls, expression):
        return Query(cls).where(expression)

    def __len__(cls):
        return len(cls.columns)

    def __call__(cls, *args, **kwargs):
        self = super().__call__(*args, **kwargs)
        self.validate()
        return self


class Model(metaclass=ModelMeta):
    registry = {}
    id = Column(int, null=True)

    def __init__(self, **values):
        self._values, self._changed, self._session = {}, set(), None
        unknown = values.keys() - self.columns.keys()
        if unknown:
            raise TypeError(f"{type(self).__name__} has no column {', '.join(sorted(unknown))}")
        errors = {}
        for name, column in self.columns.items():
            value = values.get(name, column.default() if callable(column.default) else column.default)
            try:
                setattr(self, name, value)
            except (ValueError, ArithmeticError) as error:
                errors[name] = type(error).__name__
        if errors:
            raise ValidationError(errors)

    def validate(self):
        errors = {n: "is missing" for n, c in self.columns.items() if getattr(self, n) is None and not c.null}
        errors |= {n: "is refused" for n, c in self.columns.items() if c.check and n not in errors and not c.check(getattr(self, n))}
        if errors:
            raise ValidationError(errors)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self._values.items() if v is not None)})"


class Query:
    def __init__(self, model, parts=()):
        self.model, self.parts, self.order, self.count = model, tuple(parts), None, None

    def _with(self, **changes):
        clone = copy.copy(self)
        clone.__dict__.update(changes)
        return clone

    def where(self, *expressions):
        return self._with(parts=(*self.parts, *expressions))

    def order_by(self, key, descending=False):
        return self._with(order=(key.name, descending))

    def limit(self, count):
        return self._with(count=count)

    @property
    def sql(self):
        text = f"SELECT * FROM {self.model.table}"
        if self.parts:
            text += " WHERE " + reduce(operator.and_, self.parts).text
        if self.order:
            text += f" ORDER BY {self.order[0]}" + " DESC" * self.order[1]
        return text + (f" LIMIT {self.count}" if self.count is not None else "")

    def run(self, session):
        rows = [row for row in session.rows[self.model] if all(part.test(row) for part in self.parts)]
        if self.order:
            rows.sort(key=lambda row: (getattr(row, self.order[0]) is None, getattr(row, self.order[0])), reverse=self.order[1])
        return rows[: self.count]


class Event(Flag):
    INSERT = auto()
    UPDATE = auto()
    DELETE = auto()
    WRITE = INSERT | UPDATE


class Session:
    def __init__(self):
        self.rows, self.ids, self.listeners, self.log = defaultdict(list), defaultdict(lambda: itertools.count(1)), [], []

    def on(self, events):
        def decorate(function):
            self.listeners.append((events, function))
            return function

        return decorate

    def emit(self, event, row):
        for events, function in self.listeners:
            if event in events:
                function(event, row)

    def add(self, *rows):
        for row in rows:
            row._session = self
            row.id = next(self.ids[type(row)])
            for name, column in row.columns.items():
                if column.unique and any(getattr(o, name) == getattr(row, name) for o in self.rows[type(row)]):
                    raise ValidationError({name: "is not unique"})
            self.rows[type(row)].append(row)
            self.emit(Event.INSERT, row)
            row._changed.clear()

    def flush(self):
        for row in itertools.chain.from_iterable(self.rows.values()):
            if row._changed:
                self.log.append(f"UPDATE {row.table} SET {', '.join(f'{n} = {quoted(getattr(row, n))}' for n in sorted(row._changed))} WHERE id = {row.id}")
                self.emit(Event.UPDATE, row)
                row._changed.clear()

    @contextmanager
    def transaction(self):
        saved = {model: [(row, dict(row._values)) for row in rows] for model, rows in self.rows.items()}
        try:
            yield self
        except Exception:
            self.rows = defaultdict(list, {model: [row for row, _ in pairs] for model, pairs in saved.items()})
            for pairs in saved.values():
                for row, values in pairs:
                    row._values.clear()
                    row._values.update(values)
            raise
        else:
            self.flush()


@unique
class Genre(Enum):
    PROSE = "prose"
    VERSE = "verse"


class Author(Model):
    name = Column(str, unique=True, check=str.strip)
    born = Column(date, null=True)
    books = Relation("BookTitle", "author")


class BookTitle(Model, table="books"):
    title = Column(str)
    author = Column(int)
    price = Column(Decimal, default="9.99", check=lambda p: p > 0)
    genre = Column(Genre, default=Genre.PROSE)

    @cached_property
    def slug(self):
        return re.sub(r"\W+", "-", self.title.lower()).strip("-")


for model in Model.registry.values():
    print(f"CREATE TABLE {model.table} ({', '.join(c.sql for c in model.columns.values())})", len(model))
session, seen = Session(), []
session.on(Event.WRITE)(lambda event, row: seen.append((event.name, row.id)))
ann, bob = Author(name="Ann O'Hara", born="1970-02-28"), Author(name="Bob")
session.add(ann, bob, *(BookTitle(title=t, author=a, price=p, genre=g) for t, a, p, g in (("A Tale!", 1, "5", "prose"), ("Odes", 1, 12, Genre.VERSE), ("Zen & co", 2, "7.50", "verse"))))
query = BookTitle[(BookTitle.price >= Decimal(6)) & ~(BookTitle.title == "Odes") | BookTitle.title.like("a%")].order_by(BookTitle.price, True)
print(query.sql, query.run(session), query.limit(1).run(session)[0].slug, BookTitle[BookTitle.author.within(1, 3)].sql, Author[Author.born < date(2000, 1, 1)].run(session), sep="\n")
print([b.title for b in ann.books], Author.books.target, Author.name != "x", seen)
with session.transaction():
    bob.name, ann.born = "Robert", None
    bob.name = "Bob"
print(session.log, seen[-2:])
try:
    with session.transaction():
        ann.name = "changed"
        session.add(Author(name="Bob"))
except ValidationError as error:
    print(error, ann.name, len(session.rows[Author]))
for bad in (lambda: Author(), lambda: Author(name=" "), lambda: BookTitle(title="x", author=1, price="-1", genre="poem"), lambda: BookTitle(title="x", author="?", price="abc"), lambda: Author(nam="x"), lambda: bool(Author.name == "x"), lambda: BookTitle(title="t", author=1, price=0)):
    try:
        bad()
    except (ValidationError, TypeError) as error:
        print(type(error).__name__, error)
Late = new_class("Late", (Author,), {"table": "late_ones"}, lambda ns: ns.update(note=Column(str, null=True)))
print(Late.table, list(Late.columns), Late(name="x", note=5), type(Late) is ModelMeta, isinstance(Late.columns, MappingProxyType), Event.WRITE, Event(0), ~Event.DELETE, Genre("verse"), json.dumps(SimpleNamespace(a=1).__dict__))
