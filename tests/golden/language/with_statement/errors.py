# Objects that are no context managers; special method lookup of __enter__ and __exit__.
class OnlyEnter:
    def __enter__(self): return 1


class OnlyExit:
    def __exit__(self, *a): return False


class Asynchronous:
    async def __aenter__(self): return self
    async def __aexit__(self, *a): pass


class Outer:
    class Nested: pass


def attempt(obj):
    try:
        with obj as x:
            print("body", type(x).__name__)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


for obj in (5, "text", None, object(), OnlyEnter(), OnlyExit(), Asynchronous(), Outer.Nested(), int, [1], lambda: 0):
    attempt(obj)


class InstanceAttributes:
    pass


i = InstanceAttributes()
i.__enter__ = lambda: 1
i.__exit__ = lambda *a: None
attempt(i)


class ClassAttributes:
    __enter__ = lambda self: "entered"
    __exit__ = lambda self, *exc: print("exit", exc)


attempt(ClassAttributes())


class Static:
    @staticmethod
    def __enter__(): return "static"
    @classmethod
    def __exit__(cls, *exc): print(cls.__name__, exc)


attempt(Static())


class Descriptor:
    @property
    def __enter__(self): return lambda: "from property"
    @property
    def __exit__(self): return lambda *a: print("property exit")


attempt(Descriptor())


class WrongSignature:
    def __enter__(self): return self
    def __exit__(self): pass


attempt(WrongSignature())


class TruthyResult:
    def __init__(self, result): self.result = result
    def __enter__(self): return self
    def __exit__(self, *a): return self.result


class BoolRaises:
    def __bool__(self): raise ArithmeticError("in bool")


for result in (0, 1, "", "x", [], [0], None, NotImplemented is None):
    try:
        with TruthyResult(result):
            raise ValueError
        print("suppressed by", repr(result))
    except ValueError:
        print("not suppressed by", repr(result))
try:
    with TruthyResult(BoolRaises()):
        raise ValueError("v")
except ArithmeticError as e:
    print(e, repr(e.__context__))
with TruthyResult(BoolRaises()):
    print("bool not asked without an exception")


class Reentrant:
    depth = 0
    def __enter__(self):
        self.depth += 1
        return self.depth
    def __exit__(self, *a):
        self.depth -= 1


r = Reentrant()
with r as a:
    with r as b, r as c:
        print(a, b, c, r.depth)
print(r.depth)


class Meta(type):
    def __enter__(cls): return cls.__name__
    def __exit__(cls, *a): print("class exit")


class AsManager(metaclass=Meta): pass


with AsManager as name:
    print(name)


class Swap:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        if t is KeyError:
            raise ValueError("swapped") from v
        v.args = ("changed",)


try:
    with Swap():
        raise KeyError("k")
except ValueError as e:
    print(e, repr(e.__cause__))
try:
    with Swap():
        raise OSError("orig")
except OSError as e:
    print(e)
