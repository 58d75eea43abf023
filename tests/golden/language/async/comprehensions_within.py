import asyncio
async def agen():
    for i in range(4): yield i
async def main():
    g = ([x async for x in agen()] for y in range(2))
    print([v async for v in g])
    async def co(i): return i * 2
    h = (await co(i) for i in range(3))
    print(type(h).__name__, [v async for v in h])
    k = [[await co(j) for j in range(i)] for i in range(3)]
    print(k)
    s = {i: {x async for x in agen()} for i in range(2)}
    print(s)
    print([x for x in [y async for y in agen()]])
asyncio.run(main())
