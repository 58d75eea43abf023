"""Prints what CPython's zoneinfo says of every zone: [since, offset, dst, name] at each change, as JSON.

tools/zone_labels.ts runs it; it needs the system's time zone database.
"""

import datetime
import json
import struct
import zoneinfo

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
# Between the earliest and the latest moment that matter; the rules repeat afterwards.
BEGIN = -5_000_000_000
END = 2_208_988_800


def transitions(key):
    """The moments in the zone's file."""
    for folder in zoneinfo.TZPATH:
        try:
            with open(f"{folder}/{key}", "rb") as file:
                data = file.read()
            break
        except OSError:
            continue

    def counts(at):
        return struct.unpack(">6l", data[at + 20 : at + 44])

    isut, isstd, leap, times, types, chars = counts(0)
    at = 44 + times * 5 + types * 6 + chars + leap * 8 + isstd + isut
    times = counts(at)[3]
    return struct.unpack(f">{times}q", data[at + 44 : at + 44 + 8 * times])


def describe(key):
    zone = zoneinfo.ZoneInfo(key)

    def info(moment):
        when = (EPOCH + datetime.timedelta(seconds=moment)).astimezone(zone)
        return [int(when.utcoffset().total_seconds()), int(when.dst().total_seconds()), when.tzname()]

    moments = sorted({t for t in transitions(key) if BEGIN < t < END})
    result = [[BEGIN, *info(BEGIN)]]
    for moment in moments:
        found = info(moment)
        if found != result[-1][1:]:
            result.append([moment, *found])
    # The rules behind the file's end: a look every week, and halving in between.
    for moment in range(max([0, *moments]), END, 7 * 86400):
        found = info(moment)
        if found == result[-1][1:] or moment == 0:
            continue
        low, high = moment - 7 * 86400, moment
        while high - low > 1:
            middle = (low + high) // 2
            if info(middle) == found:
                high = middle
            else:
                low = middle
        result.append([high, *found])
    return result


keys = sorted(zoneinfo.available_timezones() - {"Factory", "localtime"})
print(json.dumps({key: describe(key) for key in keys}))
