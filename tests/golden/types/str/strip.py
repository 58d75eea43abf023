"""strip, lstrip and rstrip."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


texts = ["", "  a  ", "\t\n a\u2003\u3000", "xxaxx", "xyayx", "aaa", "😀a😀", "\x1fa\x85", "\u200ba\ufeff"]
for text in texts:
    for chars in [None, "", "x", "xy", "a", "😀", " \t"]:
        print(ascii(text.strip(chars)), ascii(text.lstrip(chars)), ascii(text.rstrip(chars)))
    print(ascii(text.strip()), ascii(text.lstrip()), ascii(text.rstrip()))
print(t("a".strip, 1), t("a".lstrip, b"a"), t("a".rstrip, ["a"]), t("a".strip, "a", "b"))


class S(str):
    def __repr__(self):
        return "S!"


print(type(S("a").strip()), type(S(" a ").strip()), S("a").strip("a"), [S("a")], f"{S('a')!r:>5}")
