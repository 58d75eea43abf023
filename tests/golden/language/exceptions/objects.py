# Exceptions as objects: args, str, repr, attributes, notes, subclasses.
for e in (ValueError(), ValueError("one"), ValueError("one", 2), KeyError("k"), KeyError("a", "b"), KeyError(),
          OSError(2, "No such file"), OSError(2, "No such file", "name.txt"), OSError("just text"),
          StopIteration(5), SystemExit(), SystemExit(3), SystemExit("text"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"),
          UnicodeEncodeError("ascii", "é", 0, 1, "ordinal"), AssertionError([1]), ValueError(None), ValueError(("t",)),
          AttributeError("msg", name="n", obj=3), NameError("msg", name="nm"), ImportError("imp", name="mod", path="p"),
          SyntaxError("bad"), SyntaxError("bad", ("f.py", 1, 2, "text", 1, 3)), MemoryError(), NotImplementedError("todo")):
    print(type(e).__name__, repr(str(e)), repr(e), e.args)

e = OSError(2, "No such file", "name.txt")
print(type(e).__name__, e.errno, e.strerror, e.filename)
print(type(OSError(13, "denied")).__name__, type(OSError(17, "x")).__name__, type(OSError(999, "x")).__name__)
e = StopIteration("v")
print(e.value, SystemExit(4).code, SystemExit(1, 2).code, AttributeError("x", name="n").name)
e = SyntaxError("bad", ("f.py", 1, 2, "text", 1, 3))
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset)


class Custom(Exception):
    "Doc."
    level = 1

    def __init__(self, message, *, code=0):
        super().__init__(message, code)
        self.code = code

    def __str__(self):
        return f"<{self.args[0]}:{self.code}>"


class NoSuper(Exception):
    def __init__(self, a, b):
        self.sum = a + b


class WithRepr(ValueError):
    def __repr__(self): return "WithRepr!"


try:
    raise Custom("bad", code=5)
except Custom as c:
    print(c, repr(c), c.args, c.code, c.level, c.__dict__, c.__doc__)
n = NoSuper(1, 2)
print(n.args, str(n), repr(n), n.sum, vars(n))
print(WithRepr("x"), repr(WithRepr("x")), [WithRepr()])
e = ValueError("a")
e.args = (1, 2)
print(str(e), repr(e))
try:
    e.args = 5
except TypeError as err:
    print(err)
e.extra = "attribute"
print(e.extra, e.__dict__)
e.add_note("first note")
e.add_note("second")
print(e.__notes__)
try:
    e.add_note(5)
except TypeError as err:
    print(err)
print(ValueError("x") == ValueError("x"), ValueError.__mro__, issubclass(KeyError, LookupError))
print([c.__name__ for c in UnicodeDecodeError.__mro__])
for pair in ((FileNotFoundError, OSError), (ModuleNotFoundError, ImportError), (RecursionError, RuntimeError),
             (IOError, OSError), (EnvironmentError, OSError), (TabError, SyntaxError), (ConnectionResetError, OSError),
             (Warning, Exception), (DeprecationWarning, Warning), (ExceptionGroup, Exception),
             (KeyboardInterrupt, Exception), (StopAsyncIteration, Exception), (FloatingPointError, ArithmeticError)):
    print(pair[0].__name__, issubclass(*pair), end="; ")
print()
try:
    ValueError(x=1)
except TypeError as err:
    print(err)


class Multi(KeyError, AttributeError):
    pass


try:
    raise Multi("m")
except AttributeError as err:
    print(repr(err), isinstance(err, LookupError))
tb = None
try:
    1 / 0
except ZeroDivisionError as err:
    tb = err.__traceback__
    keep = err
print(type(tb).__name__, tb.tb_lineno, tb.tb_next, keep.__traceback__ is tb)
