"""Factorials, combinations and permutations around the numbers that are still exact in a double."""

import math

print([math.factorial(n) for n in range(36)])
for n in [*range(0, 70, 3), 1000, 10**6, 2**31, 2**53 - 1, 2**53, 2**60]:
    print(n, [math.comb(n, k) for k in range(0, 40, 3)])
    print(n, [math.perm(n, k) for k in range(0, 24, 2)])
print(math.factorial(True), math.comb(True, 1), math.perm(5), math.comb(5, 7), math.perm(2, 3))
for call in (
    lambda: math.factorial(-1),
    lambda: math.factorial(2.0),
    lambda: math.comb(-1, 2),
    lambda: math.comb(2, -1),
    lambda: math.perm(3, -1),
):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

print(math.fsum([0.1] * 10), math.fsum([1e100, 1.0, -1e100]), math.fsum([]), math.fsum([-0.0]))
print(math.fsum([1e16, 1.0, 1e-16, -1e16]), math.fsum(x / 7 for x in range(-50, 99)))
print(math.fsum([1, True, 2.5]), math.fsum([float("inf"), 1]), math.fsum([1e308, 1e308, -1e308]))
for values in ([float("inf"), -float("inf")], [1e308, 1e308], ["a"]):
    try:
        print(math.fsum(values))
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)

print(math.gcd(), math.lcm(), math.gcd(-4), math.lcm(-4), math.gcd(12, 18, 27), math.gcd(0, 0))
print(math.lcm(2, 3, 4, 5, 6, 7), math.lcm(0, 5), math.lcm(2**40, 3**20), math.lcm(2**52, 3))
print(math.gcd(2**70, 2**65 * 3), math.lcm(-6, 4), math.gcd(True, 5), math.lcm(2**53 - 1, 2))
for bad in ((1.5,), ("a", 2), (1, None)):
    for function in (math.gcd, math.lcm):
        try:
            print(function(*bad))
        except TypeError as error:
            print(error)
