"""Data structures by hand: heap map, trie, skip list, bloom filter, interval tree, ring buffer, LFU."""
import bisect
import hashlib
import heapq
import math
import random
from abc import ABC, abstractmethod
from collections import OrderedDict, defaultdict, deque
from collections.abc import MutableMapping, MutableSequence, MutableSet, Sequence, Iterator, Hashable, Set
from functools import total_ordering
from itertools import chain, count, islice
from operator import itemgetter
from reprlib import recursive_repr
from typing import Any


class HeapMap(MutableMapping):
    """Priorities by key; the least one is at hand."""

    def __init__(self, *args, **kwargs):
        self._where, self._heap = {}, []
        self.update(*args, **kwargs)

    def __setitem__(self, key, priority):
        if key in self._where:
            at = self._where[key]
            self._heap[at] = (priority, key)
        else:
            at = len(self._heap)
            self._heap.append((priority, key))
            self._where[key] = at
        self._sift(at)

    def __getitem__(self, key):
        return self._heap[self._where[key]][0]

    def __delitem__(self, key):
        at = self._where.pop(key)
        last = self._heap.pop()
        if at < len(self._heap):
            self._heap[at] = last
            self._where[last[1]] = at
            self._sift(at)

    def __iter__(self):
        return iter(self._where)

    def __len__(self):
        return len(self._heap)

    def _swap(self, i, j):
        h = self._heap
        h[i], h[j] = h[j], h[i]
        self._where[h[i][1]], self._where[h[j][1]] = i, j

    def _sift(self, at):
        while at and self._heap[at] < self._heap[(at - 1) // 2]:
            self._swap(at, (at - 1) // 2)
            at = (at - 1) // 2
        while True:
            small = min((i for i in (at, 2 * at + 1, 2 * at + 2) if i < len(self._heap)), key=self._heap.__getitem__)
            if small == at:
                return
            self._swap(at, small)
            at = small

    def popmin(self):
        priority, key = self._heap[0]
        del self[key]
        return key, priority


class Trie(MutableSet):
    def __init__(self, words=()):
        self._root, self._size = {}, 0
        for word in words:
            self.add(word)

    def add(self, word):
        node = self._root
        for char in word:
            node = node.setdefault(char, {})
        if "" not in node:
            node[""] = True
            self._size += 1

    def discard(self, word):
        path = [self._root]
        for char in word:
            if char not in path[-1]:
                return
            path.append(path[-1][char])
        if path[-1].pop("", False):
            self._size -= 1
            for parent, char in zip(reversed(path[:-1]), reversed(word)):
                if parent[char]:
                    break
                del parent[char]

    def __contains__(self, word):
        node = self._root
        return all((node := node.get(c)) is not None for c in word) and "" in node

    def __len__(self):
        return self._size

    def __iter__(self):
        return self.starting("")

    def starting(self, prefix):
        node = self._root
        for char in prefix:
            node = node.get(char, {})
        stack = [(prefix, node)]
        while stack:
            word, node = stack.pop()
            if "" in node:
                yield word
            stack.extend((word + c, n) for c, n in sorted(node.items(), reverse=True) if c)

    @classmethod
    def _from_iterable(cls, it):
        return set(it)


class Ring(MutableSequence):
    def __init__(self, size, items=()):
        self._items = deque(items, maxlen=size)

    def __getitem__(self, i):
        return list(self._items)[i] if isinstance(i, slice) else self._items[i]

    def __setitem__(self, i, value):
        self._items[i] = value

    def __delitem__(self, i):
        del self._items[i]

    def __len__(self):
        return len(self._items)

    def insert(self, i, value):
        if len(self) == self._items.maxlen:
            self._items.popleft()
            i = max(0, i - 1)
        self._items.insert(i, value)

    @recursive_repr("<...>")
    def __repr__(self):
        return f"Ring({list(self._items)})"


class Bloom:
    def __init__(self, expected, rate=0.01):
        self.size = math.ceil(-expected * math.log(rate) / math.log(2) ** 2)
        self.hashes = round(self.size / expected * math.log(2))
        self.bits = 0

    def _places(self, item):
        digest = hashlib.sha256(repr(item).encode()).digest()
        a, b = int.from_bytes(digest[:8], "big"), int.from_bytes(digest[8:16], "big")
        return ((a + i * b) % self.size for i in range(self.hashes))

    def add(self, item):
        for place in self._places(item):
            self.bits |= 1 << place

    def __contains__(self, item):
        return all(self.bits >> p & 1 for p in self._places(item))


class LFU:
    def __init__(self, capacity):
        self.capacity, self.values, self.uses, self.by_use = capacity, {}, {}, defaultdict(OrderedDict)

    def _touch(self, key):
        n = self.uses.get(key, 0)
        self.by_use[n].pop(key, None)
        if not self.by_use[n]:
            del self.by_use[n]
        self.uses[key] = n + 1
        self.by_use[n + 1][key] = None

    def get(self, key, default=None):
        if key not in self.values:
            return default
        self._touch(key)
        return self.values[key]

    def put(self, key, value):
        if key not in self.values and len(self.values) >= self.capacity:
            least = min(self.by_use)
            victim, _ = self.by_use[least].popitem(last=False)
            if not self.by_use[least]:
                del self.by_use[least]
            del self.values[victim], self.uses[victim]
        self.values[key] = value
        self._touch(key)


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) if p.isdigit() else p for p in text.split("."))

    def __eq__(self, other):
        return self.parts == other.parts if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return [(isinstance(p, str), p) for p in self.parts] < [(isinstance(p, str), p) for p in other.parts]

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


rng = random.Random(11)
h = HeapMap(a=5, b=2, c=9)
h["c"] = 1
h["d"] = 3
del h["b"]
print(h.popmin(), dict(h), list(h.keys()), h.get("z"), h.pop("a"), "d" in h, len(h), h.setdefault("e", 7), h == {"d": 3, "e": 7}, h | {} if hasattr(h, "__or__") else "no |")
big = HeapMap({i: rng.random() for i in range(200)})
order = [big.popmin()[1] for _ in range(200)]
print(order == sorted(order), bool(big))
t = Trie("tea ten to inn in i ted".split())
print(list(t), len(t), "te" in t, list(t.starting("te")), t & {"to", "x"}, t - Trie(["i"]) == set(t) - {"i"}, sorted(t | {"zz"}), t.isdisjoint(["q"]))
t.discard("ten")
t.remove("in")
print(list(t), t <= {"tea", "to", "inn", "i", "ted", "x"}, t._root["t"]["e"].keys(), t.pop())
try:
    t.remove("nope")
except KeyError as exc:
    print("KeyError", exc)
r = Ring(3, "abcd")
r.append("e")
r.insert(1, "x")
r += ["y"]
print(r, r[-1], r[::-1], r.index("y"), r.count("q"), list(reversed(r)), r.pop(0), isinstance(r, Sequence))
r[0] = r
print(r)
bloom = Bloom(100)
for i in range(100):
    bloom.add(i)
print(bloom.size, bloom.hashes, all(i in bloom for i in range(100)), sum(i in bloom for i in range(1000, 2000)), bloom.bits.bit_count())
lfu = LFU(2)
lfu.put("a", 1), lfu.put("b", 2), lfu.get("a"), lfu.put("c", 3)
print(lfu.get("b", "gone"), lfu.get("c"), lfu.get("a"), lfu.uses)
versions = [Version(v) for v in ("1.10", "1.9", "1.9.1", "2.0", "1.10.rc")]
print(sorted(versions), max(versions), Version("1.0") >= Version("1.0"), len({Version("1"), Version("1")}), Version("1") == "1", sorted(versions, reverse=True)[0] > Version("0"))
try:
    Version("1") < 3
except AttributeError as exc:
    print(exc)
try:
    class Half(MutableMapping):
        def __getitem__(self, k): return k
    Half()
except TypeError as exc:
    print(exc)
