def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


from operator import add, mul, pow, sub, truediv

VALUES = [0j, 1 + 0j, 1j, -1j, 1 + 1j, -2.5 + 3j, 0.1 - 0.2j, 1e10 + 1j, complex("inf"), complex(0, float("nan")), 2, -1, 0.5, True]
for operation in (add, sub, mul, truediv):
    print(operation.__name__)
    for a in VALUES:
        print(a, *(attempt(operation, a, b) for b in VALUES), sep=" | ")
for a in VALUES[:8]:
    print(a, *(attempt(pow, a, b) for b in (0, 1, 2, 3, -1, -2, 10, 0j, 1 + 0j)), sep=" | ")
print([a == b for a in VALUES for b in VALUES].count(True), [hash(v) for v in (0j, 1 + 0j, 2.5 + 0j, 1j, -3j, 1e10 + 1j)], [abs(v) for v in VALUES], [complex(v).conjugate() for v in VALUES[:6]], sep="\n")
print([(v.real, v.imag) for v in VALUES], [bool(v) for v in VALUES], [-v for v in VALUES], [+v for v in VALUES], sep="\n")
for operation in (lambda: 1j < 2j, lambda: 1 >= 1j, lambda: 1j // 2, lambda: 1j % 2, lambda: divmod(1j, 1), lambda: int(1j), lambda: float(1j), lambda: round(1j)):
    print(attempt(operation))
