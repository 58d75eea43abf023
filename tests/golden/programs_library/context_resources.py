import contextlib
import io
import sys
import traceback
import warnings
from contextlib import contextmanager, ExitStack, suppress, redirect_stdout, closing, nullcontext, ContextDecorator


@contextmanager
def transaction(name, log):
    log.append(f"begin {name}")
    try:
        yield name.upper()
    except ValueError as e:
        log.append(f"rollback {name}: {e}")
        raise
    except KeyError:
        log.append(f"swallowed {name}")
    else:
        log.append(f"commit {name}")
    finally:
        log.append(f"close {name}")


log = []
with transaction("a", log) as a:
    print(a)
try:
    with transaction("b", log):
        raise ValueError("bad")
except ValueError:
    print(traceback.format_exc().splitlines()[-1])
with transaction("c", log):
    raise KeyError("k")
print(*log, sep="\n")


class Timer(ContextDecorator):
    def __init__(self, label):
        self.label = label

    def __enter__(self):
        print("start", self.label)
        return self

    def __exit__(self, *exc):
        print("stop", self.label, exc[0].__name__ if exc[0] else None)
        return False


@Timer("deco")
def work():
    print("working")
    return 5


print(work())
with ExitStack() as stack:
    for i in range(3):
        stack.callback(print, "cleanup", i)
    stack.enter_context(Timer("inner"))
    stack.push(lambda *exc: print("exit saw", exc[0]) or True)
    raise RuntimeError("suppressed by stack")
with suppress(ZeroDivisionError, KeyError):
    1 / 0
buf = io.StringIO()
with redirect_stdout(buf):
    print("captured")
    help_text = "x"
print(repr(buf.getvalue()))
with nullcontext(42) as v, closing(io.StringIO("abc")) as f:
    print(v, f.read())
print(f.closed)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old api", DeprecationWarning, stacklevel=1)
    warnings.warn("careful")
print([(w.category.__name__, str(w.message)) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now fatal", UserWarning)
    except UserWarning as e:
        print("raised", e)


def deep(n):
    if n == 0:
        raise LookupError("bottom")
    try:
        deep(n - 1)
    except LookupError as e:
        if n == 2:
            e.add_note(f"seen at {n}")
        raise


try:
    deep(3)
except LookupError as e:
    print(traceback.format_exception_only(e))
    tb = traceback.extract_tb(e.__traceback__)
    print([(f.name, f.lineno) for f in tb])
try:
    try:
        int("x")
    except ValueError as e:
        raise TypeError("wrapped") from e
except TypeError:
    print(*[line for line in traceback.format_exc().splitlines() if "File" not in line], sep="\n")
try:
    raise ExceptionGroup("many", [ValueError(1), ExceptionGroup("sub", [TypeError("t")])])
except* TypeError as eg:
    print("types", eg.exceptions)
except* ValueError as eg:
    print("values", eg.exceptions)
