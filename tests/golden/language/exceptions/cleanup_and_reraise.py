log = []
class Resource:
    def __init__(self, n): self.n = n; log.append(f"open {n}")
    def close(self): log.append(f"close {self.n}")
    def __enter__(self): return self
    def __exit__(self, *e): self.close(); return False
def use(fail_at):
    a = Resource("a")
    try:
        if fail_at == 1: raise ValueError(1)
        b = Resource("b")
        try:
            if fail_at == 2: raise KeyError(2)
            with Resource("c") as c, Resource("d"):
                if fail_at == 3: return "early"
                if fail_at == 4: raise OSError(4, "four")
            return "done"
        finally: b.close()
    except KeyError as e: raise RuntimeError("wrapped") from e
    except ValueError: log.append("handled"); return "recovered"
    else: log.append("never, since return")
    finally: a.close()
for n in range(5):
    log.clear()
    try: result = use(n)
    except Exception as e: result = repr(e), repr(e.__cause__)
    print(n, result, *log, sep=" | ")
def retry(times):
    for attempt in range(times):
        try:
            if attempt < 2: raise ConnectionError(f"try {attempt}")
        except ConnectionError as e: last = e; continue
        else: return f"ok after {attempt}"
        finally: log.append(attempt)
    raise TimeoutError(f"{times} tries") from last
log.clear()
print(retry(5), log)
try: retry(2)
except TimeoutError as e: print(e, repr(e.__cause__))
def nested():
    try:
        try: 1 / 0
        except ZeroDivisionError as e: raise
        finally: log.append("f1")
    except ArithmeticError as e: return type(e).__name__, e.__traceback__.tb_next is not None
print(nested())
