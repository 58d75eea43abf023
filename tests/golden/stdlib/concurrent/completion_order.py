import concurrent.futures
import time

DELAYS = {"slow": 0.5, "fast": 0.1, "middle": 0.3}


def fetch(name):
    time.sleep(DELAYS[name])
    return f"{name} done"


with concurrent.futures.ThreadPoolExecutor(max_workers=3) as executor:
    jobs = {executor.submit(fetch, name): name for name in DELAYS}
    for future in concurrent.futures.as_completed(jobs):
        print(jobs[future], "->", future.result())
with concurrent.futures.ThreadPoolExecutor(3) as executor:
    fs = [executor.submit(fetch, name) for name in DELAYS]
    done, pending = concurrent.futures.wait(fs, return_when=concurrent.futures.FIRST_COMPLETED)
    print(len(done), len(pending), done.pop().result())
    done, pending = concurrent.futures.wait(fs)
    print(len(done), len(pending))
    try:
        executor.submit(fetch, "slow").result(timeout=0.01)
    except TimeoutError as e:
        print("timeout", type(e).__name__)
