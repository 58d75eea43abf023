def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


print(0, 00, 0_0, 1_000_000, 0x_ff, 0xDEAD_beef, 0b1010_0101, 0B11, 0o17, 0O7_7, 0XfF)
print(1., .5, 1.5e3, 1E-3, 1_0.0_1, 1e1_0, 0e0, 00.5, 0123.5, 0_1e2, 1.e5, .5e-1_0)
print(1j, 1.5J, .5j, 1e3j, 0j, 00j, 0123j, 1_0j, -1j, 3 + 4j, (1+0j) == 1)
print(2**53, 2**53 + 1, -2**63, 2**64 - 1, 10**30, 0xffffffffffffffffffff, 0b1 << 100, 1 << 31 << 31)
print(9007199254740993, -9007199254740993, 9007199254740991 + 1, 9007199254740992 - 1, 123456789012345678901234567890)
print(1e308, 1e309, -1e309, 5e-324, 2e-324, 1.7976931348623157e308, 2.2250738585072014e-308, 1e16, 1e15, 123456789.0, 1e-4, 1e-5)
print(0.1 + 0.2, 1 / 3, 2 / 3, 100 / 3, 1e22, 1e23, 9007199254740993.0, 0.1 + 0.7, 4.35 * 100, 1.1 * 1.1, -0.0, 0.0 == -0.0)
print(True + True, True * 3.5, False - 1, ~True if 0 else -2, True << 3, +True, -True, True / 2, True // 2, True ** 2)
for text in ("0x", "1__0", "_1", "1_", "0b2", "0o8", "1e", "1.5.2", "0xg", "", " 12 ", "+5", "-0", "1e5", "٣", "1_000", "0x1F", "0b11", "0o7", "inf", "nan", "-Infinity", "1 2", "１２"):
    show(lambda: int(text))
    show(lambda: int(text, 0))
    show(lambda: float(text))
    show(lambda: complex(text))
print(1if 1else 2, [1for _ in "ab"], 0x1for 2 if 0 else 3) if 0 else None
print(5 .real, 5..real, 5.0.is_integer(), (5).bit_length(), 1.5.hex(), 1j.imag, 0xf.real)
print(-2 ** 2, (-2) ** 2, 2 ** -1, -2 ** -2, 2 ** 3 ** 2, -1 ** 0, not 1 == 2, ~5, - - 5, + - + 5, ~-5, -~5)
print(7 // 2, -7 // 2, 7 // -2, 7 % 3, -7 % 3, 7 % -3, 7.5 // 2, -7.5 % 2, divmod(-7, 3), divmod(7.5, -2), 5 % 0.3)
