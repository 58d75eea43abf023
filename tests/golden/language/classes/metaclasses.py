# Metaclasses: __new__, __init__, __call__, __prepare__, keywords, conflicts.
class Meta(type):
    def __prepare__(name, bases, **kw):
        print("prepare", name, bases, kw)
        return {"prepared": True}

    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        ns["tag"] = kw.get("tag", "none")
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kwargs):
        print("call", cls.__name__, args)
        obj = super().__call__(*args, **kwargs)
        obj.from_meta = True
        return obj

    def method(cls): return f"meta method of {cls.__name__}"
    @property
    def prop(cls): return f"meta property of {cls.__name__}"
    def __len__(cls): return 42
    def __getitem__(cls, i): return (cls.__name__, i)
    def __iter__(cls): return iter([cls.__name__])
    def __contains__(cls, x): return x == "in"
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    def __add__(cls, other): return f"{cls.__name__}+{other}"
    def __getattr__(cls, name):
        if name.startswith("dyn_"): return name[4:]
        raise AttributeError(name)
    def __bool__(cls): return False
    def __eq__(cls, other): return cls is other
    def __hash__(cls): return 7


class A(metaclass=Meta, tag="a tag"):
    x = 1
    def __init__(self, v): self.v = v


class B(A): pass


a = A(5)
print(a.v, a.from_meta, A.tag, B.tag, A.prepared)
print(A.method(), B.prop, len(A), A["k"], list(B), "in" in A, "out" in A, A, repr(B), A + 1, A.dyn_name, bool(A), hash(A))
print(type(A), isinstance(A, Meta), type(a).__name__, hasattr(a, "method"), hasattr(A, "method"))
try:
    a.method()
except AttributeError as e:
    print(e)


class M1(type): pass
class M2(type): pass
class M3(M1, M2): pass
class X1(metaclass=M1): pass
class X2(metaclass=M2): pass


try:
    class X3(X1, X2): pass
except TypeError as e:
    print(e)


class X4(X1, X2, metaclass=M3): pass


print(type(X4).__name__)


class Ordered(dict):
    def __init__(self): self.order = []
    def __setitem__(self, k, v):
        if not k.startswith("__"): self.order.append(k)
        super().__setitem__(k, v)


class OrderMeta(type):
    @classmethod
    def __prepare__(mcls, name, bases): return Ordered()
    def __new__(mcls, name, bases, ns):
        cls = super().__new__(mcls, name, bases, dict(ns))
        cls.order = ns.order
        return cls


class O(metaclass=OrderMeta):
    b = 1
    a = 2
    b = 3
    def m(self): pass
    for i in range(2): pass


print(O.order, type(O.__dict__).__name__)


class Singleton(type):
    instances = {}
    def __call__(cls, *args):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args)
        return cls.instances[cls]


class Config(metaclass=Singleton):
    def __init__(self, v): self.v = v


print(Config(1) is Config(2), Config(3).v)


def function_meta(name, bases, ns, **kw):
    return (name, bases, sorted(k for k in ns if k[0] != "_"), kw)


class NotAClass(int, metaclass=function_meta, key=1):
    y = 2


print(NotAClass)
T = type("T", (A,), {"z": 9})
print(T.z, T.tag, type(T))
try:
    type("T")("x")
    type(1, 2)
except TypeError as e:
    print(e)
D = type("Dynamic", (), {"m": lambda self: self.n, "n": 4})
print(D().m(), D.__name__, D.__qualname__, D.__module__)
try:
    class Wrong(metaclass=lambda *a: None, **{"metaclass": type}): pass
except TypeError as e:
    print(e)


class BadPrepare(type):
    @classmethod
    def __prepare__(mcls, *a): return 5


try:
    class BP(metaclass=BadPrepare): pass
except TypeError as e:
    print(e)
class Missing(dict):
    def __missing__(self, key):
        if key.startswith("__"): raise KeyError(key)
        return f"auto {key}"
class AutoMeta(type):
    def __prepare__(n, b): return Missing()
    def __new__(m, n, b, ns): return super().__new__(m, n, b, dict(ns))
class Auto(metaclass=AutoMeta):
    first = anything
    second = first + "!"
print(Auto.first, Auto.second)
