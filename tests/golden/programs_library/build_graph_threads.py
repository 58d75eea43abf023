"""A build system: graphlib orders, threads build, queues carry results, sched retries, events stop it."""

import graphlib
import hashlib
import queue
import sched
import threading
import time
from collections import defaultdict
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, as_completed, wait
from dataclasses import dataclass, field

RULES = {
    "app": {"core.o", "ui.o", "assets.pak"}, "core.o": {"core.c", "core.h"}, "ui.o": {"ui.c", "core.h", "ui.h"},
    "ui.h": {"theme.gen"}, "theme.gen": {"theme.txt"}, "assets.pak": {"logo.png", "theme.txt"}, "test": {"app", "test.c"},
}


@dataclass
class Cache:
    entries: dict = field(default_factory=dict)
    lock: threading.RLock = field(default_factory=threading.RLock, repr=False)
    hits: int = 0

    def get(self, key, make):
        with self.lock:
            if key in self.entries:
                self.hits += 1
                return self.entries[key]
        value = make()
        with self.lock:
            return self.entries.setdefault(key, value)


class Builder:
    def __init__(self, rules, workers=3):
        self.rules, self.workers = rules, workers
        self.cache, self.local = Cache(), threading.local()
        self.done = queue.Queue()
        self.order, self.digests = [], {}
        self.gate = threading.Semaphore(workers)
        self.failures = defaultdict(int)

    def digest(self, target):
        parts = [target, *(self.digests[d] for d in sorted(self.rules.get(target, ())))]
        return hashlib.sha1("|".join(parts).encode()).hexdigest()[:8]

    def build_one(self, target):
        with self.gate:
            self.local.count = getattr(self.local, "count", 0) + 1
            if target == "ui.o" and self.failures[target] < 1:
                self.failures[target] += 1
                self.done.put((target, None, OSError("disk full")))
                return
            self.done.put((target, self.cache.get(target, lambda: self.digest(target)), None))

    def run(self):
        sorter = graphlib.TopologicalSorter(self.rules)
        sorter.prepare()
        active = set()
        while sorter.is_active():
            ready = sorted(sorter.get_ready())
            for target in ready:
                active.add(target)
                threading.Thread(target=self.build_one, args=(target,), name=f"build-{target}").start()
            target, digest, error = self.done.get(timeout=5)
            self.done.task_done()
            if error:
                threading.Thread(target=self.build_one, args=(target,)).start()
                continue
            self.digests[target] = digest
            self.order.append(target)
            active.discard(target)
            sorter.done(target)
        return self.digests


builder = Builder(RULES)
digests = builder.run()
print(len(digests), digests["test"], builder.failures, builder.cache.hits, builder.done.empty())
position = {name: i for i, name in enumerate(builder.order)}
print(all(position[d] < position[t] for t, ds in RULES.items() for d in ds), sorted(t for t in RULES if not any(t in d for d in RULES.values())))
print(list(graphlib.TopologicalSorter({"d": ["b", "c"], "b": ["a"], "c": ["a"]}).static_order()))
try:
    graphlib.TopologicalSorter({"a": "b", "b": "c", "c": "a"}).prepare()
except graphlib.CycleError as error:
    print(error.args[0], error.args[1])

with ThreadPoolExecutor(max_workers=2, thread_name_prefix="pool") as pool:
    futures = {pool.submit(pow, n, 2): n for n in range(5)}
    print(sorted((futures[f], f.result()) for f in as_completed(futures)), list(pool.map(str.upper, "abc")))
    bad = [pool.submit(int, "x"), pool.submit(time.sleep, 0.01)]
    done, pending = wait(bad, return_when=FIRST_EXCEPTION)
    print([type(f.exception()).__name__ for f in done], bad[0].done(), bad[0].exception())
    future = pool.submit(lambda: threading.current_thread().name.startswith("pool"))
    future.add_done_callback(lambda f: print("callback", f.result()))
    future.result()

clock = [0.0]
events = []
scheduler = sched.scheduler(lambda: clock[0], lambda d: clock.__setitem__(0, clock[0] + d))
scheduler.enter(5, 2, events.append, ("late",))
scheduler.enter(1, 1, lambda: (events.append("first"), scheduler.enter(1, 1, events.append, ("nested",))))
same = scheduler.enterabs(5, 1, events.append, argument=("priority",))
gone = scheduler.enter(3, 1, events.append, ("cancelled",))
scheduler.cancel(gone)
print(len(scheduler.queue), same.time, same.priority)
scheduler.run()
print(events, clock, scheduler.empty())

balance, log = {"a": 100, "b": 100}, []
condition = threading.Condition()
barrier = threading.Barrier(3, action=lambda: log.append("barrier"))
stop = threading.Event()


def transfer(name, source, target, amounts):
    barrier.wait()
    for amount in amounts:
        with condition:
            condition.wait_for(lambda: balance[source] >= amount, timeout=2)
            balance[source] -= amount
            balance[target] += amount
            log.append((name, amount))
            condition.notify_all()


threads = [threading.Thread(target=transfer, args=args, daemon=True) for args in (("x", "a", "b", [50, 70, 10]), ("y", "b", "a", [120, 5]), ("z", "a", "b", [1]))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(balance, sum(balance.values()), log[0], sorted(log[1:]), threading.active_count(), barrier.n_waiting)
work = queue.PriorityQueue(maxsize=10)
for item in ((3, "c"), (1, "a"), (2, "b")):
    work.put(item)
print([work.get() for _ in range(3)], work.qsize(), work.full())
lifo = queue.LifoQueue()
for n in range(3):
    lifo.put_nowait(n)
print([lifo.get_nowait() for _ in range(3)])
try:
    lifo.get(timeout=0.01)
except queue.Empty as error:
    print("empty", repr(error))
timer = threading.Timer(0.01, stop.set)
timer.start()
print(stop.wait(2), stop.is_set(), timer.finished.is_set() or timer.is_alive())
