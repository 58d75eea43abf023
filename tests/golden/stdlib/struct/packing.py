import struct

values = [-1, 0, 1, 127, 255, 300, 65535, 2**31, 2**63, 2**70, -2**70, 3.5, 1e-45, 6e-8, 65519.0, 65520.0, 1e39, float("inf"), float("nan"), True, None, "x", b"x", b"xyz", bytearray(b"q")]
for code in "bBhHiIlLqQnN?cefdspP":
    for prefix in ("", "<", ">", "=", "!"):
        out = []
        for value in values:
            try:
                packed = struct.pack(prefix + code, value)
                back = struct.unpack(prefix + code, packed)[0]
                out.append((packed.hex(), back if back == back else "nan"))
            except (struct.error, OverflowError) as e:
                out.append(str(e))
        print(prefix + code, out)
for fmt in ("@ci", "=ci", "@cq", "@c0q", "@hq", "ci0i", "@iPc", "3s2x", "10p", "0s", "2h 3b", "<2i?", "!HHL", "xxxi", "bhilq", "5sx2p"):
    print(fmt, struct.calcsize(fmt))
for fmt, args in (("<3sHb", (b"abcdef", 5, -1)), (">5p5s", (b"long text", b"s")), ("@bi", (1, 2)), ("=bi", (1, 2)), ("<2i2x3?", (1, 2, True, False, [])), ("0s2p", (b"", b"ab")), ("<10s", (bytearray(b"ba"),))):
    packed = struct.pack(fmt, *args)
    print(fmt, packed, struct.unpack(fmt, packed))
s = struct.Struct("<hh")
print(s, s.format, s.size, s.pack(1, 2), s.unpack(b"\1\0\2\0"), list(s.iter_unpack(bytes(8))), s.unpack_from(b"xx\1\0\2\0", 2), s.unpack_from(b"xx\1\0\2\0", -4))
buffer = bytearray(8)
s.pack_into(buffer, 2, 7, 8)
struct.pack_into(">I", buffer, -4, 0xDEADBEEF)
print(buffer, struct.unpack("<4H", memoryview(buffer)))
for bad in (
    lambda: struct.pack("i"), lambda: struct.pack("ii", 1), lambda: struct.unpack("i", b"abc"), lambda: struct.pack("y"), lambda: struct.pack("5"), lambda: struct.pack("<n", 1),
    lambda: struct.unpack_from("i", b"abcdefg", 5), lambda: struct.unpack_from("i", b"abcdefg", -3), lambda: struct.unpack_from("i", b"abcdefg", -9),
    lambda: struct.pack_into("i", bytearray(3), 0, 1), lambda: struct.pack_into("i", bytearray(8), -9, 1), lambda: struct.pack_into("i", bytearray(8), -2, 1),
    lambda: list(struct.iter_unpack("i", b"abcde")), lambda: list(struct.iter_unpack("", b"")), lambda: struct.calcsize(3), lambda: s.unpack("abcd"), lambda: struct.pack("i x", 1, 2), lambda: struct.pack("<P", 1),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e), e)
