# ExceptionGroup and its methods.
g = ExceptionGroup("top", [ValueError(1), TypeError("t"), ExceptionGroup("nested", [KeyError("k"), ValueError(2)])])
print(g.message, len(g.exceptions), str(g))
print(repr(g))
print(repr(g.subgroup(ValueError)))
print(repr(g.subgroup(lambda e: isinstance(e, KeyError))))
print(g.subgroup(OSError), g.subgroup((TypeError, KeyError)))
print(g.split(ValueError))
print(g.split(OSError))
match, rest = g.split(Exception)
print(match is g, rest)
print(isinstance(g, Exception), isinstance(g, BaseExceptionGroup), ExceptionGroup.__mro__)
b = BaseExceptionGroup("base", [KeyboardInterrupt(), ValueError()])
print(type(b).__name__, type(BaseExceptionGroup("b", [ValueError()])).__name__, isinstance(b, Exception))
for args in (("m",), ("m", []), ("m", 5), (5, [ValueError()]), ("m", [5]), ("m", [KeyboardInterrupt()]), ("m", [ValueError])):
    try:
        print(repr(ExceptionGroup(*args)))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(str(ExceptionGroup("one", [ValueError()])), "|", str(ExceptionGroup("", [ValueError(), KeyError()])))


class MyGroup(ExceptionGroup):
    def __new__(cls, message, excs, code=0):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self

    def derive(self, excs):
        return MyGroup(self.message, excs, self.code)


m = MyGroup("mine", [ValueError(1), KeyError(2)], 7)
part = m.subgroup(KeyError)
print(type(part).__name__, part.code, part.exceptions, type(m.split(ValueError)[1]).__name__)
plain = g.derive([ValueError("derived")])
print(repr(plain))
g.add_note("a note")
print(g.subgroup(KeyError).__notes__, g.split(KeyError)[1].__notes__)
g.__cause__ = OSError("cause")
print(repr(g.subgroup(KeyError).__cause__))
try:
    raise g
except* ValueError as eg:
    print("ValueErrors", repr(eg))
except* (TypeError, KeyError) as eg:
    print("rest", repr(eg))
try:
    g.exceptions = ()
except AttributeError as e:
    print(e)


def leaves(group):
    for e in group.exceptions:
        if isinstance(e, BaseExceptionGroup):
            yield from leaves(e)
        else:
            yield e


print([repr(e) for e in leaves(g)])
