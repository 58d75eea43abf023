import enum
import json
import sys
import textwrap
from abc import ABC, abstractmethod
from collections import OrderedDict
from contextlib import contextmanager, suppress, ExitStack, nullcontext, closing
from copy import copy, deepcopy
from dataclasses import dataclass, field, fields, is_dataclass, KW_ONLY, InitVar
from functools import singledispatch, singledispatchmethod, partial, partialmethod, cached_property, wraps
from types import MappingProxyType, SimpleNamespace
from weakref import WeakValueDictionary, ref, WeakSet, finalize


class Direction(enum.StrEnum):
    NORTH = enum.auto()
    SOUTH = enum.auto()
    EAST = "e"

    @property
    def opposite(self):
        return {"north": Direction.SOUTH, "south": Direction.NORTH}.get(self, self)


class Ability(enum.Flag):
    WALK = enum.auto()
    SWIM = enum.auto()
    FLY = enum.auto()
    ALL = WALK | SWIM | FLY


class Level(enum.IntEnum):
    EASY = 1
    NORMAL = 5
    HARD = 10

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            with suppress(KeyError):
                return cls[value.upper()]
        return None


@dataclass
class Item:
    name: str
    _: KW_ONLY
    weight: float = 1.0
    magic: InitVar[bool] = False

    def __post_init__(self, magic):
        self.label = f"*{self.name}*" if magic else self.name


@dataclass
class Room:
    title: str
    exits: dict[Direction, "Room"] = field(default_factory=dict, repr=False)
    items: list[Item] = field(default_factory=list)
    needs: Ability = Ability.WALK

    def connect(self, way, other):
        self.exits[way] = other
        other.exits[way.opposite] = self
        return self

    @cached_property
    def key(self):
        print("(computing key)")
        return self.title.lower().replace(" ", "_")


def command(*names):
    def register(function):
        @wraps(function)
        def inner(self, *args):
            self.turn += 1
            return function(self, *args)
        inner.names = names
        return inner
    return register


class Game:
    def __init__(self, start, abilities=Ability.WALK):
        self.room, self.abilities, self.turn, self.bag = start, abilities, 0, OrderedDict()
        self.commands = {n: partial(f, self) for f in vars(type(self)).values()
                         for n in getattr(f, "names", ())}

    @command("go", "walk")
    def go(self, way):
        """Walk somewhere."""
        target = self.room.exits[Direction(way)]
        if target.needs not in self.abilities:
            return f"You cannot {(target.needs & ~self.abilities).name.lower()}."
        self.room = target
        return f"You are in {target.title}."

    @command("take")
    def take(self, name):
        for item in self.room.items:
            if item.name == name:
                self.room.items.remove(item)
                self.bag[name] = item
                return f"Taken: {item.label}"
        return f"There is no {name}."

    @singledispatchmethod
    def show(self, thing):
        return repr(thing)

    @show.register
    def _(self, thing: dict):
        return ", ".join(f"{k}={self.show(v)}" for k, v in thing.items())

    @show.register(Item)
    def _(self, thing):
        return f"{thing.label} ({thing.weight:g} kg)"

    def do(self, line):
        match line.split():
            case [verb, *args] if verb in self.commands:
                try:
                    return self.commands[verb](*args)
                except KeyError as exc:
                    return f"No way {exc.args[0]!s}."
                except ValueError as exc:
                    return f"{exc}"
                except TypeError as exc:
                    return f"TypeError: {exc}"
            case ["bag"]:
                return self.show(self.bag) or "empty"
            case []:
                return "..."
            case [verb, *_]:
                return f"I do not know {verb!r}."


hall, lake, tower = Room("Great Hall", items=[Item("lamp", weight=2.5, magic=True)]), Room("Lake", needs=Ability.SWIM), Room("Tower")
hall.connect(Direction.NORTH, lake).connect(Direction.SOUTH, tower)
game = Game(hall)
for line in ["go north", "go up", "go e", "walk south", "take lamp", "go north", "take lamp", "take sword", "bag", "", "dance now", "go", "go a b"]:
    print(f"> {line}\n  {game.do(line)}")
print(game.turn, hall.key, hall.key, Game.go.__doc__, Game.go.__name__)
print(Direction.NORTH, repr(Direction.EAST), list(Direction), Direction("north").opposite, f"{Direction.SOUTH:>8}")
print(Ability.ALL, Ability.WALK | Ability.FLY, ~Ability.SWIM, Ability(5), list(Ability.ALL), bool(Ability(0)), Ability(0), len(Ability.ALL))
print(Level("hard"), Level(5) + 1, Level.HARD > Level.EASY, f"{Level.HARD}", repr(Level.HARD), sorted(Level, reverse=True))
for bad in (lambda: Level(3), lambda: Level["x"], lambda: Ability(64), lambda: Item("a", 2), lambda: setattr(Level, "EASY", 2)):
    try:
        print(bad())
    except Exception as exc:
        print(type(exc).__name__, exc)
twin = deepcopy(hall)
print(twin is hall, twin.exits[Direction.NORTH].exits[Direction.SOUTH] is twin, copy(hall).items is hall.items)
print([f.name for f in fields(Item)], is_dataclass(Room), hall)
registry = WeakValueDictionary({r.title: r for r in (hall, lake)})
print(sorted(registry), registry.get("Lake") is lake)
with ExitStack() as stack:
    stack.callback(print, "last")
    stack.enter_context(nullcontext())
    stack.push(lambda *exc: print("exit", exc[0]) or True)
    raise RuntimeError("swallowed")
print(MappingProxyType(game.bag)["lamp"], SimpleNamespace(a=1, b=[2]))
