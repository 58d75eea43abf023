class Registry:
    items = {}
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Registry.items[cls.__name__] = cls.describe()
    @classmethod
    def describe(cls): return "base"
class A(Registry):
    @classmethod
    def describe(cls): return "A+" + super().describe()
class B(A):
    @classmethod
    def describe(cls): return "B+" + super().describe() + __class__.__name__
print(Registry.items)
class Meta(type):
    def __new__(m, name, bases, ns):
        print(sorted(k for k in ns if not k.startswith("__f") ))
        cls = super().__new__(m, name, bases, ns)
        print(cls.who())
        return cls
class C(metaclass=Meta):
    @staticmethod
    def who(): return __class__
class Bad(type):
    def __new__(m, name, bases, ns):
        ns.pop("__classcell__", None)
        return type.__new__(m, name, bases, ns)
try:
    class D(metaclass=Bad):
        def f(self): return __class__
except RuntimeError as e: print(e)
class Bad2(type):
    def __new__(m, name, bases, ns):
        ns["__classcell__"] = 3
        return type.__new__(m, name, bases, ns)
try:
    class D(metaclass=Bad2):
        def f(self): return __class__
except TypeError as e: print(e)
class Twice(type):
    def __new__(m, name, bases, ns):
        a = type.__new__(m, name, bases, ns)
        b = type.__new__(m, name, bases, ns)
        return a
try:
    class D(metaclass=Twice):
        def f(self): return __class__
except TypeError as e: print(e)
class Desc:
    def __set_name__(self, owner, name):
        self.owner = owner; print(owner().hello())
class E:
    d = Desc()
    def hello(self): return super().__repr__()[:12]
print("__classcell__" in E.__dict__)
try:
    class F:
        print(__class__)
        def f(self): __class__
except NameError as e: print(e)
print(None.__doc__, type(...).__doc__, NotImplemented.__doc__)
