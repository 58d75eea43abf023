from enum import *


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()
    CRIMSON = 1

    @property
    def hex(self):
        return f"#{self.value}"

    def describe(self):
        return self.name, self.value


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], list(Color), len(Color))
print(Color.CRIMSON is Color.RED, Color.__members__, Color.RED.hex, Color.BLUE.describe(), Color, type(Color.RED))
print(isinstance(Color.RED, Color), Color.RED in Color, 1 in Color, 7 in Color, {Color.RED: 1}, f"{Color.RED}", f"{Color.RED:>12}|")
for bad in (lambda: Color(9), lambda: Color["X"], lambda: setattr(Color, "RED", 3), lambda: Color.NOPE, lambda: delattr(Color, "RED"), lambda: Color.RED < Color.BLUE, lambda: setattr(Color.RED, "value", 3)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class N(IntEnum):
    ONE = 1
    TWO = auto()


print(N.ONE, repr(N.TWO), N.ONE + 1, N.TWO > N.ONE, sorted(N), f"{N.ONE}", N.ONE == 1, int(N.TWO), [10, 20, 30][N.ONE])


class S(StrEnum):
    A = auto()
    B = "bee"


print(S.A, repr(S.B), S.A + "x", S.A == "a", S("bee"), f"{S.A:>4}", S.A.upper())


class M(str, Enum):
    X = "x"


print(M.X, repr(M.X), M.X == "x", f"{M.X}", M.X.value)


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W


print(Perm.R | Perm.X, repr(Perm.R | Perm.W), Perm(0), repr(Perm(0)), ~Perm.R, list(Perm.RW), Perm.R in Perm.RW, bool(Perm(0)), list(Perm), len(Perm.RW), Perm(7))
try:
    Perm(8)
except ValueError as e:
    print(e)


class IF(IntFlag):
    A = 1
    B = 2


print(IF.A | IF.B, repr(IF.A | IF.B), repr(IF.A | 8), IF(3) & 2, IF.A + 1, repr(~IF.A), IF.A == 1)


class Planet(Enum):
    MERCURY = (3.3, 2.4)
    EARTH = (5.9, 6.3)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def ratio(self):
        return round(self.mass / self.radius, 3)


print(Planet.EARTH.mass, Planet.EARTH.ratio, Planet.EARTH.value, Planet((3.3, 2.4)))


class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj

    PX = (0, "P.X")
    PY = (1, "P.Y")


print(Coord.PY.value, Coord.PY.label, Coord(1) is Coord.PY)


class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)

    FOO = auto()
    BAR = auto()

    @classmethod
    def _missing_(cls, value):
        return cls.FOO if value == "default" else None


print(list(Auto), Auto("default"))
try:
    Auto("zzz")
except ValueError as e:
    print(e)
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.DOG.value, Animal)
try:
    @unique
    class U(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
try:
    class More(Color):
        PINK = 5
except TypeError as e:
    print(e)
try:
    class Dup(Enum):
        A = 1
        A = 2
except TypeError as e:
    print(e)
match Color.RED:
    case Color.GREEN:
        print("green")
    case Color.RED:
        print("red")


class Weekday(Enum):
    MON = 1
    TUE = 2

    @classmethod
    def first(cls):
        return cls.MON

    def __str__(self):
        return self.name.title()


print(Weekday.first(), Weekday.TUE, [str(d) for d in Weekday], hash(Weekday.MON) == hash("MON"))
