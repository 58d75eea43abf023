import inspect
def outer():
    x = 1
    def f(): return x
    def g(): return y
    y = 2
    c = f.__closure__[0]
    print(c.cell_contents, c == g.__closure__[0], c < g.__closure__[0], c != g.__closure__[0])
    print(repr(c).split(' at ')[1:2] != [], 'int object' in repr(c))
    try: hash(c)
    except TypeError as e: print(e)
    c.cell_contents = 9
    print(x, f())
    x = 10
    print(c.cell_contents)
    def h(): return later
    try: h.__closure__[0].cell_contents
    except ValueError as e: print(e)
    print('empty' in repr(h.__closure__[0]), h.__closure__[0] < c)
    later = 1
    print(h.__closure__[0].cell_contents, c == 5)
    return f
outer()
def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    return up
a, b = counter(), counter()
a(); a(); b()
print([f.__closure__[0].cell_contents for f in (a, b)], a.__code__.co_freevars)
def multi(p, q=2, *r, s=3, **t):
    def inner(z):
        def deepest(): return p, q, r, s, t, z
        return deepest
    return inner
i = multi(1, 5, 6, s=7, u=8)
print(dict(zip(i.__code__.co_freevars, [c.cell_contents for c in i.__closure__])))
d = i('z')
print(dict(zip(d.__code__.co_freevars, [c.cell_contents for c in d.__closure__])))
fs = [lambda: k for k in range(3)]
print([f.__closure__[0].cell_contents for f in fs])
class K:
    def m(self): return __class__
    def n(self): return super().__repr__
    def plain(self): return 1
print(K.m.__closure__[0].cell_contents, K.n.__closure__[0].cell_contents, K.plain.__closure__)
def deco(fn):
    def wrapper(*a): return fn(*a)
    return wrapper
@deco
def wrapped(): pass
print(wrapped.__closure__[0].cell_contents.__name__, wrapped.__code__.co_freevars)
def gen():
    v = 5
    def g():
        yield v
    async def c():
        return v
    return g, c, (lambda: [v for _ in [1]]), (lambda: (v for _ in [1]))
print([f.__closure__[0].cell_contents for f in gen()])
def fl():
    total = 0.0
    for i in range(3): total += i * 0.5
    def get(): return total
    return get
print(fl().__closure__[0].cell_contents)
def comp():
    return [(lambda: j, lambda: (j, z)) for j in range(2) for z in [j * 2]]
print([[c.cell_contents for c in f.__closure__] for pair in comp() for f in pair])
def tp[T](x: T):
    def inner() -> T: return T
    return inner
print(tp(1).__closure__[0].cell_contents, tp.__closure__)
print(getattr(a, '__closure__')[0].cell_contents)
try: a.__closure__ = ()
except AttributeError as e: print(e)
