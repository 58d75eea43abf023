import pprint
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass, field
from types import SimpleNamespace


@dataclass
class Node:
    name: str
    children: list = field(default_factory=list)


tree = Node("root" * 5, [Node("a" * 20, [Node("leaf")]), Node("b" * 30)])
pprint.pprint(tree, width=50)
for value in (OrderedDict(a=1, b=[1, 2]), Counter("mississippi"), defaultdict(int, {"x": 1}), deque(range(30), 40), ChainMap({"a": 1}, {"b": 2}), SimpleNamespace(alpha="x" * 40, beta=list(range(12))), {1, 3, 2}, frozenset("abc"), range(3), b"bytes" * 20):
    pprint.pprint(value, width=40)
pprint.pprint({"z": 1, "a": {"deep": {"er": [1, [2, [3]]]}}}, depth=3)
pprint.pprint(["text " * 12, ("tuple",), {"k": "v" * 50}], indent=4, width=44, compact=True)
pprint.pprint(list(range(40)), compact=True, width=50)
pprint.pprint({10**8: 1}, underscore_numbers=True)
loop = [1]
loop.append(loop)
print(pprint.isrecursive(loop), pprint.isreadable(loop), pprint.isreadable([1]), pprint.pformat(loop)[:30])
pprint.PrettyPrinter(width=20, stream=None, sort_dicts=False).pprint({"b": "x" * 10, "a": "y" * 10})
