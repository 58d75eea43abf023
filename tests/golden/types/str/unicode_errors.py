"""UnicodeEncodeError and UnicodeDecodeError: attributes, texts, construction."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for action in [
    lambda: "aé😀b".encode("ascii"), lambda: "a\ud800\ud801b".encode(), lambda: "日本".encode("latin-1"), lambda: b"ab\xff\xfe".decode(), lambda: b"\xe2\x82".decode(), lambda: b"\x80abc".decode("ascii"), lambda: b"a".decode("utf-16-le"),
]:
    try:
        action()
    except UnicodeError as e:
        print(type(e).__name__, e, e.encoding, ascii(e.object), e.start, e.end, e.reason, ascii(e.args))
        e.start, e.end, e.reason = 0, 1, "changed"
        print(ascii(str(e)))
print(t(UnicodeDecodeError), t(UnicodeEncodeError, "a", "b", 1, 2), t(UnicodeEncodeError, "a", b"b", 1, 2, "r"), t(UnicodeDecodeError, "a", "b", 1, 2, "r"), t(UnicodeTranslateError, "abc", 0, 1, "why"), str(UnicodeTranslateError("abc", 0, 2, "why")), str(UnicodeTranslateError("é", 0, 1, "why")))
print(UnicodeEncodeError.__mro__, str(UnicodeDecodeError("utf-8", b"abc", 1, 3, "why")), str(UnicodeEncodeError("x", "aé😀", 2, 3, "why")), str(UnicodeDecodeError("x", bytearray(b"q"), 0, 1, "why")))
