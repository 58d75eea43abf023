"""Devices and policies: abstract classes, protocols, weak observers, context stacks, singletons, delegation, slots, copies."""

import abc
import copy
import functools
import itertools
import operator
import random
import re
import sys
import weakref
from collections import ChainMap, Counter, OrderedDict, deque
from contextlib import ContextDecorator, ExitStack, contextmanager, nullcontext
from copyreg import dispatch_table, pickle as register_copy
from numbers import Number, Real
from statistics import fmean
from typing import Protocol, runtime_checkable


class Unit:
    """Temperatures that know their scale; arithmetic keeps it."""

    __slots__ = ("_kelvin", "scale", "__weakref__")
    SCALES = {"K": (1, 0), "C": (1, 273.15), "F": (5 / 9, 459.67 * 5 / 9)}

    def __new__(cls, value, scale="C"):
        factor, offset = cls.SCALES[scale]
        self = super().__new__(cls)
        object.__setattr__(self, "_kelvin", value * factor + offset)
        object.__setattr__(self, "scale", scale)
        return self

    def __setattr__(self, name, value):
        raise AttributeError(f"{type(self).__name__} is immutable")

    @property
    def value(self):
        factor, offset = self.SCALES[self.scale]
        return round((self._kelvin - offset) / factor, 6)

    def to(self, scale):
        made = Unit(0, "K")
        object.__setattr__(made, "_kelvin", self._kelvin)
        object.__setattr__(made, "scale", scale)
        return made

    def _operate(self, other, function):
        if isinstance(other, Unit):
            return Unit(function(self.value, other.to(self.scale).value), self.scale)
        if isinstance(other, Real):
            return Unit(function(self.value, other), self.scale)
        return NotImplemented

    __add__ = functools.partialmethod(_operate, function=operator.add)
    __sub__ = functools.partialmethod(_operate, function=operator.sub)
    __radd__ = __add__

    def __eq__(self, other):
        return isinstance(other, Unit) and abs(self._kelvin - other._kelvin) < 1e-9

    def __lt__(self, other):
        return self._kelvin < other._kelvin if isinstance(other, Unit) else NotImplemented

    def __hash__(self):
        return hash(round(self._kelvin, 6))

    def __repr__(self):
        return f"{self.value:g}°{self.scale}"

    def __format__(self, spec):
        scale = spec[-1:] if spec[-1:] in self.SCALES else self.scale
        return format(self.to(scale).value, spec.rstrip("KCF") or "g") + f"°{scale}"

    def __float__(self):
        return float(self.value)

    def __bool__(self):
        return self._kelvin > 0

    def __reduce__(self):
        return Unit, (self.value, self.scale)


class Observable:
    def __init__(self):
        self._observers = weakref.WeakSet()
        self._methods = []

    def watch(self, observer):
        self._observers.add(observer)
        self._methods.append(weakref.WeakMethod(observer.changed))
        return observer

    def announce(self, **news):
        return [reference()(self, **news) for reference in self._methods if reference() is not None]


class Device(abc.ABC):
    registry = OrderedDict()
    _numbers = itertools.count(1)

    def __init_subclass__(cls, *, kind=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.kind = kind or re.sub(r"(?<!^)([A-Z])", r"-\1", cls.__name__).lower()
        Device.registry[cls.kind] = cls

    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        self.number = next(Device._numbers)
        return self

    @property
    @abc.abstractmethod
    def power(self) -> int: ...

    @abc.abstractmethod
    def step(self, room): ...

    @classmethod
    def __subclasshook__(cls, other):
        if cls is Device:
            return all(any(name in base.__dict__ for base in other.__mro__) for name in ("power", "step")) or NotImplemented
        return NotImplemented


class Heater(Device):
    def __init__(self, watts=1000):
        self.watts, self.on = watts, False

    @property
    def power(self):
        return self.watts * self.on

    @power.setter
    def power(self, value):
        if value < 0:
            raise ValueError("no negative power")
        self.watts, self.on = value or self.watts, bool(value)

    @power.deleter
    def power(self):
        self.on = False

    def step(self, room):
        return Unit(self.power / 2000, "K")._kelvin


class HeatPump(Heater, kind="pump"):
    def step(self, room):
        return super().step(room) * 3


class Window:
    """Not derived, but it has what devices have."""

    power = 0

    def step(self, room):
        return -0.4 if room.air.value > 15 else -0.1


class Proxy:
    def __init__(self, target, **overrides):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "_calls", Counter())
        self.__dict__.update(overrides)

    def __getattr__(self, name):
        self._calls[name] += 1
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)

    def __delattr__(self, name):
        delattr(self._target, name)


@runtime_checkable
class Policy(Protocol):
    def decide(self, room) -> bool: ...


class Hysteresis:
    def __init__(self, target, band=0.5):
        self.target, self.band, self.state = target, band, False

    def decide(self, room):
        if room.air < self.target - self.band:
            self.state = True
        elif room.air > self.target + self.band:
            self.state = False
        return self.state

    def changed(self, room, **news):
        return sorted(news)


class Room(Observable):
    def __init__(self, name, air, *devices):
        super().__init__()
        self.name, self.air, self.devices = name, air, list(devices)
        self.history = deque([air], maxlen=48)

    def __enter__(self):
        self.saved = copy.copy(self.devices)
        return self

    def __exit__(self, kind, value, traceback):
        self.devices = self.saved
        return kind is ValueError

    def run(self, policy, steps, source):
        for _ in range(steps):
            wanted = policy.decide(self)
            for device in self.devices:
                if isinstance(device, Heater) and device.on != wanted:
                    device.on = wanted
                    self.announce(on=wanted, device=device.number)
            change = sum(d.step(self) for d in self.devices) - 0.15 + source.uniform(-0.05, 0.05)
            self.air = Unit(round(self.air.value + change, 4))
            self.history.append(self.air)


class traced(ContextDecorator):
    depth = 0

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("  " * traced.depth + f"> {self.name}")
        traced.depth += 1

    def __exit__(self, *details):
        traced.depth -= 1
        print("  " * traced.depth + f"< {self.name} {details[0].__name__ if details[0] else 'ok'}")


print(Unit(20), Unit(68, "F"), Unit(20) == Unit(68, "F"), f"{Unit(100):.1fF} {Unit(0, 'K'):>8.2fC}|", Unit(20) + Unit(50, "F"), 1 + Unit(5), Unit(5) - 1.5, sorted([Unit(300, "K"), Unit(20), Unit(60, "F")]), {Unit(20): 1}[Unit(68, "F")], bool(Unit(0, "K")), float(Unit(3)))
for bad in (lambda: Unit(1) + "x", lambda: setattr(Unit(1), "scale", "F"), lambda: Unit(1) < 5, lambda: Unit(1, "X"), lambda: Device(), lambda: Unit(1).__dict__):
    try:
        bad()
    except (TypeError, AttributeError, KeyError) as error:
        print(type(error).__name__, error)
print(copy.copy(Unit(7, "F")), copy.deepcopy([Unit(8)])[0], list(Device.registry), isinstance(Window(), Device), issubclass(int, Device), isinstance(Hysteresis(Unit(1)), Policy), Heater.__mro__[1].__name__, Device.__abstractmethods__ == {"power", "step"})
source = random.Random(42)
policy = Hysteresis(Unit(21))
room = Room("study", Unit(18), HeatPump(600), Heater())
room.watch(policy)
room.run(policy, 30, source)
print(room.history[-1], min(room.history), max(room.history), round(fmean(map(float, room.history)), 4), [d.number for d in room.devices], room.announce(a=1, b=2))
with room as inside:
    inside.devices.append(Window())
    inside.run(policy, 5, source)
    raise ValueError("swallowed")
print(len(room.devices), room.air)
proxy = Proxy(room.devices[0], kind="hidden")
proxy.power = 250
print(proxy.watts, proxy.kind, room.devices[0].kind, proxy.power, proxy.step(room), dict(proxy._calls))
del proxy.power
print(proxy.on, room.devices[0].power)
try:
    proxy.power = -1
except ValueError as error:
    print(error)


@traced("outer")
def work(fail):
    with traced("inner"):
        if fail:
            raise LookupError("failed")
        return "done"


print(work(False))
try:
    work(True)
except LookupError as error:
    print(repr(error), work.__name__)


@contextmanager
def setting(settings, **changes):
    settings.maps.insert(0, changes)
    try:
        yield settings
    finally:
        settings.maps.pop(0)


settings = ChainMap({"target": 20, "mode": "auto"})
with setting(settings, target=18), setting(settings, mode="off") as now:
    print(dict(now), len(now.maps))
print(dict(settings))
with ExitStack() as stack:
    values = [stack.enter_context(c) for c in (nullcontext(1), setting(settings, target=1), nullcontext())]
    moved = stack.pop_all()
print(values[0], values[2], settings["target"])
moved.close()
print(settings["target"])
register_copy(Window, lambda window: (Window, ()))
finalized = []
temporary = Room("gone", Unit(1))
weakref.finalize(temporary, finalized.append, "gone").detach()
alive = weakref.ref(room)
print(Window in dispatch_table, type(copy.copy(Window())).__name__, alive() is room, len(room._observers), finalized, weakref.getweakrefcount(room) >= 1, isinstance(5, Number), sys.intern("a" + "b") is sys.intern("ab"))
