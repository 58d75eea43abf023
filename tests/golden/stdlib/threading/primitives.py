import threading
import time

sem = threading.BoundedSemaphore(2)
with sem:
    print(sem.acquire(blocking=False), sem.acquire(blocking=False))
    sem.release()
try:
    sem.release()
except ValueError as e:
    print(e)
r = threading.RLock()
with r, r:
    print("twice")
try:
    r.release()
except RuntimeError as e:
    print(e)
plain = threading.Lock()
print(plain.acquire(), plain.locked(), plain.acquire(False), plain.acquire(timeout=0.001))
plain.release()
cond, items = threading.Condition(), []


def consume():
    with cond:
        cond.wait_for(lambda: len(items) >= 2)
        print("consumed", items)


def produce():
    for i in range(2):
        with cond:
            items.append(i)
            cond.notify_all()


a, b = threading.Thread(target=consume), threading.Thread(target=produce)
a.start()
b.start()
a.join()
b.join()
barrier = threading.Barrier(3, action=lambda: print("all here"))
ranks = []
ts = [threading.Thread(target=lambda: ranks.append(barrier.wait())) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(ranks), barrier.broken)
local = threading.local()
local.value = "main"


def own():
    local.value = "thread"
    print(local.value)


t = threading.Thread(target=own)
t.start()
t.join()
print(local.value)
done = threading.Event()
timer = threading.Timer(0.01, done.set)
timer.start()
print(done.wait(5), threading.Event().wait(0.001))
never = threading.Timer(5, print, ["never"])
never.start()
never.cancel()
start = time.perf_counter()
ts = [threading.Thread(target=time.sleep, args=(0.1,)) for _ in range(5)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(time.perf_counter() - start < 0.4)
