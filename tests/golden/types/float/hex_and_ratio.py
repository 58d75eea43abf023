"""hex, fromhex, as_integer_ratio, is_integer, rounding."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


values = [0.0, -0.0, 1.0, -1.5, 0.1, 1e300, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, float("inf"), float("nan"), 2.5, 3.5, -2.5, 1e16, 2.675, 0.5, 1234.5678]
for v in values:
    print(v, v.hex(), t(v.as_integer_ratio), v.is_integer(), v.real, v.imag, v.conjugate(), t(round, v), *[t(round, v, n) for n in (0, 1, 2, -1, 20, 400, -400)], t(v.__trunc__), t(v.__floor__), t(v.__ceil__), bool(v))
for text in ["0x1p0", "1", "0x.8", "0x1.8p1", "-0x1p-1074", "0x1p1024", "0x1p-1075", "0x1.00000000000008p0", "0x1.00000000000018p0", "inf", "nan", "-Infinity", "0xg", "", "0x", "0x1p", " 0x1p3 ", "1p5", "a.8", "0x1_0", "0x1p+9999999999999999999"]:
    print(repr(text), t(float.fromhex, text))
print(t(float.fromhex, 1), t(round, 1.5, "a"), t(round, 1.5, None), t(round, "a"), t(round), float.__getformat__("double"), t(float.__getformat__, "x"))
