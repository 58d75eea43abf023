"""codecs.ts and its parts."""
import codecs
import warnings

warnings.simplefilter("ignore")
ENCODINGS = ["utf-8", "UTF8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf_32_le", "utf-32-be",
             "latin-1", "ascii", "cp1252", "unicode_escape", "raw_unicode_escape"]
HANDLERS = ["strict", "strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"]


def clean(s):
    return s.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def encode(text, encoding, errors):
    return text.encode(encoding, errors)


def decode(data, encoding, errors):
    return clean(data.decode(encoding, errors))


def tables(random, scale):
    def text():
        pool = random.choice(["abc\\\n\t\x7f", "aé\xff\x80", "a日本\u20ac\u0161", "a\U0001f600\U0010ffff", "a\udc80\udcff\ud800\udfff\ue000", "\x85a\u2028ñ\U0001d7d8\udce9"])
        return clean("".join(random.choice(pool) for _ in range(random.randrange(0, 6))))

    def data():
        kind = random.randrange(7)
        if kind == 0:
            return random.randbytes(random.randrange(0, 9))
        if kind == 1:
            return bytes(random.choice(b"a\x80\xbf\xc0\xc2\xe0\xa0\x9f\xed\xf0\x90\x8f\xf4\xf5\xe4\xb8\xad") for _ in range(random.randrange(0, 8)))
        if kind == 2:
            return bytes(random.choice(b"a\x00\x00\xd8\xdc\xff\xfe\x10\x00") for _ in range(random.randrange(0, 13)))
        if kind == 3:
            return "".join(random.choice(["\\", "x", "u", "U", "N", "{", "}", "0", "41", "8", "n", "SPACE", "\\x41", "\\u20ac", "\\U0001f600", "\\N{DIGIT ONE}", "\\N{", "\n", "'", "\\777", "é"]) for _ in range(random.randrange(0, 8))).encode("latin-1")
        encoded = text().encode(random.choice(ENCODINGS), "ignore")
        return encoded[: random.choice([len(encoded), random.randrange(0, len(encoded) + 1)])]

    def count(n):
        return range(int(n * scale))

    yield "encodeText", encode, [(text(), random.choice(ENCODINGS), random.choice(HANDLERS + ["xmlcharrefreplace", "namereplace", "nosuch"])) for _ in count(450)]
    yield "decodeBytes", decode, [(data(), random.choice(ENCODINGS), random.choice(HANDLERS)) for _ in count(500)] + [
        (data(), e, h) for _ in count(20) for e in ("utf-8", "unicode_escape", "utf-16") for h in ("strict", "replace")]
    yield "findEncoding", lambda name: codecs.lookup(name).name, [(n,) for n in ["UTF8", "utf-8", "U8", "Latin-1", "latin1", "ISO-8859-1", "iso8859-1", "us-ascii", "ASCII", "cp1252", "windows-1252", "utf_16", "UTF-16LE", "utf-32-be", "utf 8", "nosuch", "unicode-escape", "raw_unicode_escape", "utf-8-sig", "L1", "8859"]]
