import asyncio
import contextvars

request_id = contextvars.ContextVar("request_id", default="none")


async def handler(n):
    token = request_id.set(f"req-{n}")
    await asyncio.sleep(0.001 * (3 - n))
    found = request_id.get()
    request_id.reset(token)
    return found, request_id.get()


async def main():
    print(await asyncio.gather(*(handler(n) for n in range(3))), request_id.get())


asyncio.run(main())
ctx = contextvars.copy_context()
print(ctx.run(lambda: (request_id.set("inner"), request_id.get())[1]), request_id.get(), ctx[request_id], request_id in ctx)
