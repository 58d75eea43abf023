from __future__ import annotations
import heapq
import math
from collections import defaultdict, deque
from dataclasses import dataclass, field
from functools import cache, lru_cache
from graphlib import TopologicalSorter, CycleError
from itertools import permutations, product, islice
from typing import Iterable, Mapping, Hashable, TypeVar, Generic, Optional, Protocol, runtime_checkable
import pprint

N = TypeVar("N", bound=Hashable)


@runtime_checkable
class Weighted(Protocol[N]):
    def neighbours(self, node: N) -> Iterable[tuple[N, float]]: ...


@dataclass
class Graph(Generic[N]):
    edges: defaultdict[N, dict[N, float]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def parse(cls, text: str) -> Graph[str]:
        graph = cls()
        for line in filter(None, map(str.strip, text.splitlines())):
            a, arrow, b, w = line.split()
            graph.add(a, b, float(w), both=arrow == "--")
        return graph

    def add(self, a: N, b: N, weight: float = 1, *, both=False) -> None:
        self.edges[a][b] = weight
        self.edges[b]
        if both:
            self.add(b, a, weight)

    def neighbours(self, node):
        return self.edges[node].items()

    def __contains__(self, node):
        return node in self.edges

    def __iter__(self):
        return iter(self.edges)


@dataclass(order=True, frozen=True)
class Visit(Generic[N]):
    cost: float
    node: N = field(compare=False)
    via: Optional[Visit] = field(compare=False, default=None, repr=False)

    def path(self):
        path, at = deque(), self
        while at:
            path.appendleft(at.node)
            at = at.via
        return list(path)


def dijkstra(graph: Weighted[N], start: N) -> Mapping[N, Visit]:
    best: dict[N, Visit] = {}
    heap = [Visit(0.0, start)]
    while heap:
        visit = heapq.heappop(heap)
        if visit.node in best:
            continue
        best[visit.node] = visit
        for node, weight in graph.neighbours(visit.node):
            if node not in best:
                heapq.heappush(heap, Visit(visit.cost + weight, node, visit))
    return best


g = Graph.parse("""
    A -- B 7
    A -- C 9
    A -- F 14
    B -- C 10
    B -- D 15
    C -- D 11
    C -- F 2
    D -- E 6
    E -> G 1.5
    E -- F 9
    X -> A 1
""")
print(isinstance(g, Weighted), isinstance([], Weighted))
for node, visit in sorted(dijkstra(g, "A").items()):
    print(f"{node} {visit.cost:>5} {' → '.join(visit.path())}")
print(Visit(1, "z"), Visit(1, "a") == Visit(1, "b"), hash(Visit(1, "a")) == hash(Visit(1, "b")))
pprint.pprint({k: dict(v) for k, v in g.edges.items()}, width=60)


def floyd(graph):
    nodes = sorted(graph)
    d = {(a, b): 0 if a == b else graph.edges[a].get(b, math.inf) for a, b in product(nodes, repeat=2)}
    for k, i, j in product(nodes, repeat=3):
        d[i, j] = min(d[i, j], d[i, k] + d[k, j])
    return nodes, d


nodes, d = floyd(g)
print("   " + "".join(f"{n:>6}" for n in nodes))
for a in nodes:
    print(f"{a:>3}" + "".join(f"{d[a, b]:>6g}" for b in nodes))


def prim(graph, start):
    seen, heap, total = {start}, [(w, start, b) for b, w in graph.neighbours(start)], 0
    heapq.heapify(heap)
    while heap:
        w, a, b = heapq.heappop(heap)
        if b not in seen:
            seen.add(b)
            total += w
            yield a + b, w
            for c, w2 in graph.neighbours(b):
                heapq.heappush(heap, (w2, b, c))


print(list(prim(g, "A")))


@cache
def tour(at, left):
    if not left:
        return d[at, "A"], ("A",)
    return min((d[at, n] + (rest := tour(n, left - {n}))[0], (n, *rest[1])) for n in sorted(left))


print(tour("A", frozenset("BCDEF")), tour.cache_info())
brute = min(permutations("BCDEF"), key=lambda p: sum(d[a, b] for a, b in zip(("A", *p), (*p, "A"))))
print("brute", brute)

tasks = {"test": {"build"}, "build": {"fetch", "configure"}, "configure": {"fetch"}, "deploy": {"test", "docs"}, "docs": ()}
sorter = TopologicalSorter(tasks)
sorter.prepare()
step = 0
while sorter.is_active():
    ready = sorted(sorter.get_ready())
    print(step, ready)
    sorter.done(*ready)
    step += 1
try:
    list(TopologicalSorter({"a": "b", "b": "c", "c": "a"}).static_order())
except CycleError as exc:
    print(exc.args[0], len(exc.args[1]))
try:
    sorter.done("nope")
except ValueError as exc:
    print(exc)


def components(pairs):
    parent = {}

    def find(x):
        parent.setdefault(x, x)
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for a, b in pairs:
        parent[find(a)] = find(b)
    groups = defaultdict(set)
    for x in parent:
        groups[find(x)].add(x)
    return sorted(map(sorted, groups.values()))


print(components([(1, 2), (3, 4), (2, 5), (6, 6)]))
print(list(heapq.merge([1, 4], [2, 3], reverse=False)), heapq.nlargest(2, g, key=lambda n: len(g.edges[n])), heapq.nsmallest(2, d.items(), key=lambda kv: (-kv[1], kv[0])))
