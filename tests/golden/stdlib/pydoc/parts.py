"""The smaller functions of pydoc."""

import math
import pydoc


def documented(a, b=2):
    """First line.

        Indented more.
    Last line.
    """


# A comment above
# of two lines.
def commented():
    pass


print(repr(pydoc.getdoc(documented)), repr(pydoc.getdoc(commented)))
for text in ("", "One.", "One.\n\nTwo.\nThree.", "One.\nTwo.", "\nOne."):
    print(pydoc.splitdoc(text))
print(pydoc.classname(int, "builtins"), pydoc.classname(int, "other"), pydoc.cram("x" * 50, 20))
print(pydoc.cram("short", 20), pydoc.stripid("<object at 0x7f0012ab34cd>"))
print([pydoc.visiblename(name) for name in ("a", "_a", "__a", "__init__", "__doc__", "_")])
print([pydoc.visiblename(name, ["_a"]) for name in ("a", "_a", "__init__")])
print([pydoc.isdata(each) for each in (1, "x", int, len, documented, pydoc)])
print([pydoc.describe(each) for each in (int, len, documented, "x".join, pydoc, 3, property())])
print(math.pi is pydoc.locate("math.pi"), pydoc.locate("str.upper"), pydoc.locate("nothing.there"))
print(pydoc.resolve("math.sqrt")[1], pydoc.plain("b\bbo\bold"))
try:
    pydoc.resolve("nothing_of_the_kind")
except ImportError as error:
    print(error)
print(pydoc.plaintext.section("TITLE", "contents\nin lines"), pydoc.plaintext.indent("a\n\nb"))
