"""str.encode with each codec and each error handler."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


texts = ["", "abc", "é", "€", "日本", "😀", "a\ud800b", "\udcff\udc80", "\x7f\x80\xff\u0100"]
codecs = ["utf-8", "utf8", "UTF_8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "ascii", "latin-1", "iso-8859-1", "L1", "us-ascii", "utf-8-sig", "u8"]
handlers = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass"]
for text in texts:
    for codec in codecs:
        print(ascii(text), codec, *[t(text.encode, codec, handler) for handler in handlers])
print(t("a".encode, "nope"), t("é".encode, "ascii", "nope"), t("a".encode, "ascii", "nope"), t("a".encode, 1), t("a".encode, "utf-8", 1), "é".encode(encoding="latin-1", errors="strict"), "é".encode())
