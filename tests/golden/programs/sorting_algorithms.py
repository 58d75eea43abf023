"""Every sorting algorithm of a first course, checked, counted and compared for stability."""
import random
from bisect import insort
from functools import cmp_to_key
from heapq import heapify, heappop, merge
from operator import attrgetter, itemgetter


class Counted:
    compared = 0
    __slots__ = ("value", "tag")

    def __init__(self, value, tag=0):
        self.value, self.tag = value, tag

    def __lt__(self, other):
        Counted.compared += 1
        return self.value < other.value

    def __repr__(self):
        return f"{self.value}{'abcdefgh'[self.tag]}"


def bubble(items):
    items = items[:]
    for end in range(len(items) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if items[i + 1] < items[i]:
                items[i], items[i + 1] = items[i + 1], items[i]
                swapped = True
        if not swapped:
            break
    return items


def insertion(items):
    result = []
    for item in items:
        i = len(result)
        while i > 0 and item < result[i - 1]:
            i -= 1
        result.insert(i, item)
    return result


def selection(items):
    items = items[:]
    for i in range(len(items)):
        least = i
        for j in range(i + 1, len(items)):
            if items[j] < items[least]:
                least = j
        items[i], items[least] = items[least], items[i]
    return items


def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right = merge_sort(items[:middle]), merge_sort(items[middle:])
    result, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            result.append(right[j])
            j += 1
        else:
            result.append(left[i])
            i += 1
    return result + left[i:] + right[j:]


def quick(items):
    if len(items) < 2:
        return items
    pivot, *rest = items
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if not x < pivot])


def heap(items):
    items = items[:]
    heapify(items)
    return [heappop(items) for _ in range(len(items))]


def shell(items):
    items, gap = items[:], len(items) // 2
    while gap:
        for i in range(gap, len(items)):
            item, j = items[i], i
            while j >= gap and item < items[j - gap]:
                items[j] = items[j - gap]
                j -= gap
            items[j] = item
        gap //= 2
    return items


def bisecting(items):
    result = []
    for item in items:
        insort(result, item)
    return result


def radix(numbers):
    place = 1
    while any(n >= place for n in numbers):
        buckets = [[] for _ in range(10)]
        for n in numbers:
            buckets[n // place % 10].append(n)
        numbers = [n for bucket in buckets for n in bucket]
        place *= 10
    return numbers


numbers = [(i * 7919 + 13) % 101 for i in range(60)]
print(radix(numbers) == sorted(numbers), numbers[:10])
for algorithm in (bubble, insertion, selection, merge_sort, quick, heap, shell, bisecting, sorted):
    seen = {}
    items = []
    for n in numbers:
        items.append(Counted(n % 20, seen.setdefault(n % 20, 0)))
        seen[n % 20] = min(seen[n % 20] + 1, 7)
    Counted.compared = 0
    result = algorithm(items)
    assert [c.value for c in result] == sorted(n % 20 for n in numbers)
    stable = all(a.value != b.value or a.tag <= b.tag for a, b in zip(result, result[1:]))
    print(f"{algorithm.__name__:<12} {Counted.compared:>5} comparisons {'stable' if stable else 'not stable':<10} {result[:6]}")
people = [("Ann", 31, 1.7), ("Bob", 25, 1.8), ("Cy", 31, 1.6), ("Di", 25, 1.75)]
print(sorted(people, key=itemgetter(1)), sorted(people, key=lambda p: (-p[1], p[0])), sep="\n")
print(sorted(people, key=itemgetter(2), reverse=True)[0], max(people, key=itemgetter(1)), min(people, key=lambda p: p[2]))
print(sorted("banana apple Cherry".split()), sorted("banana apple Cherry".split(), key=str.lower, reverse=True))
print(sorted([3, "a", 2.5, "B"], key=str), sorted([[2], [1, 5], [1]]), sorted({3: 1, 1: 2}), sorted("hello"))
print(sorted([1, -2, 3, -4], key=cmp_to_key(lambda a, b: abs(b) - abs(a))), list(merge([1, 4], [2, 3], [0, 9])))
print(sorted([True, 0, 2, False]), sorted([float("inf"), -1, 2.5]), sorted([(1, "b"), (1, "a"), (0, "z")], reverse=True))
items = [Counted(3), Counted(1)]
items.sort(key=attrgetter("value"), reverse=True)
print(items)
data = [5, 3, 1]


def meddle(x):
    data.append(x)
    return x


try:
    data.sort(key=meddle)
except ValueError as error:
    print(error, data)
random.seed(7)
deck = list(range(10))
random.shuffle(deck)
print(deck, sorted(deck) == list(range(10)), sorted(deck, key=lambda x: (x % 3, -x)))
sorted([1, "one", None])
