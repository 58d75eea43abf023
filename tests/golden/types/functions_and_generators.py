# Functions, methods, generators, modules, proxies, aliases.

def t(f, *a, **k):
    try:
        text = repr(f(*a, **k))
    except BaseException as e:
        text = type(e).__name__ + " " + str(e)
    while " at 0x" in text:
        at = text.index(" at 0x")
        end = at + 6
        while end < len(text) and text[end] in "0123456789abcdef":
            end += 1
        text = text[:at] + " at ADDRESS" + text[end:]
    print(text)

def f(a, b=1, /, c=2, *args, d=3, **kw):
    """doc"""
    x = 1
    return lambda: x
def g():
    yield 1
async def co():
    pass
async def ag():
    yield 1
print(f.__code__.co_flags, g.__code__.co_flags, co.__code__.co_flags, ag.__code__.co_flags, (lambda: 0).__code__.co_flags, f(1).__code__.co_flags)
t(lambda: f.__code__.co_varnames)
t(lambda: f.__code__.co_names)
t(lambda: f.__code__.co_cellvars)
t(lambda: f(1).__code__.co_freevars)
t(lambda: f.__code__.co_nlocals)
t(lambda: f)
t(lambda: f.__get__)
t(lambda: f.__closure__)
def s(n, v):

    def h():
        setattr(f, n, v)
    return h
t(s('__name__', 1))
t(s('__qualname__', 1))
t(s('__defaults__', 1))
t(s('__kwdefaults__', 1))
t(s('__annotations__', 1))
t(s('__dict__', 1))
t(s('__code__', 1))
t(s('__globals__', 1))
t(s('__type_params__', 1))
t(s('__closure__', 1))
t(lambda: f.foo)
t(lambda: delattr(f, 'foo'))
t(lambda: delattr(f, '__name__'))
t(lambda: delattr(f, '__defaults__'))
t(lambda: f.__defaults__)
t(lambda: f.__module__)
class A:

    def m(self):
        """d"""

    @property
    def p(self):
        """pd"""

    @staticmethod
    def s():
        """sd"""

    @classmethod
    def c(cls):
        """cd"""
t(lambda: A().m)
t(lambda: A.m)
t(lambda: A().c)
t(lambda: A.__dict__['s'])
t(lambda: A.__dict__['c'])
t(lambda: A.__dict__['p'])
t(lambda: A.__dict__['s'].__dict__)
t(lambda: A.__dict__['p'].__doc__)
t(lambda: A.p.__name__)
t(lambda: A().m.__doc__)
t(lambda: A().m.__name__)
t(lambda: setattr(A().m, 'x', 1))
t(lambda: A().m.__self__)
t(lambda: A().m.foo)
import builtins
class types:
    MethodType = type(A().m)
    ModuleType = type(builtins)
    MappingProxyType = type(int.__dict__)
    GenericAlias = type(list[int])
t(lambda: types.MethodType(1, 2))
t(lambda: types.MethodType(len, None))
t(lambda: types.MethodType(len))
t(lambda: types.MethodType(len, [1])())
t(lambda: types.MethodType(len, [1]))
t(lambda: property().__get__(1))
t(lambda: property().__set__(1, 2))
t(lambda: property().__delete__(1))
t(lambda: A().__class__.p.fget.__name__)
t(lambda: setattr(A(), 'p', 1))
t(lambda: A.p.getter(1).fget)
t(lambda: staticmethod(1)())
t(lambda: staticmethod(len)([]))
t(lambda: classmethod(len)([]))
t(lambda: repr(staticmethod(len)))
t(lambda: staticmethod(A.m).__wrapped__)
t(lambda: staticmethod(A.m).__name__)
t(lambda: setattr(A.p, 'fget', 1))
t(lambda: setattr(A.p, '__doc__', 'x'))
t(lambda: A.p.__isabstractmethod__)
t(lambda: len.__text_signature__)
t(lambda: print.__doc__[:10])
t(lambda: len.foo)
t(lambda: setattr(len, 'foo', 1))
t(lambda: 5 .__add__)
t(lambda: 5 .__add__.__self__)
t(lambda: 5 .__add__.__objclass__)
t(lambda: 5 .__add__.__name__)
t(lambda: 5 .__add__.__qualname__)
t(lambda: 5 .__add__.__text_signature__)
x = g()
t(lambda: x)
t(lambda: x.gi_frame is None)
t(lambda: x.gi_running)
t(lambda: x.gi_suspended)
t(lambda: x.gi_code.co_name)
t(lambda: x.gi_yieldfrom)
t(lambda: x.send(1))
t(lambda: next(x))
t(lambda: x.throw(1))
t(lambda: x.throw(ValueError, ValueError('q')))
t(lambda: next(x))
t(lambda: x.throw(ValueError('z')))
t(lambda: x.close())
t(lambda: x.throw())
t(lambda: x.throw(1, 2, 3, 4))
t(lambda: x.__name__)
t(lambda: setattr(x, '__name__', 1))
t(lambda: x.gi_frame)
def bad():
    try:
        yield 1
    except GeneratorExit:
        yield 2
b = bad()
next(b)
t(b.close)
def ret():
    try:
        yield 1
    except GeneratorExit:
        return 5
b = ret()
next(b)
t(b.close)
t(b.close)
def si():
    yield 1
    raise StopIteration
b = si()
next(b)
t(lambda: next(b))
c = co()
t(lambda: c)
t(lambda: c.cr_await)
t(lambda: iter(c))
t(lambda: next(c))
t(lambda: c.send(None))
t(lambda: c.send(None))
t(lambda: c.__await__())
t(lambda: c.close())
t(lambda: c.throw(ValueError('x')))
c = co()
w = c.__await__()
t(lambda: w)
t(lambda: next(w))
t(lambda: w.send(None))
t(lambda: c.cr_origin)
a = ag()
t(lambda: a)
t(lambda: a.__anext__())
n = a.__anext__()
t(lambda: n.send(None))
t(lambda: n.send(None))
t(lambda: a.asend(1).send(None))
n = a.athrow(ValueError('k'))
t(lambda: n.send(None))
t(lambda: a.aclose().send(None))
t(lambda: a.ag_running)
t(lambda: a.__aiter__() is a)
t(lambda: a.asend(1).send(None))
m = types.ModuleType('foo')
t(lambda: m)
t(lambda: m.__dict__)
t(lambda: m.bar)
t(lambda: types.ModuleType())
t(lambda: types.ModuleType(1))
t(lambda: types.ModuleType('a', 'd').__doc__)
t(lambda: setattr(m, '__dict__', {}))
t(lambda: m.__annotations__)
mp = types.MappingProxyType({1: 2})
t(lambda: mp)
t(lambda: str(mp))
t(lambda: mp[1])
t(lambda: mp | {3: 4})
t(lambda: mp == {1: 2})
t(lambda: hash(mp))
t(lambda: types.MappingProxyType(5))
t(lambda: types.MappingProxyType([1]))
t(lambda: mp.foo)
t(lambda: list(reversed(mp)))
t(lambda: mp.copy())
t(lambda: mp.items())
t(lambda: mp.__ior__({}))
def q():
    mp[1] = 2
t(q)
t(lambda: super(int, 5))
t(lambda: super(int))
t(lambda: super(int, 'a'))
t(lambda: super(int, True).__repr__())
t(lambda: super(bool, True).foo)
t(lambda: list[int])
t(lambda: dict[str, 'x'])
t(lambda: list[...])
t(lambda: tuple[()])
t(lambda: list[int]([1]))
t(lambda: list[int].append)
t(lambda: list[int] == list[int])
t(lambda: list[int] | None)
t(lambda: isinstance(1, int | str))
t(lambda: isinstance(1, list[int]))
t(lambda: isinstance([], int | list[int]))
t(lambda: issubclass(int, int | str))
t(lambda: list[int][str])
t(lambda: list[int].__origin__)
t(lambda: int[3])
t(lambda: (int | str).__args__)
t(lambda: int | str == str | int)
t(lambda: list[int].__class__)
t(lambda: types.GenericAlias(list, int))
t(lambda: type(int | str))
t(lambda: repr(type(list[int])))
t(lambda: list[[int]])
t(lambda: int | list[int] | None | int)
