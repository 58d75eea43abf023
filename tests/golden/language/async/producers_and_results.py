import asyncio
async def work(n, log):
    log.append(f"start {n}")
    await asyncio.sleep(0)
    log.append(f"end {n}")
    if n == 3: raise ValueError("three")
    return n * n
async def main():
    log = []
    print(await asyncio.gather(*(work(n, log) for n in range(3))), log)
    print(await asyncio.gather(work(3, log), work(4, log), return_exceptions=True))
    tasks = [asyncio.create_task(work(n, []), name=f"t{n}") for n in (1, 3)]
    done, pending = await asyncio.wait(tasks)
    print(sorted((t.get_name(), repr(t.exception()) if t.exception() else t.result()) for t in done), pending)
    queue = asyncio.Queue()
    async def produce():
        for i in range(3): await queue.put(i); await asyncio.sleep(0)
        await queue.put(None)
    async def consume():
        out = []
        while (item := await queue.get()) is not None: out.append(item)
        return out
    print((await asyncio.gather(produce(), consume()))[1])
    async with asyncio.timeout(5): print("in time")
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(work(3, [])); ok = tg.create_task(work(2, []))
    except* ValueError as eg: print(eg.exceptions, ok.done())
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    task.cancel("stop it")
    try: await task
    except asyncio.CancelledError as e: print("cancelled", e.args, task.cancelled())
    event, lock = asyncio.Event(), asyncio.Lock()
    async def waiter(): await event.wait(); return "woken"
    w = asyncio.create_task(waiter()); await asyncio.sleep(0); event.set()
    print(await w, lock.locked())
    async with lock: print(lock.locked())
    return "main result"
print(asyncio.run(main()))
