def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def simple():
    got = yield 1
    print("got", got)
    got = yield 2
    print("got", got)
    return "end"
def catches():
    while True:
        try: yield "ready"
        except ValueError as e: print("caught", e)
        except KeyError: return "key value"
def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
def raises_on_close():
    try: yield 1
    finally: raise KeyError("close")
def empty():
    return 5
    yield
for make in (simple, catches, empty):
    print(make.__name__)
    for steps in ("nn", "nsn", "nc", "c", "cn", "ntn", "t", "nnnn", "s", "ncn", "nsss", "nx", "ncc"):
        g = make()
        print(" ", steps, [attempt({"n": lambda: next(g), "s": lambda: g.send("v"), "c": g.close, "t": lambda: g.throw(ValueError("t")), "x": lambda: g.throw(KeyError("x"))}[s]) for s in steps], g.gi_frame is None, g.gi_running)
for make in (stubborn, raises_on_close):
    g = make(); next(g)
    print(attempt(g.close), attempt(g.close), g.gi_frame is None)
g = simple()
print(attempt(lambda: g.throw(5)), attempt(lambda: simple().throw(ValueError)), attempt(lambda: simple().throw()), attempt(lambda: g.send()), iter(g) is g, type(g).__name__, g.__name__, g.__qualname__, repr(g)[:24], attempt(lambda: g.gi_frame is not None), attempt(lambda: len(g)), attempt(lambda: g[0]), attempt(lambda: g()))
def reentrant():
    yield attempt(lambda: next(me))
me = reentrant()
print(next(me))
def delegating(inner):
    result = yield from inner
    yield f"result {result}"
for inner in (simple(), [1, 2], "ab", iter([3]), range(2), {1: 2}, empty(), (x for x in "z")):
    print(list(delegating(inner)))
class It:
    def __iter__(self): return self
    def __next__(self): return "n"
    def send(self, v): return f"sent {v}"
    def throw(self, e): return f"thrown {e!r}"
    def close(self): print("It closed")
d = delegating(It())
print(next(d), d.send("x"), d.throw(ValueError("y")), d.send(None), d.close())
d = delegating([1, 2])
print(next(d), attempt(lambda: d.send("x")))
d = delegating([1, 2]); next(d)
print(attempt(lambda: d.throw(ValueError("z"))), attempt(lambda: next(d)))
print(attempt(lambda: list(delegating(5))), attempt(lambda: list(delegating(None))))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
from itertools import islice
print(list(islice(fib(), 15)), [x for x in islice((n * n for n in fib() if n % 2), 5)], sum(islice(fib(), 20)), max(islice(fib(), 5, 10)), 13 in fib(), next(x for x in fib() if x > 100))
def tree(n): 
    if n: yield from tree(n - 1); yield n; yield from tree(n - 1)
print(*tree(4))
def si(): yield 1; raise StopIteration("x")
print(attempt(lambda: list(si())), attempt(lambda: [next(iter([])) for _ in range(2)]), attempt(lambda: list(next(iter([])) for _ in range(2))))
