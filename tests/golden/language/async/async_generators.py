# Async generators: iteration, asend, athrow, aclose.
class Suspend:
    def __init__(self, tag): self.tag = tag
    def __await__(self): return (yield self.tag)


def drive(awaitable):
    events = []
    it = awaitable.__await__()
    try:
        while True:
            events.append(it.send(None))
    except StopIteration as e:
        return events, e.value
    except BaseException as e:
        return events, repr(e)


async def count(n):
    try:
        for i in range(n):
            await Suspend(f"before {i}")
            got = yield i
            if got is not None: print("got", got)
    except ValueError as e:
        print("caught", e)
        yield "recovered"
    finally:
        print("finally")


async def collect(gen): return [x async for x in gen]


print(drive(collect(count(3))))
g = count(2)
print(type(g).__name__, g.__name__, hasattr(g, "__aiter__"), g.__aiter__() is g)
print(drive(g.__anext__()), drive(g.asend("sent")), drive(g.__anext__()), drive(g.__anext__()))
g = count(2)
print(drive(g.asend(None)), drive(g.athrow(ValueError("v"))), drive(g.__anext__()))
g = count(2)
drive(g.__anext__())
print(drive(g.aclose()), drive(g.__anext__()), drive(g.aclose()))
g = count(2)
print(drive(g.asend(5)))
print(drive(g.aclose()))


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
drive(g.__anext__())
print(drive(g.aclose()))


async def stops():
    yield 1
    raise StopAsyncIteration("x")


print(drive(collect(stops())))


async def stops2():
    yield 1
    raise StopIteration("x")


print(drive(collect(stops2())))


async def returns():
    yield 1
    return


print(drive(collect(returns())))


async def pipeline(source):
    async for x in source:
        if x % 2: yield x * 10


print(drive(collect(pipeline(count(4)))))


async def expressions():
    return [x async for x in (y + 1 async for y in count(2))], {k: v async for k, v in pairs()}
async def pairs():
    yield "a", 1
    yield "b", 2


print(drive(expressions()))


async def errors():
    yield 1
    raise KeyError("k")


print(drive(collect(errors())))


async def uses_break():
    g = count(5)
    async for x in g:
        if x == 1: break
    await g.aclose()
    return x


print(drive(uses_break()))


async def anext_builtin():
    g = count(1)
    first = await anext(g)
    second = await anext(g, "default")
    it = aiter(count(1))
    third = await anext(it)
    await it.aclose()
    try:
        await anext(it)
    except StopAsyncIteration:
        return first, second, third, "stopped"


print(drive(anext_builtin()))
try:
    aiter(5)
except TypeError as e:
    print(e)
g = count(1)
for f in (lambda: next(g), lambda: iter(g), lambda: list(g), lambda: g.send(None)):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Stream:
    def __init__(self, *items): self.items = items
    async def __aiter__(self):
        for i in self.items:
            yield i


print(drive(collect(Stream("a", "b"))))


async def with_context():
    class M:
        async def __aenter__(self): return "m"
        async def __aexit__(self, *a): print("exit", a[0])
    async with M() as m:
        yield m
        yield m * 2


print(drive(collect(with_context())))
g = with_context()
drive(g.__anext__())
print(drive(g.aclose()))


async def send_both():
    x = yield "first"
    y = await Suspend(x)
    z = yield (x, y)
    print("end", z)


g = send_both()
print(drive(g.__anext__()), drive(g.asend("X")), drive(g.asend("Z")))
