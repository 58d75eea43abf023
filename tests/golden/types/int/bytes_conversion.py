"""to_bytes and from_bytes over widths, orders and signs."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for value in [0, 1, -1, 127, 128, -128, -129, 255, 256, 65535, -(2**63), 2**64 - 1, 10**25]:
    for width in (0, 1, 2, 8, 12):
        print(value, width, *[t(value.to_bytes, width, order, signed=signed) for order in ("big", "little") for signed in (False, True)])
for data in [b"", b"\0", b"\xff", b"\x80", b"\x01\x02", b"\xff\xfe", bytes(range(200, 212)), bytearray(b"\x05\x06"), [1, 2, 255], memoryview(b"ab")]:
    print(*[t(int.from_bytes, data, order, signed=signed) for order in ("big", "little") for signed in (False, True)])
print((5).to_bytes(), int.from_bytes(b"\x01\x00"), t(int.from_bytes, "ab"), t(int.from_bytes, [256]), t(int.from_bytes, 5), t((1).to_bytes, -1), t((1).to_bytes, 1, "middle"), t((1).to_bytes, 1, 5), type(int.from_bytes(b"", "big")), bool.from_bytes(b"\x01"))
