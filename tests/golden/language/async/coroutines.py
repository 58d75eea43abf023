# Coroutines driven by hand.
class Suspend:
    def __init__(self, tag): self.tag = tag
    def __await__(self):
        result = yield self.tag
        return result


def drive(coro, *replies):
    replies = list(replies)
    events = []
    try:
        event = coro.send(None)
        while True:
            events.append(event)
            event = coro.send(replies.pop(0) if replies else None)
    except StopIteration as e:
        return events, e.value
    except Exception as e:
        return events, repr(e)


async def simple(): return 5
async def awaits():
    a = await Suspend("one")
    b = await Suspend("two")
    return a + b
async def chained():
    return await simple() + await awaits()
async def args(a, *b, c=await_default() if False else 1, **d): return a, b, c, d


print(drive(simple()), drive(awaits(), 1, 2), drive(chained(), 10, 20), drive(args(1, 2, c=3, z=4)))
c = simple()
print(type(c).__name__, c.__name__, c.__qualname__, simple.__name__)
print(drive(c))
try:
    c.send(None)
except RuntimeError as e:
    print(e)
c = awaits()
try:
    c.send(1)
except TypeError as e:
    print(e)
print(c.send(None))
try:
    c.throw(ValueError("thrown"))
except ValueError as e:
    print(repr(e))
c = awaits()
c.send(None)
print(c.close())


async def cleanup():
    try:
        await Suspend("wait")
    except ValueError as e:
        print("handled", e)
        return "recovered"
    finally:
        print("cleanup")


c = cleanup()
c.send(None)
try:
    c.throw(ValueError("v"))
except StopIteration as e:
    print(e.value)
c = cleanup()
c.send(None)
c.close()


async def bad_await(x): return await x


class BadAwait:
    def __await__(self): return 5
class CoroAwait:
    def __await__(self): return simple_coro
class IterAwait:
    def __await__(self): return iter([1, 2])


for x in (5, None, "s", [1], BadAwait(), (i for i in []), simple):
    print(drive(bad_await(x)))
print(drive(bad_await(IterAwait())))


async def stop(): raise StopIteration("inside")


try:
    stop().send(None)
except RuntimeError as e:
    print(e)


async def expressions():
    x = [await Suspend("a"), await Suspend("b")]
    y = {await Suspend("k"): await Suspend("v")}
    z = f"{await Suspend('f')!r}"
    if await Suspend("cond"): x.append("true")
    w = (await Suspend("call")).upper()
    s = x[await Suspend("index")]
    t = await Suspend("l") + await Suspend("r") * 2
    u = await Suspend("and") and await Suspend("never")
    return x, y, z, w, s, t, u


print(drive(expressions(), 1, 2, "key", "value", "text", True, "lower", 0, 3, 4, 0))


class Service:
    async def method(self, x): return await Suspend(x)
    @staticmethod
    async def static(): return "static"
    @classmethod
    async def cls_(cls): return cls.__name__
    async def __call__(self): return "called"


s = Service()


async def use():
    return await s.method("m"), await s.static(), await Service.cls_(), await s(), await (lambda: simple())()


print(drive(use(), "reply"))


def gather(*coros):
    out = []
    pending = [(i, c) for i, c in enumerate(coros)]
    results = {}
    while pending:
        i, c = pending.pop(0)
        try:
            out.append((i, c.send(None)))
            pending.append((i, c))
        except StopIteration as e:
            results[i] = e.value
    return out, results


async def worker(n):
    for k in range(n): await Suspend(f"w{n}.{k}")
    return n


print(gather(worker(2), worker(1), worker(3)))


async def recursive(n): return 1 if n == 0 else n * await recursive(n - 1)


print(drive(recursive(10)))


async def loop_try():
    log = []
    for i in range(3):
        try:
            if i == 1: continue
            log.append(await Suspend(i))
        finally:
            await Suspend(f"fin {i}")
    while True:
        if await Suspend("again?"): break
    else: log.append("never")
    return log


print(drive(loop_try(), "a", None, None, "c", None, True))
c = worker(1)
print(c.cr_running, hasattr(c, "__await__"), hasattr(c, "__next__"), hasattr(c, "__iter__"))
it = c.__await__()
print(type(it).__name__, next(it))
c.close()
it2 = Suspend("x").__await__()
print(next(it2))
try:
    for _ in simple_c: pass
except NameError as e:
    print(e)
x = worker(0)
try:
    for _ in x: pass
except TypeError as e:
    print(e)
x.close()
print(drive((lambda: awaits())(), 5, 6))
