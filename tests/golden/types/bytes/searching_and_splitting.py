def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


DATA = [b"", b"a", b"abc", b"ABCabc", b"aaa", b" a b ", b"\x00\xff", b"a\nb\r\nc", b"x=1,y=2", bytes(range(120, 136)), b"\t tab", b"0123"]
for data in DATA:
    for part in (b"", b"a", b"b", b"abc", b" ", b"\n", b"\xff", 97, 255):
        print(data.find(part), data.rfind(part), data.count(part), attempt(data.index, part), data.find(part, 1, -1), end="; ")
    print(data.split(), data.split(b"a"), data.split(b",", 1), data.rsplit(b"b", 1), data.splitlines(), data.splitlines(True), data.partition(b"a"), data.rpartition(b"="))
    print(data.replace(b"a", b"XY"), data.replace(b"", b"-"), data.replace(b"a", b"", 1), data.strip(), data.lstrip(b"a "), data.rstrip(b"c\n"), data.removeprefix(b"a"), data.removesuffix(b"c"), data.startswith((b"a", b"x")), data.endswith(b""))
    print(bytearray(data).split(b"a"), bytearray(data).partition(b"b"), bytearray(data).replace(b"a", b"Q"), data.translate(bytes(range(255, -1, -1))), data.translate(None, b"ab"), data[::-1], data[1:], data[-2:], data[::2])
for bad in (lambda: b"a".split(""), lambda: b"a".split(b""), lambda: b"a".find("a"), lambda: b"a".find(300), lambda: b"a".replace("a", b""), lambda: b"a".startswith("a"), lambda: b"a".strip("a"), lambda: b"a".translate(b"x"), lambda: b"a".partition("a"), lambda: b",".join(["a"]), lambda: b",".join([1]), lambda: b"a".index(b"z")):
    print(attempt(bad))
print(b",".join([b"a", bytearray(b"b"), memoryview(b"c")]), bytes.maketrans(b"ab", b"xy")[95:100], attempt(bytes.maketrans, b"a", b""))
