"""The sieve of Eratosthenes on a list of booleans, by loops and by slices."""


def by_loops(limit):
    composite = [False] * (limit + 1)
    primes = []
    for n in range(2, limit + 1):
        if not composite[n]:
            primes.append(n)
            for multiple in range(n * n, limit + 1, n):
                composite[multiple] = True
    return primes


def by_slices(limit):
    prime = [True] * (limit + 1)
    prime[0] = prime[1] = False
    for n in range(2, int(limit ** 0.5) + 1):
        if prime[n]:
            prime[n * n :: n] = [False] * len(range(n * n, limit + 1, n))
    return sum(prime)


def main():
    primes = by_loops(2_000_000)
    print(len(primes), primes[-1], by_slices(1_000_000))
