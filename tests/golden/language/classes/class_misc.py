# Assorted facts of classes: attributes, vars, identity, class statements anywhere.
class Meta:
    """Class doc."""
    a: int = 1
    b: "str"
    c: list[int]

    def method(self) -> None: "method doc"


print(Meta.__doc__, Meta.__annotations__, Meta.method.__doc__, Meta().method.__doc__, Meta.__module__)
m = Meta()
print(vars(m), m.a, Meta.a)
m.a = 5
print(vars(m), m.a, Meta.a)
del m.a
print(m.a)
try:
    del m.a
except AttributeError as e:
    print(e)
try:
    del Meta.zzz
except AttributeError as e:
    print(e)
try:
    Meta.b
except AttributeError as e:
    print(e)


def make(n):
    class Made:
        number = n
        def get(self): return n, self.number
    return Made


A, B = make(1), make(2)
print(A is B, A().get(), B().get(), A.__qualname__)
classes = [type(f"C{i}", (), {"i": i}) for i in range(3)]
print([c.i for c in classes], [c.__name__ for c in classes])


class Outer:
    class Inner:
        class Innermost:
            deep = "deep"
    inner = Inner()
    def make(self): return self.Inner.Innermost()


print(Outer.Inner.Innermost.deep, Outer().make().deep, Outer.inner.Innermost)


class Node:
    def __init__(self, v, next=None): self.v, self.next = v, next
    def __iter__(self):
        node = self
        while node is not None:
            yield node.v
            node = node.next
    def __len__(self): return sum(1 for _ in self)


print(list(Node(1, Node(2, Node(3)))), len(Node(1)))


class Fluent:
    def __init__(self): self.parts = []
    def add(self, x):
        self.parts.append(x)
        return self
    def __str__(self): return "+".join(map(str, self.parts))


print(Fluent().add(1).add("b").add(2.5))


class Shared:
    items = []
    count = 0
    def add(self, x):
        self.items.append(x)
        self.count += 1


s1, s2 = Shared(), Shared()
s1.add(1); s2.add(2)
print(s1.items is s2.items, Shared.items, s1.count, Shared.count)
method = s1.add
method(3)
print(Shared.items, method.__self__ is s1, method.__func__ is Shared.add)
Shared.add(s2, 4)
print(s2.count, [f(9) for f in [s1.add, s2.add]], Shared.items)
s1.add = lambda x: print("instance method", x)
s1.add(7)
print(isinstance(True, int), isinstance(5, (str, (float, int))), isinstance([], list | tuple), issubclass(bool, int), isinstance(None, type(None)))
try:
    isinstance(5, "int")
except TypeError as e:
    print(e)


class Check(type):
    def __instancecheck__(cls, o): return hasattr(o, "quack")
    def __subclasscheck__(cls, c): return "quack" in vars(c)


class Duck(metaclass=Check): pass
class Mallard:
    def quack(self): pass


print(isinstance(Mallard(), Duck), isinstance(5, Duck), issubclass(Mallard, Duck), issubclass(int, Duck), isinstance(Duck(), Duck))
x = 1


class Cond:
    if x:
        def f(self): return "if"
    try:
        g = undefined
    except NameError:
        g = "except"
    with type("M", (), {"__enter__": lambda s: 5, "__exit__": lambda s, *a: None})() as h: pass
    for i in range(3): j = i
    while i: i -= 1
    k = [i for i in range(2)]
    l, *n = 1, 2, 3
    import builtins as bi
    def __init_subclass__(cls): pass
    assert x
    del h


print(Cond().f(), Cond.g, Cond.j, Cond.i, Cond.k, Cond.n, Cond.bi.__name__, hasattr(Cond, "h"))
print(type(Meta.__dict__).__name__, "method" in Meta.__dict__, Meta.__dict__["a"])
try:
    Meta.__dict__["z"] = 1
except TypeError as e:
    print(e)
for T in (int, str):
    try:
        T.newattr = 1
    except TypeError as e:
        print(e)
print(object() == object(), type(type), type.__class__, type(object), object.__class__, isinstance(type, object), isinstance(object, type))
print(int.__name__, int.__module__, type(5).__mro__, (5).__class__, (5).__add__(3), int.__add__(2, 3), "a".__len__())
