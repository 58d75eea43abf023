"""Seeded cases of date, datetime and timedelta arithmetic, every result printed."""
from datetime import MAXYEAR, date, datetime, timedelta, timezone

state = 20240229


def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n


def delta():
    kind = rnd(5)
    if kind == 0:
        return timedelta(rnd(4000) - 2000)
    if kind == 1:
        return timedelta(seconds=rnd(10**7) - 5 * 10**6)
    if kind == 2:
        return timedelta(rnd(20) - 10, rnd(86400), rnd(10**6))
    if kind == 3:
        return timedelta(microseconds=rnd(10**9) - 5 * 10**8, hours=rnd(99) - 50)
    return timedelta(weeks=rnd(200) - 100, minutes=rnd(10**4), milliseconds=rnd(10**5))


def moment():
    return datetime(1 + rnd(MAXYEAR), 1 + rnd(12), 1 + rnd(28), rnd(24), rnd(60), rnd(60), rnd(2) * rnd(10**6))


def show(make):
    try:
        return str(make())
    except (OverflowError, ZeroDivisionError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


for i in range(220):
    m, d, e = moment(), delta(), delta()
    other = moment()
    print(i, m, "|", d, "|", show(lambda: m + d), "|", show(lambda: m - d), "|", m - other, "|", m < other)
    print("  ", repr(d), d + e, d - e, -d, abs(d), d.total_seconds(), d > e, bool(d))
for i in range(200):
    d, e, n = delta(), delta(), rnd(40) - 20
    f = (rnd(2000) - 1000) / (1 + rnd(64))
    print(i, d * n, show(lambda: d // n), show(lambda: d / n), show(lambda: d / e), show(lambda: d // e),
          show(lambda: d % e), show(lambda: divmod(d, e)), d * f, show(lambda: d / f))
for i in range(200):
    day = date.fromordinal(1 + rnd(3652059))
    print(day, day.toordinal(), day.weekday(), day.isoweekday(), *day.isocalendar(), day.timetuple().tm_yday,
          hash(day) % 1000003, show(lambda: day + timedelta(rnd(10000) - 5000)), day.ctime())
for i in range(120):
    zone = timezone(timedelta(minutes=rnd(2878) - 1439))
    m = moment().replace(tzinfo=zone)
    print(m, show(lambda: m.astimezone(timezone.utc)), zone, m.utcoffset(), show(m.timestamp),
          hash(m) % 1000003, show(lambda: m == m.astimezone(timezone.utc)), show(m.utctimetuple))
