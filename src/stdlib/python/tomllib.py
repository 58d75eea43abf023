"""Reads TOML."""

import re
from datetime import date, datetime, time, timedelta, timezone

__all__ = ("loads", "load", "TOMLDecodeError")

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_DATETIME = re.compile(
    r"(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
    r"(?:[Tt ]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?"
    r"(?:([Zz])|([+-])([01]\d|2[0-3]):([0-5]\d))?)?"
)
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?")
_NUMBER = re.compile(
    r"0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)"
    r"|[+-]?(?:0|[1-9](?:_?\d)*)(?P<float>(?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?)"
)
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}
_CONTROL = frozenset(chr(i) for i in range(32)) | {"\x7f"}
_BAD_IN_BASIC = _CONTROL - {"\t"}
_BAD_IN_MULTILINE = _CONTROL - {"\t", "\n"}


class TOMLDecodeError(ValueError):
    """Raised when the text is not TOML."""


def load(fp, /, *, parse_float=float):
    """Reads TOML from a file of bytes."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError(
            "File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`"
        ) from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """Reads TOML from a string."""
    return _Reader(s.replace("\r\n", "\n"), parse_float).document()


class _Reader:
    def __init__(self, text, parse_float):
        if parse_float is not float:
            given = parse_float

            def parse_float(number):
                value = given(number)
                if isinstance(value, (dict, list)):
                    raise ValueError("parse_float must not return dicts or lists")
                return value

        self.text = text
        self.at = 0
        self.parse_float = parse_float
        self.root = {}
        # The names of the table that is being filled.
        self.path = ()
        # What is known of a table, by its identity: how it was defined.
        self.explicit = set()
        self.frozen = set()
        self.arrays = set()
        self.dotted = set()
        self.keep = []

    def fail(self, message, at=None):
        at = self.at if at is None else at
        if at >= len(self.text):
            place = "end of document"
        else:
            line = self.text.count("\n", 0, at) + 1
            column = at + 1 if line == 1 else at - self.text.rindex("\n", 0, at)
            place = f"line {line}, column {column}"
        return TOMLDecodeError(f"{message} (at {place})")

    def peek(self, size=1):
        return self.text[self.at:self.at + size]

    def spaces(self):
        while self.peek() in (" ", "\t"):
            self.at += 1

    def comment(self):
        if self.peek() != "#":
            return
        end = self.text.find("\n", self.at)
        end = len(self.text) if end < 0 else end
        for i in range(self.at + 1, end):
            if self.text[i] in _BAD_IN_BASIC:
                raise self.fail(f"Found invalid character {self.text[i]!r}", i)
        self.at = end

    def blank(self):
        """Goes over spaces, line ends and comments."""
        while True:
            before = self.at
            while self.peek() and self.peek() in " \t\n":
                self.at += 1
            self.comment()
            if self.at == before:
                return

    def document(self):
        table = self.root
        while True:
            while self.peek() and self.peek() in " \t\n":
                self.at += 1
            char = self.peek()
            if not char:
                return self.root
            if char == "[":
                table = self.header()
            elif char != "#":
                if char not in "\"'" and not _BARE.match(char):
                    raise self.fail("Invalid statement")
                self.key_value(table)
            self.spaces()
            self.comment()
            if self.peek() not in ("", "\n"):
                raise self.fail("Expected newline or end of document after a statement")

    def header(self):
        is_array = self.peek(2) == "[["
        self.at += 2 if is_array else 1
        self.spaces()
        key = self.key()
        closing = "]]" if is_array else "]"
        if not is_array and self.peek() != "]":
            raise self.fail("Expected ']' at the end of a table declaration")
        if is_array and self.peek(2) != "]]":
            raise self.fail("Expected ']]' at the end of an array declaration")
        table = self.root
        for part in key[:-1]:
            table = self.step(table, part, key)
        last = key[-1]
        known = table.get(last)
        if is_array:
            if known is None:
                known = table[last] = []
                self.arrays.add(id(known))
                self.keep.append(known)
            elif id(known) not in self.arrays:
                if id(known) in self.frozen or not isinstance(known, dict):
                    raise self.fail(f"Cannot mutate immutable namespace {key}" if id(known) in self.frozen else "Cannot overwrite a value")
                raise self.fail("Cannot overwrite a value")
            made = {}
            self.keep.append(made)
            known.append(made)
        else:
            if known is None:
                made = table[last] = {}
                self.keep.append(made)
            elif not isinstance(known, dict):
                raise self.fail("Cannot overwrite a value" if id(known) not in self.arrays else f"Cannot declare {key} twice")
            elif id(known) in self.frozen or id(known) in self.explicit or id(known) in self.dotted:
                raise self.fail(f"Cannot declare {key} twice")
            else:
                made = known
            self.explicit.add(id(made))
        self.path = key
        self.at += len(closing)
        return made

    def step(self, table, part, key):
        known = table.get(part)
        if known is None:
            known = table[part] = {}
            self.keep.append(known)
        elif id(known) in self.arrays:
            known = known[-1]
        elif not isinstance(known, dict):
            raise self.fail("Cannot overwrite a value")
        if id(known) in self.frozen:
            raise self.fail(f"Cannot mutate immutable namespace {key}")
        return known

    def key_value(self, table, in_inline=False):
        key = self.key()
        if self.peek() != "=":
            raise self.fail("Expected '=' after a key in a key/value pair")
        self.at += 1
        self.spaces()
        value = self.value()
        for part in key[:-1]:
            known = table.get(part)
            if known is None:
                known = table[part] = {}
                self.keep.append(known)
                self.dotted.add(id(known))
            elif not isinstance(known, dict):
                raise self.fail("Cannot overwrite a value")
            elif id(known) in self.frozen:
                raise self.fail(f"Cannot mutate immutable namespace {self.path + key[:-1]}")
            elif id(known) in self.explicit:
                raise self.fail(f"Cannot redefine namespace {self.path + key[:-1]}")
            table = known
        if id(table) in self.frozen:
            raise self.fail(f"Cannot mutate immutable namespace {self.path + key[:-1]}")
        if key[-1] in table:
            if in_inline:
                raise self.fail(f"Duplicate inline table key {key[-1]!r}")
            raise self.fail("Cannot overwrite a value")
        table[key[-1]] = value

    def key(self):
        parts = [self.key_part()]
        self.spaces()
        while self.peek() == ".":
            self.at += 1
            self.spaces()
            parts.append(self.key_part())
            self.spaces()
        return tuple(parts)

    def key_part(self):
        char = self.peek()
        match = _BARE.match(self.text, self.at)
        if match:
            self.at = match.end()
            return match.group()
        if char == "'":
            return self.literal()
        if char == '"':
            return self.basic()
        raise self.fail("Invalid initial character for a key part")

    def value(self):
        char = self.peek()
        if char == '"':
            if self.peek(3) == '"""':
                return self.multiline('"')
            return self.basic()
        if char == "'":
            if self.peek(3) == "'''":
                return self.multiline("'")
            return self.literal()
        for word, value in (("true", True), ("false", False)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        if char == "[":
            return self.array()
        if char == "{":
            return self.inline_table()
        match = _DATETIME.match(self.text, self.at)
        if match:
            try:
                value = _datetime_of(match)
            except ValueError as exc:
                raise self.fail("Invalid date or datetime") from exc
            self.at = match.end()
            return value
        match = _TIME.match(self.text, self.at)
        if match:
            hour, minute, second, micros = match.groups()
            self.at = match.end()
            return time(int(hour), int(minute), int(second), int((micros or "0").ljust(6, "0")))
        match = _NUMBER.match(self.text, self.at)
        if match:
            self.at = match.end()
            if match.group("float"):
                return self.parse_float(match.group())
            return int(match.group(), 0)
        for size in (3, 4):
            word = self.peek(size)
            if word in ("inf", "nan", "+inf", "-inf", "+nan", "-nan"):
                self.at += size
                return self.parse_float(word)
        raise self.fail("Invalid value")

    def array(self):
        self.at += 1
        items = []
        self.keep.append(items)
        self.blank()
        while self.peek() != "]":
            items.append(self.value())
            self.blank()
            if self.peek() == "]":
                break
            if self.peek() != ",":
                raise self.fail("Unclosed array")
            self.at += 1
            self.blank()
        self.at += 1
        self.freeze(items)
        return items

    def inline_table(self):
        self.at += 1
        table = {}
        self.keep.append(table)
        self.spaces()
        if self.peek() != "}":
            while True:
                self.key_value(table, in_inline=True)
                self.spaces()
                if self.peek() == "}":
                    break
                if self.peek() != ",":
                    raise self.fail("Unclosed inline table")
                self.at += 1
                self.spaces()
        self.at += 1
        self.freeze(table)
        return table

    def freeze(self, value):
        if isinstance(value, (dict, list)):
            self.frozen.add(id(value))
            for each in value.values() if isinstance(value, dict) else value:
                self.freeze(each)

    def literal(self):
        self.at += 1
        start = self.at
        while True:
            char = self.peek()
            if char == "'":
                break
            if not char:
                raise self.fail("Expected \"'\"")
            if char in _BAD_IN_BASIC:
                raise self.fail(f"Found invalid character {char!r}")
            self.at += 1
        self.at += 1
        return self.text[start:self.at - 1]

    def basic(self):
        self.at += 1
        parts = []
        start = self.at
        while True:
            char = self.peek()
            if not char:
                raise self.fail("Unterminated string")
            if char == '"':
                parts.append(self.text[start:self.at])
                self.at += 1
                return "".join(parts)
            if char == "\\":
                parts.append(self.text[start:self.at])
                parts.append(self.escape(False))
                start = self.at
                continue
            if char in _BAD_IN_BASIC:
                raise self.fail(f"Illegal character {char!r}")
            self.at += 1

    def escape(self, multiline):
        at = self.at
        kind = self.text[at + 1:at + 2]
        self.at += 2
        if multiline and kind in (" ", "\t", "\n"):
            # A line that ends in a backslash goes on with the next text.
            if kind != "\n":
                self.spaces()
                if not self.peek():
                    return ""
                if self.peek() != "\n":
                    raise self.fail("Unescaped '\\' in a string")
                self.at += 1
            while self.peek() and self.peek() in " \t\n":
                self.at += 1
            return ""
        if kind in ("u", "U"):
            size = 4 if kind == "u" else 8
            digits = self.peek(size)
            if len(digits) != size or not re.fullmatch(r"[0-9A-Fa-f]+", digits):
                raise self.fail("Invalid hex value")
            self.at += size
            code = int(digits, 16)
            if not (0 <= code <= 0xD7FF or 0xE000 <= code <= 0x10FFFF):
                raise self.fail("Escaped character is not a Unicode scalar value")
            return chr(code)
        try:
            return _ESCAPES[kind]
        except KeyError:
            if not kind:
                raise self.fail("Unterminated string") from None
            raise self.fail("Unescaped '\\' in a string") from None

    def multiline(self, quote):
        self.at += 3
        if self.peek() == "\n":
            self.at += 1
        parts = []
        start = self.at
        while True:
            char = self.peek()
            if not char:
                raise self.fail("Unterminated string" if quote == '"' else "Expected \"'''\"")
            if self.peek(3) == quote * 3:
                parts.append(self.text[start:self.at])
                self.at += 3
                # One or two more belong to the text.
                extra = 0
                while extra < 2 and self.peek() == quote:
                    self.at += 1
                    extra += 1
                return "".join(parts) + quote * extra
            if char == "\\" and quote == '"':
                parts.append(self.text[start:self.at])
                parts.append(self.escape(True))
                start = self.at
                continue
            if char in _BAD_IN_MULTILINE:
                raise self.fail(
                    f"Illegal character {char!r}" if quote == '"' else f"Found invalid character {char!r}"
                )
            self.at += 1


def _datetime_of(match):
    year, month, day, hour, minute, second, micros, zulu, sign, hours, minutes = match.groups()
    if hour is None:
        return date(int(year), int(month), int(day))
    zone = None
    if zulu:
        zone = timezone.utc
    elif sign:
        offset = timedelta(hours=int(hours), minutes=int(minutes))
        zone = timezone(-offset if sign == "-" else offset)
    micro = int((micros or "0").ljust(6, "0"))
    return datetime(
        int(year), int(month), int(day), int(hour), int(minute), int(second), micro, tzinfo=zone
    )
