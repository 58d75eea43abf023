class Timer:
    depth = 0
    def __init__(self, name): self.name = name
    def __enter__(self): Timer.depth += 1; print("  " * Timer.depth + "in", self.name); return self
    def __exit__(self, kind, value, tb): print("  " * Timer.depth + "out", self.name, kind and kind.__name__); Timer.depth -= 1; return kind is KeyError
    def __call__(self, f):
        def wrapped(*a):
            with self: return f(*a)
        return wrapped
@Timer("f")
def f(x):
    if x > 2: raise KeyError(x)
    return f(x + 1)
print(f(0))
class Adder:
    def __init__(self, n=0): self.n = n
    def __call__(self, *a): return Adder(self.n + sum(a))
    def __repr__(self): return f"Adder({self.n})"
    def __int__(self): return self.n
print(Adder()(1)(2, 3)(), int(Adder(5)(5)), callable(Adder()), list(map(Adder(1), [1, 2])), sorted([3, 1], key=Adder(0).__call__ if False else lambda v: -v))
try: f(5) ; Timer("x")(lambda: 1 / 0)()
except ZeroDivisionError as e: print(e, Timer.depth)
