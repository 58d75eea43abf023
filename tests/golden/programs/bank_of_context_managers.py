"""with in all its forms: ExitStack, suppression, nested failures, reentrancy, decorators, order."""
import contextlib
import io
import sys
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress

log = []


class Trace:
    def __init__(self, name, swallow=(), fail_enter=False, fail_exit=None):
        self.name, self.swallow, self.fail_enter, self.fail_exit = name, swallow, fail_enter, fail_exit

    def __enter__(self):
        log.append(f"+{self.name}")
        if self.fail_enter:
            raise RuntimeError(f"enter {self.name}")
        return self.name

    def __exit__(self, kind, value, traceback):
        log.append(f"-{self.name}:{kind and kind.__name__}:{traceback is not None}")
        if self.fail_exit:
            raise self.fail_exit
        return isinstance(value, self.swallow) if self.swallow else None


def report(title, function):
    log.clear()
    try:
        result = function()
    except BaseException as error:
        chain, each = [], error
        while each is not None:
            chain.append(f"{type(each).__name__}({each})")
            each = each.__cause__ or each.__context__
        result = " <- ".join(chain)
    print(f"{title}: {result}\n    {' '.join(log)}")


def plain():
    with Trace("a") as a, Trace("b") as b:
        return a + b


def swallowed():
    with Trace("outer"):
        with Trace("inner", swallow=ZeroDivisionError):
            1 / 0
        return "went on"


def parenthesised():
    with (
        Trace("x") as x,
        Trace("y", swallow=KeyError),
        Trace("z"),
    ):
        raise KeyError(x)
    return "after"


def enter_fails():
    with Trace("a"), Trace("b", fail_enter=True), Trace("c"):
        return "never"


def exit_fails():
    with Trace("a", swallow=OSError):
        with Trace("b", fail_exit=OSError("disk")):
            raise ValueError("first")
    return "swallowed the second"


def loops():
    out = []
    for i in range(4):
        with Trace(str(i)):
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
    return out


def finally_order():
    try:
        with Trace("w"):
            try:
                return "value"
            finally:
                log.append("inner finally")
    finally:
        log.append("outer finally")


def stack():
    with ExitStack() as exits:
        names = [exits.enter_context(Trace(n)) for n in "pqr"]
        exits.callback(log.append, "callback")
        exits.push(lambda kind, value, tb: log.append(f"push {kind}"))
        kept = exits.pop_all()
    log.append("popped")
    kept.close()
    return names


def stack_errors():
    with ExitStack() as exits:
        exits.enter_context(Trace("swallows", swallow=TypeError))
        exits.enter_context(Trace("changes", fail_exit=TypeError("changed")))
        raise ValueError("original")
    return "fine"


@contextmanager
def tag(name):
    log.append(f"<{name}>")
    try:
        yield name.upper()
    except LookupError as error:
        log.append(f"caught {error!r}")
    else:
        log.append("no error")
    finally:
        log.append(f"</{name}>")


def generated():
    with tag("p") as p, tag("b"):
        raise IndexError("lost")
    return p


def not_swallowed():
    with tag("p"):
        raise ValueError("through")


@tag("decorated")
def decorated(x):
    log.append("body")
    return x


@contextmanager
def yields_twice():
    yield 1
    yield 2


@contextmanager
def yields_never():
    if False:
        yield


@contextmanager
def stops():
    try:
        yield
    finally:
        raise StopIteration("odd")


for function in (plain, swallowed, parenthesised, enter_fails, exit_fails, loops, finally_order, stack, stack_errors, generated, not_swallowed):
    report(function.__name__, function)
report("decorated twice", lambda: (decorated(1), decorated(2)))


def use(manager):
    def run():
        with manager() as value:
            return value
    return run


report("yields twice", use(yields_twice))
report("yields never", use(yields_never))
report("stops", use(stops))
report("no manager", use(lambda: 3))
report("null", use(lambda: nullcontext("nothing")))
with suppress(KeyError, IndexError) as value:
    print("suppress gives", value)
    {}["k"]
out = io.StringIO()
with redirect_stdout(out):
    print("hidden")
    with redirect_stdout(sys.__stdout__):
        print("shown")
print(repr(out.getvalue()))


class Closer:
    def close(self):
        print("closed")


with closing(Closer()) as closer:
    print(type(closer).__name__)


class Both(contextlib.ContextDecorator):
    depth = 0

    def __enter__(self):
        Both.depth += 1
        return self

    def __exit__(self, *details):
        Both.depth -= 1
        return False


@Both()
def recursive(n):
    return (n, Both.depth) if n == 0 else recursive(n - 1)


print(recursive(3), Both.depth)
with Trace("last", fail_exit=OSError("exit")):
    raise ValueError("body")
