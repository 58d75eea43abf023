class M:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    def __enter__(self): print("enter", self.n); return self.n
    def __exit__(self, *a): print("exit", self.n, a[0] and a[0].__name__); return self.swallow
class T: pass
t, d = T(), {}
with M(1): pass
with M(1) as a: print(a)
with M(1) as a, M(2) as b: print(a, b)
with (M(1) as a, M(2) as b,): print(a, b)
with (
    M(1),
    M(2) as c,
): print(c)
with (M(3)) as e: print(e)
with M(1) as t.x, M(2) as d["k"], M("ab") as (p, q), M([4, 5, 6]) as [r, *s]: print(t.x, d, p, q, r, s)
with (M(7), M(8)) if False else M(9) as z: print(z)
with (yield_ := M(5)) as w: print(yield_.n, w)
def f():
    with M("ret"):
        return "value"
print(f())
def g():
    for i in range(3):
        with M(i):
            if i == 1: continue
            if i == 2: break
            print("body", i)
g()
with M("outer", True):
    with M("inner"):
        raise ValueError("x")
print("went on")
with M("a", True), M("b"), M("c"):
    1 / 0
def gen():
    with M("gen"):
        yield 1
        yield 2
it = gen(); print(next(it)); it.close()
for bad in (5, T()):
    try:
        with bad: pass
    except TypeError as e: print(e)
class NoExit:
    def __enter__(self): print("never")
class BadExit:
    def __enter__(self): return self
    def __exit__(self): pass
for kind in (NoExit, BadExit):
    try:
        with kind(): pass
    except TypeError as e: print(e)
class Meta(type):
    def __enter__(cls): print("class enter"); return cls
    def __exit__(cls, *a): print("class exit")
class K(metaclass=Meta): pass
with K as k: print(k.__name__)
k2 = M("instance attrs do not count"); k2.__enter__ = lambda: print("never")
with k2: pass
async def am():
    class A:
        async def __aenter__(self): print("aenter"); return 1
        async def __aexit__(self, *a): print("aexit", a[0]); return True
    async with A() as x, A() as y: print(x, y)
    async with (A() as x, A()): raise KeyError
    try:
        async with M(1): pass
    except TypeError as e: print(e)
    try:
        with A(): pass
    except TypeError as e: print(e)
import asyncio
asyncio.run(am())
