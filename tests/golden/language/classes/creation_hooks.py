"""__prepare__, __new__, __set_name__, __init_subclass__ and decorators in their order; conflicts."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


log = []


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        log.append(("prepare", name, kw))
        return {"prepared": True}

    def __new__(mcs, name, bases, ns, **kw):
        log.append(("new", name, [k for k in ns if not k.startswith("__")]))
        return super().__new__(mcs, name, bases, ns, **kw)

    def __init__(cls, name, bases, ns, **kw):
        log.append(("init", name, kw))

    def __call__(cls, *args):
        log.append(("call", cls.__name__, args))
        return super().__call__(*args)


class Named:
    def __init__(self, tag):
        self.tag = tag

    def __set_name__(self, owner, name):
        log.append(("set_name", self.tag, owner.__name__, name))


def decorate(tag):
    log.append(("evaluate", tag))
    return lambda cls: log.append(("apply", tag)) or cls


class Base(metaclass=Meta):
    first = Named("f")

    def __init_subclass__(cls, /, **kw):
        log.append(("init_subclass", cls.__name__, kw, cls.__dict__.get("late") is not None))


@decorate("outer")
@decorate("inner")
class Derived(Base, option=2):
    late = Named("l")
    again = late


Derived()
for entry in log:
    print(entry)


class Other(type):
    pass


def conflict():
    class C(Base, metaclass=Other):
        pass


def bad_set_name():
    class N:
        def __set_name__(self, owner, name):
            raise ValueError("no name")

    class C:
        attr = N()


def notes():
    try:
        bad_set_name()
    except ValueError as e:
        return e.__notes__, e.args


def mro():
    class X: ...
    class Y(X): ...
    class Z(X, Y): ...


def keywords():
    class C(option=1): ...


def prepare_bad():
    class M(type):
        @classmethod
        def __prepare__(mcs, name, bases):
            return 5

    class C(metaclass=M): ...


def function_meta():
    class C(metaclass=lambda *a, **k: (a[0], a[1], sorted(k))): ...

    return C


def slots(*names, **ns):
    return type("S", (), {"__slots__": names, **ns})


print(t(conflict), t(notes), t(mro), t(prepare_bad), t(function_meta), sep="\n")
print(t(slots, "a", a=1), t(slots, "1a"), t(slots, 5), t(lambda: slots("a")().a), t(lambda: setattr(slots("a")(), "b", 1)))
