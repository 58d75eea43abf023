import functools
import itertools
import queue
import threading
import time
from collections import OrderedDict, deque
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED, TimeoutError
from contextlib import contextmanager


class LRUCache:
    """A bounded cache with statistics."""

    def __init__(self, capacity):
        self.capacity = capacity
        self._data = OrderedDict()
        self._lock = threading.RLock()
        self.hits = self.misses = self.evictions = 0

    def get(self, key, default=None):
        with self._lock:
            if key in self._data:
                self._data.move_to_end(key)
                self.hits += 1
                return self._data[key]
            self.misses += 1
            return default

    def put(self, key, value):
        with self._lock:
            self._data[key] = value
            self._data.move_to_end(key)
            while len(self._data) > self.capacity:
                oldest, _ = self._data.popitem(last=False)
                self.evictions += 1

    def __repr__(self):
        return f"<LRU {list(self._data)} hits={self.hits} misses={self.misses} evictions={self.evictions}>"


cache = LRUCache(3)
for n, key in enumerate("abcadbae"):
    if cache.get(key) is None:
        cache.put(key, n)
print(cache)


def memoize(maxsize):
    def decorate(function):
        store = LRUCache(maxsize)

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            key = args, tuple(sorted(kwargs.items()))
            if (value := store.get(key)) is None:
                store.put(key, value := function(*args, **kwargs))
            return value
        wrapper.store = store
        return wrapper
    return decorate


@memoize(50)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(40), fib.store.hits, fib.__name__, fib.__wrapped__ is not fib)


@functools.lru_cache(maxsize=2, typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(1), typed(True), typed.cache_info(), typed.cache_parameters())
typed.cache_clear()
print(typed.cache_info())

work = queue.Queue(maxsize=4)
results = queue.SimpleQueue()
done = threading.Event()


def producer(n):
    for i in range(n):
        work.put((i, i * i))
    for _ in range(2):
        work.put(None)


def consumer(name):
    while (item := work.get()) is not None:
        results.put((item[0], item[1] + 1, name != ""))
        work.task_done()
    work.task_done()


threads = [threading.Thread(target=producer, args=(6,), name="producer")] + [
    threading.Thread(target=consumer, args=(f"c{i}",), daemon=True) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
collected = sorted(results.get() for _ in range(results.qsize()))
print(collected, work.empty(), results.empty(), [t.is_alive() for t in threads], threads[0].name)
pq = queue.PriorityQueue()
for item in [(3, "c"), (1, "a"), (2, "b")]:
    pq.put(item)
print([pq.get_nowait() for _ in range(pq.qsize())])
for attempt in (lambda: pq.get_nowait(), lambda: queue.Queue(1).get(timeout=0.01)):
    try:
        attempt()
    except queue.Empty as exc:
        print("Empty", repr(exc))
full = queue.LifoQueue(1)
full.put(1)
try:
    full.put_nowait(2)
except queue.Full:
    print("Full", full.full())

counter, lock = 0, threading.Lock()


def bump(times):
    global counter
    for _ in range(times):
        with lock:
            counter += 1
    return threading.current_thread().name.startswith("pool")


with ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool") as pool:
    print(list(pool.map(bump, [10, 20, 30])), counter)
    futures = {pool.submit(divmod, a, b): (a, b) for a, b in [(7, 2), (1, 0), (9, 4)]}
    for future in sorted(as_completed(futures), key=futures.get):
        print(futures[future], future.exception() or future.result())
    print(list(pool.map(pow, range(4), itertools.repeat(2))))
    f = pool.submit(lambda: 1)
    f.add_done_callback(lambda f: print("callback", f.result()))
print(f.done(), f.cancelled(), f.cancel(), f.running())
try:
    pool.submit(print)
except RuntimeError as exc:
    print(exc)
local = threading.local()
local.x = 1
seen = []
t = threading.Thread(target=lambda: seen.append(hasattr(local, "x")))
t.start()
t.join()
print(seen, threading.current_thread() is threading.main_thread(), threading.active_count())
barrier, order = threading.Barrier(2), []
ts = [threading.Thread(target=lambda i=i: (barrier.wait(), order.append(i))) for i in range(2)]
[t.start() for t in ts]
[t.join() for t in ts]
print(sorted(order), barrier.parties, barrier.broken)
sem = threading.BoundedSemaphore(1)
sem.acquire()
print(sem.acquire(blocking=False), sem.release())
try:
    sem.release()
except ValueError as exc:
    print(exc)
cond, box = threading.Condition(), deque()
c = threading.Thread(target=lambda: [cond.acquire(), cond.wait_for(lambda: box), print("got", box.popleft()), cond.release()])
c.start()
with cond:
    box.append("parcel")
    cond.notify_all()
c.join()
timer = threading.Timer(0.01, print, ["tick"])
timer.start()
timer.join()
try:
    timer.start()
except RuntimeError as exc:
    print(exc)
