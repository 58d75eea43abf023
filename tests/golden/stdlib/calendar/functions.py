"""Ranges, weekdays, names, errors, timegm, the Calendar class."""
import calendar
from calendar import Calendar, Day, Month, monthrange

for year in (1, 1600, 1900, 1999, 2000, 2023, 2024, 2100, 9999, 0, -4, 12000):
    print(year, calendar.isleap(year), [monthrange(year, m) for m in (1, 2, 12)], calendar.weekday(year, 3, 1), repr(calendar.weekday(year, 12, 31)))
print(calendar.leapdays(1900, 2001), calendar.leapdays(2000, 2000), calendar.leapdays(-8, 9))
print(list(calendar.month_name), list(calendar.month_abbr), list(calendar.day_name), list(calendar.day_abbr))
print(calendar.month_name[1:4], calendar.day_abbr[-1], len(calendar.month_name), len(calendar.day_name), "June" in calendar.month_name)
print(Month.JANUARY, repr(Month.MAY), Day.SUNDAY, repr(calendar.MONDAY), calendar.MONDAY == 0, list(Day), Month(3).name, f"{Month.JUNE:02}")
for call in (
    lambda: monthrange(2024, 13), lambda: monthrange(2024, 0), lambda: calendar.setfirstweekday(7), lambda: calendar.month_name[13],
    lambda: calendar.weekday(2024, 2, 30), lambda: calendar.nothing, lambda: calendar.month(2024, 13), lambda: calendar.TextCalendar().formatmonth(2024, 0),
    lambda: list(Calendar().itermonthdates(10000, 1)), lambda: list(Calendar().itermonthdays4(9999, 12))[-7:], lambda: calendar.monthcalendar(0, 2),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__mro__[:3], error)
for first in range(7):
    c = Calendar(first)
    print(first, list(c.iterweekdays()), list(c.itermonthdays(2024, 2)), list(c.itermonthdays2(2023, 5))[:8])
    print(list(c.itermonthdays3(2024, 1))[:9], list(c.itermonthdays4(2024, 12))[-3:], [str(d) for d in c.itermonthdates(2021, 2)][:3])
    print(c.monthdayscalendar(2024, 9), c.monthdays2calendar(2024, 9)[0], [len(w) for w in c.monthdatescalendar(2026, 2)])
c = Calendar(9)
print(c.firstweekday, c.getfirstweekday(), len(c.yeardayscalendar(2024)), [len(r) for r in c.yeardays2calendar(2024, 5)], c.yeardatescalendar(2024, 4)[0][1][0][0])
c.firstweekday = 3
c.setfirstweekday(c.firstweekday + 1)
print(c.firstweekday)
for t in ((1970, 1, 1, 0, 0, 0), (2024, 2, 29, 12, 30, 15, 3, 60, 0), (1900, 1, 1, 0, 0, 0), (2038, 1, 19, 3, 14, 8), (2024, 1, 40, 30, 90, 99)):
    print(t, calendar.timegm(t))
print(calendar.firstweekday(), calendar.setfirstweekday(calendar.SUNDAY), calendar.firstweekday(), calendar.weekheader(3), calendar.monthcalendar(2024, 6))
calendar.setfirstweekday(0)
print(sorted(calendar.__all__))
