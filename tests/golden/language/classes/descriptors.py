# Data and non-data descriptors, lookup order, descriptors on classes.
class Data:
    def __init__(self, label): self.label = label
    def __get__(self, obj, cls=None): return f"{self.label} get obj={obj is not None} cls={cls.__name__ if cls else None}"
    def __set__(self, obj, value): print(self.label, "set", value)
    def __delete__(self, obj): print(self.label, "delete")


class NonData:
    def __get__(self, obj, cls=None): return "non-data"


class SetOnly:
    def __set__(self, obj, value): obj.__dict__["s"] = ("via set", value)


class ReadOnly:
    def __get__(self, obj, cls): return "ro"
    def __set__(self, obj, value): raise AttributeError("read only!")


class C:
    d = Data("d")
    n = NonData()
    s = SetOnly()
    r = ReadOnly()


c = C()
print(c.d, "|", C.d)
c.d = 5
del c.d
c.__dict__["d"] = "hidden"
print(c.d)
print(c.n)
c.n = "instance wins"
print(c.n, C.n)
del c.n
print(c.n)
print(type(c.s).__name__)
c.s = 3
print(c.s, c.r)
try:
    c.r = 1
except AttributeError as e:
    print(e)
try:
    del c.s
except AttributeError as e:
    print(type(e).__name__, e)
C.d = "replaced"
print(c.d, C.d)


class Sub(C):
    n = Data("sub n")


sub = Sub()
print(sub.n)
sub.n = 1


class Meta(type):
    md = Data("meta")
    mn = NonData()


class WithMeta(metaclass=Meta):
    mn = "class attribute"


print(WithMeta.md, WithMeta.mn)
WithMeta.md = 7


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, cls):
        if obj is None: return self
        return obj.__dict__.get(self.name, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        obj.__dict__[self.name] = value


class Person:
    name = Typed(str, "anon")
    age = Typed(int)
    def __init__(self, name, age): self.name, self.age = name, age


p = Person("Ann", 3)
print(p.name, p.age, vars(p))
try:
    p.age = "x"
except TypeError as e:
    print(e)
print(isinstance(Person.age, Typed))


class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, cls):
        print("computing", self.name)
        value = obj.__dict__[self.name] = self.f(obj)
        return value


class Circle:
    def __init__(self, r): self.r = r
    @Lazy
    def area(self): return 3 * self.r ** 2


k = Circle(2)
print(k.area, k.area)


class Bound:
    def __get__(self, obj, cls): return lambda *a: (obj, a) if obj is None else ("bound", a)


class HasBound:
    m = Bound()
    __len__ = Bound()
    def __eq__(self, o): return NotImplemented


print(HasBound().m(1, 2), HasBound.m(3))


def f(self, x): return ("f", x)


print(f.__get__(5)(6), f.__get__(None, int) is f, type(f.__get__(1)).__name__)
print(C.__dict__["n"].__get__(None, C))


class Raises:
    def __get__(self, obj, cls): raise AttributeError("from get")
    

class HasRaises:
    x = Raises()
    def __getattr__(self, name): return f"fallback {name}"


print(HasRaises().x, hasattr(HasRaises, "x"))
instance_level = C()
instance_level.desc = NonData()
print(type(instance_level.desc).__name__)
