# C3 linearisation, diamonds, and the errors of impossible orders.
class A:
    def who(self): return ["A"]
class B(A):
    def who(self): return ["B"] + super().who()
class C(A):
    def who(self): return ["C"] + super().who()
class D(B, C):
    def who(self): return ["D"] + super().who()
class E(C, B):
    pass


print(D().who(), E().who())
print([c.__name__ for c in D.__mro__], [c.__name__ for c in E.mro()])
try:
    class F(D, E): pass
except TypeError as e:
    print(e)
try:
    class G(A, B): pass
except TypeError as e:
    print(e)
try:
    class H(A, A): pass
except TypeError as e:
    print(e)
for base in (bool, type(None), type(lambda: 0), range, slice, type(...)):
    try:
        type("X", (base,), {})
        print("subclassed", base)
    except TypeError as e:
        print(e)
try:
    class I(int, str): pass
except TypeError as e:
    print(e)
try:
    class J(5): pass
except TypeError as e:
    print(e)


class O: pass
class P(O): pass
class Q(O): pass
class R(O): pass
class K1(P, Q, R): pass
class K2(R, P): pass
class Z(K1): pass


print([c.__name__ for c in Z.__mro__], K1.__bases__, K1.__base__, object.__bases__)
print([c.__name__ for c in O.__subclasses__()])


class Mixin:
    def describe(self): return f"{type(self).__name__}:{self.value}"


class Data:
    value = 1


class Both(Mixin, Data): pass


print(Both().describe(), isinstance(Both(), Mixin), issubclass(Both, (int, Data)))
Both.__bases__ = (Mixin, Data)


class Late: value = "late"


class Dyn(Mixin): pass


try:
    Dyn().describe()
except AttributeError as e:
    print(e)
Dyn.__bases__ = (Mixin, Late)
print(Dyn().describe(), [c.__name__ for c in Dyn.__mro__])
Data.value = 99
print(Both().describe())
del Data.value
Data.value = 98
print(Both.value)
B.who = lambda self: ["patched"]
print(D().who())
D.extra = lambda self: "added"
print(D().extra(), hasattr(B(), "extra"))
o = A()
o.__class__ = B
print(type(o).__name__, o.who())
try:
    o.__class__ = int
except TypeError as e:
    print(e)
try:
    (5).__class__ = A
except TypeError as e:
    print(e)


class Empty: ...


print(Empty.__dict__.keys() >= {"__module__", "__dict__", "__weakref__", "__doc__"}, Empty.__doc__, Empty().__doc__)
print(Empty, type(Empty), Empty.__name__, Empty.__module__, Empty.__qualname__)
Empty.__name__ = "Renamed"
print(Empty, Empty.__name__)
