"""Encodings of one byte a character: every byte, every character, and what has none."""

import codecs

names = (
    "iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10 "
    "iso8859-11 iso8859-13 iso8859-14 iso8859-15 iso8859-16 cp1250 cp1251 cp1252 cp1253 cp1254 "
    "cp1255 cp1256 cp1257 cp1258 cp437 cp850 cp852 cp855 cp858 cp860 cp861 cp862 cp863 cp865 cp866 "
    "cp874 koi8-r koi8-u mac-roman mac-cyrillic mac-greek mac-latin2"
).split()
every = bytes(range(256))
for name in names:
    text = every.decode(name, "replace")
    back = text.encode(name, "replace")
    same = sum(a == b for a, b in zip(back, every))
    print(codecs.lookup(name).name, len(text), same, ascii(text[128:]))

for alias in ("latin2", "ISO_8859-15", "latin9", "l9", "windows-1251", "ibm437", "KOI8-R", "macroman"):
    print(alias, codecs.lookup(alias).name, "aé".encode(alias, "replace"))

print("Привет".encode("cp1251"), "Привет".encode("koi8-r"), "Привет".encode("cp866"))
print("€uro".encode("iso-8859-15"), b"\xa4uro".decode("latin9"), "Łódź".encode("cp1250"))
for act in (
    lambda: "日本".encode("cp437"),
    lambda: "a€".encode("iso8859-2"),
    lambda: b"a\x81".decode("cp1252"),
    lambda: b"\xff".decode("iso8859-7"),
    lambda: "x".encode("latin-99"),
):
    try:
        print(act())
    except (UnicodeError, LookupError) as error:
        print(type(error).__name__, error)
print("a日€".encode("cp1252", "xmlcharrefreplace"), "日".encode("cp850", "backslashreplace"))
print(b"a\x81b".decode("cp1252", "backslashreplace"), b"a\x81b".decode("cp1252", "ignore"))
