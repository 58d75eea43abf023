# What a function object carries.
def documented(a, b: "second" = 2, *args: int, c: list[int] = [], **kw: str) -> float:
    """First line.

    More text.
    """
    inner = a
    return inner


print(documented.__name__, documented.__qualname__, documented.__module__)
print(documented.__doc__)
print(documented.__annotations__)
print(documented.__defaults__, documented.__kwdefaults__, documented.__dict__)
documented.attribute = [1]
documented.attribute.append(2)
print(documented.attribute, documented.__dict__, hasattr(documented, "missing"))
del documented.attribute
try:
    documented.attribute
except AttributeError as e:
    print(e)
documented.__name__ = "renamed"
print(documented.__name__, documented.__qualname__)
documented.__doc__ = None
print(documented.__doc__)
try:
    documented.__name__ = 5
except TypeError as e:
    print(e)
try:
    documented.__defaults__ = [1]
except TypeError as e:
    print(e)

code = documented.__code__
print(code.co_varnames, code.co_argcount, code.co_kwonlyargcount, code.co_nlocals, code.co_firstlineno)
print(code.co_flags & 0x04 != 0, code.co_flags & 0x08 != 0, code.co_freevars, code.co_cellvars)


def outer():
    x = 1
    y = 2

    def inner():
        def innermost():
            return x
        return innermost, y

    class Local:
        def method(self): return y
    return inner, Local


inner, Local = outer()
print(inner.__qualname__, Local.__qualname__, Local.method.__qualname__, inner()[0].__qualname__)
print(inner.__code__.co_freevars, outer.__code__.co_cellvars)
print(len(inner.__closure__), outer.__closure__)
print((lambda: 0).__name__, (lambda: 0).__qualname__)
print([f.__qualname__ for f in [lambda: 0]])


class K:
    def m(self): "method doc"
    def __init__(self): self.bound = self.m


k = K()
print(k.m.__name__, k.m.__qualname__, k.m.__doc__, k.m.__self__ is k, k.m.__func__ is K.m)
print(k.m == k.m, k.m is k.m, k.bound == k.m, hash(k.m) == hash(k.bound), k.m == K().m)
print(type(k.m).__name__, type(K.m).__name__, type(len).__name__, type([].append).__name__, type(str.upper).__name__)
try:
    k.m.attr = 1
except AttributeError as e:
    print(e)
print(len.__name__, [].append.__name__, str.upper.__name__, str.upper.__qualname__, len.__module__)
print(callable(k.m), callable(K), callable(5), callable(lambda: 0), callable(k))
print([1].append.__self__)
