"""startswith, endswith, removeprefix and removesuffix."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


texts = ["", "abc", "abcabc", "😀x😀"]
probes = ["", "a", "abc", "c", "😀", ("x", "abc"), (), ("",), ("zz", "yy")]
for text in texts:
    for probe in probes:
        for bounds in [(), (1,), (0, 2), (3,), (4,), (-2,), (2, 1), (None, None), (-100, 100)]:
            print(text.startswith(probe, *bounds), text.endswith(probe, *bounds), end=" ")
        print(text, probe)
for bad in [1, None, b"a", ["a"], ("a", 1), (b"a",)]:
    print(t("abc".startswith, bad), t("abc".endswith, bad), t("abc".removeprefix, bad), t("abc".removesuffix, bad))
for pair in [("abcabc", "abc"), ("abc", "abc"), ("abc", "abcd"), ("abc", ""), ("😀😀", "😀")]:
    print(pair, repr(pair[0].removeprefix(pair[1])), repr(pair[0].removesuffix(pair[1])))


class S(str):
    pass


s = S("abc")
print(type(s.removeprefix("x")), type(s.removeprefix("a")), s.startswith(S("ab")), t(s.startswith), t(s.endswith, "a", "b"))
