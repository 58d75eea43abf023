import codecs
import re
import string
import unicodedata as ud
from collections import Counter, defaultdict
from itertools import groupby, pairwise

SAMPLE = "Ἀριστοτέλης — naïve café, Straße №5 ½ ﬁne İstanbul 東京 👩‍👩‍👧 e\u0301 ǅ ß"
print(len(SAMPLE), len(SAMPLE.encode()), len(SAMPLE.encode("utf-16-le")) // 2)
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    t = ud.normalize(form, SAMPLE)
    print(form, len(t), ud.is_normalized(form, SAMPLE), t == SAMPLE)
for ch in "Ἀ—№½ﬁİ東👩ǅß٣Ⅷ":
    print(f"U+{ord(ch):04X} {ud.category(ch)} {ud.bidirectional(ch):>2} {ud.east_asian_width(ch):>2} {ud.combining(ch)} {ud.mirrored(ch)} "
          f"{ud.decimal(ch, None)} {ud.digit(ch, None)} {ud.numeric(ch, None)} {ud.decomposition(ch)!r} {ud.name(ch, '?')}")
print(ud.lookup("GREEK SMALL LETTER ALPHA"), "\N{SNOWMAN}", ud.unidata_version.split(".")[0])
try:
    ud.lookup("NO SUCH NAME")
except KeyError as exc:
    print(exc)
print([f(SAMPLE) for f in (str.upper, str.lower, str.title, str.casefold, str.swapcase)], sep="\n")
print("ǅ".istitle(), "ß".upper(), "İ".lower().encode("unicode_escape"), "ŉ".upper(), "Σ".lower(), "ΑΣ".lower(), "ὈΔΥΣΣΕΎΣ".lower())
print([s.isalpha() for s in ("é", "5", "東", "ª", "_")], [s.isdigit() for s in ("٣", "²", "½", "Ⅷ")], [s.isnumeric() for s in ("٣", "²", "½", "Ⅷ")], [s.isdecimal() for s in ("٣", "²")])
print("a\u00a0b\u2003c\x1cd".split(), "a\x0bb\x0cc\x85d\u2028e\r\nf".splitlines(), "x\ty".expandtabs(4), "\u200b".isspace(), "\u3000".isspace())


def slug(text):
    text = ud.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^\w]+", "-", text).strip("-").lower()


def width(text):
    return sum(2 if ud.east_asian_width(c) in "WF" else 0 if ud.combining(c) else 1 for c in text)


print(slug(SAMPLE), slug("  Hello,   Wörld!! "), width("東京x"), width("e\u0301"))
for row in (["名前", "Ann"], ["年", "31"]):
    print("|".join(c + " " * (8 - width(c)) for c in row) + "|")
for enc in ("utf-8", "utf-16", "utf-16-be", "utf-32-le", "latin-1", "cp1252", "ascii", "utf-8-sig"):
    for errors in ("strict", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"):
        try:
            data = "aé€".encode(enc, errors)
            print(f"{enc:<10} {errors:<18} {data!r}")
            if errors == "strict":
                print("   back:", data.decode(enc) == "aé€")
        except UnicodeEncodeError as exc:
            print(f"{enc:<10} {errors:<18} {exc.reason} {exc.start}-{exc.end} {exc.object[exc.start:exc.end]!r}")
            continue
        except LookupError as exc:
            print(exc)
        break
for data in (b"ok \xff\xfe end", b"\xe2\x82", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\xaf"):
    for errors in ("replace", "ignore", "surrogateescape", "backslashreplace"):
        print(ascii(data.decode("utf-8", errors)), end=" ")
    try:
        data.decode()
    except UnicodeDecodeError as exc:
        print(exc)
decoder = codecs.getincrementaldecoder("utf-8")("replace")
print([decoder.decode(bytes([b])) for b in "é€".encode()], decoder.decode(b"\xe2", final=True))
print(codecs.encode("Hello", "rot13"), codecs.decode("48656c6c6f", "hex"), codecs.BOM_UTF8, codecs.lookup("UTF8").name, "x".encode("idna") if False else "")
print("surrogate".join(["\ud83d", "\ude00"]) != "😀", "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"))
print(Counter(ud.category(c)[0] for c in SAMPLE).most_common(), sorted("zäaÄbé", key=lambda c: (ud.normalize("NFD", c)[0].lower(), c)))
print(re.findall(r"\w+", SAMPLE), re.findall(r"[^\W\d_]+", "a1_bé2"), re.sub(r"(?i)straSSe|straße", "X", SAMPLE)[20:40], re.search("(?i)ſ", "S"), re.match(r"(?a)\w+", "aé").group())
print([(k, len(list(g))) for k, g in groupby(sorted("Mississippi", key=str.lower), str.lower)], "".join(sorted(set("Mississippi"))))
print(SAMPLE.isprintable(), "\x07".isprintable(), repr("\x07\u200b\ue000\U0010ffff\xad"), ascii(SAMPLE[:6]), SAMPLE.find("東"), SAMPLE.encode().find("東".encode()))
print("%-8s|%+.2e|%x|%#o|%c|%r|%5.1f%%" % ("é", 12345.678, 255, 8, "東", "ü", 99.55), "{:*^9}{:>3}".format("東", "é"), f"{'x':é>4}")
print("abc" < "abd", "Z" < "a", "é" > "z", max("añb"), "a".ljust(3, "·") + "b".center(4, "-") + "7".zfill(3) + "-7".zfill(4), "ab\u0301c"[::-1])
print(string.punctuation, string.whitespace.encode(), string.ascii_letters[:5])
