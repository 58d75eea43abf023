"""gather, wait, as_completed, TaskGroup, shield, wait_for, timeout."""
import asyncio


async def work(name, delay=0.0, result=None, error=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print("cancelled", name)
        raise
    if error is not None:
        raise error
    return result if result is not None else name


async def gathering():
    print(await asyncio.gather())
    print(await asyncio.gather(work("a", 0.02), work("b", 0.01), work("c")))
    print(await asyncio.gather(work("a"), work("b", error=ValueError("v")), return_exceptions=True))
    c = work("same")
    print(await asyncio.gather(c, c, work("x"), c))
    try:
        await asyncio.gather(work("slow", 0.03), work("bad", 0.01, error=KeyError("k")))
    except KeyError as e:
        print("raised", repr(e))
    await asyncio.sleep(0.03)
    outer = asyncio.gather(work("p", 5), work("q", 5))
    print(type(outer).__name__, outer)
    await asyncio.sleep(0)
    print(outer.cancel("stop"))
    try:
        await outer
    except asyncio.CancelledError as e:
        print("outer", e.args, outer.cancelled())
    task = asyncio.create_task(work("t", 5))
    await asyncio.sleep(0)
    task.cancel()
    print(await asyncio.gather(task, work("u"), return_exceptions=True))


async def waiting():
    tasks = [asyncio.create_task(work(n, d)) for n, d in (("a", 0.03), ("b", 0.01), ("c", 0.05))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(t.result() for t in done), len(pending))
    done, pending = await asyncio.wait(pending, timeout=0.03)
    print(sorted(t.result() for t in done), len(pending))
    done, pending = await asyncio.wait(pending)
    print(sorted(t.result() for t in done), len(pending))
    bad = asyncio.create_task(work("bad", 0.01, error=ValueError("e")))
    slow = asyncio.create_task(work("slow", 0.05))
    done, pending = await asyncio.wait([bad, slow], return_when=asyncio.FIRST_EXCEPTION)
    print([repr(t.exception()) for t in done], pending == {slow})
    await slow
    x, y = work("x"), work("y")
    for what in ([], bad, x, [y]):
        try:
            await asyncio.wait(what)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
    x.close()
    y.close()
    try:
        await asyncio.wait([bad], return_when="NEVER")
    except ValueError as e:
        print(e)


async def completing():
    names = [("a", 0.04), ("b", 0.01), ("c", 0.025)]
    for each in asyncio.as_completed([work(n, d) for n, d in names]):
        print(await each, end=" ")
    print()
    tasks = [asyncio.create_task(work(n, d)) for n, d in names]
    async for task in asyncio.as_completed(tasks):
        print(task in tasks, task.result(), end=" ")
    print()
    try:
        for each in asyncio.as_completed([work("z", 5), work("y")], timeout=0.02):
            print(await each)
    except TimeoutError as e:
        print("timeout", repr(e))
    one = work("one")
    try:
        asyncio.as_completed(one)
    except TypeError as e:
        print(e)
    one.close()


async def grouping():
    async with asyncio.TaskGroup() as group:
        print(group)
        a = group.create_task(work("a", 0.01), name="A")
        b = group.create_task(work("b"))
        print(group, a.get_name())
    print(a.result(), b.result(), group)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("one", 0.01, error=ValueError(1)))
            group.create_task(work("two", 5))
            group.create_task(work("three", 0.01, error=KeyError(3)))
            await asyncio.sleep(5)
    except* ValueError as g:
        print("values", g.exceptions, g.message)
    except* KeyError as g:
        print("keys", g.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("left", 5))
            await asyncio.sleep(0)
            raise TypeError("body")
    except ExceptionGroup as g:
        print(repr(g), g.__cause__, g.__context__)
    late = work("late")
    try:
        group.create_task(late)
    except RuntimeError as e:
        print(e)
    try:
        asyncio.TaskGroup().create_task(late)
    except RuntimeError as e:
        print(e)
    late.close()
    try:
        async with group:
            pass
    except RuntimeError as e:
        print(e)

    async def nested():
        async with asyncio.TaskGroup() as outer:
            async with asyncio.TaskGroup() as inner:
                inner.create_task(work("deep", error=OSError("x")))
            print("not reached")

    try:
        await nested()
    except ExceptionGroup as g:
        print(g, g.exceptions, g.exceptions[0].exceptions)
    task = asyncio.create_task(nested_sleep())
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("group cancelled")


async def nested_sleep():
    async with asyncio.TaskGroup() as group:
        group.create_task(work("g1", 5))


async def limits():
    for timeout in (0.01, 0, -1):
        try:
            print(await asyncio.wait_for(work("w", 5), timeout))
        except TimeoutError as e:
            print("timeout", repr(e), repr(e.__cause__))
    print(await asyncio.wait_for(work("quick"), 1), await asyncio.wait_for(work("none"), None))
    future = asyncio.get_running_loop().create_future()
    future.set_result(4)
    print(await asyncio.wait_for(future, 0))
    try:
        async with asyncio.timeout(0.01) as limit:
            print(limit.expired(), limit.when() is not None)
            await work("in", 5)
    except TimeoutError:
        print("expired", limit.expired(), limit)
    async with asyncio.timeout(None) as limit:
        print(limit, limit.when())
        limit.reschedule(asyncio.get_running_loop().time() + 5)
    print(limit, limit.expired())
    for bad in (lambda: limit.reschedule(1), lambda: asyncio.timeout(1).reschedule(2)):
        try:
            bad()
        except RuntimeError as e:
            print(e)
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                raise ValueError("other")
    except ValueError as e:
        print(repr(e), repr(e.__context__))
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() - 1):
            await asyncio.sleep(0)
            print("one turn")
            await asyncio.sleep(0)
    except TimeoutError:
        print("at")
    try:
        async with asyncio.timeout(5):
            async with asyncio.timeout(0.01):
                await asyncio.sleep(1)
    except TimeoutError:
        print("inner")


async def shielding():
    inner = asyncio.create_task(work("kept", 0.02))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", inner.cancelled())
    print(await inner)
    print(await asyncio.shield(work("s")))
    try:
        await asyncio.wait_for(asyncio.shield(inner2 := asyncio.create_task(work("in", 0.02))), 0.005)
    except TimeoutError:
        print("timed out", inner2.done())
    print(await inner2)
    print(await asyncio.to_thread(lambda a, b=1: (a, b), 3, b=4))


for each in (gathering, waiting, completing, grouping, limits, shielding):
    print("--", each.__name__)
    asyncio.run(each())
