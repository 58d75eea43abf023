"""bytes.decode with each codec and each error handler."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


data = [
    b"", b"abc", b"\xc3\xa9", b"\xff", b"a\x80b", b"\xc3", b"\xe2\x82", b"\xe2\x82\xac", b"\xf0\x9f\x98\x80", b"\xf0\x9f\x98", b"\xed\xa0\x80", b"\xc0\x80", b"\xf4\x90\x80\x80", b"\xe0\x80\x80x", b"\xc3(", b"\xf8\x88\x80\x80\x80",
    b"\xff\xfea\x00", b"\xfe\xff\x00a", b"a\x00b", b"\x00\xd8", b"\xff\xfe\x00\x00a\x00\x00\x00", b"\x00\x00\x11\x00", b"\xef\xbb\xbfx", b"\x00\xd8\x00\xdc", b"\x00\xdc\x00\xd8",
]
codecs = ["utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-8-sig"]
handlers = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"]
for each in data:
    for codec in codecs:
        print(each, codec, *[t(lambda: ascii(each.decode(codec, handler))) for handler in handlers])
print(t(b"a".decode, "nope"), t(b"\xff".decode, "ascii", "nope"), t(b"\xff".decode, "utf-8", "xmlcharrefreplace"), t(b"\xff".decode, "utf-8", "namereplace"), str(b"\xc3\xa9", "utf-8"), t(str, b"\xff", "utf-8"), t(str, "a", "utf-8"), t(str, 5, "utf-8"), str(b"abc"), str(bytearray(b"x"), errors="ignore"), str(memoryview(b"x"), "ascii"))
