# Fractions: every operator beside ints, floats and complex numbers; comparison, rounding, powers.
import math
import operator
from fractions import Fraction as F

NUMBERS = [F(0), F(1, 3), F(-7, 4), F(22, 7), F(5), 2, -3, 0.5, True, 1 + 2j]
OPERATORS = [operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, operator.pow, divmod, operator.lt, operator.eq]
for a in NUMBERS[:5]:
    for b in NUMBERS:
        row = []
        for operation in OPERATORS:
            for x, y in ((a, b), (b, a)):
                try:
                    row.append(repr(operation(x, y)))
                except Exception as error:
                    row.append(f"{type(error).__name__}: {error}")
        print(a, b, *row, sep=" | ")
for f in NUMBERS[:5]:
    print(f, repr(f), abs(f), -f, +f, bool(f), int(f), float(f), complex(f), math.floor(f), math.ceil(f), math.trunc(f), round(f), round(f, 1), round(f, -1), f.numerator, f.denominator, f.as_integer_ratio(), f.is_integer(), hash(f) == hash(float(f)) or f.denominator in (3, 7))
print([round(F(n, 2)) for n in range(-5, 6)], [F(n, 8).__round__(2) for n in range(5)])
print(sum([F(1, n) for n in range(1, 11)]), math.prod([F(n, n + 1) for n in range(1, 10)]), max(F(1, 3), 0.33, F(2, 7)), sorted([F(3, 4), 0.7, 1, F(2, 3)]))
print(F(2, 3) ** -2, F(4, 9) ** 0.5, F(4, 9) ** F(1, 2), 2 ** F(3), 2 ** F(1, 2), (-8) ** F(1, 3), F(0) ** 0, F(-1, 2) ** 3)
print(F(1, 3) == 1 / 3, F(1, 2) == 0.5, F(1, 2) < float("inf"), F(1, 2) == float("nan"), F(1, 3) != 1 / 3, {F(1, 2): "half"}[0.5], F(3) in [3], F(1, 2) + 0.25, F(1, 2) * 1j)
