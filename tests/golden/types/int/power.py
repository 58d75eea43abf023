"""** and pow with two and three arguments."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


values = [0, 1, -1, 2, -3, 10, 2**53, True]
for a in values:
    print(a, *[t(pow, a, b) for b in (0, 1, 2, 3, -1, -2, 20, 0.5, -0.5, 1j)])
    for m in (1, 2, -1, 7, -7, 10**9 + 7, 0):
        print(a, m, *[t(pow, a, b, m) for b in (0, 1, 5, 100, -1, -3)])
print(t(pow, 2, 3, 1.5), t(pow, 2.0, 3, 5), t(pow, 2, None), t(pow, "a", 2), t(pow, 2), pow(base=2, exp=5, mod=7), t(lambda: 2 ** "a"), t(pow, 2, -1, 4), t(lambda: 0 ** -1), t(lambda: 0.0**-1), -(2**2), 2**-1, 2**3**2, (-8) ** (1 / 3), 7**77 % 1000, 3**100)
