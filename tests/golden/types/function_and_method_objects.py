def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def f(a, b=2): 'doc'; return a
class C:
    def m(self): return self
    s = staticmethod(f)
    c = classmethod(f)
c = C()
for number, case in enumerate([
    lambda: f.__name__, f.__doc__, f.__defaults__, f.__code__.co_name, f.__module__, f.__qualname__, f.__kwdefaults__, f.__annotations__,
    lambda: c.m.__name__, c.m.__func__ is C.m, c.m.__self__ is c, c.m == c.m, c.m is c.m,
    lambda: C.s is f, c.s is f, C.c.__func__ is f, C.c.__self__ is C,
    lambda: type(f).__name__, type(c.m).__name__, type(C.__dict__['s']).__name__, type(C.__dict__['c']).__name__, type(f.__code__).__name__, type(f.__get__(1)).__name__,
    lambda: f.__get__(5)(), f.__get__(5, int)(), C.m(5), C.c(7) is C,
    lambda: f.__get__(None),
    lambda: f.nope,
    lambda: c.m.nope,
    lambda: setattr(c.m, 'x', 1),
    lambda: setattr(f, 'x', 1), f.x, f.__dict__,
    lambda: delattr(f, 'x'), hasattr(f, 'x'),
    lambda: delattr(f, 'x'),
    lambda: setattr(f, '__name__', 1),
    lambda: setattr(f, '__code__', 1),
    lambda: setattr(f, '__defaults__', [1]),
    lambda: setattr(f, '__defaults__', (9, 8)), f(),
    lambda: setattr(f, '__dict__', 1),
    lambda: f < f,
    lambda: f == f, f != C.m, hash(f) == hash(f),
    lambda: f[0],
    lambda: len(f),
    lambda: f()(),
    lambda: f(*1),
    lambda: f(1, 2, 3),
    lambda: f(c=1),
    lambda: C.m(),
    lambda: c.m(1),
    lambda: staticmethod(5)(),
    lambda: staticmethod(f)(1), classmethod(f).__get__(None, C)() is C,
    lambda: staticmethod(),
    lambda: classmethod(1, 2),
    lambda: (lambda: 0).__name__, (lambda x, *y, z=1: 0).__code__.co_varnames,
    lambda: type(f)(),
    lambda: repr(staticmethod(5)), repr(classmethod(5)),
]):
    print(number, attempt(case))
