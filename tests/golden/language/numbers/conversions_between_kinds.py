from decimal import Decimal
from fractions import Fraction
values = [0, 1, -7, 10**20, 0.5, -2.75, 1e20, True, Fraction(7, 3), Decimal("2.50"), 3 + 0j]
for v in values:
    row = []
    for kind in (int, float, complex, bool, str, Fraction, Decimal, round):
        try: row.append(repr(kind(v)))
        except Exception as e: row.append(type(e).__name__)
    print(repr(v), *row, sep=" | ")
for a in (2, 2.0, Fraction(2), Decimal(2), 2 + 0j, True):
    print([a == b for b in (2, 2.0, Fraction(2), Decimal(2), 2 + 0j)], hash(a) == hash(2), end=" ")
    out = []
    for b in (3, 0.5, Fraction(1, 2), Decimal("0.5")):
        try: out.append(f"{a + b} {a * b} {a < b}")
        except TypeError as e: out.append("TypeError")
    print(out)
print(int("0x1f", 16), int("z", 36), float("1e-3"), int(3.99), int(-3.99), round(2.5), round(3.5), round(-2.5), round(2.675, 2), int(1e18), float(10**18), 0.1 + 0.2, Fraction(0.1), Decimal(0.1), Fraction("0.1"), Decimal("0.1") + Decimal("0.2"))
