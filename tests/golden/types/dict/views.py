"""Dict views: set operations, comparison, live-ness, repr."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


import operator as op

a, b = {"x": 1, "y": 2, "z": [3]}, {"y": 2, "w": 4}
others = [b.keys(), b.items(), {"x"}, ["x", "q"], (("x", 1),), "xy", [], 5, None, {"x": 0}, frozenset("y")]
for name in "and_ or_ sub xor".split():
    for other in others:
        left = t(lambda: sorted(getattr(op, name)(a.keys(), other), key=repr))
        print(name, other, left, t(lambda: sorted(getattr(op, name)(other, a.keys()), key=repr)), t(lambda: sorted(getattr(op, name)({"k": 1}.items(), other), key=repr)))
for name in "lt le eq ne gt ge".split():
    print(name, *[t(getattr(op, name), a.keys(), other) for other in others], *[t(getattr(op, name), b.items(), other) for other in others])
print(a.keys(), a.values(), a.items(), len(a.keys()), "x" in a.keys(), ("x", 1) in a.items(), ("z", [3]) in a.items(), "x" in a.items(), 1 in a.values(), a.values() == a.values(), a.keys() == {"x": 5, "y": 6, "z": 7}.keys(), a.keys().isdisjoint(["q"]), t(a.keys().isdisjoint, 5), t(hash, a.keys()), t(lambda: a.values() & a.values()), t(lambda: a.keys()[0]), a.keys().mapping, t(lambda: a.items() | [1]), list(reversed(a.items())), t(a.keys().mapping.__setitem__, 1, 2))
keys = a.keys()
a["new"] = 0
print(keys, type(keys).__name__, type(iter(keys)).__name__, type(a.values()).__name__, type(iter(a.items())).__name__, type(reversed(a)).__name__)
