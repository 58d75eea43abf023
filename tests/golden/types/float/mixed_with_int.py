def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


from operator import add, floordiv, mod, mul, pow, sub, truediv

FLOATS = [0.0, 1.0, -1.5, 0.1, 1e10, 2.0**53, -1e300]
INTS = [0, 1, -1, 3, -7, 2**53 + 1, 10**20, -(10**310), True]
for operation in (add, sub, mul, truediv, floordiv, mod, divmod, pow):
    print(operation.__name__)
    for a in FLOATS:
        print(a, *(attempt(operation, a, b) + " / " + attempt(operation, b, a) for b in INTS), sep=" | ")
print(sum([0.1] * 10), sum([1e100, 1.0, -1e100]), sum([1, 2.5, True]), sum([0.1] * 3, 1), sum([10**20, 0.5]), sum([1e308, 1e308, -1e308]), sum([float("inf"), 1]), sum([]), sum([0.5], 0j))
