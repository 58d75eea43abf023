"""fromisoformat over mutated texts, for date, time and datetime; isoformat with each timespec."""
from datetime import date, datetime, time, timedelta, timezone

state = 99


def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n


dates = ["2024-02-29", "20240229", "2024-W09-4", "2024W094", "2024-W09", "2024W09", "0001-01-01", "9999-12-31",
         "2020-W53", "2021-W53", "2023-02-29", "2024-13-01", "2024-1-1", "0000-01-01", "9999-W52-7", "2024-366"]
seps = ["T", " ", "t", "-", "5", "é", "\U0001f600", ""]
times = ["", "12", "12:30", "1230", "12:30:45", "123045", "12:30:45.123456", "12:30:45,5", "123045.1234567", "24:00",
         "12:60", "12:30:61", "12:", "12:3", "12:30:4", "1", "12:30:45.", "12.5", "12:30.25", "12:3045"]
zones = ["", "Z", "z", "+00:00", "-05:30", "+0530", "+05", "-00:00:01", "+23:59:59.999999", "+24:00", "+5", "+", "Zx",
         "+01:00:00.5", "-01:00:00.000001"]


def show(call, text):
    try:
        return repr(call(text)).replace("datetime.", "")
    except Exception as error:
        return f"{type(error).__name__} {error}"


for text in dates:
    print(text, show(date.fromisoformat, text), show(datetime.fromisoformat, text))
for clock in times:
    for zone in zones:
        print(clock + zone, show(time.fromisoformat, clock + zone))
for i in range(500):
    text = dates[rnd(len(dates))] + seps[rnd(len(seps))] + times[rnd(len(times))] + zones[rnd(len(zones))]
    print(ascii(text), show(datetime.fromisoformat, text))
alphabet = "0123456789-:.,TWZ+ "
for i in range(500):
    text = list(dates[rnd(8)] + "T" + times[rnd(9)] + zones[rnd(9)])
    for _ in range(1 + rnd(2)):
        at = rnd(len(text))
        text[at : at + rnd(2)] = alphabet[rnd(len(alphabet))]
    text = "".join(text)
    print(text, show(datetime.fromisoformat, text))
zone = timezone(timedelta(hours=-3, seconds=-1))
for spec in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"):
    for micro in (0, 1, 999, 1000, 999999):
        print(datetime(2024, 2, 29, 13, 5, 9, micro).isoformat(" ", spec), time(1, 2, 3, micro, zone).isoformat(spec))
