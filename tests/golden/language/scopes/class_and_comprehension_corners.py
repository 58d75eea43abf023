"""Class scopes, comprehension scopes, walrus targets, nested functions: the odd corners."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


x = "global"


def f():
    x = "f"

    class C:
        before = x
        x = "class"
        after = x
        comp = [x for _ in range(1)]
        first = [i for i in x]
        nested = [[x, y] for y in "a"]
        lam = lambda: x
        gen = list(x for _ in (1,))
        own = {k: x for k in x[:1]}

        def method(self):
            return x, __class__.__name__

    return C


C = f()
print(*[getattr(C, n) for n in ("after", "comp", "first", "nested", "gen", "own")], C.lam(), C().method(), sep="\n")
print(t(f).startswith("<class"), C.before)


class G:
    x = x
    y = [x for x in (1, 2)]
    z = x
    global w
    w = "made in class"


print(G.x, G.y, G.z, w, hasattr(G, "w"))


def h():
    total = 0
    squares = [total := total + i for i in range(5)]
    funcs = [lambda: i for i in range(3)]
    gens = (lambda: j for j in range(3))
    bound = [(lambda k=k: k) for k in range(3)]
    return total, squares, [g() for g in funcs], [g() for g in gens], [g() for g in list(j for j in bound)], "i" in locals(), sorted(locals())


print(h())


def loops():
    out = []
    for i in range(3):
        def g():
            return i
        out.append(g)
    del i
    try:
        out[0]()
    except NameError as e:
        print(type(e).__name__, e)
    i = "again"
    return [g() for g in out]


print(loops())


def shadow():
    try:
        raise ValueError("v")
    except ValueError as e:
        held = lambda: e
    return t(held), t(lambda: e2)


print(shadow())


class Mangled:
    __a = 1

    def __m(self, __p=2, **__kw):
        __local = __p
        return [__q for __q in (__local, self.__a, sorted(locals()))]

    def run(self):
        import math as __math
        global __g
        __g = 5
        return self.__m(), __math.__name__, getattr(self, "_Mangled__a"), t(lambda: self.__missing)

    class __Inner:
        __b = 3


print(Mangled().run(), sorted(n for n in vars(Mangled) if "Mangled" in n), _Mangled__g, [n for n in vars(Mangled._Mangled__Inner) if "__b" in n])


class _Under:
    __x = 1


class __:
    __x = 1


print(vars(_Under).get("_Under__x"), vars(__).get("__x"))


def counter():
    n = 0

    def inc():
        nonlocal n
        n += 1
        return [n for _ in range(1)] + [(lambda: n)()]

    return inc


c = counter()
print(c(), c(), c.__closure__ is not None, [[(i, j, k) for k in range(j)] for i in range(3) for j in range(i)], [y for x in [[1, 2], [3]] for y in x if (z := y) > 1], z, x)
