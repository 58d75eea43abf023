"""The text of functions, classes and lambdas of the program, and the comments above them."""

import inspect, functools, sys

# About f.
#
def f(a, b=1):
    """Doc."""
    x = [
        a,
    ]
    if x:
        return b

    # trailing comment in the body

    # another
# not in body
def g(): return 1

@functools.lru_cache
@functools.wraps(f)
def h(x):
    return x


class A(object):
    """A class."""
    # first
    attr = 1

    def method(self):
        return "m"   # note

    @property
    def prop(self):
        '''multi
line'''
        return 1

    @staticmethod
    def st(): pass

    @classmethod
    def cm(cls):
        async def inner():
            pass
        return inner
    # end of class

def deco(c): return c

@deco
class B:
    x: int = 1

sq = lambda x: x * 2
fs = [
    lambda x: x + 1,
    lambda y: (y
               + 2),
]
async def co():
    await x

def gen():
    yield 1
for o in (f, g, h, A, A.method, A.prop.fget, A.st, A.cm, B, sq, fs[0], fs[1], co, gen, A().method, A.cm(), deco, f.__code__):
    try:
        print('-----', getattr(o,'__name__',o if not hasattr(o,'co_name') else 'code'))
        print(inspect.getsource(o), end='')
        print(inspect.getsourcelines(o)[1])
    except Exception as e: print(type(e).__name__, e)
print(repr(inspect.getcomments(f)), repr(inspect.getcomments(g)), repr(inspect.getcomments(A.cm)))
for o in (int, len, 5, sys, [].append):
    try: print(inspect.getsource(o))
    except Exception as e: print(type(e).__name__, e)
print(B.__firstlineno__, A.__firstlineno__, h.__wrapped__.__code__.co_firstlineno)
print(inspect.getfile(f) == inspect.getsourcefile(A) == inspect.getsourcefile(sys.modules['__main__']))
print(repr(inspect.getcomments(sys.modules['__main__'])), len(inspect.getsource(sys.modules['__main__'])))
print(inspect.getsource(inspect.currentframe())[:20])
def loc():
    class L:
        z = 1
    return L, inspect.getsource(inspect.currentframe())
print(inspect.getsource(loc()[0])); print(loc()[1])
try: 1/0
except Exception as e: print(len(inspect.getsource(e.__traceback__)))
