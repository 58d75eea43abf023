"""Around the changes of the clock: gaps and folds from both sides, wall time arithmetic."""
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

changes = [
    ("Europe/Berlin", 2024, 3, 31), ("Europe/Berlin", 2024, 10, 27), ("America/New_York", 2023, 3, 12), ("America/New_York", 2023, 11, 5),
    ("Australia/Lord_Howe", 2024, 4, 7), ("Australia/Lord_Howe", 2024, 10, 6), ("Pacific/Apia", 2011, 12, 30), ("Europe/Dublin", 2019, 10, 27),
    ("Africa/Casablanca", 2024, 3, 10), ("America/Sao_Paulo", 2018, 11, 4), ("Asia/Pyongyang", 2018, 5, 5), ("Europe/Moscow", 2014, 10, 26),
    ("Europe/London", 1968, 10, 27), ("America/New_York", 2150, 3, 8), ("Europe/Berlin", 2101, 3, 27), ("Europe/Berlin", 2100, 10, 31),
    ("Australia/Sydney", 2345, 4, 4), ("America/St_Johns", 1987, 10, 25), ("Europe/Berlin", 1893, 4, 1), ("Antarctica/Troll", 2024, 3, 31),
]
for key, year, month, day in changes:
    zone = ZoneInfo(key)
    print(key)
    for minutes in range(-30, 300, 30):
        for fold in (0, 1):
            wall = datetime(year, month, day, tzinfo=zone, fold=fold) + timedelta(minutes=minutes)
            wall = wall.replace(fold=fold)
            print(" ", wall, wall.tzname(), wall.dst(), wall.astimezone(UTC), wall == wall.astimezone(UTC), wall.fold, end=";")
        print()
    first = datetime(year, month, day, 12, tzinfo=UTC) - timedelta(days=1)
    for hours in range(0, 48, 3):
        local = (first + timedelta(hours=hours)).astimezone(zone)
        print("  ", local, local.fold, local.utcoffset(), local.timestamp(), hash(local) == hash(local.astimezone(UTC)))
a = datetime(2024, 3, 30, 12, tzinfo=ZoneInfo("Europe/Berlin"))
b = a + timedelta(days=1)
print(b, b - a, b.astimezone(UTC) - a.astimezone(UTC), a < b, b.timetuple().tm_isdst, a.timetuple().tm_isdst)
n = datetime(2024, 3, 31, 12, tzinfo=ZoneInfo("America/New_York"))
print(n - b, n > b, n.astimezone(ZoneInfo("Asia/Tokyo")), datetime(1, 1, 1, tzinfo=ZoneInfo("Asia/Tokyo")), datetime(9999, 12, 31, 23, 59, tzinfo=ZoneInfo("Asia/Tokyo")).tzname())
for zone in (ZoneInfo("Europe/Berlin"), ZoneInfo("UTC"), ZoneInfo("Etc/GMT-3")):
    print(time(12, tzinfo=zone).isoformat(), time(12, tzinfo=zone).tzname(), zone.utcoffset(None), zone.dst(None), zone.tzname(None))
