"""bin, oct, hex, chr, ord, ascii, repr, abs, divmod, round, hash, format, bool, print."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Index:
    def __index__(self):
        return 300


class Raises:
    def __bool__(self):
        raise ValueError("bool")

    def __repr__(self):
        raise KeyError("repr")

    def __hash__(self):
        raise TypeError("hash")

    __abs__ = __round__ = None


values = [0, 1, -5, True, 2**70, 1.5, -0.0, "a", "ab", "", "😀", b"a", b"ab", bytearray(b"z"), None, [], 1j, Index(), 0x110000, 55296, Raises()]
for f in (bin, oct, hex, chr, ord, abs, round, bool):
    print(f.__name__, *[ascii(t(f, v)) for v in values])
print(*[t(repr, v) for v in values[-1:]], t(hash, values[-1]), t(hash, []), [hash(v) for v in (0, 1, -1, -2, 2**61 - 1, 2**61, -(2**61), 1.5, 1e100, True, 2.0, 1j, 1 + 2j, 0.1)], t(lambda: not values[-1]), t(lambda: [1 for _ in [1] if values[-1]]))
print(*[t(divmod, a, b) for a in (7, -7, 7.5, "a", None) for b in (2, -2, 0, 0.0, 1.5, "b")])
print(1, 2, sep="-", end="!\n")
print(*"abc", sep="")
print(sep="x")
print("a", "b", sep=None, end=None)
print(t(print, 1, sep=5), t(print, 1, end=5), t(print, 1, foo=5), t(print, 1, file=5), t(print, 1, flush=5) if False else "")


class W:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append("FLUSH")


w = W()
print("a", 1, file=w, sep=", ", flush=True)
print(file=w)
print(w.parts, t(print, "x", file=object()))
