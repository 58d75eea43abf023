# __new__, __init__, object creation and its errors.
class Tracked:
    def __new__(cls, *args, **kwargs):
        print("new", cls.__name__, args, kwargs)
        return super().__new__(cls)
    def __init__(self, a, b=2, **kw):
        print("init", a, b, kw)


Tracked(1)
Tracked(1, b=3, c=4)


class Other:
    def __new__(cls): return 42
    def __init__(self): print("never")


print(Other())


class ReturnsSub:
    def __new__(cls, *a):
        return object.__new__(Sub) if cls is ReturnsSub else object.__new__(cls)
    def __init__(self, *a): print("init of", type(self).__name__, a)
class Sub(ReturnsSub): pass


print(type(ReturnsSub(5)).__name__)


class BadInit:
    def __init__(self): return 5


class YieldInit:
    def __init__(self): yield


for C in (BadInit, YieldInit):
    try:
        C()
    except TypeError as e:
        print(e)


class OnlyNew:
    def __new__(cls, x): 
        self = object.__new__(cls)
        self.x = x
        return self


print(OnlyNew(5).x)
for f in (lambda: OnlyNew(), lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int),
          lambda: object().__init__(5), lambda: int.__new__(str), lambda: object.__new__(OnlyNew, 1).x, lambda: Tracked()):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Pool:
    cache = {}
    def __new__(cls, key):
        if key not in cls.cache:
            cls.cache[key] = super().__new__(cls)
        return cls.cache[key]
    def __init__(self, key): self.inits = getattr(self, "inits", 0) + 1


print(Pool("a") is Pool("a"), Pool("a").inits, Pool("b").inits)


class Positive(int):
    def __new__(cls, v):
        if v < 0: raise ValueError("negative")
        return super().__new__(cls, v * 10)


print(Positive(3) + 1, type(Positive(3)).__name__)
try:
    Positive(-1)
except ValueError as e:
    print(e)


class Point(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    x = property(lambda s: s[0])
    y = property(lambda s: s[1])


p = Point(1, 2)
print(p, p.x, p.y, p == (1, 2), isinstance(p, tuple))


class Alt:
    @classmethod
    def create(cls, n):
        self = cls.__new__(cls)
        self.n = n
        return self
    def __init__(self): raise RuntimeError("use create")


class AltSub(Alt): pass


print(AltSub.create(5).n, type(AltSub.create(1)).__name__)
try:
    Alt()
except RuntimeError as e:
    print(e)


class Base:
    def __init__(self): self.order = ["base"]
class Mid(Base):
    def __init__(self):
        Base.__init__(self)
        self.order.append("mid")
class Leaf(Mid):
    def __init__(self, x=1):
        super(Leaf, self).__init__()
        self.order.append(x)


print(Leaf().order, Leaf(2).order)
l = Leaf()
l.__init__("again")
print(l.order)
Base.__init__ = lambda self: setattr(self, "order", ["patched"])
print(Leaf().order)


class Counted:
    count = 0
    def __init__(self):
        type(self).count += 1
        self.id = self.count


class CountedSub(Counted): pass


Counted(), Counted(), CountedSub()
print(Counted.count, CountedSub.count, CountedSub().id)
