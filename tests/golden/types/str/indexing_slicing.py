"""Indexing and slicing by code points, with every sort of index."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for text in ["", "a", "abcdef", "日本語", "a😀b😁c", "😀"]:
    print(len(text), [t(text.__getitem__, i) for i in (0, 1, -1, 2, 10, -10)])
    for start in (None, 0, 1, -1, 3, -10, 10):
        for stop in (None, 0, 2, -1, 10):
            print(*[repr(text[start:stop:step]) for step in (None, 1, 2, -1, -2, 5)])
print(*[t(lambda: "abc"[i]) for i in (1.0, "a", None, True, 2**70, slice(None, None, 0), slice("a"), (1, 2), slice(1.5, 2))])
s = "x" + "😀" * 50 + "y"
print(s[25], s[-1], s[50], s[51], s[::-1][:2], s.index("y"), len(s * 3), s[1:51] == "😀" * 50, list(s[48:]), [*reversed(s)][0])
print([c for c in "a😀é"], sorted("b😀a日"), max("a😀"), min("😀a"), "😀" > "\uffff", list(enumerate("😀a")))
