"""Tasks and futures: states, messages, representations."""
import asyncio


async def value(x, turns=0):
    for _ in range(turns):
        await asyncio.sleep(0)
    return x


async def fail(error):
    await asyncio.sleep(0)
    raise error


def show(label, run):
    try:
        print(label, repr(run()))
    except BaseException as e:
        print(label, "raised", type(e).__name__, e, e.args)


async def states():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future, future.done(), future.cancelled(), asyncio.isfuture(future))
    show("result", future.result)
    show("exception", future.exception)
    future.set_result([1, 2])
    print(future, future.done())
    show("result", future.result)
    show("exception", future.exception)
    show("again", lambda: future.set_result(3))
    show("again", lambda: future.set_exception(ValueError()))
    show("cancel", future.cancel)
    future = loop.create_future()
    future.set_exception(KeyError("k"))
    print(future)
    show("result", future.result)
    show("exception", future.exception)
    future = loop.create_future()
    future.set_exception(ValueError)
    show("class", future.exception)
    future = loop.create_future()
    show("stop", lambda: future.set_exception(StopIteration(3)))
    print(repr(future))
    future.exception()
    future = loop.create_future()
    show("wrong", lambda: future.set_exception(3))
    show("cancel", lambda: future.cancel("why"))
    print(future, future.cancelled())
    show("result", future.result)
    show("exception", future.exception)
    show("result", future.result)
    long = loop.create_future()
    long.set_result("x" * 100)
    print(long)


async def callbacks():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    order = []
    future.add_done_callback(lambda f: order.append(("a", f.result())))
    second = lambda f: order.append("b")
    future.add_done_callback(second)
    future.add_done_callback(second)
    print(future.remove_done_callback(second), future.remove_done_callback(print))
    future.set_result(1)
    print(order)
    await asyncio.sleep(0)
    print(order)
    future.add_done_callback(lambda f: order.append("late"))
    print(order)
    await asyncio.sleep(0)
    print(order)


async def tasks():
    a = asyncio.create_task(value(1, 2), name="first")
    b = asyncio.create_task(value(2))
    print(a.get_name(), b.get_name().startswith("Task-"), a.done())
    b.set_name(5)
    print(repr(b.get_name()))
    show("set_result", lambda: a.set_result(1))
    show("set_exception", lambda: a.set_exception(ValueError()))
    print(await b, a.done())
    print(await a, a.done(), a.result(), a.exception())
    c = asyncio.create_task(fail(ZeroDivisionError("no")))
    try:
        await c
    except ZeroDivisionError as e:
        print("caught", e, c.done(), c.cancelled(), repr(c.exception()))
    show("result", c.result)
    print(asyncio.current_task().get_name().startswith("Task-"), len(asyncio.all_tasks()))
    show("not a coroutine", lambda: asyncio.create_task(3))
    show("not a coroutine", lambda: asyncio.ensure_future(3))
    task = asyncio.ensure_future(value(9))
    print(asyncio.ensure_future(task) is task, await task)
    print(asyncio.iscoroutinefunction(value), asyncio.iscoroutinefunction(show))
    c = value(1)
    print(asyncio.iscoroutine(c), asyncio.iscoroutine(3), await c)


async def cancelling():
    async def stubborn():
        for i in range(3):
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError as e:
                print("refused", i, e.args, asyncio.current_task().cancelling())
        return "survived"

    task = asyncio.create_task(stubborn())
    for i in range(3):
        await asyncio.sleep(0)
        print(task.cancel(f"m{i}"), task.cancelling())
    print(task.uncancel(), task.uncancel())
    print(await task, task.cancel(), task.cancelled(), task.cancelling())

    async def cleanup():
        try:
            await asyncio.sleep(10)
        finally:
            await asyncio.sleep(0)
            print("cleaned")

    task = asyncio.create_task(cleanup())
    await asyncio.sleep(0)
    print(task.cancel(msg="bye"))
    try:
        await task
    except asyncio.CancelledError as e:
        print("cancelled", e.args, task.cancelled())
    show("result", task.result)
    show("exception", task.exception)
    never = asyncio.create_task(value(1))
    print(never.cancel(), never.cancelled())
    await asyncio.wait([never])
    print(never.cancelled(), never.done())
    own = asyncio.current_task()
    own.cancel("self")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print("own", e.args, own.cancelling(), own.uncancel())
    inner = asyncio.create_task(asyncio.sleep(5))

    async def waits():
        await inner

    outer = asyncio.create_task(waits())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    outer.cancel("chain")
    results = await asyncio.gather(outer, inner, return_exceptions=True)
    print(results, inner.cancelled())


async def wrong_awaits():
    async def on(what):
        await what

    class Bad:
        def __await__(self):
            yield 7

    class Iter:
        def __await__(self):
            return 3

    for what in (3, None, "x", Bad(), Iter(), [1], print):
        try:
            await asyncio.create_task(on(what))
        except Exception as e:
            print(type(e).__name__, e)
    c = value(1)
    await c
    try:
        await c
    except RuntimeError as e:
        print(e)


for each in (states, callbacks, tasks, cancelling, wrong_awaits):
    print("--", each.__name__)
    asyncio.run(each())
