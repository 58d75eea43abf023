# Generators: next, for, return values, laziness, independence.
def count(n):
    print("start")
    i = 0
    while i < n:
        yield i
        i += 1
    print("end")
    return "returned"


g = count(2)
print(type(g).__name__, iter(g) is g)
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print("stop again", e.value)
print(next(g, "default"))
print(list(count(3)))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, it):
    for _, x in zip(range(n), it):
        yield x


print(list(take(12, fib())))
a, b = fib(), fib()
next(a); next(a); next(a)
print(next(a), next(b))


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


print([p for p, _ in zip(primes(), range(10))])


def empty():
    return
    yield


def just_return():
    if False:
        yield
    return 5


print(list(empty()), list(just_return()))
try:
    next(just_return())
except StopIteration as e:
    print(e.value, repr(e))


def tree(n):
    if n:
        yield from tree(n // 2)
        yield n
        yield from tree(n // 3)


print(list(tree(10)))


def pipeline(source):
    evens = (x for x in source if x % 2 == 0)
    squares = (x * x for x in evens)
    return (x + 1 for x in squares)


print(list(pipeline(range(10))))
print(sum(x for x in range(100)), sorted(x % 3 for x in range(5)), dict((k, 1) for k in "ab"))
print(3 in count(5))
first, *rest = count(3)
print(first, rest)
x, y = (v * 2 for v in (1, 2))
print(x, y)
print(*count(1), sep="-")
print("".join(c.upper() for c in "abc"), tuple(i for i in range(3)), set(i % 2 for i in range(4)))


def yields_none():
    yield
    yield None
    x = yield
    print("x is", x)


print(list(yields_none()))


def g_frame():
    yield g2.gi_running
    yield


g2 = g_frame()
print(next(g2), g2.gi_running, g2.__name__, g2.__qualname__)


def reentrant():
    yield next(r)


r = reentrant()
try:
    next(r)
except ValueError as e:
    print(e)
args = lambda *a: a
print(args(*count(2)))
print(type(x for x in []), repr(empty())[:24])
