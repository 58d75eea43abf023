# Managers of one's own: decorators, reuse, generators that misbehave, asynchronous ones.
import asyncio
import contextlib
import sys
from contextlib import AbstractContextManager, ContextDecorator, aclosing, asynccontextmanager, chdir, contextmanager, redirect_stderr


class Timed(ContextDecorator):
    level = 0

    def __init__(self, label):
        self.label = label

    def __enter__(self):
        Timed.level += 1
        print("  " * Timed.level + "start", self.label)
        return self

    def __exit__(self, *details):
        print("  " * Timed.level + "stop", self.label, details[0] and details[0].__name__)
        Timed.level -= 1


@Timed("outer")
def outer(n):
    """Docs."""
    with Timed("inner") as timer:
        if n == 0:
            raise LookupError("zero")
        return timer.label, n


print(outer(1), outer.__doc__, outer.__name__)
try:
    outer(0)
except LookupError as error:
    print("out", error)


@contextmanager
def transaction(log):
    log.append("begin")
    try:
        yield log
    except ValueError as error:
        log.append(f"rollback {error}")
        raise RuntimeError("wrapped") from error
    else:
        log.append("commit")


log = []
with transaction(log):
    log.append("work")
try:
    with transaction(log):
        raise ValueError("bad")
except RuntimeError as error:
    print(log, error, repr(error.__cause__))
once = transaction([])
with once:
    pass
try:
    with once:
        pass
except (RuntimeError, AttributeError) as error:
    print(type(error).__name__, error)


@asynccontextmanager
async def session(name):
    print("open", name)
    await asyncio.sleep(0)
    try:
        yield name.upper()
    finally:
        print("closed", name)


async def numbers():
    try:
        for i in range(10):
            yield i
    finally:
        print("generator closed")


async def main():
    async with session("s1") as name, aclosing(numbers()) as source:
        async for i in source:
            if i == 3:
                break
        print(name, i)
    try:
        async with session("s2"):
            raise KeyError("k")
    except KeyError as error:
        print("through", error)

    @session("decorating")
    async def job():
        return 5

    print(await job())


asyncio.run(main())


class Only:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        return None


print(issubclass(Only, AbstractContextManager), isinstance(contextlib.nullcontext(), AbstractContextManager), issubclass(int, AbstractContextManager))
with redirect_stderr(sys.stdout):
    print("to the other stream", file=sys.stderr)
for call in (lambda: transaction(), lambda: contextlib.suppress(1).__exit__(ValueError, None, None), lambda: AbstractContextManager(), lambda: contextlib.closing()):
    try:
        print(call())
    except TypeError as error:
        print(error)
