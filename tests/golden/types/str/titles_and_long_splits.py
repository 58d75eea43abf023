"""title() of ASCII texts, and split() at spaces of texts of all lengths."""

WORDS = ["a", "Bc", "dEF", "GHI", "they're", "x1y", "3RD", "_under_score", "[brackets]", "`tick{", "@AT", "zZ"]
for first in WORDS:
    print([f"{first}{between}{second}".title() for second in WORDS for between in ("", " ", "-")])
print("é ss ǆ".title(), "ÀB cD".title(), "".title(), " ".title())

SPACES = [chr(i) for i in range(0x3001) if chr(i).isspace()]
OTHERS = ["\ufeff", "\u200b", "\u180e", "\x1b", "\x00", "\x7f", "\x84", "\u2027", "\u2060"]
for length in (1, 3, 30):
    text = "".join(f"{'w' * length}{space}" for space in SPACES)
    print(len(text), text.split() == ["w" * length] * len(SPACES), len(text.split(maxsplit=3)))
    text = "".join(f"{'w' * length}{other}" for other in OTHERS)
    print(len(text), len(text.split()), text.split() == [text])
print((" " * 40).split(), ("  " + "one two   three " * 4).split(), ("\U0001f600 x\ud800 " * 9).split())
print([len((" a" * count).split()) for count in range(0, 60, 7)])
