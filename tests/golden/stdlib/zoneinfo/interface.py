"""Keys, errors, the cache, subclasses, copies."""
import copy
import zoneinfo
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

berlin = ZoneInfo("Europe/Berlin")
print(berlin, repr(berlin), berlin.key, isinstance(berlin, tzinfo), ZoneInfo.__mro__, zoneinfo.__all__)
print(ZoneInfo("Europe/Berlin") is berlin, ZoneInfo(key="UTC") is ZoneInfo("UTC"), ZoneInfo.no_cache("UTC") is ZoneInfo("UTC"), copy.copy(berlin) is berlin, copy.deepcopy(berlin) is berlin)
for key in ("Foo/Bar", "", "../x", "/etc/x", "Europe", "europe/berlin", 3, None, b"UTC", "Europe/./Berlin", "Europe//Berlin", "Europe/Berlin/", "a\0b"):
    try:
        print(ZoneInfo(key))
    except (ValueError, TypeError, ZoneInfoNotFoundError) as error:
        if key != b"UTC":
            print(repr(key), type(error).__name__, error, isinstance(error, KeyError))
for call in (
    lambda: ZoneInfo(), lambda: ZoneInfo("UTC", "x"), lambda: berlin.fromutc(3), lambda: berlin.fromutc(datetime(2020, 1, 1)),
    lambda: berlin.utcoffset(3), lambda: setattr(berlin, "key", "x"), lambda: berlin.foo, lambda: ZoneInfo.clear_cache("x"),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
names = available_timezones()
print(type(names).__name__, len(names) > 590, {"UTC", "US/Pacific", "Asia/Ho_Chi_Minh", "Asia/Saigon", "Europe/Kyiv", "Europe/Kiev", "GB", "Zulu"} <= names)
ZoneInfo.clear_cache(only_keys=["UTC"])
print(ZoneInfo("Europe/Berlin") is berlin)
ZoneInfo.clear_cache()
print(ZoneInfo("Europe/Berlin") is berlin, ZoneInfo("Europe/Berlin") == berlin, berlin == berlin)


class Named(ZoneInfo):
    def tzname(self, dt):
        return "<" + super().tzname(dt) + ">"


named = Named("Europe/Berlin")
print(repr(named), datetime(2024, 7, 1, tzinfo=named).tzname(), Named("Europe/Berlin") is named, named is berlin, f"{datetime(2024, 1, 1, tzinfo=named):%Z %z}")
print(datetime(2024, 7, 1, tzinfo=berlin) == datetime(2024, 7, 1, tzinfo=named), datetime(2024, 7, 1, tzinfo=berlin), repr(datetime(2024, 7, 1, tzinfo=berlin)))
print(ZoneInfo._unpickle("UTC", 1) is ZoneInfo("UTC"), berlin.__reduce__()[1], issubclass(zoneinfo.InvalidTZPathWarning, RuntimeWarning), zoneinfo.reset_tzpath())
