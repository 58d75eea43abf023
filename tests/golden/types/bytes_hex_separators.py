import binascii

cases = [
    ("ab", 1.0), ("ab", 1), (5, 1.0), (5, "x"), ("é", 2.0), ("-", 2**40), (":", None), ([], 1),
    ([1], 1), ("é",), (b"\xff",), ((1,),), ("-", -2), ("-", 0), (None,), (None, 1), ("€",),
]
for name, hexed in [
    ("bytes", b"abc".hex),
    ("bytearray", bytearray(b"abc").hex),
    ("memoryview", memoryview(b"abc").hex),
    ("binascii", lambda *args: binascii.hexlify(b"abc", *args)),
]:
    for case in cases:
        try:
            print(name, case, hexed(*case))
        except Exception as error:
            print(name, case, type(error).__name__, error)
