import asyncio
async def closures():
    fs = [lambda: i async for i in numbers(3)]
    gs = [lambda i=i: i async for i in numbers(3)]
    return [f() for f in fs], [g() for g in gs]
async def numbers(n):
    for i in range(n):
        yield i
async def comprehensions():
    a = [x async for x in numbers(4) if x % 2]
    b = {x: y async for x in numbers(2) for y in "ab"}
    c = {x + y for x in (1, 2) async for y in numbers(2)}
    d = [await ident(x) for x in range(3)]
    e = [x async for x in numbers(3) if await ident(x)]
    f = [[z async for z in numbers(y)] for y in range(3)]
    g = [y async for y in (x * 2 async for x in numbers(3))]
    h = [await ident(y) async for y in numbers(2) if [q async for q in numbers(y)]]
    return a, b, c, d, e, f, g, h
async def ident(x): await asyncio.sleep(0); return x
async def walrus(): return [y := x async for x in numbers(3)], y
async def nonlocal_():
    n = 0
    async def inc():
        nonlocal n
        n += await ident(1)
    for _ in range(3): await inc()
    return n
async def else_clauses():
    out = []
    async for x in numbers(2): out.append(x)
    else: out.append("else")
    async for x in numbers(5):
        if x == 1: break
    else: out.append("never")
    return out, x
async def returns():
    try: return await ident("try")
    finally: await ident("fin")
async def conditional(): return await ident(1) if await ident(True) else await ident(2), await ident(0) or await ident(3), [await ident(4)][await ident(0)], f"{await ident(5)}", (lambda v: v)(await ident(6)), await ident(1) < await ident(2) < await ident(3)
async def exceptions():
    async def fails(): raise ValueError("v")
    try: await fails()
    except ValueError as e: caught = e
    try: await asyncio.gather(fails(), ident(1))
    except ValueError as e: pass
    return str(caught), await asyncio.gather(fails(), ident(1), return_exceptions=True)
class A:
    async def method(self): return await self.other()
    async def other(self): return type(self).__name__
    @classmethod
    async def cls(cls): return cls.__name__
    @staticmethod
    async def st(): return "static"
    def __aiter__(self): return numbers(2)
    @property
    async def prop(self): return "prop"
async def methods():
    a = A()
    text = [x async for x in a]
    return await a.method(), await A.cls(), await a.st(), await a.prop, text
async def main():
    for f in (closures, comprehensions, walrus, nonlocal_, else_clauses, returns, conditional, exceptions, methods): print(f.__name__, await f())
    await (lambda: ident(1))()
    await ident(await ident(await ident(7)))
asyncio.run(main())
print(asyncio.iscoroutinefunction(main), main.__name__, type(main).__name__, type(numbers(1)).__name__, main.__code__.co_flags & 0x80 != 0, numbers.__code__.co_flags & 0x200 != 0)
