"""% formatting: mappings, stars, and what goes wrong."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


cases = [
    ("%s", ()), ("%s", (1, 2)), ("%s %s", (1,)), ("%s %s", "ab"), ("%", ()), ("%5", 1), ("%y", 1), ("%(a)s", {"a": 1}), ("%(a)s", {}),
    ("%(a)s", 1), ("%(a)s %(b)d", {"a": 1, "b": 2}), ("%(a", {"a": 1}), ("%(a)", {"a": 1}), ("%()s", {"": 5}), ("%(a(b))s", {"a(b)": 1}),
    ("%*d", (5, 1)), ("%-*d|", (5, 1)), ("%*d", (-5, 1)), ("%.*f", (2, 3.14159)), ("%.*f", (-2, 3.14159)), ("%*d", ("a", 1)), ("%*d", (1.5, 1)), ("%*d", (1,)),
    ("%d", "a"), ("%d", None), ("%d", 1.9), ("%d", -1.9), ("%x", 1.5), ("%x", "a"), ("%o", None), ("%f", "a"), ("%f", None), ("%c", 65), ("%c", "A"), ("%c", "AB"),
    ("%c", ""), ("%c", -1), ("%c", 0x110000), ("%c", 1.5), ("%c", 128512), ("%%", ()), ("%%%s", 1), ("100%", ()), ("100%", (1,)), ("%5%", ()), ("abc", 1), ("abc", {}), ("abc", [1]), ("abc", {"a": 1}),
    ("%s", None), ("%r", "é\n"), ("%a", "é😀"), ("%.2s", "abcdef"), ("%5.1s|", "abc"), ("%-5s|", "ab"), ("%05s", "ab"), ("%s", [1, "a"]), ("%ld %hd %Ld", (1, 2, 3)), ("%lld", 1), ("%i", 10**30),
    ("%d", True), ("%s", True), ("%d", float("inf")), ("%d", float("nan")), ("%x", True), ("%.0f %.0f", (0.5, 1.5)), ("%#.0f", 1), ("%#g", 1.0), ("%g", 1e5), ("%g", 1e6), ("%(a)s %s", {"a": 1}), ("%s %(a)s", {"a": 1}), ("%999999999999999999999d", 1), ("%.999999999999999999999d", 1), ("%\ud800", 1), ("%é", 1),
]
for spec, value in cases:
    print(ascii(spec), ascii(value), t(lambda: spec % value))


class M(dict):
    def __missing__(self, key):
        return key.upper()


class O:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"

    def __index__(self):
        return 255

    def __float__(self):
        return 1.25


print("%(x)s %(y)r" % M(), "%s %r %a" % (O(), O(), O()), t(lambda: "%d" % O()), t(lambda: "%x %f" % (O(), O())), t(lambda: "%c" % O()))
print(b"%s %r %a %d %x %c %b" % (b"s", "é", "é", 5, 255, 65, b"b"), t(lambda: b"%s" % "a"), t(lambda: b"%b" % 1), t(lambda: b"%c" % 256), t(lambda: b"%z" % 1), t(lambda: b"%d" % "a"), b"%(a)s" % {b"a": b"x"}, bytearray(b"%d") % 3)
