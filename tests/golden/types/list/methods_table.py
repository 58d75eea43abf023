"""Every method of list over several lists and arguments."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


lists = [[], [1], [3, 1, 2], [1, 2, 1, 2], ["b", "a"], [None, True, 1.0, 1]]
calls = [("append", 5), ("extend", "xy"), ("extend", 5), ("insert", 0, 9), ("insert", -1, 9), ("insert", 100, 9), ("insert", "a", 9), ("insert", 1.0, 1), ("pop",), ("pop", 0), ("pop", -1), ("pop", 5), ("pop", "a"), ("remove", 1), ("remove", 99), ("reverse",), ("sort",), ("clear",), ("copy",), ("count", 1), ("count", True), ("index", 1), ("index", 2, 1), ("index", 1, 1, 2), ("index", 1, -1), ("index", 1, None), ("append",), ("append", 1, 2), ("__getitem__", 0), ("__getitem__", "a"), ("__setitem__", 0, "z"), ("__delitem__", -1), ("__contains__", 1), ("__add__", [7]), ("__add__", (7,)), ("__iadd__", (7,)), ("__mul__", 2), ("__mul__", -1), ("__mul__", "a"), ("__imul__", 0), ("__eq__", [1]), ("__eq__", 1), ("__lt__", [2]), ("__len__",), ("__reversed__",)]
for items in lists:
    for name, *args in calls:
        mine = list(items)
        result = t(lambda: (lambda r: list(r) if name == "__reversed__" else r)(getattr(mine, name)(*args)))
        print(items, name, args, "->", result, mine)
print(t(list, 5), list("ab"), list({1: 2}), t(list, a=1), t(list, 1, 2), [] == (), [1] < [1, 0], t(lambda: [1] < ["a"]), t(lambda: [1] < (1,)), t(hash, []), t(lambda: [] + ()), t(lambda: [1][True]), t(lambda: [1] * 2**62))
