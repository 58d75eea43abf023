import textwrap
import string
from collections import Counter
import difflib
import pprint

TEXT = """Python is an interpreted, object-oriented, high-level programming language with dynamic semantics. Its high-level built in data structures, combined with dynamic typing and dynamic binding, make it very attractive for Rapid Application Development.

Python's simple, easy to learn syntax emphasizes readability and therefore reduces the cost of program maintenance."""

for width in (40, 60):
    print(textwrap.fill(TEXT.split("\n\n")[0], width=width, initial_indent="* ", subsequent_indent="  "))
    print("=" * width)
print(textwrap.shorten(TEXT, width=50, placeholder=" [...]"))
code = '''
    def f():
        return 1
      # odd
'''
print(textwrap.dedent(code))
print(textwrap.indent("a\n\nb\n", "> "), end="")
print(textwrap.indent("a\n\nb\n", "> ", predicate=lambda line: True))
print(textwrap.wrap("supercalifragilisticexpialidocious is long", 10, break_long_words=False), textwrap.wrap("hyphen-ated words-are here", 9))
words = [w.strip(string.punctuation).lower() for w in TEXT.split()]
for word, n in Counter(words).most_common(5):
    print(f"{word:.<15}{n:.>5}")
t = string.Template("Dear $name, you owe $$${amount} since ${when}. $missing")
print(t.safe_substitute(name="Ann", amount="5.00", when="May"))
try:
    t.substitute(name="Ann")
except KeyError as e:
    print("KeyError", e)
print(string.capwords("the quick  brown-fox"), string.ascii_letters[:5], string.Formatter().format("{0!r:>8}|{k:^7}", "x", k=3))
a = "one\ntwo\nthree\nfour\n".splitlines(keepends=True)
b = "one\n2\nthree\nfour\nfive\n".splitlines(keepends=True)
print("".join(difflib.unified_diff(a, b, "old", "new")))
print("".join(difflib.ndiff(a, b)))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), round(difflib.SequenceMatcher(None, "kitten", "sitting").ratio(), 4))
data = {"users": [{"name": "Alice", "roles": ["admin", "dev"], "age": 30}, {"name": "Bob", "roles": [], "age": None}], "meta": {"count": 2, "nested": {"deep": {"deeper": list(range(15))}}}}
pprint.pprint(data, width=60)
pprint.pp(data, depth=2)
print(pprint.pformat({"b": 1, "a": (1,)}, sort_dicts=False), pprint.saferepr([data]) == repr([data]))
rows = [("Name", "Qty", "Price"), ("Apple", 3, 1.5), ("Watermelon", 12, 22.25)]
widths = [max(len(str(r[i])) for r in rows) for i in range(3)]
for r in rows:
    print(" | ".join(f"{str(c):>{w}}" if i else f"{str(c):<{w}}" for i, (c, w) in enumerate(zip(r, widths))))
trans = str.maketrans({"a": "4", "e": "3", "o": None})
print("Hello aeon".translate(trans), "tab\tbed".expandtabs(4), "x=1;y=2".partition(";"), "ß".upper(), "İ".lower().encode())
