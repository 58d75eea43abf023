"""Months and years as text, in several widths."""
import calendar
from calendar import LocaleTextCalendar, TextCalendar

calendar.setfirstweekday(0)
for year, month, w, l in ((2024, 2, 0, 0), (2023, 10, 3, 1), (1999, 12, 9, 2), (2026, 2, 10, 1), (1, 1, 2, 1), (9999, 12, 2, 1)):
    print(calendar.month(year, month, w, l) + "|")
calendar.prmonth(2024, 5)
print(calendar.calendar(2024))
print(calendar.calendar(2023, w=3, l=2, c=4, m=5))
calendar.prcal(1970, 0, 0, 2, 1)
for first in (calendar.SUNDAY, 2):
    c = TextCalendar(first)
    print(c.formatmonth(2025, 8))
    print(repr(c.formatweek([(0, 0), (5, 1), (31, 2)], 4)), repr(c.formatweekheader(5)), repr(c.formatmonthname(2025, 8, 30)), repr(c.formatmonthname(2025, 8, 30, False)))
    c.prweek([(0, 0), (5, 1), (31, 2)], 3)
    c.prmonth(2025, 9)
    c.pryear(2025, m=4)
print(LocaleTextCalendar(6, "C").formatmonth(2024, 2), repr(TextCalendar().formatday(7, 0, 6)), repr(TextCalendar().formatweekday(2, 12)))


class Marked(TextCalendar):
    def formatday(self, day, weekday, width):
        return ("[%d]" % day if day else "").center(width)


print(Marked().formatmonth(2024, 4, 4))
print(repr(calendar.week([(1, 0), (2, 1)], 3)), calendar.formatstring(["a", "bb"], 5, 2), calendar.prweek([(1, 0)], 3))
calendar.format(["x", "y"])
