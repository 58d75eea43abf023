"""Functions in a pool that wait for one another, for the program, and for a place in the pool."""

import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor

opened = threading.Event()
with ThreadPoolExecutor(2) as pool:
    waiter = pool.submit(lambda: (opened.wait(), "woken")[1])
    print(waiter.done(), waiter.running())
    opened.set()
    print(waiter.result())

items = queue.Queue()


def consume():
    taken = []
    while (item := items.get()) is not None:
        taken.append(item)
    return taken


def produce(count):
    for number in range(count):
        items.put(number)
        time.sleep(0.01)
    items.put(None)
    return "produced"


with ThreadPoolExecutor(2) as pool:
    consumer, producer = pool.submit(consume), pool.submit(produce, 3)
    print(consumer.result(), producer.result())

meeting = threading.Barrier(3)
with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(lambda i: (meeting.wait() >= 0, i)[1], range(3))))

# One thread that waits keeps others in the queue.
gate = threading.Event()
with ThreadPoolExecutor(1) as pool:
    first = pool.submit(gate.wait, 5)
    rest = [pool.submit(pow, 2, n) for n in range(4)]
    print(rest[0].done())
    gate.set()
    print([each.result() for each in rest], first.result())

stop = threading.Event()
rounds = 0


def poll():
    global rounds
    while not stop.is_set():
        rounds += 1
        time.sleep(0.005)
    return "stopped"


with ThreadPoolExecutor(2) as pool:
    poller = pool.submit(poll)
    time.sleep(0.3)
    stop.set()
    print(poller.result(), rounds > 5)
