def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class A:
    """A doc."""
    x: int = 1
    def m(self): ...
    @staticmethod
    def s(): ...
    @classmethod
    def c(cls): ...
    @property
    def p(self): ...
    class Inner: pass
class B(A):
    __slots__ = ("y",)
    def __init__(self): self.y = 1
class Z(B):
    y2 = 5
print([n for n in dir(A) if not n.startswith("__")], [n for n in dir(B()) if not n.startswith("__")], [n for n in vars(A)], list(vars(B)), list(vars(Z)), vars(Z()))
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__dict__["x"], A.__annotations__, A.__bases__, A.Inner.__qualname__, A.Inner, A.m.__qualname__, A().m.__func__ is A.m, repr(A.s).split(" at ")[0], repr(A.c)[:31], repr(A().m)[:21], type(A.__dict__["s"]).__name__, type(A.__dict__["c"]).__name__, B.__doc__, Z.__slots__, attempt(lambda: A.__slots__))
def local():
    class L:
        class M:
            def f(self): return lambda: [x for x in ()]
    return L
L = local()
print(L, L.M, L.M.f.__qualname__, L.M().f().__qualname__, L.__qualname__, repr(L()).split(" at ")[0], (lambda: 0).__qualname__, local.__qualname__)
A.__name__ = "Renamed"; A.__qualname__ = "Other.Name"; A.__module__ = "mod"
print(A, repr(A()).split(" at ")[0], A.__name__, attempt(setattr, A, "__name__", 5), attempt(setattr, A, "__qualname__", 5), attempt(setattr, A, "__name__", "a\0b"), attempt(delattr, A, "__name__"))
class Desc:
    def __set_name__(self, owner, name): self.info = f"{owner.__name__}.{name}"
class W:
    a = Desc(); b = c = Desc()
print(W.a.info, W.b.info, W.c is W.b)
W.d = Desc()
print(hasattr(W.d, "info"))
class Bad:
    def __set_name__(self, owner, name): raise ValueError("set_name")
try:
    class V: q = Bad()
except ValueError as e: print(type(e).__name__, e, e.__notes__)
class CG:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
print(CG[int], CG[1, 2], attempt(lambda: CG()[1]), attempt(lambda: A[int]), list[int], dict[str, int], tuple[int, ...], type[int])
x = A()
x.__class__ = type("New", (), {"hello": lambda self: "hi"})
print(x.hello(), type(x).__name__, attempt(setattr, x, "__class__", int), attempt(setattr, x, "__class__", 5), attempt(setattr, 5, "__class__", bool), attempt(setattr, x, "__class__", B))
x.__dict__ = {"fresh": 1}
print(vars(x), x.fresh, attempt(setattr, x, "__dict__", 5), attempt(delattr, x, "__class__"))
del x.__dict__
print(vars(x))
print(attempt(lambda: object().x), attempt(lambda: setattr(object(), "x", 1)), attempt(lambda: A.nope), attempt(lambda: A().nope), attempt(lambda: Z.y3), attempt(lambda: Z().y3), attempt(lambda: len.nope), attempt(lambda: int.nope), attempt(lambda: local.nope), attempt(lambda: Z().m.nope), attempt(lambda: [].nope), attempt(lambda: A().mm), attempt(lambda: [].appendd(1)), attempt(lambda: "".uper()))
