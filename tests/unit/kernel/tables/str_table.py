"""str_methods.ts, str_search.ts, str_case.ts, str_predicates.ts."""


def strip(text, characters, left, right):
    if left and right:
        return text.strip(characters)
    return text.lstrip(characters) if left else text.rstrip(characters) if right else text


def affix(text, part, start, stop, at_end):
    return (text.endswith if at_end else text.startswith)(part, start, stop)


def tables(random, scale):
    def rows(count, *makers):
        return [tuple(maker() for maker in makers) for _ in range(int(count * scale))]

    def clean(s):
        return s.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")

    def pick(characters, longest):
        return clean("".join(random.choice(characters) for _ in range(random.randrange(0, longest))))

    def cased():
        return pick(random.choice(["abAB 1_", "aΣσςßŉǆǅǇ'.ΑİıŸ", "ΑΣ\u0301 .'a:", [chr(c) for c in range(0x80, 0x600)], [chr(c) for c in range(0x1D00, 0x2200)], "\U00010400\U00010428\U0001d400ⅷⅧⓐ"]), 8)

    def kind():
        return pick(random.choice(["ab1", "0٣²½Ⅷ", "aß日本Ab", "AB ǅ", " \t\x1c\x85\u2003", "a_1é·℘℮", [chr(c) for c in range(0, 0x3000)], [chr(c) for c in range(0x10000, 0x1F000)]]), 5)

    for name, function in [("upperText", str.upper), ("lowerText", str.lower), ("titleText", str.title),
                           ("capitalizeText", str.capitalize), ("swapcaseText", str.swapcase), ("casefoldText", str.casefold)]:
        yield name, function, rows(60, cased)
    for name, function in [("isAlphaText", str.isalpha), ("isAlnumText", str.isalnum), ("isDecimalText", str.isdecimal),
                           ("isDigitText", str.isdigit), ("isNumericText", str.isnumeric), ("isSpaceText", str.isspace),
                           ("isPrintableText", str.isprintable), ("isAsciiText", str.isascii), ("isUpperText", str.isupper),
                           ("isLowerText", str.islower), ("isTitleText", str.istitle), ("isIdentifierText", str.isidentifier)]:
        yield name, function, rows(30, kind) + rows(20, cased)

    def text():
        return pick(random.choice(["ab", "ab ", "a\U0001f600b", "\ud83d\ude00\U0001f600a", " \t\na\x1c\x85\u2003b"]), 12)

    def part():
        return pick(random.choice(["ab", "a\U0001f600", "\ud83d\ude00a", "\U0001f600"]), 3)

    def separator():
        return part() or "a"

    def index():
        return random.randrange(-12, 14)

    def limit():
        return random.choice([-1, -1, 0, 1, 2, 3])

    def flag():
        return random.random() < 0.5

    def width():
        return random.randrange(-1, 20)

    def fill():
        return random.choice(["*", "0", "\U0001f600"])

    for name, function in [("findText", str.find), ("findLastText", str.rfind), ("countText", str.count)]:
        yield name, function, rows(120, text, part, index, index) + rows(60, text, part)
    yield "hasAffix", affix, rows(120, text, part, index, index, flag)
    # A result that joins two lone surrogates is one character here.
    yield "replaceText", lambda *a: clean(str.replace(*a)), rows(120, text, part, part, limit)
    yield "partitionText", str.partition, rows(50, text, separator)
    yield "partitionLastText", str.rpartition, rows(50, text, separator)
    yield "splitAt", str.split, rows(80, text, separator, limit)
    yield "splitAtLast", str.rsplit, rows(80, text, separator, limit)
    yield "splitSpaces", lambda s, n: s.split(None, n), rows(80, text, limit)
    yield "splitSpacesLast", lambda s, n: s.rsplit(None, n), rows(80, text, limit)
    yield "splitLines", str.splitlines, rows(80, lambda: pick("ab\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029", 10), flag)
    yield "stripText", strip, rows(80, text, lambda: random.choice([None, part()]), flag, flag)
    yield "centerText", str.center, rows(40, text, width, fill)
    yield "justifyLeft", str.ljust, rows(30, text, width, fill)
    yield "justifyRight", str.rjust, rows(30, text, width, fill)
    yield "zeroFill", str.zfill, rows(40, lambda: pick("+-1\U0001f600", 5), width)
    yield "expandTabs", str.expandtabs, rows(60, lambda: pick("ab\t\t\n\r\U0001f600", 10), lambda: random.randrange(-1, 9))
