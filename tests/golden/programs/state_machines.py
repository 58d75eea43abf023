"""Finite automata: a regex engine, a traffic light with enums, a vending machine, a parser of INI."""
from collections import defaultdict
from dataclasses import dataclass, field, replace
from enum import Enum, StrEnum, auto, unique
from typing import ClassVar, Self


@unique
class Light(Enum):
    RED = ("stop", 30)
    GREEN = ("go", 25)
    AMBER = ("slow", 5)

    def __init__(self, meaning, seconds):
        self.meaning = meaning
        self.seconds = seconds

    @property
    def next(self) -> Self:
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]

    def __str__(self):
        return f"{self.name.lower()}({self.meaning})"


class Event(StrEnum):
    COIN = auto()
    CHOOSE = auto()
    CANCEL = "cancel!"


class State(Enum):
    IDLE = 0
    PAYING = 1
    DONE = 2
    WAITING = 0  # an alias

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            return cls.__members__.get(value.upper())
        return None


light = Light.RED
for _ in range(4):
    print(light, light.seconds, end=" -> ")
    light = light.next
print(light, Light["AMBER"], Light(("go", 25)) is Light.GREEN, len(Light), Light.RED in Light)
print(list(Event), Event.COIN == "coin", f"{Event.CANCEL}", Event("cancel!").name, Event.CHOOSE.upper(), sorted(Event))
print(State.WAITING is State.IDLE, State("paying"), list(State), State.__members__, State.IDLE.__class__, repr(State.DONE))
for value in (7, "nope", None):
    try:
        State(value)
    except ValueError as error:
        print(error)
for attempt in (lambda: Light["BLUE"], lambda: setattr(Light, "RED", 1), lambda: Light.RED < Light.GREEN, lambda: unique(State), lambda: Enum("X", "a b a")):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


@dataclass(slots=True)
class Machine:
    price: int
    state: State = State.IDLE
    money: int = 0
    log: list[str] = field(default_factory=list, repr=False)
    table: ClassVar[dict] = {}

    @classmethod
    def on(cls, state, event):
        def register(function):
            cls.table[state, event] = function
            return function
        return register

    def handle(self, event, *args):
        try:
            action = self.table[self.state, event]
        except KeyError:
            self.log.append(f"ignored {event} in {self.state.name}")
            return self
        before = self.state
        action(self, *args)
        self.log.append(f"{before.name}->{self.state.name}")
        return self


@Machine.on(State.IDLE, Event.COIN)
@Machine.on(State.PAYING, Event.COIN)
def coin(self, amount):
    self.money += amount
    self.state = State.PAYING


@Machine.on(State.PAYING, Event.CHOOSE)
def choose(self):
    if self.money >= self.price:
        self.money -= self.price
        self.state = State.DONE


@Machine.on(State.PAYING, Event.CANCEL)
def cancel(self):
    self.money, self.state = 0, State.IDLE


machine = Machine(150)
machine.handle(Event.CHOOSE).handle(Event.COIN, 100).handle(Event.CHOOSE).handle(Event.COIN, 100).handle(Event.CHOOSE)
print(machine, machine.log, replace(machine, price=1, state=State.IDLE), machine == Machine(150, State.DONE, 50, machine.log))


class Regex:
    """`ab*c|d(ef)?` by an automaton of sets of states."""

    def __init__(self, pattern):
        self.pattern, self.at = pattern, 0
        self.edges = defaultdict(list)
        self.count = 0
        self.start, self.end = self.alternatives()
        if self.at < len(pattern):
            raise ValueError(f"unbalanced ) at {self.at} in {pattern!r}")

    def new(self):
        self.count += 1
        return self.count

    def peek(self):
        return self.pattern[self.at:self.at + 1]

    def alternatives(self):
        start, end = self.new(), self.new()
        while True:
            a, b = self.sequence()
            self.edges[start].append((None, a))
            self.edges[b].append((None, end))
            if self.peek() != "|":
                return start, end
            self.at += 1

    def sequence(self):
        first = last = self.new()
        while self.peek() not in ("", "|", ")"):
            a, b = self.piece()
            self.edges[last].append((None, a))
            last = b
        return first, last

    def piece(self):
        char = self.peek()
        self.at += 1
        if char == "(":
            a, b = self.alternatives()
            if self.peek() != ")":
                raise ValueError(f"missing ) in {self.pattern!r}")
            self.at += 1
        elif char in "*+?":
            raise ValueError(f"nothing to repeat at {self.at - 1}")
        else:
            a, b = self.new(), self.new()
            self.edges[a].append((char, b))
        while (mark := self.peek()) in ("*", "+", "?") and mark:
            self.at += 1
            start, end = self.new(), self.new()
            self.edges[start].append((None, a))
            self.edges[b].append((None, end))
            if mark != "+":
                self.edges[start].append((None, end))
            if mark != "?":
                self.edges[b].append((None, a))
            a, b = start, end
        return a, b

    def closure(self, states):
        stack, seen = list(states), set(states)
        while stack:
            for char, target in self.edges[stack.pop()]:
                if char is None and target not in seen:
                    seen.add(target)
                    stack.append(target)
        return seen

    def match(self, text):
        states = self.closure({self.start})
        for char in text:
            states = self.closure({t for s in states for c, t in self.edges[s] if c in (char, ".")})
        return self.end in states


for pattern, texts in {"ab*c": "ac abbbc abb abcc", "a|b|cd": "a b cd c", "(ab)+": "ab abab aba", "x?y?": "x y xy yx", ".a.": "bad cab aaa ab", "(a|b)*abb": "abb aabb babb ab", "": "a"}.items():
    regex = Regex(pattern)
    print(f"{pattern!r:<14}", {text: regex.match(text) for text in [*texts.split(), ""]}, regex.count)
for bad in ("(a", "a)", "*a"):
    try:
        Regex(bad)
    except ValueError as error:
        print(error)
Light.PURPLE
