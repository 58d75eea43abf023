"""Threads that stand still in the middle while others go on."""

import contextvars
import queue
import threading
import time

# Workers that wait for more until they are told to stop.

tasks = queue.Queue()
done = []


def worker():
    count = 0
    while True:
        item = tasks.get()
        if item is None:
            tasks.task_done()
            break
        count += 1
        done.append(item * 10)
        tasks.task_done()
    done.append(f"stopped after {count}")


workers = [threading.Thread(target=worker)]
for each in workers:
    each.start()
for number in range(4):
    tasks.put(number)
tasks.join()
print("joined", done)
tasks.put(None)
for each in workers:
    each.join()
print(done[-1])

# A thread that polls until it is stopped.

stop = threading.Event()
rounds = 0


def poll():
    global rounds
    print("polling")
    while not stop.is_set():
        rounds += 1
        time.sleep(0.01)
    print("stopped")


poller = threading.Thread(target=poll)
poller.start()
time.sleep(0.1)
print(rounds > 3, poller.is_alive())
stop.set()
poller.join()

# A buffer that holds two, between one who fills and one who empties.


class Buffer:
    def __init__(self, size):
        self.size, self.items, self.most = size, [], 0
        self.changed = threading.Condition()

    def put(self, item):
        with self.changed:
            while len(self.items) >= self.size:
                self.changed.wait()
            self.items.append(item)
            self.most = max(self.most, len(self.items))
            self.changed.notify_all()

    def get(self):
        with self.changed:
            self.changed.wait_for(lambda: self.items)
            item = self.items.pop(0)
            self.changed.notify_all()
            return item


buffer = Buffer(2)
taken = []
fill = threading.Thread(target=lambda: [buffer.put(i) for i in range(6)] and None)
empty = threading.Thread(target=lambda: [taken.append(buffer.get()) for _ in range(6)] and None)
for each in (fill, empty):
    each.start()
for each in (fill, empty):
    each.join()
print(taken, buffer.most <= 2)

# Two who take turns.

log = []
turn = 0
changed = threading.Condition()


def take_turns(me):
    global turn
    for step in range(3):
        with changed:
            changed.wait_for(lambda: turn == me)
            log.append(f"{me}:{step}")
            turn = 1 - turn
            changed.notify_all()


pair = [threading.Thread(target=take_turns, args=(i,)) for i in (0, 1)]
for each in pair:
    each.start()
for each in pair:
    each.join()
print(log)

there, back = queue.Queue(), queue.Queue(maxsize=1)


def ask():
    for number in range(3):
        there.put(number)
        print("answer", back.get(timeout=5))


def answer():
    for _ in range(3):
        back.put(there.get() * 10)


pair = [threading.Thread(target=ask), threading.Thread(target=answer)]
for each in pair:
    each.start()
for each in pair:
    each.join()

# What is a thread's own while it stands still: handled exceptions, contexts, locals.

setting = contextvars.ContextVar("setting", default="none")
own = threading.local()
lines = []


def alone(name, wait):
    own.name = name
    setting.set(name)
    try:
        raise KeyError(name)
    except KeyError:
        time.sleep(wait)
        lines.append((own.name, setting.get()))
        try:
            raise
        except KeyError as error:
            lines.append((repr(error), error.__context__))


group = [threading.Thread(target=alone, args=(f"t{i}", 0.03 - i * 0.01)) for i in range(3)]
for each in group:
    each.start()
for each in group:
    each.join()
print(lines, setting.get(), hasattr(own, "name"))


class Resource:
    def __init__(self, name):
        time.sleep(0.001)
        self.name = name

    def __enter__(self):
        time.sleep(0.001)
        return self

    def __exit__(self, *error):
        time.sleep(0.001)
        print("left", self.name, error[0])
        return True


def use(*names, limit=2, **more):
    with Resource(names[0]) as first, Resource(names[1]) as second:
        print(first.name, second.name, limit, more)
        raise ValueError(limit)
    print("after")


user = threading.Thread(target=use, args=("a", "b"), kwargs={"limit": 3, "x": 1})
user.start()
user.join()


class Recorder(threading.Thread):
    def __init__(self):
        super().__init__(name="recorder", daemon=True)
        self.inbox = queue.Queue()

    def run(self):
        while (item := self.inbox.get()) is not None:
            print(self.name, "got", item)
        print(threading.current_thread().name, "ends")


recorder = Recorder()
recorder.start()
for item in ("x", "y", None):
    recorder.inbox.put(item)
recorder.join()

gate = threading.Semaphore(0)
waiting = threading.Thread(target=lambda: (gate.acquire(), print("through")))
waiting.start()
print("opening")
gate.release()
waiting.join()

forever = threading.Thread(target=lambda: time.sleep(1000), daemon=True)
forever.start()
print(forever.is_alive(), threading.active_count())
