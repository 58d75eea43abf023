from __future__ import annotations
import abc
import copy
import functools
import operator
from collections import defaultdict
from dataclasses import dataclass, field, InitVar, KW_ONLY, fields, replace
from datetime import date, timedelta
from decimal import Decimal, ROUND_HALF_UP
from enum import Enum, Flag, auto
from functools import total_ordering, cached_property, singledispatchmethod, partialmethod
from itertools import groupby, chain
from types import MethodType, FunctionType
from typing import ClassVar, Iterator, Optional, Any
import calendar
import statistics


def money(value) -> Decimal:
    return Decimal(value).quantize(Decimal("0.01"), ROUND_HALF_UP)


class Validated:
    def __set_name__(self, owner, name):
        self.name = name
        owner._validated = (*getattr(owner, "_validated", ()), name)

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        try:
            return obj.__dict__[self.name]
        except KeyError:
            raise AttributeError(self.name) from None

    def __set__(self, obj, value):
        obj.__dict__[self.name] = self.check(value)

    @abc.abstractmethod
    def check(self, value): ...


class Positive(Validated):
    def check(self, value):
        if value <= 0:
            raise ValueError(f"{self.name} must be positive, got {value}")
        return value


class OneOf(Validated):
    def __init__(self, *options):
        self.options = options

    def check(self, value):
        if value not in self.options:
            raise ValueError(f"{self.name} must be one of {', '.join(map(repr, self.options))}")
        return value


class Perk(Flag):
    NONE = 0
    CAR = auto()
    PHONE = auto()
    PENSION = auto()
    EXECUTIVE = CAR | PHONE | PENSION


@total_ordering
class Employee(abc.ABC):
    _count: ClassVar[int] = 0
    registry: ClassVar[dict[str, type[Employee]]] = {}
    grade = OneOf("junior", "senior", "lead")

    def __init_subclass__(cls, *, code=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if code:
            Employee.registry[code] = cls
            cls.code = code

    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        Employee._count += 1
        self.number = Employee._count
        return self

    def __init__(self, name, grade="junior", *, hired=date(2020, 1, 1), perks=Perk.NONE):
        self.name, self.grade, self.hired, self.perks = name, grade, hired, perks

    @classmethod
    def parse(cls, line: str) -> Employee:
        code, name, *rest = line.split(":")
        try:
            kind = cls.registry[code]
        except KeyError:
            raise LookupError(f"unknown code {code!r}") from None
        return kind(name, *map(kind.convert, rest))

    @staticmethod
    def convert(text: str) -> Any:
        return Decimal(text) if text.replace(".", "").isdigit() else text

    @property
    @abc.abstractmethod
    def gross(self) -> Decimal: ...

    @property
    def net(self) -> Decimal:
        return money(self.gross * (1 - self.tax_rate()))

    def tax_rate(self) -> Decimal:
        return Decimal("0.2") + (Decimal("0.05") if self.perks & Perk.CAR else 0)

    def years(self, on: date) -> int:
        return on.year - self.hired.year - ((on.month, on.day) < (self.hired.month, self.hired.day))

    def __eq__(self, other):
        return self.gross == other.gross if isinstance(other, Employee) else NotImplemented

    def __lt__(self, other):
        return self.gross < other.gross if isinstance(other, Employee) else NotImplemented

    __hash__ = None

    def __format__(self, spec):
        match spec:
            case "short":
                return self.name.split()[0]
            case "full" | "":
                return f"{type(self).__name__}({self.name}, {self.grade})"
        raise ValueError(f"unknown format {spec!r} for {type(self).__name__}")

    def __repr__(self):
        return f"<{self:full} #{self.number}>"


class Salaried(Employee, code="S"):
    monthly = Positive()

    def __init__(self, name, monthly, grade="junior", **kwargs):
        super().__init__(name, grade, **kwargs)
        self.monthly = monthly

    @property
    def gross(self):
        return money(self.monthly)


class Hourly(Employee, code="H"):
    rate, hours = Positive(), Positive()

    def __init__(self, name, rate, hours=160, grade="junior", **kwargs):
        super().__init__(name, grade, **kwargs)
        self.rate, self.hours = rate, hours

    @property
    def gross(self):
        over = max(self.hours - 160, 0)
        return money(self.rate * (self.hours - over) + self.rate * over * Decimal("1.5"))


class Bonus:
    bonus = Decimal(0)

    def tax_rate(self):
        return super().tax_rate() + Decimal("0.1")

    @property
    def gross(self):
        return super().gross + self.bonus


class Manager(Bonus, Salaried, code="M"):
    def __init__(self, *args, reports=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.reports = list(reports)

    def __iter__(self):
        yield self
        for each in self.reports:
            yield from each if isinstance(each, Manager) else [each]

    def __contains__(self, name):
        return any(e.name == name for e in self)

    def __iadd__(self, employee):
        self.reports.append(employee)
        return self

    @cached_property
    def headcount(self):
        return sum(1 for _ in self)


staff = [Employee.parse(line) for line in ("S:Ann Lee:3200.555", "H:Bob:21.5:172", "H:Cy:30:100:senior", "M:Di Max:5000:lead")]
boss = staff[-1]
boss.bonus = Decimal("750")
boss.perks = Perk.EXECUTIVE
for each in staff[:-1]:
    boss += each
for e in sorted(staff, reverse=True):
    print(f"{e:short} {e!r} {e.gross:>10,} {e.net:>10} {e.tax_rate()} {e.perks!r}")
print(boss.headcount, "Cy" in boss, [f"{e:short}" for e in boss], max(boss).name, Employee._count, sorted(Employee.registry))
print([c.__name__ for c in Manager.__mro__], Manager._validated, Salaried.monthly.name, isinstance(boss, Salaried), issubclass(Manager, Bonus))
for bad in (lambda: Employee("x"), lambda: Employee.parse("X:y"), lambda: Salaried("n", -1), lambda: Salaried("n", 1, "boss"), lambda: f"{boss:tiny}", lambda: hash(boss), lambda: boss < 3, lambda: Hourly("n"), lambda: Hourly.parse("S:a"), lambda: setattr(boss, "gross", 1), lambda: Positive().__get__(boss)):
    try:
        print(bad())
    except Exception as exc:
        print(type(exc).__name__, exc)
clone = copy.copy(boss)
clone.reports.append("shared")
deep = copy.deepcopy(staff[0])
deep.name = "Deep"
print(len(boss.reports), staff[0].name, deep.number, deep == staff[0], deep is not staff[0], vars(deep).keys())
print(boss.years(date(2024, 1, 1)), boss.years(date(2023, 12, 31)), Perk.EXECUTIVE & ~Perk.CAR, Perk.CAR in boss.perks, list(Perk.EXECUTIVE), Perk(3), (Perk.CAR | Perk.PHONE).name, Perk["PENSION"].value)
by_grade = {g: [f"{e:short}" for e in grp] for g, grp in groupby(sorted(staff, key=operator.attrgetter("grade")), key=operator.attrgetter("grade"))}
print(by_grade, statistics.median(e.gross for e in staff), sum((e.net for e in staff), Decimal()), functools.reduce(operator.or_, (e.perks for e in staff)))


@dataclass(eq=False)
class Period:
    year: int
    month: int = 1
    _: KW_ONLY
    holidays: InitVar[tuple] = ()
    days: list[date] = field(init=False, repr=False)
    count: int = field(init=False)

    def __post_init__(self, holidays):
        last = calendar.monthrange(self.year, self.month)[1]
        self.days = [d for n in range(1, last + 1) if (d := date(self.year, self.month, n)).weekday() < 5 and d not in holidays]
        self.count = len(self.days)

    def __add__(self, months):
        total = self.month - 1 + months
        return Period(self.year + total // 12, total % 12 + 1)

    __radd__ = __add__

    def __sub__(self, other):
        return (self.year - other.year) * 12 + self.month - other.month

    def __bool__(self):
        return bool(self.days)

    def __getitem__(self, i):
        return self.days[i]


p = Period(2024, 11, holidays=(date(2024, 11, 1),))
print(p, p + 3, 2 + p, (p + 14) - p, bool(p), p[0], p[-1], [str(d) for d in p[1:3]], date(2024, 11, 4) in p, [f.name for f in fields(p)], p == copy.copy(p))
try:
    p + "x"
except TypeError as exc:
    print(exc)
