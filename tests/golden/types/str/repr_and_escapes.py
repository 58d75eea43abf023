"""repr and ascii of every sort of character."""

for start in [0, 0x20, 0x60, 0x80, 0xA0, 0x300, 0x600, 0x2000, 0x2060, 0x3000, 0xD7F0, 0xE000, 0xFE00, 0xFFF0, 0x1F600, 0xE0000, 0x10FFF0]:
    text = "".join(map(chr, range(start, min(start + 0x40, 0x110000))))
    print(hex(start), repr(text).encode("unicode_escape" if False else "ascii", "backslashreplace"), ascii(text))
for text in ["", "'", '"', "'\"", "\\", "\\'", "it's", 'say "x"', "both ' and \"", "\t\n\r\0", "a\x7fb", "\N{BULLET}\N{GREEK SMALL LETTER ALPHA}"]:
    print(repr(text), ascii(text), [text], {text: text}, f"{text!r}", "%r" % text)
for data in [b"", b"'", b'"', b"'\"", b"\\\t\n\r\0\x7f\x80\xff", bytes(range(32, 127))]:
    print(repr(data), bytearray(data), str(data), ascii(data))
