"""Binary formats by hand: PNG chunks, WAVE headers, tar-like archives, varints, bit fields, hex dumps."""

import array
import binascii
import io
import itertools
import math
import operator
import struct
import sys
import zlib
from collections import namedtuple
from contextlib import closing
from functools import partial, reduce

SIGNATURE = b"\x89PNG\r\n\x1a\n"
Header = namedtuple("Header", "width height depth color compression filter interlace")


class FormatError(ValueError):
    pass


def chunk(kind, data):
    return struct.pack(">I4s", len(data), kind) + data + struct.pack(">I", zlib.crc32(kind + data))


def paeth(a, b, c):
    p = a + b - c
    return min((abs(p - a), 0, a), (abs(p - b), 1, b), (abs(p - c), 2, c))[2]


def encode(pixels, width, height, filter_kind=4):
    stride = width * 3
    raw, before = bytearray(), bytes(stride)
    for y in range(height):
        line = pixels[y * stride:(y + 1) * stride]
        raw.append(filter_kind)
        for i, value in enumerate(line):
            left = line[i - 3] if i >= 3 else 0
            corner = before[i - 3] if i >= 3 else 0
            predicted = {0: 0, 1: left, 2: before[i], 3: (left + before[i]) // 2, 4: paeth(left, before[i], corner)}[filter_kind]
            raw.append((value - predicted) & 0xFF)
        before = line
    text = b"Comment\0made by hand"
    return b"".join([SIGNATURE, chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), chunk(b"tEXt", text), chunk(b"IDAT", zlib.compress(bytes(raw), 9)), chunk(b"IEND", b"")])


def chunks(data):
    stream = io.BytesIO(data)
    if stream.read(8) != SIGNATURE:
        raise FormatError("no PNG")
    while head := stream.read(8):
        if len(head) < 8:
            raise FormatError("cut off")
        size, kind = struct.unpack(">I4s", head)
        body, crc = stream.read(size), stream.read(4)
        if len(crc) < 4 or zlib.crc32(kind + body) != int.from_bytes(crc, "big"):
            raise FormatError(f"bad checksum in {kind.decode()} at {stream.tell() - size - 12}")
        yield kind.decode("ascii"), body


def decode(data):
    header, packed, texts = None, bytearray(), {}
    for kind, body in chunks(data):
        match kind:
            case "IHDR":
                header = Header._make(struct.unpack(">IIBBBBB", body))
            case "IDAT":
                packed += body
            case "tEXt":
                key, _, value = body.partition(b"\0")
                texts[key.decode("latin-1")] = value.decode("latin-1")
    raw, stride = zlib.decompress(packed), header.width * 3
    out, before = bytearray(), bytes(stride)
    for y in range(header.height):
        kind, *line = raw[y * (stride + 1):(y + 1) * (stride + 1)]
        row = bytearray()
        for i, value in enumerate(line):
            left = row[i - 3] if i >= 3 else 0
            corner = before[i - 3] if i >= 3 else 0
            row.append((value + (0, left, before[i], (left + before[i]) // 2, paeth(left, before[i], corner))[kind]) & 255)
        out += row
        before = row
    return header, bytes(out), texts


W, H = 24, 10
pixels = bytes(itertools.chain.from_iterable(((x * 10) & 255, (y * 25) & 255, (x * y) & 255) for y in range(H) for x in range(W)))
for kind in range(5):
    data = encode(pixels, W, H, kind)
    header, again, texts = decode(data)
    print(kind, len(data), again == pixels, zlib.adler32(data), [(k, len(b)) for k, b in chunks(data)])
print(header, texts, binascii.crc_hqx(pixels, 0), data[:33].hex(" ", 4))
for broken in (data[:-6], b"GIF89a" + data[6:], data[:50] + b"\xff" + data[51:]):
    try:
        decode(broken)
    except FormatError as error:
        print(error)


def tone(seconds, rate=8000, frequency=440, channels=2):
    samples = array.array("h")
    for n in range(int(seconds * rate)):
        value = int(32767 * 0.5 * math.sin(2 * math.pi * frequency * n / rate))
        samples.extend([value, -value][:channels])
    if sys.byteorder == "big":
        samples.byteswap()
    body = samples.tobytes()
    return b"RIFF" + struct.pack("<I", 36 + len(body)) + b"WAVEfmt " + struct.pack("<IHHIIHH", 16, 1, channels, rate, rate * channels * 2, channels * 2, 16) + b"data" + struct.pack("<I", len(body)) + body


wave = tone(0.01)
riff, size, kind = struct.unpack_from("<4sI4s", wave)
samples = array.array("h", wave[44:])
print(riff, size, kind, len(samples), samples[:8].tolist(), max(samples), samples.typecode, samples.itemsize, sum(map(abs, samples[::2])))
samples.reverse()
print(samples[0], samples.index(max(samples)), samples.count(0), array.array("d", [1, 2.5]), array.array("B", b"ab") + array.array("B", [1]), binascii.crc32(samples.tobytes()))


def varint(n):
    out = bytearray()
    while True:
        n, low = n >> 7, n & 0x7F
        out.append(low | (0x80 if n else 0))
        if not n:
            return bytes(out)


def read_varint(stream):
    value = shift = 0
    while byte := stream.read(1):
        value |= (byte[0] & 0x7F) << shift
        if byte[0] < 0x80:
            return value
        shift += 7
    raise EOFError


numbers = [0, 1, 127, 128, 300, 2**32, 2**64 - 1]
packed = b"".join(map(varint, numbers))
stream = io.BytesIO(packed)
print(packed.hex("-"), [read_varint(stream) for _ in numbers], bin(reduce(operator.or_, (1 << (n % 13) for n in numbers))))
zigzag = lambda n: (n << 1) ^ (n >> 63)
print([zigzag(n) for n in (0, -1, 1, -2, 2**31)], [(z >> 1) ^ -(z & 1) for z in map(zigzag, (0, -1, 1, -2))])


class Archive:
    ENTRY = struct.Struct("!16sQI?3x")

    def __init__(self):
        self.stream = io.BytesIO()

    def add(self, name, data, compress=True):
        body = zlib.compress(data) if compress else data
        self.stream.write(self.ENTRY.pack(name.encode(), len(body), zlib.crc32(data), compress) + body)
        self.stream.write(b"\0" * (-self.stream.tell() % 16))

    def __iter__(self):
        view = memoryview(self.stream.getbuffer())
        at = 0
        while at < len(view):
            name, size, crc, packed = self.ENTRY.unpack_from(view, at)
            at += self.ENTRY.size
            body = bytes(view[at:at + size])
            at = -(-(at + size) // 16) * 16
            data = zlib.decompress(body) if packed else body
            yield name.rstrip(b"\0").decode(), data, zlib.crc32(data) == crc

    def close(self):
        self.stream.close()


with closing(Archive()) as archive:
    archive.add("zeros", bytes(1000))
    archive.add("text ü", "äöü".encode() * 10, compress=False)
    for name, data, fine in archive:
        print(name, len(data), fine, data[:6])


def dump(data, width=16):
    for at, row in enumerate(iter(partial(io.BytesIO(data).read, width), b"")) if False else enumerate(itertools.batched(data, width)):
        text = "".join(chr(b) if 32 <= b < 127 else "." for b in row)
        yield f"{at * width:08x}  {bytes(row).hex(' '):<{width * 3}} |{text}|"


print(*dump(data[:40]), sep="\n")
view = memoryview(bytearray(range(24)))
grid = view.cast("B", (4, 6))
print(grid.shape, grid[1, 2], view[::5].tolist(), view.cast("I")[1], view[2:6].obj is view.obj, grid.tolist()[3], view.readonly, bytes(view[-3:]))
view[0:2] = b"\xff\xfe"
print(view.tobytes()[:4], struct.unpack("<e", struct.pack("<e", 1.5)), struct.unpack("!f", b"\x40\x49\x0f\xdb"), struct.pack("3p", b"abcd"), [struct.calcsize(f) for f in ("hi", "=hi", "ih", "ih0l", "c?x")])
buffered = io.BufferedReader(io.BytesIO(b"line one\nline two\r\nthree"), buffer_size=8)
print(buffered.peek(4)[:4], buffered.readline(), buffered.read(4), buffered.readlines(), io.TextIOWrapper(io.BytesIO(b"a\r\nb\rc"), newline=None).read(), io.StringIO("x\ny", newline="\r\n").getvalue())
decompress = zlib.decompressobj()
parts = [decompress.decompress(piece) for piece in map(bytes, itertools.batched(zlib.compress(b"spam " * 100), 7))]
print(len(parts), len(b"".join(parts)), decompress.eof, decompress.unused_data, zlib.compress(b"", 0), zlib.decompress(zlib.compress(b"raw", wbits=-15), -15))
for bad in (lambda: zlib.decompress(b"abc"), lambda: struct.unpack("I", b"abc"), lambda: struct.pack("B", 300), lambda: array.array("z"), lambda: array.array("h", [70000]), lambda: binascii.unhexlify("abc"), lambda: memoryview(b"a")[0:1].__setitem__(0, 1), lambda: io.BytesIO(b"x").seek(-1)):
    try:
        bad()
    except (zlib.error, struct.error, ValueError, TypeError, OverflowError, binascii.Error) as error:
        print(type(error).__name__, error)
