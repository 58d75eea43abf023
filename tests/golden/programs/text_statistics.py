"""Word counts, letter histograms, palindromes, caesar and vigenere ciphers, wrapping."""
import string
import textwrap
from collections import Counter, defaultdict
from itertools import groupby

TEXT = """\
It was a bright cold day in April, and the clocks were striking thirteen. A man, a plan, a canal:
Panama! "Never odd or even," she said; was it a car or a cat I saw?  The quick brown fox jumps over
the lazy dog -- 42 times, in fact.\tTabs too.

Ünïcödé words: naïve café, Straße, ΑΒΓ αβγ, Привет мир, 日本語 テスト, 👍🏽 emoji.
"""

words = [w.strip(string.punctuation).casefold() for w in TEXT.split()]
words = [w for w in words if w]
counts = Counter(words)
print(len(words), len(counts), counts.most_common(5))
for length, group in groupby(sorted(set(words), key=lambda w: (len(w), w)), key=len):
    print(length, *group)
letters = Counter(c for c in TEXT.lower() if c.isalpha())
top = letters.most_common(6)
for letter, n in top:
    print(f"{letter!r:>5} {n:3d} {'#' * n}")
print({c: hex(ord(c)) for c in sorted(letters) if not c.isascii()})
index = defaultdict(set)
for number, line in enumerate(TEXT.splitlines(), 1):
    for word in line.split():
        index[word.strip(string.punctuation).lower()].add(number)
print({w: sorted(ns) for w, ns in sorted(index.items()) if len(ns) > 1})


def is_palindrome(text):
    kept = [c.casefold() for c in text if c.isalnum()]
    return kept == kept[::-1]


for phrase in ("A man, a plan, a canal: Panama!", "Never odd or even", "was it a car or a cat I saw?", "nope", "", "Àá"):
    print(f"{phrase!r:<36}{is_palindrome(phrase)}")


def caesar(text, shift):
    lower, upper = string.ascii_lowercase, string.ascii_uppercase
    table = str.maketrans(lower + upper, lower[shift:] + lower[:shift] + upper[shift:] + upper[:shift])
    return text.translate(table)


secret = caesar("Hello, World! xyz", 3)
print(secret, caesar(secret, -3 % 26), caesar(caesar("round trip", 13), 13))


def vigenere(text, key, sign=1):
    out, i = [], 0
    for char in text:
        if char in string.ascii_letters:
            base = ord("A") if char.isupper() else ord("a")
            shift = ord(key[i % len(key)].lower()) - ord("a")
            out.append(chr((ord(char) - base + sign * shift) % 26 + base))
            i += 1
        else:
            out.append(char)
    return "".join(out)


message = "Attack at Dawn, not at Dusk."
print(vigenere(message, "Lemon"), vigenere(vigenere(message, "Lemon"), "Lemon", -1) == message)
print(textwrap.fill(TEXT.replace("\n", " "), 50, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(TEXT, 60), textwrap.dedent("   a\n     b\n   c").splitlines())
print(TEXT.title().splitlines()[0][:50], TEXT.swapcase()[:30], TEXT.expandtabs(4).count("    "))
rows = [("name", "qty", "price"), ("apple", 3, 1.5), ("watermelon", 10, 12.25), ("fig", 200, 0.1)]
widths = [max(len(str(row[i])) for row in rows) for i in range(3)]
for row in rows:
    print(" | ".join(f"{str(c):{'<' if i == 0 else '>'}{w}}" for i, (c, w) in enumerate(zip(row, widths))))
print(*("%-12s%5d%8.2f" % row for row in rows[1:]), sep="\n")
runs = [(c, len(list(g))) for c, g in groupby("aaabccddddde")]
print(runs, "".join(f"{c}{n}" if n > 1 else c for c, n in runs))
print("👍🏽 emoji"[::-1], len("👍🏽"), "naïve".encode(), "Straße".upper(), "ΑΣ".lower(), "ﬃ".upper(), sorted("bÀaÉ"))
print("a-b_c d".replace("-", " ").replace("_", " ").split(), "x=1;y=2".partition(";"), "path/to/file.txt".rpartition("/"))
