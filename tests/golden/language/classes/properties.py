# property in all forms.
class Temperature:
    def __init__(self, celsius): self._c = celsius

    @property
    def celsius(self):
        "Degrees Celsius."
        return self._c

    @celsius.setter
    def celsius(self, value):
        if value < -273: raise ValueError("too cold")
        self._c = value

    @celsius.deleter
    def celsius(self):
        print("deleted")
        self._c = 0

    @property
    def fahrenheit(self): return self._c * 9 / 5 + 32

    def getx(self): return "x"
    def setx(self, v): print("setx", v)
    x = property(getx, setx, None, "x doc")
    y = property(lambda self: "lambda y")
    nothing = property()


t = Temperature(20)
t.celsius += 5
print(t.celsius, t.fahrenheit, t.x, t.y)
t.x = 1
del t.celsius
print(t.celsius, Temperature.celsius.__doc__, Temperature.x.__doc__, type(Temperature.celsius).__name__)
for act in (lambda: setattr(t, "fahrenheit", 1), lambda: delattr(t, "fahrenheit"), lambda: setattr(t, "celsius", -300),
            lambda: t.nothing, lambda: setattr(t, "nothing", 1), lambda: delattr(t, "nothing"), lambda: delattr(t, "x")):
    try:
        act()
    except (AttributeError, ValueError) as e:
        print(type(e).__name__, e)
print(Temperature.celsius.fget(t), Temperature.celsius.fset is not None, Temperature.fahrenheit.fset)


class Sub(Temperature):
    @property
    def celsius(self): return "sub " + str(super().celsius)

    @Temperature.fahrenheit.setter
    def fahrenheit(self, f): self._c = (f - 32) * 5 / 9


s = Sub(10)
print(s.celsius)
s.fahrenheit = 212
print(s._c, s.fahrenheit)
try:
    s.celsius = 5
except AttributeError as e:
    print(e)


class Sub2(Temperature):
    @Temperature.celsius.getter
    def celsius(self): return "new getter"


s2 = Sub2(1)
s2.celsius = 50
print(s2.celsius, s2._c)


class Errors:
    @property
    def broken(self): return self.missing_attribute
    @property
    def raising(self): raise AttributeError("explicit")


class ErrorsGetattr(Errors):
    def __getattr__(self, name): return f"getattr {name}"


for obj in (Errors(), ErrorsGetattr()):
    for name in ("broken", "raising"):
        try:
            print(getattr(obj, name))
        except AttributeError as e:
            print(e)
print(hasattr(Errors(), "broken"), getattr(Errors(), "raising", "default"))


class Cached:
    calls = 0
    @property
    def value(self):
        Cached.calls += 1
        return Cached.calls


c = Cached()
print(c.value, c.value, c.value)
try:
    c.__dict__["value"] = "dict"
finally:
    print(c.value)


def make(name):
    def get(self): return self.__dict__["_" + name]
    def set_(self, v): self.__dict__["_" + name] = v * 2
    return property(get, set_)


class Made:
    a = make("a")
    b = make("b")


m = Made()
m.a, m.b = 1, "x"
print(m.a, m.b, sorted(vars(m)))
p = property(lambda self: 1)
q = p.setter(lambda self, v: None)
print(p is q, p.fset, q.fget is p.fget, isinstance(p, property))


class PropSub(property):
    tag = "sub property"


class UsesSub:
    @PropSub
    def v(self): return 5
    @v.setter
    def v(self, x): pass


print(UsesSub().v, type(UsesSub.v).__name__, UsesSub.v.tag)


class ClassLevel:
    @classmethod
    def make(cls, *a): return cls, a
    @staticmethod
    def st(*a): return a


print(ClassLevel().make(1)[0] is ClassLevel, ClassLevel.make(2)[1], ClassLevel.st(3), ClassLevel().st(4))
print(type(ClassLevel.__dict__["make"]).__name__, ClassLevel.__dict__["st"].__func__(7), ClassLevel.__dict__["st"](8))
