"""Meetings in several time zones, recurring rules, calendars as text, ISO weeks, durations, parsing."""

import calendar
import re
from dataclasses import dataclass
from datetime import MAXYEAR, date, datetime, time, timedelta, timezone
from functools import partial
from itertools import count, islice, takewhile
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

UTC = timezone.utc
ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "America/St_Johns"]


@dataclass(frozen=True)
class Rule:
    """Every n-th week, or a weekday of each month such as the last Friday."""

    start: datetime
    kind: str
    weekday: int = 0
    nth: int = 1

    def __iter__(self):
        zone = self.start.tzinfo
        if self.kind == "weekly":
            for n in count():
                yield datetime.combine(self.start.date() + timedelta(weeks=n * self.nth), self.start.time(), zone)
        else:
            year, month = self.start.year, self.start.month
            while year <= MAXYEAR:
                days = [week[self.weekday] for week in calendar.monthcalendar(year, month) if week[self.weekday]]
                try:
                    moment = datetime(year, month, days[self.nth - 1 if self.nth > 0 else self.nth], self.start.hour, self.start.minute, tzinfo=zone)
                    if moment >= self.start:
                        yield moment
                except IndexError:
                    pass
                year, month = year + month // 12, month % 12 + 1


berlin = ZoneInfo("Europe/Berlin")
weekly = Rule(datetime(2024, 3, 18, 9, 30, tzinfo=berlin), "weekly", nth=1)
for moment in islice(weekly, 3):
    print(f"{moment:%a %d %b %H:%M %Z %z}", *(f"{moment.astimezone(ZoneInfo(zone)):%H:%M}" for zone in ZONES), moment.utcoffset())
last_friday = Rule(datetime(2024, 1, 1, 17, tzinfo=ZoneInfo("America/New_York")), "monthly", calendar.FRIDAY, -1)
print([f"{m:%d.%m.}" for m in takewhile(lambda m: m.year == 2024, last_friday)])
fifth = Rule(datetime(2024, 1, 1, tzinfo=UTC), "monthly", calendar.WEDNESDAY, 5)
print([m.date().isoformat() for m in islice(fifth, 5)])

for zone in ZONES:
    info = ZoneInfo(zone)
    changes = []
    moment, previous = datetime(2024, 1, 1, tzinfo=UTC), None
    while moment.year == 2024:
        offset = moment.astimezone(info).utcoffset()
        if previous is not None and offset != previous:
            changes.append(f"{moment:%m-%d %H:%M} {offset - previous}")
        previous = offset
        moment += timedelta(minutes=30)
    print(f"{zone:<20}", changes, datetime(2024, 7, 1, tzinfo=info).dst(), datetime(2024, 1, 1, tzinfo=info).tzname())
gap = datetime(2024, 3, 31, 2, 30, tzinfo=berlin)
overlap = [datetime(2024, 10, 27, 2, 30, tzinfo=berlin, fold=fold) for fold in (0, 1)]
print(gap.utcoffset(), gap.astimezone(UTC), gap.astimezone(UTC).astimezone(berlin), [str(m.astimezone(UTC)) for m in overlap], overlap[0] == overlap[1], overlap[0].timestamp() - overlap[1].timestamp())
print(datetime(2011, 12, 29, 12, tzinfo=UTC).astimezone(ZoneInfo("Pacific/Apia")), datetime(2011, 12, 31, 12, tzinfo=UTC).astimezone(ZoneInfo("Pacific/Apia")))
try:
    ZoneInfo("Mars/Olympus")
except ZoneInfoNotFoundError as error:
    print(type(error).__name__, error)

print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2024, 2, w=3))
print(calendar.calendar(2025, m=4).splitlines()[9:17])
print([date(2024, 12, 30).isocalendar(), date(2021, 1, 3).isocalendar().week, date.fromisocalendar(2020, 53, 7), datetime.strptime("2024-W09-4", "%G-W%V-%u").date()])
print(calendar.monthrange(1900, 2), [y for y in range(1896, 1910) if calendar.isleap(y)], calendar.leapdays(2000, 2101), calendar.timegm((2024, 2, 29, 12, 0, 0)))

DURATION = re.compile(r"P(?:(?P<days>\d+)D)?(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>[\d.]+)S)?)?")


def duration(text):
    match = DURATION.fullmatch(text)
    if not match or not any(match.groups()):
        raise ValueError(f"not a duration: {text!r}")
    return timedelta(**{k: float(v) for k, v in match.groupdict(default="0").items()})


for text in ("P1DT2H3M4.5S", "PT36H", "PT0.000001S", "P", "P1Y", "PT90M"):
    try:
        delta = duration(text)
        print(text, delta, repr(delta), delta.total_seconds(), delta // timedelta(minutes=7), delta % timedelta(hours=1), round(delta / timedelta(days=1), 4))
    except ValueError as error:
        print(error)
formats = ["%Y-%m-%dT%H:%M:%S%z", "%d/%m/%y", "%A, %B %d, %Y", "%j %Y", "%I:%M:%S %p", "%H:%M:%S.%f", "%a %b %d %H:%M:%S %Y", "%U %w %Y", "%y%m%d"]
samples = ["2024-02-29T12:34:56+05:30", "29/02/24", "Thursday, February 29, 2024", "060 2024", "11:59:59 PM", "23:59:59.5", "Thu Feb 29 12:34:56 2024", "08 4 2024", "690101"]
for form, sample in zip(formats, samples):
    parsed = datetime.strptime(sample, form)
    print(f"{form:<24}", parsed.isoformat(), parsed.strftime(form))
for text in ("2024-02-29", "20240229T123456Z", "2024-02-29 12:34:56.123456-03:30", "2024-W09-4", "2024-02-30", "2024-2-9", "2024-060", "12:34"):
    try:
        print(text, repr(datetime.fromisoformat(text)))
    except ValueError as error:
        print(text, error)
first = datetime(2024, 1, 31, 23, 59, 59, 999999)
print(first + timedelta(microseconds=1), first.replace(month=3), first.date() - date(2023, 2, 28), max(first, datetime.min), time.fromisoformat("04:05:06.789").isoformat("milliseconds"), first.isoformat(sep=" ", timespec="minutes"), f"{first:%e|%k|%s}"[:2])
for bad in (partial(first.replace, month=2), lambda: first < gap, lambda: date.max + timedelta(1), lambda: timedelta(days=10**9), lambda: datetime(2024, 13, 1), lambda: first - gap):
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
