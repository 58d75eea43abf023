"""The loop itself, Runner, run's errors, eager tasks, async generators and comprehensions."""
import asyncio
import contextlib


async def nothing():
    return 1


def attempt(label, run):
    try:
        print(label, run())
    except BaseException as e:
        print(label, type(e).__name__, e)


async def inside():
    coro = nothing()
    attempt("nested", lambda: asyncio.run(coro))
    loop = asyncio.get_running_loop()
    attempt("running", lambda: loop.run_until_complete(coro))
    attempt("close", loop.close)
    other = asyncio.new_event_loop()
    attempt("other", lambda: other.run_until_complete(coro))
    other.close()
    attempt("closed", lambda: other.call_soon(print))
    await coro
    return "done"


print(asyncio.run(inside()))
for wrong in (3, nothing, None, "x"):
    attempt("run", lambda: asyncio.run(wrong) if wrong is not nothing else asyncio.run([]))
attempt("no loop", asyncio.get_running_loop)
attempt("sleep", lambda: asyncio.run(asyncio.sleep(0, "slept")))


async def ordering():
    loop = asyncio.get_running_loop()
    log = []
    loop.call_soon(log.append, "soon 1")
    loop.call_later(0.002, log.append, "later 2")
    loop.call_later(0.001, log.append, "later 1")
    loop.call_at(loop.time() + 0.003, log.append, "at 3")
    gone = loop.call_later(0.001, log.append, "never")
    gone.cancel()
    loop.call_soon(log.append, "soon 2")
    log.append("first")
    await asyncio.sleep(0.01)
    print(log, gone.cancelled())
    handle = loop.call_soon(print)
    print(handle, handle.cancel(), handle)
    timer = loop.call_later(5, print)
    print(timer.when() > loop.time())
    timer.cancel()
    log.clear()

    async def steps(name, count):
        for i in range(count):
            log.append(f"{name}{i}")
            await asyncio.sleep(0)

    await asyncio.gather(steps("a", 3), steps("b", 2), steps("c", 4))
    print(log)


asyncio.run(ordering())

loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed(), loop.run_until_complete(nothing()))
loop.call_soon(lambda: print("in loop", loop.is_running()))
loop.call_later(0.001, loop.stop)
loop.run_forever()
problems = []
loop.set_exception_handler(lambda loop, context: problems.append(context))
loop.call_soon(lambda: 1 / 0)
loop.run_until_complete(asyncio.sleep(0))
print(problems[0]["message"].split("(")[0], repr(problems[0]["exception"]), sorted(problems[0]))
print(loop.get_exception_handler() is not None, loop.get_debug())
pending = loop.create_future()
loop.call_soon(loop.stop)
attempt("stopped", lambda: loop.run_until_complete(pending))
loop.close()
attempt("closed", lambda: loop.run_until_complete(pending))
print(loop)

with asyncio.Runner() as runner:
    print(runner.run(nothing()), runner.run(asyncio.sleep(0, 2)), runner.get_loop().is_closed())
unused = asyncio.sleep(0)
attempt("closed runner", lambda: runner.run(unused))
unused.close()


async def eager():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    log = []

    async def at_once(n):
        log.append(("begin", n))
        if n:
            await asyncio.sleep(0)
        log.append(("end", n))
        return n

    a = asyncio.create_task(at_once(0))
    print(a.done(), log)
    b = asyncio.create_task(at_once(1))
    print(b.done(), log)
    print(await asyncio.gather(a, b, at_once(2)), log)


asyncio.run(eager())


class Ticker:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        self.i = 0
        return self

    async def __anext__(self):
        if self.i >= self.n:
            raise StopAsyncIteration
        self.i += 1
        await asyncio.sleep(0)
        return self.i


async def agen(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            got = yield i
            if got:
                print("got", got)
    finally:
        await asyncio.sleep(0)
        print("agen closed")


@contextlib.asynccontextmanager
async def managed(name):
    print("enter", name)
    try:
        await asyncio.sleep(0)
        yield name.upper()
    except ValueError as e:
        print("swallowed", e)
    finally:
        await asyncio.sleep(0)
        print("exit", name)


async def asynchronous():
    print([x async for x in Ticker(3)], {x: x * x async for x in agen(3) if x})
    print([await asyncio.sleep(0, x) for x in range(3)], sum([x async for x in Ticker(4)]))
    async for x in agen(2):
        print("loop", x)
    else:
        print("else")
    g = agen(5)
    print(await anext(g), await g.asend("hello"), await anext(aiter(g)))
    await g.aclose()
    print(await anext(g, "default"))
    try:
        await anext(g)
    except StopAsyncIteration as e:
        print("over", e.args)
    async with managed("m") as value:
        print(value)
    async with managed("n"):
        raise ValueError("inside")
    async with contextlib.AsyncExitStack() as stack:
        print(await stack.enter_async_context(managed("p")))
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "callback")
    async with contextlib.aclosing(agen(3)) as g:
        async for x in g:
            print("aclosing", x)
            break
    lazy = (x async for x in Ticker(2))
    print(type(lazy).__name__, [x async for x in lazy])


asyncio.run(asynchronous())


async def failing():
    raise LookupError("from main")


attempt("main", lambda: asyncio.run(failing()))


async def leaves_tasks():
    async def forever():
        try:
            await asyncio.sleep(60)
        finally:
            print("ended by run")

    task = asyncio.create_task(forever())
    await asyncio.sleep(0)
    return task


task = asyncio.run(leaves_tasks())
print(task.cancelled())
