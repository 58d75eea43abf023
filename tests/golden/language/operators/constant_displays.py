"""Displays of constants: looked in, looped over, copied, and changed afterwards."""

def f(x): return x in {1, 2, 3}, x not in {1, 2, 3}, x in {"a", "b"}, x in [1, "a", None], x in {1, 2.5, (1, 2), None, "b", b"c", -1, 1 + 2}
for x in (1, 2.0, "a", "b", None, (1, 2), 2.5, -1, 3, b"c", True, frozenset()): print(x, f(x))
for bad in ([], {}, set()):
    try: print(f(bad))
    except TypeError as e: print(e)
for i in range(2):
    s = {3, 1, 2}; s.add(9); t = {"b", "a", "c"}; t.discard("a"); print(s, sorted(t), {3, 1, 2})
    for e in {10, 20, 30}: print(e, end=" ")
    print([e for e in {300, 20, 1000, 7}], {x for x in {5, 6}}, 1 < 2 in {2, 3}, 5 in {1} in [2])
print({1, True, 1.0}, {0, False}, {1.0, 1}, 1 in {True}, {"x": 1}.keys() == {"x"}, frozenset({1, 2, 3}) == {1, 2, 3})
def g():
    yield {1, 2, 3}
    yield {1, 2, 3}
a, b = g(); a.add(4); print(a, b)
class S(str):
    def __eq__(self, o): return True
    def __hash__(self): return hash("a")
print(S("zz") in {"a", "b"}, S("zz") in {"c"}, S("q") in {1, 2})
