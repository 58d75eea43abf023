def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b, c=3): pass
def f4(a, *args): pass
def f5(a, /, b, *, c): pass
def f6(*, a, b=2, c): pass
def f7(a, b=2, *args, c, d=4, **kw): pass
def f8(a, b, /): pass
def f9(a=1, /, b=2, **kw): pass
class C:
    def m(self, a): pass
    @classmethod
    def k(cls, a): pass
    @staticmethod
    def s(a): pass
    def __init__(self, x): pass
    def __call__(self, y): pass
c = C(1)
CALLS = [((), {}), ((1,), {}), ((1, 2), {}), ((1, 2, 3), {}), ((1, 2, 3, 4, 5), {}), ((), {"a": 1}), ((1,), {"a": 1}), ((1,), {"b": 2}), ((1,), {"c": 3}), ((1, 2), {"c": 3}), ((), {"a": 1, "b": 2, "c": 3}), ((1,), {"b": 2, "c": 3, "z": 9}), ((), {"zz": 1}), ((1, 2, 3), {"c": 4, "d": 5, "e": 6}), ((), {"arg": 1}), ((), {"y": 1}), ((), {"x": 1})]
for function in (f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, c.m, C.k, C.s, C, c, C.m, lambda x, *, y: 0):
    print(getattr(function, "__qualname__", type(function).__name__))
    for args, keywords in CALLS:
        print("  ", args, keywords, attempt(function, *args, **keywords).split(" object at")[0])
for bad in (lambda: f1(**{"a": 1}, **{"a": 2}), lambda: f1(*5), lambda: f1(**5), lambda: f1(**{1: 2}), lambda: f1(*[1], a=2), lambda: f2(*[1], **{"a": 2}), lambda: f4(*"ab", *"cd"), lambda: f6(a=1), lambda: f6(), lambda: 5(), lambda: "s"(1), lambda: None(), lambda: c.m.x(), lambda: f1()(), lambda: (lambda a, b, c, d, e: 0)(), lambda: f7(**{"c": 1, "a": 2, "x y": 3}), lambda: f1(None, *()), lambda: f9(a=1, b=2)):
    print(attempt(bad))
