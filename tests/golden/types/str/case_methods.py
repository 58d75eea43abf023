"""upper, lower, title, capitalize, swapcase and casefold over special and random text."""

words = [
    "", "a", "Hello World", "hELLO wORLD", "ß", "ẞ", "ﬁn", "ŉx", "ǆ ǅ Ǆ", "ΑΣ", "ΑΣ ΣΑ", "ΣΑΣΣ.", "İstanbul", "ıI",
    "they're bill's", "x1y z", "a.b-c_d", "ÀÉÎ", "ΐ", "ᾳ ᾼ", "ﬄ", "Ⅷ ⅷ", "ⓐⒶ", "𐐀𐐨", "ꭰᎠ", "ჯᲯ", "123abc", "\u0345a", "ﬀﬁ ﬂ",
]
for name in "upper lower title capitalize swapcase casefold".split():
    print(name, [getattr(word, name)() for word in words])
for start in (0xC0, 0x100, 0x180, 0x370, 0x400, 0x530, 0x10A0, 0x1C80, 0x1E00, 0x1F00, 0x2C00, 0xA640, 0xAB30, 0x10400, 0x1E900):
    text = "".join(map(chr, range(start, start + 0x80)))
    print(hex(start), ascii(text.upper()), ascii(text.lower()), ascii(text.title()), ascii(text.casefold()))
    print(text.upper().lower() == text.lower(), text.casefold() == text.lower(), text.swapcase().swapcase() == text)
