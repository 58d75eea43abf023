# Augmented assignment to every target, with every operator.
x = 10
x += 5; x -= 3; x *= 4; x //= 5; x **= 2; x %= 37; x <<= 3; x >>= 1; x |= 1; x &= 0xFF; x ^= 3; x /= 2
print(x)
s = "a"; s += "b"; s *= 3
print(s)
t = (1,); t += (2,); t *= 2
print(t)
l = [1]; alias = l
l += "bc"; l *= 2
print(l, alias is l)
l[0] += 10; l[-1] *= 3; l[1:2] += [7, 8]
print(l)
d = {"n": 1}; d["n"] += 1; d["n"] <<= 4; d |= {"z": 1}
print(d)
st = {1, 2}; st2 = st
st |= {3}; st &= {2, 3}; st ^= {9}; st -= {2}
print(sorted(st), st2 is st)


class O: v = 1; shared = []


o = O()
o.v += 1
o.shared += [1]
print(o.v, O.v, O.shared, vars(o))


class P:
    _x = 0
    @property
    def x(self):
        print("get")
        return self._x
    @x.setter
    def x(self, v):
        print("set", v)
        self._x = v


p = P()
p.x += 5
p.x -= 1


def local():
    n = 1
    n += n
    def inner():
        nonlocal n
        n *= 10
    inner()
    global g
    g += n
    return n, g


g = 100
print(local())
calls = []


def index():
    calls.append("index")
    return 0


a = [1, 2]
a[index()] += 5
print(a, calls)
tup = ([1], 2)
try:
    tup[0] += [2]
except TypeError as e:
    print(e, tup)
f = 1.5; f += 1; f *= 2; f //= 2; f **= 2; f %= 1.5; f -= 0.25
print(f)
b = True; b += 1; print(b)
b = True; b &= False; print(b)
b = True; b |= 2; print(b)
n = 2 ** 53; n += 1; print(n)
n -= 1; n -= 1; print(n, type(n).__name__)
n = -(2 ** 53); n -= 1; print(n)
n = 3; n **= 50; n //= 3 ** 48; print(n)
n = 5; n /= 2; print(n)
n = 7; n @= type("M", (), {"__rmatmul__": lambda s, o: f"rmatmul {o}"})(); print(n)
for bad in ("x -= 'a'", "x"):
    try:
        x = 1
        x -= "a"
    except TypeError as e:
        print(e)
for op in (lambda v: v.__iadd__([1]), ):
    print(op([0]))


def tries():
    def a():
        x = 1
        x += "s"
    def b():
        x = []
        x += 1
    def c():
        x = {}
        x |= 5
    def d():
        x = None
        x >>= 1
    def e():
        x = "s"
        x **= 2
    def f():
        x = (1,)
        x += [2]
    def g():
        x = 1
        x //= 0
    def h():
        x = b"a"
        x += "b"
    def i():
        x = object
        x @= 3
    for f in (a, b, c, d, e, f, g, h, i):
        try:
            f()
        except Exception as e:
            print(type(e).__name__, e)


tries()
matrix = [[0] * 2 for _ in range(2)]
for i in range(2):
    for j in range(2):
        matrix[i][j] += i * 2 + j
print(matrix)
counts = {}
for c in "hello": counts[c] = counts.get(c, 0) + 1
print(counts)
it = iter([1, 2]); x = 0
x += next(it); x += next(it)
print(x)
(y) = 5; (y) += 1; print(y)
