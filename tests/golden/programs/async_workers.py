"""asyncio: producers, consumers, gather, timeouts, cancellation, locks, events, task groups."""
import asyncio
from contextlib import asynccontextmanager


async def producer(name, queue, count):
    for i in range(count):
        await asyncio.sleep(0)
        await queue.put(f"{name}{i}")
    return count


async def consumer(queue, seen):
    try:
        while True:
            item = await queue.get()
            seen.append(item)
            queue.task_done()
    except asyncio.CancelledError:
        seen.append("cancelled")
        raise


async def queues():
    queue, seen = asyncio.Queue(maxsize=2), []
    workers = [asyncio.create_task(consumer(queue, seen), name=f"w{i}") for i in range(2)]
    print(await asyncio.gather(producer("a", queue, 3), producer("b", queue, 2)))
    await queue.join()
    for worker in workers:
        worker.cancel()
    results = await asyncio.gather(*workers, return_exceptions=True)
    print(sorted(seen), [type(r).__name__ for r in results], [w.get_name() for w in workers])


async def fail(after, error):
    await asyncio.sleep(after)
    raise error


async def groups():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(0.01, ValueError("one")))
            group.create_task(fail(0.01, TypeError("two")))
            slow = group.create_task(asyncio.sleep(10))
    except* ValueError as eg:
        print("values", eg.exceptions)
    except* TypeError as eg:
        print("types", eg.exceptions)
    print(slow.cancelled())
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(asyncio.sleep(0.001 * n, n * n)) for n in (3, 1, 2)]
    print([t.result() for t in tasks])


async def timeouts():
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.01)
    except TimeoutError as error:
        print("timeout", repr(error))
    try:
        async with asyncio.timeout(0.01):
            await asyncio.Event().wait()
    except TimeoutError:
        print("timeout again")
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(t, t)) for t in (0.001, 5)], timeout=0.02)
    print(len(done), len(pending), [t.result() for t in done])
    for task in pending:
        task.cancel()
    for next_done in asyncio.as_completed([asyncio.sleep(t, t) for t in (0.03, 0.01, 0.02)]):
        print("as completed", await next_done)


@asynccontextmanager
async def resource(name, log):
    log.append(f"open {name}")
    try:
        yield name.upper()
    except ValueError as error:
        log.append(f"swallowed {error}")
    finally:
        log.append(f"close {name}")


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


async def ticker(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        print("ticker closed")


async def locked(lock, name, log):
    async with lock:
        log.append(f"{name} in")
        await asyncio.sleep(0)
        log.append(f"{name} out")


async def main():
    await queues()
    await groups()
    await timeouts()
    log = []
    async with resource("a", log) as a, resource("b", log) as b:
        log.append(a + b)
        raise ValueError("inside")
    print(log)
    print([n async for n in Countdown(4)], {n: n * n async for n in ticker(3) if n})
    generator = ticker(10)
    async for n in generator:
        if n == 2:
            break
    await generator.aclose()
    log, lock = [], asyncio.Lock()
    await asyncio.gather(*(locked(lock, name, log) for name in "xyz"))
    print(log)
    semaphore, running, most = asyncio.Semaphore(2), 0, 0

    async def limited():
        nonlocal running, most
        async with semaphore:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.001)
            running -= 1

    await asyncio.gather(*[limited() for _ in range(6)])
    print("most at once", most)
    event = asyncio.Event()
    waiter = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    event.set()
    print(await waiter, event.is_set())
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future.set_result, "from the loop")
    print(await future)
    task = asyncio.create_task(fail(0, LookupError("lost")))
    await asyncio.wait([task])
    print(repr(task.exception()), task.done())
    await asyncio.shield(fail(0, RuntimeError("the end")))


try:
    asyncio.run(main())
except RuntimeError as error:
    print("ended by", repr(error))
