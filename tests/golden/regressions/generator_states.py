import inspect, sys
def g():
    x = yield 1
    y = yield from sub()
    return y
def sub():
    z = yield 2
    return z
it = g()
print(it.gi_frame is None, it.gi_running, it.gi_suspended, inspect.getgeneratorstate(it))
print(it.gi_code.co_name)
print(next(it), it.gi_code.co_name, it.gi_suspended, inspect.getgeneratorstate(it))
print(it.send(10), it.gi_code.co_name)
try: it.send(20)
except StopIteration as e: print(e.value)
print(it.gi_frame, inspect.getgeneratorstate(it))
def lst():
    yield from [1, 2]
async def co():
    await Aw()
class Aw:
    def __await__(self):
        yield 5
c = co()
print(inspect.getcoroutinestate(c), c.cr_await, c.cr_frame is None)
print(c.send(None), inspect.getcoroutinestate(c), c.cr_await, c.cr_frame is None)
c.close()
print(inspect.getcoroutinestate(c), c.cr_frame)
def selfref():
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield 1
me = selfref()
print(list(me))
def closer():
    try:
        yield 1
    except GeneratorExit:
        print('exit')
        return 5
c = closer(); next(c); print(c.close()); print(c.close())
def bad():
    try:
        yield 1
    except GeneratorExit:
        yield 2
b = bad(); next(b)
try: b.close()
except RuntimeError as e: print(e)
def stop():
    yield 1
    raise StopIteration(3)
s = stop(); next(s)
try: next(s)
except RuntimeError as e: print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def thr():
    while True:
        try:
            x = yield
        except (KeyError, ValueError) as e:
            print('got', repr(e), repr(e.__context__))
            try:
                yield 'in handler'
            except TypeError as e2:
                print(repr(e2), repr(e2.__context__))
t = thr(); next(t)
print(t.throw(KeyError(1)))
print(t.throw(TypeError('t')))
try: t.throw(IndexError)
except IndexError as e: print(repr(e), e.__context__)
try: t.send(1)
except StopIteration as e: print('stop', e.value)
for a in [(1,), ('x',), (int,), (None,)]:
    try: thr().throw(*a)
    except TypeError as e: print(e)
try: thr().throw()
except TypeError as e: print(e)
try: thr().send(1)
except TypeError as e: print(e)
print(g.__code__.co_flags & 0x20, co.__code__.co_flags & 0x80)
ge = (i for i in range(3))
print(ge.gi_code.co_name, ge.__name__, ge.__qualname__, ge.gi_code.co_name)
ge.__name__ = 'zz'; print(ge.__name__)
try: ge.__name__ = 1
except TypeError as e: print(e)
