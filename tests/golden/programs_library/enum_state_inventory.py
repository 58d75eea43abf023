"""Enumerations in depth: flags with boundaries, values of their own, mixed types, members and nonmembers, serialisation."""

import enum
import functools
import json
import operator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import CONFORM, EJECT, KEEP, STRICT, Enum, EnumMeta, Flag, IntEnum, IntFlag, StrEnum, auto, global_enum_repr, member, nonmember, property as enum_property, unique, verify
from types import DynamicClassAttribute


class Planet(Enum):
    MERCURY = 3.303e23, 2.4397e6
    EARTH = 5.976e24, 6.37814e6

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return 6.67300e-11 * self.mass / self.radius**2

    @classmethod
    def heaviest(cls):
        return max(cls, key=operator.attrgetter("mass"))


print([f"{p.name.title()} {p.gravity:.3f}" for p in Planet], Planet.heaviest(), Planet((3.303e23, 2.4397e6)) is Planet.MERCURY, Planet.EARTH.value[1])


class Permission(Flag, boundary=STRICT):
    READ = auto()
    WRITE = auto()
    EXECUTE = auto()
    ALL = READ | WRITE | EXECUTE

    def __str__(self):
        return "".join(p.name[0].lower() if p in self else "-" for p in Permission)


print(*(str(Permission(n)) for n in range(8)), Permission.READ | Permission.EXECUTE, repr(Permission.ALL ^ Permission.WRITE), ~Permission.READ, len(Permission.ALL), list(Permission.ALL), bool(Permission(0)))
for Boundary in (STRICT, CONFORM, EJECT, KEEP):
    class Bits(IntFlag, boundary=Boundary):
        A = 1
        B = 2
    try:
        value = Bits(9)
        print(Boundary, repr(value), type(value).__name__, int(value), value & 1)
    except ValueError as error:
        print(Boundary, str(error).splitlines()[0])


class Weekday(IntEnum):
    MONDAY = 1
    TUESDAY = auto()
    WEDNESDAY = auto()
    SUNDAY = 7
    Sun = 7

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, date):
            return cls(value.isoweekday())
        if isinstance(value, str):
            return next((d for d in cls if d.name.startswith(value.upper())), None)

    @enum_property
    def next(self):
        days = list(Weekday)
        return days[(days.index(self) + 1) % len(days)]


print(Weekday(date(2024, 3, 3)), Weekday("tue"), Weekday.Sun, Weekday.__members__.keys(), Weekday.SUNDAY.next, Weekday.MONDAY + 1, Weekday(2) < 3, sorted([Weekday.SUNDAY, Weekday.MONDAY]), f"{Weekday.TUESDAY}", f"{Weekday.TUESDAY:>4}", "%d" % Weekday.SUNDAY, range(10)[Weekday.SUNDAY])
for bad in (8, "x", date(2024, 3, 1), None):
    try:
        print(Weekday(bad))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


class Color(StrEnum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower().replace("_", "-") + f"/{count}"

    RED = auto()
    DARK_BLUE = auto()
    CUSTOM = "#abcdef"


print(list(Color), Color.RED.upper(), "red" + Color.DARK_BLUE, json.dumps({"c": Color.CUSTOM, Color.RED: [Color.RED]}), Color("dark-blue/1") is Color.DARK_BLUE, f"{Color.RED!r:<20}|", Color.CUSTOM == "#abcdef", "".join(Color))


class Order(Enum):
    def __lt__(self, other):
        return self._order < other._order if type(self) is type(other) else NotImplemented

    @property
    def _order(self):
        return type(self)._member_names_.index(self.name)


class Size(Order):
    SMALL = "s"
    LARGE = "l"
    ALIAS = "l"
    helper = nonmember(lambda: "not a member")
    Inner = member(functools.partial(int, base=2))

    class Nested:
        x = 1


print(min(Size.LARGE, Size.SMALL), Size.helper(), Size.Inner.value("101"), Size.ALIAS.name, [m.name for m in Size], "l" in Size, "zz" in Size, Size.SMALL in Size, Size["LARGE"], len(Size))
try:
    Size.SMALL < Permission.READ
except TypeError as error:
    print(error)
for attempt in (lambda: setattr(Size, "SMALL", 1), lambda: Size["none"], lambda: Size.NONE, lambda: Enum("Bad", "a a"), lambda: Size.SMALL.LARGE.name, lambda: delattr(Size, "SMALL")):
    try:
        print(attempt())
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
for decorate, names in ((unique, "A B A2"), (verify(enum.CONTINUOUS), "A C"), (verify(enum.NAMED_FLAGS), "X")):
    try:
        if names == "X":
            decorate(Flag("Named", {"A": 1, "C": 12}))
        else:
            decorate(IntEnum("Checked", {"A": 1, "B": 2, "A2": 1} if "B" in names else {"A": 1, "C": 3}))
    except ValueError as error:
        print("ValueError", error)
Animal = Enum("Animal", "CAT DOG", module=__name__, start=5)
Mixed = Enum("Mixed", [("A", 1.5), ("B", 2)], type=float)
print(list(Animal), Animal.DOG.value, Mixed.B.value, Mixed.A + 1, isinstance(Mixed.A, float), Animal.__doc__, repr(Animal), type(Animal) is EnumMeta)


class Loud(EnumMeta):
    def __getitem__(cls, name):
        return super().__getitem__(name.upper())

    def __call__(cls, value=None, *args, **kwargs):
        return cls.DEFAULT if value is None and not args else super().__call__(value, *args, **kwargs)


class Mode(Enum, metaclass=Loud):
    DEFAULT = 0
    FAST = 1


@dataclass(frozen=True)
class Spec:
    days: int
    label: str = ""


class Plan(Spec, Enum):
    MONTH = 30, "monthly"
    YEAR = 365

    def end(self, start):
        return start + timedelta(days=self.days)


print(Mode["fast"], Mode(), Mode(1), Plan.MONTH.end(date(2024, 1, 31)), Plan.YEAR, Plan.MONTH.label, repr(Plan.MONTH), Plan.YEAR.value == Spec(365) or Plan.YEAR.value)


class Machine(Enum):
    IDLE = "start"
    RUNNING = "pause stop"
    PAUSED = "start stop"
    DONE = ""

    TARGETS = nonmember({"start": "RUNNING", "pause": "PAUSED", "stop": "DONE"})

    def on(self, event):
        match self, event:
            case (Machine.DONE, _):
                raise RuntimeError("it is over")
            case (_, name) if name in self.value.split():
                return Machine[self.TARGETS[name]]
            case (state, name):
                raise ValueError(f"no {name} while {state.name.lower()}")


state = Machine.IDLE
for event in "start pause pause start stop start".split():
    try:
        state = state.on(event)
        print(event, state, state._value_, hash(state) == hash(state.name))
    except (ValueError, RuntimeError) as error:
        print(event, "->", error)
print(enum.show_flag_values(7), enum.bin(10), enum.Flag.__and__ is not None, IntFlag("F", "X Y").X | 8, dir(Mode.FAST)[-3:], Permission["READ"]._value_, Permission.READ.__reduce_ex__(2)[1])
