def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


from operator import add, floordiv, mod, mul, pow, sub, truediv

INF, NAN = float("inf"), float("nan")
VALUES = [0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 0.1, 3.0, 1e16, -1e-16, 1e308, 5e-324, -1e300, INF, -INF, NAN]
for operation in (add, sub, mul, truediv, floordiv, mod, divmod, pow):
    print(operation.__name__)
    for a in VALUES:
        print(a, *(attempt(operation, a, b) for b in VALUES), sep=" | ")
