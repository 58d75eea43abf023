"""Packs records as a program for data would: base64, gzip's format, chunks, checksums."""
import base64
import json
import zlib

records = [{"id": i, "name": f"user{i % 7}", "tags": ["a", "b"][: i % 3]} for i in range(300)]
text = json.dumps(records).encode()

packed = base64.b64encode(zlib.compress(text, 9)).decode()
again = json.loads(zlib.decompress(base64.b64decode(packed)))
print(again == records, len(text), len(packed) < len(text) // 5)

# Made by CPython.
GIVEN = "eNrLSM3JyVcozy/KSVGgjAQAKQoRQw=="
try:
    print(zlib.decompress(base64.b64decode(GIVEN)))
except zlib.error as error:
    print("error:", error)

packer = zlib.compressobj(level=6, wbits=31)
chunks = [packer.compress(text[i : i + 1000]) for i in range(0, len(text), 1000)]
chunks.append(packer.flush())
stream = b"".join(chunks)
print(stream[:3], zlib.decompress(stream, wbits=47) == text)
print(int.from_bytes(stream[-8:-4], "little") == zlib.crc32(text))

reader = zlib.decompressobj(wbits=31)
parts = []
for i in range(0, len(stream), 13):
    parts.append(reader.decompress(stream[i : i + 13]))
parts.append(reader.flush())
print(b"".join(parts) == text, reader.eof, reader.unused_data)

reader = zlib.decompressobj(31)
size, left = 0, stream + b"next"
while left and not reader.eof:
    piece = reader.decompress(left, 512)
    size += len(piece)
    left = reader.unconsumed_tail
print(size == len(text), reader.eof, reader.unused_data)

raw = zlib.compressobj(9, zlib.DEFLATED, -15)
body = raw.compress(text) + raw.flush()
print(zlib.decompress(body, -15) == text)

twins = zlib.compressobj()
head = twins.compress(text)
other = twins.copy()
one = head + twins.compress(b"one") + twins.flush()
two = head + other.compress(b"two") + other.flush()
print(zlib.decompress(one)[-3:], zlib.decompress(two)[-3:])

live = zlib.compressobj()
reader = zlib.decompressobj()
for line in (b"first line\n", b"second line\n", b"third line\n"):
    print(reader.decompress(live.compress(line) + live.flush(zlib.Z_SYNC_FLUSH)))

words = b"user name tags id"
with_words = zlib.compressobj(zdict=words)
small = with_words.compress(b"user name: tags") + with_words.flush()
print(zlib.decompressobj(zdict=words).decompress(small))
for strategy in range(5):
    maker = zlib.compressobj(strategy=strategy)
    print(strategy, zlib.decompress(maker.compress(text * 3) + maker.flush()) == text * 3)
for level in range(-1, 10):
    print(level, zlib.decompress(zlib.compress(text, level)) == text, end=" ")
print()
running = 0
for i in range(0, len(text), 777):
    running = zlib.crc32(text[i : i + 777], running)
print(running == zlib.crc32(text), hex(running), hex(zlib.adler32(text)))
bomb = zlib.compress(bytes(3_000_000))
print(len(zlib.decompress(bomb)), len(bomb) < 4000)
