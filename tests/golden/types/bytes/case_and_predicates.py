def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


DATA = [b"", b"a", b"abc", b"ABCabc", b"aaa", b" a b ", b"\x00\xff", b"a\nb\r\nc", b"x=1,y=2", bytes(range(120, 136)), b"\t tab", b"0123"]
for data in DATA:
    print(*(getattr(data, name)() for name in ("upper", "lower", "title", "capitalize", "swapcase", "isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower", "istitle", "isascii")))
    print(*(v for width in (0, 4, 7) for v in (data.center(width, b"*"), data.ljust(width, b"."), data.rjust(width), data.zfill(width))), data.expandtabs(3), data.hex(), data.hex(":"), data.hex(" ", 2), data.hex("-", -3))
print([bytes([i]).isalpha() for i in range(256)].count(True), [bytes([i]).isspace() for i in range(256)].count(True), bytes(range(256)).upper() == bytes(range(256)).swapcase().upper(), b"hello world it's".title())
for text in ("", "00", "0 0", "00 ff", "0g", "abc", " 61 62 ", "6 1", "é", "FF"):
    print(repr(text), attempt(bytes.fromhex, text), attempt(bytearray.fromhex, text))
for argument in (3, 0, -1, "a", b"x", [1, 2], [256], [-1], ["a"], None, 1.5, range(3), (c for c in b"gen"), bytearray(b"q"), memoryview(b"m"), {1, 2}, True, 2**70):
    print(attempt(bytes, argument), attempt(bytearray, argument))
for template in ("%s", "%b", "%a", "%r", "%d", "%x", "%c", "%5d|", "%-5b|", "%.2s", "%f"):
    print(template, *(attempt(lambda: template.encode() % (value,)) for value in (1, b"ab", "text", 65, 2.5, bytearray(b"q"), None, 256)))
