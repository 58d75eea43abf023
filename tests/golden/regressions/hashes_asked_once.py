# A table keeps the hashes of its keys: copies and set operations do not ask for them again.
import functools


class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        print("hash", self.value)
        return hash(self.value)

    def __eq__(self, other):
        print("eq", self.value, other.value)
        return self.value == other.value


one, two, again = Key(1), Key(2), Key(1)
items = {one: 1, two: 2}
print("copies")
copy = dict(items) | {**items} | items.copy()
copy.update(items)
print(copy == items)
dict.fromkeys(items, 0)
print("sets")
left = set(items)
right = frozenset(left)
print(len(left | right), len(left & right), len(left - right), len(left ^ right), len(right))
print(left == right, left <= right, left.isdisjoint(right))
left -= right
left |= right
left ^= set(items)
print(len(left))
print("single")
items.setdefault(again, 3)
items.setdefault(Key(3), 3)
print(items.pop(again), len(items))
del items[two]
right = set(copy)
right.discard(again)
right.add(again)
print(len(right))


@functools.lru_cache
def cached(key):
    return key.value


print(cached(one), cached(again))
