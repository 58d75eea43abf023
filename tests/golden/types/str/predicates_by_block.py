def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


NAMES = ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isprintable", "isidentifier", "isascii"]
for low in [*range(0, 0x3400, 0x80), 0xA640, 0xAC00, 0xF900, 0xFB00, 0xFE00, 0xFF00, 0x10000, 0x10400, 0x1D400, 0x1D7C0, 0x1F100, 0x1F600, 0x20000, 0xE0000]:
    characters = [chr(c) for c in range(low, low + 0x80)]
    print(hex(low), *(sum(getattr(c, name)() for c in characters) for name in NAMES))
for text in ("", " ", "a1", "1a", "A", "Aa", "aA", "A1", "a b", "A B", "Ab Cd", "ab Cd", "²", "½", "٣", "\n", "\u3000", "é", "ß", "ǅ", "_", "__a1", "class", "a-b", "ａ", "·a", "a·", "℘", "\x7f", "\xad"):
    print(ascii(text), *(int(getattr(text, name)()) for name in NAMES))
