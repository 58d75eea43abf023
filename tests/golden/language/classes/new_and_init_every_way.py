def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class A:
    def __new__(cls, *a, **k): print("new", cls.__name__, a, k); return super().__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
A(1, x=2); A.__new__(A, 5); A.__init__(A(), 7)
class B:
    def __new__(cls, v): return v
    def __init__(self, v): print("never")
print(B(5), B("s"), type(B(None)))
class C(B):
    def __new__(cls, v): return object.__new__(cls) if v else object.__new__(B)
    def __init__(self, v): print("C init", v)
print(type(C(1)).__name__, type(C(0)).__name__)
class Single:
    _it = None
    def __new__(cls):
        cls._it = cls._it or super().__new__(cls)
        return cls._it
print(Single() is Single())
class D:
    def __init__(self, a, b=2): self.a, self.b = a, b
class E:
    def __new__(cls, a): return super().__new__(cls)
class F: pass
class G:
    def __init__(self): return 5
class H:
    def __new__(cls): return super().__new__(cls, 1)
class I:
    def __init__(self): super().__init__(1)
for make in (lambda: D(), lambda: D(1, 2, 3), lambda: D(1, c=3), lambda: E(), lambda: F(1), lambda: F(x=1), lambda: G(), lambda: H(), lambda: I(), lambda: object(1), lambda: object.__new__(), lambda: object.__new__(5), lambda: int.__new__(str), lambda: object.__new__(int), lambda: D.__new__(D), lambda: F.__init__(F(), 1), lambda: object.__init__(F()), lambda: object.__init__(F(), 1), lambda: type.__call__(F), lambda: F.__call__(), lambda: F.__class__("Q", (), {})):
    print(attempt(make).split(" object at")[0])
class Meta(type):
    def __call__(cls, *a, **k):
        print("meta call", cls.__name__, a)
        obj = cls.__new__(cls)
        obj.made = True
        return obj
class J(metaclass=Meta):
    def __init__(self): print("never")
print(J(1, 2).made)
class Frozen(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __init__(self, a, b): self.extra = a + b
    a = property(lambda self: self[0])
f = Frozen(1, 2)
print(f, f.a, f.extra, attempt(lambda: Frozen(1)), Frozen.__new__(Frozen, 3, 4))
class Str(str):
    def __new__(cls, value, tag): self = super().__new__(cls, value); self.tag = tag; return self
print(Str("ab", 1), Str("ab", 1).tag, Str("x", 2) + "y", type(Str("x", 2) + "y").__name__, Str("q", 1).upper().__class__.__name__)
class Num(int):
    def __new__(cls, v=0): return super().__new__(cls, v * 2)
    def __add__(self, o): return Num.__mul__(self, 1).__class__(int(self) + int(o))
print(Num(5), Num(), Num(3) + 1, Num(3) * 2, type(Num(3) * 2).__name__, Num(4).real, hash(Num(5)) == hash(10), {10: "k"}[Num(5)])
class Slots:
    __slots__ = ("a",)
    def __new__(cls): self = super().__new__(cls); self.a = "set in new"; return self
print(Slots().a)
class Count:
    made = []
    def __init_subclass__(cls, tag=None, **k): super().__init_subclass__(**k); Count.made.append((cls.__name__, tag))
class K1(Count, tag="one"): pass
class K2(K1): pass
print(Count.made, attempt(lambda: type("K3", (Count,), {}, tag=3).__name__), Count.made[-1], attempt(lambda: type("K4", (Count,), {}, nope=1)))
