import traceback


def show():
    for line in traceback.format_exc().splitlines()[3:]:
        print(line.split(", ", 1)[1] if line.startswith("  File") else line)


def f(x): return x
def g1():
    a = f(1)

    yield a
def g2():
    a = f(1)
    b = [
        (yield),
        (yield f(2)),
    ]
def g3():
    yield f(
        1)
def g4():
    x = yield
    return x
def g5():
    yield 1 + f(2)
def g6():
    for i in range(3):
        yield i, \
            f(i)
def g7():
    f((yield 3))
def g8():
    yield from g1()
def g9():
    x = (yield from [1, 2])
def g10():
    while True:
        try:
            yield f(1)
        except KeyError:
            yield
def g11():
    with open_() as q: yield q
import contextlib
@contextlib.contextmanager
def open_():
    yield f(3)
@contextlib.contextmanager
def cm():
    x = f(1)
    yield x
    f(2)
for g in (g1, g2, g3, g4, g5, g6, g7, g8, g9, g10, g11):
    for n in (1, 2):
        it = g()
        try:
            for _ in range(n): next(it)
            it.throw(ValueError("in"))
        except (ValueError, StopIteration): print(g.__name__, n); show()
gx = (f(i) for i in range(3))
next(gx)
try: gx.throw(ValueError)
except ValueError: show()
def user():
    with cm() as v:
        f(v)
        raise LookupError(v)
try: user()
except LookupError: show()
import asyncio
async def agen():
    x = f(1)
    yield x
    yield f(2)
async def main():
    it = agen()
    await it.__anext__()
    try: await it.athrow(ValueError)
    except ValueError: show()
    async def sleeper():
        await asyncio.sleep(f(10))
    t = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled")
asyncio.run(main())
