"""Locks, events, conditions, semaphores, barriers, queues."""
import asyncio
import re


def plain(value):
    return re.sub(r"0x[0-9a-f]+", "0x", repr(value))


async def locks():
    lock = asyncio.Lock()
    print(plain(lock), lock.locked())
    order = []

    async def use(n):
        async with lock:
            order.append(("in", n))
            await asyncio.sleep(0)
            order.append(("out", n))

    await asyncio.gather(*(use(i) for i in range(3)))
    print(order)
    await lock.acquire()
    waiter = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(plain(lock))
    waiter.cancel()
    await asyncio.sleep(0)
    print(plain(lock))
    lock.release()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    try:
        with lock:
            pass
    except TypeError as e:
        print(e)


async def events():
    event = asyncio.Event()
    print(plain(event))

    async def waits(n):
        print("woken", n, await event.wait())

    tasks = [asyncio.create_task(waits(i)) for i in range(3)]
    await asyncio.sleep(0)
    print(plain(event), event.is_set())
    event.set()
    await asyncio.gather(*tasks)
    print(plain(event), await event.wait())
    event.clear()
    print(event.is_set())


async def conditions():
    condition = asyncio.Condition()
    items = []

    async def consumer(n):
        async with condition:
            await condition.wait_for(lambda: items)
            print("consumer", n, items.pop(0))

    tasks = [asyncio.create_task(consumer(i)) for i in range(3)]
    await asyncio.sleep(0)
    print(plain(condition))
    for item in "xyz":
        async with condition:
            items.append(item)
            condition.notify()
        await asyncio.sleep(0)
    await asyncio.gather(*tasks)
    for bad in (condition.notify, condition.notify_all):
        try:
            bad()
        except RuntimeError as e:
            print(e)
    try:
        await condition.wait()
    except RuntimeError as e:
        print(e)
    async with condition:
        try:
            await asyncio.wait_for(condition.wait(), 0.01)
        except TimeoutError:
            print("timeout", condition.locked())


async def semaphores():
    semaphore = asyncio.Semaphore(2)
    running = peak = 0

    async def use(n):
        nonlocal running, peak
        async with semaphore:
            running += 1
            peak = max(peak, running)
            await asyncio.sleep(0.001)
            running -= 1

    print(plain(semaphore), semaphore.locked())
    tasks = [asyncio.create_task(use(i)) for i in range(6)]
    await asyncio.sleep(0)
    print(plain(semaphore))
    await asyncio.gather(*tasks)
    print(peak, plain(semaphore))
    bounded = asyncio.BoundedSemaphore(1)
    async with bounded:
        print(plain(bounded))
    try:
        bounded.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)


async def barriers():
    barrier = asyncio.Barrier(3)
    print(plain(barrier), barrier.parties, barrier.n_waiting)

    async def come(n):
        await asyncio.sleep(n / 1000)
        async with barrier as position:
            return position

    print(await asyncio.gather(*(come(i) for i in range(3))))

    async def broken():
        try:
            await barrier.wait()
        except asyncio.BrokenBarrierError as e:
            return str(e)

    task = asyncio.create_task(broken())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(barrier.n_waiting)
    await barrier.abort()
    print(await task, barrier.broken, plain(barrier))
    print(await broken())
    await barrier.reset()
    print(plain(barrier))
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print(e)


async def queues():
    queue = asyncio.Queue(maxsize=2)
    print(queue, queue.empty(), queue.full(), queue.qsize(), queue.maxsize)
    for bad in (queue.get_nowait, lambda: [queue.put_nowait(i) for i in range(3)], ):
        try:
            bad()
        except Exception as e:
            print(type(e), repr(e))
    print(queue)
    putter = asyncio.create_task(queue.put(9))
    await asyncio.sleep(0)
    print(queue)
    print([await queue.get() for _ in range(3)], queue)
    for _ in range(3):
        queue.task_done()
    try:
        queue.task_done()
    except ValueError as e:
        print(e)
    await queue.join()
    for kind in (asyncio.PriorityQueue, asyncio.LifoQueue):
        other = kind()
        for item in (3, 1, 2):
            await other.put(item)
        print(other, [other.get_nowait() for _ in range(3)])

    async def worker(n, jobs, out):
        while True:
            job = await jobs.get()
            await asyncio.sleep(job / 1000)
            out.append((n, job))
            jobs.task_done()

    jobs, out = asyncio.Queue(), []
    for job in (5, 1, 3, 2):
        jobs.put_nowait(job)
    workers = [asyncio.create_task(worker(n, jobs, out)) for n in range(2)]
    await jobs.join()
    print(sorted(job for _, job in out))
    for each in workers:
        each.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    queue = asyncio.Queue()
    queue.put_nowait(1)
    getter = asyncio.create_task(blocked(asyncio.Queue()))
    await asyncio.sleep(0)
    queue.shutdown()
    print(queue, await queue.get())
    for bad in (queue.get, lambda: queue.put(2)):
        try:
            await bad()
        except asyncio.QueueShutDown as e:
            print(repr(e))
    for bad in (queue.get_nowait, lambda: queue.put_nowait(2)):
        try:
            bad()
        except asyncio.QueueShutDown as e:
            print(repr(e))
    print(await getter)
    full = asyncio.Queue()
    full.put_nowait(1)
    full.shutdown(immediate=True)
    print(full.qsize(), full)
    print(asyncio.Queue[int])


async def blocked(queue):
    asyncio.get_running_loop().call_later(0.005, queue.shutdown)
    try:
        await queue.get()
    except asyncio.QueueShutDown:
        return "shut down while waiting"


for each in (locks, events, conditions, semaphores, barriers, queues):
    print("--", each.__name__)
    asyncio.run(each())
