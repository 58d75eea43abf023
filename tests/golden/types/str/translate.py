"""translate and maketrans."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(str.maketrans("abc", "xyz"), str.maketrans("ab", "xy", "cd"), str.maketrans({"a": "1", 98: None, "c": 100}))
tables = [{}, {97: "A"}, {97: None}, {97: 98}, {97: "long"}, {97: 0x1F600}, str.maketrans("abc", "cab"), {ord("😀"): "smile"}]
for text in ["", "abc", "aabbcc", "日a本", "😀a"]:
    for table in tables:
        print(text.translate(table), end=" | ")
    print()


class Table:
    def __getitem__(self, key):
        if key == 97:
            raise LookupError
        if key == 98:
            raise IndexError
        return chr(key + 1)


print("abcd".translate(Table()), "abc".translate([str(i) for i in range(98)]))
for bad in [{97: 1.5}, {97: b"x"}, {97: -1}, {97: 0x110000}, None, 5]:
    print(t("abc".translate, bad))
for args in [("ab", "x"), ("ab",), ({"ab": 1},), ({1.5: 1},), ("a", 1), (1, "a"), ("a", "b", 1), ({}, {}), ()]:
    print(args, t(str.maketrans, *args))
print({k: v for k, v in list(bytes.maketrans(b"abc", b"xyz")[97:100].hex(" ").split() and {1: 2}.items())}, t(bytes.maketrans, b"a", b"bc"))
print(b"hello".translate(None, b"l"), b"hello".translate(bytes(range(256))[::-1]), t(b"a".translate, b"abc"), b"abc".translate(bytes.maketrans(b"a", b"z"), delete=b"b"))
