"""Domain models with typing: protocols, generics, typed dicts, overloads, descriptors, a plugin registry."""

from __future__ import annotations

import abc
import enum
import functools
import inspect
import sys
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import (
    Annotated, Any, ClassVar, Concatenate, Final, Generic, Literal, NamedTuple, NewType, NotRequired, ParamSpec,
    Protocol, Required, Self, TypedDict, TypeVar, get_args, get_origin, get_type_hints, overload, runtime_checkable,
)

T = TypeVar("T")
K = TypeVar("K", bound=str)
P = ParamSpec("P")
UserId = NewType("UserId", int)


@runtime_checkable
class Renderer(Protocol):
    name: str

    def render(self, item: Any) -> str: ...


class Registry(Generic[T]):
    def __init__(self) -> None:
        self._items: dict[str, type[T]] = {}

    @overload
    def register(self, cls: type[T]) -> type[T]: ...
    @overload
    def register(self, *, name: str) -> Callable[[type[T]], type[T]]: ...
    def register(self, cls=None, *, name=None):
        def add(each):
            key = name or each.__name__.lower()
            if key in self._items:
                raise KeyError(f"{key} is taken by {self._items[key].__qualname__}")
            self._items[key] = each
            return each

        return add if cls is None else add(cls)

    def __iter__(self) -> Iterator[tuple[str, type[T]]]:
        return iter(sorted(self._items.items()))

    def create(self, name: str, /, *args: Any, **kwargs: Any) -> T:
        return self._items[name](*args, **kwargs)


plugins: Registry[Renderer] = Registry()


@plugins.register
class Plain:
    name = "plain"

    def render(self, item):
        return str(item)


@plugins.register(name="loud")
class Shout(Plain):
    def __init__(self, mark: str = "!") -> None:
        self.mark = mark

    def render(self, item):
        return super().render(item).upper() + self.mark


class Positive:
    """A descriptor that checks numbers."""

    def __set_name__(self, owner, name):
        self.slot = f"_{owner.__name__}__{name}"
        self.public = name

    def __get__(self, instance, owner=None):
        return self if instance is None else getattr(instance, self.slot, 0)

    def __set__(self, instance, value):
        if not value > 0:
            raise ValueError(f"{self.public} must be positive, not {value!r}")
        setattr(instance, self.slot, value)


class Order:
    quantity = Positive()
    price = Positive()

    def __init__(self, quantity, price):
        self.quantity, self.price = quantity, price

    @functools.cached_property
    def total(self):
        return self.quantity * self.price


class Movie(TypedDict, total=False):
    title: Required[str]
    year: int
    tags: NotRequired[list[str]]


class Point(NamedTuple):
    x: float
    y: float = 0.0

    def __add__(self, other: tuple) -> Point:
        return Point(*(a + b for a, b in zip(self, other)))


class Level(enum.IntEnum):
    LOW = enum.auto()
    HIGH = enum.auto()

    @classmethod
    def _missing_(cls, value):
        return cls.__members__.get(str(value).upper())


@dataclass(slots=True, order=True)
class Node(Generic[K]):
    key: K
    level: Level = Level.LOW
    _: KW_ONLY
    children: list[Node[K]] = field(default_factory=list, compare=False, repr=False, metadata={"tree": True})
    secret: InitVar[str | None] = None
    count: ClassVar[int] = 0
    limit: Final[int] = 10

    def __post_init__(self, secret):
        type(self).count += 1
        if secret:
            self.key = self.key + secret

    def walk(self, depth: int = 0) -> Iterator[tuple[int, Self]]:
        yield depth, self
        for child in self.children:
            yield from child.walk(depth + 1)


def traced(function: Callable[P, T]) -> Callable[Concatenate[list[str], P], T]:
    @functools.wraps(function)
    def wrapper(log: list[str], *args: P.args, **kwargs: P.kwargs) -> T:
        log.append(f"{function.__name__}{inspect.signature(function).bind(*args, **kwargs).args}")
        return function(*args, **kwargs)

    return wrapper


@traced
def scale(value: Annotated[float, "metres"], factor: Literal[1, 2, 10] = 2, *, unit: str | None = None) -> float:
    """Scales a value."""
    return value * factor


print([(name, cls.__name__, isinstance(cls(), Renderer)) for name, cls in plugins], plugins.create("loud", "?").render("hi"), isinstance(3, Renderer))
try:
    plugins.register(name="plain")(Shout)
except KeyError as error:
    print(error)
order = Order(3, 2.5)
print(order.total, vars(order), Order.price.public)
for attempt in (lambda: Order(0, 1), lambda: setattr(order, "price", -1), lambda: Node("a", "b", []), lambda: Level("medium"), lambda: Point(), lambda: Renderer()):
    try:
        attempt()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
root = Node("root", Level("high"), children=[Node("x", secret="yz"), Node("b", children=[Node("c")])])
print([(d, n.key, n.level.name) for d, n in root.walk()], Node.count, root, sorted(root.children), root < Node("s"))
print(asdict(root)["children"][1], astuple(replace(root, children=[])), [f.name for f in fields(Node)], fields(root)[2].metadata, is_dataclass(Node))
log: list[str] = []
print(scale(log, 2.0, factor=10), scale(log, 1.5, unit="m"), log, scale.__doc__, inspect.signature(scale))
print(get_type_hints(scale.__wrapped__), get_type_hints(scale.__wrapped__, include_extras=True)["value"])
print(get_type_hints(Node)["children"], get_origin(list[int]), get_args(dict[str, list[int]]), get_args(Callable[[int, str], bool]), get_args(Literal["a", 1]), get_origin(Annotated[int, 1]))
print(Movie(title="Up", year=2009), Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__, Point(1) + (2, 3), Point._field_defaults, UserId(5), UserId.__supertype__)
print(Registry[int], Registry[int].__args__, typing.Optional[int], int | None, typing.Union[int, str, int], list[T][int], Callable[P, int][[str, int]])
Made = make_dataclass("Made", [("a", int), ("b", str, "x")], frozen=True, namespace={"both": property(lambda self: (self.a, self.b))})
made = Made(1)
try:
    made.a = 2
except AttributeError as error:
    print(type(error).__name__, error, made.both, made, hash(made) == hash(Made(1, "x")))
match root:
    case Node(key=str() as key, level=Level.HIGH, children=[Node("xyz"), Node(children=[Node(inner)])]):
        print("matched", key, inner)


class Base(abc.ABC):
    registry: ClassVar[dict[str, type]] = {}

    def __init_subclass__(cls, /, tag: str | None = None, **kwargs):
        super().__init_subclass__(**kwargs)
        if tag:
            Base.registry[tag] = cls

    @property
    @abc.abstractmethod
    def area(self) -> float: ...


class Square(Base, tag="sq"):
    def __init__(self, side):
        self.side = side

    @property
    def area(self):
        return self.side**2


print(Base.registry, Square(3).area, inspect.isabstract(Base), Base.__abstractmethods__, inspect.getmembers(Square, lambda m: isinstance(m, property))[0][0])
try:
    Base()
except TypeError as error:
    print(error)
print(types.SimpleNamespace(a=1, b=[2]), types.MappingProxyType({"k": 1})["k"], sys.version_info[:2] >= (3, 13), isinstance({}, MutableMapping), issubclass(dict, Mapping), isinstance([], Iterable))
