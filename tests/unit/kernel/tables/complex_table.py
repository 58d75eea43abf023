"""complex_math.ts, complex_functions.ts and math_checked.ts. All results may differ in the last bits."""
import cmath
import math
import operator

from samples import some_float, some_int

EDGES = [0.0, -0.0, 1.0, -1.0, math.inf, -math.inf, math.nan, 1e308, -1e308, 1e-308, 5e-324, 0.5, 2.0, -3.0, 710.0]


def tables(random, scale):
    def rows(count, *makers):
        return [tuple(maker() for maker in makers) for _ in range(int(count * scale))]

    def part():
        kind = random.randrange(6)
        if kind == 0:
            return random.choice(EDGES)
        if kind == 1:
            return float(random.randrange(-9, 10))
        return some_float(random) if kind == 2 else random.uniform(-5, 5)

    def of_parts(function):
        return lambda *parts: function(*map(complex, parts[::2], parts[1::2]))

    four = (part, part, part, part)
    yield "complexMultiply", of_parts(operator.mul), rows(40, *four)
    yield "complexDivide", of_parts(operator.truediv), rows(80, *four)
    yield "complexPower", of_parts(operator.pow), rows(80, *four) + rows(40, part, part, lambda: float(random.randrange(-101, 102)), lambda: 0.0)
    yield "complexAbsolute", of_parts(abs), rows(40, part, part)
    for name in ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "exp", "log", "log10", "phase", "polar", "sin", "sinh", "sqrt", "tan", "tanh"]:
        edges = [(a, b) for a in EDGES[:7] for b in EDGES[:7]] if name in ("acosh", "cosh", "exp", "log", "sqrt", "tan") else []
        yield "cmath." + name, of_parts(getattr(cmath, name)), rows(30, part, part) + edges
    yield "cmath.logToBase", of_parts(cmath.log), rows(30, *four) + [(3.0, 1.0, 1.0, 0.0), (3.0, 1.0, 0.0, 0.0), (0.0, 0.0, 0.0, 0.0), (0.0, 0.0, 2.0, 0.0), (0.0, -0.0, 1.0, 0.0), (0.0, 0.0, math.inf, 1.0)]
    yield "cmath.rect", cmath.rect, rows(40, part, part) + [(a, b) for a in EDGES[:7] for b in EDGES[:7]]

    def is_close(a, b, c, d, relative, absolute):
        return cmath.isclose(complex(a, b), complex(c, d), rel_tol=relative, abs_tol=absolute)

    def tolerance():
        return random.choice([0.0, 1e-9, 0.5, 2.0, -1.0, 1e300])

    yield "cmath.isclose", is_close, rows(60, *four, tolerance, tolerance)
    yield "isclose", lambda a, b, r, t: math.isclose(a, b, rel_tol=r, abs_tol=t), rows(60, part, part, tolerance, tolerance) + [(math.inf, math.inf, 0.0, 0.0), (math.inf, 1.0, 2.0, math.inf)]
    for name in ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "cos", "cosh", "degrees", "erf", "erfc", "exp", "exp2", "expm1", "fabs", "gamma", "lgamma", "log", "log10", "log1p", "log2", "radians", "sin", "sinh", "sqrt", "tan", "tanh"]:
        yield "math." + name, getattr(math, name), rows(20, part) + [(a,) for a in EDGES] + [(800.0,), (-800.0,), (2000.0,), (171.7,), (-2.0,)]
    for name in ["pow", "fmod", "remainder"]:
        yield "math." + name, getattr(math, name), rows(80, part, part) + [(a, b) for a in EDGES[:7] for b in EDGES[:7]]
    yield "math.ldexp", math.ldexp, rows(30, part, lambda: random.choice([random.randrange(-1200, 1200), some_int(random)]))
    yield "math.fma", math.fma, rows(80, part, part, part)
    for name in ("log", "log2", "log10"):
        yield "int." + name, getattr(math, name), rows(20, lambda: some_int(random, 4000)) + [(0,), (-(10**400),), (1,)]
