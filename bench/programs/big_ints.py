"""Integers beyond a machine word: factorials, modular powers, digits."""


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def is_probable_prime(n):
    d, r = n - 1, 0
    while d % 2 == 0:
        d //= 2
        r += 1
    for base in (2, 3, 5, 7, 11, 13, 17, 19, 23):
        x = pow(base, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def main():
    a, b = 0, 1
    for _ in range(100_000):
        a, b = b, a + b
    digits = sum(int(d) for d in str(factorial(1_400)))
    primes = [e for e in range(2, 900) if is_probable_prime(2 ** e - 1)]
    print(a % 10**20, digits, primes)
