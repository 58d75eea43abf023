# Patterns and templates that re refuses: message, position, line and column.
import re

BAD = r"""
(
)
(a
a)
[
[a
[^
[z-a]
[a-\d]
[\d-a]
[\w-z]
*
+a
?
a**
a*+*
a{2}{3}
a{2}*
a+*
a???
a?+?
{1}
|*
(*)
(?
(?P
(?P<
(?P<n
(?P<n>
(?P<1>a)
(?P<a b>x)
(?P<>x)
(?P<n>a)(?P<n>b)
(?P=n)
(?P=
(?P=1)
(?P<n>a)(?P=n
(?P=n)(?P<n>a)
(?Pq
(?P>n)
(?<
(?<a>b)
(?<=a*)b
(?<=a+)
(?<!a|bc)d
(?<=a{1,2})
(?<=(a)\1)
(?<=\b)a
(?=
(?=a
(?!
(?:
(?:a
(?>
(?>a
(?#
(?#abc
(?i
(?i:
(?i:a
a(?i)b
(?i)a(?m)
(?-i)a
(?-:a)
(?z)
(?iz)
(?i-i:a)
(?a-u:a)
(?au)a
(?au:a)
(?L)a
(?L:a)
(?-a:b)
(?i-
(?i-x
(?i-z:a)
(?-
(?+
(?@a)
(?1)
(?(
(?(1
(?(1)
(?(1)a
(?(1)a|b|c)
(a)(?(1)a|b|c)
(?(2)a)
(a)(?(2)b)
(?(0)a)
(?(n)a)
(?(a b)c)
(?()a)
(?(-1)a)
(a)(?(1)b
\
a\
\1
(a)\2
(a\1)
(?P<x>a(?P=x))
\8
\99
\400
\777
\x
\x1
\xg
\u
\u123
\U
\U0001
\U00110000
\N
\N{
\N{}
\N{no such name}
\N{LATIN SMALL LETTER A
\q
\y
\i
\E
\z
[\q]
[\1]
[\8]
[\x1]
[\777]
[\A]
[\Z]
[\B]
[a-\w]
[b-a]
[a-a-c]
[\]
[]
[^]
[[:alpha:]
a{3,2}
a{99999999999}
a{1,99999999999}
a{1,2
(a{2,1})
(?x)(
(?x) a # )
(?x) ( # b
((((a)))
(((a))))
(?:a))
(?<=a(?=b*))c
(?<=(?:a|b)c*)
(?P<n>a)(?(n)b|c|d)
a(?x: b
(?s-x:(
""".strip("\n").split("\n")

for source in BAD:
    for text in (source, "ab\n" + source, "[x]" + source + "yz)"):
        try:
            pattern = re.compile(text)
        except re.error as error:
            print(repr(text), error, error.msg, error.pos, error.lineno, error.colno, sep="|")
        except (OverflowError, ValueError, RecursionError) as error:
            print(repr(text), type(error).__name__, error, sep="|")
        else:
            print(repr(text), "accepted", pattern.groups, pattern.flags, sep="|")

TEMPLATES = [
    r"\1", r"\2", r"\3", r"\g<1>", r"\g<name>", r"\g<n>", r"\g<0>", r"\0", r"\01", r"\012", r"\100", r"\1000",
    r"\400", r"\777", r"\g", r"\g<", r"\g<>", r"\g<1", r"\g<a b>", r"\g<-1>", r"\g<+1>", r"\g<99>", r"\g<1_0>",
    r"\n\t\r\a\f\v\b", r"\\", r"\q", r"\x41", r"\u0041", r"\.", r"\-", "\\", r"a\1b\2c", r"\g<n>\g<2>", r"&$1", r"\18", r"\08", r"\z",
]
for template in TEMPLATES:
    for source in (r"(?P<n>\w)(\d)?", r"b", r"(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)"):
        try:
            answer = re.sub(source, template, "a1 b cd abcdefghij")
        except re.error as error:
            answer = f"{error}|{error.msg}|{error.pos}"
        except IndexError as error:
            answer = f"IndexError {error}"
        match = re.search(source, "a1 b abcdefghij")
        try:
            expanded = match.expand(template)
        except (re.error, IndexError) as error:
            expanded = f"{type(error).__name__} {error}"
        print(repr(template), repr(source), repr(answer), repr(expanded), sep="|")

FLAGS = [re.A, re.I, re.L, re.M, re.S, re.U, re.X, re.I | re.M, re.A | re.I, re.I | re.M | re.S | re.X, re.RegexFlag(0), re.A | re.U, re.L | re.A]
for flags in FLAGS:
    for source in ("a", b"a", "(?i)a", "(?a)a", b"(?L)a", "(?x) a"):
        try:
            pattern = re.compile(source, flags)
            print(repr(flags), source, repr(pattern), pattern.flags, sep="|")
        except (ValueError, re.error) as error:
            print(repr(flags), source, type(error).__name__, error, sep="|")

BYTES = [(rb"\w+", b"ab \xe9 c1"), (rb"(?i)A\xe9", b"a\xe9 A\xc9"), (rb"[\x80-\xff]+", b"a\x80\xff"), (rb".", b"\n\x00"), (rb"(a)(?P<n>b)?", b"ab a"), (rb"\d", b"1\xb2"), (rb"$", b"a\n"), (rb"\s", b"\x1c \x85")]
for source, subject in BYTES:
    pattern = re.compile(source)
    print(source, pattern.findall(subject), pattern.sub(rb"<\g<0>>", subject), pattern.split(subject), [m.groupdict() for m in pattern.finditer(subject)], sep="|")

CALLS = [
    lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.compile(b"a").sub("x", b"a"), lambda: re.compile("a").sub(b"x", "a"),
    lambda: re.compile(1), lambda: re.match("a", 1), lambda: re.match("a", None), lambda: re.compile("a").sub(1, "a"), lambda: re.sub("a", lambda m: 1, "a"),
    lambda: re.compile(re.compile("a"), re.I), lambda: re.compile(re.compile("a")), lambda: re.match("(a)", "a").group(2), lambda: re.match("(a)", "a").group("x"),
    lambda: re.match("(a)", "a").start(3), lambda: re.match("(a)", "a")[1.0], lambda: re.match("(a)(b)?", "a").groups("z"), lambda: re.match("(a)(?P<q>b)?", "a").groupdict(0),
    lambda: re.match("(a)(b)?", "ab").group(0, 1, 2), lambda: re.match("(a)(b)?", "a").span(2), lambda: re.match("(a)(b)?", "ab").regs, lambda: re.escape("a.b*c[1]-_~ \n#&\x00é"),
    lambda: re.escape(b"a.b\xff"), lambda: re.fullmatch("a|ab", "ab"), lambda: re.search("b", "abcb", 1), lambda: re.compile("b").search("abcb", 2), lambda: re.compile("^b").search("abcb", 1),
    lambda: re.compile("b$").search("abcb", 0, 2), lambda: re.compile("").findall("abc", -5, 99), lambda: re.split("x*", "axbc"), lambda: re.split("(x)|(y)", "axbyc"), lambda: re.split("b", "abc", maxsplit=-1),
    lambda: re.subn("", "-", "abc"), lambda: re.sub("x*", "-", "abxd"), lambda: re.sub("b", "\\\\", "abc"), lambda: re.sub("(.)", r"\1\1", "abc", count=2), lambda: re.findall("(a)|b", "ab"), lambda: re.compile("a") == re.compile("a"), lambda: re.compile("a") == re.compile("a", re.I),
    lambda: repr(re.compile("a" * 300)), lambda: repr(re.match(".*", "b" * 200)), lambda: re.compile("(?P<a>x)(?P<b>y)").groupindex, lambda: re.match("(?P<a>x)", "x")["a"], lambda: re.match("x", "x").lastindex,
]
for number, call in enumerate(CALLS):
    try:
        print("call", number, repr(call()))
    except Exception as error:
        print("call", number, type(error).__name__, error)
