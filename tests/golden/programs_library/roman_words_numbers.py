import math
import re
import operator
from collections import namedtuple
from decimal import Decimal, getcontext, ROUND_HALF_UP, Context, DivisionByZero, InvalidOperation, setcontext
from fractions import Fraction
from functools import lru_cache, reduce
from itertools import count, takewhile, islice, product, accumulate, cycle
import random
import statistics

ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = ". . twenty thirty forty fifty sixty seventy eighty ninety".split()


def to_roman(n):
    if not 0 < n < 4000:
        raise ValueError(f"{n} has no Roman form")
    out = ""
    for value, letters in ROMAN:
        q, n = divmod(n, value)
        out += letters * q
    return out


def from_roman(text):
    if not re.fullmatch("M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", text) or not text:
        raise ValueError(f"not Roman: {text!r}")
    values = [dict(zip("IVXLCDM", (1, 5, 10, 50, 100, 500, 1000)))[c] for c in text]
    return sum(-v if v < nxt else v for v, nxt in zip(values, values[1:] + [0]))


def words(n):
    match n:
        case int() if n < 0:
            return "minus " + words(-n)
        case int() if n < 20:
            return UNITS[n]
        case int() if n < 100:
            t, u = divmod(n, 10)
            return TENS[t] + (f"-{UNITS[u]}" if u else "")
        case int() if n < 1000:
            h, rest = divmod(n, 100)
            return f"{UNITS[h]} hundred" + (f" and {words(rest)}" if rest else "")
    for power, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1e3, "thousand")):
        power = int(power)
        if n >= power:
            q, rest = divmod(n, power)
            return f"{words(q)} {name}" + ((" and " if rest < 100 else " ") + words(rest) if rest else "")


print([(n, to_roman(n)) for n in (1, 4, 1994, 2024, 3999)], all(from_roman(to_roman(n)) == n for n in range(1, 4000)))
for bad in (lambda: to_roman(4000), lambda: from_roman("IIII"), lambda: from_roman("")):
    try:
        bad()
    except ValueError as exc:
        print(exc)
for n in (0, 13, 42, 100, 999, 1001, 12345, 1000000, -7, 9_876_543_210_123):
    print(f"{n:>20,} {words(n)}")


def base(n, b, digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    out = ""
    while n:
        n, d = divmod(n, b)
        out = digits[d] + out
    return out or "0"


print([base(255, b) for b in (2, 7, 8, 16, 36)], all(int(base(n, b), b) == n for n in (0, 1, 999, 10**30) for b in (2, 3, 36)), int("-0x1F", 16), int(" 1_000 "), int("٣٤"), float("1e-400"), float("  -inf "), float("nan") != float("nan"))
is_prime = lambda n: n > 1 and all(pow(a, n - 1, n) == 1 for a in (2, 3, 5, 7) if a < n) and all(n % p for p in range(2, min(n, 100)) if p * p <= n)
print([n for n in range(60) if is_prime(n)], is_prime(2**61 - 1), math.gcd(*[60, 84, 132]), pow(3, -1, 11), pow(2, 1000, 10**9 + 7), math.isqrt(2 * 10**40))


def factor(n):
    found = {}
    for p in (2, *range(3, math.isqrt(n) + 1, 2)):
        while n % p == 0:
            found[p] = found.get(p, 0) + 1
            n //= p
        if p * p > n:
            break
    return found | ({n: 1} if n > 1 else {})


print(factor(360), factor(997), factor(2**20 * 3), factor(600851475143), " × ".join(f"{p}^{e}" if e > 1 else str(p) for p, e in factor(5040).items()))
print([sum(d for d in range(1, n) if n % d == 0) for n in (6, 28, 220, 284)], [n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n])
getcontext().prec = 50
print(Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), (Decimal(1) / 7).quantize(Decimal("1e-20")), Decimal("1e50") + 1, sep="\n")


def pi_digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


print("".join(map(str, islice(pi_digits(), 60))), sum(islice(pi_digits(), 200)))
getcontext().prec = 28
print(Decimal("0.1") + Decimal("0.2"), 0.1 + 0.2, round(2.5), round(-3.5), round(2.675, 2), round(1234567, -3), round(Decimal("2.5")), math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.9), -7 // 2, -7 % 3, 7 % -3, divmod(-7, 2), math.fmod(-7, 3), math.remainder(7, 2.5))
print(math.inf > 10**400, math.copysign(1, -0.0), 0.0 == -0.0, math.nextafter(1, 2), math.ulp(1), (0.1).as_integer_ratio(), (0.1).hex(), float.fromhex("0x1.8p3"), 1e16 + 1, 2**53 == float(2**53 + 1), 5e-324 / 2, repr(1e22), repr(1e21), 1e-5, 123456789012345678.0)
for attempt in (lambda: 10**400 * 1.0, lambda: math.sqrt(-1), lambda: math.log(0), lambda: 0.0 ** -1, lambda: (-8) ** (1 / 3), lambda: math.factorial(-1), lambda: 1 % 0, lambda: Decimal(1) / 0, lambda: int(float("inf")), lambda: math.comb(3, -1), lambda: pow(2, -1, 4), lambda: float("1_0_"), lambda: 2.0 ** 5000):
    try:
        print(attempt())
    except Exception as exc:
        print(type(exc).__name__, exc)
collatz = lambda n: list(takewhile(lambda x: x != 1, accumulate(count(), lambda x, _: x // 2 if x % 2 == 0 else 3 * x + 1, initial=n)))
print(len(collatz(27)), max(collatz(27)), max(range(1, 1000), key=lambda n: len(collatz(n))))
fib = lru_cache(None)(lambda n: n if n < 2 else fib(n - 1) + fib(n - 2))
print(fib(200), [fib(n) / fib(n - 1) for n in (10, 20)], sum(map(int, str(fib(300)))), len(str(2**4000)), str(3**200)[:20], hash(2**61 - 1), hash(-1), hash(10**30), hash(1.5), hash(float("inf")))
rng = random.Random(1)
inside = sum(math.hypot(rng.random(), rng.random()) < 1 for _ in range(2000))
print(4 * inside / 2000, rng.random(), rng.randint(1, 6), rng.choice("abc"), statistics.fmean(rng.gauss(10, 2) for _ in range(100)))
print(f"{math.pi:.10f} {math.e:e} {1e10:g} {1e-10:g} {123456789:,} {0.000012345:.3g} {255:#b} {-255:x} {1.0:.0f} {2.5:.0f} {1e300 * 10:f} {float('nan'):>6} {12345.6789:010.2f} {0.5:%} {1234.5:_.2f} {True:d}")
