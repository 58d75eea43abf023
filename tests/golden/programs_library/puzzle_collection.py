"""Puzzles with itertools and functools: send more money, queens, coins, paths, anagrams, look and say."""

from collections import Counter, deque
from fractions import Fraction
from functools import cache, lru_cache, partial, reduce
from itertools import (
    accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle,
    dropwhile, filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap,
    takewhile, tee, zip_longest,
)
from math import comb, factorial, gcd, isqrt, lcm, perm, prod
from operator import add, itemgetter, methodcaller, mul, xor


def alphametic(left, right, total):
    letters = sorted(set(left + right + total))
    weights = Counter()
    for word, sign in ((left, 1), (right, 1), (total, -1)):
        for place, letter in enumerate(reversed(word)):
            weights[letter] += sign * 10**place
    first = {left[0], right[0], total[0]}
    factors = [weights[letter] for letter in letters]
    nonzero = [i for i, letter in enumerate(letters) if letter in first]
    for digits in permutations(range(10), len(letters)):
        if any(digits[i] == 0 for i in nonzero):
            continue
        if sum(map(mul, factors, digits)) == 0:
            return dict(zip(letters, digits))


print(alphametic("TO", "GO", "OUT"), alphametic("AB", "AB", "BCC"))


def queens(n):
    return [
        order for order in permutations(range(n))
        if n == len({order[i] + i for i in range(n)}) == len({order[i] - i for i in range(n)})
    ]


print(len(queens(6)), queens(5)[0], *("." * q + "Q" + "." * (5 - q) for q in queens(6)[0]), sep="\n")


@cache
def ways(amount, coins=(50, 20, 10, 5, 2, 1)):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[0], coins) + ways(amount, coins[1:])


print(ways(100), ways.cache_info().currsize > 100, [ways(n) for n in range(12)])


def word_ladder(start, goal, words):
    words = set(words) | {goal}
    queue, seen = deque([[start]]), {start}
    while queue:
        path = queue.popleft()
        if path[-1] == goal:
            return path
        for i, letter in product(range(len(start)), "abcdefghijklmnopqrstuvwxyz"):
            word = path[-1][:i] + letter + path[-1][i + 1:]
            if word in words and word not in seen:
                seen.add(word)
                queue.append([*path, word])


print(" → ".join(word_ladder("cold", "warm", "cord card ward worm word wood gold bold".split())))


def look_and_say(text="1"):
    while True:
        yield text
        text = "".join(f"{len(list(group))}{digit}" for digit, group in groupby(text))


print(list(islice(look_and_say(), 8)))
words = "listen silent enlist google elgoog inlets banana".split()
anagrams = {k: sorted(g) for k, g in groupby(sorted(words, key=sorted), key=lambda w: "".join(sorted(w)))}
print(anagrams)


@lru_cache(maxsize=None)
def lattice(x, y, blocked=frozenset({(1, 1), (2, 3)})):
    if (x, y) in blocked or x < 0 or y < 0:
        return 0
    return 1 if (x, y) == (0, 0) else lattice(x - 1, y) + lattice(x, y - 1)


print(lattice(4, 4), comb(8, 4), perm(5, 2), factorial(20), lcm(*range(1, 21)), gcd(84, 36, 120), isqrt(10**20 + 1))
primes = list(takewhile(lambda p: p < 60, (n for n in count(2) if all(n % d for d in range(2, isqrt(n) + 1)))))
print(primes, prod(primes[:8]), reduce(xor, primes))
print([b - a for a, b in pairwise(primes)], list(batched(primes, 6)))
first, second = tee(iter(range(6)))
next(second)
print(list(zip(first, second)), list(zip_longest("abc", range(5), fillvalue="-")))
print(list(compress("abcdef", cycle([1, 0, 0]))), list(dropwhile(str.isalpha, "ab1c2")), list(filterfalse(str.isdigit, "a1b2")))
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate(range(1, 6), mul, initial=1)), list(starmap(pow, [(2, 5), (3, 2)])))
print(list(combinations_with_replacement("xyz", 2)), sum(1 for _ in combinations(range(20), 3)))
fibonacci = lambda n: reduce(lambda pair, _: (pair[1], sum(pair)), repeat(None, n), (0, 1))[0]
print([fibonacci(n) for n in (0, 1, 10, 100)], sum(map(Fraction, ["1/2", "1/3", "1/6"])), Fraction(355, 113).limit_denominator(50))
pascal = accumulate(repeat([1], 6), lambda row, _: [1, *map(add, row, row[1:]), 1])
for row in pascal:
    print("{:^24}".format(" ".join(map(str, row))))
half = partial(mul, Fraction(1, 2))
print(half(7), list(map(half, range(3))), half.func is mul, sorted(["b2", "a10", "a9"], key=itemgetter(0)), list(map(methodcaller("upper"), "ab")))
print([*chain.from_iterable(zip("ACE", "BDF"))], max(permutations([1, 9, 5]), key=lambda p: int("".join(map(str, p)))))
