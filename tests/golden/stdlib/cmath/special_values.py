"""Every function on infinities, NaNs, signed zeros and extreme values."""
import cmath
from math import inf, nan

names = "acos acosh asin asinh atan atanh cos cosh exp log log10 phase polar sin sinh sqrt tan tanh isfinite isinf isnan".split()
parts = [0.0, -0.0, 1.0, -1.0, inf, -inf, nan, 1e308, -5e-324, 710.5]
for name in names:
    function = getattr(cmath, name)
    for x in parts:
        row = []
        for y in parts:
            try:
                row.append(str(function(complex(x, y))))
            except (ValueError, OverflowError) as error:
                row.append(type(error).__name__[0] + ":" + str(error))
        print(name, x, *row)
for r in parts:
    for phi in (0.0, -0.0, 1.0, -2.5, inf, -inf, nan):
        try:
            print("rect", r, phi, cmath.rect(r, phi))
        except ValueError as error:
            print("rect", r, phi, error)
