"""Months and years as HTML."""
from calendar import HTMLCalendar, LocaleHTMLCalendar

c = HTMLCalendar()
print(c.formatmonth(2024, 2))
print(HTMLCalendar(6).formatmonth(2023, 10, withyear=False))
print(c.formatyear(2024, 4))
print(c.formatyearpage(2025).decode())
print(c.formatyearpage(2025, 2, css=None, encoding="ascii"))
print(c.formatday(0, 3), c.formatday(12, 3), c.formatweekday(5), c.formatweekheader(), c.formatmonthname(2024, 3))


class Styled(HTMLCalendar):
    cssclasses = [f"{name} day" for name in HTMLCalendar.cssclasses]
    cssclass_month = "calendar"
    cssclass_noday = "empty"

    def formatday(self, day, weekday):
        return f"<td>{day}</td>" if day == 13 else super().formatday(day, weekday)


print(Styled(3).formatmonth(2024, 9))
print(LocaleHTMLCalendar(0, "C").formatmonth(2024, 4))
