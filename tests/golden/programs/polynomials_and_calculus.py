"""Polynomials with operators, dual numbers, Newton, numeric integration, interpolation, series."""
import cmath
import math
from fractions import Fraction
from itertools import zip_longest
from numbers import Number


class Poly:
    def __init__(self, *coefficients):
        while coefficients and coefficients[-1] == 0:
            coefficients = coefficients[:-1]
        self.c = tuple(coefficients)

    @classmethod
    def from_roots(cls, *roots):
        return math.prod((cls(-r, 1) for r in roots), start=cls(1))

    @property
    def degree(self):
        return len(self.c) - 1

    def __call__(self, x):
        result = 0
        for a in reversed(self.c):
            result = result * x + a
        return result

    def __add__(self, other):
        other = other if isinstance(other, Poly) else Poly(other) if isinstance(other, Number) else NotImplemented
        if other is NotImplemented:
            return other
        return Poly(*(a + b for a, b in zip_longest(self.c, other.c, fillvalue=0)))

    __radd__ = __add__

    def __neg__(self):
        return Poly(*(-a for a in self.c))

    def __sub__(self, other):
        return self + (-other)

    def __rsub__(self, other):
        return other + -self

    def __mul__(self, other):
        if isinstance(other, Number):
            return Poly(*(a * other for a in self.c))
        result = [0] * (len(self.c) + len(other.c))
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                result[i + j] += a * b
        return Poly(*result)

    __rmul__ = __mul__

    def __pow__(self, n):
        return math.prod([self] * n, start=Poly(1))

    def __divmod__(self, other):
        if not other.c:
            raise ZeroDivisionError("division by the zero polynomial")
        rest, quotient = self, Poly()
        while rest.degree >= other.degree:
            lead = Fraction(rest.c[-1]) / other.c[-1]
            term = Poly(*[0] * (rest.degree - other.degree), lead if lead.denominator > 1 else int(lead))
            quotient, rest = quotient + term, rest - term * other
        return quotient, rest

    def __floordiv__(self, other):
        return divmod(self, other)[0]

    def __mod__(self, other):
        return divmod(self, other)[1]

    def __eq__(self, other):
        return isinstance(other, Poly) and self.c == other.c or self.c == (other,)

    def __hash__(self):
        return hash(self.c)

    def __getitem__(self, i):
        return self.c[i] if i < len(self.c) else 0

    def derivative(self):
        return Poly(*(i * a for i, a in enumerate(self.c) if i))

    def integral(self, c=0):
        return Poly(c, *(Fraction(a, i + 1) for i, a in enumerate(self.c)))

    def __str__(self):
        parts = []
        for i, a in reversed([*enumerate(self.c)]):
            if a == 0:
                continue
            sign = "-" if a < 0 else "+"
            size = abs(a)
            name = "" if i == 0 else "x" if i == 1 else f"x^{i}"
            parts.append((sign, f"{'' if size == 1 and i else size}{name}"))
        if not parts:
            return "0"
        (sign, text), *rest = parts
        return ("-" if sign == "-" else "") + text + "".join(f" {s} {t}" for s, t in rest)

    __repr__ = lambda self: f"Poly{self.c}"


class Dual:
    def __init__(self, value, slope=0.0):
        self.value, self.slope = value, slope

    def _lift(function):
        def operator(self, other):
            other = other if isinstance(other, Dual) else Dual(other)
            return Dual(*function(self, other))
        return operator

    __add__ = __radd__ = _lift(lambda a, b: (a.value + b.value, a.slope + b.slope))
    __sub__ = _lift(lambda a, b: (a.value - b.value, a.slope - b.slope))
    __mul__ = __rmul__ = _lift(lambda a, b: (a.value * b.value, a.slope * b.value + a.value * b.slope))
    __truediv__ = _lift(lambda a, b: (a.value / b.value, (a.slope * b.value - a.value * b.slope) / b.value**2))

    def __pow__(self, n):
        return Dual(self.value**n, n * self.value ** (n - 1) * self.slope)


def slope(f, x):
    return f(Dual(x, 1.0)).slope


def newton(f, x, steps=30):
    for n in range(steps):
        y = f(Dual(x, 1.0))
        if abs(y.value) < 1e-13:
            return x, n
        x -= y.value / y.slope
    raise ArithmeticError(f"no root near {x:.3g}")


def simpson(f, a, b, n=100):
    h = (b - a) / n
    return h / 3 * sum((1 if i in (0, n) else 4 if i % 2 else 2) * f(a + i * h) for i in range(n + 1))


def lagrange(points):
    total = Poly()
    for i, (xi, yi) in enumerate(points):
        term = Poly(Fraction(yi))
        for j, (xj, _) in enumerate(points):
            if i != j:
                term *= Poly(Fraction(-xj, xi - xj), Fraction(1, xi - xj))
        total += term
    return total


p = Poly(-6, 11, -6, 1)
q = Poly.from_roots(1, 2)
print(p, "|", q, "|", p.degree, p == Poly.from_roots(1, 2, 3), [p(x) for x in range(5)], repr(q))
print(p + q, p - q, p * q, 2 * p, p * Fraction(1, 2), 1 - q, q + 1, q**3, sep=" ; ")
print(*divmod(p, q), p % Poly(1, 1), p // Poly(0, 2), divmod(Poly(1, 0, 1), Poly(1, 1)), sep=" ; ")
print(p.derivative(), p.integral(), p.integral().derivative(), p[1], p[99], Poly(), Poly(0, 0), Poly(5) == 5, len({p, Poly(*p.c), q}))
for name, f, x in (("square", lambda x: x * x - 2, 1.0), ("cubic", lambda x: x**3 + x * -2 - 5, 2.0), ("flat", lambda x: x * x + 1, 0.3)):
    try:
        root, steps = newton(f, x)
        print(f"{name}: {root:.12f} after {steps}, slope {slope(f, root):.6f}")
    except ArithmeticError as error:
        print(f"{name}: {type(error).__name__}")
print(f"{simpson(math.sin, 0, math.pi):.10f} {simpson(lambda x: x**3, 0, 2):.10f} {simpson(lambda x: 4 / (1 + x * x), 0, 1):.12f}")
fit = lagrange([(0, 1), (1, 3), (2, 11), (3, 31)])
print(fit, [int(fit(x)) for x in range(6)], lagrange([(1, 1), (2, Fraction(1, 2)), (4, Fraction(1, 4))]))
print([round(r.real, 9) + 0 for r in (-(b := 3) / 2 + s * cmath.sqrt(b * b - 4 * 2) / 2 for s in (1, -1))], cmath.sqrt(-4), cmath.exp(1j * cmath.pi).real, abs(3 + 4j), cmath.phase(-1))
print(f"{sum(1 / math.factorial(n) for n in range(20)) - math.e:.1e}", math.fsum([0.1] * 10), sum([0.1] * 10), math.dist((0, 0), (3, 4)), math.hypot(1, 2, 2))
print(Poly(1j, 2), Poly(1.5, -1), Poly(Fraction(1, 3), 1)) if False else print(Poly(1.5, -1), Poly(Fraction(1, 3), 1), Poly(1, 2)(1j))
for attempt in (lambda: p + "x", lambda: divmod(p, Poly()), lambda: p(None), lambda: p["a"], lambda: Poly("ab") * 2, lambda: p < q):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
newton(lambda x: x * x + 1, 0.0)
