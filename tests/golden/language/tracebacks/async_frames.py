class Awaitable:
    def __await__(self):
        got = yield "suspended"
        return got / 0


async def inner():
    return await Awaitable()


async def outer():
    value = await inner()
    return value


c = outer()
print(c.send(None))
c.send(1)
