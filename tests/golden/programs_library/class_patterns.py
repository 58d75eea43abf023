import copy
import weakref
import types
import operator
import sys
from collections import ChainMap, OrderedDict, UserDict, UserList, defaultdict, namedtuple, deque


class CaseInsensitive(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)

    def __getitem__(self, k):
        return super().__getitem__(k.lower())

    def __contains__(self, k):
        return super().__contains__(k.lower())


d = CaseInsensitive({"Content-Type": "x"}, Accept="y")
print(d, d["CONTENT-type"], "accept" in d, d.get("nope", 1), len(d), d | {"Z": 1})


class Observable:
    def __init__(self):
        self._subs = weakref.WeakSet()

    def subscribe(self, s):
        self._subs.add(s)

    def notify(self, msg):
        for s in sorted(self._subs, key=lambda s: s.name):
            s.receive(msg)


class Sub:
    def __init__(self, name):
        self.name = name
        self.got = []

    def receive(self, msg):
        self.got.append(msg)


o, s1, s2 = Observable(), Sub("one"), Sub("two")
o.subscribe(s1)
o.subscribe(s2)
o.notify("hi")
print(s1.got, s2.got)


class Meta(type):
    registry = {}

    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        if kw.get("register", True):
            mcls.registry[name] = cls
        return cls

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)


class Plugin(metaclass=Meta, register=False):
    def __init_subclass__(cls, /, priority=0, **kw):
        super().__init_subclass__(**kw)
        cls.priority = priority


class A(Plugin, priority=5): pass
class B(Plugin): pass


print(Meta.registry, A.priority, B.priority)


class Typed:
    def __set_name__(self, owner, name):
        self.name = name

    def __init__(self, t):
        self.t = t

    def __get__(self, obj, owner=None):
        return self if obj is None else obj.__dict__.get(self.name)

    def __set__(self, obj, value):
        if not isinstance(value, self.t):
            raise TypeError(f"{self.name} must be {self.t.__name__}, not {type(value).__name__}")
        obj.__dict__[self.name] = value


class Person:
    name = Typed(str)
    age = Typed(int)
    __match_args__ = ("name", "age")

    def __init__(self, name, age):
        self.name, self.age = name, age


p = Person("Al", 3)
try:
    p.age = "x"
except TypeError as e:
    print(e)
match p:
    case Person(n, a) if a > 2:
        print("matched", n, a)
cfg = ChainMap({"debug": True}, {"debug": False, "port": 80})
print(cfg["debug"], cfg["port"], dict(cfg), cfg.new_child({"port": 1})["port"], cfg.maps[1])
od = OrderedDict(a=1, b=2, c=3)
od.move_to_end("a")
print(od, od.popitem(last=False), list(reversed(od)), od == OrderedDict(c=3, a=1), od == {"c": 3, "a": 1})
nested = lambda: defaultdict(nested)
t = nested()
t["a"]["b"]["c"] = 1
print(dict(t["a"]["b"]), len(t["x"]), sorted(t))


class Node:
    def __init__(self, v, parent=None):
        self.v = v
        self.parent = weakref.ref(parent) if parent else None
        self.children = []
        if parent:
            parent.children.append(self)

    def __repr__(self):
        return f"Node({self.v}, {self.children})"

    def __deepcopy__(self, memo):
        n = Node(self.v * 10)
        n.children = copy.deepcopy(self.children, memo)
        return n


root = Node(1)
Node(2, root)
Node(3, root.children[0])
print(root, copy.deepcopy(root), copy.copy(root).children is root.children, root.children[0].parent() is root)
ns = types.SimpleNamespace(a=1, b=[2])
print(ns, ns == types.SimpleNamespace(a=1, b=[2]), vars(ns), types.MappingProxyType({"k": 1}))
get = operator.attrgetter("v", "children")
print(get(root)[0], operator.methodcaller("upper")("x"), operator.itemgetter(0, -1)("hello"))
Pt = namedtuple("Pt", "x y", defaults=[0])
print(Pt(1), Pt(1)._replace(x=5), Pt._make([7, 8]), Pt(1, 2) == (1, 2), Pt(3)._asdict(), copy.replace(Pt(1), y=3))
dq = deque(range(5), maxlen=5)
dq.rotate(2)
dq.append(9)
print(dq, dq.index(9), dq.count(1), UserList([3, 1]) + [2], sys.getsizeof(0) > 0)
