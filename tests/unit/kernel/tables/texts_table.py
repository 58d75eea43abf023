"""float_text.ts, float_hex.ts, int_text.ts, str_text.ts, code_points.ts."""
from samples import some_float, some_int


def compare(a, b):
    return -1 if a < b else 1 if a > b else 0


def tables(random, scale):
    def rows(count, *makers):
        return [tuple(maker() for maker in makers) for _ in range(int(count * scale))]

    def x():
        return some_float(random)

    def text():
        pools = [range(0x20, 0x7F), range(0, 0x100), range(0x300, 0x3000), range(0xD7F0, 0xE010), range(0xFF00, 0x10010), range(0x1F600, 0x1F640), range(0x110000)]
        pool = random.choice(pools)
        # A high surrogate before a low one is the one thing that UTF-16 cannot hold apart.
        s = "".join(chr(random.choice(random.choice([pool, pools[0]]))) for _ in range(random.randrange(0, 10)))
        return s.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")

    yield "reprFloat", repr, rows(150, x) + [(10.0**e,) for e in (-5, -4, 15, 16, 17, 21, 22, 23)] + [(123456789012345680.0,), (1e16 - 2,)]
    for style in "efg":
        yield style, lambda v, p, s=style: "%.*%s".replace("%s", s) % (p, v), rows(80, x, lambda: random.choice([0, 1, 2, 3, 5, 6, 10, 17, 20, 30])) + rows(5, x, lambda: random.randrange(100, 1200)) + [(0.5, 0), (1.5, 0), (2.5, 0), (0.125, 2), (2.675, 2), (25.0, 0), (35.0, 0), (1e22, 5), (1e23, 3), (9.5, 0), (0.95, 1), (99999.5, 5), (2.5e22, 0), (250.0, 1), (9.999999999999999e22, 0), (0.0, 5), (0.0, 0)]
    yield "roundFloat", round, rows(120, x, lambda: random.randrange(-5, 20)) + rows(40, x, lambda: random.randrange(-330, 330)) + [(2.5, 0), (0.125, 2), (25.0, -1), (35.0, -1), (1.7976931348623157e308, -308), (-0.4, 0), (5e-324, 323), (1.5e308, -308)]
    yield "roundToInt", round, rows(60, x) + [(k / 2,) for k in range(-7, 8)] + [(0.49999999999999994,), (4503599627370497.5,)]
    spellings = ["1_0", "1__0", "_1", "1_", " 12 ", "1e5", "1_0e1_0", "1e_5", ".5", "5.", ".", "", "+", "-.5e-3", "inf", "-Infinity", "nan", "+NaN", "infinit", "0x10", "１２.５", "\u2003\u0663\n", "1 2", "1e400", "1e-400", "-0", "1\0", "1_.5", "1._5", "1.5_5", "1e+5", "e5", "\x1c1\x85", "²", "½", "123456789012345678901234567890", "2.4703282292062328e-324", "2.4703282292062327e-324", "\U0001d7d8", "é'\"", "1d5", "\ud800"]
    yield "parseFloatText", float, [(s,) for s in spellings] + [("%.*e" % (random.randrange(0, 40), some_float(random)),) for _ in range(int(60 * scale))]
    yield "integerRatio", lambda v: v.as_integer_ratio(), rows(50, x)
    yield "floatHex", float.hex, rows(50, x)
    yield "parseFloatHex", float.fromhex, [(x().hex(),) for _ in range(int(40 * scale))] + [(s,) for s in ["0x1p0", "1.8", "0x.8p1", "abc", "0x", "", ".", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", "0x1p-1075", "0x1.8p-1075", "0x1p-1074", "0x1.00000000000008p0", "0x1.00000000000018p0", "0x1.000000000000080000001p0", "-inf", "Nan", " 0x1p3 ", "0x1p99999999", "0x1p-99999999", "1e5", "0x1p", "0x1.8p+1_0", "0x0p5", "-0x0p0", "+0x1P4"]]

    def n():
        return some_int(random, random.choice([60, 300, 5000]))

    yield "intToText", str, rows(40, n) + [(10**4299,), (10**4300,), (-(10**4299),), (-(10**4300),), (10**5000,), (1 << 100000,)]
    yield "bin", bin, rows(15, n)
    yield "oct", oct, rows(15, n)
    yield "hex", hex, rows(15, n)
    literals = ["0b101", "0B1", "0o17", "0x_ff", "0x__ff", "0_0", "00", "010", "0", "-0x10", "+5", "- 5", "", " ", "_", "1_000", "1__0", "1_", "z", "Zz", "12a", "１２", "٣", "0b", "0xg", "1.5", "x" * 300, "'", '"', "\u3000 7 \n", "9" * 4300, "9" * 4301, "1_" * 4300 + "1", "\U0001d7d9", "0b2", "b1", "0b1", "é", "0_1", "-", "1e5", "None", "\x00", "1\x00", "0_", "-0", "ff", "0" * 5000, "7" * 650]
    yield "parseInteger", int, [(s, b) for s in literals for b in (10, 0, random.choice([2, 16, 36, 8]))] + [(s, b) for s in ["0b1", "b1", "11"] for b in (2, 16, 1, 37, -1, 3, 36)] + [
        (random.choice(["", "-", "+"]) + "".join(random.choice("0123456789abcdefghijklmnopqrstuvwxyz_"[:b] + random.choice(["", "_"])) for _ in range(random.randrange(1, 60))), b)
        for b in [random.randrange(2, 37) for _ in range(int(80 * scale))]]
    yield "reprText", repr, rows(120, text) + [("'",), ('"',), ("'\"",), ("\\",), ("\n\t\r\x00\x7f\x80\xad",)]
    yield "asciiText", ascii, rows(60, text)
    yield "reprBytes", repr, rows(40, lambda: random.randbytes(random.randrange(0, 20))) + [(b"'",), (b"'\"",), (b'"',), (b"\\\n",)]
    yield "codePointLength", len, rows(40, text)
    yield "reverseText", lambda s: s[::-1], [row for row in rows(60, text) if not any(0xD800 <= ord(c) < 0xE000 for c in row[0])]
    yield "compareText", compare, rows(80, text, text) + [("\uffff", "\U00010000"), ("\ue000", "\U00010000"), ("a\U0001f600", "a\U0001f601"), ("\ud83d", "\U0001f600"), ("", "a")]
    yield "sliceText", lambda s, i, j: s[i:j], [row for row in rows(80, text, lambda: random.randrange(0, 12), lambda: random.randrange(0, 12))]
