# Arithmetic, comparison and conversion of floats: every pair of a list of awkward values.

inf = float("inf")
nan = float("nan")
VALUES = [0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 1.5, 2.5, -2.5, 3.0, 1e-5, 1e-4, 123456789.123, 1e15, 1e16, 1e17,
          9007199254740993.0, 1e22, 1e23, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308,
          1 / 3, -7.25, inf, -inf, nan, 3, -2, 10**30]


def show(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


for a in VALUES:
    for b in VALUES:
        if isinstance(a, int) and isinstance(b, int):
            continue
        print(a, b, a + b, a - b, a * b, show(lambda: a / b), show(lambda: a // b), show(lambda: a % b),
              show(lambda: divmod(a, b)), a < b, a <= b, a == b, a != b, a > b, a >= b)
POWERS = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, -2.0, 3.0, -3.0, 10.0, inf, -inf, nan]
for a in POWERS:
    for b in POWERS:
        print(a, b, show(lambda: a ** b))
for a in VALUES:
    if isinstance(a, int):
        continue
    print(a, -a, +a, abs(a), bool(a), a.hex(), a.is_integer(), show(lambda: int(a)),
          show(lambda: a.as_integer_ratio()), show(lambda: hash(a)) if a == a else "nan")
    print([show(lambda: round(a, n)) for n in (0, 1, 2, 5, 15, 17, 20, 300, -1, -2, -10, -300)], show(lambda: round(a)))
    print(float.fromhex(a.hex()), repr(a), str(a), float(repr(a)) == a)
for text in ["1", " 1.5 ", "1e5", "-1E-5", "inf", "-Infinity", "nan", "+nan", "1_000.5", "1__0", ".5", "5.", ".", "e5",
             "1e", "0x10", "1,5", "", "1e400", "-1e-400", "\u0661.5", "1 2", "--1", "1_", "_1", "infinit"]:
    print(repr(text), show(lambda: float(text)))
for text in ["0x1.8p3", "1.8p3", "0x.1", "-0x1p-1074", "0x1p1024", "inf", "nan", " 0x1 ", "0x", "0x1p", "g", "0x1.fffffffffffff8p0"]:
    print(repr(text), show(lambda: float.fromhex(text)))
x = 0.1
for i in range(40):
    x = x * 1.37 + 0.01
    print(x, round(x, 3), f"{x:.3f}", f"{x:e}", f"{x:g}", f"{x:.10g}", f"{x:%}", int(x), x // 0.3, x % 0.3)
