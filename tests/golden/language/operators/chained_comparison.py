def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


def note(value):
    print("eval", value, end="; ")
    return value
print(note(1) < note(2) < note(3)); print(note(3) < note(2) < note(1)); print(note(1) < note(5) > note(3) != note(4))
print(note(1) == note(1) in [note(1)] is not None)
class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o): print("lt", self.v, o.v, end="; "); return self.v < o.v
    def __eq__(self, o): print("eq", self.v, o.v, end="; "); return C(self.v == o.v)
    def __bool__(self): print("bool", end="; "); return bool(self.v)
    def __contains__(self, x): print("in", end="; "); return x
    def __repr__(self): return f"C({self.v})"
    __hash__ = None
a, b, c = C(1), C(2), C(3)
print(a < b < c); print(c < b < a); print(a == a == b); print(a == b == c); print(a < b == b); print(1 in a, 0 in a, "x" in a, [] not in a)
print((a < b) < 5, (1 < 2) < (3 < 2), 1 < 2 == 2 < 3, [1] < [1, 2] < [2], "a" < "b" < "c", (1, "a") < (1, "b"), {1} < {1, 2} <= {1, 2})
values = [1, 1.0, True, "1", b"1", None, [1], (1,), {1}, {1: 1}, 1j, ..., NotImplemented, float("nan"), range(1), 10**30, -0.0]
for x in values:
    print("".join("=" if x == y else "." for y in values), "".join("!" if x != y else "." for y in values), end=" ")
    row = ""
    for y in values:
        try: row += "<" if x < y else ("^" if x > y else "~")
        except TypeError: row += "E"
    print(row)
nan = float("nan")
print(nan == nan, nan is nan, nan in [nan], [nan] == [nan], nan != nan, nan < 1, (nan,) == (nan,), {nan} == {nan}, [nan].index(nan), [float("nan")] == [float("nan")])
print(1 < float("inf"), 10**400 > 1e308, 10**400 < float("inf"), 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, -10**400 > float("-inf"))
for pair in ((1, "a"), (None, None), ([], ()), (object, int), (1j, 2j), ({}, {}), (len, len), (1, None), ("a", b"a"), (set(), []), (slice(1), slice(2)), (slice(1), 1), (range(1), range(2)), (int, 1)):
    show(lambda: pair[0] < pair[1]); show(lambda: pair[0] >= pair[1])
class OnlyEq:
    def __eq__(self, o): return NotImplemented
class OnlyGt:
    def __gt__(self, o): return "gt"
    def __le__(self, o): return "le"
show(lambda: OnlyEq() == OnlyEq()); show(lambda: OnlyEq() != 1); show(lambda: 1 < OnlyGt()); show(lambda: 1 >= OnlyGt()); show(lambda: OnlyGt() < OnlyGt()); show(lambda: OnlyGt() > 1); show(lambda: OnlyEq() < 1)
