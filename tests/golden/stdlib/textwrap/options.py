"""Every option of TextWrapper on prose, code-like text and hard cases."""
import textwrap
from textwrap import TextWrapper, fill, shorten, wrap

texts = [
    "Hello there, how are you this fine day?  I'm glad to hear it!",
    "this-is-a-useful-feature-for-reformatting posts from tim peters'ly",
    "Did you say \"supercalifragilisticexpialidocious?\"\nHow *do* you spell that odd word, anyways?",
    "Em-dashes should be written -- thus.  So-and-so---and more--x -- y --z- a-b-c ab-cd-ef --foo-bar 2-3 x2-y3 a--b",
    "This\tis\twritten\twith tabs.\n\n\tAnd paragraphs.\r\nOf\x0bodd\x0cspace\u00a0kept together",
    "A sentence. Another one! A third? \"Quoted.\" Mr. X. ends. like this.  Two already.",
    "   leading and trailing   ",
    "",
    "      ",
    "averyveryverylongwordthatcannotfit-without-breaking-somewhere and then_some more",
    "über-große Straßen-Bahn naïve-café élan 日本語-テキスト 中文 漢字",
    "----- -- --- a- -b - c",
    "use --option-name or -o and file-name.txt: e.g. x-y-z, 12-34-56, under_score-word O'Neil's-thing",
]
options = [
    {}, {"initial_indent": "* ", "subsequent_indent": "    "}, {"expand_tabs": False}, {"replace_whitespace": False}, {"tabsize": 4},
    {"fix_sentence_endings": True}, {"break_long_words": False}, {"drop_whitespace": False}, {"break_on_hyphens": False},
    {"max_lines": 2}, {"max_lines": 1, "placeholder": "..."}, {"max_lines": 3, "placeholder": " [cut]", "drop_whitespace": False},
    {"break_long_words": False, "break_on_hyphens": False, "max_lines": 2}, {"max_lines": 2, "initial_indent": ">>", "subsequent_indent": "--"},
]
for text in texts:
    for kwargs in options:
        for width in (1, 8, 13, 30, 70):
            if width == 1 and "initial_indent" in kwargs:
                continue  # CPython does not end there.
            try:
                print(width, *kwargs.items(), wrap(text, width, **kwargs))
            except ValueError as error:
                print(width, *kwargs.items(), error)
for width in (-1, 0, 2, 5, 10, 15, 40):
    for text in texts[:5]:
        try:
            print(width, repr(shorten(text, width)), repr(shorten(text, width, placeholder="…")))
        except ValueError as error:
            print(width, error)
print(fill(texts[0], 20, initial_indent="> "), fill("", 5), sep="|")
