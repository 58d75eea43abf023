import traceback
from typing import Sequence
def f[S, T: Sequence[S]]():
    return T.__bound__, Sequence[S], T.__bound__ == Sequence[S]
print(f())
class Foo[__T, __U: __T]:
    param = __T
    def meth(self, x: __U) -> __T: return __T, __U
    type Alias[__V] = (__T, __V)
print(Foo.param, Foo.__type_params__, Foo().meth(1), Foo.Alias.__value__)
class __Base: pass
class Gen[T](__Base): pass
print(Gen.__mro__)
type Bad = undefined_name
try: Bad.__value__
except NameError: traceback.print_exc()
def g[T: (missing, int)](): pass
try: g.__type_params__[0].__constraints__
except NameError: traceback.print_exc()
class X:
    T = int
    def foo[U: T](self): pass
    type A = list[T]
print(X.foo.__type_params__[0].__bound__, X.A.__value__)
type R[K] = dict[K, R[K]] | None
print(R.__value__, R[int])
type L = [i * 2 for i in range(3)]
print(L.__value__)
def outer(n):
    type Q = [n + k for k in (1, 2)]
    n += 10
    return Q
print(outer(1).__value__)
