"""bytes and bytearray split at spaces up to a limit: what is left keeps its spaces."""

for value in (b"  a    b   ", b"a b  c ", b"   ", b"", b" one\ttwo\n three  four "):
    for limit in (-1, 0, 1, 2, 3):
        print(value, limit, value.split(None, limit), value.rsplit(None, limit))
    print(bytearray(value).split(maxsplit=1), bytearray(value).rsplit(maxsplit=1))
