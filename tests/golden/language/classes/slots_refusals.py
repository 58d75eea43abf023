class A:
    __slots__ = ("x", "__dict__")
class B(A):
    __slots__ = ("y",)
try:
    class C(A): __slots__ = ("__dict__",)
except TypeError as e: print(e)
class D:
    __slots__ = ("__weakref__", "a", "__priv")
try:
    class E(D): __slots__ = ("__weakref__",)
except TypeError as e: print(e)
class F(D): __slots__ = ("__dict__",)
print(F.__slots__, D._D__priv, [k for k in F.__dict__])
try:
    class G: __slots__ = ("x",); x = 1
except ValueError as e: print(e)
class H(D): pass
h = H(); h.zz = 1; h.a = 2; print(h.__dict__, h.a)
