class Tick:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield 'tick', self.v
        return got
async def agen():
    try:
        for i in range(3):
            yield i
            await Tick(i)
    except ValueError as e:
        print('caught', e)
        raise
async def main():
    g = agen()
    print(await g.asend(None))
    try:
        print(await anext(g, 'dflt'))
    finally:
        print('fin')
co = main()
print(co.send(None))
try:
    print(co.throw(ValueError('x')))
except ValueError as e: print(repr(e))
except StopIteration as e: print(repr(e))
async def main2():
    g = agen()
    a = anext(g, 'd')
    print(type(a), hasattr(a,'send'), hasattr(a,'__await__'), type(a.__await__()))
    print(await a)
    a = anext(g, 'd')
    try: a.send(4)
    except BaseException as e: print(repr(e))
    a.close()
    try:
        print(await a)
    except BaseException as e: print(repr(e))
co = main2()
try:
    while 1: print(co.send(None))
except StopIteration: pass
async def m3():
    g = agen()
    await g.asend(None)
    a = anext(g, 'd')
    i = a.__await__()
    print(next(i))
    try: print(i.throw(KeyError(1)))
    except BaseException as e: print(repr(e))
    async def done():
        return
        yield
    a = anext(done(), 'd')
    try: print(a.send(None))
    except BaseException as e: print(repr(e))
    a = anext(done(), 'd')
    try: print(a.throw(StopAsyncIteration(1)))
    except BaseException as e: print(repr(e))
    class A:
        def __aiter__(self): return self
        async def __anext__(self):
            try:
                await Tick(1)
            finally: print('Afin')
            raise StopAsyncIteration
    a = anext(A(), 'd')
    print(a.send(None))
    try: print(a.throw(StopAsyncIteration(1)))
    except BaseException as e: print(repr(e))
    a = anext(A(), 'd')
    print(a.send(None))
    a.close()
    a = anext(A(), 'd')
    print(a.send(None))
    try: print(a.throw(ValueError, ValueError(2)))
    except BaseException as e: print(repr(e))
    class B:
        def __aiter__(self): return self
        def __anext__(self):
            return 5
    a = anext(B(), 'd')
    try: print(a.send(None))
    except BaseException as e: print(repr(e))
    try: print(await a)
    except BaseException as e: print(repr(e))
    class C:
        def __aiter__(self): return self
        def __anext__(self):
            return Tick(3)
    a = anext(C(), 'd')
    print(a.send(None))
    try: print(a.send(5))
    except BaseException as e: print(repr(e))
    a = anext(C(), 'd')
    pass
    try: a.throw(ValueError(4))
    except BaseException as e: print(repr(e))
    print(a.close())
    class I:
        def __iter__(self): return self
        def __next__(self): return 'nx'
    class D:
        def __aiter__(self): return self
        def __anext__(self):
            class T:
                def __await__(self): return I()
            return T()
    a = anext(D(), 'd')
    print(next(a))
    for m in 'send', 'throw', 'close':
        try: print(getattr(a, m)(*([] if m=='close' else [ValueError(1)])))
        except BaseException as e: print(m, repr(e))
co = m3()
try:
    while 1: print(co.send(None))
except StopIteration: pass
