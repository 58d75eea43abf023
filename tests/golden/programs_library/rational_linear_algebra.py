from fractions import Fraction as F
from functools import reduce
from itertools import permutations, product, chain, starmap, zip_longest
from math import prod, isqrt, comb, perm, gcd, lcm, dist, fsum, isclose
from operator import mul, itemgetter, matmul
import cmath
import numbers


class Matrix:
    __slots__ = ("rows",)

    def __init__(self, rows):
        self.rows = tuple(tuple(F(x) for x in row) for row in rows)
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("ragged rows")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            return Matrix([r[j] for r in self.rows[i]]) if isinstance(i, slice) else self.rows[i][j]
        return self.rows[key]

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError("shapes %s and %s do not fit" % (self.shape, other.shape))
        return Matrix([[sum(map(mul, r, c)) for c in zip(*other.rows)] for r in self.rows])

    def __mul__(self, k):
        return Matrix([[k * x for x in r] for r in self.rows]) if isinstance(k, numbers.Rational) else NotImplemented

    __rmul__ = __mul__

    def __add__(self, other):
        return Matrix([list(map(sum, zip(a, b))) for a, b in zip(self.rows, other.rows, strict=True)])

    def __pow__(self, n):
        if n < 0:
            return self.inverse() ** -n
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            n, odd = divmod(n, 2)
            if odd:
                result @= base
            base @= base
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __hash__(self):
        return hash(self.rows)

    def __str__(self):
        cells = [[str(x) for x in r] for r in self.rows]
        width = max(map(len, chain.from_iterable(cells)))
        return "\n".join("[" + " ".join(f"{c:>{width}}" for c in r) + "]" for r in cells)

    def reduced(self, other):
        a = [list(r) + list(o) for r, o in zip(self.rows, other.rows)]
        n = len(a)
        for c in range(n):
            pivot = next((r for r in range(c, n) if a[r][c]), None)
            if pivot is None:
                raise ZeroDivisionError("singular matrix")
            a[c], a[pivot] = a[pivot], a[c]
            a[c] = [x / a[c][c] for x in a[c]]
            for r in range(n):
                if r != c and a[r][c]:
                    a[r] = [x - a[r][c] * y for x, y in zip(a[r], a[c])]
        return Matrix([r[n:] for r in a])

    def inverse(self):
        return self.reduced(Matrix.identity(len(self.rows)))

    def det(self):
        def sign(p):
            return (-1) ** sum(p[i] > p[j] for i in range(len(p)) for j in range(i + 1, len(p)))
        n = len(self.rows)
        return sum(sign(p) * prod((self.rows[i][p[i]] for i in range(n)), start=F(1)) for p in permutations(range(n)))


m = Matrix([[2, 1, "1/3"], [0.5, 3, -1], [F(7, 2), "0.25", 4]])
print(m, m.det(), m.shape, sep="\n")
print(m.inverse(), m @ m.inverse() == Matrix.identity(3), sep="\n")
print(m ** 2 == m @ m, m ** -1 == m.inverse(), (2 * m).det() / m.det(), hash(m) == hash(m + m * 0))
print(m.T[0], m[1, 2], m[1:][0][0], sep=" | ")
for bad in (lambda: Matrix([[1], [2, 3]]), lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: m @ Matrix([[1, 2]]),
            lambda: m * 1.5, lambda: Matrix([["x"]]), lambda: m + Matrix([[1]]), lambda: F(1, 0)):
    try:
        print(bad())
    except (ValueError, ZeroDivisionError, TypeError) as exc:
        print(type(exc).__name__, exc)
print(Matrix([[1, 1], [1, 0]]) ** 30)
hilbert = Matrix([[F(1, i + j + 1) for j in range(4)] for i in range(4)])
print(hilbert.inverse())
print(Matrix([[2, 1], [1, 3]]).reduced(Matrix([[3], [5]])))


def continued(x, n=8):
    out = []
    while n and x:
        whole = x.numerator // x.denominator
        out.append(whole)
        x -= whole
        x = 1 / x if x else 0
        n -= 1
    return out


print(continued(F(415, 93)), reduce(lambda acc, k: k + 1 / F(acc), reversed([4, 2, 6, 7])))
print(F(3.141592653589793).limit_denominator(1000), F("-1.25e-2"), F(0.1), round(F(7, 2)), round(F(22, 7), 3), F(7, 3) // 1, F(-7, 3) % 2, divmod(F(7, 2), F(2, 3)))
print(F(6, -4), repr(F(6, 4)), f"{F(22, 7):.5f} {F(1, 3):>10.2%} {F(5, 1)} {F(1234567, 2):,.1f}", F(1, 2) + 0.25, F(1, 2) ** 2, F(4, 9) ** F(1, 2), 2 ** F(3), F(1, 2) ** -2)
print(F(3, 4).as_integer_ratio(), F.from_float(0.75), F(1, 3) < 0.34, F(1, 2) == 0.5, hash(F(1, 2)) == hash(0.5), int(F(-7, 2)), F(7, 2).is_integer(), abs(F(-1, 2)), bool(F(0)))
print(comb(10, 3), perm(5, 2), gcd(12, 18, 27), lcm(4, 6, 10), isqrt(10**20 + 1), fsum([0.1] * 10), isclose(0.1 * 3, 0.3))
print(cmath.sqrt(-2), cmath.polar(1 + 1j), cmath.rect(2, cmath.pi / 2).real < 1e-15, cmath.exp(1j * cmath.pi).real, cmath.phase(-1))
roots = lambda a, b, c: sorted(((-b + s * cmath.sqrt(b * b - 4 * a * c)) / (2 * a) for s in (1, -1)), key=lambda z: (z.real, z.imag))
print(roots(1, 2, 5), roots(1, -3, 2), isinstance(F(1), numbers.Rational), isinstance(1j, numbers.Complex), isinstance(True, numbers.Integral))
