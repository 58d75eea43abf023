def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


from fractions import Fraction
from operator import eq, ge, gt, le, lt, ne

VALUES = [0.0, -0.0, 1.0, 0.1, 1e16, 1e16 + 2, 9007199254740993.0, 1e300, float("inf"), float("-inf"), float("nan"), 0, 1, 2**53 + 1, 10**16, 10**300, 10**400, True, Fraction(1, 10), 1 + 0j]
for a in VALUES:
    print(str(a)[:10], *("".join(attempt(operation, a, b)[0] for operation in (eq, ne, lt, le, gt, ge)) for b in VALUES))
nan = VALUES[10]
print(nan in [nan], [nan] == [nan], nan == nan, [nan].index(nan), {nan: 1}[nan], {nan, nan}, (nan,) == (nan,), [float("nan")] == [float("nan")], max(nan, 1.0), max(1.0, nan), sorted([3.0, nan, 1.0]))
