# Methods of str on many texts: ASCII, accents, other scripts, characters beyond U+FFFF, odd spaces.

TEXTS = ["", "a", "A", "abc", "Hello World", "hello\tworld\n", "  x  ", "\u00e9t\u00e9 \u00c9T\u00c9", "stra\u00dfe", "\u01c5x", "\u0130stanbul",
         "\u03a3\u0391\u03a3 \u03c3\u03b1\u03c2", "\u4e2d\u6587", "\U0001f600smile\U0001f600", "\u0661\u0662\u0663", "\u00b2\u00bd\u2167", "a1_b2", "1abc", "def",
         "\u2028line\x85sep\x1c", "\u00a0nb\u2003sp", "tab\there\t", "-42", "+7", "a,b,,c", "aaaa", "\ud800lone", "\ufb01ne", "Abc Def", "ABC DEF",
         "\x00\x7f", "it's \"q\"", "e\u0301"]
for s in TEXTS:
    print(ascii(s), len(s), ascii(s.upper()), ascii(s.lower()), ascii(s.title()), ascii(s.capitalize()), ascii(s.swapcase()),
          ascii(s.casefold()))
    print(s.isalpha(), s.isalnum(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isspace(), s.isupper(), s.islower(), s.istitle(),
          s.isidentifier(), s.isprintable(), s.isascii())
    print(ascii(s.strip()), ascii(s.lstrip()), ascii(s.rstrip()), ascii(s.strip("ax ")), ascii(s.split()), ascii(s.rsplit(None, 1)),
          ascii(s.split(",")), ascii(s.split("a", 1)), ascii(s.rsplit("a", 1)), ascii(s.splitlines()), ascii(s.splitlines(True)))
    print(ascii(s.center(9, "*")), ascii(s.ljust(8, "-")), ascii(s.rjust(8)), ascii(s.zfill(6)), ascii(s.expandtabs(4)), ascii(s.expandtabs(0)))
    print(ascii(s[::-1]), ascii(s * 2), ascii(list(s)), [ord(c) for c in s], hash(s))
    for t in ["a", "", "b", "lo", "\U0001f600", "aa", "\u00e9"]:
        print(s.find(t), s.rfind(t), s.count(t), s.startswith(t), s.endswith(t), t in s, s.find(t, 1), s.rfind(t, 1, 3), s.count(t, -3),
              s.startswith(t, 2), s.endswith(t, 0, 2), ascii(s.replace(t, "<>")), ascii(s.replace(t, "", 1)), ascii(s.removeprefix(t)),
              ascii(s.removesuffix(t)), ascii(s.partition(t)) if t else "", ascii(s.rpartition(t)) if t else "", ascii(s.join([t, t])))
    print(ascii(s.translate({97: "X", 98: None, 233: 101})), repr(s) if s.isprintable() else ascii(s))
    for codec in ("utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-32-be", "cp1252"):
        for errors in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogatepass", "surrogateescape"):
            try:
                raw = s.encode(codec, errors)
                print(codec, errors, raw, raw.decode(codec, "surrogatepass" if "utf" in codec else "strict") == s)
            except UnicodeError as e:
                print(codec, errors, type(e).__name__, ascii(str(e)))
print(sorted(TEXTS, key=lambda s: (len(s), s)) == sorted(sorted(TEXTS), key=len))
print([ascii(x) for x in sorted(TEXTS)])
for a in TEXTS:
    print([(a < b, a == b, a > b) for b in TEXTS[::3]])
for raw in [b"", b"abc", b"\xff\xfe", b"\xe4\xb8\xad", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"\xc3", b"a\x80b", b"\xe4\xb8", b"\x00\xd8\x00\x00", b"\xef\xbb\xbfx"]:
    for codec in ("utf-8", "utf-8-sig", "ascii", "latin-1", "utf-16", "utf-16-be", "utf-32", "cp1252"):
        for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
            try:
                print(codec, errors, ascii(raw.decode(codec, errors)))
            except UnicodeError as e:
                print(codec, errors, type(e).__name__, e)

face = "a\U0001f600b"
for half in ("\ud83d", "\ude00"):
    print(half in face, face.__contains__(half), half in face + half, face.find(half), face.count(half))
print("\U0001f600" in face, "\U0001f600b" in face, "" in face)
# The words of a text are equal to those of the one before, whatever separates them.
for text in ("one two one", "one\ttwo one", " one  two\n", "one\x1ftwo", "one\u2003two one", "1 two 12", "\u00e9t\u00e9 one \u00e9t\u00e9"):
    for again in range(2):
        words = text.split()
        counts = {}
        for word in words:
            counts[word] = counts.get(word, 0) + 1
        print(ascii(text), ascii(words), ascii(counts))
many = [f"word{i % 1500} x{i}" for i in range(4000)]
print(sum(len(word) for text in many for word in text.split()), len({word for text in many for word in text.split()}))
halves = ["\ud83d\U0001f600", "\U0001f600", "\U0001f601", "\ud83d", "\ud83dz", "\ud83d\uffff", "\uffff", "\U0001f600\ud83d", "a\U0001f600", "a\ud83d\U0001f600"]
print(ascii(sorted(halves)))
print([[a < b for a in halves] for b in halves])
