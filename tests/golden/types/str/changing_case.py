def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


WORDS = ["", "a", "A", "abc", "ABC", "abcabc", "aaa", " a b ", "Straße", "éa", "日本語日", "a\nb\r\nc", "👍a👍", "\u0301e", "Ǆ", "ﬁ", "İ", "0123", "²", "_x1", "\t tab\t", "x=1,y=2"]
for text in [*WORDS, "ŉ", "ΑΣ", "ΑΣ Β", "Σ", "ǅ", "ﬃ", "ẞ", "ı", "ĳ", "hello wORLD it's o'neil", "ÀÉÎ", "ὈΔΥΣΣΕΎΣ", "ა", "Ა", "𐐨", "ß" * 3]:
    print(*(ascii(getattr(text, name)()) for name in ("upper", "lower", "title", "capitalize", "swapcase", "casefold")))
for low in range(0, 0x2600, 0x100):
    block = "".join(map(chr, range(low, low + 0x100)))
    print(hex(low), *(hash(getattr(block, name)().encode()) % 10**9 if False else sum(i * ord(c) for i, c in enumerate(getattr(block, name)())) for name in ("upper", "lower", "title", "swapcase", "casefold")))
