"""TextWrapper as an object: attributes, subclasses, its steps; a seeded table of fills."""
from textwrap import TextWrapper, fill

w = TextWrapper(width=20, initial_indent="[", subsequent_indent=" ")
print({k: v for k, v in sorted(vars(w).items())})
print(w.wrap("one two three four five six seven eight"))
w.width = 11
w.max_lines = 2
print(w.fill("one two three four five six seven eight"))
print(w._split("a b-c  d"), w._munge_whitespace("a\tb\nc"), w._split_chunks("xx-yy zz"))
chunks = ["end.", " ", "Next", " ", "x!", " ", "Y"]
w._fix_sentence_endings(chunks)
print(chunks, w.unicode_whitespace_trans, bool(w.wordsep_re.match("a")), bool(w.wordsep_simple_re.match(" ")))


class Commas(TextWrapper):
    def _split(self, text):
        return [piece + "," for piece in text.split(",")]


class Paragraphs(TextWrapper):
    def wrap(self, text):
        lines = []
        for paragraph in text.split("\n\n"):
            lines += super().wrap(paragraph) + [""]
        return lines[:-1]


print(Commas(10).wrap("ab,cd,efghijklmnop,q"), Paragraphs(12).fill("one two three\n\nfour five six seven"))
for args in ((), ("x",), (10, "a", "b", True, True, False, True, True, True, 8, 3)):
    try:
        print(TextWrapper(*args).wrap("a b"))
    except TypeError as error:
        print(error)
state = 11
words = "a of the word hyphen-ated sentence. Long-ish? --dash em--dash tab\tbed naïve x-y 42 e.g. supercalifragilistic (in parens) it's".split(" ")
for i in range(250):
    text = ""
    for _ in range(3 + i % 23):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        text += words[(state >> 33) % len(words)] + " " * (1 + (state >> 50) % 7 // 5)
    print(repr(fill(text, 6 + i % 31, fix_sentence_endings=i % 3 == 0, break_on_hyphens=i % 5 > 0, max_lines=None if i % 4 else 4)))
