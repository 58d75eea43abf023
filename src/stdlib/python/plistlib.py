"""Property lists, as XML and in their binary form."""

import binascii
import codecs
import datetime
import enum
import re
import struct
from io import BytesIO

__all__ = ["InvalidFileException", "FMT_XML", "FMT_BINARY", "load", "dump", "loads", "dumps", "UID"]

PlistFormat = enum.Enum("PlistFormat", "FMT_XML FMT_BINARY", module=__name__)
globals().update(PlistFormat.__members__)

PLISTHEADER = b"""\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
"""


class InvalidFileException(ValueError):
    """What was read is no property list."""

    def __init__(self, message="Invalid file"):
        super().__init__(message)


class UID:
    """A number that refers to an object, in archives."""

    def __init__(self, data):
        if not isinstance(data, int):
            raise TypeError("data must be an int")
        if data >= 1 << 64:
            raise ValueError("UIDs cannot be >= 2**64")
        if data < 0:
            raise ValueError("UIDs must be positive")
        self.data = data

    def __index__(self):
        return self.data

    def __repr__(self):
        return f"{self.__class__.__name__}({self.data!r})"

    def __reduce__(self):
        return self.__class__, (self.data,)

    def __eq__(self, other):
        if not isinstance(other, UID):
            return NotImplemented
        return self.data == other.data

    def __hash__(self):
        return hash(self.data)


def _checked_items(mapping, sort_keys, skipkeys):
    """The entries of a dict whose keys are texts."""
    items = sorted(mapping.items()) if sort_keys else mapping.items()
    for key, value in items:
        if isinstance(key, str):
            yield key, value
        elif not skipkeys:
            raise TypeError("keys must be strings")


# XML

_controls = r"[\x00-\x08\x0b\x0c\x0e-\x1f]"
_date = r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d))?)?)?)?)?Z"


def _escape(text):
    if re.search(_controls, text):
        raise ValueError("strings can't contain control characters; use bytes instead")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class _XMLWriter:
    def __init__(self, file, sort_keys, skipkeys, aware_datetime):
        self.file = file
        self.options = (sort_keys, skipkeys)
        self.aware = aware_datetime
        self.depth = 0
        file.write(PLISTHEADER)

    def write(self, value):
        self.line('<plist version="1.0">')
        self.value(value)
        self.line("</plist>")

    def line(self, text):
        self.file.write(b"\t" * self.depth + text.encode("utf-8") + b"\n")

    def text(self, tag, text):
        self.line(f"<{tag}>{_escape(text)}</{tag}>")

    def value(self, value):
        if isinstance(value, str):
            self.text("string", value)
        elif value is True:
            self.line("<true/>")
        elif value is False:
            self.line("<false/>")
        elif isinstance(value, int):
            if not -1 << 63 <= value < 1 << 64:
                raise OverflowError(value)
            self.text("integer", f"{value:d}")
        elif isinstance(value, float):
            self.text("real", repr(value))
        elif isinstance(value, dict):
            self.dict(value)
        elif isinstance(value, (bytes, bytearray)):
            self.bytes(value)
        elif isinstance(value, datetime.datetime):
            if self.aware:
                value = value.astimezone(datetime.UTC)
            self.text("date", f"{value:%Y-%m-%dT%H:%M:%S}Z".rjust(20, "0"))
        elif isinstance(value, (tuple, list)):
            self.array(value)
        else:
            raise TypeError(f"unsupported type: {type(value)}")

    def dict(self, mapping):
        if not mapping:
            self.line("<dict/>")
            return
        self.line("<dict>")
        self.depth += 1
        for key, value in _checked_items(mapping, *self.options):
            self.text("key", key)
            self.value(value)
        self.depth -= 1
        self.line("</dict>")

    def array(self, values):
        if not values:
            self.line("<array/>")
            return
        self.line("<array>")
        self.depth += 1
        for value in values:
            self.value(value)
        self.depth -= 1
        self.line("</array>")

    def bytes(self, data):
        self.line("<data>")
        # A tab counts as eight columns.
        step = max(16, 76 - 8 * self.depth) // 4 * 3
        for at in range(0, len(data), step):
            self.line(binascii.b2a_base64(data[at : at + step], newline=False).decode("ascii"))
        self.line("</data>")


class _XMLReader:
    """What the XML parser tells what it finds."""

    def __init__(self, dict_type, aware_datetime):
        self.dict_type = dict_type
        self.aware = aware_datetime
        self.stack = []
        self.key = None
        self.root = None
        self.pieces = []

    def read(self, data):
        from xml.etree.ElementTree import XMLParser

        self.parser = XMLParser(target=self)
        self.parser.feed(data)
        self.document = self.parser._document()
        declared = re.search(r"<!DOCTYPE[^>\[]*\[.*?\]\s*>", self.document, re.DOTALL)
        if declared and "<!ENTITY" in declared[0]:
            raise InvalidFileException("XML entity declarations are not supported in plist files")
        self.parser.close()
        return self.root

    def error(self, text):
        line = self.document.count("\n", 0, self.parser._at) + 1
        return ValueError(f"{text} at line {line}")

    def add(self, value):
        if self.key is not None:
            if not isinstance(self.stack[-1], dict):
                raise self.error("unexpected element")
            self.stack[-1][self.key] = value
            self.key = None
        elif not self.stack:
            self.root = value
        else:
            if not isinstance(self.stack[-1], list):
                raise self.error("unexpected element")
            self.stack[-1].append(value)

    def start(self, tag, attributes):
        self.pieces = []
        if tag == "dict" or tag == "array":
            made = self.dict_type() if tag == "dict" else []
            self.add(made)
            self.stack.append(made)

    def data(self, text):
        self.pieces.append(text)

    def end(self, tag):
        text = "".join(self.pieces)
        if tag == "dict":
            if self.key:
                raise self.error(f"missing value for key '{self.key}'")
            self.stack.pop()
        elif tag == "array":
            self.stack.pop()
        elif tag == "key":
            if self.key or not isinstance(self.stack[-1], dict):
                raise self.error("unexpected key")
            self.key = text
            self.pieces = []
        elif tag == "true" or tag == "false":
            self.add(tag == "true")
        elif tag in ("integer", "real", "string", "data", "date"):
            self.pieces = []
            self.add(self.value(tag, text))

    def value(self, tag, text):
        if tag == "integer":
            return int(text, 16) if text[:2] in ("0x", "0X") else int(text)
        if tag == "real":
            return float(text)
        if tag == "data":
            return binascii.a2b_base64(text.encode("utf-8"))
        if tag == "date":
            fields = [int(field) for field in re.match(_date, text, re.ASCII).groups() if field]
            return datetime.datetime(*fields, tzinfo=datetime.UTC if self.aware else None)
        return text


def _is_xml(header):
    starts = b"<?xml", b"<plist"
    if header.startswith(starts):
        return True
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
    ):
        if header.startswith(mark):
            encoded = tuple(mark + start.decode("ascii").encode(encoding) for start in starts)
            return header.startswith(encoded)
    return False


# The binary form

_EPOCH = datetime.datetime(2001, 1, 1)
_letters = {1: "B", 2: "H", 4: "L", 8: "Q"}
_undefined = object()


class _BinaryReader:
    def __init__(self, dict_type, aware_datetime):
        self.dict_type = dict_type
        self.aware = aware_datetime

    def read(self, data):
        try:
            self.bytes = data
            trailer = data[-32:]
            if len(trailer) != 32:
                raise InvalidFileException()
            offset_size, self.ref_size, count, top, table = struct.unpack(">6xBBQQQ", trailer)
            self.at = table
            self.offsets = self.integers(count, offset_size)
            self.objects = [_undefined] * count
            return self.object(top)
        except (OSError, IndexError, struct.error, OverflowError, ValueError):
            raise InvalidFileException()

    def take(self, count):
        found = self.bytes[self.at : self.at + count]
        if len(found) != count:
            raise InvalidFileException()
        self.at += count
        return found

    def integers(self, count, size):
        data = self.take(count * size)
        if size in _letters:
            return struct.unpack(f">{count}{_letters[size]}", data)
        if not size or len(data) != size * count:
            raise InvalidFileException()
        return tuple(
            int.from_bytes(data[at : at + size], "big") for at in range(0, size * count, size)
        )

    def size(self, low):
        """The length of an object, which follows where it does not fit into the token."""
        if low != 15:
            return low
        return int.from_bytes(self.take(1 << (self.take(1)[0] & 3)), "big")

    def object(self, ref):
        found = self.objects[ref]
        if found is not _undefined:
            return found
        self.at = self.offsets[ref]
        token = self.take(1)[0]
        kind, low = token & 0xF0, token & 0x0F
        if token in (0x00, 0x08, 0x09):
            found = {0x00: None, 0x08: False, 0x09: True}[token]
        elif token == 0x0F:
            found = b""
        elif kind == 0x10:
            found = int.from_bytes(self.take(1 << low), "big", signed=low >= 3)
        elif token == 0x22:
            [found] = struct.unpack(">f", self.take(4))
        elif token == 0x23:
            [found] = struct.unpack(">d", self.take(8))
        elif token == 0x33:
            [seconds] = struct.unpack(">d", self.take(8))
            epoch = _EPOCH.replace(tzinfo=datetime.UTC) if self.aware else _EPOCH
            found = epoch + datetime.timedelta(seconds=seconds)
        elif kind == 0x40:
            found = self.take(self.size(low))
        elif kind == 0x50:
            found = self.take(self.size(low)).decode("ascii")
        elif kind == 0x60:
            found = self.take(self.size(low) * 2).decode("utf-16be")
        elif kind == 0x80:
            found = UID(int.from_bytes(self.take(1 + low), "big"))
        elif kind == 0xA0:
            refs = self.integers(self.size(low), self.ref_size)
            # Objects may hold themselves.
            self.objects[ref] = found = []
            found += [self.object(each) for each in refs]
        elif kind == 0xD0:
            count = self.size(low)
            keys = self.integers(count, self.ref_size)
            values = self.integers(count, self.ref_size)
            self.objects[ref] = found = self.dict_type()
            try:
                for key, value in zip(keys, values):
                    found[self.object(key)] = self.object(value)
            except TypeError:
                raise InvalidFileException()
        else:
            raise InvalidFileException()
        self.objects[ref] = found
        return found


def _width(count):
    """How many bytes a number up to that takes."""
    if count < 1 << 8:
        return 1
    if count < 1 << 16:
        return 2
    return 4 if count < 1 << 32 else 8


class _BinaryWriter:
    def __init__(self, file, sort_keys, skipkeys, aware_datetime):
        self.file = file
        self.options = (sort_keys, skipkeys)
        self.aware = aware_datetime

    def write(self, value):
        self.objects = []
        # Equal values are written once; containers are told apart by their identity.
        self.refs = {}
        self.flatten(value)
        count = len(self.objects)
        self.ref_letter = _letters[_width(count)]
        offsets = []
        self.file.write(b"bplist00")
        for each in self.objects:
            offsets.append(self.file.tell())
            self.object(each)
        table = self.file.tell()
        width = _width(table)
        self.file.write(struct.pack(f">{count}{_letters[width]}", *offsets))
        trailer = struct.pack(
            ">5xBBBQQQ", 0, width, _width(count), count, self.refs[self.key_of(value)], table
        )
        self.file.write(trailer)

    def key_of(self, value):
        if isinstance(value, (str, int, float, datetime.datetime, bytes)):
            return type(value), value
        return id(value)

    def flatten(self, value):
        key = self.key_of(value)
        if key in self.refs:
            return
        self.refs[key] = len(self.objects)
        self.objects.append(value)
        if isinstance(value, dict):
            items = list(_checked_items(value, *self.options))
            for each, _ in items:
                self.flatten(each)
            for _, each in items:
                self.flatten(each)
        elif isinstance(value, (list, tuple)):
            for each in value:
                self.flatten(each)

    def token(self, kind, count):
        if count < 15:
            return bytes([kind | count])
        width = _width(count)
        size = struct.pack(">" + _letters[width], count)
        return bytes([kind | 15, 0x10 | width.bit_length() - 1]) + size

    def reference(self, values):
        refs = [self.refs[self.key_of(each)] for each in values]
        return struct.pack(f">{len(refs)}{self.ref_letter}", *refs)

    def object(self, value):
        self.file.write(self.encoded(value))

    def integer(self, value):
        if 0 <= value < 1 << 63:
            width = _width(value)
            return bytes([0x10 | width.bit_length() - 1]) + value.to_bytes(width, "big")
        if -1 << 63 <= value < 0:
            return b"\x13" + value.to_bytes(8, "big", signed=True)
        if 0 < value < 1 << 64:
            return b"\x14" + value.to_bytes(16, "big", signed=True)
        raise OverflowError(value)

    def encoded(self, value):
        if value is None:
            return b"\x00"
        if value is False:
            return b"\x08"
        if value is True:
            return b"\x09"
        if isinstance(value, int):
            return self.integer(value)
        if isinstance(value, float):
            return struct.pack(">Bd", 0x23, value)
        if isinstance(value, datetime.datetime):
            epoch = _EPOCH
            if self.aware:
                value = value.astimezone(datetime.UTC)
                epoch = _EPOCH.replace(tzinfo=datetime.UTC)
            return struct.pack(">Bd", 0x33, (value - epoch).total_seconds())
        if isinstance(value, (bytes, bytearray)):
            return self.token(0x40, len(value)) + value
        if isinstance(value, str):
            if value.isascii():
                return self.token(0x50, len(value)) + value.encode("ascii")
            data = value.encode("utf-16be")
            return self.token(0x60, len(data) // 2) + data
        if isinstance(value, UID):
            width = _width(value.data)
            return bytes([0x80 | width - 1]) + value.data.to_bytes(width, "big")
        if isinstance(value, (list, tuple)):
            return self.token(0xA0, len(value)) + self.reference(value)
        if isinstance(value, dict):
            items = list(_checked_items(value, *self.options))
            keys = self.reference(key for key, _ in items)
            return self.token(0xD0, len(items)) + keys + self.reference(each for _, each in items)
        raise TypeError(value)


_READERS = {FMT_XML: _XMLReader, FMT_BINARY: _BinaryReader}
_WRITERS = {FMT_XML: _XMLWriter, FMT_BINARY: _BinaryWriter}


def load(fp, *, fmt=None, dict_type=dict, aware_datetime=False):
    """The value that a binary file object holds."""
    data = fp.read()
    if fmt is None:
        if _is_xml(data[:32]):
            fmt = FMT_XML
        elif data.startswith(b"bplist00"):
            fmt = FMT_BINARY
        else:
            raise InvalidFileException()
    return _READERS[fmt](dict_type, aware_datetime).read(data)


def loads(value, *, fmt=None, dict_type=dict, aware_datetime=False):
    """The value that bytes, or a text of XML, hold."""
    if isinstance(value, str):
        if fmt == FMT_BINARY:
            raise TypeError("value must be bytes-like object when fmt is FMT_BINARY")
        value = value.encode()
    return load(BytesIO(value), fmt=fmt, dict_type=dict_type, aware_datetime=aware_datetime)


def dump(value, fp, *, fmt=FMT_XML, sort_keys=True, skipkeys=False, aware_datetime=False):
    """Writes a value to a binary file object."""
    if fmt not in _WRITERS:
        raise ValueError(f"Unsupported format: {fmt!r}")
    _WRITERS[fmt](fp, sort_keys, skipkeys, aware_datetime).write(value)


def dumps(value, *, fmt=FMT_XML, skipkeys=False, sort_keys=True, aware_datetime=False):
    """A value as bytes."""
    output = BytesIO()
    dump(
        value, output, fmt=fmt, skipkeys=skipkeys, sort_keys=sort_keys,
        aware_datetime=aware_datetime,
    )
    return output.getvalue()
