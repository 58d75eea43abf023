import heapq
from collections import defaultdict, deque
from graphlib import CycleError, TopologicalSorter
from math import inf


class Graph:
    def __init__(self, directed=False):
        self.adj = defaultdict(dict)
        self.directed = directed

    def add(self, u, v, w=1):
        self.adj[u][v] = w
        if not self.directed:
            self.adj[v][u] = w
        else:
            self.adj.setdefault(v, {})

    def dijkstra(self, source):
        dist = {n: inf for n in self.adj}
        prev = {}
        dist[source] = 0
        heap = [(0, source)]
        while heap:
            d, u = heapq.heappop(heap)
            if d > dist[u]:
                continue
            for v, w in self.adj[u].items():
                if (nd := d + w) < dist[v]:
                    dist[v], prev[v] = nd, u
                    heapq.heappush(heap, (nd, v))
        return dist, prev

    def bfs(self, source):
        seen, order, q = {source}, [], deque([source])
        while q:
            u = q.popleft()
            order.append(u)
            for v in sorted(self.adj[u]):
                if v not in seen:
                    seen.add(v)
                    q.append(v)
        return order

    def kruskal(self):
        parent = {n: n for n in self.adj}

        def find(x):
            while parent[x] != x:
                parent[x] = parent[parent[x]]
                x = parent[x]
            return x

        total, tree = 0, []
        edges = sorted((w, *sorted((u, v))) for u in self.adj for v, w in self.adj[u].items())
        for w, u, v in dict.fromkeys(edges):
            if (a := find(u)) != (b := find(v)):
                parent[a] = b
                total += w
                tree.append((u, v, w))
        return total, tree


g = Graph()
for u, v, w in [("A", "B", 4), ("A", "C", 2), ("B", "C", 1), ("B", "D", 5), ("C", "D", 8), ("C", "E", 10), ("D", "E", 2), ("D", "F", 6), ("E", "F", 3)]:
    g.add(u, v, w)
dist, prev = g.dijkstra("A")
print(dist)
path, node = [], "F"
while node:
    path.append(node)
    node = prev.get(node)
print(" -> ".join(reversed(path)))
print(g.bfs("A"))
print(g.kruskal())
deps = {"app": {"web", "db"}, "web": {"http", "tmpl"}, "db": {"driver"}, "tmpl": {"text"}, "http": {"socket"}}
ts = TopologicalSorter(deps)
ts.prepare()
level = 0
while ts.is_active():
    ready = sorted(ts.get_ready())
    print(level, ready)
    ts.done(*ready)
    level += 1
print(list(TopologicalSorter({3: [2], 2: [1], 1: []}).static_order()))
try:
    TopologicalSorter({"a": ["b"], "b": ["c"], "c": ["a"]}).prepare()
except CycleError as e:
    print(e.args[0], e.args[1])
