"""The is* methods over every block of Unicode."""

names = "isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper".split()
texts = ["", "a", "A", "1", "a1", "A1b", "Ab Cd", "AB CD", "ab cd", " ", "\t\n", "²", "½", "一", "٣", "ǅ", "ªº", "\x1f", "\xa0", "é", "_x", "1x", "x y", "𝟘", "𐒀", "\ud800", "\u200b"]
for text in texts:
    print(ascii(text), [name[2:] for name in names if getattr(text, name)()])
for name in names:
    counts = []
    for start in range(0, 0x20000, 0x800):
        counts.append(sum(getattr(chr(c), name)() for c in range(start, start + 0x800)))
    print(name, counts)
for word in "class def None print match _ __x x1 1x é ℘ · a· ªx 变量 a-b".split():
    print(word, word.isidentifier())
