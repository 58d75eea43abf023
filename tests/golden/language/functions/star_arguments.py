def f(*a, **k): return a, k
print(f(*[1, 2], 3, *(4,), *"ab", *range(2), *{5: 6}, *(x for x in "z")))
print(f(**{"a": 1}, b=2, **{"c d": 3}), f(1, *[2], k=3, **{"m": 4}), f(*[], **{}), f(*(), *[], x=1))
def g(a, b=2, *c, d, e=5, **h): return a, b, c, d, e, h
print(g(*[1], d=4), g(*[1, 2, 3, 4], **{"d": 5, "z": 6}), g(d=1, a=2), g(**dict(a=1, d=2, e=3, f=4)))
args, kw = [1], {"d": 2}
print(g(*args, **kw), args, kw, [*args, *kw], {**kw, "d": 9}, (*args, *args), {*args, *kw})
print(*[1, 2], *"ab", sep="-")
def h(a, *, b): return a, b
h2 = lambda *a, b=1, **c: (a, b, c)
print(h(1, b=2), h2(*"xy", b=3, c=4), (lambda a, /, b: (a, b))(1, b=2))
first, *rest = f(*range(4))[0]
print(first, rest, max(*[3, 1], 2), [].__class__(*["ab"]), dict(*[[("a", 1)]], **{"b": 2}))
