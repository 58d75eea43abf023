def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def drive(coroutine, *sends):
    out = []
    try:
        out.append(coroutine.send(None))
        for value in sends: out.append(coroutine.send(value))
    except StopIteration as stop: return out, "returned", stop.value
    except BaseException as error: return out, type(error).__name__, str(error)
    return out, "pending"
class Wait:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
async def add(): return await Wait("a") + await Wait("b")
async def agen():
    try:
        got = yield await Wait(1)
        yield got, await Wait(2)
    finally:
        await Wait("cleanup")
async def use():
    return [x async for x in agen()]
print(drive(add()), drive(add(), 1), drive(add(), 1, 2), drive(use(), 10, 20, 30))
g = agen()
print(drive(g.__anext__(), "x"), drive(g.asend("sent"), "y"), drive(g.__anext__(), "z"), drive(g.__anext__()))
g = agen()
drive(g.__anext__(), 5)
print(drive(g.athrow(ValueError("in")), "done"), drive(g.__anext__()), drive(g.aclose()))
g = agen(); drive(g.__anext__(), 5)
print(drive(g.aclose(), "closed"), drive(g.asend(1)), g.ag_running, g.ag_frame is None)
c = add()
print(c.cr_running, c.cr_await, type(c).__name__, attempt(lambda: c.send(5)), c.send(None), attempt(c.close), attempt(lambda: c.send(None)), attempt(lambda: iter(c)), attempt(lambda: next(c)))
async def raises(): raise StopIteration("si")
async def araises():
    yield 1
    raise StopAsyncIteration("sai")
print(drive(raises()), drive(araises().__anext__()))
g = araises(); drive(g.__anext__())
print(drive(g.__anext__()), attempt(lambda: drive(5)), attempt(lambda: [x for x in agen()]), attempt(lambda: sum(agen())))
async def bad_await(v): await v
for v in (5, "s", [1], None, (x for x in ())): print(drive(bad_await(v)))
class BadAwait:
    def __await__(self): return 5
class BadAwait2:
    def __await__(self): return bad_await(1)
x = BadAwait2()
print(drive(bad_await(BadAwait())))
import types
@types.coroutine
def old(n):
    value = yield n
    return value * 2
async def new(): return await old(4)
print(drive(new()), drive(new(), 21))
print(attempt(lambda: aiter(5)), attempt(lambda: anext(5)), aiter(g) is g)
