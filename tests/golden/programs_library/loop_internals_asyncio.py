import asyncio
import contextvars
import functools
import inspect
import sys
from asyncio import AbstractEventLoop, Handle, TimerHandle, Timeout, Task, Future, FIRST_COMPLETED, ALL_COMPLETED
from concurrent.futures import Future as ThreadFuture

var = contextvars.ContextVar("var", default=0)
log = []


async def child(n):
    var.set(var.get() + n)
    await asyncio.sleep(0)
    return var.get()


async def main():
    loop = asyncio.get_running_loop()
    print(isinstance(loop, AbstractEventLoop), loop.is_running(), loop.is_closed(), loop.get_debug(), loop.time() >= 0, loop.slow_callback_duration)
    h = loop.call_soon(log.append, "soon")
    t = loop.call_later(0.001, log.append, "later")
    t2 = loop.call_at(loop.time() + 0.002, log.append, "at")
    c = loop.call_soon(log.append, "cancelled")
    c.cancel()
    print(type(h) is Handle, isinstance(t, TimerHandle), t.when() <= t2.when(), c.cancelled(), h.cancelled())
    await asyncio.sleep(0.01)
    print(log)
    var.set(10)
    print(await asyncio.gather(child(1), child(2)), var.get(), await child(5), var.get())
    ctx = contextvars.copy_context()
    ctx.run(var.set, 99)
    print(ctx[var], var.get(), await asyncio.create_task(child(1), context=ctx), len(ctx), list(ctx.values()))
    task = asyncio.create_task(child(0), name="named")
    task.add_done_callback(lambda t: log.append(f"done {t.get_name()}"))
    task.add_done_callback(functools.partial(print, "never"))
    print(task.remove_done_callback(task), task.get_coro().__name__, inspect.iscoroutine(task.get_coro()), task.set_name("renamed"), task in asyncio.all_tasks(), asyncio.current_task().get_name().startswith("Task-"), asyncio.isfuture(task))
    await asyncio.wait([task], return_when=ALL_COMPLETED)
    await asyncio.sleep(0)
    print(log[-1], task.exception(), task.result(), task.done())
    fut = loop.create_future()
    for attempt in (fut.result, fut.exception, lambda: fut.set_exception(StopIteration), lambda: fut.set_exception(ValueError("set")), fut.result, lambda: fut.set_result(1), lambda: asyncio.create_task(5)):
        try:
            print(attempt())
        except BaseException as exc:
            print(type(exc).__name__, exc)
    print(fut, fut.get_loop() is loop)

    async def stubborn():
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            asyncio.current_task().uncancel()
            return "survived"

    s = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    s.cancel("please")
    print(await s, s.cancelled(), s.cancelling())
    async with asyncio.timeout(None) as tm:
        tm.reschedule(loop.time() + 10)
        print(isinstance(tm, Timeout), tm.when() is not None, tm.expired())
    try:
        async with asyncio.timeout_at(loop.time() + 0.001) as tm:
            await asyncio.sleep(1)
    except TimeoutError:
        print("expired", tm.expired())
    errors = []
    loop.set_exception_handler(lambda loop, context: errors.append((context["message"].split(" ")[0], type(context.get("exception")).__name__)))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(errors, loop.get_exception_handler() is not None)
    loop.set_exception_handler(None)
    loop.call_soon_threadsafe(log.append, "threadsafe")
    print(await loop.run_in_executor(None, lambda: "executor"), await asyncio.wrap_future(loop.run_in_executor(None, len, "abc")))
    print(log[-1])
    loop.set_task_factory(lambda loop, coro, **kw: Task(coro, loop=loop, **{**kw, "name": "made"}))
    print(asyncio.create_task(child(0)).get_name(), loop.get_task_factory() is not None)
    loop.set_task_factory(asyncio.eager_task_factory)
    eager = asyncio.create_task(child(3))
    print(eager.done(), await eager)
    loop.set_task_factory(None)

    async def agen():
        try:
            for i in range(5):
                yield i
        finally:
            log.append("agen closed")

    it = agen()
    print(await anext(it), await anext(it), [x async for x in it if x % 2], await anext(it, "end"))
    squares = {i: i * i async for i in agen() if i}
    print(squares, [await child(0) for _ in range(2)], sum([x async for x in agen()]), log.count("agen closed"))
    done, pending = await asyncio.wait({asyncio.create_task(asyncio.sleep(x, x)) for x in (0, 0.5)}, return_when=FIRST_COMPLETED)
    print(len(done), len(pending), [p.cancel() for p in pending])
    try:
        await asyncio.gather(child(1), boom(), return_exceptions=False)
    except ValueError as exc:
        print("gather:", exc)
    outer = asyncio.gather(asyncio.sleep(1), asyncio.sleep(1))
    await asyncio.sleep(0)
    print(outer.cancel(), outer.done())
    try:
        await outer
    except asyncio.CancelledError:
        print("gather cancelled")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(boom())
            tg.create_task(boom(KeyError("k")))
            await asyncio.sleep(5)
    except* (ValueError, KeyError) as eg:
        print(eg.message, sorted(map(repr, eg.exceptions)))
    try:
        async with asyncio.TaskGroup() as tg:
            raise LookupError("body")
    except ExceptionGroup as eg:
        print(repr(eg))
    q = asyncio.Queue()
    worker = asyncio.create_task(consume(q))
    for i in range(3):
        q.put_nowait(i)
    await q.join()
    q.shutdown()
    print(await worker)
    try:
        q.put_nowait(1)
    except asyncio.QueueShutDown as exc:
        print(type(exc).__name__)
    sem = asyncio.BoundedSemaphore(2)
    async with sem, sem:
        print(sem.locked())
    try:
        sem.release()
    except ValueError as exc:
        print(exc)
    cond = asyncio.Condition()
    try:
        cond.notify()
    except RuntimeError as exc:
        print(exc)
    b = asyncio.Barrier(3)
    waiting = [asyncio.create_task(b.wait()) for _ in range(2)]
    await asyncio.sleep(0.001)
    print(b.n_waiting, b.parties, b.broken)
    await b.abort()
    print([type(r).__name__ for r in await asyncio.gather(*waiting, return_exceptions=True)], b.broken)
    await b.reset()
    print(b.broken, asyncio.iscoroutinefunction(main), asyncio.iscoroutine(child))
    return "finished"


async def boom(exc=None):
    raise exc or ValueError("boom")


async def consume(q):
    got = []
    try:
        while True:
            got.append(await q.get())
            q.task_done()
    except asyncio.QueueShutDown:
        return got


print(asyncio.run(main(), debug=False))
loop = asyncio.new_event_loop()
try:
    asyncio.set_event_loop(loop)
    print(loop.run_until_complete(child(1)), asyncio.get_event_loop() is loop)
    loop.call_soon(loop.stop)
    loop.run_forever()
    print(loop.is_running(), loop.run_until_complete(loop.shutdown_asyncgens()))
finally:
    loop.close()
    asyncio.set_event_loop(None)
print(loop.is_closed())
for bad in (lambda: loop.call_soon(print), lambda: asyncio.run(3), lambda: asyncio.Semaphore(-1), lambda: asyncio.Barrier(0), lambda: asyncio.current_task()):
    try:
        print(bad())
    except (RuntimeError, ValueError, TypeError) as exc:
        print(type(exc).__name__, exc)
