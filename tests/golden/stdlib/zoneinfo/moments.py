"""Seeded moments in many zones: offset, daylight saving, name, fold, and the way back."""
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

zones = """Europe/Berlin Europe/London Europe/Dublin Europe/Lisbon Europe/Moscow Europe/Istanbul America/New_York
America/Los_Angeles America/Sao_Paulo America/St_Johns America/Caracas America/Mexico_City America/Havana America/Phoenix
Asia/Tokyo Asia/Kolkata Asia/Shanghai Asia/Kathmandu Asia/Tehran Asia/Jerusalem Asia/Pyongyang Asia/Gaza Australia/Sydney
Australia/Lord_Howe Pacific/Auckland Pacific/Apia Pacific/Chatham Pacific/Kiritimati Africa/Cairo Africa/Casablanca
Africa/Johannesburg Antarctica/Troll Antarctica/Casey UTC Etc/GMT+5 Etc/GMT-14 US/Eastern GMT Asia/Calcutta US/Pacific""".split()
state = 17


def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n


for key in zones:
    zone = ZoneInfo(key)
    for i in range(24):
        # From 1900, from 1970 or far ahead.
        start, span = ((-2208988800, 2**31), (0, 2**31), (2**31, 2**36))[i % 3]
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=start + rnd(span))
        local = moment.astimezone(zone)
        back = local.astimezone(UTC)
        print(key, local, local.utcoffset(), local.dst(), local.tzname(), local.fold, back == moment, local.strftime("%Z%z"))
