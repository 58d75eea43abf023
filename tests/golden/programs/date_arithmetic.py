"""Calendars, ages, weekdays, durations and formatting with datetime."""
import calendar
from datetime import date, datetime, time, timedelta, timezone


def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def workdays(start, end):
    day = start
    while day < end:
        if day.weekday() < 5:
            yield day
        day += timedelta(days=1)


for year in (1999, 2000, 2024, 2025, 2038):
    print(year, easter(year).strftime("%A %d %B %Y"), calendar.isleap(year), date(year, 1, 1).isocalendar()[:2])
print([age(date(2000, 2, 29), today) for today in (date(2024, 2, 28), date(2024, 2, 29), date(2025, 3, 1))])
days = list(workdays(date(2024, 2, 26), date(2024, 3, 6)))
print(len(days), days[0], days[-1], days[3] - days[0])
moment = datetime(2024, 2, 29, 23, 59, 58, 123456, tzinfo=timezone.utc)
print(moment, repr(moment), moment.isoformat(timespec="milliseconds"))
paris = timezone(timedelta(hours=1), "CET")
print(moment.astimezone(paris), moment.astimezone(paris).tzname(), moment.timestamp())
print(moment + timedelta(seconds=2), moment.replace(year=2023, day=28).date(), moment.time(), moment.timetz())
for text in ("2024-02-30", "2024-13-01", "2024-02-29T25:00", "nope", "20240229", "2024-W09-4"):
    try:
        print(text, datetime.fromisoformat(text))
    except ValueError as error:
        print(text, "->", error)
delta = timedelta(days=1, hours=-30, minutes=5, milliseconds=7)
print(delta, repr(delta), delta.total_seconds(), abs(delta), delta / 2, delta // timedelta(minutes=7), delta % timedelta(hours=1))
print(divmod(timedelta(days=10), timedelta(days=3)), -timedelta(1), timedelta(0.1), sum([timedelta(1), timedelta(2)], timedelta()))
print(sorted([time(12), time(9, 30), time(23, 59, 59)]), min(date.max, date.min), date.today() > date(2020, 1, 1))
print(f"{moment:%Y/%m/%d %H-%M-%S.%f %j %U %w %p %I %y %% %Z}", f"{date(2024, 1, 5):%a %b %d}", format(time(7, 8), "%H:%M"))
print(datetime.strptime("05 Jan 2024 07:08 PM", "%d %b %Y %I:%M %p"), date.fromordinal(738000), date(2024, 1, 1).toordinal())
print(calendar.month(2024, 2))
print(calendar.monthrange(2023, 2), calendar.day_name[0], list(calendar.month_abbr)[:3])
for week in calendar.Calendar(firstweekday=6).monthdayscalendar(2024, 6):
    print(week)
for attempt in (
    lambda: date(2023, 2, 29),
    lambda: datetime(2024, 1, 1) - datetime(2024, 1, 1, tzinfo=timezone.utc),
    lambda: datetime(2024, 1, 1) < date(2024, 1, 1),
    lambda: date(2024, 1, 1) + 1,
    lambda: timedelta(days=10**10),
    lambda: date(1, 1, 1) - timedelta(1),
    lambda: timezone(timedelta(days=2)),
    lambda: time(24),
):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
datetime(2024, 2, 30)
