"""Bits, bytes, checksums, run lengths, base conversions, bitboards, struct packing, memoryviews."""
import base64
import binascii
import hashlib
import struct
from enum import Flag, IntFlag, auto


class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC


class Mode(IntFlag):
    A = 1
    B = 2
    D = 8


def popcount(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


def reverse_bits(n, width):
    return int(f"{n:0{width}b}"[::-1], 2)


def gray(n):
    return n ^ n >> 1


def ungray(n):
    shift = 1
    while n >> shift:
        n ^= n >> shift
        shift <<= 1
    return n


def crc8(data, poly=0x07):
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc << 1 ^ poly if crc & 0x80 else crc << 1) & 0xFF
    return crc


def fletcher16(data):
    a = b = 0
    for byte in data:
        a = (a + byte) % 255
        b = (b + a) % 255
    return b << 8 | a


def adler32(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def varint(n):
    out = bytearray()
    while n > 0x7F:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    out.append(n)
    return bytes(out)


def unvarint(data):
    n = shift = 0
    for i, byte in enumerate(data):
        n |= (byte & 0x7F) << shift
        shift += 7
        if not byte & 0x80:
            return n, i + 1
    raise ValueError("truncated")


def rle(data):
    out, i = bytearray(), 0
    while i < len(data):
        run = 1
        while i + run < len(data) and data[i + run] == data[i] and run < 255:
            run += 1
        out += bytes((run, data[i]))
        i += run
    return bytes(out)


def unrle(data):
    return b"".join(bytes([value]) * count for count, value in zip(data[::2], data[1::2]))


def to_base(n, base, digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    if n < 0:
        return "-" + to_base(-n, base)
    return digits[n] if n < base else to_base(n // base, base) + digits[n % base]


text = b"The quick brown fox\x00\xff\x80" + bytes(range(3))
print([popcount(n) == n.bit_count() for n in (0, 1, 255, 2**70 - 1)], reverse_bits(0b1101, 8), [gray(n) for n in range(8)])
print(all(ungray(gray(n)) == n for n in range(300)), hex(crc8(text)), hex(fletcher16(text)), hex(adler32(text)), hex(binascii.crc32(text)))
print([varint(n).hex(" ") for n in (0, 127, 128, 300, 2**40)], [unvarint(varint(n)) for n in (0, 300, 2**63)])
packed = rle(b"aaaabbbcd" + b"z" * 300)
print(packed, unrle(packed) == b"aaaabbbcd" + b"z" * 300)
print([to_base(n, b) for n, b in ((255, 16), (-10, 2), (10**20, 36))], int(to_base(10**20, 36), 36))
print(Perm.READ | Perm.EXEC, Perm.ALL & ~Perm.WRITE, Perm.ALL, Perm(0), list(Perm.ALL), Perm.WRITE in Perm.ALL, bool(Perm(0)))
print(Mode.A | 4, Mode(11), Mode.A + 1, Mode.B | Mode.D, ~Mode.A, repr(Mode(0)), [m.name for m in Mode])
header = struct.pack(">2sBxHi4sd", b"OK", 7, 513, -2, b"abcdef", 1.5)
print(header, struct.unpack(">2sBxHi4sd", header), struct.calcsize("<bhiq"), struct.pack("<3h", 1, -1, 256).hex())
view = memoryview(bytearray(text))
view[4:9] = b"QUICK"
print(bytes(view[:10]), view[-1], view[::5].tolist(), view.nbytes, view[2:4].tobytes(), view.cast("B").format, view.readonly)
words = memoryview(struct.pack("<4I", *range(1, 5))).cast("I")
print(words.tolist(), words.itemsize, len(words), words[1:3].tolist())
print(base64.b64encode(text), base64.b32encode(b"hello"), base64.b85encode(b"hello"), base64.urlsafe_b64encode(b"\xfb\xff"), binascii.hexlify(text[:4], "-"))
print(hashlib.md5(text).hexdigest(), hashlib.sha256(b"").hexdigest()[:16], hashlib.sha1(b"abc").digest()[:4])
print(text.hex(" ", 4), bytes.fromhex("00 ff 7f"), bytes(5), bytes([1, 2]) + b"\t'\"", b"%05d|%x|%r" % (42, 255, b"x"), bytearray(b"ab") * 2)
print((1000).to_bytes(3, "little"), int.from_bytes(b"\xff\x00", "big", signed=True), (-2).to_bytes(2, signed=True), ~5, -5 >> 1, 5 & -2, 0xF0 ^ 0xFF)
print(text.translate(bytes(255 - i for i in range(256)))[:5], text.translate(None, b"aeiou")[:10], b"a,b,,c".split(b","), b" x ".strip(), b"abc".center(7, b"*"))
knights = {}
for square in range(64):
    r, c = divmod(square, 8)
    knights[square] = sum(1 << (r + dr) * 8 + c + dc for dr in (-2, -1, 1, 2) for dc in (-2, -1, 1, 2) if abs(dr) != abs(dc) and 0 <= r + dr < 8 and 0 <= c + dc < 8)
print(hex(knights[0]), f"{knights[27]:064b}".count("1"), sum(b.bit_count() for b in knights.values()))
for row in f"{knights[27] | 1 << 27:064b}"[i * 8:i * 8 + 8].replace("0", ".") if False else [f"{knights[27]:064b}"[i * 8:i * 8 + 8] for i in range(8)]:
    print(row.translate({48: ".", 49: "N"}))
for attempt in (lambda: bytes([256]), lambda: bytes(-1), lambda: b"a" + "b", lambda: (256).to_bytes(1), lambda: b"abc"[9], lambda: struct.unpack(">I", b"abc"),
                lambda: bytes.fromhex("0g"), lambda: memoryview(b"x").__setitem__(0, 1), lambda: base64.b64decode("a"), lambda: struct.pack("B", 300), lambda: unvarint(b"\x80"), lambda: b"x".index(b"y")):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
bytearray(b"abc").append("d")
