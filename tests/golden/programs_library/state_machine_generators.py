"""Generators as machines: protocols with send and throw, pipelines, exception groups, context managers, recursion into trees."""

import contextlib
import functools
import inspect
import itertools
import sys
import traceback
import types
from collections import deque
from collections.abc import Generator


class Reset(Exception):
    pass


def primed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        generator = function(*args, **kwargs)
        next(generator)
        return generator

    return wrapper


@primed
def averager():
    total, count, average = 0.0, 0, None
    while True:
        try:
            value = yield average
        except Reset as error:
            total, count, average = 0.0, 0, None
            print("reset", error.args)
            continue
        if value is None:
            return count, average
        total += value
        count += 1
        average = total / count


def collector(results):
    while True:
        key = yield
        if key is None:
            return len(results)
        inner = averager()
        try:
            while True:
                value = yield inner.gi_frame.f_lineno > 0 if inner.gi_frame else None
                inner.send(value)
        except StopIteration as stop:
            results[key] = stop.value


average = averager()
print([average.send(v) for v in (10, 20, 60)], average.throw(Reset("by", 1)), average.send(4), inspect.getgeneratorstate(average))
try:
    average.send(None)
except StopIteration as stop:
    print(stop.value, inspect.getgeneratorstate(average))
try:
    average.throw(KeyError("late"))
except KeyError as error:
    print("KeyError", error, average.gi_frame, average.gi_running)


def delegate(log):
    while True:
        try:
            result = yield from averager_plain()
            log.append(result)
        except ZeroDivisionError:
            log.append("division")


def averager_plain():
    values = []
    try:
        while (value := (yield sum(values) / len(values) if values else 0)) is not None:
            values.append(value)
            if value < 0:
                1 / 0
    finally:
        print("closing with", values)
    return values


log = []
machine = delegate(log)
print(next(machine), machine.send(4), machine.send(8), machine.send(None), machine.send(1), machine.send(-1), machine.gi_yieldfrom.__name__, log)
machine.close()


class TrafficLight:
    def __init__(self):
        self.history = deque(maxlen=5)
        self.run = self._run()
        next(self.run)

    def _run(self) -> Generator[str, str, None]:
        state = self.red
        while True:
            self.history.append(state.__name__)
            event = yield state.__name__
            state = state(event) or state

    def red(self, event):
        return self.green if event == "go" else self.blinking if event == "night" else None

    def green(self, event):
        return self.yellow if event in ("stop", "timer") else None

    def yellow(self, event):
        return self.red

    def blinking(self, event):
        if event == "day":
            return self.red
        if event == "fault":
            raise RuntimeError("lamp")


light = TrafficLight()
print([light.run.send(e) for e in "go x stop any night z day".split()], list(light.history))
try:
    light.run.send("night"), light.run.send("fault")
except RuntimeError as error:
    print(error, [f.name for f in traceback.extract_tb(error.__traceback__)])
try:
    light.run.send("go")
except StopIteration:
    print("machine stopped")


def tokens(text):
    for word in text.replace("(", " ( ").replace(")", " ) ").split():
        yield int(word) if word.lstrip("-").isdigit() else word


def parse(stream):
    for token in stream:
        if token == "(":
            yield [*parse(stream)]
        elif token == ")":
            return
        else:
            yield token


def evaluate(expression):
    if not isinstance(expression, list):
        yield expression
        return
    name, *rest = expression
    values = []
    for each in rest:
        values.append((yield evaluate(each)))
    yield {"+": sum, "*": lambda v: functools.reduce(lambda a, b: a * b, v), "max": max, "-": lambda v: v[0] - sum(v[1:])}[name](values)


def trampoline(generator):
    stack, value = [generator], None
    deepest = 0
    while stack:
        try:
            result = stack[-1].send(value)
        except StopIteration:
            stack.pop()
            continue
        if isinstance(result, types.GeneratorType):
            stack.append(result)
            value = None
        else:
            stack.pop().close()
            value = result
        deepest = max(deepest, len(stack))
    return value, deepest


[tree] = parse(tokens("(+ 1 (* 2 3 (max 4 9 -1)) (- 10 (+ 1 2)))"))
print(tree, trampoline(evaluate(tree)))
deep = 1
for _ in range(3000):
    deep = ["+", 1, deep]
print(trampoline(evaluate(deep)))


def chunked(lines):
    buffer = []
    for line in lines:
        if line.strip() == "--":
            yield buffer
            buffer = []
        else:
            buffer.append(line)
    if buffer:
        yield buffer


def numbered(blocks):
    return ((n, *block) for n, block in enumerate(blocks, 1))


pipeline = functools.reduce(lambda data, step: step(data), (chunked, numbered, lambda blocks: filter(lambda b: len(b) > 1, blocks), list), iter("a\nb\n--\n--\nc".split("\n")))
print(pipeline)


@contextlib.contextmanager
def collected(message):
    errors = []

    @contextlib.contextmanager
    def attempt(*kinds):
        try:
            yield
        except kinds as error:
            errors.append(error)

    yield attempt
    if errors:
        raise ExceptionGroup(message, errors)


try:
    with collected("settings") as attempt:
        with attempt(ValueError):
            int("x")
        with attempt(KeyError, IndexError):
            {}["k"]
        with attempt(ExceptionGroup):
            raise ExceptionGroup("inner", [TypeError("t"), ValueError("v"), OSError(2, "gone")])
except* ValueError as group:
    print("values", group.exceptions, group.message)
    rest = group.derive([KeyError("derived")])
    print(rest)
except* (KeyError, OSError) as group:
    print("lookups", [type(e).__name__ for e in group.exceptions], group.split(KeyError))
except* TypeError as group:
    print("types", repr(group), group.subgroup(lambda e: isinstance(e, TypeError)))


def fail(depth):
    if depth:
        try:
            fail(depth - 1)
        except ValueError as error:
            error.add_note(f"depth {depth}")
            if depth == 2:
                raise RuntimeError("wrapped") from error
            raise
    raise ValueError("bottom")


try:
    fail(3)
except RuntimeError as error:
    print(traceback.format_exception_only(error), error.__cause__.__notes__, getattr(error, "__notes__", None), error.__suppress_context__, len(traceback.extract_tb(error.__traceback__)))
stack = contextlib.ExitStack()
order = []
with contextlib.suppress(ZeroDivisionError), stack:
    stack.enter_context(contextlib.closing(types.SimpleNamespace(close=lambda: order.append("closed"))))
    stack.push(lambda kind, value, tb: order.append(kind.__name__))
    stack.callback(order.append, "callback")
    1 / 0
print(order, list(itertools.islice(iter(functools.partial(next, itertools.count(3)), 6), 5)), sys.exc_info())


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1

    def __length_hint__(self):
        return self.n


countdown = Countdown(4)
first, *middle, last = countdown
print(first, middle, last, list(countdown), sum(Countdown(100)), max(zip(Countdown(3), "abc")), dict(enumerate(Countdown(2))), [*map(divmod, Countdown(3), itertools.repeat(2))])


def infinite():
    n = 0
    while True:
        received = yield n
        n = n + 1 if received is None else received


counter = infinite()
print(next(counter), next(counter), counter.send(10), next(counter), [x for x, _ in zip(counter, range(3))])
counter.close()
print(next(counter, "closed"), list(counter))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


bad = stubborn()
next(bad)
try:
    bad.close()
except RuntimeError as error:
    print(error)
try:
    next(x for x in [1] if next(iter(())))
except RuntimeError as error:
    print(type(error.__cause__).__name__, error)
