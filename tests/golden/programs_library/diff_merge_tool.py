import difflib
import re
import textwrap
from itertools import zip_longest, chain
from difflib import SequenceMatcher, unified_diff, context_diff, ndiff, get_close_matches
from io import StringIO
import fnmatch
import string
import unicodedata

OLD = """\
The Zen of testing
Explicit is better than implicit.
Simple is better than complex.
Flat is better than nested.
Readability counts.
""".splitlines(keepends=True)
NEW = """\
The Zen of Testing
Explicit is better than implicit.
Complex is better than complicated.
Sparse is better than dense.
Readability  counts.
Now is better than never.
""".splitlines(keepends=True)

print("".join(unified_diff(OLD, NEW, "a/zen.txt", "b/zen.txt", "2024-01-01", "2024-01-02", n=1)))
print("".join(context_diff(OLD, NEW, "old", "new", n=0)))
delta = list(ndiff(OLD, NEW))
print("".join(delta), end="")
print("".join(difflib.restore(delta, 1)) == "".join(OLD), "".join(difflib.restore(delta, 2)) == "".join(NEW))
sm = SequenceMatcher(None, "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(sm.ratio(), 6), round(sm.quick_ratio(), 6), sm.real_quick_ratio() >= sm.quick_ratio())
print(sm.get_matching_blocks(), sm.find_longest_match(0, 10, 0, 10))
for tag, i1, i2, j1, j2 in sm.get_opcodes():
    print(f"{tag:<8} a[{i1}:{i2}] {sm.a[i1:i2]!r} b[{j1}:{j2}] {sm.b[j1:j2]!r}")
junk = SequenceMatcher(lambda c: c == " ", " abcd", "abcd abcd")
print(junk.find_longest_match(), [len(list(g)) for g in SequenceMatcher(None, OLD, NEW).get_grouped_opcodes(1)])
print(get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), get_close_matches("wheel", dir(str), n=2, cutoff=0.4))


def word_diff(a, b):
    a, b = (re.findall(r"\w+|\W", t) for t in (a, b))
    for op, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if op in ("delete", "replace"):
            yield f"[-{''.join(a[i1:i2])}-]"
        if op in ("insert", "replace"):
            yield f"{{+{''.join(b[j1:j2])}+}}"
        if op == "equal":
            yield "".join(a[i1:i2])


print("".join(word_diff("The quick brown fox jumped.", "The slow brown dog jumps.")))


def merge3(base, ours, theirs):
    def changes(other):
        return {i1: (i2, other[j1:j2]) for op, i1, i2, j1, j2 in SequenceMatcher(None, base, other).get_opcodes() if op != "equal"}

    a, b, i, out = changes(ours), changes(theirs), 0, []
    while i <= len(base):
        ca, cb = a.get(i), b.get(i)
        if ca and cb and ca != cb:
            out += ["<<<<", *ca[1], "====", *cb[1], ">>>>"]
            i = max(ca[0], cb[0])
        elif change := ca or cb:
            out += change[1]
            i = max(change[0], i)
            if change[0] == i and i < len(base) and not (i in a or i in b):
                out.append(base[i])
                i += 1
        else:
            out += base[i:i + 1]
            i += 1
        if i >= len(base):
            break
    return out


print(merge3(list("abcdef"), list("aXcdef"), list("abcdEf")), merge3(list("abc"), list("aYc"), list("aZc")))
text = "Lorem ipsum dolor sit amet, consectetur adipiscing elit; sed do eiusmod tempor-incididunt ut labore."
for line in textwrap.wrap(text, 30, initial_indent="* ", subsequent_indent="  "):
    print(f"|{line:<30}|")
print(textwrap.fill("supercalifragilistic word", 10), textwrap.fill("a bb  ccc", 4, break_long_words=False), sep="\n--\n")
print(textwrap.shorten(text, 40), textwrap.shorten("x" * 50, 20), textwrap.shorten(text, 25, placeholder=" […]"), sep="\n")
print(repr(textwrap.dedent("    a\n      b\n\n    c")), repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\n", "+", lambda l: True)))
w = textwrap.TextWrapper(width=20, max_lines=2, placeholder="…", drop_whitespace=True, tabsize=4, expand_tabs=True)
print(w.wrap("\tone two three four five six seven eight nine ten"))
print(fnmatch.filter(["a.py", "b.txt", "C.PY", "[x].py"], "*.py"), fnmatch.translate("a?[!b-d]*.txt"), fnmatch.fnmatchcase("x[1]", "x[[]1]"))
print(unicodedata.normalize("NFD", "é").encode("unicode_escape"), unicodedata.name("ß"), unicodedata.category("€"), unicodedata.numeric("½"))
print("".join(c for c in unicodedata.normalize("NFKD", "Crème Brûlée ﬁ ²") if not unicodedata.combining(c)))
print(string.capwords("hello  wORLD foo"), string.Formatter().format("{0!r:>8} {k[x]} {1.real}", "a", 3, k={"x": 9}))


class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        return str(value).upper() if conversion == "u" else super().convert_field(value, conversion)


print(Default().format("{name!u} is {age:>5} {}", "x", name="bob", age=5), Default().format("{missing}"))
print("Straße".translate(str.maketrans({"ß": "ss", "S": None})), "abc".translate(str.maketrans("ab", "xy", "c")))
print(list(string.Formatter().parse("a{b!r:>{w}}c{{}}")), string.Template("$x ${y}z $$ $z").safe_substitute(x=1, y=2))
try:
    string.Template("$x $!").substitute(x=1)
except ValueError as exc:
    print(exc)
print(string.Template("$a ${b} $$").get_identifiers(), string.Template("$").is_valid())
