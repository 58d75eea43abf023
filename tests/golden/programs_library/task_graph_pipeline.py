import asyncio
import functools
import graphlib
import heapq
import itertools
import logging
import operator
import sys
import time
from collections import defaultdict, Counter, deque, ChainMap
from concurrent.futures import ThreadPoolExecutor, Future, wait, as_completed, CancelledError, FIRST_EXCEPTION
from contextlib import ExitStack, contextmanager, suppress, redirect_stdout, AbstractContextManager, ContextDecorator, nullcontext
from dataclasses import dataclass, field
from enum import Enum
from io import StringIO
from typing import Callable, Any


class Status(str, Enum):
    PENDING = "pending"
    DONE = "done"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(eq=False)
class Task:
    name: str
    run: Callable[..., Any]
    needs: tuple[str, ...] = ()
    retries: int = 0
    status: Status = Status.PENDING
    result: Any = None
    error: BaseException | None = field(default=None, repr=False)
    attempts: int = field(default=0, repr=False)


class timed(ContextDecorator, AbstractContextManager):
    def __init__(self, label, log):
        self.label, self.log = label, log

    def __enter__(self):
        self.log.append(f"+{self.label}")
        return self

    def __exit__(self, kind, exc, tb):
        self.log.append(f"-{self.label}{'!' if kind else ''}")
        return False


class Pipeline:
    def __init__(self):
        self.tasks, self.log = {}, []

    def task(self, *needs, retries=0, name=None):
        def register(function):
            key = name or function.__name__
            if key in self.tasks:
                raise ValueError(f"task {key!r} exists")
            self.tasks[key] = Task(key, function, needs, retries)
            return function
        return register

    def graph(self):
        unknown = {n for t in self.tasks.values() for n in t.needs} - self.tasks.keys()
        if unknown:
            raise LookupError(f"unknown tasks: {', '.join(sorted(unknown))}")
        return {t.name: set(t.needs) for t in self.tasks.values()}

    def _run(self, task):
        inputs = [self.tasks[n] for n in task.needs]
        if any(t.status is not Status.DONE for t in inputs):
            task.status = Status.SKIPPED
            return task
        for task.attempts in itertools.count(1):
            try:
                with timed(task.name, self.log):
                    task.result = task.run(*(t.result for t in inputs))
                task.status = Status.DONE
                return task
            except Exception as exc:
                task.error = exc
                if task.attempts > task.retries:
                    task.status = Status.FAILED
                    return task

    def run(self):
        sorter = graphlib.TopologicalSorter(self.graph())
        sorter.prepare()
        waves = []
        with ThreadPoolExecutor(2) as pool:
            while sorter.is_active():
                ready = sorted(sorter.get_ready())
                waves.append(ready)
                for task in pool.map(self._run, map(self.tasks.get, ready)):
                    sorter.done(task.name)
        return waves

    async def arun(self):
        done = {name: asyncio.Event() for name in self.tasks}
        order = []

        async def one(task):
            await asyncio.gather(*(done[n].wait() for n in task.needs))
            self._run(task)
            order.append(task.name)
            done[task.name].set()

        async with asyncio.TaskGroup() as group:
            for task in self.tasks.values():
                group.create_task(one(task), name=task.name)
        return order


def build(flaky_fails=1):
    p, failures = Pipeline(), itertools.count()

    @p.task()
    def load():
        return list(range(1, 8))

    @p.task("load")
    def squares(numbers):
        return [n * n for n in numbers]

    @p.task("load", retries=2)
    def flaky(numbers):
        if next(failures) < flaky_fails:
            raise ConnectionError("try again")
        return sum(numbers)

    @p.task("squares", "flaky", name="ratio")
    def compute(squares, total):
        return sum(squares) / total

    p.task("squares", name="top")(lambda s: heapq.nlargest(2, s))
    p.task("ratio", "top")(lambda r, t: f"{r:.3f} {t}") if False else p.task("ratio", "top", name="report")(lambda r, t: f"{r:.3f} {t}")
    return p


for fails in (1, 5):
    p = build(fails)
    print(p.run())
    for t in p.tasks.values():
        print(f"  {t.name:<8} {t.status.value:<8} {t.attempts} {t.result!r} {t.error!r}")
    print(" ", " ".join(sorted(p.log)))
print(asyncio.run(build().arun()))
p = build()
try:
    p.task(name="load")(len)
except ValueError as exc:
    print(exc)
p.task("nowhere", name="x")(len)
try:
    p.run()
except LookupError as exc:
    print(exc)
c = Pipeline()
for a, b in itertools.pairwise("abca"):
    c.tasks[b] = Task(b, str, (a,))
try:
    c.run()
except graphlib.CycleError as exc:
    print(exc.args[0], sorted(set(exc.args[1])))
print(Status.DONE == "done", Status("failed"), f"{Status.PENDING}", str(Status.PENDING), Status.DONE.upper(), repr(Task("t", len)).split("run=")[0], Task("a", len) == Task("a", len))
log = []


@timed("decorated", log)
def fail(x):
    return 1 / x


with suppress(ZeroDivisionError):
    fail(0)
print(fail(2), log, fail.__name__)


@contextmanager
def step(name, out):
    out.append(f"enter {name}")
    try:
        yield name
    except KeyError as exc:
        out.append(f"{name} handled {exc}")
    finally:
        out.append(f"exit {name}")


out = []
with ExitStack() as stack:
    names = [stack.enter_context(step(n, out)) for n in "ab"]
    stack.callback(out.append, "callback")
    stack.push(lambda *a: out.append(a[0] and a[0].__name__))
    moved = stack.pop_all() if names == ["x"] else stack
    raise KeyError("k")
print(out)
f = Future()
f.add_done_callback(lambda f: print("callback:", f.result()))
print(f, f.set_running_or_notify_cancel()) if False else print(f.done(), f.running(), f.cancelled())
f.set_result(5)
with ThreadPoolExecutor(max_workers=2) as pool:
    fs = [pool.submit(operator.truediv, 6, n) for n in (3, 0, 2)]
    done, not_done = wait(fs)
    print(len(done), len(not_done), [x.exception() and type(x.exception()).__name__ or x.result() for x in fs])
    try:
        list(pool.map(operator.truediv, [1, 2], [1, 0]))
    except ZeroDivisionError as exc:
        print(exc)
cancelled = Future()
print(cancelled.cancel(), cancelled.cancelled())
try:
    cancelled.result()
except CancelledError as exc:
    print(type(exc).__name__)
with redirect_stdout(StringIO()) as captured, nullcontext("n") as n:
    print("inside", n)
print(captured.getvalue(), end="")
