import sys, traceback
def g():
    try: raise ValueError("inner")
    except ValueError: yield 1
    print("exc now", sys.exception())
    try: raise KeyError("second")
    except KeyError as e: print(repr(e.__context__))
    yield 2
gen = g()
try: raise IndexError
except IndexError: print(next(gen))
print(next(gen))
def h():
    try:
        yield 1
    finally:
        print("fin", sys.exception())
        yield 2
        print("after", sys.exception())
it = h()
try: raise IndexError("a")
except IndexError: next(it)
print(next(it))
list(it)
def k():
    while True:
        try:
            x = yield
            raise RuntimeError(x)
        except RuntimeError as e:
            print(repr(e), repr(e.__context__))
it = k(); next(it)
for i in range(3):
    try: raise KeyError(i)
    except KeyError: it.send(i)
it.send("out")
import asyncio
class CM:
    async def __aenter__(self): return self
    async def __aexit__(self, *a):
        await asyncio.sleep(0); print("exit", repr(sys.exception())); return True
async def main():
    try: raise OSError("outer")
    except OSError:
        async with CM():
            raise ValueError("x")
        print(repr(sys.exception()))
    print(repr(sys.exception()))
    try: raise LookupError
    except LookupError as e: print(repr(e.__context__))
asyncio.run(main())
