"""Scheduling: interval trees by bisect, Dijkstra and A*, job shops, k-way merges, running medians, knapsacks."""

import bisect
import heapq
import random
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field
from functools import cache, cmp_to_key, total_ordering
from itertools import accumulate, chain, combinations, count, groupby, islice, pairwise, zip_longest
from math import inf
from operator import attrgetter, itemgetter


@total_ordering
class Priority:
    LEVELS = ("low", "normal", "high", "urgent")

    def __init__(self, name):
        self.rank = self.LEVELS.index(name)

    def __eq__(self, other):
        return self.rank == other.rank

    def __lt__(self, other):
        return self.rank > other.rank

    def __repr__(self):
        return self.LEVELS[self.rank]


@dataclass(order=True)
class Job:
    priority: Priority
    due: int
    name: str = field(compare=False)
    cost: int = field(compare=False)
    after: frozenset = field(default=frozenset(), compare=False)


jobs = [Job(Priority(p), d, n, c, frozenset(a)) for p, d, n, c, a in (
    ("low", 9, "archive", 2, "b"), ("urgent", 4, "b", 3, ""), ("normal", 3, "c", 1, ""), ("normal", 3, "d", 2, "c"), ("high", 20, "e", 4, "bd"), ("low", 5, "f", 1, ""), ("urgent", 30, "g", 2, ["e", "f"]),
)]


def schedule(jobs, machines):
    waiting = {job.name: set(job.after) for job in jobs}
    by_name = {job.name: job for job in jobs}
    ready = [job for job in jobs if not job.after]
    heapq.heapify(ready)
    free, running, now, plan = list(range(machines)), [], 0, []
    while ready or running:
        while ready and free:
            job, machine = heapq.heappop(ready), heapq.heappop(free)
            heapq.heappush(running, (now + job.cost, machine, job.name))
            plan.append((now, machine, job.name))
        now, machine, name = heapq.heappop(running)
        heapq.heappush(free, machine)
        for other, needs in waiting.items():
            if name in needs:
                needs.discard(name)
                if not needs:
                    heapq.heappush(ready, by_name[other])
    return now, plan


for machines in (1, 2, 3):
    length, plan = schedule(jobs, machines)
    print(machines, length, plan)
    for machine, group in groupby(sorted(plan, key=itemgetter(1, 0)), key=itemgetter(1)):
        line = ""
        for start, _, name in group:
            line = line.ljust(start, ".") + name[0] * next(j.cost for j in jobs if j.name == name)
        print(f"   {machine} |{line.ljust(length, '.')}|")
print(sorted(jobs)[0], max(jobs).name, heapq.nsmallest(2, jobs, key=attrgetter("due", "name")), [j.name for j in heapq.nlargest(3, jobs)])


class Calendar:
    def __init__(self):
        self.starts, self.spans = [], []

    def book(self, start, end):
        at = bisect.bisect_right(self.starts, start)
        if at and self.spans[at - 1][1] > start or at < len(self.spans) and self.spans[at][0] < end:
            return False
        self.starts.insert(at, start)
        self.spans.insert(at, (start, end))
        return True

    def gaps(self, low, high, size):
        for (_, end), (start, _) in pairwise([(low, low), *self.spans, (high, high)]):
            if start - end >= size:
                yield end, start


calendar = Calendar()
print([calendar.book(*span) for span in ((9, 10), (12, 14), (10, 12), (13, 15), (8, 9), (16, 18), (17, 19))], calendar.spans, list(calendar.gaps(7, 20, 1)))
marks = [bisect.bisect([60, 70, 80, 90], score) for score in (33, 60, 69.9, 99)]
print(["FDCBA"[m] for m in marks], bisect.bisect_left([{"n": 1}, {"n": 5}], 4, key=itemgetter("n")))
rows = []
for name in "pear fig apple kiwi fig".split():
    bisect.insort(rows, name, key=len)
print(rows)

GRID = """
S..#....
.#.#.##.
.#...#..
.####.#.
......#E
""".strip().splitlines()


def neighbours(y, x):
    for dy, dx in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        if 0 <= y + dy < len(GRID) and 0 <= x + dx < len(GRID[0]) and GRID[y + dy][x + dx] != "#":
            yield y + dy, x + dx


def search(start, goal, estimate=lambda a, b: 0):
    tie, seen = count(), {}
    frontier = [(estimate(start, goal), next(tie), 0, start, None)]
    while frontier:
        _, _, cost, node, parent = heapq.heappop(frontier)
        if node in seen:
            continue
        seen[node] = parent
        if node == goal:
            path = [node]
            while (node := seen[node]) is not None:
                path.append(node)
            return cost, path[::-1], len(seen)
        for other in neighbours(*node):
            if other not in seen:
                heapq.heappush(frontier, (cost + 1 + estimate(other, goal), next(tie), cost + 1, other, node))
    return inf, [], len(seen)


ends = {c: (y, x) for y, row in enumerate(GRID) for x, c in enumerate(row) if c in "SE"}
for label, estimate in (("dijkstra", lambda a, b: 0), ("a*", lambda a, b: abs(a[0] - b[0]) + abs(a[1] - b[1]))):
    cost, path, seen = search(ends["S"], ends["E"], estimate)
    print(label, cost, seen, len(path))
shown = [list(row) for row in GRID]
for y, x in path[1:-1]:
    shown[y][x] = "*"
print(*map("".join, shown), sep="\n")


class Median:
    def __init__(self):
        self.low, self.high = [], []

    def add(self, value):
        heapq.heappush(self.high, -heapq.heappushpop(self.low, -value))
        if len(self.high) > len(self.low):
            heapq.heappush(self.low, -heapq.heappop(self.high))
        return -self.low[0] if len(self.low) > len(self.high) else (self.high[0] - self.low[0]) / 2


median = Median()
print([median.add(v) for v in (5, 15, 1, 3, 8, 7, 9)])
source = random.Random(99)
runs = [sorted(source.sample(range(100), 6)) for _ in range(4)]
print(list(heapq.merge(*runs)) == sorted(chain(*runs)), list(islice(heapq.merge(*runs, reverse=False, key=lambda v: v // 10), 8)), heapq.heapreplace([1, 3, 2], 9))


@cache
def best(items, room):
    if not items:
        return 0, ()
    (name, weight, value), *rest = items
    without = best(tuple(rest), room)
    if weight > room:
        return without
    total, names = best(tuple(rest), room - weight)
    return max(without, (total + value, (name, *names)))


print(best((("tent", 5, 10), ("stove", 3, 7), ("rope", 2, 4), ("book", 1, 3), ("lamp", 2, 5)), 8), best.cache_info().misses > 5)
versions = ["1.10", "1.9.2", "1.9", "2.0b1", "1.9.10", "2.0"]


def compare(a, b):
    for x, y in zip_longest(*(re_split(v) for v in (a, b)), fillvalue=(0, "")):
        if x != y:
            return -1 if x < y else 1
    return 0


def re_split(text):
    return [(int("".join(c for c in part if c.isdigit()) or 0), "".join(c for c in part if c.isalpha()) or "~") for part in text.split(".")]


print(sorted(versions, key=cmp_to_key(compare)), list(accumulate([3, 1, 2], lambda a, b: a * 10 + b)), Counter(len(a & b) for a, b in combinations([{1, 2}, {2, 3}, {3, 4}], 2)))
window, sums = deque(maxlen=3), []
for value in range(1, 8):
    window.append(value)
    sums.append(sum(window))
graph = defaultdict(set)
for a, b in ("ab", "bc", "de"):
    graph[a].add(b)
    graph[b].add(a)
print(sums, window, dict(sorted((k, sorted(v)) for k, v in graph.items())))
