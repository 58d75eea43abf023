"""Numbers and strings as packed bytes."""

import operator

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    pass


error.__module__ = "struct"
_STANDARD = {
    "x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4,
    "q": 8, "Q": 8, "e": 2, "f": 4, "d": 8, "s": 1, "p": 1,
}
_NATIVE = {**_STANDARD, "l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_SIGNED = "bhilqn"
_INTEGERS = "bBhHiIlLqQnNP"
_cache = {}


def _parse(format):
    """Size, and the fields: code, count or size, offset; and whether it is little-endian."""
    sizes, little, aligned = _NATIVE, True, True
    at = 0
    if format[:1] in ("@", "=", "<", ">", "!"):
        at = 1
        if format[0] != "@":
            sizes, aligned = _STANDARD, False
            little = format[0] in "=<"
    fields = []
    size = 0
    count = None
    for char in format[at:]:
        if char.isspace() and count is None:
            continue
        if char in "0123456789":
            count = (count or 0) * 10 + int(char)
            if count > 0x7FFFFFFFFFFFFFFF:
                raise error("overflow in item count")
            continue
        if char not in sizes:
            raise error("bad char in struct format")
        width = sizes[char]
        if aligned and char not in "xcbB?sp":
            size = -(-size // width) * width
        if char in "sp":
            length = 1 if count is None else count
            fields.append((char, length, size))
            size += length
        elif char == "x":
            size += 1 if count is None else count
        else:
            for _ in range(1 if count is None else count):
                fields.append((char, width, size))
                size += width
                if size > 0x7FFFFFFF:
                    raise error("total struct size too long")
        if size > 0x7FFFFFFFFFFFFFFF:
            raise error("total struct size too long")
        count = None
    if count is not None:
        raise error("repeat count given without format specifier")
    return size, fields, "little" if little else "big", aligned


def _pack_field(code, width, value, order, native):
    if code in _INTEGERS:
        try:
            number = operator.index(value)
        except TypeError:
            raise error("required argument is not an integer") from None
        bits = 8 * width
        if code == "P":
            if not -(1 << 63) <= number < 1 << 64:
                raise error("int too large to convert")
            return (number & 0xFFFFFFFFFFFFFFFF).to_bytes(8, order)
        signed = code in _SIGNED
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
        if not low <= number <= high:
            raise error(f"'{code}' format requires {low} <= number <= {high}")
        return number.to_bytes(width, order, signed=signed)
    if code == "?":
        return b"\1" if value else b"\0"
    if code == "c":
        if not isinstance(value, bytes) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return value
    if code in "efd":
        try:
            number = float(value) if not isinstance(value, (str, bytes, bytearray)) else None
        except TypeError:
            number = None
        except OverflowError:
            raise error("int too large to convert") from None
        if number is None:
            raise error("required argument is not a float")
        try:
            return _pack_float(code, number, order == "little")
        except OverflowError:
            if native and code == "f":
                return _pack_float(code, number * float("inf"), order == "little")
            if isinstance(value, int):
                raise error("int too large to convert") from None
            raise
    if not isinstance(value, (bytes, bytearray)):
        raise error(f"argument for '{code}' must be a bytes object")
    data = bytes(value)
    if code == "s":
        return data[:width].ljust(width, b"\0")
    if width == 0:
        return b""
    data = data[: min(width - 1, 255)]
    return (bytes([len(data)]) + data).ljust(width, b"\0")


def _unpack_field(code, width, data, order):
    if code in _INTEGERS:
        return int.from_bytes(data, order, signed=code in _SIGNED)
    if code == "?":
        return data != b"\0"
    if code in "cs":
        return data
    if code in "efd":
        return _unpack_float(code, data, order == "little")
    if not data:
        return b""
    return data[1 : 1 + min(data[0], width - 1)]


def _buffer(value):
    try:
        return memoryview(value).tobytes()
    except TypeError:
        raise TypeError(
            f"a bytes-like object is required, not '{type(value).__name__}'"
        ) from None


class Struct:
    """A format that has been looked at."""

    __module__ = "_struct"

    def __init__(self, format):
        if isinstance(format, (bytes, bytearray)):
            format = format.decode("ascii")
        elif not isinstance(format, str):
            raise TypeError(
                "Struct() argument 1 must be a str or bytes object, "
                f"not {type(format).__name__}"
            )
        self._format = format
        self._size, self._fields, self._order, self._native = _parse(format)

    @property
    def format(self):
        return self._format

    @property
    def size(self):
        return self._size

    def __repr__(self):
        return f"{type(self).__name__}({self._format!r})"

    def _packed(self, name, values):
        fields = self._fields
        if len(values) != len(fields):
            raise error(
                f"{name} expected {len(fields)} items for packing (got {len(values)})"
            )
        out = bytearray()
        for (code, width, offset), value in zip(fields, values):
            if offset > len(out):
                out += bytes(offset - len(out))
            out += _pack_field(code, width, value, self._order, self._native)
        return bytes(out.ljust(self._size, b"\0"))

    def pack(self, *v):
        return self._packed("pack", v)

    def pack_into(self, *args):
        if len(args) < 1:
            raise error("pack_into expected buffer argument")
        if len(args) < 2:
            raise error("pack_into expected offset argument")
        buffer, offset, *values = args
        if isinstance(buffer, bytes) or isinstance(buffer, memoryview) and buffer.readonly:
            raise TypeError(
                f"argument must be read-write bytes-like object, not {type(buffer).__name__}"
            )
        length = memoryview(buffer).nbytes
        if len(values) != len(self._fields):
            raise error(
                f"pack_into expected {len(self._fields)} items for packing (got {len(values)})"
            )
        offset = operator.index(offset)
        if offset < 0:
            if offset + self._size > 0:
                raise error(f"no space to pack {self._size} bytes at offset {offset}")
            if offset + length < 0:
                raise error(f"offset {offset} out of range for {length}-byte buffer")
            offset += length
        if length - offset < self._size:
            raise error(
                f"pack_into requires a buffer of at least {offset + self._size} bytes for packing "
                f"{self._size} bytes at offset {offset} (actual buffer size is {length})"
            )
        data = self._packed("pack_into", values)
        memoryview(buffer)[offset : offset + self._size] = data

    def _values(self, data):
        order = self._order
        return tuple(
            _unpack_field(code, width, data[offset : offset + width], order)
            for code, width, offset in self._fields
        )

    def unpack(self, buffer, /):
        data = _buffer(buffer)
        if len(data) != self._size:
            raise error(f"unpack requires a buffer of {self._size} bytes")
        return self._values(data)

    def unpack_from(self, buffer, offset=0):
        data = _buffer(buffer)
        length = len(data)
        if offset < 0:
            if offset + self._size > 0:
                raise error(f"not enough data to unpack {self._size} bytes at offset {offset}")
            if offset + length < 0:
                raise error(f"offset {offset} out of range for {length}-byte buffer")
            offset += length
        if length - offset < self._size:
            raise error(
                f"unpack_from requires a buffer of at least {offset + self._size} bytes for "
                f"unpacking {self._size} bytes at offset {offset} (actual buffer size is {length})"
            )
        return self._values(data[offset : offset + self._size])

    def iter_unpack(self, buffer, /):
        data = _buffer(buffer)
        if self._size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(data) % self._size:
            raise error(
                f"iterative unpacking requires a buffer of a multiple of {self._size} bytes"
            )
        return iter(
            [self._values(data[i : i + self._size]) for i in range(0, len(data), self._size)]
        )


def _struct(format):
    made = _cache.get(format)
    if made is None:
        if len(_cache) > 100:
            _cache.clear()
        made = _cache[format] = Struct(format)
    return made


def calcsize(format, /):
    return _struct(format).size


def pack(format, /, *v):
    return _struct(format).pack(*v)


def pack_into(format, buffer, offset, /, *v):
    _struct(format).pack_into(buffer, offset, *v)


def unpack(format, buffer, /):
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct(format).iter_unpack(buffer)
