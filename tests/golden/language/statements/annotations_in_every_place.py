x: int
y: "forward" = 1
z: list[int] = []
(p): str = "paren"
class A:
    a: int
    b: "A" = None
    c: list["A"]
    _d: int = 4
    __e: str
    def f(self, q: "A", *r: int, s: str = "s", **t: float) -> "list[A]": u: int = 1; v: undefined_is_fine; return u
    self_ref: typing_missing if False else int
print(__annotations__, A.__annotations__, A.f.__annotations__, A().f(1), hasattr(A, "a"), A.b, sep="\n")
def order(n): print("eval", n, end=" "); return n
def g(a: order("a") = order("default"), b: order("b") = 2) -> order("ret"): w: order("never") = 5; return w
print(g(), g.__annotations__)
class B(A): b: int
print(B.__annotations__, A.__annotations__ is not B.__annotations__, "a" in B.__annotations__)
class C: pass
print(C.__annotations__, C.__dict__.get("__annotations__"))
lst, d = [0], {}
lst[0]: int = 3; d["k"]: str = "v"; A.new: int = 5; A().inst: int
print(lst, d, A.new, "new" in A.__annotations__)
try: undefined: nope
except NameError as e: print(e)
try:
    def h(a: nope): pass
except NameError as e: print(e)
def local():
    m: nope
    try: m
    except UnboundLocalError as e: return str(e)
print(local())
for i in range(1): loop: int = i
if True: cond: str
print([k for k in __annotations__], (lambda: 0).__annotations__, len.__annotations__ if hasattr(len, "__annotations__") else "none")
import typing
print(typing.get_type_hints(A.f, {"A": A, **globals()}), typing.get_type_hints(B)["_d"])
from dataclasses import dataclass, fields
@dataclass
class D:
    q: int
    r: "str" = "r"
    s: typing.ClassVar[int] = 5
print([(f.name, f.type) for f in fields(D)], D(1), D.s)
class E(typing.NamedTuple):
    a: int
    b: str = "b"
print(E(1), E.__annotations__, E._field_defaults)
class F(typing.TypedDict, total=False):
    k: int
    v: typing.Required[str]
print(F(k=1), F.__annotations__, sorted(F.__required_keys__), F.__total__)
def star(*args: *tuple[int, ...]): pass
print(star.__annotations__)
del __annotations__["x"]
print("x" in __annotations__)
