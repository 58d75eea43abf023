"""Numbers without numpy: exact linear algebra, RSA-like arithmetic, continued fractions, float details."""

import cmath
import decimal
import math
import numbers
import operator
import random
import sys
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from itertools import product, starmap


class Matrix:
    __slots__ = ("rows",)

    def __init__(self, rows):
        self.rows = tuple(tuple(row) for row in rows)
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("ragged rows")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"shapes {self.shape} and {other.shape} do not fit")
        return Matrix([[math.sumprod(row, column) for column in zip(*other.rows)] for row in self.rows])

    def __pow__(self, n, modulus=None):
        result, base = Matrix.identity(self.shape[0]), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            if modulus:
                result, base = (Matrix([[v % modulus for v in row] for row in m.rows]) for m in (result, base))
            n >>= 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]

    def __format__(self, spec):
        cells = [[format(v, spec or "") for v in row] for row in self.rows]
        width = max(len(c) for row in cells for c in row)
        return "\n".join("[" + " ".join(c.rjust(width) for c in row) + "]" for row in cells)

    def __repr__(self):
        return f"Matrix({[list(row) for row in self.rows]})"

    def determinant(self):
        rows = [list(map(Fraction, row)) for row in self.rows]
        sign, n = 1, len(rows)
        for i in range(n):
            pivot = next((r for r in range(i, n) if rows[r][i]), None)
            if pivot is None:
                return Fraction(0)
            if pivot != i:
                rows[i], rows[pivot], sign = rows[pivot], rows[i], -sign
            for r in range(i + 1, n):
                factor = rows[r][i] / rows[i][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
        return sign * math.prod((rows[i][i] for i in range(n)), start=Fraction(1))

    def solve(self, right):
        n = len(self.rows)
        rows = [[*map(Fraction, row), Fraction(b)] for row, b in zip(self.rows, right)]
        for i in range(n):
            pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
            rows[i], rows[pivot] = rows[pivot], rows[i]
            if not rows[i][i]:
                raise ZeroDivisionError("singular")
            rows[i] = [v / rows[i][i] for v in rows[i]]
            for r in range(n):
                if r != i:
                    rows[r] = [a - rows[r][i] * b for a, b in zip(rows[r], rows[i])]
        return [row[-1] for row in rows]


m = Matrix([[2, -1, 0], [1, 3, 2], [0, 5, -4]])
print(m, m.determinant(), m.solve([1, 2, 3]), sep="\n")
print(f"{m @ m:>4}", f"{Matrix([[1.5, -2], [0, 10]]):.2f}", (Matrix([[1, 1], [1, 0]]) ** 90)[0, 1], pow(Matrix([[1, 1], [1, 0]]), 10**12, 10**9 + 7)[0, 1], sep="\n")
hilbert = Matrix([[Fraction(1, i + j + 1) for j in range(5)] for i in range(5)])
print(hilbert.determinant(), [str(x) for x in hilbert.solve([1] * 5)])
for bad in (lambda: m @ Matrix([[1, 2]]), lambda: Matrix([[1], [1, 2]]), lambda: Matrix([[1, 2], [2, 4]]).solve([1, 2])):
    try:
        bad()
    except (ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)


def is_prime(n, rounds=12, source=random.Random(1)):
    if n < 4:
        return n in (2, 3)
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for _ in range(rounds):
        x = pow(source.randrange(2, n - 1), d, n)
        if x not in (1, n - 1) and all((x := x * x % n) != n - 1 for _ in range(s - 1)):
            return False
    return True


source = random.Random(2024)
p, q = (next(c for c in iter(lambda: source.getrandbits(256) | 1, None) if is_prime(c)) for _ in range(2))
n, phi, e = p * q, (p - 1) * (q - 1), 65537
d = pow(e, -1, phi)
message = int.from_bytes("Grüße, Welt".encode(), "big")
cipher = pow(message, e, n)
print(n.bit_length(), d * e % phi, pow(cipher, d, n).to_bytes(16, "big").lstrip(b"\0").decode(), hex(cipher)[:20], n.bit_count())
print([x for x in range(60) if is_prime(x)], is_prime(2**127 - 1), is_prime(561), math.isqrt(n) ** 2 < n, math.gcd(n, p * 15) == p)


def continued(x):
    while True:
        whole = math.floor(x)
        yield whole
        if x == whole:
            return
        x = 1 / (x - whole)


def convergents(terms):
    h, k = (0, 1), (1, 0)
    for a in terms:
        h, k = (h[1], a * h[1] + h[0]), (k[1], a * k[1] + k[0])
        yield Fraction(h[1], k[1])


print(list(continued(Fraction(355, 113))), [str(c) for c in convergents(list(zip(range(8), continued(math.pi)))[i][1] for i in range(6))])
print(0.1 + 0.2, (0.1).as_integer_ratio(), (0.1).hex(), float.fromhex("0x1.8p-3"), 1e23, 2**0.5, 5e-324, 1.7976931348623157e308, -0.0, 1e16, 123456789012345680.0, 1e-5)
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.nextafter(1, 2), math.ulp(1e10), math.frexp(10.5), math.modf(-3.75), math.copysign(0, -1), math.remainder(7, 4), math.hypot(3, 4, 12), math.dist((0, 0), (1, 1)), math.cbrt(8), math.fma(2, 3, 4))
print(round(2.5), round(3.5), round(-2.675, 2), round(1234567, -3), f"{1e10:g} {1e-10:g} {1234.5678:.3e} {0.000123:.2g} {255:#x} {255:#010b} {1234567.891:,.1f} {0.256:.1%} {-5:+d} {5: d} {3.0:n} {10**20:_}")
print(divmod(-7, 3), divmod(7.5, -2), -7 // 2, -7 % 3, 7 % -3, (-8) ** (1 / 3), cmath.sqrt(-2), cmath.polar(1j), complex("1-2j") * 1j, abs(3 + 4j), (2 + 3j) ** 2, cmath.exp(1j * cmath.pi).real)
print(int("zz", 36), int("-0b101", 0), int("1_000"), 0xFF, ~5, -5 >> 1, 5 ^ 3, 1 << 70, int(-3.9), int(1e20), (10**30).__format__(",")[:9], sys.float_info.dig, float("inf") > 10**400, float("nan") != float("nan"))
with decimal.localcontext(prec=50) as context:
    pi = sum((Decimal(1) / 16**k) * (Decimal(4) / (8 * k + 1) - Decimal(2) / (8 * k + 4) - Decimal(1) / (8 * k + 5) - Decimal(1) / (8 * k + 6)) for k in range(40))
    print(+pi, Decimal(2).sqrt(), Decimal(10).ln(), (Decimal(1) / 7).normalize(), Decimal("1E+3").to_integral_value(), Decimal("123.4500").normalize(), Decimal("-1.5").as_tuple())
print([isinstance(x, t) for x, t in product((1, 1.0, 1j, Fraction(1), Decimal(1), True), (numbers.Integral, numbers.Rational, numbers.Real, numbers.Complex))])
print(Fraction("0.125"), Fraction(1.1), Fraction(3, -6), Fraction(7, 3).__floor__(), Fraction(7, 2).__round__(), Fraction(22, 7) > math.pi, f"{Fraction(1, 3):.4f}", Fraction(5, 4) ** -2, hash(Fraction(1, 2)) == hash(0.5), reduce(operator.mul, starmap(Fraction, [(1, 2), (2, 3), (3, 4)])))
