"""What the functions take and refuse; constants; isclose."""
import cmath
from fractions import Fraction
from decimal import Decimal


class C:
    def __complex__(self):
        return 3 + 4j


class Bad:
    def __complex__(self):
        return 3.0


class F:
    def __float__(self):
        return 0.25


class I:
    def __index__(self):
        return 7


for value in (1, True, 2.5, 1 - 1j, C(), F(), I(), Fraction(1, 4), Decimal("2.25"), 10**30, Bad(), "1", None, [1], 10**400):
    for name in ("sqrt", "polar", "phase", "isnan", "exp"):
        try:
            print(name, getattr(cmath, name)(value))
        except (TypeError, OverflowError) as error:
            print(name, type(error).__name__, error)
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nan, cmath.nanj)
for args in ((0,), (1, 0), (1, 1), (0, 2), (2, 10), (2j, 1j), (-1,), (1, 2, 3), ()):
    try:
        print("log", args, cmath.log(*args))
    except (TypeError, ValueError) as error:
        print("log", args, type(error).__name__, error)
for a, b, kwargs in [
    (1, 1 + 1e-10, {}), (1, 1 + 1e-8j, {}), (1, 1 + 1e-8j, {"rel_tol": 1e-7}), (0, 1e-10, {}), (0, 1e-10j, {"abs_tol": 1e-9}),
    (cmath.inf, cmath.inf, {}), (cmath.inf, 1, {}), (cmath.nan, cmath.nan, {}), (1, 2, {"rel_tol": -1}), (1, 2, {"abs_tol": -1}), (1, 2, {"x": 1}),
]:
    try:
        print("isclose", a, b, kwargs, cmath.isclose(a, b, **kwargs))
    except (TypeError, ValueError) as error:
        print("isclose", a, b, kwargs, type(error).__name__, error)
for call in (lambda: cmath.rect(1), lambda: cmath.rect("1", 2), lambda: cmath.rect(1, 2, 3)):
    try:
        print(call())
    except TypeError as error:
        print(error)
