"""Linked lists, queues, circular buffers, sparse vectors, multisets, intervals, ordered dicts by hand."""
from collections.abc import Iterator, MutableMapping, MutableSequence, MutableSet, Sequence, Set
from itertools import chain, islice


class LinkedList(MutableSequence):
    class _Node:
        __slots__ = ("value", "next")

        def __init__(self, value, next=None):
            self.value, self.next = value, next

    def __init__(self, values=()):
        self._head, self._size = None, 0
        self.extend(values)

    def _nodes(self):
        node = self._head
        while node:
            yield node
            node = node.next

    def _at(self, index):
        if index < 0:
            index += self._size
        if not 0 <= index < self._size:
            raise IndexError(f"index {index} of {self._size}")
        return next(islice(self._nodes(), index, None))

    def __getitem__(self, index):
        if isinstance(index, slice):
            return LinkedList([self[i] for i in range(*index.indices(len(self)))])
        return self._at(index).value

    def __setitem__(self, index, value):
        self._at(index).value = value

    def __delitem__(self, index):
        node = self._at(index)
        before = None if node is self._head else self._at(index % self._size - 1)
        if before is None:
            self._head = node.next
        else:
            before.next = node.next
        self._size -= 1

    def insert(self, index, value):
        index = max(0, index + self._size) if index < 0 else min(index, self._size)
        if index == 0:
            self._head = self._Node(value, self._head)
        else:
            before = self._at(index - 1)
            before.next = self._Node(value, before.next)
        self._size += 1

    def __len__(self):
        return self._size

    def __repr__(self):
        return f"<{' -> '.join(map(repr, self))}>"

    def __eq__(self, other):
        return isinstance(other, LinkedList) and list(self) == list(other)


class Ring:
    def __init__(self, size):
        self._items, self._start, self._count = [None] * size, 0, 0

    def push(self, item):
        end = (self._start + self._count) % len(self._items)
        self._items[end] = item
        if self._count == len(self._items):
            self._start = (self._start + 1) % len(self._items)
        else:
            self._count += 1

    def __getitem__(self, i):
        if not -self._count <= i < self._count:
            raise IndexError("ring index out of range")
        return self._items[(self._start + i % self._count) % len(self._items)]

    def __len__(self):
        return self._count


class Sparse(MutableMapping):
    def __init__(self, *args, **kwargs):
        self._data = {}
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        return self._data.get(key, 0)

    def __setitem__(self, key, value):
        if value:
            self._data[key] = value
        else:
            self._data.pop(key, None)

    def __delitem__(self, key):
        del self._data[key]

    def __iter__(self) -> Iterator:
        return iter(sorted(self._data))

    def __len__(self):
        return len(self._data)

    def __matmul__(self, other):
        return sum(value * other[key] for key, value in self.items())

    def __repr__(self):
        return f"Sparse({dict(self.items())})"


class Bits(MutableSet):
    def __init__(self, items=()):
        self.mask = 0
        for item in items:
            self.add(item)

    def __contains__(self, item):
        return self.mask >> item & 1 == 1

    def __iter__(self):
        mask, i = self.mask, 0
        while mask:
            if mask & 1:
                yield i
            mask >>= 1
            i += 1

    def __len__(self):
        return self.mask.bit_count()

    def add(self, item):
        self.mask |= 1 << item

    def discard(self, item):
        self.mask &= ~(1 << item)

    def __repr__(self):
        return f"Bits({{{', '.join(map(str, self))}}})"


class Interval(Sequence, Set):
    def __init__(self, low, high):
        self.low, self.high = low, high

    def __contains__(self, x):
        return self.low <= x < self.high

    def __len__(self):
        return max(0, self.high - self.low)

    def __getitem__(self, i):
        return range(self.low, self.high)[i]

    def __and__(self, other):
        return Interval(max(self.low, other.low), min(self.high, other.high))

    def __repr__(self):
        return f"[{self.low},{self.high})"


items = LinkedList("abc")
items.append("d")
items.insert(0, "start")
items.insert(-1, "before last")
items.insert(99, "end")
print(items, len(items), items[1], items[-1], items[1:4], items[::-2], "c" in items, items.index("c"), items.count("a"))
items[0] = "first"
del items[1]
del items[-1]
items += ["x", "y"]
print(items, items.pop(), items.pop(0), items)
items.reverse()
items.remove("x")
print(items, list(reversed(items)), items == LinkedList(items), bool(LinkedList()), LinkedList([]))
for attempt in (lambda: items[10], lambda: items.remove("zz"), lambda: items.index("nope"), lambda: hash(items), lambda: items.__delitem__(50)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
ring = Ring(3)
for i in range(5):
    ring.push(i)
print([ring[i] for i in range(3)], ring[-1], list(ring), 3 in ring, len(ring), *reversed(ring))
a, b = Sparse({3: 2, 100: -1}), Sparse(enumerate([5, 0, 0, 7]))
a[3] += 1
a[50] = 0
print(a, b, a @ b, a[7], 3 in a, list(b.items()), a == Sparse({100: -1, 3: 3}), a.setdefault(9, 4), a.pop(100), sep=" | ")
try:
    del a[12345]
except KeyError as error:
    print(repr(error))
odd, small = Bits(range(1, 12, 2)), Bits([0, 1, 2, 3])
print(odd & small, odd | small, odd - small, small - odd, odd ^ small, odd > Bits([1, 3]), small <= odd, odd.isdisjoint(Bits([2])), small == {0, 1, 2, 3})
small |= {9}
small -= Bits([0])
small.discard(77)
print(small, small.pop(), small, 9 in small, sorted(small ^ odd))
try:
    small.remove(64)
except KeyError as error:
    print("KeyError", error)
interval = Interval(2, 8) & Interval(5, 20)
print(interval, list(interval), interval[0], interval[-1], interval.index(6), interval.count(7), 8 in interval, len(interval), list(reversed(interval)), interval == {5, 6, 7}, interval <= set(range(10)))
print(sorted(chain(Bits([5]), Interval(1, 3), LinkedList([4]))), [type(x).__mro__[1].__name__ for x in (items, a, small, interval)])
Ring(2)[0]
