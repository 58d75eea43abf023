import threading

counter = 0
lock = threading.Lock()
log = []


def work(name, times):
    global counter
    for _ in range(times):
        with lock:
            counter += 1
    log.append(name)


threads = [threading.Thread(target=work, args=(f"t{i}", 100 * i), name=f"T{i}") for i in range(1, 5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter, sorted(log), [t.is_alive() for t in threads], threads[0].name)


class Summer(threading.Thread):
    def __init__(self, values):
        super().__init__(daemon=True)
        self.values, self.total = values, None

    def run(self):
        self.total = sum(self.values)


s = Summer(range(10))
print(s.daemon, s.is_alive(), s.ident)
s.start()
s.join()
print(s.total, s.ident is not None)
for call in (s.start, threading.Thread().join, lambda: threading.current_thread().join()):
    try:
        call()
    except RuntimeError as e:
        print(e)
print(threading.current_thread() is threading.main_thread(), threading.main_thread().name)
