"""strftime and strptime: every directive, flags and widths, and the errors."""
from datetime import date, datetime, time, timedelta, timezone

moments = [
    datetime(2024, 2, 29, 13, 5, 9, 123456),
    datetime(1999, 1, 1, 0, 0, 0, tzinfo=timezone.utc),
    datetime(2021, 12, 31, 12, 59, 59, 999999, timezone(timedelta(hours=-5, minutes=-30))),
    datetime(1970, 7, 4, 23, 0, 1, 5, timezone(timedelta(seconds=3723, microseconds=9), "Zone %Y")),
    date(2000, 1, 2),
    time(7, 8, 9, 10),
]
for each in moments:
    for directive in "aAbBcdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%f":
        print(directive, repr(each.strftime("%" + directive)))
    print(each.strftime("%:z|%%z|%-d|%_H|%05d|%^a|%10Y|%q|x%"), format(each, "%Y/%j"), f"{each:}")

cases = [
    ("2024-02-29 13:05:09.5", "%Y-%m-%d %H:%M:%S.%f"), ("29/Feb/24", "%d/%b/%y"), ("Thursday, February 29 2024", "%A, %B %d %Y"),
    ("thu feb 29 01:02:03 2024", "%c"), ("02/29/24", "%x"), ("13:05:09", "%X"), ("1:05 pm", "%I:%M %p"), ("12 AM", "%I %p"),
    ("2024 060", "%Y %j"), ("2024 09 4", "%G %V %u"), ("2024 8 4", "%Y %U %w"), ("2024 9 Thu", "%Y %W %a"),
    ("69", "%y"), ("68", "%y"), ("2024 100%", "%Y %d0%%"), ("2024-01-01T00:00:00+05:30", "%Y-%m-%dT%H:%M:%S%z"),
    ("20240101Z", "%Y%m%d%z"), ("2024 UTC", "%Y %Z"), ("2024 gmt", "%Y %Z"), ("2024 UTC-0130", "%Y %Z%z"),
    ("2024  1", "%Y %d"), (" 2024", " %Y"), ("2024\n1", "%Y %m"),
    ("24", "%Y"), ("2024x", "%Y"), ("2024-02-30", "%Y-%m-%d"), ("60", "%S"), ("61", "%S"), ("1", "%Q"),
    ("1", "%"), ("x", "y"), ("", "%Y"), ("2024 366", "%G %j"), ("2024 10", "%G %V"), ("2024 10 1", "%Y %V %u"),
    ("+25:00", "%z"), ("+1:00", "%z"), ("13 PM", "%I %p"), ("2024 00", "%Y %d"), ("2024 32", "%Y %d"), ("13", "%m"),
]
for text, form in cases:
    try:
        print(repr(text), form, repr(datetime.strptime(text, form)))
    except ValueError as error:
        print(repr(text), form, "ValueError", error)
state = 5
forms = ["%Y-%m-%d %H:%M:%S.%f", "%d %b %Y %I:%M:%S %p", "%A %d %B %Y %X", "%j %Y %H%M", "%c", "%G-W%V-%u", "%Y %U %a", "%y/%m/%d %f"]
for i in range(300):
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    moment = datetime(1970, 1, 1) + timedelta(microseconds=(state >> 20) % (2**51))
    form = forms[i % len(forms)]
    text = moment.strftime(form)
    print(text, "|", datetime.strptime(text, form))
