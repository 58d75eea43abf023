def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


from operator import eq, ge, gt, le, lt, ne

VALUES = [0, 1, -1, 2**53, 2**53 + 1, -(2**53) - 1, 2**64, 0.0, -0.0, 1.0, 0.5, 2.0**53, 2.0**64, 1e308, float("inf"), float("-inf"), float("nan"), True, False, 10**309, -(10**309)]
for a in VALUES:
    print(str(a)[:12], *("".join(".#"[operation(a, b)] for operation in (eq, ne, lt, le, gt, ge)) for b in VALUES))
print(sorted(v for v in VALUES if v == v))
print([max(VALUES[:k], default=None) for k in range(1, 12)], [hash(a) == hash(b) for a in VALUES for b in VALUES if a == b])
for other in ("1", None, [], (1,), b"1", 1j):
    print(attempt(lambda: 1 == other), attempt(lambda: 1 < other), attempt(lambda: other >= 1))
