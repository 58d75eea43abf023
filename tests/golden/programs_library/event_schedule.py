from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo
import calendar

NY = ZoneInfo("America/New_York")
BERLIN = ZoneInfo("Europe/Berlin")
start = datetime(2024, 3, 9, 22, 30, tzinfo=NY)
for hours in range(0, 8, 2):
    t = start + timedelta(hours=hours)
    u = (start.astimezone(timezone.utc) + timedelta(hours=hours)).astimezone(NY)
    print(t.isoformat(), "|", u.isoformat(), "|", u.astimezone(BERLIN).strftime("%a %d %b %Y %H:%M %Z (%z)"))


def business_days(a, b, holidays=()):
    days = 0
    while a < b:
        if a.weekday() < 5 and a not in holidays:
            days += 1
        a += timedelta(days=1)
    return days


print(business_days(date(2024, 12, 20), date(2025, 1, 6), {date(2024, 12, 25), date(2024, 12, 26), date(2025, 1, 1)}))


def third_friday(year, month):
    c = calendar.Calendar(firstweekday=calendar.SATURDAY)
    fridays = [d for w in c.monthdatescalendar(year, month) for d in w if d.weekday() == calendar.FRIDAY and d.month == month]
    return fridays[2]


print([third_friday(2024, m).strftime("%b %d") for m in range(1, 13)])
print(calendar.month(2024, 2))
print(calendar.TextCalendar(6).formatmonth(2023, 10))
print(calendar.monthrange(2023, 2), calendar.isleap(2100), calendar.leapdays(2000, 2100))
iso = date(2021, 1, 3).isocalendar()
print(iso, iso.week, date.fromisocalendar(2020, 53, 7))
for text in ["2024-01-15", "2024-01-15T10:20:30", "2024-01-15 10:20:30.123456+05:30", "20240115T102030Z", "2024-W03-1"]:
    print(text, "->", repr(datetime.fromisoformat(text)))
for text, fmt in [("15/01/24 3:07 PM", "%d/%m/%y %I:%M %p"), ("Jan 5 2024", "%b %d %Y"), ("2024 200", "%Y %j"), ("x", "%Y")]:
    try:
        print(datetime.strptime(text, fmt))
    except ValueError as e:
        print("ValueError:", e)
d = timedelta(days=-1, seconds=3661, milliseconds=5)
print(d, repr(d), abs(d), d.total_seconds(), divmod(timedelta(hours=25), timedelta(hours=7)))
ages = [(date(1990, 5, 17), date(2024, 5, 16)), (date(2000, 2, 29), date(2023, 2, 28))]
for born, today in ages:
    print(today.year - born.year - ((today.month, today.day) < (born.month, born.day)))
print(time(23, 59, 59, 999999).isoformat("milliseconds"), time.fromisoformat("04:05:06").replace(hour=12))
print(datetime(2024, 2, 29).replace(year=2028), datetime.max, datetime.min, date.today() >= date(2020, 1, 1))
print(f"{datetime(2024, 7, 4, 9, 5):%A, %B %d, %Y at %I:%M %p} | {date(2024, 7, 4):%j %U %W %x %y}")
