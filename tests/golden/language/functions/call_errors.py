# The texts of TypeErrors for wrong calls.
def attempt(f, *args, **kwargs):
    try:
        print("ok", f(*args, **kwargs))
    except TypeError as e:
        print(f"{type(e).__name__}: {e}")


def none(): return 0
def one(a): return a
def two(a, b): return a, b
def three(a, b, c): return a, b, c
def opt(a, b=1): return a, b
def opt2(a, b=1, c=2): return a, b, c
def pos(a, b, /): return a, b
def posopt(a, b=1, /, c=2): return a, b, c
def kw(*, k): return k
def kws(*, k, l, m=1): return k, l, m
def mixed(a, *, k=1): return a, k
def mixed2(a, b=1, *, k=1, l): return a, b, k, l
def var(a, *args): return a, args
def names(a, **kw): return a, kw


attempt(none, 1)
attempt(none, 1, 2)
attempt(none, x=1)
attempt(one)
attempt(one, 1, 2)
attempt(one, 1, a=2)
attempt(one, b=2)
attempt(one, 1, b=2)
attempt(two)
attempt(two, 1)
attempt(two, b=1)
attempt(two, 1, 2, 3)
attempt(three)
attempt(three, 1)
attempt(three, b=1)
attempt(opt)
attempt(opt, 1, 2, 3)
attempt(opt, 1, bb=3)
attempt(opt2, 1, 2, 3, 4)
attempt(opt2, 1, c=3, d=4)
attempt(pos, 1, b=2)
attempt(pos, a=1, b=2)
attempt(posopt, 1, a=2)
attempt(posopt, b=2)
attempt(posopt, 1, 2, 3, 4)
attempt(kw)
attempt(kw, 1)
attempt(kw, 1, k=2)
attempt(kw, 1, 2, k=2)
attempt(kws)
attempt(kws, k=1)
attempt(kws, l=1)
attempt(mixed, 1, 2)
attempt(mixed, 1, 2, k=3)
attempt(mixed, k=3)
attempt(mixed2, 1)
attempt(mixed2, 1, 2, 3, l=4)
attempt(mixed2)
attempt(var)
attempt(var, a=1)
attempt(names)
attempt(names, 1, 2)
attempt(names, 1, a=2)
attempt(lambda x, y: 0, 1)
attempt(lambda: 0, 1)


class C:
    def method(self, x): return x
    @classmethod
    def cm(cls, x): return x
    @staticmethod
    def sm(x): return x
    def __init__(self, a=0): self.a = a
    def __call__(self, q): return q


class NoInit:
    pass


c = C()
attempt(c.method)
attempt(c.method, 1, 2)
attempt(c.method, y=1)
attempt(C.method)
attempt(C.method, c)
attempt(c.cm)
attempt(C.sm)
attempt(C.sm, 1, 2)
attempt(C, 1, 2)
attempt(C, b=2)
attempt(c)
attempt(NoInit, 1)
attempt(NoInit, x=1)
attempt(object, 1)
attempt(5)
attempt("text")
attempt(None)
attempt(c.a)

for source in (lambda: one(*5), lambda: one(**5), lambda: one(**{1: 2}), lambda: one(*[1], **{"a": 2}),
               lambda: c.method(*None), lambda: two(a=1, **{"a": 2}), lambda: c.method(**[1]),
               lambda: print(*3), lambda: C(**3), lambda: names(1, **{"b": 2}, **{"b": 3})):
    try:
        print(source())
    except TypeError as e:
        print(type(e).__name__, e)
