import weakref


class A:
    def __init__(self, n):
        self.n = n

    def method(self):
        return self.n

    def __eq__(self, other):
        return isinstance(other, A) and self.n == other.n

    def __hash__(self):
        return hash(self.n)

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        return self.n * i

    def __add__(self, other):
        return self.n + other


class Slotted:
    __slots__ = ("x",)


class SlottedRef:
    __slots__ = ("x", "__weakref__")


a, b = A(1), A(2)
r = weakref.ref(a)
other = A(1)
print(r() is a, weakref.ref(a) is r, r == weakref.ref(other), r == weakref.ref(b), hash(r) == hash(a), weakref.getweakrefcount(a) >= 1)
print(r.__callback__, weakref.ref(a, print).__callback__ is print, isinstance(r, weakref.ReferenceType))
for bad in (1, "s", (), [], {}, None, 1.5, b"", Slotted(), object()):
    try:
        weakref.ref(bad)
        print("ok", type(bad).__name__)
    except TypeError as e:
        print(e)
print(weakref.ref(SlottedRef()) is not None, weakref.ref(A)() is A, weakref.ref(len)() is len, weakref.ref({1}) is not None)
m = weakref.WeakMethod(a.method)
print(m()(), m == weakref.WeakMethod(a.method), m == weakref.WeakMethod(b.method))
p = weakref.proxy(a)
print(p.n, len(p), p[3], p + 4, p.method(), p == a, bool(p), isinstance(p, A))
p.n = 9
print(a.n)
c = weakref.proxy(lambda x: x + 1)
keep = lambda x: x + 1
c = weakref.proxy(keep)
print(c(2), type(c).__name__, type(p).__name__)
a.n = 1
d = weakref.WeakValueDictionary({"a": a}, b=b)
print(sorted(d), d["a"] is a, d.get("zz"), len(d), "a" in d, [v.n for v in d.values()], d.pop("b").n, list(d.items()) == [("a", a)])
d["b"] = b
d.update({"c": b})
print(sorted(d), d.setdefault("d", a) is a, sorted(d.copy()))
k = weakref.WeakKeyDictionary({a: 1})
k[b] = 2
print(sorted(k.values()), k[a], a in k, 5 in k, len(k), [x.n for x in k], k.get(A(1)), len(k.keyrefs()))
del k[a]
print(len(k))
try:
    k[a]
except KeyError:
    print("KeyError")
s = weakref.WeakSet([a, b, a])
print(len(s), a in s, A(1) in s, 3 in s, sorted(x.n for x in s))
s.discard(a)
s.add(A(1) if False else a)
s.remove(b)
print(len(s), [x.n for x in s | {b}], s.issubset([a, b]))
calls = []
f = weakref.finalize(a, calls.append, 5)
print(f.alive, f.peek()[1:] == (calls.append, (5,), {}), f(), calls, f.alive, f(), calls, f.detach())
