def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


WORDS = ["", "a", "A", "abc", "ABC", "abcabc", "aaa", " a b ", "Straße", "éa", "日本語日", "a\nb\r\nc", "👍a👍", "\u0301e", "Ǆ", "ﬁ", "İ", "0123", "²", "_x1", "\t tab\t", "x=1,y=2"]
SEPARATORS = [None, " ", "a", "b", ",", "\n", "aa", "日", "👍"]
for text in WORDS:
    for separator in SEPARATORS:
        for limit in (-1, 0, 1, 2):
            print(text.split(separator, limit), text.rsplit(separator, limit), end=" ")
    print()
    print(text.splitlines(), text.splitlines(True), text.partition("a"), text.rpartition("b"), text.partition(","))
for bad in (lambda: "a".split(""), lambda: "a".split(1), lambda: "a".partition(""), lambda: "a".split("a", "b"), lambda: "a".rsplit(None, None), lambda: "a".partition(), lambda: "a".splitlines(1, 2), lambda: "a".split(sep="a", maxsplit=1), lambda: "a b".split(maxsplit=0)):
    print(attempt(bad))
print("a\x1cb\x1dc\x1ed\x85e\u2028f\u2029g\vh\fi".splitlines(), " \t\n\r\x0b\x0c\x1c\x1f\x85\xa0\u2003\u3000x ".split())
