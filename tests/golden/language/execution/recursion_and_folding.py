import sys
print(sys.getrecursionlimit())
def forever(n): return forever(n + 1)
try: forever(0)
except RecursionError as e: print(type(e).__name__, e)
def depth(n=0):
    try: return depth(n + 1)
    except RecursionError: return n
d = depth()
print(900 < d < 1000)
sys.setrecursionlimit(200)
print(100 < depth() < 200)
sys.setrecursionlimit(1000)
class R:
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __getattr__(self, n): return getattr(self, n + "_")
    def __call__(self): return self()
    def __hash__(self): return hash(self)
    def __bool__(self): return bool(self)
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)
    def __add__(self, o): return self + o
    @property
    def p(self): return self.p
r = R()
for f in (lambda: repr(r), lambda: r == 1, lambda: r.x, lambda: r(), lambda: hash(r), lambda: bool(r), lambda: len(r), lambda: iter(r), lambda: r + 1, lambda: r.p, lambda: [r].__repr__(), lambda: r in [1], lambda: {r: 1}):
    try: f()
    except RecursionError as e: print("RecursionError", str(e)[:32])
try: sys.setrecursionlimit(0)
except ValueError as e: print(e)
try: sys.setrecursionlimit("a")
except TypeError as e: print(e)
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(even(400), odd(401))
def gen(n):
    if n: yield from gen(n - 1)
    yield n
print(sum(gen(200)))
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print(ack(2, 3))
def a(n):
    if n == 0: raise ValueError("bottom")
    b(n)
def b(n): a(n - 1)
def c(n):
    if n == 0: raise KeyError("deep")
    c(n - 1)
import traceback
for f in (lambda: a(5), lambda: c(2), lambda: c(3), lambda: c(4), lambda: c(30), lambda: forever(0)):
    try: f()
    except Exception: print(*(l for l in traceback.format_exc().splitlines() if "repeated" in l or "File" not in l), sep="\n")
c(10)
