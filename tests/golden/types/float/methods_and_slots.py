def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


nan = float('nan')
for number, case in enumerate([
    lambda: [(f.is_integer(), f.as_integer_ratio(), f.hex(), f.conjugate(), f.real, f.imag) for f in (0.0, -2.5, 0.1, 1e22)],
    lambda: [(2.5).__add__(3), (2.5).__add__("a"), (2.5).__radd__(2), (2.5).__sub__(1), (2.5).__rsub__(1), (2.5).__mul__(2), (2.5).__truediv__(2), (2.5).__floordiv__(2), (2.5).__mod__(2), (2.5).__divmod__(2), (2.5).__rdivmod__(7), (2.5).__pow__(2), (2.5).__rpow__(2), (2.5).__pow__(2, None)],
    lambda: [(2.5).__neg__(), (2.5).__pos__(), (2.5).__abs__(), (2.5).__bool__(), (2.5).__int__(), (2.5).__float__(), (2.5).__trunc__(), (2.5).__floor__(), (2.5).__ceil__(), (2.5).__round__(), (2.567).__round__(2), (2.5).__eq__(2.5), (2.5).__lt__(3), (2.5).__ge__("a"), (2.5).__hash__(), (2.5).__repr__(), (2.5).__format__(".3f"), (2.5).__getnewargs__()],
    lambda: (2.5).__pow__(2, 3),
    lambda: pow(2.5, 2, 3),
    lambda: (2.5).__and__,
    lambda: 2.5 & 1,
    lambda: 2.5 << 1,
    lambda: ~2.5,
    lambda: 2.5 .real,
    lambda: float.fromhex("0x1.8p+1"),
    lambda: float.fromhex("nope"),
    lambda: float.__getformat__("double"),
    lambda: float.__getformat__("x"),
    lambda: (-8.0) ** (1 / 3),
    lambda: 0.0 ** -1,
    lambda: (-0.0) ** -1,
    lambda: 0.0 ** 0,
    lambda: nan ** 0,
    lambda: 1.0 ** nan,
    lambda: float("inf") - float("inf"),
    lambda: float("inf") * 0,
    lambda: float("inf") // 1,
    lambda: 1e308 * 10,
    lambda: 2.0 ** 1024,
    lambda: -2.0 ** 1025,
    lambda: 10.0 ** 400,
    lambda: (10.0 ** 300) ** 2,
    lambda: 5.0 % float("inf"),
    lambda: -5.0 % float("inf"),
    lambda: float("inf") % 5,
    lambda: 5.0 // -0.0,
    lambda: divmod(-0.0, 5),
    lambda: nan == nan, nan != nan, nan < 1, nan is nan, hash(nan) == hash(nan),
    lambda: int(nan),
    lambda: int(float("-inf")),
    lambda: round(nan),
    lambda: round(float("inf"), 2),
    lambda: nan.as_integer_ratio(),
    lambda: sorted(n for n in dir(float) if not n.startswith("_")),
]):
    print(number, attempt(case))
