from concurrent.futures import CancelledError, Future, InvalidStateError, ThreadPoolExecutor


def work(n):
    if n % 2:
        raise ValueError(f"odd: {n}")
    return n


seen = []
with ThreadPoolExecutor(2, thread_name_prefix="w") as pool:
    fs = [pool.submit(work, n) for n in range(4)]
    for f in fs:
        f.add_done_callback(lambda f: seen.append(f.exception() is None))
for f in fs:
    try:
        print(f.result())
    except ValueError as e:
        print("caught", e)
print(sorted(seen))
try:
    with ThreadPoolExecutor() as pool:
        list(pool.map(work, range(3)))
except ValueError as e:
    print("map:", e)
f = Future()
print(f.cancel(), f.cancelled(), f.done())
try:
    f.result()
except CancelledError as e:
    print("cancelled", repr(e))
g = Future()
g.set_result(3)
try:
    g.set_result(4)
except InvalidStateError as e:
    print(str(e).split(":")[0], g.result())
