"""Domain names: encoded, decoded, refused; in pieces; nameprep."""

import codecs
from encodings import idna


def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


for name in (
    "", "example.com", "Example.COM", "münchen.de", "MÜNCHEN.de.", "straße.example", "日本語。jp", "bücher．ch", "faß｡de",
    "a..b", "ü..b", ".ü", "ü." + "x" * 64, "x" * 64, "y" * 63 + ".ü", "xn--mnchen-3ya.de", "xn--ü", "א1.ב", "אa", "1א", "a\u00adb.ü",
    "ＡＢＣ.ü", "İ.tr", "ﬁ.ü", "☃.net", "👍.ws", "a b.ü", "a\u200bb.ü", "\u0378.ü", "ü\ue000", "e\u0301.fr", "℡.com", "Å.se", "ǆ.hr",
):
    show(repr(name), lambda: name.encode("idna"))
    show("  ASCII", lambda: idna.ToASCII(name))
    show("  prep", lambda: idna.nameprep(name))
    show("  back", lambda: name.encode("idna").decode("idna"))
for data in (b"", b"xn--mnchen-3ya.de", b"XN--MNCHEN-3YA.DE.", b"xn--a", b"xn--\xfc", b"abc\xff", b"xn--zca.de", b"a..b", b"xn--99999999"):
    show(data, lambda: data.decode("idna"))
    show("  unicode", lambda: idna.ToUnicode(data))
show("errors", lambda: "ü".encode("idna", "ignore"))
show("errors", lambda: b"xn--tda".decode("idna", "replace"))
encoder = codecs.getincrementalencoder("idna")()
print([encoder.encode(piece) for piece in ("bü", "cher.e", "x", ".com")], encoder.encode("", True))
decoder = codecs.getincrementaldecoder("idna")()
print([decoder.decode(piece) for piece in (b"xn--bch", b"er-kva.e", b"x.com")], decoder.decode(b"", True))
for text in ("", "abc", "ü", "bücher", "日本", "Pročprostěnemluvíčesky", "👍"):
    data = text.encode("punycode")
    print(repr(text), data, data.decode("punycode") == text)
show("rot13", lambda: "abc".encode("rot13"))
show("hex", lambda: b"00".decode("hex"))
show("nothing", lambda: "abc".encode("nothing"))
show("nothing", lambda: b"abc".decode("nothing-either"))
