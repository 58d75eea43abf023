# Everything that takes a format: format(), %, str.format, textwrap, string.Template and Formatter.
import string
import textwrap


def attempt(call):
    try:
        return repr(call())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


INTS = [0, 1, -1, 42, 255, -1234567, 10**20, True]
FLOATS = [0.0, -0.0, 1.0, 0.1, -2.5, 1234567.891, 1e-5, 1e16, 1.5e300, 5e-324, float("inf"), float("nan"), 999999.5, 0.00012345, 2.675, 1e22]
STRINGS = ["", "a", "hello", "é☃😀", "tab\t"]
OTHERS = [None, [1], (1, 2), {"a": 1}, 1 + 2j, -1.5j, b"x", range(2), complex("nan"), ...]
SPECS = ["", "d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "c", "n", "e", "E", "f", "F", "g", "G", "%", "s", "r", ".0f", ".1f", ".3f", ".10f", ".0e", ".2e", ".0g", ".1g", ".3g", ".17g", "#.3g", "#.0f", ".0%", ".1%", "5", "<5", ">5", "^5", "=5", "*<8", "*>8", "*^8", "0=8", "08", "+", "-", " ", "+d", " d", "+08d", "+.2f", " 10.3f", ",", "_", ",d", "_d", "_b", "_x", ",x", "#_x", "#010x", "010b", ",.2f", "_.2f", "15,.2f", "015,.2f", "020,d", "z.1f", "z", "+z.0f", "zd", ".3", ".0", ".10", "10.2", "<10.2", "^#12x", "é^7", "1", "0", "00", "<0", "<05", "^07.1f", ",,", ",_", "d,", ".", "x.2", "5.", "ss", "y", "+s", "=s", "#s", ",s", "zs", "10s", "<", ">>5", "}<5", "{<5", "99999999999999999999", ".99999999999999999999", "+c", "5c", "#c", ",c", "_c", ".2c", ".2d", "0s", "05s", "_n", ",n", ",e", "_%", "+%", "#g", "#e", "#.0e", "-.3", "\0<4", "<<4"]
for spec in SPECS:
    for group in (INTS, FLOATS, STRINGS, OTHERS[:3] + OTHERS[4:6]):
        print(repr(spec), *[attempt(lambda: format(value, spec)) for value in group], sep="|")
PERCENT = ["%s", "%r", "%a", "%d", "%i", "%u", "%o", "%x", "%X", "%#o", "%#x", "%e", "%E", "%f", "%F", "%g", "%G", "%c", "%5s", "%-5s|", "%05d", "%+d", "% d", "%.3d", "%8.3d", "%-8.3d|", "%08.2f", "%+.1e", "%#.0f", "%.0f", "%.10g", "%.2s", "%5.1s", "%%", "%5%", "%", "%q", "%(a)s", "%ld", "%hd", "%Ld", "%lld", "%.f", "%.d", "%-", "%0-5d|", "%+ d", "%- 5d|", "%b", "%n", "%é", "%.50f", "%#X", "%#5x", "%-#8x|", "%08x", "%.3x", "%+x", "% x"]
for form in PERCENT:
    print(repr(form), *[attempt(lambda: form % (value,)) for value in INTS[:6] + FLOATS[:8] + [float("inf"), "a", "é☃", None, [1], 1j, b"b", 1.9, "ab", 10**25, -(10**25), 0x10FFFF, 0x110000]], sep="|")
MORE = [("%s %s", (1, 2)), ("%s %s", (1,)), ("%s", (1, 2)), ("%s", 5), ("", 5), ("", ()), ("", {}), ("%*d", (5, 42)), ("%-*d|", (5, 42)), ("%*d|", (-5, 42)), ("%.*f", (2, 3.14159)), ("%*.*f", (8, 2, 3.14159)), ("%*d", ("a", 1)), ("%.*f", (-1, 2.5)), ("%*d", (5,)), ("%(a)s %(b)5d", {"a": 1, "b": 2}), ("%(a)s", {"b": 1}), ("%(a)s", 5), ("%(a", {"a": 1}), ("%(a)s %s", {"a": 1}), ("%((a))s", {"(a)": 7}), ("%(a)s%%", {"a": 1}), ("%(a)*d", {"a": 1}), ("%s", [1, 2]), ("%s %s", [1, 2]), ("%d", "1"), ("%d", 1.5), ("%x", 1.5), ("%c", "ab"), ("%c", -1), ("%c", 1.0), ("%f", "1"), ("%d", None), ("%d%d", (1,)), ("%s" * 3, (1, 2, 3, 4)), ("%()s", {"": 3}), ("%r %a", ("é", "é")), ("%s", ((1, 2),)), ("%s", {"a": 1}), ("%d", True), ("%5s%%|", "x"), ("%y", 1), ("100%", ()), ("100%", 5), ("% s", "a"), ("%.0e", 12345.678), ("%i", 1e10), ("%d", float("nan")), ("%d", float("inf")), ("%(x)c", {"x": "é"})]
for form, value in MORE:
    print(repr(form), repr(value), attempt(lambda: form % value), sep="|")
BYTES = [(b"%s", b"x"), (b"%d", 5), (b"%b", b"q"), (b"%a", "é"), (b"%x", 255), (b"%c", 65), (b"%c", b"z"), (b"%s", "x"), (b"%5.1f|", 2.25), (b"%(a)s", {b"a": b"1"}), (b"%c", 256), (b"%r", "é"), (b"%s %s", (b"a",)), (b"%-5s|", b"ab"), (b"%05d", -3), (b"%q", 1)]
for form, value in BYTES:
    print(form, repr(value), attempt(lambda: form % value), sep="|")


class Thing:
    name = "thing"
    parts = {"k": [10, 20], "1": "one", 2: "two"}

    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "Thing()"

    def __str__(self):
        return "a thing"


FORMS = ["{}", "{0}", "{1}{0}", "{}{}", "{}{}{}{}", "{0}{}", "{}{0}", "{x}", "{y}", "{x.name}", "{x.parts[k]}", "{x.parts[k][1]}", "{x.parts[1]}", "{x.parts[2]}", "{x.nope}", "{0[0]}", "{0.real}", "{!r}", "{!s}", "{!a}", "{!x}", "{!}", "{!rr}", "{!r:>10}", "{0:{1}}", "{0:>{w}}", "{0:{f}>{w}}", "{0:{f}{a}{w}.{p}f}", "{0:{{1}}}", "{{}}", "{{{0}}}", "{", "}", "{0", "0}", "{0:", "{0!", "{0!r", "{a b}", "{ 0}", "{0 }", "{-1}", "{99}", "{x[}", "{x[]}", "{x[a}", "{x.}", "{.real}", "{[0]}", "{0.}", "{0[0}", "{0]0}", "{0:{1:{2}}}", "{x:%Y}", "{x!r:%Y}", "{x:}", "{0:x}", "{:d}{:s}", "}}{{", "}{", "{0}}", "{{0}", "{0!r }", "{0:>5}{0:<5}|", "{x.name!r:^9}", "{0[-1]}", "{0[1:2]}", "{x.parts[-1]}", "{9999999999999999999999}", "{01}", "{0x}", "{é}", "", "plain", "{x[0]}", "{:{}}", "{:{}{}}", "{:{}.{}}"]
for form in FORMS:
    print(repr(form), attempt(lambda: form.format(3.5, 7, "z", x=Thing(), w=9, f="*", a="^", p=2)), attempt(lambda: form.format("text", 9, x=Thing(), w=3, f="-", a="<", p=1, é=1)), attempt(lambda: form.format_map({"x": Thing(), "w": 1, "é": 5})), attempt(lambda: string.Formatter().format(form, 3.5, 7, "z", x=Thing(), w=9, f="*", a="^", p=2)), attempt(lambda: list(string.Formatter().parse(form))), sep="|")
TEMPLATES = ["$a", "${a}", "$a$b", "$$a", "$", "$1", "${", "${}", "${a", "${a b}", "$a.$b", "$é", "$A", "x $a\n$ y", "$_x", "${_x}", "$a_b", "$aé", "$$", "$$$a", "a$", "\n\n $", "$-", "no", "$ a", "${1}", "$b${c}$a"]
for text in TEMPLATES:
    template = string.Template(text)
    print(repr(text), attempt(lambda: template.substitute(a=1, b="two", A=3, _x=4)), attempt(lambda: template.safe_substitute({"a": 5}, b=6)), attempt(lambda: template.substitute({"a": 1})), attempt(template.is_valid), attempt(template.get_identifiers), sep="|")


class Percent(string.Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


print(Percent("%a_b %% %{c_d} $x").substitute(a_b=1, c_d=2), attempt(lambda: Percent("%a").substitute(a=1)), Percent("%a %a_b").safe_substitute(a_b=9))
LOREM = "Lorem ipsum dolor sit amet, consectetur  adipiscing elit. Sed do-eiusmod tempor -- incididunt ut\tlabore et dolore\nmagna aliqua.  Ut enim ad minim veniam, quis_nostrud exercitation/ullamco laboris-nisi-ut. Averyveryverylongwordthatdoesnotfit ok?"
PIECES = [LOREM, "", "   ", "word", "a b", "  lead and trail  ", "one\n\ntwo\n   three\n", "hyphen-ated-words-in-a-row and --flags -x e-mail", "no.space?Yes! e.g. this.", "é" * 15 + " " + "☃ " * 8, "tabs\tin\tthe\tline", "mid—dash and don't-stop 3-4 a-b"]
CHOICES = [{}, {"initial_indent": "* ", "subsequent_indent": "  "}, {"break_long_words": False}, {"break_on_hyphens": False}, {"drop_whitespace": False}, {"expand_tabs": False, "replace_whitespace": False}, {"fix_sentence_endings": True}, {"max_lines": 2}, {"max_lines": 1, "placeholder": "~"}, {"tabsize": 3}, {"break_long_words": False, "break_on_hyphens": False, "max_lines": 3, "placeholder": " more"}]
for i, text in enumerate(PIECES):
    for width in (1, 5, 12, 20, 40, 70):
        for j, options in enumerate(CHOICES):
            if (i + width + j) % 3 == 0:
                print(i, width, j, attempt(lambda: textwrap.wrap(text, width, **options)), sep="|")
        print(i, width, attempt(lambda: textwrap.shorten(text, width)), attempt(lambda: textwrap.shorten(text, width, placeholder="...")), attempt(lambda: textwrap.fill(text, width, max_lines=3)), sep="|")
BLOCKS = ["  a\n  b\n", "  a\n    b\n  c", "\ta\n\tb", "\ta\n  b", "  a\n\n  b\n   \n", "a\n  b", "", "\n", "   ", "  a\n \n\tb", "    x\n\ty", " \t a\n \t b", "  a\r\n  b\r\n", "\n  first\n    second\n  third\n    "]
for text in BLOCKS:
    print(repr(text), repr(textwrap.dedent(text)), repr(textwrap.indent(text, "> ")), repr(textwrap.indent(text, "+", lambda line: "a" in line)), sep="|")
print(attempt(lambda: textwrap.wrap("a b", 0)), attempt(lambda: textwrap.wrap("abc", 2, max_lines=1)), attempt(lambda: textwrap.wrap(5)), attempt(lambda: string.Template("$a").substitute()), attempt(lambda: string.capwords("hello  WORLD foo-bar")), attempt(lambda: string.capwords("a-b-c", "-")))
