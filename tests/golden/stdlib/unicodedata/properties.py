# Properties of characters all over Unicode.
import unicodedata as u

CHARS = "aZ0_ \t\n\x00\x7f\xa0\xad¼½²ßéÅ٣௧Ⅷ①⅓五億万ΑαϕσςЖ中한あアｱ，。—“”«»…€£¥$+−×÷∞∑√≤≠→⇒♥☃😀🇩🏽\u200b\u200d\u0301\u0300\u0327\u1100\uac00\ufb01\ufeff\uffff\ue000\ud800\U000e0001\U0010ffff\u0378"
for char in CHARS:
    print(f"{ord(char):05x}", u.name(char, "-"), u.category(char), u.bidirectional(char) or "-", u.combining(char), u.east_asian_width(char), u.mirrored(char), u.decomposition(char) or "-", u.decimal(char, None), u.digit(char, None), u.numeric(char, None))
for name in ["LATIN SMALL LETTER A", "latin small letter a", "SNOWMAN", "HANGUL SYLLABLE GAG", "CJK UNIFIED IDEOGRAPH-4E2D", "GREEK SMALL LETTER FINAL SIGMA", "NULL", "BELL", "NO SUCH NAME", "", "DIGIT  ONE", "LINE FEED", "CJK UNIFIED IDEOGRAPH-0041"]:
    try:
        print(repr(name), ascii(u.lookup(name)))
    except Exception as error:
        print(repr(name), type(error).__name__, error)
for call in [lambda: u.name("\x00"), lambda: u.decimal("½"), lambda: u.digit("½"), lambda: u.numeric("a"), lambda: u.category("ab"), lambda: u.category(""), lambda: u.category(5), lambda: u.name("a", 1, 2), lambda: u.normalize("XYZ", "a"), lambda: u.lookup(5), lambda: u.decimal("٣"), lambda: "\N{SNOWMAN}\N{LATIN SMALL LETTER E WITH ACUTE}"]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
counts = {}
for code in range(0x3000):
    category = u.category(chr(code))
    counts[category] = counts.get(category, 0) + 1
print(sorted(counts.items()), u.unidata_version)
print(sum(1 for code in range(0x20000) if u.decimal(chr(code), None) is not None), sum(u.combining(chr(code)) for code in range(0x20000)), sum(u.mirrored(chr(code)) for code in range(0x20000)))
