# Annotations in modules, classes and functions.
x: int = 1
y: "forward" 
z: list[int]
x: str
print(__annotations__, "y" in globals())


class C:
    a: int
    b: str = "b"
    c: "C"
    def m(self, p: int, *args: "args", q: float = 1.0, **kw: dict) -> "C": ...
    __private: int = 5


print(C.__annotations__, C.b, hasattr(C, "a"), C.m.__annotations__)


def f(a: 1 + 1, b: print("evaluated") = 2, /, *, c: (lambda: 0).__name__ = 3) -> [x]:
    local: undefined_name = 5
    other: also_undefined
    (paren): int = 6
    return local, paren


print(f(0), f.__annotations__)


def unbound():
    v: int
    return v


try:
    unbound()
except UnboundLocalError as e:
    print(e)
o = C()
o.attr: int = 5
o.undef: print("annotation evaluated")
d = {}
d["k"]: str = "v"
(p): int = 7
print(o.attr, d, p, __annotations__)


class D(C):
    d: bool = True


print(D.__annotations__, D().b, C.__annotations__ is not D.__annotations__)


class E(C): pass


print(E.__annotations__ == {}, f.__annotations__["return"])
f.__annotations__["new"] = 1
print(f.__annotations__)
f.__annotations__ = {}
print(f.__annotations__, (lambda: 0).__annotations__)
try:
    f.__annotations__ = 5
except TypeError as e:
    print(e)


def union(a: int | None, b: "int | str" = None, *c: tuple[int, ...]) -> dict[str, list[int]]: pass


print(union.__annotations__)


class Slots:
    x: int
    y: int = 0
    def __init__(self, **kw):
        for name in self.__annotations__:
            setattr(self, name, kw.get(name, getattr(type(self), name, None)))


print(vars(Slots(x=5)))


def nested():
    class Local:
        a: "n"
        b: int = len("abc")
    return Local.__annotations__, Local.b


print(nested())
t: tuple = 1, 2
w: int = (yield_ := 5)
print(t, w, yield_)
if True:
    cond: int = 3
for i in range(2):
    looped: str = "l"
print(list(__annotations__))
try:
    bad: undefined_at_module = 1
except NameError as e:
    print(e)
print(bad)


def gen(a: int) -> "Iterator": yield a
async def co(a: int) -> str: return ""


print(gen.__annotations__, co.__annotations__)
