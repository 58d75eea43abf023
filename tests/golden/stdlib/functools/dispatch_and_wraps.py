from functools import *
import functools

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

@singledispatch
def s(x): return 'obj'
@s.register
def _(x:int): return 'int'
@s.register(list)
def _(x): return 'list'
@s.register(float)
@s.register(complex)
def _(x): return 'num'
from collections.abc import Sequence, Mapping
@s.register
def _(x:Mapping): return 'mapping'
@s.register
def _(x: str|bytes): return 'text'
print(s(1),s(True),s([]),s(1.5),s(1j),s({}),s('a'),s(b''),s(None),s.dispatch(bool)(1), list(s.registry)[:2]); t(lambda: s()); t(lambda: s.register(5))
class N:
    @singledispatchmethod
    def neg(self,a): return 'x'
    @neg.register
    def _(self,a:int): return -a
    @neg.register
    @classmethod
    def _(cls,a:str): return a[::-1]
print(N().neg(5),N().neg('abc'),N().neg([]))
def deco(fn):
    @wraps(fn)
    def w(*a): 'w doc'; return fn(*a)
    return w
@deco
def orig(a:int)->str:
    'orig doc'
print(orig.__name__,orig.__doc__,orig.__annotations__,orig.__wrapped__.__name__,orig.__qualname__)
