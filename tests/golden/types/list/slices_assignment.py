"""Assigning to and deleting slices of every shape."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def assign(items, index, value):
    items[index] = value
    return items


def delete(items, index):
    del items[index]
    return items


bounds = [None, 0, 2, -1, -10, 10]
for start in bounds:
    for stop in bounds:
        for step in (None, 1, 2, -1, -2):
            index = slice(start, stop, step)
            print(index, t(delete, list(range(6)), index), *[t(assign, list(range(6)), index, v) for v in ([], "ab", (7, 8, 9))])
for index in [0, -1, 6, "a", 1.0, None, slice(0, 1, 0), slice("a"), True]:
    print(index, t(assign, [1, 2, 3], index, [9]), t(delete, [1, 2, 3], index), t(assign, [1, 2, 3], slice(0, 2), index))
a = [1, 2, 3]
a[1:2] = a
print(a, t(assign, [1], slice(0, 5), {4: 5}), t(assign, [1, 2], slice(None), (x for x in "pq")), t(lambda: (1, 2)[slice(0, 1)]), slice(1, 10, 3).indices(7), slice(None, None, -1).indices(5), t(slice(1).indices, -1), t(slice(1, 2, 0).indices, 5), t(slice), t(slice, 1, 2, 3, 4), slice(1) == slice(None, 1, None), slice(1, 2) < slice(1, 3), hash(slice(1, 2)) == hash(slice(1, 2)), slice(1, 2, 3).start)
