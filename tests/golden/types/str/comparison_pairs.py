def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


WORDS = ["", "a", "A", "abc", "ABC", "abcabc", "aaa", " a b ", "Straße", "éa", "日本語日", "a\nb\r\nc", "👍a👍", "\u0301e", "Ǆ", "ﬁ", "İ", "0123", "²", "_x1", "\t tab\t", "x=1,y=2"]
from operator import add, eq, ge, gt, le, lt, ne

for a in WORDS:
    print(ascii(a), *("".join(".#"[operation(a, b)] for operation in (eq, ne, lt, le, gt, ge)) for b in WORDS))
print(sorted(WORDS), max(WORDS), min(WORDS, key=len), [len(w) for w in WORDS], [w * 2 for w in WORDS[:6]], [w * -1 for w in WORDS[:3]], sep="\n")
print([[a in b for b in WORDS].count(True) for a in WORDS])
for other in (1, None, b"a", ["a"], 1.5):
    print(*(attempt(operation, "a", other) for operation in (add, eq, lt)), attempt(lambda: "a" * other), attempt(lambda: other in "a"), attempt(lambda: other + "a"))
