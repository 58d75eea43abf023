"""An asyncio pipeline: producers, workers with a semaphore, retries with backoff, a cancelled consumer."""

import asyncio
import contextlib
import itertools
import random
from collections import Counter
from dataclasses import dataclass, field


class Flaky(Exception):
    pass


@dataclass
class Metrics:
    counts: Counter = field(default_factory=Counter)
    events: list = field(default_factory=list)

    def add(self, name, **details):
        self.counts[name] += 1
        self.events.append((name, details))


@contextlib.asynccontextmanager
async def timed(metrics, name):
    loop = asyncio.get_running_loop()
    start = loop.time()
    metrics.add(f"{name}.start")
    try:
        yield
    except BaseException as error:
        metrics.add(f"{name}.{type(error).__name__}")
        raise
    else:
        metrics.add(f"{name}.ok", quick=loop.time() - start < 5)


def retry(times, base=0.001):
    def decorate(function):
        async def wrapper(*args):
            for attempt in itertools.count(1):
                try:
                    return await function(*args)
                except Flaky as error:
                    if attempt == times:
                        error.add_note(f"after {attempt} attempts")
                        raise
                    await asyncio.sleep(base * 2**attempt)

        wrapper.__name__ = function.__name__
        return wrapper

    return decorate


class Service:
    def __init__(self, seed, limit):
        self.random = random.Random(seed)
        self.limit = asyncio.Semaphore(limit)
        self.active = self.peak = 0
        self.cache = {}

    @retry(4)
    async def fetch(self, key):
        async with self.limit:
            self.active += 1
            self.peak = max(self.peak, self.active)
            try:
                await asyncio.sleep(0)
                if self.random.random() < 0.3:
                    raise Flaky(f"key {key}")
                return key * key
            finally:
                self.active -= 1

    async def get(self, key):
        if key not in self.cache:
            self.cache[key] = asyncio.ensure_future(self.fetch(key))
        return await asyncio.shield(self.cache[key])


async def producer(queue, items):
    for item in items:
        await queue.put(item)
    await queue.put(None)


async def worker(name, queue, service, results, metrics):
    while (item := await queue.get()) is not None:
        try:
            async with timed(metrics, "fetch"):
                results[item] = await service.get(item)
        except Flaky as error:
            results[item] = f"{error} {error.__notes__}"
        finally:
            queue.task_done()
    await queue.put(None)
    queue.task_done()
    return name


async def ticker(events):
    try:
        while True:
            await asyncio.sleep(0.001)
            events.append("tick")
    except asyncio.CancelledError as error:
        events.append(f"cancelled {error.args}")
        raise


async def main():
    queue = asyncio.Queue(maxsize=3)
    service = Service(seed=7, limit=2)
    results, metrics, ticks = {}, Metrics(), []
    clock = asyncio.create_task(ticker(ticks), name="clock")
    async with asyncio.TaskGroup() as group:
        group.create_task(producer(queue, [1, 2, 3, 2, 1, 4, 5, 6, 7, 8, 9, 10]))
        workers = [group.create_task(worker(f"w{i}", queue, service, results, metrics)) for i in range(3)]
    print(sorted(task.result() for task in workers), dict(sorted(results.items())))
    print("peak", service.peak, sorted(metrics.counts.items()))
    clock.cancel("done")
    outcome = await asyncio.gather(clock, return_exceptions=True)
    print(type(outcome[0]).__name__, ticks[-1], "tick" in ticks)
    try:
        async with asyncio.timeout(0.005):
            await asyncio.Event().wait()
    except TimeoutError as error:
        print("timeout", repr(error))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(10))
            group.create_task(fail("first"))
            group.create_task(fail("second"))
    except* ValueError as group:
        print("group", [str(e) for e in group.exceptions], group.message)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(n / 500, n)) for n in (3, 1, 2)], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), [t.result() for t in done])
    for task in pending:
        task.cancel()
    print([await earliest for earliest in asyncio.as_completed([asyncio.sleep(n / 300, n) for n in (3, 1, 2)])])
    lock, order = asyncio.Lock(), []

    async def critical(n):
        async with lock:
            order.append(("in", n))
            await asyncio.sleep(0)
            order.append(("out", n))

    await asyncio.gather(*(critical(n) for n in range(3)))
    print(order, lock.locked())


async def fail(text):
    await asyncio.sleep(0)
    raise ValueError(text)


asyncio.run(main())
