# Delegation: values, return values, send, throw and close go through.
def inner():
    try:
        x = yield "first"
        print("inner got", x)
        y = yield "second"
        print("inner got", y)
        return "inner result"
    except KeyError as e:
        print("inner caught", repr(e))
        yield "after error"
        return "recovered"
    finally:
        print("inner cleanup")


def outer():
    result = yield from inner()
    print("outer got", result)
    result = yield from [1, 2]
    print("list result", result)
    yield from "ab"
    yield from ()
    return "outer result"


g = outer()
print(next(g), g.send("A"), g.send("B"), next(g), next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)

g = outer()
next(g)
print(g.throw(KeyError("k")), next(g))
g.close()

g = outer()
next(g)
g.close()
print(list(g))

g = outer()
for _ in range(3):
    next(g)
try:
    g.send("to a list iterator")
except AttributeError as e:
    print(e)

g = outer()
for _ in range(3):
    next(g)
try:
    g.throw(ValueError("into list"))
except ValueError as e:
    print(e)


class Custom:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("custom done")
        return self.n

    def send(self, value):
        print("send", value)
        return "sent"

    def throw(self, *args):
        print("throw", args)
        return "thrown"

    def close(self):
        print("close")


def uses(c):
    r = yield from c
    print("result", r)


g = uses(Custom())
print(next(g), g.send(5), g.throw(ValueError("x")), next(g))
print(list(g))
g = uses(Custom())
next(g)
g.close()


def recursive(n):
    if n == 0:
        return 0
    yield n
    total = yield from recursive(n - 1)
    return total + n


def driver():
    total = yield from recursive(5)
    yield ("total", total)


print(list(driver()))
try:
    list(uses(5))
except TypeError as e:
    print(e)


def error_in_inner():
    yield 1
    raise LookupError("from inner")


def catching():
    try:
        yield from error_in_inner()
    except LookupError as e:
        yield f"caught {e}"


print(list(catching()))


def chain(*its):
    for it in its:
        yield from it


print(list(chain([1], (2,), {3: 0}, "4", range(5, 6), (x for x in [6]))))


def deep(n):
    if n:
        yield from deep(n - 1)
    yield n


print(sum(deep(50)), [x for x in deep(3)])
print((lambda: (yield from [1, 2]))().__next__())


def expr():
    a = (yield from [1]), (yield from [2])
    return a


g = expr()
print(list(g))
