import asyncio, traceback
async def bad():
    yield 1
    raise ValueError("in gen")
class NoNext:
    def __aiter__(self): return 5
class BadNext:
    def __aiter__(self): return self
    def __anext__(self): return 5
async def f1():
    async for x in bad(): pass
async def f2():
    async for x in 5: pass
async def f3():
    async for x in bad():
        x = 1
        y = 2
        z = 3
async def f4():
    return [x async for x in bad()]
async def f5():
    return [x for y in [1] async for x in 5]
async def f6():
    return {x: 1 async for x in bad() if x}
async def f7():
    async for x in NoNext(): pass
async def f8():
    async for x in BadNext(): pass
async def f9():
    return [
        x
        async for x in bad()
    ]
async def f10():
    g = (x async for x in bad())
    return [v async for v in g]
async def f11():
    async for x, y in bad(): pass
async def f12():
    return sum([x async for x in bad()], 5) + 1
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12):
    try: asyncio.run(f())
    except Exception as e:
        t = e.__traceback__
        lines = traceback.format_exception(e)
        i = [k for k, l in enumerate(lines) if f"in {f.__name__}\n" in l]
        print("".join(l.split(", ",1)[1] for l in lines[i[0]:] if l.startswith("  File")) if i else lines)
