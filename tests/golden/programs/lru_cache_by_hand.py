"""An LRU cache from a dict and a linked list, with hits, evictions and a context for statistics."""
from contextlib import contextmanager


class Node:
    __slots__ = "key", "value", "before", "after"

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.before = self.after = self


class LRU:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError(f"capacity must be positive, not {capacity}")
        self.capacity = capacity
        self._nodes = {}
        self._root = Node()
        self.hits = self.misses = 0

    def _unlink(self, node):
        node.before.after, node.after.before = node.after, node.before

    def _link(self, node):
        node.before, node.after = self._root.before, self._root
        self._root.before.after = node
        self._root.before = node

    def __getitem__(self, key):
        try:
            node = self._nodes[key]
        except KeyError:
            self.misses += 1
            return self.__missing__(key)
        self.hits += 1
        self._unlink(node)
        self._link(node)
        return node.value

    def __missing__(self, key):
        raise KeyError(key)

    def __setitem__(self, key, value):
        if (node := self._nodes.get(key)) is not None:
            node.value = value
            self._unlink(node)
        else:
            if len(self) == self.capacity:
                oldest = self._root.after
                self._unlink(oldest)
                del self._nodes[oldest.key]
            node = self._nodes[key] = Node(key, value)
        self._link(node)

    def __delitem__(self, key):
        self._unlink(self._nodes.pop(key))

    def __len__(self):
        return len(self._nodes)

    def __contains__(self, key):
        return key in self._nodes

    def __iter__(self):
        node = self._root.after
        while node is not self._root:
            yield node.key
            node = node.after

    def __reversed__(self):
        node = self._root.before
        while node is not self._root:
            yield node.key
            node = node.before

    def items(self):
        return [(key, self._nodes[key].value) for key in self]

    def __repr__(self):
        return f"{type(self).__name__}({self.capacity}, {dict(self.items())})"

    def __bool__(self):
        return bool(self._nodes)


class Computed(LRU):
    def __init__(self, capacity, function):
        super().__init__(capacity)
        self.function = function

    def __missing__(self, key):
        value = self[key] = self.function(key)
        return value


@contextmanager
def statistics(cache):
    hits, misses = cache.hits, cache.misses
    yield cache
    print(f"   +{cache.hits - hits} hits, +{cache.misses - misses} misses, {len(cache)} kept")


cache = LRU(3)
for n, letter in enumerate("abcd"):
    cache[letter] = n
print(cache, list(cache), list(reversed(cache)), bool(cache), bool(LRU(1)))
print(cache["b"], *cache, "a" in cache)
cache["c"] = 20
cache["e"] = 4
print(cache, cache.items())
del cache["e"]
for key in "e", "zz":
    try:
        cache[key]
    except KeyError as error:
        print("no", error, error.args)
squares = Computed(4, lambda n: n * n)
with statistics(squares):
    print([squares[n] for n in (1, 2, 3, 1, 4, 5, 2)])
with statistics(squares) as same:
    print(same is squares, sum(squares[n % 3] for n in range(12)))
words = Computed(2, str.upper)
print(words["a"], words["b"], words["a"], words["c"], words, words.hits, words.misses)
fib = Computed(50, lambda n: n if n < 2 else fib[n - 1] + fib[n - 2])
print(fib[40], fib.hits, fib.misses, len(fib), next(iter(fib)), next(reversed(fib)))
try:
    LRU(0)
except ValueError as error:
    print(error)
try:
    del cache["missing"]
except KeyError as error:
    print(repr(error))
root = Node("k", 1)
try:
    root.extra = 1
except AttributeError as error:
    print(error)
words[3]
