def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Data:
    def __init__(self, name): self.name = name
    def __get__(self, obj, cls=None): return f"data {self.name} {obj is not None}"
    def __set__(self, obj, value): print("set", self.name, value)
    def __delete__(self, obj): print("delete", self.name)
class NonData:
    def __get__(self, obj, cls=None): return f"nondata {obj is not None} {cls.__name__}"
class SetOnly:
    def __set__(self, obj, value): obj.__dict__["so"] = value * 2
class NoGet: pass
class Meta(type):
    x = Data("meta x")
    y = NonData()
    z = "meta z"
    @property
    def prop(cls): return f"meta prop of {cls.__name__}"
    def method(cls): return f"meta method {cls.__name__}"
class C(metaclass=Meta):
    d = Data("d")
    n = NonData()
    so = SetOnly()
    plain = 1
    x = "class x"
    y = "class y"
    prop = "class prop"
c = C()
c.__dict__.update(d="inst d", n="inst n", plain="inst plain", so="inst so")
print(c.d, c.n, c.plain, c.so, C.d, C.n, C.plain, type(C.so).__name__)
print(C.x, C.y, C.z, C.prop, C.method(), c.x, c.y, attempt(lambda: c.z), attempt(lambda: c.method()))
c.d = 5; del c.d; c.n = "new n"; c.so = 4; c.plain = 2
print(c.__dict__, c.so)
C.x = "set through meta"
C.y = "plain"
print(C.y, C.__dict__["y"])
del c.n, c.plain
print(c.n, c.plain, attempt(lambda: delattr(c, "plain")), attempt(lambda: delattr(c, "so")), c.so if "so" in vars(c) else "gone")
class G:
    def __getattribute__(self, name):
        if name == "secret": raise AttributeError("hidden")
        if name == "boom": raise ValueError("boom")
        return super().__getattribute__(name)
    def __getattr__(self, name): return f"fallback {name}"
    secret = 1
    @property
    def failing(self): raise AttributeError("inner")
g = G()
print(g.secret, g.missing, g.failing, attempt(lambda: g.boom), g.__class__.__name__, hasattr(g, "anything"), getattr(g, "q", "d"), G.secret)
class Lazy:
    def __init__(self, f): self.f, self.name = f, f.__name__
    def __get__(self, obj, cls):
        if obj is None: return self
        value = obj.__dict__[self.name] = self.f(obj)
        return value
class U:
    count = 0
    @Lazy
    def value(self): U.count += 1; return "computed"
u = U()
print(u.value, u.value, U.count, vars(u), type(U.value).__name__)
class Sp:
    def __len__(self): return 3
s = Sp()
s.__len__ = lambda: 99
print(len(s), s.__len__(), attempt(lambda: iter(s)), type(s).__len__(s))
Sp.__iter__ = lambda self: iter("abc")
print(list(s), *s)
Sp.__getitem__ = lambda self, i: i
Sp.__call__ = lambda self, *a: a
Sp.__eq__ = lambda self, o: "eq"
Sp.__contains__ = lambda self, o: True
print(s[5], s(1, 2), s == 1, 7 in s, s != 1)
del Sp.__len__, Sp.__call__
print(attempt(lambda: len(s)), attempt(lambda: s()))
