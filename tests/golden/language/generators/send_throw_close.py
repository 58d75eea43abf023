# Two-way generators.
def echo():
    received = []
    try:
        while True:
            try:
                got = yield len(received)
                received.append(got)
            except ValueError as e:
                received.append(f"caught {e}")
    except GeneratorExit:
        print("closing with", received)
        raise
    finally:
        print("finally")


g = echo()
try:
    g.send(1)
except TypeError as e:
    print(e)
print(g.send(None), g.send("a"), g.send("b"), g.throw(ValueError("oops")), next(g))
g.close()
g.close()
try:
    g.send(1)
except StopIteration as e:
    print("stopped", e.value)


def averager():
    total = count = 0
    average = None
    while True:
        term = yield average
        if term is None:
            break
        total += term
        count += 1
        average = total / count
    return count, average


g = averager()
next(g)
print([g.send(x) for x in (10, 20, 60)])
try:
    g.send(None)
except StopIteration as e:
    print(e.value)


def stubborn():
    for _ in range(2):
        try:
            yield 1
        except GeneratorExit:
            print("ignored")


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
print(list(g))


def replaces():
    try:
        yield 1
    except KeyError:
        yield "handled"
    except GeneratorExit:
        return "value on close"


g = replaces()
next(g)
print(g.throw(KeyError))
try:
    g.throw(IndexError("out"))
except IndexError as e:
    print(repr(e))
print(next(g, "done"))
g = replaces()
next(g)
print(g.close())

g = replaces()
try:
    g.throw(ValueError("before start"))
except ValueError as e:
    print(e, list(g))
g = replaces()
print(g.close(), list(g))


def stop_inside():
    yield 1
    raise StopIteration("inner")


g = stop_inside()
next(g)
try:
    next(g)
except RuntimeError as e:
    print(e, repr(e.__cause__))


def next_inside():
    it = iter([])
    yield 0
    yield next(it)


try:
    list(next_inside())
except RuntimeError as e:
    print(e)


def expression_positions():
    x = yield 1
    y = (yield x) + 1
    z = [(yield y), (yield "second")]
    w = {"k": (yield z)}
    print((yield w), "printed")
    return (yield)


g = expression_positions()
print(next(g), g.send("X"), g.send(41), g.send("a"), g.send("b"), g.send("v"))
print(g.send("w"))
try:
    g.send("result")
except StopIteration as e:
    print("final", e.value)
try:
    replaces().throw("not an exception")
except TypeError as e:
    print(e)


def swallow():
    for i in range(3):
        try:
            yield i
        except Exception as e:
            print("swallowed", type(e).__name__, e)


g = swallow()
print(next(g), g.throw(ValueError("v")), g.throw(KeyError("k")))
try:
    g.throw(OSError("last"))
except StopIteration:
    print("stop")
