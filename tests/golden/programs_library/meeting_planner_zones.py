from datetime import date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError
from itertools import pairwise
from collections import namedtuple, OrderedDict
import calendar
import heapq

CITIES = OrderedDict([("New York", "America/New_York"), ("London", "Europe/London"), ("Berlin", "Europe/Berlin"),
                      ("Kolkata", "Asia/Kolkata"), ("Tokyo", "Asia/Tokyo"), ("Sydney", "Australia/Sydney")])


def world_clock(moment):
    for city, key in CITIES.items():
        local = moment.astimezone(ZoneInfo(key))
        print(f"  {city:<9} {local:%a %Y-%m-%d %H:%M} {local.tzname():<5} {local:%z} dst={local.dst()} {local.utcoffset()}")


for when in (datetime(2024, 1, 15, 12, tzinfo=timezone.utc), datetime(2024, 7, 15, 12, 30, tzinfo=timezone.utc)):
    print(when.isoformat())
    world_clock(when)

berlin = ZoneInfo("Europe/Berlin")
for text in ("2024-03-31T01:59", "2024-03-31T02:30", "2024-03-31T03:00", "2024-10-27T02:30"):
    naive = datetime.fromisoformat(text)
    for fold in (0, 1):
        aware = naive.replace(tzinfo=berlin, fold=fold)
        back = aware.astimezone(timezone.utc).astimezone(berlin)
        print(text, fold, aware.utcoffset(), aware.timestamp(), back.replace(tzinfo=None) == naive, back.fold)
start = datetime(2024, 10, 26, 12, tzinfo=berlin)
print(start + timedelta(days=1), (start + timedelta(days=1)) - start,
      (start + timedelta(days=1)).astimezone(timezone.utc) - start.astimezone(timezone.utc))
ny = ZoneInfo("America/New_York")
a, b = datetime(2024, 3, 10, 12, tzinfo=ny), datetime(2024, 3, 10, 17, tzinfo=berlin)
print(a == b, a - b, a < b, hash(a) == hash(a.astimezone(timezone.utc)), sorted([b, a])[0] is a)
print(berlin, repr(berlin), berlin.key, ZoneInfo("Europe/Berlin") is berlin, time(12, tzinfo=berlin).utcoffset(), str(time(12, tzinfo=timezone.utc)))
for bad in ("Mars/Phobos", "../etc", ""):
    try:
        ZoneInfo(bad)
    except (ZoneInfoNotFoundError, ValueError) as exc:
        print(type(exc).__name__, str(exc)[:60])


def overlap(day, zones, begin=time(9), end=time(17)):
    spans = [(datetime.combine(day, begin, ZoneInfo(z)), datetime.combine(day, end, ZoneInfo(z))) for z in zones]
    lo, hi = max(s for s, _ in spans), min(e for _, e in spans)
    return (lo.astimezone(timezone.utc), hi.astimezone(timezone.utc)) if lo < hi else None


for zones in (["Europe/London", "Europe/Berlin"], ["America/New_York", "Europe/Berlin"], ["America/New_York", "Asia/Tokyo"]):
    found = overlap(date(2024, 3, 20), zones)
    print(zones, found and f"{found[0]:%H:%M}-{found[1]:%H:%M} UTC ({found[1] - found[0]})")


class Fixed(tzinfo):
    def __init__(self, hours, name):
        self._offset, self._name = timedelta(hours=hours), name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return self._name


mine = Fixed(-3.5, "MINE")
print(datetime(2024, 5, 6, 7, 8, tzinfo=mine), datetime(2024, 5, 6, 7, 8, tzinfo=mine).astimezone(timezone.utc), f"{datetime(2024, 5, 6, tzinfo=mine):%Z %z %:z}")
Event = namedtuple("Event", "start end title")
events = [Event(datetime(2024, 5, 6, h, m), datetime(2024, 5, 6, h, m) + timedelta(minutes=d), t)
          for h, m, d, t in [(9, 0, 60, "standup"), (9, 30, 45, "review"), (10, 0, 30, "1:1"), (11, 0, 90, "deep"), (12, 0, 15, "call")]]
conflicts = [(x.title, y.title) for x, y in pairwise(sorted(events)) if y.start < x.end]
rooms, assigned = [], {}
for e in sorted(events):
    if rooms and rooms[0][0] <= e.start:
        _, room = heapq.heapreplace(rooms, (e.end, rooms[0][1]))
        assigned[e.title] = rooms and room
    else:
        room = len(rooms) + 1
        heapq.heappush(rooms, (e.end, room))
        assigned[e.title] = room
print(conflicts, assigned)


def recurring(start, count, **step):
    months = step.pop("months", 0)
    for n in range(count):
        if months:
            total = start.month - 1 + n * months
            year, month = start.year + total // 12, total % 12 + 1
            yield start.replace(year=year, month=month, day=min(start.day, calendar.monthrange(year, month)[1]))
        else:
            yield start + n * timedelta(**step)


print([f"{d:%d %b}" for d in recurring(date(2024, 1, 31), 5, months=1)], [str(d) for d in recurring(date(2024, 12, 30), 3, weeks=1)])
print(datetime(2024, 2, 29).replace(year=2023, day=28), date(2024, 12, 30).isocalendar(), date(2024, 5, 6).strftime("%U %W %V %G %u %w %j %x %X %c %p %y %%"))
print(datetime.min.isoformat(), datetime.max, timedelta.max, timedelta.resolution, date.today() >= date(2024, 1, 1), datetime(2024, 5, 6, 7, 8, 9, 123456).isoformat(" ", "milliseconds"))
for bad in (lambda: datetime(2024, 5, 6) < datetime(2024, 5, 6, tzinfo=timezone.utc), lambda: timedelta(days=10**10), lambda: timezone(timedelta(hours=25)), lambda: date(2024, 5, 6) + 1,
            lambda: datetime.fromisoformat("2024-5-6"), lambda: date.fromordinal(0), lambda: datetime.max + timedelta(1), lambda: time.fromisoformat("25:00"), lambda: datetime.fromtimestamp(1e20), lambda: datetime.strptime("31/02/2024", "%d/%m/%Y")):
    try:
        print(bad())
    except Exception as exc:
        print(type(exc).__name__, exc)
