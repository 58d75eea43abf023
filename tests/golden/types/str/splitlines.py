"""splitlines at every line boundary."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


seps = ["\n", "\r", "\r\n", "\n\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x1f", "\x85", "\u2028", "\u2029", "\u2030", "\\n"]
for sep in seps:
    for text in [sep, "a" + sep, sep + "a", "a" + sep + "b", "a" + sep + sep + "b" + sep]:
        print(text.splitlines(), text.splitlines(True), text.splitlines(keepends=False))
print("".splitlines(), "a".splitlines(True), t("a".splitlines, 1, 2), t("a".splitlines, keep=True), "a\nb".splitlines("yes"))
print(b"a\r\nb\x0bc\x1cd\x85e\nf\r".splitlines(), b"a\n\nb".splitlines(True), bytearray(b"x\ry").splitlines())
