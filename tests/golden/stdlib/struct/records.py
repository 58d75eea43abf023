import struct
from collections import namedtuple

Header = namedtuple("Header", "magic version count flags")
fmt = ">4sHIB"
packed = struct.pack(fmt, b"DATA", 2, 70000, 5)
print(packed, struct.calcsize(fmt), Header._make(struct.unpack(fmt, packed)))
rows = [(1, 2.5, b"ab"), (2, -1.25, b"xyz")]
body = b"".join(struct.pack("<id3s", *row) for row in rows)
print(list(struct.iter_unpack("<id3s", body)), struct.unpack_from("<d", body, 4))
buffer = bytearray(12)
struct.pack_into("!HHI", buffer, 2, 1, 2, 3)
print(buffer.hex(" "), struct.Struct("3h").size, struct.Struct("<Q").pack(2**64 - 1))
for fmt, args in (("b", (200,)), ("H", (-1,)), ("i", ("x",)), ("2s", (3,)), ("z", ()), ("ii", (1,)), ("c", (b"ab",)), ("f", (1e300,))):
    try:
        print(struct.pack(fmt, *args))
    except (struct.error, OverflowError) as e:
        print(fmt, type(e).__name__, e)
print(struct.pack("@bhi", 1, 2, 3), struct.pack("=bhi", 1, 2, 3), struct.pack("5s3x?p", b"hello world", True, b"zz"), struct.unpack("<e", struct.pack("<e", 0.333)))
