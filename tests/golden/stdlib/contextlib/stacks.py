# ExitStack: order, suppression, exceptions raised while leaving, callbacks, transfer.
from contextlib import AsyncExitStack, ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress
import asyncio
import io


class Resource:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, error, trace):
        print("exit", self.name, kind and kind.__name__, error)
        if self.fail:
            raise self.fail
        return self.swallow

    def close(self):
        print("close", self.name)


with ExitStack() as stack:
    names = [stack.enter_context(Resource(n)).name for n in "abc"]
    stack.callback(print, "callback", 1, sep=":")
    stack.push(lambda *details: print("push", details[0]))
    print(names)
with ExitStack() as stack:
    stack.enter_context(Resource("swallows", swallow=True))
    stack.enter_context(Resource("sees"))
    raise ValueError("x")
try:
    with ExitStack() as stack:
        stack.enter_context(Resource("outer"))
        stack.enter_context(Resource("fails", fail=KeyError("second")))
        raise ValueError("first")
except KeyError as error:
    print(repr(error), repr(error.__context__), error.__suppress_context__)
with ExitStack() as stack:
    stack.enter_context(Resource("kept"))
    kept = stack.pop_all()
print("moved")
kept.close()
try:
    with ExitStack() as stack:
        stack.enter_context(5)
except TypeError as error:
    print(error)


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    except ZeroDivisionError:
        print("divided by zero in", name)
    finally:
        print(f"</{name}>")


@tag("decorated")
def work(a, b):
    return a / b


print(work(6, 3), work(1, 0), work.__name__)
with suppress(KeyError, IndexError) as nothing:
    [][1]
with nullcontext("value") as value, closing(Resource("closing")) as resource, redirect_stdout(io.StringIO()) as out:
    print(value, resource.name)
print(repr(out.getvalue()))
for body in ("yields twice", "never"):
    @contextmanager
    def broken():
        if body == "yields twice":
            yield 1
            yield 2

    try:
        with broken() as got:
            print(got)
    except RuntimeError as error:
        print(error)
try:
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except* TypeError as group:
    print(group.exceptions)


async def main():
    async def note(text):
        print("async", text)

    async with AsyncExitStack() as stack:
        stack.push_async_callback(note, "callback")
        stack.enter_context(Resource("sync"))
        print("inside")


asyncio.run(main())
