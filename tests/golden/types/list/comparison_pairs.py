def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


from operator import add, eq, ge, gt, le, lt, ne

VALUES = [[], [0], [1], [1, 2], [1, 2, 3], [1, 3], [2], [[1]], [[]], [1, [2]], [1, "a"], ["a"], [None], [1.0, 2], [True, 2], [float("nan")]]
for a in VALUES:
    print(a, *("".join(attempt(operation, a, b)[0] for operation in (eq, ne, lt, le, gt, ge)) for b in VALUES), *("".join(attempt(operation, tuple(a), tuple(b))[0] for operation in (eq, lt)) for b in VALUES))
print([attempt(lambda: [1] < other) for other in ((1,), 1, None, "a")], [attempt(lambda: [1] + other) for other in ([2], (2,), "a", 1)], [attempt(lambda: [1] * other) for other in (0, 2, -1, True, 1.5, "a", [2])], [attempt(lambda: other * (1,)) for other in (0, 2, None)])
print([VALUES.index(v) for v in VALUES[:8]], [VALUES.count(v) for v in VALUES[:8]], attempt([].index, 1), attempt([1, 2].index, 1, 1), [1, 2, 1].index(1, 1), attempt([1].remove, 2), [v in VALUES for v in ([1.0], (1,), [True])])
a = [1]
a.append(a)
print(a, [a, (a, {"k": a})], a == a, attempt(lambda: a == [1, [1, a]]) if False else "", repr(a) == str(a))
