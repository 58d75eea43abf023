"""range: every operation over many ranges."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


ranges = [range(0), range(5), range(2, 9, 3), range(9, 2, -3), range(5, 5), range(0, 10, 20), range(-3, 3), range(2**70, 2**70 + 5), range(10, -1, -1)]
for r in ranges:
    print(r, len(r), list(r), list(reversed(r)), r.start, r.stop, r.step, bool(r), t(lambda: r[0]), t(lambda: r[-1]), r[1:], r[::-1], r[::2], r[-2:], t(r.index, 2), r.count(2), 2 in r, 2.0 in r, "a" in r, 2.5 in r, hash(r) == hash(range(r.start, r.stop, r.step)), [r == s for s in ranges])
for args in [(), (1.0,), ("a",), (1, 2, 0), (1, 2, 3, 4), (None,), (True,), (2**100,), (1, 2.0), (1, None)]:
    print(args, t(range, *args))
for i in [5, -6, 1.0, "a", None, slice(1.5), slice(None, None, 0)]:
    print(t(lambda: range(5)[i]))
print(t(len, range(2**63)), t(lambda: range(2**100)[2**99]), 2**99 in range(2**100), range(0, 3, 2) == range(0, 4, 2), t(setattr, range(3), "start", 1), t(lambda: range(3) + range(3)), t(lambda: range(3) < range(4)), t(range, stop=3), range(0, 2**70, 2**69)[1], range(10).index(3), t(range(10).index, 3.5), range(10).index(3.0), t(iter(range(3)).__length_hint__), type(iter(range(3))).__name__, type(iter(range(2**70))).__name__, max(range(10)), sum(range(101)), range(True, 3), range(5)[True])
