def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


WORDS = ["", "a", "A", "abc", "ABC", "abcabc", "aaa", " a b ", "Straße", "éa", "日本語日", "a\nb\r\nc", "👍a👍", "\u0301e", "Ǆ", "ﬁ", "İ", "0123", "²", "_x1", "\t tab\t", "x=1,y=2"]
for text in WORDS:
    for part in WORDS[:14]:
        print(text.find(part), text.rfind(part), text.count(part), text.startswith(part), text.endswith(part), text.find(part, 1), text.rfind(part, 0, -1), text.count(part, 1, 5), part in text, end="; ")
    print()
print(attempt("abc".index, "z"), attempt("abc".rindex, "z", 1), attempt("abc".find), attempt("abc".find, 1), attempt("abc".startswith, 1), attempt("abc".startswith, ("z", "a")), attempt("abc".endswith, ("c", 1)), attempt("abc".startswith, ["a"]), "abc".startswith(()), "abc".startswith("", 4), "abc".find("", 4), "abc".find("", 3), "abc".count("", 1))
