"""Every operator and method of set and frozenset over pairs."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


import operator as op

def show(x):
    return f"{type(x).__name__}{sorted(x, key=repr)}" if isinstance(x, (set, frozenset)) else x


sets = [set(), {1}, {1, 2, 3}, frozenset(), frozenset({1, "a"}), frozenset({1, 2, 3, 4})]
others = sets + [[1, 5], "ab", {1: 2}, 5, ([], 1)]
for name in "or_ and_ sub xor lt le eq gt ge ne".split():
    for a in sets:
        print(name, show(a), *[t(lambda: show(getattr(op, name)(a, b))) for b in others])
for name in "union intersection difference symmetric_difference issubset issuperset isdisjoint".split():
    for a in sets:
        print(name, show(a), *[t(lambda: show(getattr(a, name)(b))) for b in others], t(lambda: show(getattr(a, name)())), t(lambda: show(getattr(a, name)([1], [2]))))
for name in "update intersection_update difference_update symmetric_difference_update add remove discard pop clear copy __contains__ __ior__ __iand__ __isub__ __ixor__".split():
    for a in sets[:3]:
        for b in others:
            mine = set(a)
            result = t(lambda: show(getattr(mine, name)(b)))
            print(name, show(a), b if not isinstance(b, (set, frozenset)) else show(b), result, show(mine))
print(t(set().pop), t(set, 5), t(set, [[]]), t(set, 1, 2), t(frozenset, a=1), t(set, a=1), t(hash, set()), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), set(), frozenset(), {1}, frozenset({1}), {frozenset({1}): 1}[frozenset([1])], {1} in {frozenset({1})}, t({1}.remove, [1]), {frozenset({5})}, t(hasattr, frozenset(), "add"), len({0, False, 0.0}), hash(frozenset()), hash(frozenset([1])), hash(frozenset(range(10))))
