"""Addresses, dates, identifiers and parameters of messages."""

import calendar
import datetime
import random
import re
import time
import urllib.parse

from email._addresses import _addresses

__all__ = [
    "collapse_rfc2231_value", "decode_params", "decode_rfc2231", "encode_rfc2231", "formataddr",
    "formatdate", "format_datetime", "getaddresses", "make_msgid", "mktime_tz", "parseaddr",
    "parsedate", "parsedate_tz", "parsedate_to_datetime", "unquote",
]

COMMASPACE = ", "
EMPTYSTRING = ""
UEMPTYSTRING = ""
CRLF = "\r\n"
TICK = "'"
specialsre = re.compile(r'[][\\()<>@,:;".]')
escapesre = re.compile(r'[\\"]')
supports_strict_parsing = True

_days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_month_names = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)
_zones = {
    "UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -400, "ADT": -300, "EST": -500, "EDT": -400,
    "CST": -600, "CDT": -500, "MST": -700, "MDT": -600, "PST": -800, "PDT": -700,
}


def _has_surrogates(s):
    """Whether a text holds bytes that could not be decoded."""
    try:
        s.encode()
        return False
    except UnicodeEncodeError:
        return True


def _sanitize(string):
    """A text whose escaped bytes are decoded as UTF-8, or replaced."""
    return string.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def formataddr(pair, charset="utf-8"):
    """A name and an address as a header has them."""
    name, address = pair
    address.encode("ascii")
    if not name:
        return address
    if not name.isascii():
        if isinstance(charset, str):
            from email.charset import Charset

            charset = Charset(charset)
        return f"{charset.header_encode(name)} <{address}>"
    quotes = '"' if specialsre.search(name) else ""
    name = escapesre.sub(r"\\\g<0>", name)
    return f"{quotes}{name}{quotes} <{address}>"


_bare = re.compile(r'\\.|"((?:\\.|[^"\\])*)"|[^\\]', re.DOTALL)


def _without_quoted(text):
    """A field without what stands in quotes."""
    if '"' not in text:
        return text
    return "".join(match[0] for match in _bare.finditer(text) if match[1] is None)


def _balanced(text):
    """Whether the comments of a field end."""
    depth = 0
    for match in re.finditer(r"\\.|[()]", _without_quoted(text), re.DOTALL):
        if match[0] == "(":
            depth += 1
        elif match[0] == ")":
            depth -= 1
            if depth < 0:
                return False
    return depth == 0


def _checked(text):
    """A field; one whose comments do not end gives an address that is none."""
    return text if _balanced(text) else "('', '')"


def _valid(pairs):
    # A bracket that is left was no domain literal.
    return [("", "") if "[" in address else (name, address) for name, address in pairs]


def getaddresses(fieldvalues, *, strict=True):
    """The names and addresses of several headers; [('', '')] where they cannot be told apart."""
    if not strict:
        return _addresses(COMMASPACE.join(str(value) for value in fieldvalues))
    fields = [_checked(str(value)) for value in fieldvalues]
    found = _valid(_addresses(COMMASPACE.join(fields)))
    if len(found) != sum(1 + _without_quoted(field).count(",") for field in fields):
        return [("", "")]
    return found


def parseaddr(addr, *, strict=True):
    """The name and the address of a field; ('', '') if it is not one."""
    if not strict:
        found = _addresses(addr)
        return found[0] if found else ("", "")
    if isinstance(addr, list):
        addr = addr[0]
    if not isinstance(addr, str):
        return ("", "")
    found = _valid(_addresses(_checked(addr)))
    return found[0] if len(found) == 1 else ("", "")


def quote(str):
    """A text as it stands between quotes, without these."""
    return str.replace("\\", "\\\\").replace('"', '\\"')


def unquote(str):
    """A text without the quotes or brackets around it."""
    if len(str) > 1:
        if str.startswith('"') and str.endswith('"'):
            return str[1:-1].replace("\\\\", "\\").replace('\\"', '"')
        if str.startswith("<") and str.endswith(">"):
            return str[1:-1]
    return str


def _format_timetuple_and_zone(timetuple, zone):
    year, month, day, hour, minute, second, weekday = timetuple[:7]
    return (
        f"{_days[weekday]}, {day:02d} {_months[month - 1]} {year:04d} "
        f"{hour:02d}:{minute:02d}:{second:02d} {zone}"
    )


def formatdate(timeval=None, localtime=False, usegmt=False):
    """A time in seconds, now if none is given, as messages have it."""
    if timeval is None:
        timeval = time.time()
    moment = datetime.datetime.fromtimestamp(timeval, datetime.timezone.utc)
    if localtime:
        moment = moment.astimezone()
        usegmt = False
    elif not usegmt:
        moment = moment.replace(tzinfo=None)
    return format_datetime(moment, usegmt)


def format_datetime(dt, usegmt=False):
    """A datetime as messages have it; a naive one is in UTC."""
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError("usegmt option requires a UTC datetime")
        zone = "GMT"
    elif dt.tzinfo is None:
        zone = "-0000"
    else:
        zone = dt.strftime("%z")
    return _format_timetuple_and_zone(dt.timetuple(), zone)


def make_msgid(idstring=None, domain=None):
    """An identifier that no other message has."""
    strengthened = "" if idstring is None else "." + idstring
    if domain is None:
        domain = "localhost"
    # Programs here have no process of their own that a number could name.
    return f"<{int(time.time() * 100)}.1.{random.getrandbits(64)}{strengthened}@{domain}>"


def _clock(text):
    """Hour, minute and second of a time of day."""
    parts = text.split(":")
    if len(parts) == 1 and "." in text:
        parts = text.split(".")
    if not 2 <= len(parts) <= 3:
        return None
    return parts if len(parts) == 3 else [*parts, "0"]


def _offset(zone):
    """The seconds that a zone is before UTC; None: unknown, or `-0000`."""
    zone = zone.upper()
    if zone in _zones:
        offset = _zones[zone]
    else:
        try:
            offset = int(zone)
        except ValueError:
            return None
        if offset == 0 and zone.startswith("-"):
            return None
    hours, minutes = divmod(abs(offset), 100)
    seconds = hours * 3600 + minutes * 60
    return -seconds if offset < 0 else seconds


def _fields(data):
    """Day, month, year, time and zone of a date, as texts."""
    words = data.split() if data else []
    if not words:
        return None
    if words[0].endswith(",") or words[0].lower() in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"):
        del words[0]
    else:
        words[0] = words[0][words[0].rfind(",") + 1 :]
    if len(words) == 3 and words[0].count("-") == 2:
        words[:1] = words[0].split("-")
    if len(words) == 4:
        at = words[3].find("+")
        if at < 0:
            at = words[3].find("-")
        words[3:] = [words[3][:at], words[3][at:]] if at > 0 else [words[3], ""]
    return words[:5] if len(words) >= 5 else None


def _parsedate_tz(data):
    fields = _fields(data)
    if fields is None:
        return None
    day, month, year, clock, zone = fields
    if not (day and month and year):
        return None
    month = month.lower()
    if month not in _month_names:
        day, month = month, day.lower()
        if month not in _month_names:
            return None
    month = _month_names.index(month) % 12 + 1
    day = day.removesuffix(",")
    if year.find(":") > 0:
        year, clock = clock, year
    year = year.removesuffix(",")
    if not year:
        return None
    if not year[0].isdigit():
        year, zone = zone, year
    parts = _clock(clock.removesuffix(","))
    if parts is None:
        return None
    try:
        year, day, hour, minute, second = (int(text) for text in (year, day, *parts))
    except ValueError:
        return None
    if year < 100:
        # Two digits: from 1969 to 2068.
        year += 1900 if year > 68 else 2000
    return [year, month, day, hour, minute, second, 0, 1, -1, _offset(zone)]


def parsedate_tz(data):
    """A date of a message as a tuple of ten, the last the offset of its zone in seconds."""
    found = _parsedate_tz(data)
    if not found:
        return None
    if found[9] is None:
        found[9] = 0
    return tuple(found)


def parsedate(data):
    """A date of a message as the tuple that `time` takes."""
    found = parsedate_tz(data)
    return found[:9] if isinstance(found, tuple) else found


def mktime_tz(data):
    """The seconds since the epoch of what parsedate_tz() gave."""
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    return calendar.timegm(data) - data[9]


def parsedate_to_datetime(data):
    """A date of a message as a datetime."""
    found = _parsedate_tz(data)
    if found is None:
        raise ValueError(f'Invalid date value or format "{data}"')
    *fields, zone = found
    if zone is None:
        return datetime.datetime(*fields[:6])
    return datetime.datetime(
        *fields[:6], tzinfo=datetime.timezone(datetime.timedelta(seconds=zone))
    )


def localtime(dt=None, isdst=None):
    """A datetime in the local time zone; now if none is given."""
    if isdst is not None:
        import warnings

        warnings._deprecated(
            "The 'isdst' parameter to 'localtime'",
            message="{name} is deprecated and slated for removal in Python {remove}",
            remove=(3, 14),
        )
    if dt is None:
        dt = datetime.datetime.now()
    return dt.astimezone()


def decode_rfc2231(s):
    """Character set, language and text of an extended value."""
    parts = s.split(TICK, 2)
    return (None, None, s) if len(parts) <= 2 else parts


def encode_rfc2231(s, charset=None, language=None):
    """A text as an extended value."""
    text = urllib.parse.quote(s, safe="", encoding=charset or "ascii")
    if charset is None and language is None:
        return text
    return f"{charset}'{language or ''}'{text}"


rfc2231_continuation = re.compile(r"^(?P<name>\w+)\*((?P<num>[0-9]+)\*?)?$", re.ASCII)


def decode_params(params):
    """Parameters, those that are extended or come in several parts put together."""
    decoded = [params[0]]
    parts = {}
    for name, value in params[1:]:
        value = unquote(value)
        match = rfc2231_continuation.match(name)
        if match is None:
            decoded.append((name, f'"{quote(value)}"'))
            continue
        number = match["num"] and int(match["num"])
        parts.setdefault(match["name"], []).append((number, value, name.endswith("*")))
    for name, sections in parts.items():
        sections.sort()
        extended = any(encoded for _, _, encoded in sections)
        # Characters stand for bytes until the character set is known.
        text = quote("".join(
            urllib.parse.unquote(value, encoding="latin-1") if encoded else value
            for _, value, encoded in sections
        ))
        if extended:
            charset, language, text = decode_rfc2231(text)
            decoded.append((name, (charset, language, f'"{text}"')))
        else:
            decoded.append((name, f'"{text}"'))
    return decoded


def collapse_rfc2231_value(value, errors="replace", fallback_charset="us-ascii"):
    """The text of a parameter's value, extended or not."""
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, language, text = value
    try:
        return str(bytes(text, "raw-unicode-escape"), charset or fallback_charset, errors)
    except LookupError:
        return unquote(text)
