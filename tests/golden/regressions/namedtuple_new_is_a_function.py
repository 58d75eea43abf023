# __new__ of a named tuple is a function, whose defaults a program may set.
import inspect
from collections import namedtuple
from typing import NamedTuple

Point = namedtuple("Point", "x y z", defaults=[7])
make = Point.__new__
print(type(make), make.__name__, make.__qualname__, make.__module__, make.__doc__, make.__defaults__)
print(inspect.signature(Point), inspect.signature(make), make.__code__.co_varnames)
print(Point(1, 2), Point(1, y=2, z=3), make(Point, 4, 5))
Point.__new__.__defaults__ = (None,) * len(Point._fields)
print(Point(), Point(1), Point(z=3), Point(*"abc"), Point._field_defaults)
for call in (
    lambda: Point(1, 2, 3, 4),
    lambda: Point(w=1),
    lambda: Point(1, x=2),
    lambda: namedtuple("Pair", "a b")(),
    lambda: namedtuple("Pair", "a b")(1),
    lambda: namedtuple("Pair", "a b")(1, 2, 3),
    lambda: namedtuple("Pair", "a b", defaults=[2])(1, 2, 3),
    lambda: namedtuple("Pair", "a b")(b=1),
):
    try:
        print(call())
    except TypeError as error:
        print(error)


for cls in (Point, tuple, list, 5, type("Plain", (tuple,), {})):
    try:
        made = Point.__new__(cls, 1, 2, 3)
        print(type(made).__name__, made)
    except TypeError as error:
        print(error)


class Employee(NamedTuple):
    name: str
    pay: float = 1.5

    def raised(self, by):
        return self._replace(pay=self.pay * by)


print(inspect.signature(Employee), Employee.__new__.__annotations__, Employee("a").raised(2))


class Named(namedtuple("Base", "first second")):
    def __new__(cls, text):
        return super().__new__(cls, *text.split())


print(Named("a b"), Named._make([1, 2]), Named("c d")._replace(first=0))


class Late(namedtuple("Base", "first second", defaults=[2])):
    def __init__(self, *args, **kwargs):
        print("init", args, kwargs)


print(Late(1), Late(first=3))
wide = namedtuple("Wide", [f"f{i}" for i in range(40)], defaults=[0])
print(wide(*range(39))[-2:], sum(wide(*range(40))), wide(**{f"f{i}": i for i in range(39)})[5])
Empty = namedtuple("Empty", "")
print(Empty(), Empty.__new__.__defaults__)
