def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


import math

a, b = 3**301 + 7, 7**123 - 11
numbers = [a, -a, b, -b, a * b, 2**1000, -(2**1000) + 1, 10**100, 12345]
for x in numbers:
    for y in numbers:
        q, r = divmod(x, y)
        assert x == q * y + r and (r == 0 or (r < 0) == (y < 0)) and abs(r) < abs(y)
        print(hash(x + y), hash(x - y), hash(x * y), q % 10**20, r % 10**20, (x & y) % 10**15, (x | y) % 10**15, (x ^ y) % 10**15, attempt(lambda: x / y), math.gcd(x, y) % 10**15)
print([len(str(n)) for n in numbers], [n.bit_length() for n in numbers], [math.isqrt(abs(n)) % 10**12 for n in numbers])
print([str(n)[:20] + ".." + str(n)[-20:] for n in numbers], [int(str(n)) == n for n in numbers], [int(hex(n), 16) == n for n in numbers])
print([float(n) for n in numbers], attempt(float, 10**400), attempt(lambda: 10**400 * 1.0), 10**400 > 1e308, 10**400 == float("inf"), [round(n, -50) % 10**60 for n in numbers[:3]])
print(sum(numbers), math.prod(numbers[:4]) % 10**30, sum(n for n in numbers if n > 0) >> 900, a.__floordiv__(b) == a // b, a.__rmod__(b) == b % a)
