import asyncio
import contextvars
from contextvars import ContextVar, Context, Token, copy_context
import re


def plain(value):
    return re.sub(r"0x[0-9a-f]+", "0x", repr(value))


def attempt(run):
    try:
        print(plain(run()))
    except Exception as e:
        print(type(e).__name__, re.sub(r"0x[0-9a-f]+", "0x", str(e)))


var = ContextVar("var", default=42)
bare = ContextVar("bare")
print(var.name, var.get(), var.get(1), plain(var), plain(bare))
attempt(bare.get)
print(bare.get("fallback"))
token = var.set(1)
print(plain(token), token.var is var, token.old_value is Token.MISSING, Token.MISSING)
second = var.set(2)
print(var.get(), second.old_value)
var.reset(second)
print(var.get(), plain(second))
attempt(lambda: var.reset(second))
attempt(lambda: bare.reset(token))
attempt(lambda: var.reset(3))
var.reset(token)
print(var.get())
attempt(lambda: ContextVar(3))
attempt(lambda: Token())
attempt(lambda: Context()[3])
print(ContextVar[int], Token[str])

context = copy_context()
print(len(context), list(context), var in context, bare in context, context.get(var), context.get(var, 7))


def inside(x, *, y):
    var.set(x)
    print("inside", var.get(), y, copy_context()[var])
    return x + y


print(context.run(inside, 10, y=5), var.get(), context[var], len(context))
attempt(lambda: context.run(lambda: context.run(print)))
print(dict(context) == {var: 10}, list(context.items()) == [(var, 10)], list(context.values()))
copied = context.copy()
print(copied == context, copied is context, Context() == Context(), Context() == 3)
copied.run(var.set, 11)
print(context[var], copied[var])
try:
    context.run(lambda: 1 / 0)
except ZeroDivisionError as e:
    print(e)
token = context.run(bare.set, "b")
attempt(lambda: bare.reset(token))
context.run(bare.reset, token)
print(bare in context)


async def child(n):
    request.set(n)
    await asyncio.sleep(0)
    return request.get(), depth.get()


request = ContextVar("request", default="none")
depth = ContextVar("depth", default=0)


async def main():
    depth.set(1)
    print(await asyncio.gather(*(child(i) for i in range(3))), request.get())
    context = copy_context()
    task = asyncio.create_task(child("t"), context=context)
    print(await task, context[request], request.get(), task.get_context() is context)
    await child("direct")
    print(request.get())
    loop = asyncio.get_running_loop()
    seen = []
    loop.call_soon(lambda: seen.append(request.get()))
    request.set("after")
    loop.call_soon(lambda: seen.append(request.get()), context=context)
    await asyncio.sleep(0)
    print(seen, await asyncio.to_thread(request.get))


asyncio.run(main())
print(request.get(), depth.get())
