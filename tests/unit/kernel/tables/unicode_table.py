"""unicode/*.ts: digests over all code points, so that the table stays small."""
import unicodedata
import zlib


def digest(values):
    return zlib.crc32("\n".join(values).encode("utf-16-le", "surrogatepass"))


def blocks(function):
    """The digest of each block of 8192 code points."""
    return lambda: [digest(function(c) for c in range(b, b + 8192)) for b in range(0, 0x110000, 8192)]


def flag(test):
    return lambda c: "1" if test(chr(c)) else "0"


def whole(number):
    if number is None:
        return "-1"
    return str(int(number)) if number == int(number) else str(number)


def tables(random, scale):
    for name, function in [
        ("category", lambda c: unicodedata.category(chr(c))),
        ("isAlpha", flag(str.isalpha)), ("isDecimal", flag(str.isdecimal)), ("isDigit", flag(str.isdigit)),
        ("isNumeric", flag(str.isnumeric)), ("isAlphanumeric", flag(str.isalnum)), ("isSpace", flag(str.isspace)),
        ("isPrintable", flag(str.isprintable)), ("isUpper", flag(str.isupper)), ("isLower", flag(str.islower)),
        ("isIdentifierStart", flag(str.isidentifier)),
        ("isIdentifierContinue", flag(lambda s: ("a" + s).isidentifier())),
        ("decimalValue", lambda c: whole(unicodedata.decimal(chr(c), None))),
        ("digitValue", lambda c: whole(unicodedata.digit(chr(c), None))),
        ("numericValue", lambda c: whole(unicodedata.numeric(chr(c), None))),
        ("toUpper", lambda c: chr(c).upper()), ("toLower", lambda c: chr(c).lower()),
        ("toTitle", lambda c: chr(c).title()), ("toFolded", lambda c: chr(c).casefold()),
        ("bidirectional", lambda c: unicodedata.bidirectional(chr(c))),
        ("eastAsianWidth", lambda c: unicodedata.east_asian_width(chr(c))),
        ("combiningClass", lambda c: str(unicodedata.combining(chr(c)))),
        ("isMirrored", flag(unicodedata.mirrored)),
        ("decomposition", lambda c: unicodedata.decomposition(chr(c))),
        ("characterName", lambda c: unicodedata.name(chr(c), "")),
        ("NFC", lambda c: unicodedata.normalize("NFC", chr(c))),
        ("NFD", lambda c: unicodedata.normalize("NFD", chr(c) + "\u0323\u0301")),
        ("NFKC", lambda c: unicodedata.normalize("NFKC", "a" + chr(c) + "\u0308")),
        ("NFKD", lambda c: unicodedata.normalize("NFKD", chr(c))),
    ]:
        yield name, blocks(function), [()]

    def some_text():
        pools = [range(0x300, 0x370), range(0x41, 0x5B), range(0x1100, 0x1200), range(0xAC00, 0xD7A4), range(0x370, 0x2000)]
        return "".join(chr(random.choice(random.choice(pools))) for _ in range(random.randrange(1, 8)))

    yield "normalizeText", unicodedata.normalize, [
        (random.choice(["NFC", "NFD", "NFKC", "NFKD", "nfc"]), some_text()) for _ in range(int(60 * scale))]
    yield "lookup", unicodedata.lookup, [(name,) for name in [
        "LATIN SMALL LETTER A", "latin small letter gha", "HANGUL SYLLABLE GAG", "HANGUL SYLLABLE A", "hangul syllable hih",
        "CJK UNIFIED IDEOGRAPH-4E00", "CJK UNIFIED IDEOGRAPH-20000", "NULL", "LINE FEED", "NBSP", "KEYCAP DIGIT ONE",
        "GREEK SMALL LETTER ALPHA", "SNOWMAN", "nushu character-1b170", "CJK COMPATIBILITY IDEOGRAPH-F900"]]
