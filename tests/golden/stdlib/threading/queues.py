import queue
import threading

jobs, results = queue.Queue(), queue.Queue()


def worker():
    while True:
        n = jobs.get()
        if n is None:
            jobs.task_done()
            return
        results.put((n, n * n))
        jobs.task_done()


pool = [threading.Thread(target=worker) for _ in range(3)]
for t in pool:
    t.start()
for n in range(8):
    jobs.put(n)
for _ in pool:
    jobs.put(None)
jobs.join()
for t in pool:
    t.join()
print(sorted(results.queue), jobs.empty(), results.qsize())
forever = queue.Queue()
seen = []


def daemon():
    while True:
        seen.append(forever.get())
        forever.task_done()


threading.Thread(target=daemon, daemon=True).start()
for item in "abc":
    forever.put(item)
forever.join()
print(seen)
small = queue.Queue(maxsize=2)


def produce():
    for i in range(5):
        small.put(i)
    small.put("end")


producer = threading.Thread(target=produce)
producer.start()
print(list(iter(small.get, "end")))
producer.join()
