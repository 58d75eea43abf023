import contextlib
import io
import re
import sys
import traceback
import types
import warnings
from collections import Counter
from functools import wraps
from itertools import count


class AppError(Exception):
    """Base."""

    code = 1

    def __init__(self, message, **context):
        super().__init__(message)
        self.context = context

    def __str__(self):
        extra = ", ".join(f"{k}={v!r}" for k, v in self.context.items())
        return super().__str__() + (f" [{extra}]" if extra else "")


class NotFound(AppError, LookupError):
    code = 44


def retry(times, *exceptions):
    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            errors = []
            for attempt in range(1, times + 1):
                try:
                    return function(*args, attempt=attempt, **kwargs)
                except exceptions as exc:
                    exc.add_note(f"attempt {attempt}")
                    errors.append(exc)
            raise ExceptionGroup(f"{function.__name__} gave up", errors)
        return wrapper
    return decorate


@retry(3, ValueError, AppError)
def flaky(limit, *, attempt):
    if attempt < limit:
        raise (ValueError if attempt % 2 else AppError)(f"no luck {attempt}")
    return f"ok after {attempt}"


def load(key, table={"a": 1}):
    try:
        return table[key]
    except KeyError as exc:
        raise NotFound("no such key", key=key, known=sorted(table)) from exc


print(flaky(2), flaky.__name__)
try:
    flaky(9)
except* ValueError as group:
    print("values", [str(e) for e in group.exceptions], group.exceptions[0].__notes__)
except* AppError as group:
    print("apps", group.message, len(group.exceptions))
try:
    load("z")
except AppError as exc:
    print(exc, exc.code, isinstance(exc, LookupError), repr(exc), repr(exc.__cause__), exc.__suppress_context__)
    print("".join(traceback.format_exception_only(exc)), end="")
    te = traceback.TracebackException.from_exception(exc, capture_locals=False)
    print([f.name for f in te.stack], te.exc_type_str if hasattr(te, "exc_type_str") else te.exc_type.__name__, te.__cause__.stack[0].lineno)
    print(len(traceback.extract_tb(exc.__traceback__)), traceback.extract_tb(exc.__traceback__)[-1].line)
    buffer = io.StringIO()
    traceback.print_exc(file=buffer, limit=1)
    print(re.sub(r'File ".*?"', 'File "X"', buffer.getvalue()), end="")


def nested(n):
    if n == 0:
        1 / 0
    try:
        nested(n - 1)
    except ZeroDivisionError as exc:
        if n == 2:
            raise RuntimeError("while handling") from None
        raise


try:
    nested(3)
except RuntimeError as exc:
    print(exc.__cause__, type(exc.__context__).__name__, exc.__suppress_context__)
    tb, depth = exc.__traceback__, 0
    while tb:
        depth, tb = depth + 1, tb.tb_next
    print("depth", depth)
    text = traceback.format_exc()
    print(text.count("nested(n - 1)"), "ZeroDivisionError" in text, text.splitlines()[-1])
eg = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError("t"), ValueError(2)]), KeyError("k")])
print(eg.subgroup(ValueError), eg.split(lambda e: isinstance(e, KeyError)), eg.derive([OSError(2)]))
print(re.sub(r'File ".*?"', 'File "X"', "".join(traceback.format_exception(eg))))
with contextlib.suppress(ZeroDivisionError, KeyError):
    {}["x"]
errors = Counter()
for action in (lambda: int("x"), lambda: [][1], lambda: {}["k"], lambda: None.x, lambda: "a" + 1, lambda: undefined, lambda: (1).x, 
               lambda: next(iter([])), lambda: "\udc80".encode(), lambda: b"\xff".decode(), lambda: [].remove(1), lambda: float("y"), lambda: len(5), lambda: print(sep=1),
               lambda: int("1" * 5000), lambda: range(1, 2, 0), lambda: sorted([1, "a"]), lambda: dict([1]), lambda: chr(-1), lambda: {[]: 1}, lambda: max([]), lambda: "{}".format(), lambda: "%d" % "x"):
    try:
        action()
    except Exception as exc:
        errors[type(exc).__mro__[1].__name__] += 1
        print(f"{type(exc).__name__}: {exc}"[:110])
print(errors)


@contextlib.contextmanager
def section(name):
    print("<", name)
    try:
        yield name.upper()
    except ValueError as exc:
        print("handled", exc)
    else:
        print("clean")
    finally:
        print(">", name)


with section("a") as a, section("b") as b:
    raise ValueError(a + b)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old thing", DeprecationWarning, stacklevel=1)
    warnings.warn(UserWarning("mind"))
print([(w.category.__name__, str(w.message)) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("as error", RuntimeWarning)
    except RuntimeWarning as exc:
        print("raised", exc)
try:
    try:
        raise KeyError("first")
    finally:
        raise IndexError("second")
except IndexError as exc:
    print(repr(exc.__context__), exc.with_traceback(None) is exc, exc.args)
try:
    assert 1 > 2, ("tuple", 1)
except AssertionError as exc:
    print(exc, exc.args)
print(sys.exc_info(), sys.exception())
