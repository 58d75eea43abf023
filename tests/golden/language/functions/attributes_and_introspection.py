def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def f(a, b: int = 2, /, c="x", *args: str, d, e=5, **kw) -> "ret":
    """Doc line.

    More."""
    local = a
    def inner(): return local, a
    return inner
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__dict__, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount, f.__code__.co_varnames, f.__code__.co_name, f.__code__.co_flags & 0x0C, f.__code__.co_cellvars, f.__code__.co_freevars, f(1, d=2).__code__.co_freevars, f.__closure__, f.__type_params__, f.__globals__ is globals(), f.__code__.co_firstlineno, callable(f), f.__get__(5)(2, d=1) is not None, sep="\n")
f.attr = 1; f.__doc__ = "new"; f.__name__ = "renamed"; f.__qualname__ = "Q.renamed"; f.__module__ = "m"; f.__annotations__ = {"z": 1}; f.__kwdefaults__ = {"d": 9}
print(f.attr, vars(f), f.__doc__, repr(f).split(" at ")[0], f.__module__, f.__annotations__, f(1)() , attempt(lambda: f.nope), attempt(setattr, f, "__name__", 5), attempt(setattr, f, "__defaults__", 5), attempt(setattr, f, "__dict__", 5), attempt(delattr, f, "__name__"), delattr(f, "attr"), vars(f), attempt(delattr, f, "nope"))
g = lambda x, y=1: x
print(g.__name__, g.__qualname__, g.__doc__, g.__defaults__, g.__annotations__, g.__code__.co_name)
class C:
    def m(self, x): "m doc"; return self, x
    c = classmethod(lambda cls: cls)
    s = staticmethod(lambda: "s")
c = C()
m = c.m
print(m.__name__, m.__self__ is c, m.__func__ is C.m, m.__doc__, m.__qualname__, m == c.m, m is c.m, hash(m) == hash(c.m), C.c.__self__ is C, C.m(c, 1)[1], attempt(setattr, m, "x", 1), attempt(lambda: C.m()), attempt(lambda: C.m(1)), C.s(), c.s(), C.__dict__["s"].__func__(), C.__dict__["c"].__func__(5), C.__dict__["m"].__get__(c, C)(2)[1])
C.m.tag = "via function"
print(m.tag, c.m.tag, attempt(setattr, c.m, "tag", 2))
import functools
@functools.wraps(f)
def w(*a, **k): return "wrapped"
print(w.__name__, w.__doc__, w.__wrapped__ is f, w.__qualname__, w.__module__)
p = functools.partial(int, base=2)
print(p("101"), p.func, p.args, p.keywords, repr(p), functools.partial(p, "11")(), functools.reduce(lambda a, b: a * b, [1, 2, 3]))
print(len.__name__, len.__qualname__, len.__module__, len.__self__ is not None, [].append.__name__, [].append.__qualname__, [].append.__self__, str.upper.__name__, str.upper.__qualname__, str.upper.__objclass__, repr(str.upper), repr(len), repr([].append).split(" at ")[0], int.__add__.__name__, (5).__add__.__name__, repr(int.__add__), repr((5).__add__).split(" at ")[0], type(str.upper).__name__, type(int.__add__).__name__, type((5).__add__).__name__, type(len).__name__, type(int.__dict__["real"]).__name__, type(f).__name__, type(m).__name__, dict.fromkeys.__name__, dict.fromkeys.__self__)
