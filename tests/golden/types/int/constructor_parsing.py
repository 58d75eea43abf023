"""int(): texts, bases, underscores, Unicode digits, objects."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


texts = ["0", "00", "-0", "+5", " 7 ", "1_000", "1__0", "_1", "1_", "0x1f", "0b11", "0o17", "0xg", "017", "٣٤", "1e3", "1.0", "", " ", "-", "--1", "z", "Zz", "½", "²", "1\0", "\u30001", "0_1", "0x_f", "0x", "१२"]
for text in texts:
    print(ascii(text), t(int, text), *[t(int, text, base) for base in (0, 2, 8, 10, 16, 36)])
for base in (-1, 1, 37, 2**70, 1.0, None, "10"):
    print(base, t(int, "1", base))
for value in [1.9, -1.9, 1e30, float("inf"), float("nan"), True, None, [], b"12", bytearray(b" 3 "), b"x", 1j, memoryview(b"5")]:
    print(t(int, value), t(int, value, 10))


class A:
    def __int__(self):
        return 7


class B:
    def __index__(self):
        return 8


class D:
    def __int__(self):
        return "x"


class E(int):
    def __int__(self):
        return 5

    def __repr__(self):
        return "E"


print([t(int, x) for x in (A(), B(), D(), E(3))], E(3) + 1, [E(1)], f"{E(4)}", str(E(4)), E(4).real, -E(4), E("11", 2) == 3, t(int, 1, 2, 3), t(int, x=1), t(int, base=10), int())
