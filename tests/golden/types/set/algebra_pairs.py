def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


from operator import and_, eq, ge, gt, le, lt, ne, or_, sub, xor

SETS = [set(), {1}, {1, 2}, {2, 3}, {1, 2, 3}, frozenset({1, 2}), frozenset(), {1.0, True}, {"a", 1}, frozenset("ab")]
for a in SETS:
    for b in SETS:
        print("".join(".#"[operation(a, b)] for operation in (eq, ne, lt, le, gt, ge)), *(sorted(map(str, operation(a, b))) for operation in (or_, and_, sub, xor)), type(a | b).__name__, type(a & b).__name__, a.isdisjoint(b))
for a in SETS[:6]:
    for other in ([1, 5], (2,), "ab", {1: 2}, range(3), iter([1, 2, 3])):
        other = list(other)
        print(sorted(map(str, a.union(other))), sorted(map(str, a.intersection(other))), sorted(map(str, a.difference(other))), sorted(map(str, a.symmetric_difference(other))), a.issubset(other), a.issuperset(other))
print([attempt(lambda: {1} | other) for other in ([1], "a", None, {1: 2})], attempt(lambda: {1} < [1]), attempt(lambda: {1} == [1]), attempt({1}.union, 5), {1}.union(), {1}.union([2], (3,), {4: 5}), {1, 2, 3}.intersection({1, 2}, [2, 9]), {1, 2, 3}.difference([1], [2]))
s = {1, 2}
s |= {3}
s &= {2, 3, 4}
s -= {4}
s ^= {3, 5}
print(s, s.update([6], (7,)), sorted(s), s.discard(99), attempt(s.remove, 99), s.add(2), sorted(s), s.intersection_update({2, 5}), sorted(s), s.difference_update([5]), s, s.symmetric_difference_update([2, 8]), s, s.clear(), attempt(s.pop), len(s))
print({frozenset({1}), frozenset({1})}, {1} in {frozenset({1})}, attempt(lambda: {set()}), attempt(lambda: [] in {1}), hash(frozenset({1, 2, 3})) == hash(frozenset([3, 2, 1])), frozenset({1}) == {1}, {frozenset(): 1}[frozenset([])], frozenset("a").copy() is not None, set("aab").__len__(), attempt(set, 1), attempt(hash, set()))
