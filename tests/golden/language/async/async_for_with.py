# async for, async with, async comprehensions.
class Suspend:
    def __init__(self, tag): self.tag = tag
    def __await__(self): return (yield self.tag)


def drive(coro):
    events = []
    try:
        while True:
            events.append(coro.send(None))
    except StopIteration as e:
        return events, e.value


class Counter:
    def __init__(self, n): self.n, self.i = n, 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        await Suspend(f"tick {self.i}")
        return self.i


class Manager:
    def __init__(self, name, suppress=False): self.name, self.suppress = name, suppress
    async def __aenter__(self):
        await Suspend(f"enter {self.name}")
        return self.name
    async def __aexit__(self, t, v, tb):
        await Suspend(f"exit {self.name} {t.__name__ if t else None}")
        return self.suppress


async def for_loop():
    out = []
    async for x in Counter(3):
        if x == 2: continue
        out.append(x)
    else:
        out.append("else")
    async for x in Counter(5):
        if x == 2: break
    else:
        out.append("never")
    return out


async def with_():
    async with Manager("a") as a, Manager("b") as b:
        await Suspend(a + b)
    async with (Manager("s", suppress=True) as s,):
        raise ValueError(s)
    with_value = "after"
    try:
        async with Manager("e"):
            raise KeyError("k")
    except KeyError as e:
        return with_value, repr(e)


async def comprehensions():
    a = [x async for x in Counter(2)]
    b = {x async for x in Counter(3) if x != 2}
    c = {x: x * x async for x in Counter(2)}
    d = [x + y async for x in Counter(2) for y in (10, 20)]
    e = [await Suspend(f"aw {i}") or i for i in range(2)]
    f = [[y async for y in Counter(x)] for x in range(3)]
    g = [x for x in [1, 2] if await Suspend("cond") is None]
    h = [v async for v in (i * 2 async for i in Counter(2))]
    i = (x for x in [await Suspend("first iterable") or 1])
    return a, b, c, d, e, f, g, h, list(i)


for f in (for_loop, with_, comprehensions):
    print(f.__name__, *drive(f()), sep="\n  ")


class NotAsync:
    def __iter__(self): return iter([])
class BadAiter:
    def __aiter__(self): return 5
class SyncNext:
    def __aiter__(self): return self
    def __anext__(self): return 5
class SyncManager:
    def __enter__(self): return 1
    def __exit__(self, *a): pass


async def iterate(x):
    async for _ in x: return "body"


async def manage(x):
    async with x: return "body"


for coro in (iterate(NotAsync()), iterate(BadAiter()), iterate(SyncNext()), iterate(5), manage(SyncManager()), manage(5)):
    try:
        print(drive(coro))
    except TypeError as e:
        print(e)


async def return_inside():
    async with Manager("r"):
        async for x in Counter(3):
            try:
                return x
            finally:
                await Suspend("finally")


print(drive(return_inside()))


async def nested_functions():
    async def inner(n): return [x async for x in Counter(n)]
    lst = [await inner(i) for i in range(3)]
    total = sum([await f for f in [inner(1)]][0])
    return lst, total


print(drive(nested_functions()))


async def unpack():
    result = []
    async for (a, *b) in Pairs(): result.append((a, b))
    async for d["k"] in Pairs(): pass
    return result, d
d = {}
class Pairs:
    def __aiter__(self):
        async def gen():
            yield 1, 2, 3
            yield "xy"
        return gen()


print(drive(unpack()))


async def multi_error():
    try:
        async with Manager("o"):
            async with Manager("i"):
                raise ValueError("deep")
    except ValueError as e:
        await Suspend("in handler")
        return str(e)


print(drive(multi_error()))
