"""The 4300-digit rule, in both directions."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


import sys

print(sys.get_int_max_str_digits())
big = 10**4299
print(len(str(big)), t(str, 10**4300), t(repr, 10**5000), t(lambda: f"{10**4300}"), t(lambda: "%d" % 10**4300), t(lambda: format(10**4300, "d")), len(hex(10**5000)), len(bin(10**5000)), len(f"{10**5000:x}"))
print(len(str(int("9" * 4300))), t(int, "9" * 4301), t(int, "1_" * 4300 + "1"), len(hex(int("f" * 5000, 16))), t(int, "7" * 5000, 8) == t(int, "7" * 5000, 8), t(int, "1" * 5000, 7)[:80], t(int, " " * 5000 + "1"), t(int, "0" * 4301))
print(t(lambda: int("x" * 5000))[:120], t(float, "1" * 5000), t(lambda: float(10**400)), t(lambda: 10**400 / 3), 10**400 // 10**399, 10**400 > 1e308, t(lambda: 1.0 * 10**400))
