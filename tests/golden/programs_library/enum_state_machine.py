from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique, nonmember, member
from dataclasses import dataclass, field


class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    PAUSED = auto()
    STOPPED = auto()

    def can_go(self, other):
        return other in TRANSITIONS[self]

    @classmethod
    def parse(cls, text):
        try:
            return cls[text.upper()]
        except KeyError:
            raise ValueError(f"unknown state {text!r}; choose from {[s.name for s in cls]}") from None


TRANSITIONS = {
    State.IDLE: {State.RUNNING},
    State.RUNNING: {State.PAUSED, State.STOPPED},
    State.PAUSED: {State.RUNNING, State.STOPPED},
    State.STOPPED: set(),
}


@dataclass
class Machine:
    state: State = State.IDLE
    log: list[str] = field(default_factory=list)

    def go(self, target: State):
        if not self.state.can_go(target):
            raise RuntimeError(f"{self.state} -> {target} not allowed")
        self.log.append(f"{self.state.name}->{target.name}")
        self.state = target


m = Machine()
for s in ("running", "paused", "running", "stopped", "idle", "bogus"):
    try:
        m.go(State.parse(s))
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)
print(m)


class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC


p = Perm.READ | Perm.WRITE
print(p, repr(p), Perm.ALL, ~Perm.READ, Perm(5), Perm.READ in p, list(Perm.ALL), bool(Perm(0)), p ^ Perm.READ, len(p))
try:
    Perm(16)
except ValueError as e:
    print(e)


class Color(StrEnum):
    RED = auto()
    LIGHT_BLUE = auto()


print(Color.RED, f"{Color.LIGHT_BLUE:>12}", Color("red") is Color.RED, Color.RED == "red", Color.RED.upper(), repr(Color.RED))


class Priority(IntEnum):
    LOW = 1
    HIGH = 10

    @property
    def label(self):
        return self.name.title()


print(sorted([Priority.HIGH, Priority.LOW]), Priority.HIGH > 5, Priority(1).label, Priority.HIGH + 1, f"{Priority.LOW}", f"{Priority.LOW!r}")


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.6743e-11 * self.mass / self.radius**2


for planet in Planet:
    print(f"{planet.name}: {planet.gravity:.3f}", planet.value)
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)


class Mixed(Enum):
    X = 1
    Y = 1
    helper = nonmember(42)

    @member
    def fn():
        return "called"


print(Mixed.Y, Mixed.__members__.keys(), Mixed.helper, Mixed.fn.value())
print(Enum("Animal", "CAT DOG").DOG, list(IntFlag("F", {"A": 1, "B": 2})), State["IDLE"], State(2))
try:
    State.IDLE = 3
except AttributeError as e:
    print(e)
try:
    State(99)
except ValueError as e:
    print(e)
try:
    State.NOPE
except AttributeError as e:
    print(e)
