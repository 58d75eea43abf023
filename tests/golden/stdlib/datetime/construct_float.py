"""timedelta from floats, and timestamps: the rounding of every seeded case."""
from datetime import date, datetime, timedelta, timezone

state = 7


def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n


names = "days seconds microseconds milliseconds minutes hours weeks".split()
for i in range(400):
    kwargs = {names[rnd(7)]: (rnd(2 * 10**6) - 10**6) / (1 + rnd(10**5)) for _ in range(1 + rnd(4))}
    print(kwargs, repr(timedelta(**kwargs)))
for i in range(300):
    stamp = (rnd(2**31) * 4 - 2**32) + rnd(2**20) / 2**20
    print(repr(stamp), datetime.fromtimestamp(stamp), datetime.fromtimestamp(stamp, timezone.utc), date.fromtimestamp(stamp),
          datetime.fromtimestamp(stamp).timestamp() - stamp)
for value in (0.5, 1.5, 2.5, -0.5, -1.5, 0.4999999, 1e-7, 123456789.5):
    print(timedelta(microseconds=value), timedelta(seconds=value / 10**6), datetime.fromtimestamp(value))
for value in (float("nan"), float("inf"), 1e300, 10**20, "1", None, 1j):
    for call in (timedelta, datetime.fromtimestamp, date.fromtimestamp):
        try:
            print(call(value))
        except Exception as error:
            print(type(error).__name__, error)
