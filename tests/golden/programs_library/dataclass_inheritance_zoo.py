import abc
import copy
import dataclasses
import functools
import inspect
import json
import typing
from collections import OrderedDict, namedtuple
from dataclasses import KW_ONLY, MISSING, Field, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import Any, ClassVar, Generic, NamedTuple, Optional, TypeVar

T = TypeVar("T")


@dataclass
class Base:
    x: int
    y: int = 10
    tags: list = field(default_factory=list, metadata={"doc": "labels"}, repr=False)
    total: ClassVar[int] = 0

    def __post_init__(self):
        Base.total += 1


@dataclass(kw_only=True)
class Mid(Base):
    z: str
    scale: InitVar[float] = 2.0
    area: float = field(init=False)

    def __post_init__(self, scale):
        super().__post_init__()
        self.area = self.x * scale


@dataclass(slots=True, weakref_slot=True, order=True)
class Leaf(Mid):
    y: int = field(default=99, compare=False)
    _: KW_ONLY
    flag: bool = False


leaf = Leaf(1, z="q", flag=True, scale=3)
print(leaf, leaf.area, Leaf.__slots__, [f.name for f in fields(Leaf)], inspect.signature(Leaf), Base.total)
print(Leaf(1, 5, z="q") < Leaf(1, 7, z="r"), Leaf(1, z="a") == Leaf(1, 3, z="a"), Leaf.__match_args__, replace(leaf, x=5, scale=1).area, leaf == copy.copy(leaf))
try:
    leaf.new = 1
    print("has dict", leaf.__dict__.keys())
except AttributeError as exc:
    print(exc)
for f in fields(Base):
    print(f.name, f.type, f.default is MISSING, f.default_factory is list, dict(f.metadata), f.init, f.repr, f.compare, f.hash, f.kw_only)
print(asdict(leaf), astuple(Base(1, tags=[Base(2)])), asdict(Base(1), dict_factory=OrderedDict))


@dataclass(frozen=True, eq=True)
class Key:
    a: int
    b: tuple = ()
    cache: dict = field(default_factory=dict, compare=False, hash=False, repr=False)

    @functools.cached_property
    def size(self):
        return len(self.b)


k = Key(1, (2, 3))
print(hash(k) == hash(Key(1, (2, 3))), {k: 1}[Key(1, (2, 3))], k.size, k, Key.__hash__ is not None)
for attempt in (lambda: setattr(k, "a", 2), lambda: delattr(k, "a"), lambda: setattr(k, "new", 2), lambda: replace(k, c=1), lambda: replace(Leaf(1, z="q"), area=3), lambda: Key(), lambda: Key(1, 2, 3, 4), lambda: Leaf(1, "z"), lambda: fields(3), lambda: asdict(Key), lambda: Base(1) < Base(2), lambda: hash(Base(1))):
    try:
        print(attempt())
    except (FrozenInstanceError, TypeError, ValueError) as exc:
        print(type(exc).__name__, exc)
for make in (lambda: dataclass(type("A", (), {"__annotations__": {"x": list}, "x": []})), lambda: dataclass(type("B", (), {"__annotations__": {"x": int, "y": int}, "x": 1})), lambda: dataclass(order=True)(type("C", (), {"__lt__": lambda s, o: 1})), lambda: dataclass(frozen=True)(type("D", (Base,), {})),
             lambda: dataclass(eq=False, order=True)(type("E", (), {})), lambda: dataclass(type("F", (), {"__annotations__": {"x": int}, "x": field(default=1, default_factory=int)})), lambda: make_dataclass("G", ["class"]), lambda: make_dataclass("H", ["x", "x"]), lambda: dataclass(slots=True)(type("I", (), {"__slots__": ("q",), "__annotations__": {"q": int}})),
             lambda: dataclass(unsafe_hash=True)(type("J", (), {"__hash__": lambda s: 1})), lambda: dataclass(weakref_slot=True)(type("K", (), {})), lambda: dataclass(type("L", (), {"__annotations__": {"x": InitVar[int]}, "x": field(default_factory=int)}))):
    try:
        print(make().__name__)
    except (TypeError, ValueError, AttributeError) as exc:
        print(type(exc).__name__, str(exc)[:110])
Dyn = make_dataclass("Dyn", ["a", ("b", int), ("c", str, field(default="C"))], bases=(abc.ABC,), namespace={"hello": lambda self: f"hi {self.a}"}, frozen=True, kw_only=False, repr=True)
print(Dyn(1, 2), Dyn(1, 2).hello(), inspect.signature(Dyn), Dyn.__annotations__, is_dataclass(Dyn), is_dataclass(Dyn(1, 2)), is_dataclass(3))


@dataclass
class Gen(Generic[T]):
    item: T
    more: "Optional[Gen[T]]" = None


@dataclass(repr=False, eq=False, match_args=False)
class Bare:
    a: int = 0

    def __repr__(self):
        return "Bare!"


@dataclass
class Prop:
    name: str
    _hidden: int = field(default=1, repr=False)

    @property
    def hidden(self):
        return self._hidden

    @hidden.setter
    def hidden(self, value):
        self._hidden = value * 2


print(Gen(1, Gen(2)), Gen[int](3), typing.get_type_hints(Gen)["more"], Bare(), Bare() == Bare(), hasattr(Bare, "__match_args__"))
p = Prop("n")
p.hidden = 4
print(p, p.hidden, p == Prop("n", 8))


class Desc:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        return 42 if obj is None else getattr(obj, self.name, 42)

    def __set__(self, obj, value):
        setattr(obj, self.name, int(value))


@dataclass
class WithDesc:
    size: int = Desc()


print(WithDesc(), WithDesc("7"), WithDesc.size, fields(WithDesc)[0].default)


@dataclass
class Rec:
    me: Any = None
    kids: list["Rec"] = field(default_factory=list)


r = Rec()
r.me = r
r.kids.append(Rec(1))
print(r, Rec(kids=[Rec()]) == Rec(kids=[Rec()]), copy.deepcopy(Rec(kids=[Rec(5)])))
match Rec(3, [Rec(4)]):
    case Rec(me=int(n), kids=[Rec(inner)]):
        print(n, inner)
match leaf:
    case Leaf(a, z="q"):
        print("leaf", a)
P = namedtuple("P", "x y")
print(asdict(Rec(P(1, [Rec(2)]), [])), astuple(Rec({"k": Rec(1)})), type(asdict(Rec(P(1, 2)))["me"]).__name__)
f = dataclasses.field(default=3)
print(repr(f)[:60], isinstance(f, Field), repr(MISSING)[:30], dataclass.__module__, repr(InitVar[int]))
print(Base.__eq__(Base(1), 3), Base(1) != Base(1), Base(1).__replace__(x=4) if hasattr(Base, "__replace__") else "", copy.replace(Base(1, 2), y=5), copy.replace(P(1, 2), x=0))
