"""Generators as coroutines: send, throw, close, delegation, a scheduler, and itertools recipes."""
import inspect
import itertools as it
import operator
from collections import deque, defaultdict
from contextlib import contextmanager
from functools import wraps, reduce
from types import GeneratorType, coroutine


def primed(function):
    @wraps(function)
    def start(*args, **kwargs):
        gen = function(*args, **kwargs)
        next(gen)
        return gen
    return start


@primed
def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
        except ValueError as exc:
            print("reset:", exc)
            total = count = 0
            average = None
            continue
        except GeneratorExit:
            raise
        if value is None:
            return average, count
        total += value
        count += 1
        average = total / count


avg = averager()
print([avg.send(x) for x in (10, 20, 60)], avg.throw(ValueError("again")), avg.send(5))
try:
    avg.send(None)
except StopIteration as stop:
    print("result", stop.value)
other = averager()
other.send(1)
other.close()
print(inspect.getgeneratorstate(other), inspect.getgeneratorstate(averager()), avg.gi_frame is None, avg.gi_code.co_name)


def flatten(items):
    for item in items:
        if isinstance(item, (list, tuple, GeneratorType)):
            yield from flatten(item)
        else:
            yield item


def grouper(results, key):
    while True:
        results[key] = yield from averager.__wrapped__()


results = {}
for key, numbers in {"a": [1, 2, 3], "b": [10]}.items():
    g = grouper(results, key)
    next(g)
    for n in numbers:
        g.send(n)
    g.send(None)
print(results, list(flatten([1, [2, (3, [4])], (x for x in "ab"), []])))


class Scheduler:
    def __init__(self):
        self.ready, self.log, self.mail = deque(), [], defaultdict(deque)

    def spawn(self, name, gen):
        self.ready.append((name, gen, None))

    def run(self):
        while self.ready:
            name, gen, value = self.ready.popleft()
            try:
                request = gen.send(value)
            except StopIteration as stop:
                self.log.append(f"{name} -> {stop.value}")
                continue
            match request:
                case ("send", to, message):
                    self.mail[to].append(message)
                    self.ready.append((name, gen, None))
                case "receive" if self.mail[name]:
                    self.ready.append((name, gen, self.mail[name].popleft()))
                case "receive":
                    self.ready.append((name, self._again(gen), None))
                case _:
                    self.ready.append((name, gen, None))

    @staticmethod
    def _again(gen):
        message = yield "receive"
        try:
            request = gen.send(message)
            while True:
                request = gen.send((yield request))
        except StopIteration as stop:
            return stop.value


def ping(n):
    for i in range(n):
        yield "send", "pong", i
        reply = yield "receive"
        yield
    return f"last reply {reply}"


def pong():
    total = 0
    while total < 3:
        message = yield "receive"
        total += message
        yield "send", "ping", message * 10
    return total


s = Scheduler()
s.spawn("pong", pong())
s.spawn("ping", ping(3))
s.run()
print(s.log)


def broken():
    try:
        yield 1
    finally:
        print("cleanup")


g = broken()
next(g)
try:
    g.throw(KeyError("thrown"))
except KeyError as exc:
    print("out:", exc)
print(next(g, "exhausted"))


def bad():
    yield 1
    raise StopIteration("inside")


try:
    list(bad())
except RuntimeError as exc:
    print(exc, repr(exc.__cause__))


def ignores():
    try:
        yield
    except GeneratorExit:
        yield


g = ignores()
next(g)
try:
    g.close()
except RuntimeError as exc:
    print(exc)
try:
    g2 = (x for x in [1])
    g2.send(5)
except TypeError as exc:
    print(exc)


def running():
    yield next(me)


me = running()
try:
    next(me)
except ValueError as exc:
    print(exc)


def sieve():
    composites = defaultdict(list)
    for n in it.count(2):
        if n not in composites:
            yield n
            composites[n * n] = [n]
        else:
            for p in composites.pop(n):
                composites[n + p].append(p)


def window(seq, n):
    iters = it.tee(seq, n)
    return zip(*(it.islice(i, k, None) for k, i in enumerate(iters)))


def roundrobin(*seqs):
    nexts = it.cycle(iter(s).__next__ for s in seqs)
    alive = len(seqs)
    while alive:
        try:
            for step in nexts:
                yield step()
        except StopIteration:
            alive -= 1
            nexts = it.cycle(it.islice(nexts, alive))


print(list(it.islice(sieve(), 12)), list(window("abcd", 2)), "".join(roundrobin("ABC", "D", "EF")))
print(list(it.accumulate([1, 2, 3, 4], operator.mul, initial=1)), list(it.chain.from_iterable(["ab", "c"])), list(it.compress("abcd", [1, 0, 1])), list(it.dropwhile(str.isupper, "ABcD")), list(it.starmap(pow, [(2, 3), (3, 2)])))
print([(k, "".join(g)) for k, g in it.groupby("aabbbc")], list(it.combinations_with_replacement("ab", 2)), list(it.permutations("abc", 2))[:3], list(it.batched("abcdefg", 3)), list(it.pairwise("abc")), list(it.zip_longest("ab", "x", fillvalue="-")))
a, b = it.tee(it.count(5, 0.5))
print([next(a) for _ in range(3)], next(b), list(it.repeat("x", 2)), it.count(3), it.repeat(1, 2), list(it.islice("abcdef", 1, None, 2)), list(it.product("ab", repeat=2))[-1])
try:
    list(it.batched("abc", 2, strict=True))
except ValueError as exc:
    print(exc)
print(sum(1 for _ in it.takewhile(lambda p: p < 100, sieve())), reduce(lambda f, g: lambda x: g(f(x)), [str, len, range, list])(12345))
