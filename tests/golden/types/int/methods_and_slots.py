def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"



for number, case in enumerate([
    lambda: [(n.bit_length(), n.bit_count(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator, n.as_integer_ratio(), n.is_integer()) for n in (0, 1, -5, 2**70, True)],
    lambda: [(5).__add__(3), (5).__add__(1.5), (5).__radd__(2), (5).__sub__("a"), (5).__rsub__(2), (5).__mul__(3), (5).__truediv__(2), (5).__rtruediv__(2), (5).__floordiv__(2), (5).__mod__(3), (5).__divmod__(3), (5).__pow__(2), (5).__rpow__(2), (5).__pow__(2, 7)],
    lambda: [(5).__and__(3), (5).__or__(8), (5).__xor__(1), (5).__lshift__(2), (5).__rshift__(1), (5).__invert__(), (5).__neg__(), (5).__pos__(), (5).__abs__(), (5).__bool__(), (5).__int__(), (5).__float__(), (5).__index__(), (5).__trunc__(), (5).__floor__(), (5).__ceil__(), (5).__round__(), (55).__round__(-1)],
    lambda: [(5).__eq__(5.0), (5).__eq__(5), (5).__lt__(6), (5).__ge__("a"), (5).__hash__(), (5).__repr__(), (5).__str__(), (5).__format__("03d"), (5).__sizeof__() > 0, (5).__getnewargs__()],
    lambda: (5).__add__(),
    lambda: (5).__add__(1, 2),
    lambda: int.__add__("a", 1),
    lambda: int.__add__(),
    lambda: int.from_bytes(b"\x01\x00", "little"),
    lambda: int.from_bytes(b"a", byteorder="x"),
    lambda: int.__new__(int, "7"),
    lambda: int.__new__(str),
    lambda: int.real.__get__(5),
    lambda: int.__dict__["real"].__name__,
    lambda: int.maketrans,
    lambda: (5).real.imag,
    lambda: setattr(5, "real", 3),
    lambda: (5).foo,
    lambda: int("5").__class__,
    lambda: isinstance(5, int.__mro__[1]),
    lambda: 5 .__class__.__name__,
    lambda: (lambda: 5)().__add__(5),
    lambda: sorted(n for n in dir(int) if not n.startswith("_")),
    lambda: [type(x).__name__ for x in (5 + True, 5 * 1.0, 5 / 5, 5 // 5, 5 ** -1, 5 ** 2, -True, ~True, True + True)],
]):
    print(number, attempt(case))
