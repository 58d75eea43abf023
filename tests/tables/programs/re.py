# Patterns beside subjects: what every function of re makes of each pair.
import re

SUBJECTS = [
    "", "a", "aaa", "abc", "abcabc ABC", "foo bar  baz\nqux 42", "2024-01-31T10:20:30Z",
    "John Smith <john.smith@example.com>, x@y.org", "((a)(b(c)))[d]{e}", "é ñ Straße ΑΒΓ αβγ ٣٤٥ _x1",
    "line one\nline two\r\n\nline four\n", "key=value; k2 = 'v 2';k3=\"v3\"", "aXbXXcXXXd", "-12.50e+3 +7 0x1F 1,234,567",
]
PATTERNS = r"""
a
a*
a+
a?
a*?
a+?
a??
a{2}
a{2,}
a{,2}
a{1,2}?
a{2,3}+
a*+
a++a
(?>a+)b
(?>a|ab)c
.
.*
.+?
^
$
^a
c$
^.*$
\A.
.\Z
\b
\B
\b\w
\w\b
\w+
\W+
\d+
\D+
\s+
\S+
[abc]
[^abc]
[a-c]+
[^a-c\s]+
[\w.]+@[\w.]+
[]a]
[^]a]
[a\]b]
[-a]
[a-]
[\d\-]+
[\s\S]
[^\W\d_]+
(a)(b)(c)
(a)|(b)|(c)
(a|b|c)+
(?:a|b|c)+
((a)(b)?)+
(a)?(b)?(c)?
(a*)*
(a*)+
(a*?)*?
(?:a?)*?
(a|)+
(|a)+
(.)\1
(\w)\1
(?P<x>\w)(?P=x)
(?P<first>\w+) (?P<last>\w+)
(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)
(a)(?(1)b|c)
(a)?(?(1)b|c)
(?P<q>['"])?(?(q).*?(?P=q)|\w+)
(?=a)
(?=a)\w+
(?!a)\w
\w+(?=\s)
\w+(?!\w)
(?<=a)b
(?<!a)b
(?<=ab|bc)\w
(?<=\s)\w+
(?<!\w)\w
(?<=^)\w
(?<=(a))b
(?i)abc
(?i:a)BC
(?i)ß
(?i)straSSe
(?i)[α-γ]+
(?i)αβγ
(?a)\w+
(?a:\w)\w+
(?u:\w+)
(?s).+
(?s:.)$
(?m)^\w+
(?m)\w+$
(?m)^$
(?m)^.
(?ms)^.*?$
(?x) a \  b # comment
(?x) [a b] + # two
(?x: a b ) c
(?-i:a)b
(?i:a(?-i:b)c)
\.
\(
[()]
\((.*?)\)
\([^()]*\)
\[|\]
\{(.)\}
[{}]
x{
a{,
a{1
a{a}
{
}
]
a|b
ab|abc
abc|ab
(ab|abc)(c|abc)?
|a
a|
(?:)
()
(?#comment)a
a(?#x)*
\x61
\u0061
\U00000061
\141
\0
\x41-\x43
[\x41-\x43]+
[\u0391-\u03a9]+
\t|\n|\r
\r?\n
[\n]+
\\
\/
\-
\'
\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z?
(\d+)-(\d+)-(\d+)
[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?
0[xX][0-9a-fA-F]+
(\d{1,3})(?:,(\d{3}))*
\d{1,3}(?=(?:\d{3})+$)
(?<=\d)(?=(\d{3})+\b)
(\w+)\s*=\s*(\S+?);?$
(\w+)\s*=\s*('[^']*'|"[^"]*"|\w+)
(['"])(.*?)\1
"(?:[^"\\]|\\.)*"
\w+(?:\.\w+)*@\w+(?:\.\w+)+
<([^>]+)>
\s*[,;]\s*
X+
(X)+
(?:X)+?
X{2}(?!X)
(?<!X)X{2}
([a-z])([A-Z])
(?P<a>.)(?P<b>.)?(?P<c>.)?
(?:(a)|b)*
(?:(a)|(b)|(c))+
((((a))))
(a(b(c)?)?)?
(.*)(.+)
(.*?)(.+?)
(.+)(\s)(.+)
^(?:(\w+)\s?)+$
(\w+)\s+(\w+)\s*\Z
\b(\w)(\w*)\b
\b[A-Z]\w*
[A-Z]{2,}
(?:[a-z]+\s)*[a-z]+
.{3}
.{2,4}?
(?:..)+
(?:.{2})*?$
\Ba
a\B
\w{3,5}
(?:a|ab)(?:c|bcd)?
(?=(\w+))\1
(?=.*\d)(?=.*[a-z]).+
(?!.*\d)^.+
(?>\w+)\s
(?:a++|b)*+c
\w++@
[^\n]*+\n
(?s:.*?)\n
\d+?
[0-9]+[^0-9]
[\d,.]+
[٠-٩]+
\d\d\d
\S+@\S+
_\w*
(?:^|\s)\w
(?:$|\s)
(?i:[A-Z])
(?i)[^a-z]
(?i)[k-s]
[^\s]
[^\S\n]+
[\w\s]+
[\W]
[.^$*+?]
[$]
[a^]
[\b]
[&|~-]
""".strip("\n").split("\n")


def upper(match):
    return "<" + match.group().upper() + ">"


def spans(match):
    return None if match is None else [match.span(i) for i in range(match.re.groups + 1)]


def short(spans):
    return "-" if spans is None else ",".join(f"{a}:{b}" if a >= 0 else "." for a, b in spans)


for number, source in enumerate(PATTERNS):
    pattern = re.compile(source)
    print(f"#{number} {source!r} {pattern.flags} {pattern.groups} {dict(pattern.groupindex)}")
    for index, subject in enumerate(SUBJECTS):
        search, match, full = pattern.search(subject), pattern.match(subject), pattern.fullmatch(subject)
        found = pattern.findall(subject)
        cells = [
            short(spans(search)),
            "=" if spans(search) == spans(match) else short(spans(match)),
            "=" if spans(match) == spans(full) else short(spans(full)),
            repr(found[:6]) + str(len(found)),
            " ".join("%d:%d" % m.span() for m in pattern.finditer(subject, 1, 12)),
        ]
        if search is not None:
            text, count = pattern.subn(upper if number % 2 else r"[\g<0>]", subject, count=number % 5)
            cells.append(f"{text[:40]!r}{count}")
            cells.append(repr(pattern.split(subject, index % 3)[:5]))
            cells.append(f"{search.lastindex} {search.lastgroup}")
        print(f"#{number}.{index}", *cells, sep="|")
