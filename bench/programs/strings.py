"""Building and taking apart strings: joins, formatting, slices, character loops."""


def caesar(text, shift):
    out = []
    for ch in text:
        if "a" <= ch <= "z":
            out.append(chr((ord(ch) - 97 + shift) % 26 + 97))
        else:
            out.append(ch)
    return "".join(out)


def palindromes(limit):
    return sum(1 for n in range(limit) if str(n) == str(n)[::-1])


def main():
    text = "the quick brown fox jumps over the lazy dog " * 1_500
    for shift in range(1, 8):
        text = caesar(text, shift)
    rows = [f"{i:>6}|{i * 1.5:8.2f}|{i:#x}" for i in range(120_000)]
    built = ""
    for i in range(150_000):
        built += str(i % 10)
    print(text[:20], rows[777], len(built), palindromes(250_000))
