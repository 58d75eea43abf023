"""Names of encodings, their aliases, and what is found of them."""

import encodings
import encodings.aliases
from collections import Counter

for name in ("UTF-8", "utf  8", "-latin_1-", "ISO 8859-1", "ü-8", "cp1252", "a.b-c", b"koi8-r", "___", "x--y"):
    print(repr(name), repr(encodings.normalize_encoding(name)))
aliases = encodings.aliases.aliases
print(len(aliases), len(set(aliases.values())), Counter(aliases.values()).most_common(4))
for name in ("latin1", "l1", "ansi_x3.4_1968", "utf8", "u8", "cp65001", "windows_1252", "big5_tw", "ascii"):
    print(name, aliases.get(name))
print(encodings.search_function("utf_8").name, encodings.search_function("latin_1").name, encodings.search_function("no_such"))
print(issubclass(encodings.CodecRegistryError, LookupError), encodings.CodecRegistryError.__mro__[1:3])
