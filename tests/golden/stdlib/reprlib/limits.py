import collections
import reprlib
from reprlib import Repr, recursive_repr

samples = [list(range(20)), tuple(range(20)), (1,), set(range(20)), frozenset(range(3)), set(), frozenset(), {i: i for i in range(9)}, {}, "x" * 100, "short",
           10 ** 60, 12, collections.deque(range(9)), [[[[[[[[1]]]]]]]], {"a": {"b": {"c": {"d": {}}}}}, 3.5, "it's" * 20, b"y" * 80, [], ()]
for each in samples:
    print(reprlib.repr(each))
r = Repr(maxlist=2, maxstring=10, maxlevel=2, maxdict=1, fillvalue="~~", maxlong=10, maxother=12)
for each in samples:
    print(r.repr(each))
for indent in (None, 2, "..", 0):
    print(Repr(indent=indent, maxlevel=3).repr([1, [2, 3, {"a": 1, "b": (1,)}], "s"]))


class Mine:
    def __repr__(self):
        return "Mine" * 20


class Broken:
    def __repr__(self):
        raise ValueError


print(reprlib.repr(Mine()), reprlib.repr(Broken())[:20], reprlib.aRepr.maxlist)


class Node(list):
    @recursive_repr()
    def __repr__(self):
        return "<" + "|".join(map(repr, self)) + ">"

    @recursive_repr(fillvalue="loop")
    def other(self):
        """doc"""
        return [x.other() for x in self]


n = Node([1])
n.append(n)
print(n, Node.__repr__.__name__, Node.other.__doc__, Node.other.__wrapped__.__name__)
m = Node()
m.append(m)
print(m.other())
