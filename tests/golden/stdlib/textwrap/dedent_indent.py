"""dedent and indent."""
from textwrap import dedent, indent

texts = [
    "Hi.\nHello.\n", "  Hello there.\n    How are ya?\n  Oh good.", "  \n  x\n   \n", "\ta\n\tb\n\t  c", "\ta\n  b", "  \ta\n  \tb\n  c",
    "", "\n", "   ", "    a\n\n    b\n  \n    c\n", "  a\r\n  b\r\n", "\n  a\n", " a\n  b\n   c\n", "x\n  y", "\t\tx\n\t y\n", "  a\n\x0b  b\n  c",
    "    def f():\n        pass\n\n    # end\n", "\u2003a\n\u2003b", "  a\n \n\t\n  b",
]
for text in texts:
    print(repr(text), repr(dedent(text)), repr(indent(text, "--")), repr(indent(text, "\t", lambda line: True)), repr(indent(dedent(text), "  ", lambda line: "b" in line)))
for bad in (None, 3, b"x"):
    for call in (dedent, lambda t: indent(t, " ")):
        try:
            print(call(bad))
        except (AttributeError, TypeError) as error:
            print(type(error).__name__)
print(dedent("""\
    First line
      second
    third
    """))
print(indent("a\n\nb\x0cc\u2028d\x1ce", "> "), repr(indent("a\n\nb\x0cc\u2028d\x1ce", "> ")))
