"""split and rsplit over separators, whitespace and counts."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


texts = ["", " ", "a", " a b  c ", "a,b,,c,", ",,", "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u2028x", "a\u3000b", "aXXbXXXc", "😀-😀"]
for text in texts:
    for sep in [None, ",", "XX", " ", "-", "😀"]:
        for count in [-1, 0, 1, 2, 100]:
            print(text.split(sep, count), text.rsplit(sep, count))
    print(text.split(maxsplit=1), text.rsplit(sep=",", maxsplit=1))
print(t("a".split, ""), t("a".rsplit, ""), t("a".split, 1), t("a".split, b","), t("a".split, ",", "x"), t("a".split, ",", 1.0))
print(t("a".split, ",", 1, 2), t("a".split, separator=","), t("a".split, ",", None), t("a b c".split, None, True))
