"""Every method of dict over several dicts and arguments."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


dicts = [{}, {"a": 1}, {1: "x", "a": 2, None: 3}, {True: 1, 2.0: "two"}]
calls = [("get", "a"), ("get", 1), ("get", "zz", 5), ("get", []), ("get",), ("pop", "a"), ("pop", "zz"), ("pop", "zz", 0), ("pop", []), ("pop",), ("popitem",), ("popitem", 1), ("setdefault", "a"), ("setdefault", "n", 7), ("setdefault", []), ("update", {"a": 9}), ("update", [("k", "v")]), ("update", ["ab"]), ("update", ["abc"]), ("update", [1]), ("update", 5), ("update", None), ("copy",), ("clear",), ("keys",), ("values",), ("items",), ("__contains__", 1.0), ("__contains__", {}), ("__getitem__", 2), ("__getitem__", "q"), ("__delitem__", "a"), ("__or__", {"z": 0}), ("__or__", [("z", 0)]), ("__ior__", [("z", 0)]), ("__ror__", {"z": 0}), ("__eq__", {"a": 1.0}), ("__len__",), ("__lt__", {}), ("__iter__", 1)]
for items in dicts:
    for name, *args in calls:
        mine = dict(items)
        print(items, name, args, "->", t(getattr(mine, name), *args), mine)
for args, kw in [((), {"a": 1}), (({"b": 1},), {"a": 2}), (([(1, 2), [3, 4]],), {}), ((["ab", "cd"],), {}), (([(1,)],), {}), (([1],), {}), ((5,), {}), ((1, 2), {}), ((None,), {}), ((zip("ab", "cd"),), {"e": 1}), (([([], 1)],), {})]:
    print(t(dict, *args, **kw))
print(dict.fromkeys("ab"), dict.fromkeys([1, 1.0, True], 0), t(dict.fromkeys, 5), t(dict.fromkeys, [[]]), t(dict.fromkeys), {1: "a", True: "b", 1.0: "c"}, list(reversed({"a": 1, "b": 2})), {"a": 1, "b": 2} == {"b": 2, "a": 1}, t(lambda: {} < {}), t(lambda: {} | []), t(lambda: [] | {}), t(lambda: {**{"a": 1}, "a": 2, **{}}), t(lambda: dict(**{1: 2})), t(lambda: {}["k"]), t(lambda: {}[(1, 2)]), t(lambda: {[]: 1}), t(hash, {}))
