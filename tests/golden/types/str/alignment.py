"""center, ljust, rjust, zfill and expandtabs."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for text in ["", "a", "ab", "abc", "日本", "😀", "+5", "-42", "--1", "+"]:
    for width in [-1, 0, 1, 2, 3, 4, 5, 8]:
        print(repr(text.center(width)), repr(text.ljust(width, "*")), repr(text.rjust(width, "😀")), repr(text.zfill(width)), repr(text.center(width, "é")))
for bad in [("a",), (1.5,), (None,), (5, ""), (5, "ab"), (5, 1), (5, b"x"), ()]:
    print(t("x".center, *bad), t("x".ljust, *bad), t("x".rjust, *bad))
print(t("x".zfill), t("x".zfill, "3"), t("x".zfill, 2**70))
for text in ["", "\t", "a\tb", "ab\tcd\tef", "a\n\tb", "a\r\tb", "\t\t", "12345678\tx", "日\t本"]:
    for size in [0, 1, 4, 8, -1]:
        print(repr(text.expandtabs(size)), end=" ")
    print(repr(text.expandtabs()), repr(text.expandtabs(tabsize=3)))
print(t("\t".expandtabs, "4"), t("\t".expandtabs, None), t("\t".expandtabs, 4, 5))
