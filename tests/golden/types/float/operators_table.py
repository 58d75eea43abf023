"""Every operator over pairs of floats and integers."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


import operator as op

inf, nan = float("inf"), float("nan")
values = [0.0, -0.0, 1.0, -1.5, 2.0, 1e308, 5e-324, inf, -inf, nan, 0, 3, -7, 2**53 + 1, 10**400]
for name in "add sub mul truediv floordiv mod pow lt le eq ne gt".split():
    for a in values[:10]:
        print(name, a, *[t(getattr(op, name), a, b) for b in values])
    print(name, "reflected", *[t(getattr(op, name), b, a) for a in (0.0, 2.5, inf) for b in values[10:]])
print(*[t(divmod, a, b) for a in values[:9] for b in (1.0, -0.75, 0.0, inf)])
print(nan in [nan], [nan] == [nan], nan == nan, {nan: 1}.get(nan), (nan,) < (nan,), sorted([3.0, 1, 2.5, True]), hash(2.0) == hash(2), hash(inf), hash(-inf), hash(0.5), hash(1e300), sum([0.1] * 10), sum([1e100, 1.0, -1e100]), sum([0.1] * 3, start=-0.0), max(1, 1.0), min(nan, 1), min(1, nan))
