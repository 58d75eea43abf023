"""Dynamic programming classics, each with a check by brute force."""
import functools
import itertools
import math
import random
from bisect import bisect_left
from collections import deque, defaultdict, Counter
from functools import cache, lru_cache
from operator import itemgetter, attrgetter
from typing import NamedTuple, Sequence

rng = random.Random(99)


class Item(NamedTuple):
    name: str
    weight: int
    value: int


def knapsack(items: Sequence[Item], capacity: int) -> tuple[int, list[str]]:
    best = [[0] * (capacity + 1)]
    for item in items:
        row = best[-1]
        best.append([max(row[w], row[w - item.weight] + item.value) if w >= item.weight else row[w] for w in range(capacity + 1)])
    chosen, w = [], capacity
    for i in range(len(items), 0, -1):
        if best[i][w] != best[i - 1][w]:
            chosen.append(items[i - 1].name)
            w -= items[i - 1].weight
    return best[-1][capacity], chosen[::-1]


items = [Item(n, rng.randint(1, 15), rng.randint(10, 60)) for n in "abcdefgh"]
value, chosen = knapsack(items, 26)
brute = max((sum(i.value for i in c) for r in range(9) for c in itertools.combinations(items, r) if sum(i.weight for i in c) <= 26))
print(value, chosen, brute == value, *items[:2])


def lcs(a, b):
    @cache
    def go(i, j):
        if i == len(a) or j == len(b):
            return ""
        if a[i] == b[j]:
            return a[i] + go(i + 1, j + 1)
        return max(go(i + 1, j), go(i, j + 1), key=len)
    return go(0, 0), go.cache_info().misses


def lis(seq):
    tails, back, index = [], [], []
    for i, x in enumerate(seq):
        at = bisect_left(tails, x)
        tails[at:at + 1] = [x]
        index[at:at + 1] = [i]
        back.append(index[at - 1] if at else None)
    out, i = [], index[-1]
    while i is not None:
        out.append(seq[i])
        i = back[i]
    return out[::-1]


seq = [rng.randrange(100) for _ in range(20)]
found = lis(seq)
print(lcs("AGGTABQXZ", "GXTXAYBZ"), found, len(found) == max(len(c) for r in range(9) for c in itertools.combinations(seq, r) if all(x < y for x, y in itertools.pairwise(c))) if len(found) < 9 else len(found))


def coins(amount, values):
    ways, fewest = [1] + [0] * amount, [0] + [math.inf] * amount
    for v in values:
        for a in range(v, amount + 1):
            ways[a] += ways[a - v]
            fewest[a] = min(fewest[a], fewest[a - v] + 1)
    return ways[amount], fewest[amount]


print(coins(100, (1, 5, 10, 25, 50)), coins(3, (2,)), coins(63, (1, 21, 25)))


def matrix_chain(dims):
    @cache
    def best(i, j):
        if j - i == 1:
            return 0, f"M{i}"
        return min((best(i, k)[0] + best(k, j)[0] + dims[i] * dims[k] * dims[j], f"({best(i, k)[1]}{best(k, j)[1]})") for k in range(i + 1, j))
    return best(0, len(dims) - 1)


print(matrix_chain([30, 35, 15, 5, 10, 20, 25]))


def edit_script(a, b):
    d = {(i, 0): i for i in range(len(a) + 1)} | {(0, j): j for j in range(len(b) + 1)}
    for i, j in itertools.product(range(1, len(a) + 1), range(1, len(b) + 1)):
        d[i, j] = min(d[i - 1, j] + 1, d[i, j - 1] + 1, d[i - 1, j - 1] + (a[i - 1] != b[j - 1]))
    i, j, ops = len(a), len(b), deque()
    while i or j:
        if i and j and d[i, j] == d[i - 1, j - 1] + (a[i - 1] != b[j - 1]):
            i, j = i - 1, j - 1
            ops.appendleft("=" if a[i] == b[j] else f"{a[i]}>{b[j]}")
        elif i and d[i, j] == d[i - 1, j] + 1:
            i -= 1
            ops.appendleft(f"-{a[i]}")
        else:
            j -= 1
            ops.appendleft(f"+{b[j]}")
    return d[len(a), len(b)], " ".join(ops)


print(edit_script("intention", "execution"))


@lru_cache(maxsize=None)
def partitions(n, largest=None):
    if n == 0:
        return ((),)
    return tuple((k, *rest) for k in range(min(n, largest or n), 0, -1) for rest in partitions(n - k, k))


print(len(partitions(12)), partitions(5), sum(map(len, partitions(6))))


def subset_sums(numbers, target):
    reach = {0: ()}
    for n in numbers:
        for total, used in list(reach.items()):
            reach.setdefault(total + n, used + (n,))
    return reach.get(target)


print(subset_sums([3, 34, 4, 12, 5, 2], 9), subset_sums([3, 34, 4], 5), max(subset_sums.__code__.co_varnames))


def wrap_evenly(words, width):
    @cache
    def cost(i):
        if i == len(words):
            return 0, ()
        options = []
        for j in range(i + 1, len(words) + 1):
            length = sum(map(len, words[i:j])) + j - i - 1
            if length > width:
                break
            rest, breaks = cost(j)
            options.append(((0 if j == len(words) else (width - length) ** 3) + rest, (j, *breaks)))
        return min(options)
    total, breaks = cost(0)
    return total, [" ".join(words[a:b]) for a, b in itertools.pairwise((0, *breaks))]


print(*wrap_evenly(tuple("the quick brown fox jumps over the lazy dog again and again".split()), 16), sep="\n")


def jobs(intervals):
    intervals = sorted(intervals, key=itemgetter(1))
    ends = [e for _, e, _ in intervals]
    best = [(0, ())]
    for i, (s, e, v) in enumerate(intervals):
        before = bisect_left(ends, s + 1, hi=i)
        with_it = best[before][0] + v, best[before][1] + ((s, e),)
        best.append(max(best[-1], with_it, key=itemgetter(0)))
    return best[-1]


print(jobs([(1, 4, 20), (3, 5, 20), (0, 6, 100), (4, 7, 40), (5, 9, 30), (6, 10, 25)]))


def grid_paths(grid):
    rows, cols = len(grid), len(grid[0])
    ways = defaultdict(int, {(0, 0): 1})
    for r, c in itertools.product(range(rows), range(cols)):
        if grid[r][c] == "#":
            ways[r, c] = 0
        elif r or c:
            ways[r, c] = ways[r - 1, c] + ways[r, c - 1]
    return ways[rows - 1, cols - 1]


print(grid_paths(["....", ".#..", "...#", "#..."]), grid_paths(["." * 15] * 15) == math.comb(28, 14))
egg = lambda: None
egg.drop = cache(lambda k, n: n if k == 1 or n <= 1 else 1 + min(max(egg.drop(k - 1, x - 1), egg.drop(k, n - x)) for x in range(1, n + 1)))
print(egg.drop(2, 36), egg.drop(3, 25), vars(egg).keys(), functools.reduce(lambda a, b: a * 31 + ord(b), "hash", 7) % 2**32)
print(sorted(Counter(map(len, partitions(8))).items()), math.prod(range(1, 21)), math.factorial(30) // math.factorial(28), [round(math.log2(n), 3) for n in (1, 3, 1024)])
