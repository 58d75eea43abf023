from __future__ import annotations
import functools
import math
import numbers
import operator
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Reversible, Sequence, Sized
from fractions import Fraction
from itertools import zip_longest
from typing import Self


class Quantity:
    __slots__ = ("value", "dims")
    UNITS = {"m": (1, {"L": 1}), "km": (1000, {"L": 1}), "s": (1, {"T": 1}), "h": (3600, {"T": 1}), "kg": (1, {"M": 1}), "N": (1, {"M": 1, "L": 1, "T": -2})}
    __array_priority__ = 10

    def __new__(cls, value, dims=None):
        self = super().__new__(cls)
        self.value = value
        self.dims = {k: v for k, v in sorted((dims or {}).items()) if v}
        return self

    @classmethod
    def parse(cls, text):
        number, _, unit = text.partition(" ")
        factor, dims = cls.UNITS[unit]
        return cls(Fraction(number) * factor, dims)

    def _same(self, other):
        if not isinstance(other, Quantity):
            other = Quantity(other)
        if self.dims != other.dims:
            raise TypeError(f"cannot combine {self.unit or 'number'} and {other.unit or 'number'}")
        return other

    @property
    def unit(self):
        return "·".join(f"{k}{'' if v == 1 else v}" for k, v in self.dims.items())

    def __add__(self, other):
        return Quantity(self.value + self._same(other).value, self.dims)

    __radd__ = __add__

    def __neg__(self):
        return Quantity(-self.value, self.dims)

    def __pos__(self):
        return self

    def __abs__(self):
        return Quantity(abs(self.value), self.dims)

    def __sub__(self, other):
        return self + -self._same(other)

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        if isinstance(other, numbers.Number):
            return Quantity(self.value * other, self.dims)
        if not isinstance(other, Quantity):
            return NotImplemented
        return Quantity(self.value * other.value, {k: self.dims.get(k, 0) + other.dims.get(k, 0) for k in self.dims | other.dims})

    __rmul__ = __mul__

    def __pow__(self, n, mod=None):
        if mod is not None:
            return NotImplemented
        return Quantity(self.value ** n, {k: v * n for k, v in self.dims.items()})

    def __truediv__(self, other):
        return self * (other ** -1 if isinstance(other, Quantity) else Fraction(1, other))

    def __rtruediv__(self, other):
        return self ** -1 * other

    def __divmod__(self, other):
        q, r = divmod(self.value, self._same(other).value)
        return q, Quantity(r, self.dims)

    def __floordiv__(self, other):
        return divmod(self, other)[0]

    def __mod__(self, other):
        return divmod(self, other)[1]

    def __eq__(self, other):
        return isinstance(other, Quantity) and (self.value, self.dims) == (other.value, other.dims)

    def __lt__(self, other):
        return self.value < self._same(other).value

    def __le__(self, other):
        return self == other or self < other

    def __hash__(self):
        return hash((self.value, tuple(self.dims.items())))

    def __bool__(self):
        return bool(self.value)

    def __float__(self):
        return float(self.value)

    def __int__(self):
        return int(self.value)

    def __index__(self):
        if self.dims or self.value.denominator != 1:
            raise TypeError(f"{self} is not an index")
        return int(self.value)

    def __round__(self, n=None):
        return Quantity(round(self.value, n or 0), self.dims)

    def __trunc__(self):
        return math.trunc(self.value)

    def __floor__(self):
        return math.floor(self.value)

    def __ceil__(self):
        return math.ceil(self.value)

    def __format__(self, spec):
        spec, _, unit = spec.partition("|")
        factor = self.UNITS[unit][0] if unit else 1
        return f"{float(self.value / factor):{spec or 'g'}} {unit or self.unit}".strip()

    def __str__(self):
        return format(self)

    def __repr__(self):
        return f"Quantity({self.value!r}, {self.dims})"

    def __iadd__(self, other):
        self.value += self._same(other).value
        return self

    def __matmul__(self, other):
        return "matmul", other

    def __rmatmul__(self, other):
        return "rmatmul", other

    def __call__(self, unit):
        return float(self.value / self.UNITS[unit][0])


Q = Quantity.parse
d, t = Q("90 km"), Q("3/2 h")
v = d / t
print(v, f"{v:.3f}", f"{d:.1f|km}", d("km"), v * t == d, 2 * d, d * 0.5, d / 3, 1 / t, d ** 2, sum([d, d], start=Q("0 m")), abs(-d), +d is d, -d)
print(divmod(d, Q("7 km")), d // Q("7 km"), d % Q("7 km"), d > Q("1 m"), d >= d, max(d, Q("1 km")), sorted([d, Q("2 m")])[0], {d: 1}[Q("90000 m")], bool(Q("0 s")), float(v), int(v), round(Q("7/3 m"), 2), math.floor(Q("7/2 m")), math.ceil(Q("7/2 m")), math.trunc(Q("-7/2 m")))
print([10, 20, 30][Quantity(Fraction(1))], "ab" * Quantity(Fraction(2)), hex(Quantity(Fraction(255))), d @ 3, 4 @ d, operator.index(Quantity(Fraction(4))), range(5)[Quantity(Fraction(2))], divmod(7, 2))
alias = d
d += Q("10 km")
print(alias is d, alias, repr(Q("1 N")), Q("1 N") == Q("1 kg") * Q("1 m") / Q("1 s") ** 2)
for bad in (lambda: d + t, lambda: d + 1, lambda: d < t, lambda: [1][d], lambda: d * "x", lambda: Q("1 furlong"), lambda: pow(d, 2, 3), lambda: "x" + d, lambda: d & 1, lambda: ~d, lambda: d[0], lambda: len(d), lambda: iter(d), lambda: math.sqrt(d) and complex("x"), lambda: d << 1, lambda: None + d, lambda: d.nope, lambda: setattr(d, "other", 1)):
    try:
        print(bad())
    except (TypeError, KeyError, ValueError, AttributeError) as exc:
        print(type(exc).__name__, exc)


class Vec(Sequence):
    def __init__(self, *xs):
        self._xs = tuple(xs)

    def __len__(self):
        return len(self._xs)

    def __getitem__(self, i):
        return type(self)(*self._xs[i]) if isinstance(i, slice) else self._xs[i]

    def __add__(self, other):
        return type(self)(*(a + b for a, b in zip_longest(self, other, fillvalue=0)))

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __matmul__(self, other):
        return sum(map(operator.mul, self, other))

    def __imatmul__(self, other):
        return type(self)(self @ other)

    def __eq__(self, other):
        return isinstance(other, Vec) and self._xs == other._xs

    def __repr__(self):
        return f"Vec{self._xs}"

    def __contains__(self, x):
        return any(math.isclose(x, y) for y in self)

    def __reversed__(self):
        return type(self)(*reversed(self._xs))

    def __class_getitem__(cls, n):
        return f"Vec of {n}"

    def __getattr__(self, name):
        if name in "xyz" and len(name) == 1:
            try:
                return self._xs["xyz".index(name)]
            except IndexError:
                pass
        raise AttributeError(f"no {name}")

    def __dir__(self):
        return ["x", "y"]

    def __length_hint__(self):
        return 99

    def __sizeof__(self):
        return 7

    def __instancecheck__(self, other):
        return other == "me"


a, b = Vec(1, 2, 3), Vec(4, 5)
print(a + b, sum([a, b]), a @ a, a[1:], a[-1], a.index(2), a.count(3), 1.0000000001 in a, list(reversed(a)), a.x, a.z, Vec[3], dir(a), hash, len(a), [*a, *b], {**dict(zip("ab", a))})
print(isinstance(a, (Sequence, Hashable)), isinstance(a, Reversible), isinstance(a, Sized), isinstance(a, Hashable), issubclass(Vec, Iterable), callable(a), isinstance("me", a) if False else "n/a")
c = a
c @= Vec(1, 1)
x, *rest = a
(p, q), r = b, 9
print(c, x, rest, p, q, len(a))
for bad in (lambda: b.z, lambda: hash(a), lambda: a < b, lambda: a + 1, lambda: 1 + a, lambda: a[9], lambda: a["k"], lambda: Vec(1).__missing__):
    try:
        print(bad())
    except (TypeError, AttributeError, IndexError) as exc:
        print(type(exc).__name__, exc)


class Lazy:
    def __init__(self, f):
        self.f = f
        functools.update_wrapper(self, f)

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        value = obj.__dict__[self.name] = self.f(obj)
        return value


class Account:
    count = 0

    def __init_subclass__(cls, **kw):
        cls.registered = kw
        super().__init_subclass__()

    def __init__(self):
        type(self).count += 1

    @Lazy
    def expensive(self):
        "doc of expensive"
        print("computing")
        return 7

    def __enter__(self):
        return self

    def __exit__(self, kind, exc, tb):
        return kind is ValueError

    def __del__(self):
        pass

    def __getattribute__(self, name):
        if name == "secret":
            return "intercepted"
        return super().__getattribute__(name)

    def __setattr__(self, name, value):
        if name.startswith("_ro"):
            raise AttributeError(f"{name} is read-only")
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("deleting", name)
        super().__delattr__(name)


class Savings(Account, rate=3):
    pass


acc = Savings()
print(acc.expensive, acc.expensive, Account.expensive.__doc__, Savings.registered, Account.count, Savings.count, acc.secret)
with acc as same:
    raise ValueError("swallowed")
acc.tmp = 1
del acc.tmp
for bad in (lambda: setattr(acc, "_ro", 1), lambda: delattr(acc, "zzz"), lambda: Account(1), lambda: acc()):
    try:
        print(bad())
    except (AttributeError, TypeError) as exc:
        print(type(exc).__name__, exc)
