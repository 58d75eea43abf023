def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


WORDS = ["", "a", "A", "abc", "ABC", "abcabc", "aaa", " a b ", "Straße", "éa", "日本語日", "a\nb\r\nc", "👍a👍", "\u0301e", "Ǆ", "ﬁ", "İ", "0123", "²", "_x1", "\t tab\t", "x=1,y=2"]
for text in WORDS:
    print(*(ascii(v) for width in (0, 3, 6, 7) for v in (text.center(width), text.ljust(width, "·"), text.rjust(width, "日"), text.zfill(width), f"{text:^{width}}", f"{text:*>{width}}", f"{text:<{width}.2}", f"{text!r:>{width}}")))
print(["+1".zfill(5), "-".zfill(3), "--1".zfill(5), "é".zfill(3)], attempt("a".center, "3"), attempt("a".ljust, 5, "ab"), attempt("a".ljust, 5, ""), attempt("a".zfill, None), "a".center(-5), "ab".center(5, "*"), "abc".center(6, "*"))
print([t.expandtabs(n) for t in ("a\tb", "\t", "ab\tc\td", "a\nb\tc", "é\tx", "\t\t") for n in (0, 1, 4, 8, -1)])
print([s.join(items) for s in ("", ", ", "日") for items in ([], ["a"], ["a", "b", "c"], "xyz", ("é", "👍"), {"k": 1}, (c for c in "gen"))], attempt(",".join, [1]), attempt(",".join, ["a", None]), attempt(",".join, 5), attempt(",".join, [b"a"]))
