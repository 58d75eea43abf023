from typing import *
import typing

print(List[int], Dict[str, List[int]], Optional[int], Union[int, str, None], Union[int, int])
print(Callable[[int, str], bool], Callable[..., int], Tuple[int, ...], Tuple[()], Literal[1, "a", True])
print(Annotated[int, "meta", 3], ClassVar[int], Final[str], Type[int], Any, NoReturn)
T = TypeVar("T")
K = TypeVar("K", bound=int)
V = TypeVar("V", int, str)
print(T, K, V, K.__bound__, V.__constraints__, List[T][int], Dict[K, T][int, str])
P = ParamSpec("P")
print(P, P.args, P.kwargs, Callable[P, int])
print(get_origin(List[int]), get_args(Dict[int, str]), get_args(Callable[[int], str]), get_origin(Union[int, str]))
print(get_origin(list[int]), get_args(int | str), get_origin(Literal[1]), get_args(Annotated[int, 1]))
print(Union[int, str] == Union[str, int], Optional[int] == (int | None), hash(Union[int, str]) == hash(Union[str, int]))


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


s = Stack[int]()
s.push(1)
print(s.items, Stack[int], Stack.__parameters__, Stack.__orig_bases__, s.__orig_class__, Stack.__mro__)
for bad in (lambda: Stack[int, str], lambda: List[int, str], lambda: List[int]["x"], lambda: Generic[int], lambda: Union[()], lambda: List(), lambda: isinstance([], List[int]), lambda: Optional[1, 2], lambda: Any()):
    try:
        bad()
    except TypeError as e:
        print(type(e).__name__, e)


@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...


class File:
    def close(self): pass


print(isinstance(File(), Closer), isinstance(3, Closer), issubclass(File, Closer))
try:
    Closer()
except TypeError as e:
    print(e)


class Sized2(Protocol):
    size: int


try:
    isinstance(3, Sized2)
except TypeError as e:
    print(e)


class Point(NamedTuple):
    "A point."
    x: int
    y: int = 0

    def norm(self) -> int:
        return self.x ** 2 + self.y ** 2


p = Point(3, 4)
print(p, p.norm(), Point(1), Point._fields, Point._field_defaults, Point.__annotations__, Point.__doc__, Point.__mro__)
Old = NamedTuple("Old", [("a", int), ("b", str)])
print(Old(1, "x"), Old.__annotations__)


class Movie(TypedDict, total=False):
    name: Required[str]
    year: int


print(Movie(name="x", year=1), Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__, Movie.__annotations__)
UserId = NewType("UserId", int)
print(UserId(5), UserId, UserId.__supertype__)


def f(a: "int", b: "List[Stack[int]]" = None, *c: str) -> "Optional[Point]": ...


print(get_type_hints(f))


class Node:
    next: "Optional[Node]"
    value: int


print(get_type_hints(Node), cast(int, "x"), TYPE_CHECKING)
print(int | None, T | None, List[int] | str, ForwardRef("x"), List["Node"])
