def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def f(a, /, b, *c, d=1, **e):
    x = a
    def g(): return x
    return g
async def h(): pass
def k(): yield
for number, case in enumerate([
    lambda: f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount, f.__code__.co_nlocals,
    lambda: f.__code__.co_varnames, f.__code__.co_cellvars, f.__code__.co_freevars, f(1, 2).__code__.co_freevars,
    lambda: bool(f.__code__.co_flags & 4), bool(f.__code__.co_flags & 8), bool(k.__code__.co_flags & 32), bool(h.__code__.co_flags & 128),
    lambda: f.__code__.co_qualname, f(1, 2).__code__.co_qualname, f.__code__.co_firstlineno,
    lambda: f.__code__ == f.__code__, f.__code__ is f.__code__, hash(f.__code__) == hash(f.__code__),
    lambda: f.__code__.nope,
    lambda: setattr(f.__code__, 'co_name', 'x'),
    lambda: type(f.__code__).__name__,
    lambda: f.__code__(),
    lambda: f.__code__ < f.__code__,
    lambda: (lambda: 0).__code__.co_name, [c for c in (lambda x: [x for x in x]).__code__.co_varnames],
]):
    print(number, attempt(case))
