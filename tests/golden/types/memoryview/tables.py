def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


data = bytearray(range(10))
view = memoryview(data)
for key in (0, -1, slice(2, 5), slice(None, None, 2), slice(None, None, -1), slice(5, 1), slice(8, 99)):
    part = view[key]
    print(key, part if isinstance(part, int) else (part.tolist(), part.shape, part.strides, part.nbytes, part.contiguous, part.tobytes(), bytes(part), len(part)))
for key in (10, -11, "a", 1.5, slice(None, None, 0), (0, 1), None):
    print(key, attempt(lambda: view[key]))
view[0] = 255
view[1:3] = b"ab"
view[3:5] = bytearray(b"cd")
print(data, attempt(view.__setitem__, 0, 256), attempt(view.__setitem__, 0, "a"), attempt(view.__setitem__, slice(0, 2), b"abc"), attempt(view.__delitem__, 0), attempt(memoryview(b"ro").__setitem__, 0, 1), view.readonly, memoryview(b"").readonly, view.toreadonly().readonly)
print(view == data, view == bytes(data), view != b"", memoryview(b"ab") == memoryview(bytearray(b"ab")), attempt(lambda: view < view), hash(memoryview(b"ab")) == hash(b"ab"), attempt(hash, view), 99 in view, list(reversed(view))[:3], view.index(100), view.count(255))
for code in "bBhHiIlLqQfdc?":
    cast = memoryview(bytes(range(1, 17))).cast(code)
    print(code, cast.format, cast.itemsize, len(cast), cast.tolist()[:2], cast.nbytes, cast[0])
two = memoryview(bytes(range(12))).cast("B", [3, 4])
print(two.tolist(), two.shape, two.strides, two.ndim, two[1, 2], attempt(lambda: two[1]), attempt(lambda: two[5, 0]), attempt(len, two), two.nbytes)
for bad in (lambda: memoryview("a"), lambda: memoryview(5), lambda: memoryview(), lambda: view.cast("z"), lambda: view.cast("h")[9], lambda: memoryview(b"abc").cast("h"), lambda: view.cast("B", [3, 3]), lambda: view[::2].cast("H")):
    print(attempt(bad))
with memoryview(data) as held:
    print(attempt(data.append, 1), held.obj is data, held.hex(), held.hex("-", 4))
print(attempt(lambda: held[0]), attempt(lambda: held.tolist()), attempt(held.release), len(data), repr(held)[:25])
