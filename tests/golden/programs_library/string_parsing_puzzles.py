import re
import string
import textwrap
import itertools
import functools
from collections import Counter, defaultdict, OrderedDict
from operator import itemgetter

TEXT = """Alice was beginning to get very tired of sitting by her sister on the bank, and of having nothing to do:
once or twice she had peeped into the book her sister was reading, but it had no pictures or conversations in it,
'and what is the use of a book,' thought Alice 'without pictures or conversations?'"""


def caesar(text, shift):
    lower, upper = string.ascii_lowercase, string.ascii_uppercase
    return text.translate(str.maketrans(lower + upper, lower[shift:] + lower[:shift] + upper[shift:] + upper[:shift]))


def vigenere(text, key, sign=1):
    keys = itertools.cycle(ord(c) - 97 for c in key)
    return "".join(chr((ord(c) - 97 + sign * next(keys)) % 26 + 97) if c.islower() else c for c in text)


def rle(text):
    return "".join(f"{n}{c}" if (n := len(list(g))) > 1 else c for c, g in itertools.groupby(text))


def unrle(text):
    return re.sub(r"(\d+)(\D)", lambda m: m[2] * int(m[1]), text)


def bwt(s, end="\0"):
    s += end
    return "".join(map(itemgetter(-1), sorted(s[i:] + s[:i] for i in range(len(s)))))


def unbwt(t, end="\0"):
    table = [""] * len(t)
    for _ in t:
        table = sorted(c + row for c, row in zip(t, table))
    return next(row for row in table if row.endswith(end)).rstrip(end)


def soundex(name):
    codes = {c: d for d, group in zip("123456", ("bfpv", "cgjkqsxz", "dt", "l", "mn", "r")) for c in group}
    first, *rest = name.lower()
    out, last = first.upper(), codes.get(first)
    for c in rest:
        if (code := codes.get(c)) and code != last:
            out += code
        if c not in "hw":
            last = code
    return out[:4].ljust(4, "0")


def balanced(text, pairs={")": "(", "]": "[", "}": "{"}):
    stack = []
    for i, c in enumerate(text):
        if c in pairs.values():
            stack.append((c, i))
        elif c in pairs and (not stack or stack.pop()[0] != pairs[c]):
            return f"unexpected {c} at {i}"
    return f"unclosed {stack[-1][0]} from {stack[-1][1]}" if stack else "ok"


def camel(s):
    return re.sub(r"[_\s-]+(\w)", lambda m: m[1].upper(), s.strip().lower())


def snake(s):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", s).lower()


def palindromes(s):
    best = ""
    for i in range(len(s)):
        for a, b in ((i, i), (i, i + 1)):
            while a >= 0 and b < len(s) and s[a] == s[b]:
                a, b = a - 1, b + 1
            best = max(best, s[a + 1:b], key=len)
    return best


def justify(text, width):
    for line in textwrap.wrap(text, width)[:-1] or [""]:
        words = line.split()
        gaps = len(words) - 1
        if not gaps:
            yield line
            continue
        spare = width - sum(map(len, words))
        each, extra = divmod(spare, gaps)
        yield "".join(w + " " * (each + (i < extra)) * (i < gaps) for i, w in enumerate(words))
    yield textwrap.wrap(text, width)[-1]


print(caesar("Hello, World!", 3), caesar(caesar("xyz", 5), 21), vigenere("attackatdawn", "lemon"), vigenere(vigenere("some text", "key"), "key", -1))
print(rle("WWWWBBBWWC"), unrle(rle("aaabccdddd")), bwt("banana"), repr(unbwt(bwt("mississippi"))), [soundex(n) for n in ("Robert", "Rupert", "Ashcraft", "Tymczak", "Pfister", "Honeyman")])
print([balanced(t) for t in ("([]{})", "(]", "((", "a)b", "")], camel("some_snake case-here"), snake("someHTTPRequestID2Name"), palindromes("forgeeksskeegfor"), palindromes("abacdfgdcaba"))
print(*justify(TEXT.split(",")[0] + " and more words to fill", 28), sep="|\n")
words = re.findall(r"[a-z]+(?:'[a-z]+)?", TEXT.lower())
print(Counter(words).most_common(5), len(set(words)), max(words, key=len), sorted(set(w for w in words if len(w) > 7)))
letters = Counter(filter(str.isalpha, TEXT.lower()))
print("".join(c for c, _ in letters.most_common(8)), set(string.ascii_lowercase) - letters.keys() == {"j", "q", "x", "z"}, f"{letters['e'] / letters.total():.3%}")
anagrams = defaultdict(list)
for w in "listen silent enlist google elgoog inlets banana".split():
    anagrams["".join(sorted(w))].append(w)
print([g for g in anagrams.values() if len(g) > 1], {k: v for k, v in anagrams.items() if k[0] == "a"})
print(re.sub(r"\b(\w)(\w*)\b", lambda m: f"{m[2]}{m[1]}ay" if m[1] not in "aeiou" else m[0] + "way", "pig latin is easy"), re.split(r"(?:,|\bor\b)\s*", "a, b or c,d"), re.split("(-)", "a-b-c", maxsplit=1), re.split(r"\b", "hi you"), re.split("x*", "axbc"))
print(re.findall(r"(?P<k>\w+)=(?P<v>'[^']*'|\S+)", "a=1 b='x y' c=z"), re.fullmatch(r"(?i:AB)c", "abc"), re.fullmatch(r"(?i:AB)c", "abC"), re.search(r"(?<=\$)\d+(?:\.\d\d)?(?!\d)", "cost $12.50 or $7").group(), [m.span() for m in re.finditer("(?=aa)", "aaaa")])
m = re.match(r"(?P<y>\d{4})-(?P<m>\d\d)(?:-(?P<d>\d\d))?", "2024-05 rest")
print(m.groupdict(), m.groups("?"), m.group("y", 2), m.start("m"), m.end(), m.lastgroup, m.lastindex, m["d"], m.expand(r"\g<m>/\1"), m.string[m.end():], m.re.groupindex, m.pos, m.regs)
print(re.sub(r"(\w+) (\w+)", r"\2 \g<1>!", "hello world foo bar", count=1), re.subn("a", "b", "banana"), re.sub("(?m)^", "> ", "x\ny"), re.sub(r"(?x) \s+ # spaces", " ", "a   b"), re.escape("a.b*c-d_e"), re.compile("a", re.I | re.M), re.compile(b"x").findall(b"axx"))
for bad in ("(", "*a", "[z-a]", "(?P<1a>x)", r"\g", "a{3,2}", "(?<n>x)", "(?P=nope)", "x**", r"\1", "(?z)", "[", "(?P<a>x)(?P<a>y)", "a++b" if False else "(?#"):
    try:
        re.compile(bad)
        print(bad, "ok")
    except re.error as exc:
        print(f"{bad!r}: {exc.msg} at {exc.pos}")
print(re.match(r"(a+)+$", "a" * 20 + "a"), re.match("a{2,3}?", "aaaa").group(), re.match("a{2,3}+", "aaaa").group(), re.match(r"(?>a+)b", "aaab"), re.search(r"(\d+)(?(1)b|c)", "12b"), bool(re.search(r"^\Z", "")), re.findall(r"\d+|[a-z]+|.", "ab12?c"), re.findall("", "ab"))
print("%s" % ("tuple",), "%s %%" % 5, "%-5d|%5s|%05.1f|%+d|%x|%X|%o|%e" % (3, "ab", 2.345, 7, 255, 255, 8, 12345.678), "{:>{}}".format("x", 4), "{a.real:.1f}{b[0]}".format(a=3, b="xy"), "a,b;c".replace(",", ";").split(";"), "  x ".strip() + "|", "xxaxx".strip("x"), "abc".removeprefix("a").removesuffix("c"))
print("one two  three".split(), "one two  three".split(" "), "a.b.c".rsplit(".", 1), "a=b=c".partition("="), "k".rpartition("="), "ab\ncd\n".splitlines(True), "tEsT".swapcase(), "they're bill's".title(), string.capwords("they're bill's"), "x".join("abc"), "abc".zfill(5), "-5".zfill(4), "a\tb".expandtabs(4), "ß".casefold(), "x" * 0 == "", "abcabc".rfind("b"), "abcabc".count("bc"), "aaa".replace("a", "b", 2))
print("abc" in "xabcx", "b" < "a", "Hello".startswith(("x", "He")), "hello".endswith("lo", 1, 4), "abc".index("c"), max("hello"), sorted("hello"), list(zip("ab", "cd")), "hello"[::-2], "hello"[-3:], "hello"[10:], "é".encode().hex(), "\N{BULLET}", r"\n", "a" "b", f"{'a':>3}{'b':<3}|{'c':^3}|{1 + 1=}|{'q'!r}|{3.14159:.2f}|{1000:,}|{0.5:.0%}|{255:b}")
