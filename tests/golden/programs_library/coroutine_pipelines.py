import asyncio
import contextvars
import functools
import random
from collections import deque, Counter, defaultdict
from contextlib import asynccontextmanager, AsyncExitStack, aclosing, suppress
from dataclasses import dataclass
from typing import AsyncIterator, Awaitable, Callable

request_id = contextvars.ContextVar("request_id", default="-")
log: list[str] = []


def note(text):
    log.append(f"[{request_id.get()}] {text}")


async def ticker(n, delay=0.001) -> AsyncIterator[int]:
    try:
        for i in range(n):
            await asyncio.sleep(delay)
            yield i
    finally:
        note(f"ticker({n}) closed")


async def amap(function, source):
    async for item in source:
        yield await function(item) if asyncio.iscoroutinefunction(function) else function(item)


async def batched(source, size):
    batch = []
    async for item in source:
        batch.append(item)
        if len(batch) == size:
            yield tuple(batch)
            batch.clear()
    if batch:
        yield tuple(batch)


async def double(x):
    await asyncio.sleep(0)
    return x * 2


class Pool:
    def __init__(self, size):
        self.free = asyncio.Queue()
        for i in range(size):
            self.free.put_nowait(f"conn{i}")
        self.used = Counter()

    @asynccontextmanager
    async def acquire(self):
        conn = await self.free.get()
        self.used[conn] += 1
        try:
            yield conn
        finally:
            await self.free.put(conn)


class RateLimiter:
    def __init__(self, rate, loop):
        self.rate, self.loop, self.times = rate, loop, deque()

    async def __aenter__(self):
        self.times.append(self.loop.time())
        return len(self.times)

    async def __aexit__(self, kind, exc, tb):
        note(f"left with {kind.__name__ if kind else None}")
        return kind is KeyError


def retry(times):
    def wrap(function):
        @functools.wraps(function)
        async def inner(*args):
            for n in range(times):
                try:
                    return await function(*args)
                except ConnectionError as exc:
                    note(f"{function.__name__} failed: {exc}")
                    await asyncio.sleep(0.001 * 2 ** n)
            raise TimeoutError(f"{function.__name__} gave up")
        return inner
    return wrap


attempts = defaultdict(int)


@retry(3)
async def unreliable(name, ok_at):
    attempts[name] += 1
    if attempts[name] < ok_at:
        raise ConnectionError(f"{name} #{attempts[name]}")
    return f"{name} ok"


async def handle(n, pool):
    token = request_id.set(f"req{n}")
    try:
        async with pool.acquire() as conn:
            await asyncio.sleep(0.001)
            note(f"on {conn[:4]}")
        return n * n
    finally:
        request_id.reset(token)


async def main():
    print([b async for b in batched(amap(double, ticker(7)), 3)])
    async with aclosing(ticker(100)) as stream:
        async for i in stream:
            if i == 2:
                break
    print(log)
    log.clear()
    pool = Pool(2)
    print(await asyncio.gather(*(handle(n, pool) for n in range(5))), sum(pool.used.values()), sorted(pool.used))
    print(sorted(log), request_id.get())
    log.clear()
    results = await asyncio.gather(unreliable("a", 1), unreliable("b", 3), unreliable("c", 9), return_exceptions=True)
    print(results, unreliable.__name__)
    print(log)
    log.clear()
    loop = asyncio.get_running_loop()
    async with RateLimiter(5, loop) as n:
        print("inside", n)
        raise KeyError("swallowed")
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(RateLimiter(1, loop))
        stack.push_async_callback(double, 1)
        stack.callback(note, "sync callback")
    print(log)
    log.clear()

    async def slow():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            note("cancelled")
            await asyncio.sleep(0)
            raise

    task = asyncio.create_task(slow(), name="slow")
    await asyncio.sleep(0)
    print(task.done(), task.get_name(), task.cancel("why"), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as exc:
        print("cancelled:", exc.args, task.cancelled())
    try:
        await asyncio.wait_for(slow(), 0.005)
    except TimeoutError as exc:
        print("timeout", repr(exc))
    print(log)
    shielded = asyncio.create_task(double(21))
    print(await asyncio.shield(shielded))
    future = loop.create_future()
    loop.call_soon(future.set_result, "soon")
    loop.call_later(0.002, note, "later")
    print(await future, future.done(), future.result())
    with suppress(asyncio.InvalidStateError):
        future.set_result(1)
        print("unreachable")
    q = asyncio.PriorityQueue(maxsize=2)
    await q.put((2, "b"))
    await q.put((1, "a"))
    try:
        q.put_nowait((0, "x"))
    except asyncio.QueueFull:
        print("full", q.qsize())
    print(await q.get(), q.get_nowait(), q.empty())
    with suppress(asyncio.QueueEmpty):
        q.get_nowait()
    lock, cond, order = asyncio.Lock(), asyncio.Condition(), []

    async def critical(name):
        async with lock:
            order.append(f"{name}+")
            await asyncio.sleep(0)
            order.append(f"{name}-")

    async def consumer():
        async with cond:
            await cond.wait_for(lambda: len(order) >= 4)
            order.append("woken")

    waiting = asyncio.create_task(consumer())
    await asyncio.gather(critical("x"), critical("y"))
    async with cond:
        cond.notify_all()
    await waiting
    print(order)
    try:
        async with asyncio.timeout(0.002):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(asyncio.sleep(5))
                t2 = tg.create_task(double(4))
    except TimeoutError:
        print("group timed out", t2.result())
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(d, d)) for d in (0.001, 5)], timeout=0.02)
    print([t.result() for t in done], len(pending), [t.cancel() for t in pending])
    barrier = asyncio.Barrier(2)
    print(sorted(await asyncio.gather(barrier.wait(), barrier.wait())), len(asyncio.all_tasks()), asyncio.current_task().get_name() != "")
    print(await asyncio.to_thread(sum, [1, 2, 3]), await loop.run_in_executor(None, pow, 2, 5), log[-1])


asyncio.run(main())
with asyncio.Runner() as runner:
    print(runner.run(double(5)), runner.get_loop().is_running())
try:
    asyncio.get_running_loop()
except RuntimeError as exc:
    print(exc)
try:
    asyncio.run(double)
except ValueError as exc:
    print(str(exc)[:40])
