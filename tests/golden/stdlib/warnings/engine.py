"""Warnings that the interpreter itself issues, recorded."""
import asyncio
import warnings


def recorded(run):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        try:
            run()
        except Exception as e:
            print(type(e).__name__, e)
    for each in log:
        print(each.category.__name__, each.message, each.lineno)
    return len(log)


async def coroutine():
    pass


def generator():
    try:
        yield 1
    except ValueError:
        yield 2


class Holder:
    async def method(self):
        pass


def drops():
    coroutine()
    Holder().method()


def throws():
    g = generator()
    next(g)
    print(g.throw(ValueError, ValueError("x"), None))


def inverts():
    for value in (True, False):
        print(~value)


def truth():
    print(not NotImplemented, bool(NotImplemented))


def twice():
    async def nested():
        coroutine()

    asyncio.run(nested())


for each in (drops, throws, inverts, truth, twice):
    print(each.__name__, recorded(each))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for run in (inverts, truth, throws):
        try:
            run()
        except Warning as e:
            print("raised", type(e).__name__, str(e)[:30])
