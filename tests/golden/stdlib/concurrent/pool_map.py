from concurrent.futures import ThreadPoolExecutor
import threading


def square(n):
    return n * n


with ThreadPoolExecutor(max_workers=4) as pool:
    print(list(pool.map(square, range(10))))
    print(list(pool.map(pow, [2, 3, 4], [3, 2, 1])))
    futures = [pool.submit(square, n) for n in (5, 6)]
print([f.result() for f in futures], all(f.done() for f in futures))
lock = threading.Lock()
total = 0


def add(n):
    global total
    with lock:
        total += n


with ThreadPoolExecutor() as pool:
    for n in range(100):
        pool.submit(add, n)
print(total)
try:
    pool.submit(square, 1)
except RuntimeError as e:
    print(e)
