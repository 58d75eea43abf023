from __future__ import annotations
import abc
import typing
from typing import Any, ClassVar, Generic, Iterable, Literal, NamedTuple, NewType, Optional, Protocol, TypedDict, TypeVar, Union, get_args, get_origin, get_type_hints, overload, runtime_checkable, Annotated, Callable, Self
from dataclasses import dataclass, field, fields, KW_ONLY, InitVar, replace

T = TypeVar("T")
UserId = NewType("UserId", int)


class Point(NamedTuple):
    x: int
    y: int = 0

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


class Movie(TypedDict, total=False):
    title: str
    year: int


@runtime_checkable
class Shape(Protocol):
    def area(self) -> float: ...


class Square:
    def __init__(self, s):
        self.s = s

    def area(self) -> float:
        return self.s ** 2


class Repo(Generic[T]):
    def __init__(self) -> None:
        self._items: dict[int, T] = {}

    def add(self, key: int, item: T) -> Self:
        self._items[key] = item
        return self

    def find(self, pred: Callable[[T], bool]) -> Optional[T]:
        return next((v for v in self._items.values() if pred(v)), None)


@dataclass(frozen=True)
class Config:
    name: str
    mode: Literal["fast", "slow"] = "fast"
    limits: ClassVar[dict[str, int]] = {"max": 10}
    _: KW_ONLY
    retries: int = 3
    scale: InitVar[float] = 1.0
    factor: float = field(init=False, default=0.0)

    def __post_init__(self, scale):
        object.__setattr__(self, "factor", scale * self.retries)


print(Point(1) + Point(2, 5), Point._fields, Point(3)._asdict(), Point._field_defaults, Point(1, 2)._replace(y=9))
m: Movie = {"title": "X", "year": 1999}
print(m, Movie.__total__, Movie.__optional_keys__, isinstance(Square(2), Shape), isinstance(3, Shape))
print(Repo[int]().add(1, 5).add(2, 8).find(lambda v: v > 6), Repo[str], UserId(5), UserId)
c = Config("a", scale=2.0)
print(c, [f.name for f in fields(c)], replace(c, name="b", retries=5, scale=1.5))
try:
    c.name = "z"
except Exception as e:
    print(type(e).__name__, e)
print(get_type_hints(Config.__init__) if False else get_type_hints(Point), get_args(Union[int, str, None]), get_origin(list[int]), get_args(Callable[[int, str], bool]))
print(Optional[int], Union[int, str, int], Literal["a", 1], dict[str, list[int]], Annotated[int, "meta"], Callable[..., Any], Iterable[T])


class Base(abc.ABC):
    @property
    @abc.abstractmethod
    def kind(self) -> str: ...

    @abc.abstractmethod
    def run(self, n: int) -> int: ...


try:
    Base()
except TypeError as e:
    print(e)


class Impl(Base):
    kind = "impl"

    def run(self, n: int) -> int:
        return n * 2


print(Impl().run(4), Impl.__abstractmethods__, get_type_hints(Impl.run), typing.get_overloads(Impl.run))
x: int | None = None
print(__annotations__, isinstance(1, int | str), int | None)
