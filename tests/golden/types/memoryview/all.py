"""memoryview: indexing, slicing, casting, releasing."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


data = bytearray(b"abcdefgh")
m = memoryview(data)
print(len(m), m[0], m[-1], t(lambda: m[8]), bytes(m[2:5]), bytes(m[::-1]), bytes(m[::3]), m.tolist(), m.tobytes(), m.format, m.itemsize, m.nbytes, m.shape, m.strides, m.ndim, m.readonly, m.contiguous, m.c_contiguous, m.f_contiguous, m.suboffsets, m.obj is data, m.hex(), m.hex("-", 2))
m[0] = 65
m[1:3] = b"XY"
print(data, t(m.__setitem__, 0, 256), t(m.__setitem__, 0, "a"), t(m.__setitem__, 0, b"a"), t(m.__setitem__, slice(0, 2), b"abc"), t(lambda: m["a"]), t(lambda: m[1.0]))
for code in ["B", "b", "c", "h", "H", "i", "I", "q", "Q", "f", "d", "?", "x", "", "<i", "@i"]:
    print(code, t(lambda: m.cast(code).tolist()), t(lambda: m.cast(code).itemsize))
two = m.cast("B", (2, 4))
print(two.tolist(), two.shape, two.strides, two[1, 2], t(lambda: two[0]), t(lambda: two[2, 0]), t(len, two), t(m.cast, "B", (3, 3)), t(m[::2].cast, "h"), t(lambda: memoryview(b"abc").cast("h")))
print(m == data, m == b"x", m[:0] == b"", t(hash, m), hash(memoryview(b"ab")) == hash(b"ab"), t(lambda: m < m), m.toreadonly().readonly, t(m.toreadonly().__setitem__, 0, 1), t(memoryview(b"ab").__setitem__, 0, 1), t(memoryview, "a"), t(memoryview, 5), t(memoryview), list(m[:2]), 65 in m, list(reversed(m[:2])), m.index(65) if hasattr(m, "index") else "", b"".join([m[:2], b"!"]), t(data.append, 1), t(data.clear))
with memoryview(b"q") as w:
    print(w[0])
print(t(lambda: w[0]), t(lambda: len(w)), t(w.release), repr(w)[:20], t(w.tobytes), t(lambda: w.format))
m.release()
two.release()
