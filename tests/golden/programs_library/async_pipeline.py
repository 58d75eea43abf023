import asyncio
import contextlib
from collections import Counter


async def producer(queue, n, name):
    for i in range(n):
        await asyncio.sleep(0.001 * (i % 3))
        await queue.put((name, i))
    print(f"{name} finished")


async def consumer(queue, results):
    while True:
        item = await queue.get()
        try:
            results.append(item)
        finally:
            queue.task_done()


async def stage(q_in, q_out, fn):
    while (item := await q_in.get()) is not None:
        await q_out.put(fn(item))
    await q_out.put(None)


@contextlib.asynccontextmanager
async def timed(label):
    print("enter", label)
    try:
        yield label.upper()
    finally:
        print("exit", label)


async def agen(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        pass


async def main():
    q, results = asyncio.Queue(maxsize=3), []
    workers = [asyncio.create_task(consumer(q, results), name=f"w{i}") for i in range(2)]
    await asyncio.gather(*(producer(q, 4, f"p{i}") for i in range(2)))
    await q.join()
    for w in workers:
        w.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    print(Counter(name for name, _ in results), sorted(results)[:3])

    a, b, c = (asyncio.Queue() for _ in range(3))
    for i in [1, 2, 3, None]:
        a.put_nowait(i)
    await asyncio.gather(stage(a, b, lambda x: x * 10), stage(b, c, lambda x: x + 1))
    out = []
    while (v := await c.get()) is not None:
        out.append(v)
    print(out)

    async with timed("block") as label:
        print(label)
    print([i async for i in agen(3)])
    async for i in agen(5):
        if i == 1:
            break

    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError:
        print("timed out")
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except asyncio.TimeoutError as e:
        print("wait_for", repr(e))

    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(0.01, "fine"))
            tg.create_task(fail(1))
            tg.create_task(fail(2))
    except* ValueError as eg:
        print("group", [str(e) for e in eg.exceptions])

    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(t, t)) for t in (0.001, 0.05)], return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    for t in pending:
        t.cancel()
    for coro in asyncio.as_completed([asyncio.sleep(0.003, "b"), asyncio.sleep(0.001, "a")]):
        print(await coro)
    sem = asyncio.Semaphore(2)
    active = peak = 0

    async def limited(i):
        nonlocal active, peak
        async with sem:
            active += 1
            peak = max(peak, active)
            await asyncio.sleep(0.001)
            active -= 1
            return i * i

    print(await asyncio.gather(*map(limited, range(5))), peak)
    ev = asyncio.Event()
    waiter = asyncio.create_task(ev.wait())
    await asyncio.sleep(0)
    ev.set()
    print(await waiter, await asyncio.to_thread(sum, [1, 2, 3]))


async def fail(n):
    await asyncio.sleep(0.001)
    raise ValueError(f"boom {n}")


asyncio.run(main())
