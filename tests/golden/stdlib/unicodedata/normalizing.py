# Normal forms, and what programs do with them: comparing, stripping accents, slugs, widths.
import re
import unicodedata

TEXTS = ["café", "cafe\u0301", "Å\u212b\u0041\u030a", "ﬁne ﬂoor", "²³¹½", "한글", "\u1112\u1161\u11ab", "ｶﾞ ガ", "Ａｂｃ１２３", "ñ\u0303", "a\u0327\u0301", "a\u0301\u0327", "ǆ Ǆ", "\u1e9b\u0323", "\u0344", "", "plain", "ΑΆ\u0391\u0301", "①⑩", "㎏ ㍿", "\u2126\u03a9", "𝒜𝔅", "ﷺ"]
for text in TEXTS:
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        result = unicodedata.normalize(form, text)
        print(form, ascii(text), ascii(result), len(result), unicodedata.is_normalized(form, text), unicodedata.is_normalized(form, result))


def strip_accents(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", strip_accents(text).lower()).strip("-")


def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in text)


for text in ["Crème Brûlée à la carte!", "Ångström & Øre", "naïve façade — déjà vu", "Łódź, Žižkov", "日本語 text", "e\u0301te\u0301", "İstanbul ß"]:
    print(text, "|", strip_accents(text), "|", slug(text), "|", width(text))
print("café" == "cafe\u0301", unicodedata.normalize("NFC", "café") == unicodedata.normalize("NFC", "cafe\u0301"), sorted(["zebra", "éclair", "apple"], key=strip_accents))
print([name for c in "α→é" if (name := unicodedata.name(c))], {unicodedata.category(c)[0] for c in "aB1 .$"} == {"L", "N", "Z", "P", "S"})
for code in (0xAC00, 0xAC01, 0xD7A3, 0x1E69, 0x2ADC, 0xFB1D, 0x1D15E, 0x2F800):
    print(hex(code), ascii(unicodedata.normalize("NFD", chr(code))), ascii(unicodedata.normalize("NFC", unicodedata.normalize("NFD", chr(code)))), unicodedata.decomposition(chr(code)))
