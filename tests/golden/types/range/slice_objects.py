def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


SLICES = [slice(None), slice(3), slice(1, 3), slice(None, None, -1), slice(-2, None), slice(5, 1, -2), slice(None, -1), slice(10, 20), slice(-10, -5), slice(0, 100, 7), slice(True, 3)]
for s in SLICES:
    print(s, (s.start, s.stop, s.step), *(s.indices(n) for n in (0, 1, 5, 10)), [list(range(*s.indices(n))) == list(range(n))[s] for n in range(8)], s == slice(s.start, s.stop, s.step))
print(attempt(lambda: slice(1, 2, 0).indices(5)), attempt(lambda: slice("a").indices(5)), attempt(lambda: slice(1).indices(-1)), attempt(lambda: slice(1).indices("a")), attempt(slice), attempt(lambda: slice(1, 2, 3, 4)), slice("a", [1], None), slice(1, 2) < slice(1, 3), attempt(lambda: slice(1) < 5), hash(slice(1, 2)) == hash(slice(1, 2)), {slice(1): "key"}[slice(1)], attempt(lambda: hash(slice([]))))
class Recorder:
    def __getitem__(self, key):
        return key
    def __setitem__(self, key, value):
        print("set", key, value)
    def __delitem__(self, key):
        print("del", key)
r = Recorder()
print(r[1], r[1:2], r[:], r[::2], r[1, 2:3], r[..., None], r[()], r[(1, 2)], r[1:2, ::3, "a"], r[*[1, 2]], r[*(), 3], r[lambda x: x:2].start(5), r[{1}:[2]:...])
r[1:2, 3] = 4
r[:] = [5]
del r[0:1], r["k"]
r[1] += "x" if False else 1
