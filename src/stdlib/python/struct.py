"""Numbers and strings as packed bytes."""

import operator

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


_cache = {}


def _buffer(value):
    if type(value) is bytes:
        return value
    try:
        with memoryview(value) as view:
            return view.tobytes()
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
        self._size, self._count = _measure(format)

    @property
    def format(self):
        return self._format

    @property
    def size(self):
        return self._size

    def __repr__(self):
        return f"{type(self).__name__}({self._format!r})"

    def pack(self, *v):
        return _pack(self._format, "pack", v)

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
        with memoryview(buffer) as view:
            length = view.nbytes
        if len(values) != self._count:
            raise error(f"pack_into expected {self._count} items for packing (got {len(values)})")
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
        data = _pack(self._format, "pack_into", tuple(values))
        with memoryview(buffer) as view:
            view[offset : offset + self._size] = data

    def unpack(self, buffer, /):
        data = _buffer(buffer)
        if len(data) != self._size:
            raise error(f"unpack requires a buffer of {self._size} bytes")
        return _unpack(self._format, data, 0)

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
        return _unpack(self._format, data, offset)

    def iter_unpack(self, buffer, /):
        data = _buffer(buffer)
        if self._size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(data) % self._size:
            raise error(
                f"iterative unpacking requires a buffer of a multiple of {self._size} bytes"
            )
        return iter([_unpack(self._format, data, i) for i in range(0, len(data), self._size)])


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
