from itertools import *
from operator import mul, itemgetter
from functools import reduce
from collections import Counter, deque
import bisect
import heapq
import math
import random


def take(n, it):
    return list(islice(it, n))


def sliding(it, n):
    it = iter(it)
    win = deque(islice(it, n - 1), maxlen=n)
    for x in it:
        win.append(x)
        yield tuple(win)


def sieve(n):
    data = bytearray([1]) * n
    data[:2] = b"\0\0"
    for i in range(2, math.isqrt(n) + 1):
        if data[i]:
            data[i * i::i] = bytes(len(range(i * i, n, i)))
    return list(compress(count(), data))


print(sieve(60))
print(take(5, sliding("ABCDEFG", 3)), list(zip_longest("ab", "xyz", fillvalue="-")))
solutions = []
for p in permutations(range(10), 8):
    s, e, n, d, m, o, r, y = p
    if s == 0 or m != 1:
        continue
    if 1000 * s + 100 * e + 10 * n + d + 1000 * m + 100 * o + 10 * r + e == 10000 * m + 1000 * o + 100 * n + 10 * e + y:
        solutions.append((s * 1000 + e * 100 + n * 10 + d, m * 1000 + o * 100 + r * 10 + e))
        break
print(solutions)
queens = [q for q in permutations(range(6)) if len({q[i] + i for i in range(6)}) == len({q[i] - i for i in range(6)}) == 6]
print(len(queens), queens[0])
print(["".join(c) for c in product("ab", repeat=3)][:5], list(combinations_with_replacement("xyz", 2)))
print([(k, len(list(g))) for k, g in groupby("aaabbcaaa")], list(accumulate([3, 1, 4, 1, 5, 9], max)), list(accumulate(range(1, 6), mul, initial=10)))
print(list(starmap(pow, [(2, 5), (3, 2)])), list(takewhile(lambda x: x < 5, count(1, 2))), list(dropwhile(str.isspace, "  hi ")), list(filterfalse(lambda x: x % 3, range(10))))
a, b = tee(iter("xyz"))
next(b, None)
print(list(zip(a, b)), list(chain.from_iterable([[1], (2, 3), "ab"])), take(7, cycle([1, 2, 3])), list(repeat("z", 3)))
powerset = list(chain.from_iterable(combinations([1, 2, 3], r) for r in range(4)))
print(powerset, sum(1 for _ in combinations(range(20), 3)) == math.comb(20, 3))
words = sorted("the quick brown fox jumps over the lazy dog".split(), key=lambda w: (len(w), w))
print({k: list(g) for k, g in groupby(words, key=len)})
grades = [33, 99, 77, 70, 89, 90, 100]
print(["FDCBA"[bisect.bisect([60, 70, 80, 90], g)] for g in grades])
xs = []
for v in (5, 1, 4, 1, 3):
    bisect.insort(xs, v)
print(xs, bisect.bisect_left(xs, 1), bisect.bisect_right(xs, 1), bisect.bisect([("a", 1), ("b", 5)], 3, key=itemgetter(1)))
print(heapq.nlargest(3, words, key=len), heapq.nsmallest(2, [(3, "c"), (1, "z"), (1, "a")]), list(heapq.merge([1, 4], [2, 3], [0, 9])))
heap = [5, 3, 8, 1]
heapq.heapify(heap)
print(heapq.heappushpop(heap, 0), heapq.heapreplace(heap, 7), sorted(heap), heap)
print(reduce(lambda acc, x: acc * 31 + ord(x), "hash", 7), Counter(chain("mississippi", "missouri")).most_common(3))
c = Counter(a=3, b=1)
c.subtract("aab")
print(c, +c, c | Counter(b=4), Counter("aab") & Counter("abb"), sorted(Counter("banana").elements()), c.total())
print(list(islice(count(10, -3), 1, 8, 2)), list(batched(range(7), 3)), next(filter(None, [0, "", "x"])), list(pairwise("abcd")))
