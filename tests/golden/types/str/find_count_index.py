"""find, rfind, index, rindex and count with every sort of bounds."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


texts = ["", "a", "aaa", "abcabc", "日本語日本", "x😀y😀z"]
subs = ["", "a", "aa", "bc", "日", "😀", "z"]
bounds = [(), (0,), (1,), (-1,), (1, 3), (3, 1), (-3, -1), (None, 2), (10,), (-10, 10), (2**70,), (-(2**70), 2**70)]
for text in texts:
    for sub in subs:
        for name in ("find", "rfind", "count"):
            print(text, repr(sub), name, *[getattr(text, name)(sub, *b) for b in bounds])
        print(t(text.index, sub), t(text.rindex, sub), sub in text, text.startswith(sub), text.endswith(sub))
for args in [(), (1,), (None,), (b"a",), ("a", "b"), ("a", 1.0), ("a", 0, 1, 2)]:
    print(args, t("abc".find, *args), t("abc".index, *args), t("abc".count, *args), t("abc".rindex, *args))
print(t(lambda: 1 in "abc"), t(lambda: None in "abc"), t(lambda: b"a" in "abc"))
