def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


DICTS = [{}, {"a": 1}, {"a": 1, "b": 2}, {"b": 2, "c": 3}, {"a": 2}, {1: "x", 2: "y"}]
OTHERS = [set(), {"a"}, ["a", "b", "a"], {"a": 1}, "ab", frozenset([("a", 1)]), [("a", 1), ("b", 9)]]
for d in DICTS:
    for other in [*DICTS, *OTHERS]:
        other_keys = other.keys() if isinstance(other, dict) else other
        print(*(sorted(map(str, r)) for r in (d.keys() & other_keys, d.keys() | other_keys, d.keys() - set(other_keys), d.keys() ^ set(other_keys), d.items() & set(other_keys))), d.keys().isdisjoint(other_keys), d.keys() == other_keys, attempt(lambda: d.keys() <= other_keys)[:5])
d = {"a": 1, "b": [2]}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys), "a" in keys, 1 in values, [2] in values, ("a", 1) in items, ("a", 2) in items, "a" in items, ("b", [2]) in items)
d["c"] = 3
print(keys, list(values), list(reversed(items)), keys.mapping, type(keys.mapping).__name__, attempt(lambda: keys.mapping.__setitem__("q", 1)), values == d.values(), keys == d.keys(), items == d.items(), keys == {"a", "b", "c"}, attempt(hash, keys))
print(attempt(lambda: items & {1: 2}.items()), attempt(lambda: items | {("z", 0)}), attempt(lambda: keys & 5), attempt(lambda: keys < 5), attempt(lambda: values & {1}), attempt(lambda: keys[0]), {"a": 1}.items() <= {"a": 1, "b": 2}.items(), sorted(set(d) - {"a"}))
