def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


BASES = [0, 1, -1, 2, -2, 3, 10, -7, 2**31, 10**20 + 39]
EXPONENTS = [0, 1, 2, 3, -1, -2, 10, 63]
MODULI = [1, -1, 2, 7, -7, 10, 97, 2**32, 10**9 + 7, -(10**15), 2**61 - 1, 2**64]
for a in BASES:
    print(a, *(attempt(pow, a, e) for e in EXPONENTS), sep=" | ")
    for m in MODULI:
        print("  ", m, *(attempt(pow, a, e, m) for e in EXPONENTS))
print(attempt(pow, 2, 3, 0), attempt(pow, 2, 3, 1.5), attempt(pow, 2.0, 3, 5), attempt(pow, "a", 2), attempt(pow, 2, "a"), attempt(pow, 2, 2**5, None), pow(base=2, exp=5, mod=13), attempt(pow, 4, -1, 8))
print(3**200 % 2**64, (-3) ** 201 % 1000, 2**-3, (-2) ** -3, 0**0, attempt(lambda: 0**-1), (-8) ** (1 / 3), 10**-20 > 0)
