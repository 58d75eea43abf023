"""Copies of iterators, of objects with references and counters, and of what takes keywords."""

import copy
import itertools
import weakref

makers = {
    "list": lambda: iter([1, 2, 3]),
    "reversed list": lambda: reversed([1, 2, 3]),
    "tuple": lambda: iter((1, 2)),
    "bytes": lambda: iter(b"ab"),
    "range": lambda: iter(range(4)),
    "map": lambda: map(str, [1, 2]),
    "filter": lambda: filter(None, [0, 1, 2]),
    "zip": lambda: zip("ab", [1, 2]),
    "enumerate": lambda: enumerate("ab"),
    "count": lambda: itertools.count(3),
    "repeat": lambda: itertools.repeat("x", 3),
    "chain": lambda: itertools.chain([1], [2]),
    "islice": lambda: itertools.islice([1, 2, 3, 4], 1, 4),
    "accumulate": lambda: itertools.accumulate([1, 2, 3]),
    "product": lambda: itertools.product("ab", repeat=2),
    "permutations": lambda: itertools.permutations("abc", 2),
    "combinations": lambda: itertools.combinations("abc", 2),
    "takewhile": lambda: itertools.takewhile(bool, [1, 2, 0]),
    "zip_longest": lambda: itertools.zip_longest("a", "bc"),
}
for name, make in makers.items():
    for how in (copy.copy, copy.deepcopy):
        iterator = make()
        next(iterator)
        twin = how(iterator)
        print(name, how.__name__, type(twin) is type(iterator), list(itertools.islice(twin, 3)))
    left = list(itertools.islice(iterator, 3))
    print(name, "left", left)

for value in ((x for x in [1]), {"a": 1}.items()):
    try:
        copy.copy(value)
    except TypeError as error:
        print(error)


class Ticket:
    def __init__(self):
        self.numbers = itertools.count(7)


one = Ticket()
next(one.numbers)
two = copy.deepcopy(one)
print(next(one.numbers), next(one.numbers), next(two.numbers))


class Tree:
    def __init__(self, parent=None):
        self.parent = weakref.ref(parent) if parent else None
        self.children = []


root = Tree()
root.children.append(Tree(root))
twin = copy.deepcopy(root)
child = twin.children[0]
print(child is root.children[0], child.parent() is root, copy.copy(child.parent) is child.parent)

# Weak containers.


class Key:
    pass


a, b, c = Key(), Key(), Key()
weak = weakref.WeakSet([a, b])
print(weak == {a, b}, weak == weakref.WeakSet([b, a]), weak != weakref.WeakSet([a]), len(weak | {c}))
keys = weakref.WeakKeyDictionary({a: 1, b: [2]})
print(len(keys | {c: 3}), ({a: 5} | keys)[a], (keys | {a: 9})[a])
deep = copy.deepcopy(keys)
print(deep[b] == keys[b], deep[b] is keys[b])
keys |= {c: 3}
print(len(keys), len({"z": a} | weakref.WeakValueDictionary(x=a)))


# What __new__ takes.


class Point:
    def __new__(cls, x, *, y):
        self = super().__new__(cls)
        self.x, self.y = x, y
        return self

    def __getnewargs_ex__(self):
        return (self.x,), {"y": self.y}


point = Point([1], y=[2])
twin = copy.deepcopy(point)
print(twin.x, twin.y, twin.x is point.x, copy.copy(point).y is point.y)
print(point.__reduce_ex__(4)[0].__name__, point.__reduce_ex__(4)[1][1:])


class Bad:
    def __init__(self, answer):
        self.answer = answer

    def __getnewargs_ex__(self):
        return self.answer


for answer in (1, (1,), (1, {}), ((), 1)):
    try:
        copy.copy(Bad(answer))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
