"""+, *, in, comparison and their errors."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


values = ["", "a", "ab", "日", "😀", "\ud800", "\uffff", "B"]
for a in values:
    print(*[ascii((a + b, a < b, a <= b, a == b, a in b)) for b in values])
for n in [-1, 0, 1, 3, True, False, 1.0, "a", None, [1]]:
    print(n, t(lambda: "ab" * n), t(lambda: n * "ab"))
for other in [1, None, b"a", [1], 1.5]:
    print(t(lambda: "a" + other), t(lambda: other + "a"), t(lambda: "a" < other), "a" == other, t(lambda: "a" - other), t(lambda: other in "a"))
s = "a"
s += "b"
s *= 3
print(s, t(lambda: -s), t(lambda: "a" @ "b"), t(lambda: "a" * 2**62), t(lambda: "ab" * 2**100))
