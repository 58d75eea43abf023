# types.coroutine lets a generator delegate to a coroutine; others may not.
import asyncio
import types


async def answer():
    await asyncio.sleep(0)
    return 42


@types.coroutine
def marked():
    return (yield from answer())


async def main():
    print(await marked())


asyncio.run(main())


def plain():
    return (yield from waiting)


waiting = answer()
try:
    next(plain())
except TypeError as error:
    print(error)
waiting.close()
