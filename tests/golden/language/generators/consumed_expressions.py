"""Generator expressions that a call consumes: `next` takes one value, `set` all."""

import sys
import traceback

def gen():
    try:
        for i in range(5): yield i
    finally: print("closed")
print(next(x for x in gen() if x > 2), "after")
print(next((x for x in gen() if x > 20), "none"), "after")
try: next(x for x in [])
except StopIteration as e: print(repr(e), e.value)
try: next(1 / x for x in [0])
except ZeroDivisionError as e:
    traceback.print_exc(file=sys.stdout)
def h(): raise StopIteration(3)
try: next(h() for x in [0])
except RuntimeError as e: print(e, repr(e.__cause__))
try: next((x for x in [1]), 2, 3)
except TypeError as e: print(e)
try: next()
except TypeError as e: print(e)
it = iter([1, 2, 3, 4])
print(next(x for x in it if x > 1), list(it))
try: set([] for x in [1])
except TypeError as e:
    print(e); traceback.print_exc(file=sys.stdout)
s = {1}
try: s.update(10 // x for x in (5, 2, 0, 1))
except ZeroDivisionError: print(s)
def nxt():
    next = lambda g, d=None: list(g)
    return next(x for x in range(3))
print(nxt())
class E:
    def __eq__(self, o): raise ValueError("eq")
    def __hash__(self): return 1
try: set(E() for _ in range(2))
except ValueError: traceback.print_exc(file=sys.stdout)
def rec(n): return next(rec(n + 1) for _ in [1])
try: rec(0)
except RecursionError as e: print("deep", e)
g = (x for x in range(3)); print(next(g), next(g), list(g), next(g, "end"))
print(next(iter(x for x in range(3))), next((a, b) for a, b in zip("ab", "cd")))
