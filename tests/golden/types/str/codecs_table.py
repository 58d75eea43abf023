def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


WORDS = ["", "a", "A", "abc", "ABC", "abcabc", "aaa", " a b ", "Straße", "éa", "日本語日", "a\nb\r\nc", "👍a👍", "\u0301e", "Ǆ", "ﬁ", "İ", "0123", "²", "_x1", "\t tab\t", "x=1,y=2"]
ENCODINGS = ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "latin-1", "ascii", "utf-8-sig", "cp1252"]
for text in [*WORDS, "\ud800", "\udcff", "€", "\x80\x9f"]:
    print(ascii(text))
    for encoding in ENCODINGS:
        print(" ", encoding, *(attempt(text.encode, encoding, errors) for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass")))
for data in (b"", b"abc", b"\xc3\xa9", b"\xc3", b"\xff\xfe", b"\xed\xa0\x80", b"a\x80b", b"\xf0\x9f\x91\x8d", b"\xef\xbb\xbfx", b"\xf0\x9f", b"\xc0\x80", b"\0\0\xfe\xff\0\0\0a", b"\xfe\xff\0a", b"odd"):
    print(data)
    for encoding in ENCODINGS:
        print(" ", encoding, *(attempt(lambda: ascii(data.decode(encoding, errors))) for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass")))
print(attempt("a".encode, "nope"), attempt("é".encode, "ascii", "nope"), attempt(b"\xff".decode, "ascii", "nope"), attempt(str, b"a", "utf-8", "strict"), attempt(str, "a", "utf-8"), str(b"a"), attempt(bytes, "a"), attempt("a".encode, 1))
