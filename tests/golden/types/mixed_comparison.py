# Every pair of values of different types: equality, order, hashing, membership.

inf = float("inf")
nan = float("nan")
VALUES = [None, True, False, 0, 1, -1, 2**53 + 1, 2**64, 0.0, -0.0, 1.0, 1.5, float(2**53), 2.0**64, inf, nan, 1 + 0j, 1j, "", "a", "1",
          b"", b"a", bytearray(b"a"), (), (1,), (1, 2), (1.0,), [], [1], [1, 2], [True], {}, {1: 2}, {1.0: 2}, set(), {1}, {1, 2}, frozenset({1}),
          range(0), range(1, 2), range(3), slice(1), int, ..., NotImplemented, {1: 2}.keys(), {1: 2}.items()]


def show(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


def name(v):
    return repr(v)


for i, a in enumerate(VALUES):
    for j, b in enumerate(VALUES):
        if i != j:
            print(i, j, a == b, a != b, show(lambda: a < b) if i < j else show(lambda: a >= b))
    h = show(lambda: hash(a))
    print(name(a), "unhashable" if isinstance(h, str) else h if isinstance(a, (int, float, complex, str, bytes, tuple)) and a == a else "hashable")
    print([show(lambda: a in (b if isinstance(b, (list, tuple, dict, set, frozenset, range)) else [b])) for b in VALUES])
for a in VALUES:
    for b in VALUES[:14]:
        print(show(lambda: a + b), show(lambda: a * b) if not (isinstance(b, int) and b > 9 or isinstance(a, int) and a > 9) else "", show(lambda: a - b), show(lambda: a % b),
              show(lambda: a | b), show(lambda: a & b), show(lambda: a @ b))
