"""A cooperative scheduler written with generators: tasks, sleeping, channels, locks, failures, traces."""
import heapq
import itertools
import sys
import traceback
from collections import deque


class Call:
    """What a task yields to ask its scheduler for something."""


class Sleep(Call):
    def __init__(self, ticks):
        self.ticks = ticks


class Spawn(Call):
    def __init__(self, generator, name):
        self.generator, self.name = generator, name


class Join(Call):
    def __init__(self, task):
        self.task = task


class Send(Call):
    def __init__(self, channel, value):
        self.channel, self.value = channel, value


class Receive(Call):
    def __init__(self, channel):
        self.channel = channel


class Cancelled(BaseException):
    pass


class TaskFailed(Exception):
    pass


class Task:
    numbers = itertools.count(1)

    def __init__(self, generator, name):
        self.number, self.generator, self.name = next(self.numbers), generator, name
        self.waiters, self.done, self.result, self.error = [], False, None, None

    def __repr__(self):
        status = "failed" if self.error else "done" if self.done else "running"
        return f"<{self.name} #{self.number} {status}>"


class Channel:
    def __init__(self, size=0):
        self.size, self.items, self.senders, self.receivers = size, deque(), deque(), deque()


class Scheduler:
    def __init__(self):
        self.ready, self.sleeping, self.now, self.order = deque(), [], 0, itertools.count()
        self.tasks = []

    def spawn(self, generator, name):
        task = Task(generator, name)
        self.tasks.append(task)
        self.ready.append((task, None, None))
        return task

    def finish(self, task, result=None, error=None):
        task.done, task.result, task.error = True, result, error
        for waiter in task.waiters:
            self.wake_joined(waiter, task)

    def wake_joined(self, waiter, task):
        if task.error is not None:
            failure = TaskFailed(f"{task.name} failed")
            failure.__cause__ = task.error
            self.ready.append((waiter, None, failure))
        else:
            self.ready.append((waiter, task.result, None))

    def handle(self, task, call):
        match call:
            case None:
                self.ready.append((task, None, None))
            case Sleep(ticks=n) if n >= 0:
                heapq.heappush(self.sleeping, (self.now + n, next(self.order), task))
            case Spawn(generator=g, name=name):
                self.ready.append((task, self.spawn(g, name), None))
            case Join(task=other) if other.done:
                self.wake_joined(task, other)
            case Join(task=other):
                other.waiters.append(task)
            case Send(channel=channel, value=value):
                if channel.receivers:
                    self.ready.append((channel.receivers.popleft(), value, None))
                    self.ready.append((task, None, None))
                elif len(channel.items) < channel.size:
                    channel.items.append(value)
                    self.ready.append((task, None, None))
                else:
                    channel.senders.append((task, value))
            case Receive(channel=channel):
                if channel.items:
                    self.ready.append((task, channel.items.popleft(), None))
                    if channel.senders:
                        sender, value = channel.senders.popleft()
                        channel.items.append(value)
                        self.ready.append((sender, None, None))
                elif channel.senders:
                    sender, value = channel.senders.popleft()
                    self.ready += [(task, value, None), (sender, None, None)]
                else:
                    channel.receivers.append(task)
            case _:
                self.ready.append((task, None, TypeError(f"cannot handle {type(call).__name__}")))

    def cancel(self, task):
        self.ready.append((task, None, Cancelled()))

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, task = heapq.heappop(self.sleeping)
                self.ready.append((task, None, None))
            task, value, error = self.ready.popleft()
            if task.done:
                continue
            try:
                call = task.generator.throw(error) if error else task.generator.send(value)
            except StopIteration as stop:
                self.finish(task, stop.value)
            except Cancelled:
                self.finish(task, "cancelled")
            except Exception as error:
                self.finish(task, error=error)
            else:
                self.handle(task, call)
        return [t for t in self.tasks if not t.done]


scheduler = Scheduler()


def say(text):
    print(f"[{scheduler.now:>3}] {text}")


def worker(name, channel):
    total = 0
    try:
        while (item := (yield Receive(channel))) is not None:
            say(f"{name} got {item}")
            yield Sleep(item)
            total += item
    except Cancelled:
        say(f"{name} cancelled with {total}")
        raise
    finally:
        say(f"{name} leaves")
    return total


def failing(n):
    yield Sleep(n)
    return {}["missing"]


def parent(child):
    try:
        yield Join(child)
    except TaskFailed as error:
        say(f"{error} because {error.__cause__!r}")
        raise RuntimeError("parent gives up") from error


def main():
    channel = Channel(1)
    workers = []
    for name in "AB":
        workers.append((yield Spawn(worker(name, channel), name)))
    for item in (3, 1, 4, 1, 5):
        yield Send(channel, item)
    say("all sent")
    for _ in workers:
        yield Send(channel, None)
    results = []
    for task in workers:
        results.append((yield Join(task)))
    say(f"results {results}")
    bad = yield Spawn(failing(2), "bad")
    over = yield Spawn(parent(bad), "parent")
    try:
        yield Join(over)
    except TaskFailed as error:
        say("caught " + " <- ".join(type(e).__name__ for e in (error, error.__cause__, error.__cause__.__cause__, error.__cause__.__cause__.__cause__)))
    lazy = yield Spawn(worker("L", Channel()), "lazy")
    yield Sleep(1)
    scheduler.cancel(lazy)
    say((yield Join(lazy)))
    try:
        yield "rubbish"
    except TypeError as error:
        say(error)
    stuck = yield Spawn(worker("S", Channel()), "stuck")
    yield
    return stuck


first = scheduler.spawn(main(), "main")
left = scheduler.run()
print(left, first, scheduler.tasks, scheduler.now)
error = scheduler.tasks[4].error
print("".join(traceback.format_exception(error)).replace(sys.argv[0], "here").count("\n") > 5, type(error).__name__, error)
for task in left:
    task.generator.close()
raise first.result and error
