# Fractions from texts, floats, decimals and ratios; limits of the denominator; formats.
import math
from decimal import Decimal
from fractions import Fraction

SOURCES = ["3/4", " -6/8 ", "1.25", "-.5", "1e3", "2.5E-2", "1_000/3", "7", "+5/10", "1/0", "1 / 2", "a", "", "1.", "1/2/3", "1/2.5", "٣/٤", "nan", "inf", "1__0", "_1", 0.1, 0.75, -2.5e-3, float("inf"), float("nan"), Decimal("1.10"), Decimal("-3E+2"), Decimal("NaN"), 10, True, Fraction(2, 6), None, 1j, b"1", [1]]
for source in SOURCES:
    try:
        print(repr(source), repr(Fraction(source)))
    except Exception as error:
        print(repr(source), type(error).__name__, error)
for pair in [(1, 2), (6, -8), (0, 5), (1, 0), (Fraction(1, 2), Fraction(3, 4)), (2, 1.5), ("1", 2), (10**20, 10**18), (True, 2), (1, None)]:
    try:
        print(pair, repr(Fraction(*pair)))
    except Exception as error:
        print(pair, type(error).__name__, error)
print(Fraction(), Fraction(numerator=3), Fraction(denominator=4), Fraction(numerator=3, denominator=9), Fraction.from_float(0.3), Fraction.from_decimal(Decimal("0.3")), Fraction.from_float(4))
for value in (math.pi, math.e, 0.1, math.sqrt(2), 1e-9):
    print(value, *[Fraction(value).limit_denominator(n) for n in (1, 5, 10, 100, 1000, 10**6)])
print(repr(Fraction("3.1415926535897932").limit_denominator(1000)), repr(Fraction(4321, 8765).limit_denominator(10000)))
SPECS = ["", "s", "10", "<8", ">8", "^9", ".2f", "+.3f", "010.2f", ",.1f", ".3e", ".4g", ".1%", "#", "+", "_", ",", "-> 12.3f", "*^14.2f", "z.0f", "=+12.1f", "d", ".2", "x"]
for spec in SPECS:
    row = []
    for value in (Fraction(22, 7), Fraction(-1, 3), Fraction(1234567, 8), Fraction(4)):
        try:
            row.append(format(value, spec))
        except Exception as error:
            row.append(f"{type(error).__name__}: {error}")
    print(repr(spec), *row, sep=" | ")


def egyptian(value):
    parts = []
    while value:
        part = Fraction(1, math.ceil(1 / value))
        parts.append(str(part))
        value -= part
    return " + ".join(parts)


def continued(value):
    terms = []
    while True:
        whole = math.floor(value)
        terms.append(whole)
        if value == whole:
            return terms
        value = 1 / (value - whole)


print(egyptian(Fraction(4, 13)), egyptian(Fraction(7, 15)), continued(Fraction(415, 93)), continued(Fraction(-7, 5)))
