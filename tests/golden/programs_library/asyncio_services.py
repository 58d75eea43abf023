"""Services on one loop: actors with queues, a rate limiter, an event bus, retries, async generators, timeouts, barriers."""

import asyncio
import contextvars
import functools
import heapq
import itertools
from collections import defaultdict, deque
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, suppress
from dataclasses import dataclass, field

trace = contextvars.ContextVar("trace", default="root")
LOG = []


def log(*parts):
    LOG.append(f"[{trace.get()}] " + " ".join(map(str, parts)))


class Bus:
    def __init__(self):
        self.handlers = defaultdict(list)
        self.tasks = set()

    def on(self, name):
        def decorate(function):
            self.handlers[name].append(function)
            return function

        return decorate

    async def emit(self, name, **data):
        async with asyncio.TaskGroup() as group:
            for handler in self.handlers[name] + self.handlers["*"]:
                group.create_task(handler(name, **data), name=handler.__name__)


class Actor:
    def __init__(self, name):
        self.name, self.inbox, self.state = name, asyncio.Queue(), {}

    async def __aenter__(self):
        self.task = asyncio.create_task(self.run(), name=self.name)
        return self

    async def __aexit__(self, *details):
        await self.inbox.join()
        self.task.cancel()
        with suppress(asyncio.CancelledError):
            await self.task

    async def ask(self, message, *args):
        reply = asyncio.get_running_loop().create_future()
        await self.inbox.put((message, args, reply))
        return await reply

    async def run(self):
        token = trace.set(self.name)
        try:
            while True:
                message, args, reply = await self.inbox.get()
                try:
                    result = await getattr(self, f"do_{message}")(*args)
                except Exception as error:
                    reply.set_exception(error)
                else:
                    reply.set_result(result)
                finally:
                    self.inbox.task_done()
        finally:
            log("stops")
            trace.reset(token)

    async def do_put(self, key, value):
        await asyncio.sleep(0)
        old, self.state[key] = self.state.get(key), value
        log("put", key, old)
        return old

    async def do_get(self, key):
        return self.state[key]


class Limiter:
    """So many starts in a period, by a clock of its own."""

    def __init__(self, rate):
        self.rate, self.starts, self.lock = rate, deque(), asyncio.Lock()
        self.now = 0

    async def __aenter__(self):
        async with self.lock:
            while len(self.starts) >= self.rate and self.starts[0] > self.now - 10:
                self.now += 1
                await asyncio.sleep(0)
            while self.starts and self.starts[0] <= self.now - 10:
                self.starts.popleft()
            self.starts.append(self.now)
            return self.now

    async def __aexit__(self, *details):
        return False


@asynccontextmanager
async def resource(name, fail=False):
    log("open", name)
    try:
        yield name.upper()
    except ValueError as error:
        log("swallows", error)
        if fail:
            raise RuntimeError("while closing") from error
    finally:
        await asyncio.sleep(0)
        log("close", name)


async def ticks(count, delay=0):
    try:
        for n in itertools.count():
            if n == count:
                return
            await asyncio.sleep(delay)
            yield n
    finally:
        log("ticks end")


async def merge(*sources):
    queue, done = asyncio.Queue(), object()

    async def pump(name, source):
        async for item in source:
            await queue.put((name, item))
        await queue.put(done)

    tasks = [asyncio.create_task(pump(n, s)) for n, s in enumerate(sources)]
    left = len(tasks)
    while left:
        item = await queue.get()
        if item is done:
            left -= 1
        else:
            yield item


@dataclass(order=True)
class Timer:
    when: float
    order: int
    future: asyncio.Future = field(compare=False)


class Clock:
    def __init__(self):
        self.now, self.heap, self.ids = 0.0, [], itertools.count()

    async def sleep(self, seconds):
        timer = Timer(self.now + seconds, next(self.ids), asyncio.get_running_loop().create_future())
        heapq.heappush(self.heap, timer)
        await timer.future

    async def run(self):
        while self.heap:
            timer = heapq.heappop(self.heap)
            self.now = timer.when
            if not timer.future.cancelled():
                timer.future.set_result(None)
            for _ in range(5):
                await asyncio.sleep(0)


def retried(times):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(clock, *args):
            delay = 1
            for attempt in range(1, times + 1):
                try:
                    return await function(clock, attempt, *args)
                except ConnectionError as error:
                    log(f"{function.__name__} attempt {attempt}: {error} at {clock.now}")
                    if attempt == times:
                        raise TimeoutError("gave up") from error
                    await clock.sleep(delay)
                    delay *= 2

        return wrapper

    return decorate


@retried(3)
async def connect(clock, attempt, good_at):
    if attempt < good_at:
        raise ConnectionError(f"refused {attempt}")
    return f"connected at {clock.now}"


async def main():
    bus = Bus()

    @bus.on("order")
    async def bill(name, **data):
        await asyncio.sleep(0)
        log("bill", data, asyncio.current_task().get_name())

    @bus.on("*")
    async def audit(name, **data):
        log("audit", name, sorted(data))
        if data.get("amount", 0) < 0:
            raise ValueError("negative")

    await bus.emit("order", amount=5)
    try:
        await bus.emit("order", amount=-1)
    except* ValueError as group:
        print("group", group.exceptions)

    async with Actor("store") as store:
        print(await asyncio.gather(store.ask("put", "k", 1), store.ask("put", "k", 2), store.ask("get", "k"), store.ask("get", "none"), store.ask("dance"), return_exceptions=True))
    limiter = Limiter(2)

    async def limited(n):
        async with limiter as at:
            return n, at

    print(await asyncio.gather(*map(limited, range(5))))
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(resource(n)) for n in ("one", "two")]
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(log, "callback")
        print(names)
        raise ValueError("inside")
    try:
        async with resource("three", fail=True):
            raise ValueError("again")
    except RuntimeError as error:
        print(repr(error), repr(error.__cause__))
    async with aclosing(ticks(10)) as source:
        async for n in source:
            if n == 2:
                break
    print([n async for n in ticks(3)], {n: m async for n, m in merge(ticks(2), ticks(1))}, await anext(ticks(0), "empty"))
    clock = Clock()
    outcomes = asyncio.gather(*(connect(clock, good) for good in (1, 3, 9)), return_exceptions=True)
    await asyncio.sleep(0)
    await clock.run()
    print(await outcomes)

    async def slow():
        try:
            await asyncio.sleep(30)
        finally:
            log("slow cleaned up")

    for limit in (asyncio.wait_for(slow(), 0.01), asyncio.shield(asyncio.sleep(0, "shielded"))):
        try:
            print(await limit)
        except TimeoutError as error:
            print("TimeoutError", error.args)
    barrier, order = asyncio.Barrier(3), []

    async def party(n):
        async with barrier as position:
            order.append(position)
        return n

    print(await asyncio.gather(*map(party, range(3))), sorted(order), barrier.n_waiting)
    condition, ready = asyncio.Condition(), []

    async def consumer(n):
        async with condition:
            await condition.wait_for(lambda: len(ready) > n)
            return ready[n]

    consumers = [asyncio.create_task(consumer(n)) for n in range(3)]
    for item in "abc":
        await asyncio.sleep(0)
        async with condition:
            ready.append(item)
            condition.notify_all()
    print(await asyncio.gather(*consumers))
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.02, future.set_result, "later")
    handle = loop.call_later(0.001, log, "never")
    handle.cancel()
    loop.call_soon(log, "soon")
    print(await future, handle.cancelled(), future.done(), future)
    task = asyncio.create_task(slow(), name="victim")
    await asyncio.sleep(0)
    task.cancel("stop it")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args, task.cancelled(), task)
    context = contextvars.copy_context()
    context.run(trace.set, "copied")
    print(await asyncio.create_task(named(), context=context), trace.get())
    priority = asyncio.PriorityQueue(2)
    priority.put_nowait((2, "b")), priority.put_nowait((1, "a"))
    try:
        priority.put_nowait((0, "c"))
    except asyncio.QueueFull as error:
        print("full", repr(error), priority.get_nowait(), priority.qsize())
    priority.shutdown()
    try:
        await priority.put((5, "x"))
    except asyncio.QueueShutDown as error:
        print("shut", repr(error), await priority.get())
    print(await asyncio.to_thread(sum, [1, 2, 3]), len(asyncio.all_tasks()))


async def named():
    return trace.get()


try:
    asyncio.run(main())
except ValueError as error:
    print("main:", error)
print("\n".join(LOG))
with asyncio.Runner() as runner:
    print(runner.run(named()), runner.run(asyncio.sleep(0, "again")))
