"""Matrices: operators, determinants, inverses with fractions, powers, transposes, errors."""
from fractions import Fraction
from functools import reduce
from itertools import product


class Matrix:
    __slots__ = ("rows",)

    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("rows differ in length")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            if isinstance(i, slice) or isinstance(j, slice):
                rows = self.rows[i] if isinstance(i, slice) else [self.rows[i]]
                return Matrix([row[j] if isinstance(j, slice) else [row[j]] for row in rows])
            return self.rows[i][j]
        return self.rows[key]

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __add__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        return Matrix([[a + b for a, b in zip(r, s, strict=True)] for r, s in zip(self, other, strict=True)])

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -other

    def __mul__(self, factor):
        if isinstance(factor, Matrix):
            return NotImplemented
        return Matrix([[a * factor for a in row] for row in self.rows])

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])

    def __pow__(self, n):
        if n < 0:
            return self.inverse() ** -n
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result @= base
            base @= base
            n >>= 1
        return result

    def __iter__(self):
        return iter(self.rows)

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __repr__(self):
        return f"Matrix({self.rows!r})"

    def __format__(self, spec):
        texts = [[format(x, spec) for x in row] for row in self.rows]
        width = max(len(t) for row in texts for t in row)
        return "\n".join("[" + " ".join(t.rjust(width) for t in row) + "]" for row in texts)

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def minor(self, i, j):
        return Matrix([row[:j] + row[j + 1:] for k, row in enumerate(self.rows) if k != i])

    def det(self):
        n, m = self.shape
        if n != m:
            raise ValueError("not square")
        if n == 1:
            return self.rows[0][0]
        return sum((-1) ** j * self[0, j] * self.minor(0, j).det() for j in range(n))

    def inverse(self):
        n = len(self.rows)
        work = [[Fraction(x) for x in row] + [Fraction(int(i == j)) for j in range(n)] for i, row in enumerate(self.rows)]
        for column in range(n):
            pivot = next((r for r in range(column, n) if work[r][column]), None)
            if pivot is None:
                raise ZeroDivisionError("matrix is singular")
            work[column], work[pivot] = work[pivot], work[column]
            lead = work[column][column]
            work[column] = [x / lead for x in work[column]]
            for r in range(n):
                if r != column and work[r][column]:
                    factor = work[r][column]
                    work[r] = [x - factor * y for x, y in zip(work[r], work[column])]
        return Matrix(row[n:] for row in work)


a = Matrix([[2, 1, 0], [1, 3, 1], [0, 1, 4]])
b = Matrix([[1, 2, 3], [4, 5, 6], [7, 8, 10]])
print(a + b, a - b, 2 * a, a * 2 == 2 * a, sep="\n")
print(a @ b)
print(f"{a @ b:5d}")
print(a.T == a, b.T, a.det(), b.det(), (a @ b).det() == a.det() * b.det())
inverse = a.inverse()
print(f"{inverse}")
print(f"{inverse @ a!r}")
print(Matrix([[1, 1], [1, 0]]) ** 90)
print(Matrix([[1, 1], [1, 0]]) ** -3)
print(b[0], b[1, 2], b[:2, 1:], b[:, 0], b[2, ::-1])
b[0, 0] = 100
print(b[0], sum(map(sum, b)), reduce(lambda x, y: x @ y, [a] * 4).rows)
print([i * 3 + j for i, j in product(range(3), repeat=2) if a[i, j]])
rotation = Matrix([[0, -1], [1, 0]])
print([(rotation**k).rows for k in range(5)])
print(f"{Matrix([[1.5, 2.25], [3.125, 4]]):8.2f}")
for attempt in (
    lambda: a @ Matrix([[1, 2]]),
    lambda: a + 1,
    lambda: 1 + a,
    lambda: Matrix([[1], [1, 2]]),
    lambda: Matrix([[1, 2], [2, 4]]).inverse(),
    lambda: a + Matrix([[1]]),
    lambda: Matrix([[1, 2, 3]]).det(),
    lambda: a * a,
    lambda: {a: 1},
    lambda: a.missing,
    lambda: setattr(a, "other", 1),
):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, "-", error)
print(Matrix([[0, 1], [0, 2]]) ** -1)
