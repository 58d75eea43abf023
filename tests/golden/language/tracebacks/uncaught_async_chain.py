import asyncio


async def fetch(n):
    await asyncio.sleep(0)
    if n == 2:
        raise LookupError(f"nothing at {n}")
    return n * 10


async def collect(numbers):
    results = []
    async for value in stream(numbers):
        results.append(value)
    return results


async def stream(numbers):
    for n in numbers:
        try:
            yield await fetch(n)
        except LookupError as error:
            raise ValueError("stream broke") from error


coroutine = collect([0, 1, 2])
try:
    while True:
        coroutine.send(None)
except ValueError:
    print("failed as expected")
    raise
