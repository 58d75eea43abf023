import random
from graphlib import CycleError, TopologicalSorter

graph = {"D": {"B", "C"}, "C": {"A"}, "B": {"A"}}
order = list(TopologicalSorter(graph).static_order())
print(order[0], sorted(order[1:3]), order[3])
print(list(TopologicalSorter({3: [1, 2], 2: [1], 4: [3, 1], 5: []}).static_order()))
ts = TopologicalSorter({"a": ["b", "c"], "b": ["d"], "c": ["d"]})
ts.add("e", "a")
ts.add("f")


def attempt(run):
    try:
        print(run())
    except Exception as e:
        print(type(e).__name__, e, e.args[1:])


attempt(ts.get_ready)
attempt(ts.is_active)
attempt(lambda: ts.done("a"))
ts.prepare()
attempt(ts.prepare)
attempt(lambda: ts.add("g"))
while ts:
    ready = ts.get_ready()
    print(ready, ts.get_ready(), ts.is_active())
    for each in ready:
        ts.done(each)
attempt(lambda: ts.done("a"))
attempt(lambda: ts.done("nope"))
for cycle in ({1: [2], 2: [1]}, {1: [1]}, {1: [2], 2: [3], 3: [4], 4: [2]}, {"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]}):
    attempt(lambda: list(TopologicalSorter(cycle).static_order()))
ts = TopologicalSorter({1: [2]})
ts.prepare()
attempt(lambda: ts.done(2))
attempt(lambda: ts.done(1))
rng = random.Random(5)
for _ in range(30):
    n = rng.randrange(1, 12)
    edges = {i: [j for j in range(n) if rng.random() < 0.2] for i in range(n)}
    attempt(lambda: list(TopologicalSorter(edges).static_order()))
print(issubclass(CycleError, ValueError), list(TopologicalSorter().static_order()), TopologicalSorter[int])
