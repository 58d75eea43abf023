# What typing does at run time: protocols, named tuples, typed dicts, hints, generics.
import typing
from typing import Annotated, Any, Callable, ClassVar, Final, Generic, Literal, NamedTuple, NewType, Optional, Protocol, TypedDict, TypeVar, Union, cast, get_args, get_origin, get_type_hints, overload, runtime_checkable, NotRequired, Required, Self, assert_never, final


@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...


class File:
    def close(self):
        print("closed")


@runtime_checkable
class Named(Protocol):
    name: str


class Person(NamedTuple):
    name: str
    age: int = 30

    def greet(self) -> str:
        return f"{self.name} ({self.age})"


print(isinstance(File(), Closeable), isinstance(5, Closeable), issubclass(File, Closeable), isinstance(Person("x"), Named))
try:
    issubclass(Person, Named)
except TypeError as error:
    print(error)
try:
    Closeable()
except TypeError as error:
    print(error)
ann = Person("Ann")
print(ann, ann.greet(), ann._asdict(), ann._replace(age=5), Person._fields, Person._field_defaults, Person.__annotations__, ann == ("Ann", 30))


class Movie(TypedDict, total=False):
    title: Required[str]
    year: int


class Rated(Movie):
    stars: NotRequired[float]


movie: Rated = {"title": "T", "stars": 4.5}
print(movie, Rated.__required_keys__, sorted(Rated.__optional_keys__), Rated.__total__, sorted(Rated.__annotations__), Rated(title="U"), type(Rated(title="U")).__name__)
T = TypeVar("T")
K = TypeVar("K", bound=str)


class Stack(Generic[T]):
    limit: ClassVar[int] = 3

    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> Self:
        self.items.append(item)
        return self


class Pair[A, B]:
    def swap(self, a: A, b: B) -> "tuple[B, A]":
        return b, a


print(Stack[int], Stack[int]().push(1).push(2).items, Stack.__parameters__, get_origin(Stack[int]), get_args(Stack[int]), Pair.__type_params__, Pair[int, str], K.__bound__)
UserId = NewType("UserId", int)
print(UserId(5), UserId.__name__, UserId.__supertype__, cast(str, 5))
ALIASES = [Optional[int], Union[int, str, None], int | None, Literal["a", 1], Callable[[int], str], Callable[..., Any], Annotated[int, "meta", 5], list[dict[str, int]], typing.List[int], typing.Dict[str, "Stack"], ClassVar[int], Final[str], type[int], tuple[int, ...], tuple[()], typing.Iterable[T], Union[int], Optional[None]]
for alias in ALIASES:
    print(alias, get_origin(alias), get_args(alias))
print(Union[int, str] == Union[str, int], Optional[int] == Union[int, None], Literal[1, 2] == Literal[2, 1], int | str == Union[int, str], Union[int, bool, int])


def area(width: float, height: "float" = 1.0, *rest: int, unit: Annotated[str, "u"] = "m", **more: Any) -> Optional[float]: ...


print(get_type_hints(area), get_type_hints(area, include_extras=True)["unit"], get_type_hints(Stack), get_type_hints(Pair.swap, localns={"A": int, "B": str}))


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x * 2


print(f(2), f("ab"), len(typing.get_overloads(f)), typing.TYPE_CHECKING, final(File) is File, File.__final__)
for call in (lambda: Union[()], lambda: Optional[1, 2], lambda: Literal, lambda: list[int](), lambda: isinstance([], list[int]), lambda: Stack[int, str], lambda: Any(), lambda: TypeVar("Q", int), lambda: assert_never(5), lambda: Union[5], lambda: ClassVar[ClassVar[int]], lambda: isinstance(1, Union[int, str]), lambda: Generic[int], lambda: typing.nope):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
