"""Generators as a pipeline: sources, filters, coroutines as sinks, cleanup, closing order."""
import functools
import itertools


def coroutine(function):
    @functools.wraps(function)
    def primed(*args, **kwargs):
        generator = function(*args, **kwargs)
        next(generator)
        return generator

    return primed


@coroutine
def printer(label):
    """Prints what it is sent."""
    try:
        while True:
            item = yield
            print(f"  [{label}] {item!r}")
    except GeneratorExit:
        print(f"  [{label}] closed")
        raise


@coroutine
def broadcast(*targets):
    try:
        while True:
            item = yield
            for target in targets:
                target.send(item)
    finally:
        for target in reversed(targets):
            target.close()


@coroutine
def running_average(target):
    total = count = 0
    while True:
        try:
            value = yield (total / count if count else None)
        except ValueError as error:
            print("  reset:", error)
            total = count = 0
            continue
        total += value
        count += 1
        target.send(round(total / count, 3))


@coroutine
def windowed(size, target):
    window = []
    while True:
        window.append((yield))
        if len(window) == size:
            target.send(tuple(window))
            del window[0]


print(printer.__name__, printer.__doc__, printer.__wrapped__.__name__)
ends = printer("avg"), printer("win")
sink = broadcast(printer("raw"), running_average(ends[0]), windowed(3, ends[1]))
for value in (3, 5, 10, 2):
    print("send", value)
    sink.send(value)
sink.close()
for end in ends:
    end.close()
solo = printer("solo")
average = running_average(solo)
print(average.send(4), average.send(8), average.throw(ValueError("start over")), average.send(1))
try:
    average.throw(KeyError, KeyError("boom"))
except KeyError as error:
    print("passed through", repr(error))
solo.close()
try:
    average.send(1)
except StopIteration as stop:
    print("ended", stop.value)


def source(n):
    print("open")
    try:
        for i in range(n):
            yield i
    finally:
        print("close source")


def squares(items):
    try:
        for item in items:
            yield item * item
    finally:
        print("close squares")


def odd(items):
    return (item for item in items if item % 2)


inner = source(10)
middle = squares(inner)
pipeline = odd(middle)
print(next(pipeline), next(pipeline))
for each in (pipeline, middle, inner):
    each.close()
print(list(itertools.islice((n * n for n in range(100)), 3)))


def numbers():
    total = 0
    while (item := (yield total)) is not None:
        total += item
    return f"sum {total}"


def outer():
    result = yield from numbers()
    print("inner gave", result)
    again = yield from numbers()
    return [result, again]


generator = outer()
print(next(generator), generator.send(5), generator.send(6))
print(generator.send(None))
print(generator.send(10))
try:
    generator.send(None)
except StopIteration as stop:
    print(stop.value)


def chunks(items, size):
    it = iter(items)
    while batch := list(itertools.islice(it, size)):
        yield batch


def flatten(item):
    if isinstance(item, (list, tuple)):
        for each in item:
            yield from flatten(each)
    else:
        yield item


print(list(chunks("abcdefgh", 3)), list(flatten([1, [2, (3, [4, []]), 5], [[6]]])))


def primes():
    composites = {}
    for n in itertools.count(2):
        if n not in composites:
            yield n
            composites[n * n] = [n]
        else:
            for p in composites.pop(n):
                composites.setdefault(n + p, []).append(p)


print(list(itertools.takewhile(lambda p: p < 60, primes())), next(itertools.dropwhile(lambda p: p < 1000, primes())))


def bad():
    yield 1
    raise StopIteration("inside")


for each in bad():
    print(each)
