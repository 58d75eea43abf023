# contextlib.contextmanager, driven by generators.
from contextlib import contextmanager, ExitStack, suppress, closing, nullcontext


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("handled", e)
    finally:
        print(f"</{name}>")


with tag("a") as t, tag("b"):
    print(t)
with tag("c"):
    raise ValueError("inside")
try:
    with tag("d"):
        raise KeyError("passes")
except KeyError as e:
    print(repr(e))


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


for make in (never, twice):
    try:
        with make():
            pass
    except RuntimeError as e:
        print(e)


@contextmanager
def replace():
    try:
        yield
    except Exception as e:
        raise RuntimeError("replaced") from e


try:
    with replace():
        1 / 0
except RuntimeError as e:
    print(e, repr(e.__cause__))


@tag("deco")
def work(x):
    return x * 2


print(work(4), work(5))

with suppress(ZeroDivisionError, KeyError):
    print("before")
    {}["x"]
    print("never")
with ExitStack() as stack:
    for n in "xyz":
        stack.enter_context(tag(n))
    stack.callback(print, "callback", 1, sep="-")
    stack.push(lambda *exc: print("pushed", exc[0]) or True)
    raise OSError("swallowed")


class Closable:
    def close(self): print("closed")


with closing(Closable()) as c:
    print(type(c).__name__)
with nullcontext(5) as five:
    print(five)


@contextmanager
def returning():
    yield "r"
    return


def early():
    with returning() as r:
        return r
    return "never"


print(early())


def gen():
    with tag("gen"):
        yield 1
        yield 2


for v in gen():
    print(v)
g = gen()
next(g)
g.close()
