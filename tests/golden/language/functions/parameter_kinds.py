# Every kind of parameter, and how arguments bind to them.
def everything(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    return (a, b, c, args, d, e, sorted(kwargs.items()))


print(everything(1, d=4))
print(everything(1, 20, 30, 40, 50, d=4, z=9, y=8))
print(everything(1, d=4, a=100, b=200))
print(everything(*[1, 2], *(3, 4), **{"d": 5}, **{"x": 6}))
print(everything(*range(3), d="d", **dict(q=1)))


def posonly(a, b, /):
    return a - b


def kwonly(*, a, b=10):
    return a * b


def defaults(a, b=[], c={}, *, d=()):
    b.append(a)
    c[a] = len(b)
    return b, c, d


print(posonly(5, 3), kwonly(a=2), kwonly(b=3, a=4))
print(defaults(1))
print(defaults(2))
print(defaults(3, [0]))
print(defaults.__defaults__, defaults.__kwdefaults__)


def star_only(*args):
    args += (99,)
    return args


def kw_only_map(**kw):
    kw["added"] = True
    return kw


original = {"a": 1}
print(star_only(), star_only(1, *"xy"), kw_only_map(**original), original)


def outer(a, *, b: int = 1, **rest) -> dict:
    "Doc."
    return {"a": a, "b": b, **rest}


print(outer.__annotations__, outer.__doc__, outer.__name__, outer.__qualname__)
print(outer(1, **{"not an identifier": 2, "class": 3}))
code = outer.__code__
print(code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount, code.co_varnames, code.co_name)
print(everything.__code__.co_argcount, everything.__code__.co_posonlyargcount)

order = []


def note(x):
    order.append(x)
    return x


def ordered(a=note("default a"), *, b=note("default b"), c=note("default c")):
    return a, b, c


print(order)
order.clear()
ordered(note(1), b=note(2), c=note(3))
print(order)
(lambda *a, **k: None)(note("p"), *[note("s")], note("q"), k=note("k"), **{note("m"): note("v")})
print(order)

f = lambda a, /, b=1, *c, d=2, **e: (a, b, c, d, e)
print(f(0), f(0, 1, 2, d=3, g=4))
print((lambda: 7)(), (lambda x=5: x)(), (lambda *, k: k)(k=1))


def mutate_defaults(x=1, *, y=2):
    return x, y


mutate_defaults.__defaults__ = (10,)
mutate_defaults.__kwdefaults__ = {"y": 20}
print(mutate_defaults())
mutate_defaults.__defaults__ = None
mutate_defaults.__kwdefaults__["y"] = 21
print(mutate_defaults(5))
