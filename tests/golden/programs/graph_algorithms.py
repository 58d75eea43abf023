"""Graphs: BFS, DFS, Dijkstra, topological sort, union-find, Floyd-Warshall, cycles."""
import heapq
import math
from collections import defaultdict, deque

EDGES = """A B 4;A C 2;B C 5;B D 10;C E 3;E D 4;D F 11;E F 20;G H 1"""


class Graph:
    def __init__(self, directed=False):
        self.directed = directed
        self.adjacent = defaultdict(dict)

    def add(self, a, b, weight=1):
        self.adjacent[a][b] = weight
        self.adjacent[b]
        if not self.directed:
            self.adjacent[b][a] = weight

    def __iter__(self):
        yield from self.adjacent

    def __contains__(self, node):
        return node in self.adjacent

    def __len__(self):
        return len(self.adjacent)

    def edges(self):
        seen = set()
        for a, targets in self.adjacent.items():
            for b, w in targets.items():
                if self.directed or (b, a) not in seen:
                    seen.add((a, b))
                    yield a, b, w

    def bfs(self, start):
        queue, seen = deque([start]), {start}
        while queue:
            node = queue.popleft()
            yield node
            for each in self.adjacent[node]:
                if each not in seen:
                    seen.add(each)
                    queue.append(each)

    def dfs(self, node, seen=None):
        seen = set() if seen is None else seen
        seen.add(node)
        yield node
        for each in self.adjacent[node]:
            if each not in seen:
                yield from self.dfs(each, seen)

    def dijkstra(self, start):
        distance = {node: math.inf for node in self}
        distance[start] = 0
        before, heap = {}, [(0, start)]
        while heap:
            d, node = heapq.heappop(heap)
            if d > distance[node]:
                continue
            for each, w in self.adjacent[node].items():
                if (new := d + w) < distance[each]:
                    distance[each] = new
                    before[each] = node
                    heapq.heappush(heap, (new, each))
        return distance, before


def path(before, end):
    result = [end]
    while end in before:
        result.append(end := before[end])
    return result[::-1]


def topological(graph):
    state = {}
    order = []

    def visit(node, trail):
        if state.get(node) == "done":
            return
        if state.get(node) == "open":
            raise ValueError(f"cycle: {' -> '.join(trail[trail.index(node):] + [node])}")
        state[node] = "open"
        for each in graph.adjacent[node]:
            visit(each, trail + [node])
        state[node] = "done"
        order.append(node)

    for node in list(graph):
        visit(node, [])
    return order[::-1]


class UnionFind:
    def __init__(self):
        self.parent = {}

    def find(self, x):
        self.parent.setdefault(x, x)
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        self.parent[a] = b
        return True


def floyd_warshall(graph):
    nodes = sorted(graph)
    d = {(a, b): 0 if a == b else graph.adjacent[a].get(b, math.inf) for a in nodes for b in nodes}
    for k in nodes:
        for i in nodes:
            for j in nodes:
                d[i, j] = min(d[i, j], d[i, k] + d[k, j])
    return nodes, d


graph = Graph()
for line in EDGES.split(";"):
    a, b, weight = line.split()
    graph.add(a, b, int(weight))
print(len(graph), "Z" in graph, sorted(graph.edges()))
print("bfs", *graph.bfs("A"), "dfs", *graph.dfs("A"))
distance, before = graph.dijkstra("A")
for node in sorted(distance):
    print(f"{node}: {distance[node]:>5} {'->'.join(path(before, node))}")
sets = UnionFind()
tree = [(a, b, w) for a, b, w in sorted(graph.edges(), key=lambda e: (e[2], e)) if sets.union(a, b)]
print(tree, sum(w for *_, w in tree))
components = defaultdict(list)
for node in sorted(graph):
    components[sets.find(node)].append(node)
print(sorted(components.values()))
nodes, table = floyd_warshall(graph)
print("   " + "".join(f"{n:>4}" for n in nodes))
for a in nodes:
    print(f"{a:>3}" + "".join(f"{table[a, b]:>4}" for b in nodes))
tasks = Graph(directed=True)
for rule in ("shirt tie", "tie jacket", "trousers shoes", "trousers belt", "belt jacket", "socks shoes"):
    tasks.add(*rule.split())
print(topological(tasks))
tasks.add("jacket", "shirt")
try:
    topological(tasks)
except ValueError as error:
    print("refused:", error)
maze = ["#########", "#S..#...#", "#.#.#.#.#", "#.#...#E#", "#########"]
start, end = [(r, c) for char in "SE" for r, row in enumerate(maze) for c, x in enumerate(row) if x == char]
queue, came = deque([start]), {start: None}
while queue:
    spot = r, c = queue.popleft()
    if spot == end:
        break
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        new = r + dr, c + dc
        if maze[new[0]][new[1]] != "#" and new not in came:
            came[new] = spot
            queue.append(new)
steps = []
while spot is not None:
    steps.append(spot)
    spot = came[spot]
print(len(steps), steps[::-1])
grid = [list(row) for row in maze]
for r, c in steps[1:-1]:
    grid[r][c] = "*"
print("\n".join(map("".join, grid)))
