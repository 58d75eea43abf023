"""format_spec.ts, format_number.ts, percent_format.ts."""
from samples import some_float, some_int


def percent(template, values):
    return template % tuple(values)


def percent_bytes(template, values):
    return (template.encode("latin-1") % tuple(v.encode() if isinstance(v, str) else v for v in values)).decode("latin-1")


def tables(random, scale):
    def rows(count, *makers):
        return [tuple(maker() for maker in makers) for _ in range(int(count * scale))]

    def maybe(chance, text):
        return text if random.random() < chance else ""

    def spec(types):
        align = random.choice(["", "", "", "<", ">", "^", "=", "*<", "*^", "0=", "é>", "\U0001f600^", "->", ".="])
        text = align + maybe(0.4, random.choice("+- ")) + maybe(0.1, "z") + maybe(0.2, "#") + maybe(0.3, "0")
        text += maybe(0.5, str(random.randrange(0, 30))) + maybe(0.3, random.choice([",", "_", ",_", "__", "_,"] if random.random() < 0.1 else ",_"))
        text += maybe(0.4, "." + maybe(0.95, str(random.randrange(0, 12)))) + maybe(0.8, random.choice(types))
        return text + maybe(0.02, random.choice("xyz_é"))

    def int_spec():
        return spec(random.choice(["d", "d", "x", "bBoxX", "dbcoxXneEfFgG%s"]))

    def n():
        return some_int(random, 80)

    def x():
        return some_float(random)

    def text():
        return "".join(random.choice("abcé\U0001f600 ") for _ in range(random.randrange(0, 8)))

    yield "formatInt", format, rows(350, n, int_spec) + [(65, "c"), (65, "5c"), (-1, "c"), (2**70, "c"), (1, "\x01"), (1, ",\x01"), (1, "é"), (1, "9" * 30), (1, "٣d"), (10**400, "f"), (1234, "09,"), (1234, "08,"), (1234, "010_x"), (0, "010,"), (1, "{"), (65, "=5c"), (65, "05c")]
    yield "formatFloat", format, rows(400, x, lambda: spec("eEfFgGn%d")) + [(-0.04, "z.1f"), (0.5, ".0f"), (1.5, ".9999999999"), (1e16, ".3"), (123.0, ".3"), (1234.0, ".3"), (0.0, ".3"), (100.0, ".3"), (float("inf"), "010"), (float("nan"), "+08,")]
    yield "formatStr", format, rows(150, text, lambda: spec("s")) + [("a", "d"), ("a", ","), ("a", "ab")]
    yield "formatComplex", lambda a, b, s: format(complex(a, b), s), rows(150, x, x, lambda: spec("eEfFgGn")) + [(0.0, 1.0, "5"), (-0.0, 1.0, ""), (0.0, -0.0, ""), (1.0, 2.0, ".3"), (1.0, 2.0, ">10")]
    yield "reprComplex", lambda a, b: repr(complex(a, b)), rows(40, x, x)

    def small():
        return random.randrange(-5, 300)

    def values():
        # A star takes any int as a width: no large ones here.
        return [random.choice([small, x, text, small])() for _ in range(random.choice([0, 1, 1, 1, 1, 2]))]

    def template(types):
        flags = "".join(random.choice("-+ #0") for _ in range(random.choice([0, 0, 1, 2])))
        width = random.choice(["", "", "5", "12", "*"])
        precision = random.choice(["", "", ".", ".0", ".3", ".10", ".*"])
        return maybe(0.3, random.choice(["ab", "%%", "\U0001f600" if types[0] != "b" else "x"])) + "%" + flags + width + precision + maybe(0.1, random.choice("hlL")) + maybe(0.98, random.choice(types)) + maybe(0.3, "z")

    yield "percent", percent, rows(400, lambda: template("ddixXoufFeEgGsrac%y"), values) + [
        (t, v) for t in ["%d", "%5.3d", "%-05d", "%#x", "%c", "%s", "%.2f"] for v in ([], [1], ["a"], [1.5], [1, 2], [10**400])]
    yield "percentBytes", percent_bytes, rows(100, lambda: template("bdxfsc"), lambda: [v.encode("ascii", "ignore").decode() if isinstance(v, str) else v for v in values()])
