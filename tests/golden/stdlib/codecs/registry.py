import codecs

for name in ("UTF8", "latin-1", "ascii", "utf_16", "cp1252", "rot13", "hex"):
    info = codecs.lookup(name)
    print(name, info.name, len(info))
print(codecs.encode("Hello, World!", "rot_13"), codecs.decode("Uryyb", "rot13"))
print(codecs.encode(b"hi", "hex"), codecs.decode(b"6869", "hex"), codecs.encode(b"hi", "base64"))
print(codecs.encode("héé", "utf-8"), codecs.decode(b"h\xc3\xa9", "utf-8"), "bücher".encode("punycode") if False else codecs.encode("bücher", "punycode"))
for call in (lambda: codecs.lookup("nope"), lambda: codecs.encode("é", "ascii"), lambda: codecs.decode(b"\xff", "utf-8"), lambda: codecs.lookup_error("nope")):
    try:
        call()
    except (LookupError, UnicodeError) as e:
        print(type(e).__name__, e)
print(codecs.BOM_UTF8, codecs.BOM_UTF16_BE, (codecs.BOM_UTF8 + b"x").decode("utf-8-sig"))
