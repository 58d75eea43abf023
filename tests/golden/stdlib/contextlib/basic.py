from contextlib import contextmanager, closing, suppress, nullcontext, ExitStack, ContextDecorator


@contextmanager
def tag(name):
    "Doc."
    print("<", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
    finally:
        print(">", name)


with tag("a") as t:
    print(t)
with tag("b"):
    raise ValueError("boom")
try:
    with tag("c"):
        raise KeyError("k")
except KeyError as e:
    print("out", e)


@tag("deco")
def f(x):
    return x + 1


print(f(1), f(2), f.__name__, tag.__name__, tag.__doc__)


@contextmanager
def bad():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


for m in (bad, twice):
    try:
        with m():
            pass
    except RuntimeError as e:
        print(e)
with suppress(KeyError, IndexError):
    [][1]
print("after")
with nullcontext(5) as n:
    print(n)


class C:
    def close(self):
        print("closed")


with closing(C()) as c:
    print(type(c).__name__)
with ExitStack() as stack:
    print([stack.enter_context(tag(x)) for x in "xy"])
    stack.callback(print, "cb", sep="-")
try:
    with ExitStack() as stack:
        stack.push(lambda *a: print("exc", a[0]))
        1 / 0
except ZeroDivisionError as e:
    print(e)


class D(ContextDecorator):
    def __enter__(self):
        print("in")
        return self

    def __exit__(self, *exc):
        print("out")
        return False


@D()
def g():
    print("body")


g()
try:
    ExitStack().enter_context(3)
except TypeError as e:
    print(e)
