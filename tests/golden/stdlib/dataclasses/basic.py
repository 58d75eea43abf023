from dataclasses import *
from typing import ClassVar, List, Optional


@dataclass
class P:
    x: int
    y: int = 0
    tags: list[str] = field(default_factory=list)
    total: ClassVar[int] = 7
    name: Optional[str] = None

    def norm(self):
        return self.x ** 2 + self.y ** 2


p = P(3, 4)
print(p, p.norm(), p == P(3, 4), p != P(3, 5), P.__doc__, P.__match_args__, [f.name for f in fields(P)])
p.tags.append("a")
print(asdict(p), astuple(p), replace(p, x=10), P(x=1, y=2, name="q"), is_dataclass(P), is_dataclass(p), is_dataclass(3))
for bad in (lambda: P(), lambda: P(1, 2, [], None, 5), lambda: P(1, z=3), lambda: P(1, x=3), lambda: {p}, lambda: p < p, lambda: asdict(3), lambda: fields(3)):
    try:
        print(bad())
    except TypeError as e:
        print(e)


@dataclass(frozen=True, order=True)
class V:
    a: int
    b: str = "x"


v = V(1)
print(v, hash(v) == hash(V(1)), v < V(2), sorted([V(3), V(1, "z"), V(1, "a")]), {v: 1}[V(1)])
try:
    v.a = 3
except FrozenInstanceError as e:
    print(type(e), e)
try:
    del v.a
except AttributeError as e:
    print(e)


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Child(Base):
    c: int = 3
    _: KW_ONLY
    d: int = 4
    e: InitVar[int] = 5
    f: int = field(init=False, repr=False, default=9)

    def __post_init__(self, e):
        self.a += e


print(Child(1), Child(1, 2, 3, d=7, e=1), Child.__doc__, Child(1).f)
try:
    Child(1, 2, 3, 4)
except TypeError as e:
    print(e)


@dataclass(slots=True)
class S:
    x: int
    y: int = 5


s = S(1)
print(s, S.__slots__)
try:
    s.z = 3
except AttributeError as e:
    print(e)
C = make_dataclass("C", [("x", int), ("y", int, field(default=5))], namespace={"add": lambda self: self.x + self.y})
print(C(1), C(1).add())


def check(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


def mutable():
    @dataclass
    class A:
        x: list = []


def order():
    @dataclass
    class A:
        x: int = 1
        y: int


check(mutable), check(order)
match P(1, 2):
    case P(x, y):
        print("matched", x, y)


@dataclass
class Node:
    value: int
    children: List["Node"] = field(default_factory=list)


n = Node(1, [Node(2), Node(3)])
print(n, asdict(n))
n.children.append(n)
print(n)


@dataclass(unsafe_hash=True)
class H:
    x: int
    y: int = field(compare=False)


print(hash(H(1, 2)) == hash(H(1, 3)), H(1, 2) == H(1, 3))


@dataclass(kw_only=True)
class KW:
    a: int
    b: int = 1


check(lambda: KW(1))
check(lambda: KW())
print(KW(a=1), KW.__match_args__)
