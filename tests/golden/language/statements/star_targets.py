def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


a, *b = 1, 2, 3; print(a, b)
*a, b = "xyz"; print(a, b)
a, *b, c = range(5); print(a, b, c)
(a, *b), *c = (1, 2, 3), 4, 5; print(a, b, c)
[a, [b, *c]], *d = [1, "qrs"], {1: 2}; print(a, b, c, d)
*a, = []; print(a)
a, (b, (c, *d)), *e = 1, (2, (3, 4, 5)), 6; print(a, b, c, d, e)
for i, *rest in [(1, 2, 3), "ab", [9]]: print(i, rest)
print([(x, y) for x, *y in ["abc", (1,)]], {k: v for k, *v in [(1, 2), (3,)]})
x = [0, 0, 0, 0]
x[0], *x[1:3], x[3] = "abcd"; print(x)
class O: pass
o = O(); o.a, *o.b = 1, 2; print(o.a, o.b)
(a), b = 1, 2; [a] = [3]; (a,) = (4,); print(a, b)
a = b = c = [1]; a.append(2); print(c)
i = 0; i, x[i] = 2, "z"; print(i, x)
x[i], i = "w", 1; print(i, x)
a, b = b, a; a, b, c = c, a, b; print(a, b, c)
print(*[1], *(), *"ab", *{3: 4}, *range(2), sep=",")
print([*[1], *"a"], (*[1], 2), {*[1], 2}, {**{1: 2}, 3: 4, **{1: 5}}, *[*[*[7]]])
def f(*args, **kw): return args, kw
print(f(*[1, 2], 3, *"x", k=1, **{"z": 2}), f(*(), **{}), f(**{"a": 1}, b=2, **{"c": 3}))
def r(): return *[1, 2], 3
def y(): yield *[1], 2
print(r(), list(y()))
t = 1, *[2, 3]; print(t, (*t, *t)[::2])
d = {}
d["k"], *d["rest"] = 1, 2, 3; print(d)
show(lambda: exec_(1)) if 0 else None
for source in (1, None, [], [1], "abc", {1, 2, 3} and (1, 2, 3), iter([1, 2]), {}, 1.5, object):
    def two():
        a, b = source
        return a, b
    def star():
        a, b, *c = source
        return a, b, c
    def none():
        () = source
        return "empty"
    show(two); show(star); show(none)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1; print("next", self.n, end="; "); return self.n
def few(): a, b, c = It(2)
def many(): a, b = It(5)
show(few); show(many)
a, *b = It(3); print(a, b)
