"""sort and sorted: stability, keys, errors, mutation meanwhile."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


data = [("b", 2), ("a", 2), ("c", 1), ("a", 1), ("B", 3)]
print(sorted(data), sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: p[1], reverse=True), sorted(data, key=lambda p: p[0].lower()), sorted(data, key=len))
for args, kwargs in [(([3, 1, 2],), {"reverse": 1}), (([1, "a"],), {}), (([1, None],), {}), ((5,), {}), (([1, 2],), {"key": 5}), (([1j, 2j],), {}), (([[1, "a"], [1, 2]],), {}), ((), {}), (([2, 1], None), {}), (([2, 1],), {"key": None}), (([],), {"key": 5}), (([{}, {}],), {}), (("hello",), {}), (({3: 1, 1: 2},), {}), (([1, float("nan"), 0],), {}), (([True, 0, 1, False],), {})]:
    print(args, kwargs, t(sorted, *args, **kwargs))


def noisy(x):
    items.append(x)
    return x


items = [3, 1, 2]
print(t(items.sort, key=noisy), items)


class Bad:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == 3:
            raise ZeroDivisionError("lt")
        return self.n < other.n

    def __repr__(self):
        return f"B{self.n}"


items = [Bad(n) for n in (5, 4, 3, 2)]
print(t(items.sort), sorted(map(repr, items)))


class Weird:
    def __lt__(self, other):
        return [] if other is None else "yes"


print(len(sorted([Weird(), Weird(), Weird()])), [t(list.sort, [1], 2), t([].sort, key=1, reverse="a")])
seen = []
items = [2, 1]
items.sort(key=lambda x: (seen.append(list(items)), x)[1])
print(seen, items)
n = 211
values = [(i * 7919) % 101 for i in range(n)]
pairs = sorted(((v, i) for i, v in enumerate(values)), key=lambda p: p[0])
print(all(a[0] < b[0] or (a[0] == b[0] and a[1] < b[1]) for a, b in zip(pairs, pairs[1:])), sorted(values)[::20], sorted(values, key=lambda v: -v) == sorted(values, reverse=True))
