from __future__ import annotations
import collections.abc
import dataclasses
import enum
import functools
import inspect
import json
import sys
import types
import typing
from dataclasses import dataclass, field
from datetime import date
from typing import (Annotated, Any, Callable, ClassVar, Concatenate, Final, ForwardRef, Generic, Iterable, Literal, Mapping, NamedTuple, NewType, NoReturn, NotRequired, Optional,
                    ParamSpec, Protocol, Required, Self, Sequence, TypeAlias, TypedDict, TypeGuard, TypeVar, TypeVarTuple, Union, Unpack, cast, get_args, get_origin, get_type_hints, overload, runtime_checkable, is_typeddict, assert_never, reveal_type)

T = TypeVar("T")
K = TypeVar("K", bound=collections.abc.Hashable)
P = ParamSpec("P")
UserId = NewType("UserId", int)
type Tree[X] = X | list[Tree[X]]


class Colour(enum.Enum):
    RED = "red"
    BLUE = "blue"


class Address(TypedDict, total=False):
    street: Required[str]
    zip: int


class Point(NamedTuple):
    x: float
    y: float = 0.0


def positive(v):
    return v > 0


@dataclass
class User:
    id: UserId
    name: str
    born: Optional[date] = None
    tags: list[str] = field(default_factory=list)
    scores: dict[str, float] = field(default_factory=dict)
    colour: Colour = Colour.RED
    home: Address | None = None
    friends: list[User] = field(default_factory=list)
    mode: Literal["r", "w"] = "r"
    weight: Annotated[float, "kg", positive] = 1.0
    pair: tuple[int, ...] = ()
    kind: ClassVar[str] = "user"


class SchemaError(TypeError):
    def __init__(self, path, message):
        super().__init__(f"{'.'.join(map(str, path)) or '$'}: {message}")


def build(kind: Any, value: Any, path: tuple = ()) -> Any:
    origin, args = get_origin(kind), get_args(kind)
    if kind is Any:
        return value
    if origin is Annotated:
        made = build(args[0], value, path)
        for check in filter(callable, args[1:]):
            if not check(made):
                raise SchemaError(path, f"{made!r} is refused")
        return made
    if origin in (Union, types.UnionType):
        errors = []
        for each in args:
            try:
                return build(each, value, path)
            except SchemaError as exc:
                errors.append(str(exc))
        raise SchemaError(path, "none fits: " + " / ".join(errors))
    if origin is Literal:
        if value in args:
            return value
        raise SchemaError(path, f"{value!r} is not one of {args}")
    if kind is type(None):
        if value is None:
            return None
        raise SchemaError(path, "not null")
    if isinstance(kind, NewType):
        return kind(build(kind.__supertype__, value, path))
    if is_typeddict(kind):
        hints = get_type_hints(kind)
        if missing := kind.__required_keys__ - value.keys():
            raise SchemaError(path, f"missing {sorted(missing)}")
        return {k: build(hints[k], v, path + (k,)) for k, v in value.items() if k in hints}
    if dataclasses.is_dataclass(kind):
        hints = get_type_hints(kind, include_extras=True)
        if not isinstance(value, dict):
            raise SchemaError(path, f"expected an object, got {type(value).__name__}")
        if unknown := value.keys() - {f.name for f in dataclasses.fields(kind)}:
            raise SchemaError(path, f"unknown {sorted(unknown)}")
        try:
            return kind(**{k: build(hints[k], v, path + (k,)) for k, v in value.items()})
        except SchemaError:
            raise
        except TypeError as exc:
            raise SchemaError(path, str(exc).partition(" ")[2]) from exc
    if origin in (list, collections.abc.Sequence):
        return [build(args[0], v, path + (i,)) for i, v in enumerate(value)]
    if origin is tuple and args[-1] is Ellipsis:
        return tuple(build(args[0], v, path) for v in value)
    if origin is dict:
        return {build(args[0], k, path): build(args[1], v, path + (k,)) for k, v in value.items()}
    if kind is date:
        return date.fromisoformat(value)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return kind(value)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, kind):
        return value
    raise SchemaError(path, f"expected {kind.__name__}, got {type(value).__name__}")


user = build(User, json.loads('{"id": 7, "name": "Ann", "born": "1990-05-06", "tags": ["x"], "scores": {"a": 1}, "colour": "blue", "home": {"street": "S", "zip": 5, "extra": 1}, "friends": [{"id": 8, "name": "Bob"}], "mode": "w", "pair": [1, 2]}'))
print(user)
for bad in ('{"id": "x", "name": "A"}', '{"id": 1}', '{"id": 1, "name": "A", "tags": ["a", 3]}', '{"id": 1, "name": "A", "mode": "x"}', '{"id": 1, "name": "A", "weight": -1}',
            '{"id": 1, "name": "A", "home": {"zip": 1}}', '{"id": 1, "name": "A", "frends": []}', '[]', '{"id": 1, "name": "A", "friends": [{"id": 2, "name": null}]}'):
    try:
        print(build(User, json.loads(bad)))
    except SchemaError as exc:
        print(exc)
print(get_type_hints(User)["friends"], User.__annotations__["friends"], get_type_hints(User, include_extras=True)["weight"].__metadata__[0], get_type_hints(Point))
for hint in (Optional[int], int | None, Union[int, str, int], list[int], Callable[[int, str], bool], Callable[..., Any], Literal[1, "a", True], tuple[()], dict[str, list[int]], Annotated[int, 1], ClassVar[int], Final[str], type[int],
             Concatenate[int, P], Generic[T], Mapping[str, T], Iterable, Unpack[TypeVarTuple("Ts")], Tree, Tree[int]):
    print(hint, get_origin(hint), get_args(hint))
print(Mapping[K, T][str, int], Union[int, T][str], (list[T] | None)[int], Optional[T].__parameters__, Tree.__value__, Tree.__type_params__, Tree.__name__)


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> Self:
        self.items.append(item)
        return self

    def __class_getitem__(cls, item):
        made = super().__class_getitem__(item)
        return made


class Box[V: (int, str)]:
    def __init__(self, value: V): self.value = value
    def map[R](self, f: Callable[[V], R]) -> Box[R]: return Box(f(self.value))


print(Stack[int], Stack[int]().push(1).items, Stack[int].__origin__ is Stack, Stack.__parameters__, Stack[int]().__orig_class__, Box.__type_params__, Box[int].__args__, Box(2).map(str).value, Box.map.__type_params__[0].__name__, Box.__type_params__[0].__constraints__)


def traced(f: Callable[P, T]) -> Callable[P, T]:
    @functools.wraps(f)
    def inner(*args: P.args, **kwargs: P.kwargs) -> T:
        return f(*args, **kwargs)
    return inner


@overload
def twice(x: int) -> int: ...
@overload
def twice(x: str) -> str: ...
@traced
def twice(x):
    return x * 2


print(twice(2), twice("a"), len(typing.get_overloads(twice)), inspect.signature(traced), UserId(5), UserId, UserId.__supertype__, cast(str, 5), Address.__total__, sorted(Address.__optional_keys__), Address(street="x"), Point(1)._asdict(), Point._field_defaults)
for attempt in (lambda: list[int]() + Stack[int, str], lambda: Union[()], lambda: Literal[[]] == 1, lambda: isinstance([], list[int]), lambda: isinstance(1, Union[int, str]), lambda: T(), lambda: Generic[int], lambda: get_type_hints(type("B", (), {"__annotations__": {"a": "Nope"}})), lambda: assert_never(3), lambda: Optional[1, 2], lambda: Box[int, str], lambda: Any()):
    try:
        print(attempt())
    except Exception as exc:
        print(type(exc).__name__, str(exc)[:90])
print(isinstance(3, int | str), issubclass(bool, int | str), int | str == Union[int, str], hash(int | str) == hash(str | int), (int | None).__args__, typing.get_protocol_members(typing.SupportsInt) if hasattr(typing, "get_protocol_members") else "")
