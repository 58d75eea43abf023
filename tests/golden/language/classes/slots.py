# __slots__: layout, errors, inheritance, class variables.
class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y=None):
        self.x = x
        if y is not None: self.y = y


p = P(1)
print(p.x, hasattr(p, "y"), hasattr(p, "__dict__"))
try:
    p.y
except AttributeError as e:
    print(e)
p.y = 2
print(p.y)
del p.y
for act in (lambda: p.y, lambda: delattr(p, "y"), lambda: setattr(p, "z", 1), lambda: p.z, lambda: p.__dict__):
    try:
        act()
    except AttributeError as e:
        print(e)
print(P.x, type(P.x).__name__, P.__slots__, P.x.__get__(p))
P.x.__set__(p, 10)
print(p.x)


class Q(P):
    __slots__ = ["z"]


q = Q(1, 2)
q.z = 3
print(q.x, q.y, q.z)
try:
    q.w = 1
except AttributeError as e:
    print(e)


class R(P):
    pass


r = R(5)
r.anything = 6
print(r.x, r.anything, r.__dict__)


class S:
    __slots__ = "single"


s = S()
s.single = 1
try:
    s.s = 1
except AttributeError as e:
    print(e)


class WithDict:
    __slots__ = ("a", "__dict__")


w = WithDict()
w.a, w.b = 1, 2
print(w.__dict__)
for make in (lambda: type("C", (), {"__slots__": ("a",), "a": 1}), lambda: type("C", (), {"__slots__": ("1a",)}),
             lambda: type("C", (), {"__slots__": (5,)}), lambda: type("C", (int,), {"__slots__": ("n",)}),
             lambda: type("C", (tuple,), {"__slots__": ("n",)}), lambda: type("C", (P, S), {})):
    try:
        print(make().__name__)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Private:
    __slots__ = ("__hidden",)
    def __init__(self): self.__hidden = 1
    def get(self): return self.__hidden


print(Private().get(), Private()._Private__hidden, hasattr(Private, "_Private__hidden"))


class EmptySlots:
    __slots__ = ()


e = EmptySlots()
try:
    e.x = 1
except AttributeError as err:
    print(err)


class Tup(tuple):
    __slots__ = ()
    @property
    def first(self): return self[0]


t = Tup([1, 2])
print(t.first, t, len(t))
try:
    t.x = 1
except AttributeError as err:
    print(err)


class DocSlots:
    __slots__ = {"a": "doc of a", "b": "doc of b"}


d = DocSlots()
d.a = 5
print(d.a, sorted(DocSlots.__slots__))


class Counter:
    __slots__ = ("n",)
    total = 0
    def __init__(self): self.n = 0
    def inc(self):
        self.n += 1
        Counter.total += 1
        return self


print(Counter().inc().inc().n, Counter.total)
try:
    Counter().total = 5
except AttributeError as err:
    print(err)
