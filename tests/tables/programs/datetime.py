# Dates, times, differences and time zones: arithmetic, texts both ways, comparisons.
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo


def show(*labels, call):
    try:
        result = repr(call())
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(*labels, result.replace("datetime.", ""), sep="|")


DELTAS = [
    timedelta(), timedelta(1), timedelta(-1), timedelta(0, 1), timedelta(0, -1), timedelta(0, 0, 1), timedelta(microseconds=-1), timedelta(hours=25, minutes=61), timedelta(weeks=3, milliseconds=7),
    timedelta(days=0.5), timedelta(seconds=1.0000005), timedelta(seconds=0.0000015), timedelta(hours=-0.3), timedelta(999999999), timedelta(-999999999), timedelta(days=10, seconds=86399, microseconds=999999),
    timedelta(365.2425), timedelta(minutes=1 / 3), timedelta(days=1e-10), timedelta(microseconds=0.5), timedelta(microseconds=1.5),
]
OPERATIONS = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "/": lambda a, b: a / b, "//": lambda a, b: a // b, "%": lambda a, b: a % b, "divmod": divmod, "<": lambda a, b: a < b, "==": lambda a, b: a == b,
}
for i, a in enumerate(DELTAS):
    print(i, repr(a), str(a), a.total_seconds(), a.days, a.seconds, a.microseconds, repr(-a) if a.days > -999999999 else "", bool(a), repr(abs(a)) if a.days > -999999999 else "", sep="|")
    for j, b in enumerate(DELTAS):
        for name, operation in OPERATIONS.items():
            if (i + j) % 2 or name in ("+", "divmod"):
                show(i, name, j, call=lambda: operation(a, b))
    for n in (0, 1, -3, 7, 0.5, -1.1, 1e10, 10**9, float("nan"), float("inf"), True):
        show(i, "*", n, call=lambda: a * n)
        show(i, "/", n, call=lambda: a / n)
        show(i, "//", n, call=lambda: a // n)
    show(i, "+1", call=lambda: a + 1)
    show(i, "*str", call=lambda: a * "x")
    show(i, "%1", call=lambda: a % 1)

ZONES = [None, UTC, timezone(timedelta(hours=5, minutes=30)), timezone(timedelta(hours=-8), "PST"), timezone(timedelta(seconds=-1)), timezone(timedelta(hours=23, minutes=59, seconds=59, microseconds=999999))]
for zone in ZONES[1:]:
    print(repr(zone), str(zone), zone.utcoffset(None), zone.tzname(None), zone.dst(None), zone == UTC)
for offset in (timedelta(days=1), timedelta(days=-1), timedelta(hours=24, microseconds=-1), 5, None):
    show("timezone", offset, call=lambda: timezone(offset))
STAMPS = [
    datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999), datetime(1970, 1, 1), datetime(2000, 2, 29, 12), datetime(2024, 1, 31, 10, 20, 30), datetime(1999, 12, 31, 23, 59, 59, 5),
    datetime(2024, 2, 29, 1, 2, 3, 456789), datetime(2023, 12, 31), datetime(2020, 1, 1), datetime(1900, 3, 1, 0, 0, 0, 1), datetime(2021, 1, 3, 13, 0), datetime(1066, 10, 14, 9),
]
FORMATS = ["%Y-%m-%d %H:%M:%S", "%a %A %b %B", "%d/%m/%y %I:%M %p", "%j %U %W %w %u", "%G-W%V-%u", "%f %z %Z %:z", "%c", "%x %X", "%D %T %R %F", "%e %h %n%t%%", "%s", "%Q %", "é%Y日", "%C", "%y%k|%l", "", "%-d %-m %-H", "%5Y", "%r", "%P", "%_d %^a %#Z"]
for i, stamp in enumerate(STAMPS):
    for zone in ZONES:
        value = stamp.replace(tzinfo=zone)
        tag = f"{i}{zone}"
        print(tag, repr(value), str(value), value.isoformat("T", ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds")[i % 6]), value.ctime(), value.isocalendar(), value.weekday(), value.isoweekday(), value.toordinal(), tuple(value.timetuple()), sep="|")
        show(tag, "utctimetuple", call=lambda: tuple(value.utctimetuple()))
        show(tag, "utcoffset", call=lambda: (value.utcoffset(), value.tzname(), value.dst()))
        if zone is not None:
            show(tag, "timestamp", call=lambda: value.timestamp())
            for other in ZONES[1:]:
                show(tag, "astimezone", call=lambda: value.astimezone(other))
        for form in FORMATS:
            if zone is None or "z" in form or "Z" in form:
                if form not in ("%s",):
                    show(tag, form, call=lambda: value.strftime(form))
        show(tag, "iso", call=lambda: datetime.fromisoformat(value.isoformat()) == value)
    for j, b in enumerate(DELTAS):
        show(i, "+", j, call=lambda: stamp + b)
        show(i, "-", j, call=lambda: stamp - b)
        show(i, "date+", j, call=lambda: stamp.date() + b)
    for j, other in enumerate(STAMPS):
        print(i, j, stamp - other, stamp < other, stamp.date() - other.date(), stamp.time() < other.time(), sep="|")
        show(i, j, "mixed", call=lambda: stamp - other.replace(tzinfo=UTC))
        show(i, j, "mixed<", call=lambda: stamp < other.replace(tzinfo=UTC))
        show(i, j, "aware", call=lambda: stamp.replace(tzinfo=ZONES[2]) - other.replace(tzinfo=ZONES[3]))
    for j, (name, n) in enumerate([("year", 0), ("year", 2023), ("month", 13), ("month", 2), ("day", 31), ("day", 0), ("hour", 24), ("minute", -1), ("second", 60), ("microsecond", 10**6), ("fold", 2), ("fold", 1)]):
        show(i, name, n, call=lambda: stamp.replace(**{name: n}))
ISO = """2024-01-31|20240131|2024-W05-3|2024W053|2024-W05|2024W05|2024-W53-1|2020-W53-7|2024-001|2024-1-1|2024-13-01|2024-02-30|0000-01-01|2024-01-31T10|2024-01-31T10:20|2024-01-31T10:20:30|2024-01-31T102030
2024-01-31 10:20:30.1|2024-01-31 10:20:30.123|2024-01-31 10:20:30,123456|2024-01-31 10:20:30.123456789|2024-01-31 10:20:30.|2024-01-31T10:20:30Z|2024-01-31T10:20:30z|2024-01-31T10:20:30+05:30|2024-01-31T10:20:30-0530
2024-01-31T10:20:30+05|2024-01-31T10:20:30+05:30:15|2024-01-31T10:20:30+05:30:15.5|2024-01-31T10:20:30+24:00|2024-01-31T24:00:00|2024-01-31T24:00|2024-12-31T24:00:00|2024-01-31T24:01|2024-01-31T25:00|2024-01-31T10:60|2024-01-31T10:20:60
2024-01-31T|2024-01-31x10:20|2024-01-31T1:2|2024-01-31T10:2|2024-01-31T10-20|2024-01-31T10:2030|2024-01-31T1020:30| 2024-01-31|2024-01-31 |2024/01/31|24-01-31|2024-01-31T10:20:30+|2024-01-31T10:20:30 +01:00|2024-01-31T10:20+00:00|2024-01-31T10:20-00:00
10:20|10:20:30|102030|10|T10:20|10:20:30.5|10:20:30+01:00|1|10:2|24:00|25:00|10:20:30.1234567|10:20Z|T10|t10|||x|2024|202401|2024-01|１２:00""".replace("\n", "|").split("|")
for text in ISO:
    for kind in (date, datetime, time):
        show(kind.__name__, text, call=lambda: kind.fromisoformat(text))
PARSE = [
    ("2024-01-31", "%Y-%m-%d"), ("24-1-3", "%y-%m-%d"), ("69-1-3", "%y-%m-%d"), ("68-1-3", "%y-%m-%d"), ("31 Jan 2024", "%d %b %Y"), ("january 5 2020", "%B %d %Y"), ("Wed Jan 31 10:20:30 2024", "%a %b %d %H:%M:%S %Y"), ("10:20 PM", "%I:%M %p"), ("12:00 am", "%I:%M %p"), ("12:00 pm", "%I:%M %p"),
    ("13:00 PM", "%I:%M %p"), ("2024 060", "%Y %j"), ("2023 366", "%Y %j"), ("2024-02-30", "%Y-%m-%d"), ("2024-W05-3", "%G-W%V-%u"), ("2024 05 3", "%Y %V %u"), ("2024 5 0", "%Y %U %w"), ("2024 5 1", "%Y %W %w"), ("10:20:30.123", "%H:%M:%S.%f"), ("10:20:30.1234567", "%H:%M:%S.%f"),
    ("+0530", "%z"), ("+05:30", "%z"), ("-08:00:15.5", "%z"), ("Z", "%z"), ("UTC", "%Z"), ("gmt", "%Z"), ("XYZ", "%Z"), ("2024", "%Y-%m"), ("2024-01 extra", "%Y-%m"), ("", "%Y"), ("", ""), ("a", "b"), ("2024  01", "%Y %m"), ("2024\t01", "%Y %m"), ("100%", "100%%"), ("x", "%"), ("x", "%q"), ("2024 2024", "%Y %Y"),
    ("Jan 31", "%b %d"), ("31", "%d"), ("31/12/99", "%x"), ("12/31/99", "%x"), ("10:20:30", "%X"), ("Wed Jan 31 10:20:30 2024", "%c"), ("2024-01-31T10:20:30+00:00", "%Y-%m-%dT%H:%M:%S%z"), ("61", "%S"), ("60", "%M"), ("24", "%H"), ("0", "%m"), ("0", "%d"), ("000", "%j"), ("53", "%U"), ("7", "%w"), ("0", "%u"), ("2024 53 1", "%G %V %u"), ("10.5", "%S.%f"), ("(1)", "(%d)"), ("1.2", "%d.%m"), ("1x2", "%d.%m"), ("02/29/2023", "%m/%d/%Y"), ("٣", "%d"), ("12:30:45 pm", "%H:%M:%S %p"), ("Feb 29 2024", "%b %d %Y"), ("12", "%G"), ("12 1", "%V %u"), ("2024-1", "%Y-%w"), ("10:20", "%H:%M:%S"), ("T", "T"),
    ("5 May 2024 1:2:3", "%d %b %Y %H:%M:%S"), ("20240131", "%Y%m%d"), ("2024131", "%Y%m%d"), ("111", "%m%d"), ("19", "%C"), ("2024-01-31", "%F"), ("10:20:30", "%T"), ("1", "%-d"), ("+053", "%z"), ("+05:3015", "%z"), ("-0000", "%z"),
]
for text, form in PARSE:
    show(text, form, call=lambda: datetime.strptime(text, form))
for year, week, day in [(2024, 1, 1), (2020, 53, 7), (2021, 53, 1), (2024, 0, 1), (2024, 5, 8), (1, 1, 1), (9999, 52, 7), (0, 1, 1), (2009, 53, 7)]:
    show("isocalendar", year, week, day, call=lambda: date.fromisocalendar(year, week, day))
for ordinal in (0, 1, 365, 366, 730120, 738000, 3652059, 3652060, -1, 1.5):
    show("ordinal", ordinal, call=lambda: date.fromordinal(ordinal))
for stamp in (0, 1, -1, 0.5, 1e9, 1.1, 1700000000.123456, 1e-7, 0.0000005, 0.0000015, 253402300799, 253402300800, -62135596800, -62135596801, float("nan"), 1e20, -0.0000005, 2**31, 1234567890.9999995):
    show("stamp", stamp, call=lambda: datetime.fromtimestamp(stamp, UTC))
    show("stampz", stamp, call=lambda: datetime.fromtimestamp(stamp, ZONES[2]))
for args in [(), (24,), (1, 60), (1, 2, 60), (1, 2, 3, 10**6), (1, 2, 3, 4), (1.0,), ("1",), (23, 59, 59, 999999), (1, 2, 3, 4, UTC), (1, 2, 3, 4, 5)]:
    show("time", args, call=lambda: time(*args))
    show("time text", args, call=lambda: (str(time(*args)), time(*args).isoformat("minutes"), time(*args).strftime("%H:%M:%S.%f %z"), format(time(*args), "%p"), bool(time(*args))))
for args in [(), (2024,), (2024, 1), (2024, 13, 1), (2024, 0, 1), (2024, 2, 30), (2023, 2, 29), (0, 1, 1), (10000, 1, 1), (2024, 1, 1.0), ("2024", 1, 1), (2024, 1, None), (-1, 1, 1), (2024, 4, 31), (2024, 1, 1)]:
    show("date", args, call=lambda: date(*args))
    show("datetime", args, call=lambda: datetime(*args))
for call in [
    lambda: date(2024, 1, 1) - 1, lambda: date(2024, 1, 1) + date(2024, 1, 1), lambda: date(2024, 1, 1) < datetime(2024, 1, 1), lambda: date(2024, 1, 1) == datetime(2024, 1, 1), lambda: date(2024, 1, 1) < 5, lambda: datetime(2024, 1, 1) - date(2024, 1, 1), lambda: time(1) < time(1, tzinfo=UTC), lambda: time(1) == time(1, tzinfo=UTC), lambda: time(1) - time(2),
    lambda: timedelta(1) < 5, lambda: timedelta(10**9), lambda: timedelta(days=10**12), lambda: timedelta("1"), lambda: timedelta(foo=1), lambda: datetime.combine(date(2024, 1, 1), time(5, tzinfo=UTC)), lambda: datetime.combine(date(2024, 1, 1), time(5), UTC), lambda: datetime.combine(1, 2), lambda: f"{date(2024, 1, 5):%d %B}", lambda: f"{date(2024, 1, 5)}", lambda: f"{timedelta(1)}", lambda: format(timedelta(1), "x"),
    lambda: datetime(2024, 1, 1, tzinfo=5), lambda: datetime(2024, 1, 1).astimezone(5), lambda: tzinfo().utcoffset(None), lambda: datetime(2024, 1, 1, tzinfo=tzinfo()).utcoffset(), lambda: date.min, lambda: date.max, lambda: datetime.min, lambda: datetime.max, lambda: timedelta.min, lambda: timedelta.max, lambda: timedelta.resolution, lambda: time.max, lambda: (MINYEAR, MAXYEAR), lambda: hash(date(2024, 1, 1)) == hash(date(2024, 1, 1)),
    lambda: hash(datetime(2024, 1, 1, 5, tzinfo=UTC)) == hash(datetime(2024, 1, 1, 10, 30, tzinfo=ZONES[2])), lambda: sorted([date(2024, 3, 1), date(2023, 1, 1)]), lambda: date(2024, 1, 1).__reduce__()[1], lambda: datetime(2024, 1, 1, 2).__reduce__()[1], lambda: timedelta(1, 2, 3).__reduce__()[1], lambda: date.today() > date.min, lambda: date(2024, 5, 6).timetuple(), lambda: date(2024, 1, 1).isocalendar().week, lambda: date(2024, 1, 1).strftime(5), lambda: datetime.strptime(1, 2),
    lambda: date.fromisoformat(5), lambda: date(2024, 1, 1).replace(2025, day=5), lambda: datetime(2024, 1, 1) + "x", lambda: timedelta(1) + datetime(2024, 1, 1), lambda: timedelta(1) - datetime(2024, 1, 1), lambda: -timedelta(1, 5), lambda: +timedelta(1), lambda: sum([timedelta(1), timedelta(2)], timedelta()), lambda: datetime(2024, 1, 1) - timedelta(days=800000), lambda: date.max + timedelta(1), lambda: divmod(timedelta(1), 5), lambda: timedelta(1) / 0, lambda: timedelta(1) // timedelta(0), lambda: 2.5 * timedelta(1), lambda: 5 / timedelta(1),
]:
    show("call", call=call)
