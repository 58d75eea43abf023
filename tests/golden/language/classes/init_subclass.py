# __init_subclass__, __set_name__, __class_getitem__, __mro_entries__.
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry[name or cls.__name__.lower()] = cls
        print("registered", cls.__name__, name)


class Csv(Plugin): pass
class Json(Plugin, name="js"): pass
class Sub(Csv, name="subcsv"): pass


print(list(Plugin.registry))
try:
    class Bad(Plugin, other=1): pass
except TypeError as e:
    print(e)
try:
    class Bad2(object, key=1): pass
except TypeError as e:
    print(e)


class Field:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name
    def __get__(self, obj, cls):
        return self if obj is None else getattr(obj, self.name, "unset")
    def __set__(self, obj, value):
        setattr(obj, self.name, value)


class Record:
    a = Field()
    b = c = Field()
    def __init_subclass__(cls): print("subclass", cls.__name__, hasattr(cls, "d"))


class SubRecord(Record):
    d = Field()


r = SubRecord()
r.a = 1
r.d = 4
print(r.a, r.b, r.d, vars(r))
Record.late = Field()
try:
    Record().late = 5
except AttributeError as e:
    print(e)


class FailingName:
    def __set_name__(self, owner, name): raise ValueError("no name")


try:
    class Holder:
        attr = FailingName()
except ValueError as e:
    print(repr(e), e.__notes__)


class Generic:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item!r}]"


class SubGeneric(Generic): pass


print(Generic[int], SubGeneric["x", 1], Generic[1:2])
try:
    Plugin[int]
except TypeError as e:
    print(e)
print(list[int], dict[str, int], type(list[int]).__name__, list[int]([1]), tuple[int, ...])


class Entries:
    def __init__(self, *bases): self.bases = bases
    def __mro_entries__(self, bases): return self.bases


class FromEntries(Entries(Csv, Generic)): pass


print(FromEntries.__bases__, FromEntries.__orig_bases__[0].__class__.__name__, FromEntries[5])


class Deprecated:
    def __init_subclass__(cls): raise RuntimeError(f"cannot subclass with {cls.__name__}")


try:
    class Child(Deprecated): pass
except RuntimeError as e:
    print(e)


class Trace:
    def __init_subclass__(cls, **kw):
        print("Trace", cls.__name__, kw)
        super().__init_subclass__()


class Mix(Trace):
    def __init_subclass__(cls, **kw):
        print("Mix", cls.__name__, kw)
        super().__init_subclass__(extra=1, **kw)


class Final(Mix, k=2): pass


class StaticForm:
    @staticmethod
    def __init_subclass__(**kw): print("static form", kw)


try:
    class S(StaticForm, z=1): pass
except TypeError as e:
    print(e)


class Explicit:
    @classmethod
    def __init_subclass__(cls): print("explicit", cls.__name__)


class X(Explicit): pass
