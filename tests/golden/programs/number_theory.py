"""Sieves, factors, modular arithmetic, RSA, continued fractions, perfect numbers, big integers."""
import math
from fractions import Fraction
from functools import cache, reduce
from itertools import accumulate, count, islice, takewhile


def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b"\0\0"
    for i in range(2, math.isqrt(n) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, flag in enumerate(flags) if flag]


def factors(n):
    result, d = {}, 2
    while d * d <= n:
        while n % d == 0:
            result[d] = result.get(d, 0) + 1
            n //= d
        d += 1 + (d > 2)
    if n > 1:
        result[n] = result.get(n, 0) + 1
    return result


def is_prime(n):
    """Miller and Rabin, certain below 3.3e24."""
    if n < 2 or any(n % p == 0 and n != p for p in (2, 3, 5, 7, 11, 13)):
        return False
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41):
        if a % n == 0:
            continue
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def egcd(a, b):
    return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))


def chinese(pairs):
    total, product = 0, math.prod(m for _, m in pairs)
    for r, m in pairs:
        p = product // m
        total += r * pow(p, -1, m) * p
    return total % product


def continued(x, n):
    for _ in range(n):
        whole, rest = divmod(x, 1)
        yield int(whole)
        if not rest:
            return
        x = 1 / rest


@cache
def partitions(n, largest=None):
    largest = n if largest is None else largest
    if n == 0:
        return 1
    return sum(partitions(n - k, min(k, n - k)) for k in range(1, largest + 1))


primes = sieve(200)
print(len(primes), primes[-5:], len(sieve(10_000)))
for n in (360, 97, 1001, 2**31 - 1, 600851475143, 1):
    f = factors(n)
    print(n, " * ".join(f"{p}^{e}" if e > 1 else str(p) for p, e in f.items()) or "-", math.prod(e + 1 for e in f.values()))
print([n for n in range(2, 60) if is_prime(n)] == primes[:17], is_prime(2**61 - 1), is_prime(2**67 - 1), is_prime(10**18 + 9))
print(egcd(240, 46), math.gcd(12, 18, 27), math.lcm(4, 6, 10), chinese([(2, 3), (3, 5), (2, 7)]))
p, q, e = 2**61 - 1, 2**89 - 1, 65537
n, d = p * q, pow(e, -1, (p - 1) * (q - 1))
message = int.from_bytes(b"secret message", "big")
cipher = pow(message, e, n)
print(n.bit_length(), cipher, pow(cipher, d, n).to_bytes(14, "big"))
print(list(continued(Fraction(415, 93), 10)), list(continued(Fraction(math.pi), 6)), list(continued(math.sqrt(2), 8)))
print([partitions(n) for n in range(12)], partitions(60))
print([n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n])
print(2**200, 3**100 % 10**10, math.factorial(30), math.comb(60, 30), math.perm(10, 4), math.isqrt(10**40 + 1))
print(-7 // 2, -7 % 2, divmod(-7, -2), 7 // -2, pow(-2, 3), pow(2, -2), (-8) ** (1 / 3))
print(hex(2**70), oct(511), bin(-10), f"{255:#010x} {255:b} {2**64:_} {-1234567:,}", int("zz", 36), int("-0b101", 0))
print(list(accumulate(range(1, 10), lambda a, b: a * b)), reduce(math.gcd, [84, 36, 120]))
collatz = lambda n: list(takewhile(lambda x: x != 1, accumulate(count(), lambda x, _: x // 2 if x % 2 == 0 else 3 * x + 1, initial=n)))
print(len(collatz(27)), max(collatz(27)), collatz(6))
fibonacci = (a for a, _ in accumulate(count(), lambda p, _: (p[1], p[0] + p[1]), initial=(0, 1)))
print(list(islice(fibonacci, 20)), next(islice(fibonacci, 100, None)))
print(sum(int(c) for c in str(2**1000)), len(str(7**777)), (10**50 + 1) // 7**20, -(10**30) >> 65, ~(1 << 70) & 0xFFFF)
print(10**400 / 10**399, (2**80).bit_count(), (12345678901234567890).as_integer_ratio(), round(12345678901234567, -3))
for bad in ("pow(2, -1, 4)", "1 % 0", "math.isqrt(-1)", "math.factorial(-1)", "10**400 * 1.0", "int('12x')", "1 << -1"):
    try:
        {"pow(2, -1, 4)": lambda: pow(2, -1, 4), "1 % 0": lambda: 1 % 0, "math.isqrt(-1)": lambda: math.isqrt(-1), "math.factorial(-1)": lambda: math.factorial(-1), "10**400 * 1.0": lambda: 10**400 * 1.0, "int('12x')": lambda: int("12x"), "1 << -1": lambda: 1 << -1}[bad]()
    except (ValueError, ArithmeticError) as error:
        print(f"{bad:<20}{type(error).__name__}: {error}")
print(math.comb(5, -1))
