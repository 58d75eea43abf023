# Enums as programs use them: methods, data of members, state machines, lookups, functional API.
from enum import Enum, IntEnum, StrEnum, auto, member, nonmember, property as enum_property
import json


class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.6743e-11 * self.mass / self.radius**2


for planet in Planet:
    print(planet, planet.name, planet.value, round(planet.gravity, 4), repr(planet))


class State(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last):
        return f"{count}:{name.lower()}"

    IDLE = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()

    @classmethod
    def _missing_(cls, value):
        return next((m for m in cls if m.name == str(value).upper()), None)


NEXT = {State.IDLE: {"start": State.RUNNING}, State.RUNNING: {"finish": State.DONE, "crash": State.FAILED}, State.FAILED: {"retry": State.RUNNING}}
state = State.IDLE
for event in ("start", "crash", "finish", "retry", "finish"):
    after = NEXT.get(state, {}).get(event)
    print(f"{state.name} --{event}--> {after.name if after else 'refused'}")
    state = after or state
print(State("idle"), State("0:idle"), [s.value for s in State])
for bad in ("nope", 3):
    try:
        State(bad)
    except ValueError as error:
        print(error)


class Level(IntEnum):
    LOW = 1
    HIGH = 10
    MAX = HIGH
    TOP = auto()


class Color(StrEnum):
    RED = auto()
    GREEN = "grün"


print(Level.MAX is Level.HIGH, Level.TOP, Level.HIGH + 1, f"{Level.LOW} {Level.LOW!r} {Level.HIGH:>4}", max(Level), Level(1), [*Level], Level.__members__, 10 in Level, json.dumps({"l": Level.HIGH, "c": Color.RED}))
print(Color.RED, repr(Color.RED), Color.RED + "!", Color("grün").name, Color.RED == "red", "-".join(Color), f"{Color.GREEN:*^8}", Color.RED.upper(), {Color.RED: 1}["red"])


class Shape(Enum):
    SQUARE = member(lambda n: n * n)
    HELPER = nonmember("not a member")
    _ignore_ = ["temp"]
    temp = 5

    def __call__(self, n):
        return self.value(n)

    def __str__(self):
        return self.name.title()

    @enum_property
    def label(self):
        return f"<{self.name}>"


print(len(Shape), Shape.SQUARE(7), Shape.HELPER, str(Shape.SQUARE), Shape.SQUARE.label, hasattr(Shape, "temp"))
Animal = Enum("Animal", "CAT DOG", start=5, module="zoo")
print(list(Animal), Animal.CAT.value, Animal.__module__, Enum("E", {"A": "x", "B": "y"}).B.value, Enum("F", [("P", 1), ("Q", 2)])(2), Enum("G", ["M", "N"], type=str).M == "M")
for call in (lambda: Animal["COW"], lambda: setattr(Animal, "CAT", 1), lambda: delattr(Animal, "CAT"), lambda: Animal(), lambda: Animal.CAT < Animal.DOG, lambda: setattr(Animal.CAT, "value", 3), lambda: Level("x"), lambda: Color(5), lambda: Animal.CAT.nope, lambda: Enum("H", "A A")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
match Level.HIGH:
    case Level.LOW:
        print("low")
    case Level.HIGH | Level.TOP:
        print("high or top")
