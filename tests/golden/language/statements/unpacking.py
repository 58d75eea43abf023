# Assignment targets, unpacking, star expressions.
a, b = 1, 2
(c, d) = [3, 4]
[e, f] = "56"
g, (h, [i, *j]), *k = 1, (2, "3456"), 7, 8
print(a, b, c, d, e, f, g, h, i, j, k)
*a, b = range(4); print(a, b)
a, *b = "x"; print(a, b)
a, *b, c = range(5); print(a, b, c)
*a, = (1, 2); print(a)
[*a], b = "xy", 1; print(a, b)
(a, *b), *c = [1, 2, 3], 4, 5; print(a, b, c)
x = y = z = []
x.append(1); print(y, z is x)
a, b = b, a
a = b, c = 1, 2; print(a, b, c)
l = [0] * 3
l[0], l[1:], d = 1, [2, 3, 4], {}
print(l)
d["x"], d["y"] = "ab"
class O: pass
o = O()
o.a, o.b = 1, [2]
o.b[0], (o.c, *o.d) = 5, (6, 7, 8)
print(d, vars(o))
print([*"ab", *range(2), *[]], (*"ab", 1), {*"aa", *"b"} == {"a", "b"}, {**{"a": 1}, "b": 2, **{"a": 3}}, *[1, 2], *(), sep=",")
def star(): return 1, *[2, 3], *"ab"
print(star(), [*star()][-1])
def gen():
    yield *[1], 2
print(list(gen()))
t = 1, *(2,), ; print(t)
for a, *b in [(1, 2, 3), (4,)]: print(a, b)
print([(x, y) for x, *y in ["abc", "d"]])
m = {"k": [1, 2]}
print(m["k"][0], *m["k"], {**m, "z": 0})
s = slice(*[1, 5, 2]); print(s, list(range(10))[s])
class K:
    def __getitem__(self, i): return i
print(K()[*[1, 2], 3], K()[1, *()], K()[*"ab"], K()[1:2, *[3]])
for bad in ([1], [1, 2, 3], "abc", {}, 5, None, (x for x in range(9)), {1: 2, 3: 4, 5: 6}, iter([1])):
    try:
        a, b = bad
        print("?", a, b)
    except (ValueError, TypeError) as e: print(e)
    try:
        a, *b, c = bad
        print("ok", a, b, c)
    except (ValueError, TypeError) as e: print(e)
try:
    (a, (b, c)) = 1, 2
except TypeError as e: print(e)
try:
    [*5]
except TypeError as e: print(e)
try:
    {**5}
except TypeError as e: print(e)
try:
    {**[1]}
except TypeError as e: print(e)
class It:
    def __iter__(self):
        print("iterating")
        yield 1
        yield 2
        print("exhausted")
a, b = It()
first, *rest = It()
class Seq:
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i
a, b = Seq(); print(a, b)
class Map:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
print({**Map()}, dict(**Map()), (lambda **k: k)(**Map()))
a = [1, 2, 3]
a[0], a[a[0]] = a[1], a[0]; print(a)
i = 0
i, a[i] = 2, "i"; print(a)
x = [1, 2]
x[0], x = 5, x; print(x)
(a) = (b) = 3; ((c)) = a; print(a, b, c)
[] = (); () = []; print("empty targets")
a, (b, (c, (d, *e))) = 1, (2, (3, (4, 5, 6))); print(a, b, c, d, e)
(a, b), (c, d) = {1: 2, 3: 4}.items(); print(a, b, c, d)
def swap(l, i, j): l[i], l[j] = l[j], l[i]; return l
print(swap([1, 2, 3], 0, 2), *map(lambda p: p[0], [(1,), (2,)]), max(*[3, 9], *(4,)))
head, *tail = {"a": 1, "b": 2}; print(head, tail)
a = b = c = d = 1, ; print(a, d is a)
print(*"abc", *[1], **{"sep": "-"})
