a = b = c = []
a.append(1)
print(b is c, c)
(x) = 1; [y] = [2]; (z,) = (3,); x, = [4]; [p, q] = "ab"; (m, (n, [o])) = 1, (2, [3])
print(x, y, z, p, q, m, n, o)
first, *rest = "hello"; *init, last = range(4); one, *mid, two = [1, 2]; *all_, = "xy"; [h, *t] = {1: 2, 3: 4}
print(first, rest, init, last, one, mid, two, all_, h, t)
(a, *b), c, *d = (1, 2, 3), 4, 5, 6
print(a, b, c, d)
class T:
    def __setattr__(self, n, v): print("set", n, v); object.__setattr__(self, n, v)
    def __setitem__(self, k, v): print("item", k, v)
t = T()
t.x, t.y = 1, 2
t["k"], *t.rest, t[1:2] = "abcd"
t.a = t["b"] = t.c = 5
for t.i in range(2): pass
for t["j"], (t.k, *_) in [(1, "ab")]: pass
def order(n): print("eval", n); return lst
lst = [0, 0, 0]
order("target")[order("index")[0]] = order("value")[1]
i = 0
i, lst[i] = 1, 9
print(lst)
x = [0, 1]
i = 0
i, x[i] = 1, 2
print(i, x)
a, b = 1, 2
a, b = b, a
print(a, b)
a, b, c = (n * n for n in range(3))
print(a, b, c)
n: int = 5; s: "str"; l: list[int] = [1]; (v): int = 3; t.ann: int = 4; lst[0]: int = 7
print(n, l, v, lst, __annotations__)
x = 5; x += 1; x -= 2; x *= 3; x //= 2; x **= 2; x %= 7; x <<= 3; x >>= 1; x |= 1; x &= 5; x ^= 2; x /= 2; print(x)
y = [1]; z = y; y += (2,); y *= 2; print(z)
lst[1] += 5; t.a -= 1; lst[-1:] += [8]; print(lst, t.a)
for bad in ("a, b = 1", "a, b = 1, 2, 3", "a, *b, c = [1]", "[a] = []", "a, b = None", "(a, b), c = 1, 2"):
    def run(code=bad):
        if code == "a, b = 1": a, b = 1
        elif code == "a, b = 1, 2, 3": a, b = 1, 2, 3
        elif code == "a, *b, c = [1]": a, *b, c = [1]
        elif code == "[a] = []": [a] = []
        elif code == "a, b = None": a, b = None
        else: (a, b), c = 1, 2
    try: run()
    except (TypeError, ValueError) as e: print(bad, "->", type(e).__name__, e)
try: (1, 2)[0] += 1
except TypeError as e: print(e)
tup = ([1],)
try: tup[0] += [2]
except TypeError as e: print(e, tup)
