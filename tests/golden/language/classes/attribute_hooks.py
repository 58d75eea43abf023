# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__.
class Fallback:
    real = "class attr"
    def __init__(self): self.own = "own"
    def __getattr__(self, name):
        if name.startswith("x"): return f"<{name}>"
        raise AttributeError(f"no {name} here")


f = Fallback()
print(f.own, f.real, f.xyz, getattr(f, "xa"), getattr(f, "q", "default"), hasattr(f, "nope"))
try:
    f.nope
except AttributeError as e:
    print(e)
f.xyz = "now real"
print(f.xyz)


class All:
    def __init__(self): object.__setattr__(self, "log", [])
    def __getattribute__(self, name):
        log = object.__getattribute__(self, "log")
        log.append(f"get {name}")
        if name == "virtual": return "virtual value"
        return object.__getattribute__(self, name)
    def __setattr__(self, name, value):
        object.__getattribute__(self, "log").append(f"set {name}={value}")
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        object.__getattribute__(self, "log").append(f"del {name}")
        object.__delattr__(self, name)
    def method(self): return "method"
    def __len__(self): return 3


a = All()
a.v = 1
a.v += 1
print(a.v, a.virtual, a.method(), len(a))
del a.v
try:
    a.v
except AttributeError as e:
    print(e)
print(object.__getattribute__(a, "log"))


class Both:
    def __getattribute__(self, name):
        if name == "boom": raise AttributeError("from getattribute")
        if name == "other": raise ValueError("not attribute error")
        return super().__getattribute__(name)
    def __getattr__(self, name): return f"getattr got {name}"


b = Both()
print(b.boom, b.anything)
try:
    b.other
except ValueError as e:
    print(e)


class Frozen:
    def __init__(self, **kw): self.__dict__.update(kw)
    def __setattr__(self, name, value): raise AttributeError(f"frozen: {name}")
    def __delattr__(self, name): raise AttributeError(f"frozen delete: {name}")


z = Frozen(a=1, b=2)
print(z.a, vars(z))
for act in (lambda: setattr(z, "a", 5), lambda: delattr(z, "a")):
    try:
        act()
    except AttributeError as e:
        print(e)
z.__dict__["c"] = 3
print(z.c)


class Proxy:
    def __init__(self, target): self.__dict__["_target"] = target
    def __getattr__(self, name):
        print("proxy get", name)
        return getattr(self._target, name)
    def __setattr__(self, name, value): setattr(self._target, name, value)


class Target:
    x = 5
    def hello(self, who): return f"hello {who}"


t = Target()
p = Proxy(t)
print(p.x, p.hello("me"))
p.y = 10
print(t.y, list(vars(p)))
try:
    len(p)
except TypeError as e:
    print(e)


class Chain:
    def __init__(self, path=""): self._path = path
    def __getattr__(self, name): return Chain(f"{self._path}/{name}")
    def __call__(self, *a): return Chain(f"{self._path}({', '.join(map(str, a))})")
    def __str__(self): return self._path


print(Chain().users.get(5).posts)


class Dir:
    def __dir__(self): return ["z", "a", "m"]


print(dir(Dir()))


class Plain:
    a = 1
    def b(self): pass


q = Plain()
q.c = 2
print([n for n in dir(q) if not n.startswith("__")])
print([n for n in dir(Plain) if not n.startswith("__")])
setattr(q, "with space", 5)
print(getattr(q, "with space"), vars(q))
delattr(q, "with space")
q.__dict__ = {"fresh": 1}
print(q.fresh, hasattr(q, "c"), vars(q))
try:
    q.__dict__ = 5
except TypeError as e:
    print(e)
for name in ("__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "__class__x", "valueOf"):
    print(name, hasattr(q, name), end=" ")
    setattr(q, name, name.upper())
    print(getattr(q, name))
print(vars(q))
