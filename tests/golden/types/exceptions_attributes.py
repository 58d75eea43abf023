def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for kind in (BaseException, Exception, ArithmeticError, LookupError, ValueError, KeyError, IndexError, TypeError, RuntimeError, OSError, StopIteration, SystemExit, ImportError, NameError, AttributeError, UnicodeError, SyntaxError, AssertionError, StopAsyncIteration, GeneratorExit, KeyboardInterrupt, Warning, EOFError, MemoryError, RecursionError, NotImplementedError, TimeoutError, ZeroDivisionError):
    for args in ((), ("one",), ("one", 2), (1, "two", [3]), (None,)):
        e = kind(*args)
        print(kind.__name__, repr(e), str(e), e.args, e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__, attempt(lambda: e.__notes__), *(f"{n}={getattr(e, n)!r}" for n in ("value", "code", "errno", "strerror", "filename", "name", "path", "msg", "obj", "lineno", "offset", "text") if hasattr(e, n)))
print([c.__name__ for c in OSError(2, "x").__class__.__mro__], [type(OSError(n, "m")).__name__ for n in (1, 2, 4, 11, 13, 17, 20, 21, 32, 104, 110, 111, 999)], OSError(2, "no", "file"), OSError(2, "no", "a", None, "b"), OSError("only"), repr(OSError(2, "no", "file")))
print(repr(UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "bad")), str(UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "bad")), str(UnicodeEncodeError("ascii", "aéé", 1, 3, "why")), attempt(UnicodeDecodeError, "a"), attempt(UnicodeEncodeError, 1, "a", 0, 1, "r"), str(UnicodeTranslateError("aé", 1, 2, "r")))
e = ValueError("base")
e.add_note("first")
e.add_note("second")
e.extra = 5
print(e.__notes__, vars(e), attempt(e.add_note, 5), e.with_traceback(None) is e, attempt(e.with_traceback, 5), attempt(setattr, e, "__cause__", 5), attempt(setattr, e, "args", 5), setattr(e, "args", "ab"), e.args, repr(e), e == e, ValueError(1) == ValueError(1), hash(e) == hash(e))
s = SyntaxError("bad", ("file", 3, 4, "text here", 3, 9))
print(s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, str(s), attempt(SyntaxError, "x", 5), attempt(SyntaxError, "x", (1, 2)), StopIteration(7).value, SystemExit((1, 2)).code, ImportError("m", name="n", path="p").name, NameError("x", name="q").name, AttributeError("a", name="b", obj=3).obj, attempt(NameError, "x", nme=1), attempt(ValueError, a=1))
g = ExceptionGroup("group", [ValueError(1), TypeError("t"), ExceptionGroup("in", [KeyError("k"), ValueError(2)])])
print(g, repr(g), g.message, g.exceptions, g.subgroup(ValueError), g.split((KeyError, TypeError)), g.subgroup(lambda e: False), g.derive([OSError()]), attempt(ExceptionGroup, "m", []), attempt(ExceptionGroup, "m", [1]), attempt(ExceptionGroup, 1, [ValueError()]), attempt(ExceptionGroup, "m", [KeyboardInterrupt()]), type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
