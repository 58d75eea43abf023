"""A small runtime type checker for annotations: unions, generics, literals, callables, protocols."""
import inspect
import types
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import wraps
from typing import Annotated, Any, Literal, Optional, Protocol, TypeVar, Union, get_args, get_origin, get_type_hints, runtime_checkable

T = TypeVar("T")


@runtime_checkable
class Sized(Protocol):
    def size(self) -> int: ...


class Box:
    def __init__(self, n):
        self.n = n

    def size(self):
        return self.n


class CheckError(TypeError):
    pass


def matches(value, kind) -> bool:
    if kind is Any or isinstance(kind, TypeVar):
        return True
    if kind is None:
        return value is None
    origin, args = get_origin(kind), get_args(kind)
    match origin:
        case None:
            return isinstance(value, kind)
        case typing.Union | types.UnionType:
            return any(matches(value, each) for each in args)
        case typing.Literal:
            return any(value == each and type(value) is type(each) for each in args)
        case typing.Annotated:
            base, *checks = args
            return matches(value, base) and all(check(value) for check in checks)
    if origin is tuple:
        if len(args) == 2 and args[1] is ...:
            return isinstance(value, tuple) and all(matches(v, args[0]) for v in value)
        return isinstance(value, tuple) and len(value) == len(args) and all(map(matches, value, args))
    if origin in (dict, Mapping):
        return isinstance(value, origin) and all(matches(k, args[0]) and matches(v, args[1]) for k, v in value.items())
    if origin in (list, set, frozenset, Sequence, Iterable):
        return isinstance(value, origin) and all(matches(v, args[0]) for v in value)
    if origin is Callable:
        return callable(value)
    if origin is type:
        return isinstance(value, type) and issubclass(value, args[0])
    return isinstance(value, origin)


def name_of(kind):
    return getattr(kind, "__name__", None) if isinstance(kind, type) and not get_args(kind) else str(kind)


def checked(function):
    hints = get_type_hints(function, include_extras=True)
    signature = inspect.signature(function)

    @wraps(function)
    def wrapper(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        for name, value in bound.arguments.items():
            parameter = signature.parameters[name]
            kind = hints.get(name, Any)
            values = value if parameter.kind is parameter.VAR_POSITIONAL else value.values() if parameter.kind is parameter.VAR_KEYWORD else [value]
            for each in values:
                if not matches(each, kind):
                    raise CheckError(f"{function.__name__}: {name}={each!r} is not {name_of(kind)}")
        result = function(*args, **kwargs)
        if not matches(result, hints.get("return", Any)):
            raise CheckError(f"{function.__name__} returned {result!r}")
        return result

    return wrapper


class Above:
    def __init__(self, n):
        self.n = n

    def __call__(self, value):
        return value > self.n

    def __repr__(self):
        return f"Above({self.n})"


Positive = Annotated[int, Above(0)]


@checked
def area(w: int | float, h: Optional[float] = None, *more: int, mode: Literal["a", "b", 1] = "a", **tags: str) -> Union[int, float]:
    return w * (h if h is not None else w) + sum(more)


@checked
def names(people: list[tuple[str, int]], index: dict[str, Sequence[int]] = {}, key: Callable[[str], str] = str.lower) -> tuple[str, ...]:
    return tuple(key(name) for name, _ in people)


@checked
def first(items: Sequence[T], n: Positive = 1) -> T:
    return items[n - 1]


@checked
def make(kind: type[Exception], box: Sized) -> "Exception":
    return kind(box.size())


@checked
def liar() -> int:
    return "no"


CALLS = [
    lambda: area(3), lambda: area(2, 1.5, 1, 2, mode="b", x="y"), lambda: area("3"), lambda: area(1, 2),
    lambda: area(1, 2.0, "z"), lambda: area(1, mode="c"), lambda: area(1, mode=1), lambda: area(1, mode=True),
    lambda: area(1, tag=3), lambda: area(), lambda: area(1, w=2), lambda: area(True),
    lambda: names([("Ann", 3), ("BOB", 4)]), lambda: names([("Ann", "3")]), lambda: names((("Ann", 3),)),
    lambda: names([], {"a": [1, 2]}), lambda: names([], {"a": ["1"]}), lambda: names([], {1: []}), lambda: names([], key=3),
    lambda: first("abc"), lambda: first([1, 2], 2), lambda: first([], 0), lambda: first({1}), lambda: first([]),
    lambda: make(ValueError, Box(4)), lambda: make(int, Box(4)), lambda: make(ValueError, []), lambda: make(ValueError(), Box(1)),
    liar,
]
for number, call in enumerate(CALLS):
    try:
        print(number, repr(call()))
    except (TypeError, IndexError) as error:
        print(number, type(error).__name__, error)
print(get_type_hints(area), get_type_hints(first), sep="\n")
print(inspect.signature(area), inspect.signature(names), sep="\n")
print(isinstance(Box(1), Sized), isinstance([], Sized), get_args(Positive)[0], int | None, Optional[int], Union[int, str, None], list[int] | None)
print([str(k) for k in (list[int], dict[str, list[int]], tuple[int, ...], Callable[[int], str], type[int], Literal[1, "a", None], Annotated[int, 3], Any, T)])
names(None)
