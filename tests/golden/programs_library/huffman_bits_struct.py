"""Huffman coding, packed with struct, checked with zlib and hashlib, shown in base64."""
import base64
import binascii
import hashlib
import heapq
import hmac
import struct
import zlib
from collections import Counter
from functools import total_ordering
from itertools import count, chain
from io import BytesIO


@total_ordering
class Node:
    _ids = count()

    def __init__(self, weight, symbol=None, left=None, right=None):
        self.weight, self.symbol, self.left, self.right = weight, symbol, left, right
        self.order = next(self._ids)

    def _key(self):
        return self.weight, self.order

    def __eq__(self, other):
        return self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key()

    def codes(self, prefix=""):
        if self.symbol is not None:
            yield self.symbol, prefix or "0"
        else:
            yield from self.left.codes(prefix + "0")
            yield from self.right.codes(prefix + "1")


def build(data):
    heap = [Node(n, s) for s, n in sorted(Counter(data).items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, Node(a.weight + b.weight, None, a, b))
    return dict(heap[0].codes())


HEADER = struct.Struct(">4sHI")


def encode(data):
    codes = build(data)
    bits = "".join(codes[b] for b in data)
    padded = bits + "0" * (-len(bits) % 8)
    body = int(padded, 2).to_bytes(len(padded) // 8, "big")
    table = b"".join(struct.pack("<BB", s, len(c)) + int(c, 2).to_bytes(4, "little") for s, c in sorted(codes.items()))
    return HEADER.pack(b"HUF1", len(codes), len(bits)) + table + body


def decode(blob):
    stream = BytesIO(blob)
    magic, n, size = HEADER.unpack(stream.read(HEADER.size))
    if magic != b"HUF1":
        raise ValueError(f"bad magic {magic!r}")
    table = {}
    for symbol, length, code in struct.iter_unpack("<BBI", stream.read(6 * n)):
        table[f"{code:0{length}b}"] = symbol
    bits = "".join(f"{b:08b}" for b in stream.read())[:size]
    out, current = bytearray(), ""
    for bit in bits:
        current += bit
        if current in table:
            out.append(table[current])
            current = ""
    return bytes(out)


text = ("the quick brown fox jumps over the lazy dog; " * 3).encode() + "ünï".encode()
codes = build(text)
for symbol, code in sorted(codes.items(), key=lambda kv: (len(kv[1]), kv[1]))[:6]:
    print(f"{chr(symbol)!r:>5} {code}")
blob = encode(text)
print(len(text), len(blob), decode(blob) == text)
print(blob[:24].hex(" ", 4), binascii.hexlify(blob[-4:]), binascii.crc32(blob))
try:
    decode(b"XXXX" + blob[4:])
except ValueError as exc:
    print(exc)
try:
    HEADER.unpack(b"short")
except struct.error as exc:
    print("struct.error:", exc)
for fmt, args in ((">bBhH", (-1, 255, -2, 65535)), ("<iIqQ", (-1, 1, -2, 2)), ("!fd?c", (1.5, -2.25, True, b"x")),
                  ("=5s3p2x", (b"abc", b"defg")), ("<e3i", (0.1, 1, 2, 3))):
    packed = struct.pack(fmt, *args)
    print(fmt, struct.calcsize(fmt), packed.hex(), struct.unpack(fmt, packed))
for fmt, args in (("B", (256,)), (">h", (40000,)), ("c", ("x",)), ("ii", (1,)), ("z", (1,)), ("i", (1.5,))):
    try:
        struct.pack(fmt, *args)
    except struct.error as exc:
        print(fmt, "->", exc)
packed = zlib.compress(text, 9)
print(zlib.decompress(packed) == text, len(packed) < len(text), zlib.adler32(text), zlib.crc32(text, 1))
d = zlib.decompressobj()
print(b"".join(chain((d.decompress(packed[i:i + 10]) for i in range(0, len(packed), 10)), [d.flush()])) == text, d.eof)
for bad in (b"nonsense", packed[:-3]):
    try:
        zlib.decompress(bad)
    except zlib.error as exc:
        print("zlib.error:", exc)
for name in ("md5", "sha1", "sha256", "sha3_256", "blake2b", "blake2s", "sha512"):
    h = hashlib.new(name, text)
    print(f"{name:<9} {h.digest_size:>3} {h.block_size:>3} {h.hexdigest()[:32]}")
print(hashlib.blake2b(b"x", digest_size=8, key=b"k").hexdigest(), hashlib.shake_128(b"x").hexdigest(5))
print(hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 10).hex()[:20], hmac.new(b"k", b"m", "sha1").hexdigest())
print(hmac.compare_digest(b"a", b"a"), hmac.digest(b"k", b"m", "sha256")[:4])
for enc, dec in ((base64.b64encode, base64.b64decode), (base64.b32encode, base64.b32decode),
                 (base64.b85encode, base64.b85decode), (base64.a85encode, base64.a85decode),
                 (base64.urlsafe_b64encode, base64.urlsafe_b64decode), (base64.b16encode, base64.b16decode)):
    coded = enc(blob[:11])
    print(coded.decode(), dec(coded) == blob[:11])
for bad in ("abc", "a", "YWJj!", "====") :
    try:
        print(base64.b64decode(bad, validate=True))
    except binascii.Error as exc:
        print("binascii.Error:", exc)
