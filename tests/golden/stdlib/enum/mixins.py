"""Members that are also something else, names that a base has too, and what a class refuses."""

import enum
from dataclasses import dataclass, field
from datetime import date


def refused(make):
    try:
        print(make())
    except Exception as error:
        context = type(error.__context__).__name__ if error.__context__ else None
        print(type(error).__name__, error, "|", context)


@dataclass
class Animal:
    size: str
    legs: int = 4
    secret: int = field(default=0, repr=False)


class Creature(Animal, enum.Enum):
    DOG = "medium", 4
    BUG = "small", 6, 9


print(repr(Creature.DOG), Creature.BUG, Creature.BUG.legs, [Creature.BUG])


class Loud(int):
    def __repr__(self):
        return f"<{int(self)}!>"


class Volume(Loud, enum.Enum):
    LOW = 1
    HIGH = 11


print(repr(Volume.HIGH), Volume.HIGH > Volume.LOW)

# Members under the names of methods of the type that they also are.


class Part(enum.StrEnum):
    author = enum.auto()
    title = enum.auto()


class Letter(str, enum.Enum):
    count = "c"
    index = "i"


class Number(enum.IntEnum):
    divisor = 1
    numerator = 2


print(Part.author.title(), Part.title, repr(Part.title), Part.title.upper())
print(Letter.count.count("c"), repr(Letter.count), Letter["index"].index("i"), list(Letter))
print(Number.divisor.numerator, repr(Number.numerator), Number.numerator.divisor)


class Field(enum.Enum):
    name = "n"
    value = "v"


print(list(Field), repr(Field.name), Field.name.name, Field.value.value, Field.name.value)


class Described(enum.Enum):
    @enum.property
    def label(self):
        return f"label of {self._name_}"


class Row(Described):
    label = 1
    other = 2


print(repr(Row.label), Row.label.label, Row.other.label)

# How members are shown is what the mixin, the class or the enumeration says.


class Ratio(float, enum.Enum):
    HALF = 0.5


class Plain(float, enum.ReprEnum):
    HALF = 0.5


class Spoken(float, enum.Enum):
    HALF = 0.5

    def __str__(self):
        return "a half"


class Day(date, enum.ReprEnum):
    FIRST = 2009, 1, 1


print(str(Ratio.HALF), f"{Ratio.HALF}", f"{Ratio.HALF:>12}", repr(Ratio.HALF))
print(str(Plain.HALF), f"{Plain.HALF:.3f}", repr(Plain.HALF), Plain.HALF * 2)
print(str(Spoken.HALF), f"{Spoken.HALF}", "%s" % Spoken.HALF)
print(str(Day.FIRST), f"{Day.FIRST:%d/%m}", repr(Day.FIRST))

# Flags of ints combine as flags.


class Bits(int, enum.Flag):
    A = 1
    B = 2


class Kept(int, enum.Flag, boundary=enum.KEEP):
    A = 1
    B = 2


print(repr(~Bits.A), repr(Bits.A | Bits.B), repr(Bits.A ^ Bits.B), repr(Kept.A | 4), repr(~Kept.A))

# auto() in tuples.


class Pair(tuple, enum.Enum):
    first = enum.auto(), "a"
    second = enum.auto(), "b"


class Triple(enum.Enum):
    first = enum.auto(), "a"
    second = enum.auto(), enum.auto()


print([each.value for each in Pair], [each.value for each in Triple])


def after_text():
    class Colour(enum.Enum):
        RED = "red"
        BLUE = enum.auto()


def after_mixed():
    class Colour(enum.Enum):
        ONE = 1
        RED = "red"
        BLUE = enum.auto()


def missing_order():
    class Colour(enum.Enum):
        _order_ = "RED GREEN BLUE"
        RED = 1
        GREEN = 2


def ignored_late():
    class Colour(enum.Enum):
        RED = 1
        _ignore_ = "RED"


def bare_repr_enum():
    class Colour(enum.ReprEnum):
        RED = 1


def not_text():
    class Colour(enum.StrEnum):
        RED = 3


for each in (after_text, after_mixed, missing_order, ignored_late, bare_repr_enum, not_text):
    refused(each)


class Code(enum.Enum):
    OK = 200

    def _repr_html_(self):
        return f"<b>{self.name}</b>"

    @classmethod
    def _missing_(cls, value):
        if value == "divide":
            return 1 // 0
        if value == "wrong":
            return 5
        if value == "refuse":
            raise ValueError("refused")
        return cls.OK if value == "ok" else None


print(Code("ok"), Code.OK._repr_html_())
for each in ("divide", "wrong", "refuse", "none"):
    refused(lambda: Code(each))

print(enum.Enum("Empty", type=int), list(enum.Enum("Empty", ())))
refused(lambda: enum.Enum("Empty"))


class Initialised(enum.Enum):
    ONE = 1

    def __init__(self, value):
        self.doubled = value * 2

    def describe(self):
        return self.name

    @property
    def half(self):
        return self.value / 2


print(dir(Initialised.ONE))
print(dir(Initialised))
print("numerator" in dir(Number.divisor), "numerator" in dir(Number), dir(Number) == sorted(dir(Number)))
