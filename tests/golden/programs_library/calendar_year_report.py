import calendar
from datetime import date, datetime, time, timedelta, timezone
from itertools import groupby, islice, count
from collections import Counter, namedtuple

Holiday = namedtuple("Holiday", "when name moved", defaults=(False,))


def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year, month, weekday, n):
    days = [d for d in calendar.Calendar().itermonthdates(year, month)
            if d.month == month and d.weekday() == weekday]
    return days[n - 1 if n > 0 else n]


def holidays(year):
    found = [Holiday(date(year, 1, 1), "New Year"), Holiday(easter(year), "Easter"),
             Holiday(easter(year) + timedelta(39), "Ascension"),
             Holiday(nth_weekday(year, 11, calendar.THURSDAY, 4), "Thanksgiving"),
             Holiday(date(year, 12, 25), "Christmas")]
    return [h._replace(when=h.when + timedelta(7 - h.when.weekday()), moved=True)
            if h.when.weekday() >= 5 and h.name != "Easter" else h for h in found]


for year in (2000, 2022, 2024):
    for h in holidays(year):
        print(f"{h.when:%a %d %b %Y} day {h.when:%j} week {h.when.isocalendar()[1]:02d} {h.name}{'*' * h.moved}")
print(calendar.month(2024, 2), end="")
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2023, 10, w=3, l=1))
print("\n".join(calendar.calendar(2025, m=4).splitlines()[:10]))
print(calendar.monthrange(1900, 2), calendar.isleap(1900), calendar.leapdays(1900, 2001))
print([calendar.day_abbr[d] for d in calendar.Calendar(6).iterweekdays()], calendar.month_name[12])
print(calendar.monthcalendar(2021, 2))
print(calendar.HTMLCalendar().formatmonth(2021, 2)[:160])

friday13 = [d for y in range(2024, 2031) for m in range(1, 13)
            if (d := date(y, m, 13)).weekday() == calendar.FRIDAY]
print(len(friday13), *friday13[:4])
print({y: len(list(g)) for y, g in groupby(friday13, key=lambda d: d.year)})
print(Counter(date(y, 1, 1).strftime("%A") for y in range(1901, 2001)).most_common(3))


def business_days(start):
    free = {h.when for h in holidays(start.year)}
    return (d for d in (start + timedelta(n) for n in count()) if d.weekday() < 5 and d not in free)


print([d.isoformat() for d in islice(business_days(date(2024, 12, 23)), 5)])
paris = timezone(timedelta(hours=1), "CET")
tokyo = timezone(timedelta(hours=9))
meeting = datetime(2024, 3, 10, 23, 30, tzinfo=paris)
print(meeting, meeting.astimezone(tokyo), meeting.astimezone(timezone.utc).isoformat(timespec="minutes"))
print(meeting.tzname(), tokyo, meeting.utctimetuple()[:6], meeting.timestamp())
print(datetime.fromisoformat("2024-W10-3"), datetime.fromisoformat("20240310T101112.5+0530"))
print(date.fromisocalendar(2020, 53, 7), date.max - date.min, (date(2024, 3, 1) - date(2023, 3, 1)).days)
age = lambda born, on: on.year - born.year - ((on.month, on.day) < (born.month, born.day))
print([age(date(1990, 2, 28), date(2024, m, d)) for m, d in ((2, 27), (2, 28), (2, 29))])
print(datetime.combine(date(2024, 5, 6), time(7, 8, 9, 10)).replace(fold=1))
total = timedelta(weeks=1, hours=-3, milliseconds=1500, microseconds=7)
print(total, repr(total), total / timedelta(hours=1), divmod(total, timedelta(days=2)), -total)
print(datetime.strptime("Tue, 05 Nov 2024 07:08 PM +0200", "%a, %d %b %Y %I:%M %p %z"))
for text, fmt in [("2024-13-01", "%Y-%m-%d"), ("12:61", "%H:%M"), ("2024", "%Y %m")]:
    try:
        print(datetime.strptime(text, fmt))
    except ValueError as exc:
        print(exc)
for attempt in (lambda: date(2023, 2, 29), lambda: time(24), lambda: date.fromisoformat("2023/1/1"),
                lambda: datetime.now() - datetime.now(timezone.utc), lambda: meeting < date.today()):
    try:
        attempt()
    except (ValueError, TypeError) as exc:
        print(type(exc).__name__, exc)
print(calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.Month.MARCH, repr(calendar.Day.FRIDAY), calendar.JANUARY)
try:
    calendar.monthrange(2024, 13)
except calendar.IllegalMonthError as exc:
    print(exc)
