"""Containers that change while something goes through them."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def grow(d):
    for k in d:
        d[k + "x"] = 1


def shrink(d):
    for k in d:
        del d[k]


def swap(d):
    for k in d:
        del d[k]
        d[k + "x"] = 1
        if len(k) > 5:
            break


for make in (lambda: {"a": 1}, lambda: {"a": 1, "b": 2}):
    print(t(grow, make()), t(shrink, make()), t(swap, make()))
d = {"a": 1, "b": 2}
views = iter(d), iter(d.values()), iter(d.items()), reversed(d)
d["c"] = 3
print([t(next, v) for v in views])
s = {1, 2, 3}
it = iter(s)
next(it)
s.add(99)
print(t(next, it), t(lambda: [s.discard(x) for x in s]))
items = [1, 2, 3, 4]
print([items.pop(0) for x in items], items)
items = [1]
for x in items:
    if x < 5:
        items.append(x + 1)
print(items, [x for x in reversed(items)])
it = iter(items)
print(list(it), items.append(7), list(it))
b = bytearray(b"abc")
print([b.pop() for _ in b], b)


class Eq:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.clear()
        return False

    __hash__ = None

    def __repr__(self):
        return 'Eq'


items = [1, 2, 3]
print(t(items.index, Eq(items)), items, t([1, 2].count, Eq([])), t(lambda: Eq([]) in [1]), t(lambda: {Eq([]): 1}), t(lambda: {Eq([])}))
items = [1, 2]
items.extend(items)
items += items
print(items, t(lambda: [items.remove(x) for x in items]), items)
d = {}
d["d"] = d
lst = [d]
lst.append(lst)
print(d, lst, t(lambda: lst == [d, lst]))
tup = ([],)
tup[0].append(tup)
print(tup, t(lambda: tup == ([tup],) or 1))
