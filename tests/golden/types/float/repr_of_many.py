def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


x = 1.0
for i in range(1100):
    x = x * 1.61803398875 if i % 3 else x / 7.3
    if not 1e-290 < abs(x) < 1e290:
        x = 1.2345 + i
    assert float(repr(x)) == x
    print(repr(x), f"{x:.3g}", f"{x:.2e}", end="\n" if i % 4 == 3 else " ")
print()
print([10.0**n for n in range(-8, 25)], [2.0**-n for n in range(0, 60, 7)], [n / 10 for n in range(30)], [1 / n for n in range(1, 30)])
print(1e22, 1e23, 123456789012345680.0, 1.7976931348623157e308, 2.2250738585072014e-308, 4.9e-324, 0.1 + 0.2, 100.0, 1e5, 123456.789e3, -0.0, 1e15, 9999999999999998.0, 1e16)
