"""partition, rpartition, join and replace."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for text in ["", "a", "a=b=c", "=", "a==b", "日=本=語", "😀=😀"]:
    for sep in ["=", "==", "x", "a", "😀"]:
        print(text.partition(sep), text.rpartition(sep))
print(t("a".partition, ""), t("a".rpartition, ""), t("a".partition, 1), t("a".rpartition, None))
for sep in ["", ",", "ab", "😀"]:
    for items in [[], ["x"], ["x", "y"], ("1", "", "3"), "hello", {"k": 1}, (str(i) for i in range(4)), map(str, [1, 2])]:
        print(repr(sep.join(items)))
for bad in [1, None, [1], ["a", 2], ["a", b"b"], ["a", None, "b"]]:
    print(t(",".join, bad))
for text in ["", "a", "aaaa", "abab", "日本日本", "x😀x"]:
    for old in ["", "a", "ab", "x", "日", "😀"]:
        for new in ["", "-", "aa", "é"]:
            print(text.replace(old, new), text.replace(old, new, 1), text.replace(old, new, 0), text.replace(old, new, -1), text.replace(old, new, count=2))
print(t("a".replace), t("a".replace, "a"), t("a".replace, "a", 1), t("a".replace, "a", "b", "c"), t("a".replace, "a", "b", 1, 2))
