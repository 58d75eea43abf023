"""An object store: dataclass models, queries with operators, joins, aggregates, transactions, migrations."""
from __future__ import annotations

import operator
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import MISSING, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from functools import reduce
from itertools import groupby
from typing import Any, ClassVar, dataclass_transform


class Column:
    def __init__(self, name):
        self.name = name

    def __set_name__(self, owner, name):
        self.owner = owner

    def _op(symbol, function):
        def method(self, value):
            return Condition(f"{self.name} {symbol} {value!r}", lambda row: function(getattr(row, self.name), value))
        return method

    __eq__ = _op("==", operator.eq)
    __ne__ = _op("!=", operator.ne)
    __lt__ = _op("<", operator.lt)
    __le__ = _op("<=", operator.le)
    __gt__ = _op(">", operator.gt)
    __ge__ = _op(">=", operator.ge)
    __hash__ = object.__hash__
    del _op

    def isin(self, values):
        return Condition(f"{self.name} in {values!r}", lambda row: getattr(row, self.name) in values)

    def like(self, part):
        return Condition(f"{self.name} like {part!r}", lambda row: part.lower() in str(getattr(row, self.name)).lower())


class Condition:
    def __init__(self, text, test):
        self.text, self.test = text, test

    def __and__(self, other):
        return Condition(f"({self.text} and {other.text})", lambda row: self.test(row) and other.test(row))

    def __or__(self, other):
        return Condition(f"({self.text} or {other.text})", lambda row: self.test(row) or other.test(row))

    def __invert__(self):
        return Condition(f"not {self.text}", lambda row: not self.test(row))

    def __repr__(self):
        return f"<{self.text}>"

    def __bool__(self):
        raise TypeError("use & and |, not 'and' and 'or'")


class Query:
    def __init__(self, rows, conditions=(), order=None, most=None):
        self.rows, self.conditions, self.order, self.most = rows, conditions, order, most

    def _with(self, **changes):
        return Query(**{**vars(self), **changes})

    def where(self, *conditions, **equal):
        extra = tuple(Column(k) == v for k, v in equal.items())
        return self._with(conditions=(*self.conditions, *conditions, *extra))

    def order_by(self, *names):
        return self._with(order=names)

    def limit(self, n):
        return self._with(most=n)

    def __iter__(self) -> Iterator[Any]:
        rows = [row for row in self.rows if all(c.test(row) for c in self.conditions)]
        for name in reversed(self.order or ()):
            rows.sort(key=operator.attrgetter(name.lstrip("-")), reverse=name.startswith("-"))
        return iter(rows[:self.most])

    def count(self):
        return sum(1 for _ in self)

    def one(self):
        match list(self):
            case []:
                raise LookupError(f"nothing matches {list(self.conditions)}")
            case [row]:
                return row
            case rows:
                raise LookupError(f"{len(rows)} match {list(self.conditions)}")

    def group(self, key, **aggregates):
        rows = sorted(self, key=operator.attrgetter(key))
        for value, members in groupby(rows, key=operator.attrgetter(key)):
            members = list(members)
            yield {key: value, **{name: f([getattr(m, c) for m in members]) for name, (c, f) in aggregates.items()}}


class Store:
    def __init__(self):
        self.tables = {}

    @dataclass_transform()
    def model(self, cls=None, /, *, frozen=False):
        def register(cls):
            cls = dataclass(cls, frozen=frozen, kw_only=False)
            self.tables[cls] = []
            cls.c = type("Columns", (), {f.name: Column(f.name) for f in fields(cls)})
            return cls
        return register if cls is None else register(cls)

    def add(self, *rows):
        for row in rows:
            if type(row) not in self.tables:
                raise TypeError(f"{type(row).__name__} is no model")
            if any(r.id == row.id for r in self.tables[type(row)]):
                raise ValueError(f"duplicate id {row.id} in {type(row).__name__}")
            self.tables[type(row)].append(row)

    def __getitem__(self, cls):
        return Query(self.tables[cls])

    def __enter__(self):
        self.saved = deepcopy(self.tables)
        return self

    def __exit__(self, kind, value, tb):
        if kind is not None:
            self.tables = self.saved
            print("rolled back:", kind.__name__, value)
        return kind is not None and issubclass(kind, ValueError)


store = Store()


@store.model
class City:
    id: int
    name: str
    people: int = 0
    planet: ClassVar[str] = "Earth"


@store.model(frozen=True)
class Person:
    id: int
    name: str
    age: int
    city: int | None = None
    tags: tuple[str, ...] = ()
    secret: str = field(default="", repr=False, compare=False)


store.add(City(1, "Oslo", 700), City(2, "Rome", 2800), City(3, "Bonn", 330))
store.add(*(Person(i, name, age, city, tuple(tags.split())) for i, (name, age, city, tags) in enumerate(
    [("Ann", 31, 1, "a b"), ("Bob", 25, 2, ""), ("Cyd", 31, None, "b"), ("Dan", 47, 1, "c a"), ("Eve", 19, 2, "a")])))
P, C = Person.c, City.c
print(*store[Person].where(P.age > 20, city=1).order_by("-age"), sep="\n")
query = store[Person].where((P.age < 30) | (P.name == "Cyd")).order_by("age", "name")
print([p.name for p in query], query.count(), query.conditions, [p.name for p in query.limit(1)], [p.name for p in store[Person].where(~P.name.like("a") if False else ~P.isin([1]) if False else ~(P.age >= 31))])
print(list(store[Person].where(P.city != None).group("city", n=("id", len), oldest=("age", max), mean=("age", lambda a: sum(a) / len(a)))))
print([(p.name, c.name) for p in store[Person] for c in store[City] if p.city == c.id], reduce(lambda a, p: a | set(p.tags), store[Person], set()) == {"a", "b", "c"})
with store:
    store.add(City(4, "Paris", 2100))
print(store[City].count())
with store:
    store.add(City(5, "Lima"))
    store.add(City(1, "again"))
print(store[City].count(), [c.name for c in store[City].where(C.name.isin(["Lima", "Paris"]))])
ann = store[Person].where(name="Ann").one()
print(ann, replace(ann, age=32, secret="s"), replace(ann, secret="s") == ann, astuple(ann), asdict(ann)["tags"], hash(ann) == hash(replace(ann, secret="x")))
Extra = make_dataclass("Extra", [("id", int), ("size", float, 1.5), "free"][:2], namespace={"double": lambda self: self.size * 2})
print(Extra(1), Extra(2, 3).double(), is_dataclass(Extra), [(f.name, f.type, f.default is MISSING) for f in fields(Person)], City.__match_args__)
match store[City].where(id=2).one():
    case City(_, name, people) if people > 1000:
        print("big", name)
for attempt in (
    lambda: store[Person].where(P.age > 100).one(), lambda: store[Person].where(P.age > 1).one(), lambda: store.add(Extra(1)),
    lambda: P.age > 1 and P.age < 3, lambda: setattr(ann, "age", 3), lambda: Person(1), lambda: City(1, "x", 2, 3), lambda: replace(ann, nope=1),
    lambda: list(store[Person].order_by("missing")), lambda: list(store[Person].where(P.city > 1)), lambda: P.nope, lambda: City("x") < City("y"),
):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
with store:
    list(store[Person].order_by("city"))
