def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


WORDS = ["", "a", "A", "abc", "ABC", "abcabc", "aaa", " a b ", "Straße", "éa", "日本語日", "a\nb\r\nc", "👍a👍", "\u0301e", "Ǆ", "ﬁ", "İ", "0123", "²", "_x1", "\t tab\t", "x=1,y=2"]
for text in WORDS:
    for old in ("", "a", "b", "abc", "日", "👍", " "):
        for new in ("", "X", "ab"):
            print(ascii(text.replace(old, new)), ascii(text.replace(old, new, 1)), end=" ")
    print()
    print([text.removeprefix(p) for p in ("", "a", "abc", "日")], [text.removesuffix(p) for p in ("", "a", "c", "日")], text.strip(), text.lstrip("a "), text.rstrip("abc\n"), text.strip("日👍"))
    print(ascii(text.translate({97: "XY", 98: None, ord("日"): 0x1F44D, 48: "\0"})), ascii(text.translate(str.maketrans("abc", "cba", "12"))), text.expandtabs(4), text[::-1])
print(attempt("a".replace, "a"), attempt("a".replace, 1, "b"), attempt("a".replace, "a", "b", count=0), "aaa".replace("a", "b", count=2), attempt(str.maketrans, "ab", "c"), attempt(str.maketrans, {"ab": 1}), attempt(str.maketrans, 1), attempt("a".translate, {97: 1.5}), attempt("a".translate, {97: 0x110000}), attempt("a".strip, 1), str.maketrans({"a": 1, 98: None, "c": "x"}))
class Upper(dict):
    def __missing__(self, key):
        return chr(key).upper()
print("hello".translate(Upper({ord("l"): "1"})), "abc".translate([None] * 97 + ["A", 66]), attempt("abc".translate, "x"))
