def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


RANGES = [range(0), range(5), range(1, 5), range(0, 10, 3), range(10, 0, -3), range(5, 0), range(-3, 3), range(0, -5, -1), range(2**70, 2**70 + 3), range(0, 10, 100), range(3, 4)]
for r in RANGES:
    print(r, len(r), list(r), list(reversed(r)), r[:2], r[::-1], r[1:-1], r[::2], bool(r), hash(r) == hash(range(r.start, r.stop, r.step)), [attempt(lambda: r[i]) for i in (-1, 0, 4)], [x in r for x in (0, 3, -1, 4.0, 4.5, "a", 2**70 + 1, True)], [r.count(x) for x in (0, 3)], attempt(r.index, 3))
    print("".join(".#"[r == other] for other in RANGES), (r.start, r.stop, r.step), attempt(lambda: r < r), attempt(lambda: r + r))
print(range(0, 3, 2) == range(0, 4, 2), range(0) == range(2, 2), {range(0, 3, 2), range(0, 4, 2)}, [list(range(a, b, s)) for a in (0, 3, -2) for b in (0, 2, -3) for s in (1, 2, -1, -2)])
for bad in (lambda: range(), lambda: range(1, 2, 0), lambda: range(1.0), lambda: range("a"), lambda: range(1, 2, 3, 4), lambda: range(stop=3), lambda: range(3)[1.0], lambda: range(3)["a"], lambda: range(3).index(9), lambda: setattr(range(3), "start", 1), lambda: range(None), lambda: range(3)[::0], lambda: hash(range(3)) == hash(range(3))):
    print(attempt(bad))
class Index:
    def __index__(self):
        return 3
print(range(Index()), list(range(Index(), 10, Index())), range(10)[Index()], range(True), max(range(9)), sum(range(101)), sorted(range(3), reverse=True), *range(2, 5), 10**30 in range(10**31), range(10**30)[-1])
