import array
import binascii
import io
import struct
import zlib
from collections import namedtuple
from enum import IntEnum, IntFlag
from functools import reduce
from typing import NamedTuple


class Kind(IntEnum):
    INT = 1
    TEXT = 2
    BLOB = 3
    LIST = 4


class Flags(IntFlag):
    NONE = 0
    COMPRESSED = 1
    SIGNED = 2
    LAST = 0x80


Header = namedtuple("Header", "magic version flags length crc")
HEADER = struct.Struct("!2sBBIL".replace("L", "I"))


def varint(n):
    n = n << 1 if n >= 0 else (-n << 1) - 1
    out = bytearray()
    while True:
        n, low = n >> 7, n & 0x7F
        out.append(low | (0x80 if n else 0))
        if not n:
            return bytes(out)


def unvarint(view, at):
    shift = result = 0
    while True:
        byte = view[at]
        at += 1
        result |= (byte & 0x7F) << shift
        shift += 7
        if not byte & 0x80:
            return (result >> 1) ^ -(result & 1), at


def dump(value):
    match value:
        case bool():
            raise TypeError("no bools")
        case int():
            return bytes([Kind.INT]) + varint(value)
        case str():
            raw = value.encode()
            return bytes([Kind.TEXT]) + varint(len(raw)) + raw
        case bytes() | bytearray() | memoryview():
            return b"".join((bytes([Kind.BLOB]), varint(len(value)), value))
        case list() | tuple():
            return bytes([Kind.LIST]) + varint(len(value)) + b"".join(map(dump, value))
    raise TypeError(f"cannot dump {type(value).__name__}")


def load(view, at=0):
    kind = Kind(view[at])
    if kind is Kind.LIST:
        n, at = unvarint(view, at + 1)
        items = []
        for _ in range(n):
            item, at = load(view, at)
            items.append(item)
        return items, at
    n, at = unvarint(view, at + 1)
    if kind is Kind.INT:
        return n, at
    chunk = bytes(view[at:at + n])
    return (chunk.decode() if kind is Kind.TEXT else chunk), at + n


def pack(value, flags=Flags.NONE):
    body = dump(value)
    if len(body) > 40:
        body, flags = zlib.compress(body), flags | Flags.COMPRESSED
    return HEADER.pack(b"PB", 3, flags, len(body), zlib.crc32(body)) + body


def unpack(stream):
    while head := stream.read(HEADER.size):
        header = Header._make(HEADER.unpack(head))
        body = stream.read(header.length)
        if zlib.crc32(body) != header.crc:
            raise ValueError(f"crc of {header.length} bytes is wrong")
        if Flags.COMPRESSED in Flags(header.flags):
            body = zlib.decompress(body)
        yield Flags(header.flags), load(memoryview(body))[0]


messages = [0, -1, 300, -(2**40), "héllo", b"\x00\xff", ["a", [1, [2, []]], b""], list(range(-5, 40)), 2**70]
wire = b"".join(pack(m, Flags.LAST if m is messages[-1] else Flags.SIGNED) for m in messages)
for flags, value in unpack(io.BytesIO(wire)):
    print(flags, repr(flags), value)
print([v for _, v in unpack(io.BytesIO(wire))] == messages, varint(-300).hex(), unvarint(varint(-300), 0))
broken = bytearray(wire)
broken[13] ^= 1
for attempt in (lambda: list(unpack(io.BytesIO(broken))), lambda: list(unpack(io.BytesIO(wire[:5]))), lambda: dump(1.5), lambda: load(b"\x09"), lambda: load(b""), lambda: dump(True)):
    try:
        print(attempt())
    except (ValueError, TypeError, IndexError, struct.error) as exc:
        print(type(exc).__name__, exc)
buf = bytearray(b"hello world")
view = memoryview(buf)
view[0:5] = b"HELLO"
print(buf, view[6:].tobytes(), view.nbytes, view.readonly, view[::2].tolist()[:3], view.format, memoryview(b"ab").readonly, bytes(view[:2]) == b"HE")
try:
    buf.append(1)
except BufferError as exc:
    print(exc)
view.release()
buf = bytearray(buf)
buf += b"!"
buf[5:6] = b"--"
print(buf, buf.find(b"w"), buf.partition(b"--"), buf.translate(None, b"lL"), buf.split(b"o"), buf.hex(":", 2), bytes.fromhex("de ad be ef"), buf.upper().center(20, b"*"))
a = array.array("d", [1.5, -2])
a.extend([3, 4])
a.insert(1, 9)
print(a, a.typecode, a.itemsize, a.index(3), a.tobytes()[:8].hex(), a[::-1].tolist(), a.count(9), array.array("B", b"ab") + array.array("B", [1]))
for bad in (lambda: array.array("b", [200]), lambda: array.array("i", [1.5]), lambda: array.array("z"), lambda: bytes([256]), lambda: b"abc"[0:1] + "x", lambda: bytes(-1)):
    try:
        print(bad())
    except (OverflowError, TypeError, ValueError) as exc:
        print(type(exc).__name__, exc)
n = int.from_bytes(b"\x01\x02\x03", "little", signed=False)
print(n, n.to_bytes(4), (-2).to_bytes(2, "little", signed=True), n.bit_length(), n.bit_count(), bin(n ^ 0b1010), f"{n:#_b}", int("0b101", 0), int("z", 36), ~n & 0xFF, -7 >> 1, 1 << 70)
print(binascii.hexlify(b"\x01\x02", "-"), binascii.unhexlify("0aFF"), binascii.b2a_base64(b"hi", newline=False), binascii.crc_hqx(b"abc", 0), binascii.a2b_base64(b"aGk="), binascii.b2a_qp(b"a=\xff \n"), binascii.a2b_qp(b"=41=\n b"))
crc_table = [reduce(lambda c, _: (c >> 1) ^ (0xEDB88320 if c & 1 else 0), range(8), i) for i in range(256)]
crc = reduce(lambda c, b: (c >> 8) ^ crc_table[(c ^ b) & 0xFF], b"check", 0xFFFFFFFF) ^ 0xFFFFFFFF
print(hex(crc), crc == zlib.crc32(b"check"))
s = io.BytesIO(b"line1\nline2\r\nrest")
print(s.readline(), s.tell(), s.readlines(), s.seek(-4, io.SEEK_END), s.read(), s.read(), s.getbuffer().nbytes, s.seek(2), s.write(b"XX"), s.truncate(8), s.getvalue())
t = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\r\n")
print(t.write("a\nb\n"), t.flush(), t.buffer.getvalue(), t.seek(0), t.read(), io.StringIO("x\r\ny", newline=None).read(), list(io.StringIO("p\nq")))
