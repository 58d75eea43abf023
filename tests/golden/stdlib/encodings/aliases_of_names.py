"""How names of encodings are brought into one form, and which are the same."""

import codecs
import encodings
from encodings.aliases import aliases

for name in ("UTF-8", "utf 8", "Latin-1", "ISO_8859-1:1987", "a--b..c", " x ", "cp1252", "é-8", ""):
    print(repr(name), repr(encodings.normalize_encoding(name)))
print(encodings.normalize_encoding(b"UTF-8"))
for alias in ("latin", "l1", "u8", "ascii", "646", "utf", "cp1251", "windows_1252", "koi8_r"):
    print(alias, aliases.get(alias))
for name in ("latin", "L1", "U8", "646", "UTF", "utf-16-le", "cyrillic", "windows-1252"):
    print(name, codecs.lookup(name).name)
try:
    codecs.lookup("no-such-encoding")
except LookupError as error:
    print(type(error).__name__, error)
