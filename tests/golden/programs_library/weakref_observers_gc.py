import abc
import copy
import gc
import sys
import types
import weakref
from collections import UserDict, UserString, abc as cabc
from contextlib import contextmanager, redirect_stdout, closing
from functools import partial, singledispatchmethod, reduce
from io import StringIO
from operator import attrgetter, itemgetter, methodcaller, index, length_hint
from typing import Any, Generic, TypeVar, Protocol, overload, runtime_checkable, final, ClassVar

T = TypeVar("T")


class Signal(Generic[T]):
    def __init__(self):
        self._handlers = []

    def connect(self, handler):
        make = weakref.WeakMethod if hasattr(handler, "__self__") else weakref.ref
        self._handlers.append(make(handler, self._drop))
        return handler

    def _drop(self, reference):
        self._handlers.remove(reference)

    def emit(self, value: T):
        for reference in list(self._handlers):
            if (handler := reference()) is not None:
                handler(value)

    def __len__(self):
        return len(self._handlers)


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name, self.slot = name, "_" + name

    def __get__(self, instance, owner=None):
        return self if instance is None else getattr(instance, self.slot, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(instance, self.slot, value)
        instance.changed.emit((self.name, value))

    def __delete__(self, instance):
        delattr(instance, self.slot)


class Model:
    name = Typed(str, "?")
    size = Typed(int, 0)

    def __init__(self, **values):
        self.changed = Signal[tuple]()
        for key, value in values.items():
            setattr(self, key, value)

    def __getattr__(self, key):
        if key.startswith("get_"):
            return partial(getattr, self, key[4:])
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {key!r}")


class Listener:
    def __init__(self, label):
        self.label, self.seen = label, []

    def on_change(self, change):
        self.seen.append(change)
        print(self.label, "saw", change)


model = Model(name="m")
a, b = Listener("A"), Listener("B")
model.changed.connect(a.on_change)
model.changed.connect(b.on_change)
model.size = 3
try:
    model.size = "big"
except TypeError as exc:
    print(exc)
print(len(model.changed), model.get_size(), model.name, Model.size.kind, vars(model).keys() - {"changed"})
try:
    model.nothing
except AttributeError as exc:
    print(exc)
del model.size
print(model.size)


class Meta(abc.ABCMeta):
    registry = {}

    def __new__(mcls, name, bases, namespace, *, tag=None, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        if tag:
            mcls.registry[tag] = cls
        return cls

    def __call__(cls, *args, **kwargs):
        print("making", cls.__name__)
        return super().__call__(*args, **kwargs)

    def __len__(cls):
        return len(cls.registry)


class Shape(metaclass=Meta):
    @property
    @abc.abstractmethod
    def area(self): ...

    @classmethod
    @abc.abstractmethod
    def unit(cls): ...

    def __init_subclass__(cls, /, sides=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.sides = sides


class Square(Shape, tag="sq", sides=4):
    def __init__(self, a):
        self.a = a

    @property
    def area(self):
        return self.a ** 2

    @classmethod
    def unit(cls):
        return cls(1)

    def __copy__(self):
        print("copying")
        return type(self)(self.a)

    def __deepcopy__(self, memo):
        memo[id(self)] = made = type(self)(copy.deepcopy(self.a, memo))
        return made


print(Square.unit().area, Square.sides, len(Shape), Meta.registry, copy.copy(Square(2)).area, copy.deepcopy([Square(3)] * 2)[1].area)
try:
    Shape()
except TypeError as exc:
    print(exc)
print(Shape.__abstractmethods__ == {"area", "unit"}, isinstance(Square(1), Shape), type(Square).__mro__[0].__name__)


class CaseDict(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return key.lower() in self.data

    def __missing__(self, key):
        return f"<{key}>"


d = CaseDict({"One": 1}, TWO=2)
print(d, d["ONE"], d["x"], "two" in d, d.get("TWO"), d | {"THREE": 3}, len(d), isinstance(d, cabc.MutableMapping), d.pop("one"), copy.copy(d) == d)
print(UserString("abc").upper() + "d", UserString("x") == "x", [UserString("b"), UserString("a")] > [UserString("a")])


@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...


class Resource:
    closed = False

    def close(self):
        self.closed = True


with closing(Resource()) as r:
    print(r.closed, isinstance(r, Closeable), issubclass(Resource, Closeable), isinstance(3, Closeable))
print(r.closed)
cache = weakref.WeakValueDictionary()
cache["r"] = r
keys = weakref.WeakKeyDictionary({r: "meta"})
group = weakref.WeakSet([r, a, b])
proxy = weakref.proxy(a)
print(cache["r"] is r, keys[r], len(group), proxy.label, weakref.getweakrefcount(a) > 0, a in group)
ends = []
finalizer = weakref.finalize(b, ends.append, "gone")
print(finalizer.alive, finalizer.peek()[2], finalizer(), ends, finalizer.alive, finalizer())
out = StringIO()
with redirect_stdout(out):
    print("captured")
print(repr(out.getvalue()), gc.isenabled(), gc.collect() >= 0, sys.getsizeof([]) > 0)
print(methodcaller("split", ",", maxsplit=1)("a,b,c"), attrgetter("a", "sides")(Square(5)), itemgetter(slice(1, 3), 0)("abcd"), index(True), length_hint(iter([1, 2])))
print(types.new_class("Dyn", (Square,), {"sides": 7}, lambda ns: ns.update(x=1)).sides, type("T", (), {"y": 2})().y, types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1), types.MethodType(lambda s, v: (s, v), 1)(2))
