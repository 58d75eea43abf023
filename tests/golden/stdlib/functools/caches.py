from functools import *
import functools

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

@lru_cache
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(80), fib.cache_info()); fib.cache_clear(); print(fib.cache_info(), fib.__name__, fib.__wrapped__.__name__, fib.cache_parameters())
calls=[]
@lru_cache(maxsize=2)
def f(*a,**k): calls.append((a,k)); return len(calls)
print(f(1),f(2),f(1),f(3),f(2),f(1), f.cache_info()); print(f(1,2),f(1,2),f(x=1),f(x=1),f(1.0),f(1), f([1]) if 0 else '', f((1,2)), f((1,2)), f('a'), f(None), f(True))
t(lambda: f([1]))
@lru_cache(typed=True)
def g(x): return type(x).__name__
print(g(1),g(1.0),g(True),g.cache_info()); t(lambda: lru_cache('x')(f))
@cache
def h(a,b=2): return a*b
print(h(3),h(3,2),h(3,b=2),h.cache_info())
class C:
    @lru_cache(maxsize=None)
    def m(self,x): return x*2
    @cached_property
    def p(self): print('computing'); return 42
c=C(); print(c.m(2),c.m(2),C.m.cache_info(),c.p,c.p,c.__dict__); del c.p; print(c.p)
