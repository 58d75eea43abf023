import asyncio, sys
async def agen(name, n=3):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        print('cleanup', name)
        await asyncio.sleep(0)
        print('cleaned', name)
class Stream:
    def __init__(self, n): self.n = n
    async def __aiter__(self):
        async for x in agen(self.n): yield x
async def bad():
    try: yield 1
    finally: raise ValueError('bad')
async def main():
    async for x in agen('break'):
        break
    print('left'); await asyncio.sleep(0); print('one'); await asyncio.sleep(0); print('two'); await asyncio.sleep(0.01)
    async for x in Stream('stream'):
        break
    await asyncio.sleep(0.01)
    s = Stream('named')
    try:
        async for x in s: raise KeyError(x)
    except KeyError as e: print(repr(e))
    await asyncio.sleep(0.01)
    print([x async for x in agen('full')])
    try: print([1 / x async for x in agen('comp')])
    except ZeroDivisionError as e: print(e)
    await asyncio.sleep(0.01)
    global kept
    kept = agen('kept')
    print(await anext(kept))
    async for x in (y async for y in agen('genexp')): break
    await asyncio.sleep(0.01)
    print('end of main')
asyncio.run(main())
print('after')
print(sys.get_asyncgen_hooks())
async def plain():
    async for x in pgen(): break
    print('plain left')
async def pgen():
    try: yield 1
    finally: print('closed at once')
try: plain().send(None)
except StopIteration: pass
def first(g): print('first', g.__name__)
def final(g): print('final', g.__name__)
sys.set_asyncgen_hooks(first, final)
try: plain().send(None)
except StopIteration: pass
print(sys.get_asyncgen_hooks() == (first, final))
sys.set_asyncgen_hooks(finalizer=None)
print(sys.get_asyncgen_hooks()[1])
