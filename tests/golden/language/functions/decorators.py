# Decorators: order, arguments, classes as decorators, any expression.
log = []


def trace(tag):
    log.append(f"make {tag}")

    def decorator(f):
        log.append(f"apply {tag} to {f.__name__}")

        def wrapper(*args, **kwargs):
            log.append(f"call {tag}")
            return f(*args, **kwargs)

        wrapper.__name__ = f.__name__
        wrapper.__wrapped__ = f
        return wrapper

    return decorator


@trace("a")
@trace("b")
def add(x, y=1):
    return x + y


print(add(1), add(2, y=3), add.__name__, add.__wrapped__.__name__)
print(log)


class Memo:
    def __init__(self, f):
        self.f = f
        self.cache = {}

    def __call__(self, *args):
        if args not in self.cache:
            self.cache[args] = self.f(*args)
        return self.cache[args]

    def __get__(self, obj, cls):
        return lambda *args: self(obj, *args)


@Memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.cache))


class Point:
    @Memo
    def norm(self, k):
        print("computing", k)
        return k * 2


p = Point()
print(p.norm(3), p.norm(3))


def register(cls):
    registry[cls.__name__] = cls
    cls.registered = True
    return cls


registry = {}


@register
class First: ...


@register
class Second(First):
    @staticmethod
    @trace("static")
    def s(x): return x * 10

    @classmethod
    def c(cls): return cls.__name__

    @property
    def v(self): return "value"

    @v.setter
    def v(self, new): print("set", new)


print(sorted(registry), Second.registered, Second.s(4), Second().s(5), Second.c(), Second().v)
Second().v = 3

decorators = {"double": lambda f: lambda *a: f(*a) * 2, "nothing": lambda f: f}


@decorators["double"]
def five(): return 5


@(lambda f: lambda: [f(), f()])
def pair(): return "p"


@[decorators["nothing"], decorators["double"]][1]
def ten(): return 10


@(chosen := decorators["double"])
def six(): return 6


print(five(), pair(), ten(), six(), chosen is decorators["double"])


@print
class Printed:
    pass


print(Printed)


@str
@len
@lambda f: f.__name__
def abc(): pass


print(repr(abc))
