def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


VALUES = [0, 1, -1, 127, 128, -128, -129, 255, 256, 65535, -65536, 2**31, 2**63 - 1, -(2**63), 2**64, -(2**70)]
for value in VALUES:
    for length in (0, 1, 2, 4, 8, 9):
        print(value, length, *(attempt(lambda: value.to_bytes(length, order, signed=signed).hex()) for order in ("big", "little") for signed in (False, True)))
for data in (b"", b"\0", b"\x7f", b"\x80", b"\xff", b"\x01\x02", b"\xff\xfe", bytes(range(1, 10)), b"\x80" + bytes(8), bytearray(b"\x01\0"), [1, 2, 255], (255,)):
    print(data, *(int.from_bytes(data, order, signed=signed) for order in ("big", "little") for signed in (False, True)))
print(attempt(int.from_bytes, "ab"), attempt(int.from_bytes, [256]), attempt(int.from_bytes, b"a", "middle"), attempt((1).to_bytes, -1), attempt((1).to_bytes, 1, "x"), attempt((1).to_bytes, "a"))
print((5).to_bytes(), int.from_bytes(b"\5"), (True).to_bytes(2), all(int.from_bytes(v.to_bytes(12, "big", signed=True), "big", signed=True) == v for v in VALUES))
