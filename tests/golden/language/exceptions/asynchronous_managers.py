import asyncio


class NoAwait:
    def __aenter__(self): return 5
    def __aexit__(self, *details): return 5


class ExitNoAwait:
    async def __aenter__(self): return self
    def __aexit__(self, *details): return "text"


class BadNext:
    def __aiter__(self): return self
    def __anext__(self): return self
    def __await__(self): 1 / 0


async def main():
    for manager in (NoAwait(), ExitNoAwait(), 5, open_ := object()):
        try:
            async with manager:
                print("body")
        except TypeError as error:
            print(error)
    try:
        async with ExitNoAwait():
            raise KeyError("inside")
    except TypeError as error:
        print(error, repr(error.__context__))
    try:
        async for _ in BadNext():
            pass
    except TypeError as error:
        print(error, repr(error.__cause__))
    try:
        await 5
    except TypeError as error:
        print(error)


asyncio.run(main())
