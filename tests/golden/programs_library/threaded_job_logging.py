import io
import logging
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from logging.handlers import QueueHandler, QueueListener, MemoryHandler

stream = io.StringIO()
formatter = logging.Formatter("[%(threadName)s] %(levelname).1s %(name)s: %(message)s")
handler = logging.StreamHandler(stream)
handler.setFormatter(formatter)
logger = logging.getLogger("jobs")
logger.addHandler(handler)
logger.setLevel(logging.DEBUG)
logger.propagate = False


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    seconds: float = field(compare=False, default=0.0)
    fails: bool = field(compare=False, default=False)


class Worker(threading.Thread):
    def __init__(self, jobs, results, **kwargs):
        super().__init__(**kwargs)
        self.jobs, self.results = jobs, results

    def run(self):
        logger.debug("start")
        while True:
            job = self.jobs.get()
            try:
                if job.name == "stop":
                    break
                if job.fails:
                    raise RuntimeError(f"{job.name} failed")
                time.sleep(job.seconds)
                self.results.append((self.name, job.name))
                logger.info("done %s", job.name)
            except RuntimeError:
                logger.exception("trouble")
            finally:
                self.jobs.task_done()
        logger.debug("end")


jobs, results = queue.PriorityQueue(), []
for j in (Job(5, "report"), Job(1, "urgent", 0.01), Job(3, "broken", fails=True), Job(9, "stop")):
    jobs.put(j)
worker = Worker(jobs, results, name="worker-A")
print(worker.is_alive(), worker.name, worker.daemon, worker.ident)
worker.start()
worker.join()
print(results, worker.is_alive(), jobs.unfinished_tasks)
text = stream.getvalue()
print("\n".join(line for line in text.splitlines() if not line.startswith("  ")))

stream.seek(0)
stream.truncate()


def task(n):
    logger.info("task %d", n)
    return threading.current_thread().name


with ThreadPoolExecutor(max_workers=1, thread_name_prefix="pool") as pool:
    print(list(pool.map(task, range(2))))
print(stream.getvalue(), end="")
stream.seek(0)
stream.truncate()
t = threading.Thread(target=lambda: logger.warning("from %s", threading.current_thread().name), name="T!")
t.start()
t.join()
logger.warning("from main")
print(stream.getvalue(), end="")

q = queue.Queue()
listener = QueueListener(q, handler, respect_handler_level=True)
qlog = logging.getLogger("queued")
qlog.propagate = False
qlog.addHandler(QueueHandler(q))
stream.seek(0)
stream.truncate()
listener.start()
qlog.warning("through %s", "queue")
qlog.error("second")
listener.stop()
print(stream.getvalue(), end="")

lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(timeout=0.01), lock.release(), lock.locked())
rlock = threading.RLock()
with rlock, rlock:
    print("re-entered")
try:
    rlock.release()
except RuntimeError as exc:
    print(exc)
try:
    lock.release()
except RuntimeError as exc:
    print(exc)


def boom():
    raise KeyError("lost")


seen = []
threading.excepthook = lambda args: seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
t = threading.Thread(target=boom, name="bad")
t.start()
t.join()
print(seen)
event = threading.Event()
waiter = threading.Thread(target=lambda: seen.append(event.wait(1)))
waiter.start()
event.set()
waiter.join(timeout=2)
print(seen[-1], event.is_set(), [x.name for x in threading.enumerate()])
try:
    waiter.start()
except RuntimeError as exc:
    print(exc)
try:
    threading.current_thread().join()
except RuntimeError as exc:
    print(exc)
