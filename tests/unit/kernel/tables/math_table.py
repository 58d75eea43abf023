"""math_functions.ts and its kin. The functions of `close` may differ in the last bits."""
import math

from samples import some_float, some_int


def summed(values):
    return math.fsum(values)


def tables(random, scale):
    def rows(count, *makers):
        return [tuple(maker() for maker in makers) for _ in range(int(count * scale))]

    def x():
        return some_float(random)

    def near():
        return random.uniform(-6, 6)

    def several():
        return [x() if random.random() < 0.3 else near() * 10.0 ** random.randrange(-20, 20) for _ in range(random.randrange(0, 8))]

    def finite(function, *makers):
        kept = []
        while len(kept) < 60 * scale:
            args = tuple(maker() for maker in makers)
            try:
                if math.isfinite(function(*args)):
                    kept.append(args)
            except (ValueError, OverflowError):
                pass
        return kept

    close = ["exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh",
             "tanh", "asinh", "acosh", "atanh", "cbrt", "erf", "erfc", "gamma", "lgamma"]
    for name in close:
        yield "close " + name, getattr(math, name), finite(getattr(math, name), near)
    for name in ("atan2", "pow"):
        yield "close " + name, getattr(math, name), finite(getattr(math, name), near, near)
    yield "log2", math.log2, [(2.0**e,) for e in range(-1074, 1024, 37)]
    yield "gamma", math.gamma, [(float(n),) for n in range(1, 24)]
    yield "hypot", lambda a, b: abs(complex(a, b)), finite(lambda a, b: abs(complex(a, b)), x, x) + [(math.inf, math.nan), (math.nan, 1.0), (3e-324, 5e-324), (1.7e308, 1e-300)]
    yield "norm", lambda values: math.hypot(*values), rows(60, several)
    yield "distance", math.dist, [([random.gauss(0, 1) for _ in range(n)], [random.gauss(0, 1) for _ in range(n)]) for n in range(1, 6) for _ in range(int(5 * scale))]
    yield "fsum", summed, rows(100, several) + [([1e308, 1e308, -1e308],), ([math.inf, -math.inf],), ([math.inf, 1.0],), ([math.nan, 1.0],), ([0.1] * 10,), ([1e100, 1.0, -1e100, 1e-100],), ([-0.0],)]
    yield "sumprod", math.sumprod, [([near() * 10.0 ** random.randrange(-9, 9) for _ in range(n)], [near() for _ in range(n)]) for n in range(1, 9) for _ in range(int(8 * scale))]
    yield "fma", math.fma, finite(math.fma, x, x, x) + finite(math.fma, near, near, near) + [(0.1, 10.0, -1.0), (5e-324, 0.5, 0.0), (-0.0, 1.0, 0.0), (-0.0, 1.0, -0.0), (1e-200, -1e-200, 0.0)]
    yield "frexp", math.frexp, rows(60, x)
    yield "ldexp", math.ldexp, finite(math.ldexp, x, lambda: random.randrange(-1200, 300))
    yield "modf", math.modf, rows(60, x)
    yield "ulp", math.ulp, rows(60, x) + [(1.7976931348623157e308,)]
    yield "nextAfter", lambda a, b, n: math.nextafter(a, b) if n is None else math.nextafter(a, b, steps=n), rows(
        80, x, x, lambda: random.choice([None, 0, 1, 2, 100, 2**60, 2**70, -1])) + [(0.0, -1.0, None), (-0.0, 0.0, None), (5e-324, -1.0, 1), (-5e-324, 1.0, 1), (5e-324, -1.0, 2)]
    yield "ieeeRemainder", math.remainder, finite(math.remainder, x, x)
    yield "factorial", math.factorial, [(n,) for n in list(range(-1, 40)) + [100, 171, 300, 2**63]]
    yield "comb", math.comb, rows(60, lambda: random.randrange(-2, 200), lambda: random.randrange(-2, 60)) + rows(10, lambda: abs(some_int(random, 100)), lambda: random.randrange(0, 9)) + [(2**70, 2**69)]
    yield "perm", math.perm, rows(60, lambda: random.randrange(-2, 100), lambda: random.randrange(-2, 60)) + rows(10, lambda: abs(some_int(random, 100)), lambda: random.randrange(0, 9)) + [(2**70, 2**69)]
    for name in ("log", "log2", "log10"):
        yield "close " + name + " of int", getattr(math, name), [(random.getrandbits(random.choice([60, 1000, 3000])) + 1,) for _ in range(int(20 * scale))] + [(2**2000,)]
