"""float(): texts and objects; the shortest repr."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


texts = ["1", "-0", ".5", "5.", "1e5", "1E-5", "+1.5", " 2 ", "1_0.0_1", "1__0", "_1", "1e", "e1", ".", "", "inf", "-Infinity", "nan", "NaN", "+nan", "infin", "0x1", "1e400", "-1e400", "1e-400", "٣.٥", "1e1_0", "1_e1", "1\n", "1\0", "1.7976931348623159e308", "2.4703282292062327e-324", "2.4703282292062328e-324", "9007199254740993", "0.1e-6"]
for text in texts:
    print(ascii(text), t(float, text))
for value in [True, 10**22, 10**400, None, [], b"1.5", bytearray(b"2"), 1j, "1.5j"]:
    print(t(float, value))
for exponent in range(-8, 24):
    print(*[f * 10.0**exponent for f in (1, 1.5, -3.3, 123456789)])
print(0.1 + 0.2, 1 / 3, 2 / 3, 1e16, 1e15, 123456789012345680.0, 5e-324, 1.1e-5, 0.0001, 0.00001, -0.0, 1e22, 1e21, 100000.0, float(), 4.35, 4.35 * 100, 1.1 + 2.2)


class F(float):
    def __repr__(self):
        return "F"


class G:
    def __float__(self):
        return F(2.5)


class H:
    def __index__(self):
        return 3


class I:
    def __float__(self):
        return 1


print(t(float, H()), t(float, I()), F(1) + 1, [F(1)], str(F(1)), f"{F(1)}", type(+F(1)), t(float, 1, 2), t(float, x=1), type(float(F(1))))
