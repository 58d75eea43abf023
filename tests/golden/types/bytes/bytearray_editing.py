def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def after(change):
    data = bytearray(b"abcdef")
    result = attempt(change, data)
    return f"{result} {bytes(data)}"


CHANGES = {
    "append": lambda d: d.append(65), "append bad": lambda d: d.append(256), "append str": lambda d: d.append("a"), "extend": lambda d: d.extend(b"xy"), "extend list": lambda d: d.extend([1, 2]), "extend bad": lambda d: d.extend([1, 300]), "extend str": lambda d: d.extend("ab"),
    "insert": lambda d: d.insert(2, 90), "insert far": lambda d: d.insert(99, 90), "insert back": lambda d: d.insert(-1, 90), "pop": lambda d: d.pop(), "pop 0": lambda d: d.pop(0), "pop far": lambda d: d.pop(10), "remove": lambda d: d.remove(99), "remove none": lambda d: d.remove(1), "reverse": lambda d: d.reverse(), "clear": lambda d: d.clear(), "copy": lambda d: d.copy() is d,
    "set": lambda d: d.__setitem__(1, 0), "set bad": lambda d: d.__setitem__(1, -1), "set far": lambda d: d.__setitem__(9, 1), "slice": lambda d: d.__setitem__(slice(1, 3), b"LONGER"), "slice list": lambda d: d.__setitem__(slice(0, 2), [1, 2, 3]), "step": lambda d: d.__setitem__(slice(0, 6, 2), b"XYZ"), "step bad": lambda d: d.__setitem__(slice(0, 6, 2), b"XY"), "slice str": lambda d: d.__setitem__(slice(0, 1), "q"), "slice int": lambda d: d.__setitem__(slice(0, 1), 5),
    "del": lambda d: d.__delitem__(0), "del slice": lambda d: d.__delitem__(slice(1, 4)), "del step": lambda d: d.__delitem__(slice(None, None, 2)), "del far": lambda d: d.__delitem__(-9), "iadd": lambda d: d.__iadd__(b"++"), "iadd list": lambda d: d.__iadd__([1]), "imul": lambda d: d.__imul__(2), "imul 0": lambda d: d.__imul__(0), "self": lambda d: d.extend(d), "self slice": lambda d: d.__setitem__(slice(2, 2), d),
}
for name, change in CHANGES.items():
    print(name, after(change))
data = bytearray(b"held")
view = memoryview(data)
print(attempt(data.append, 1), attempt(data.pop), attempt(data.clear), data, attempt(view.release), attempt(data.append, 1), data, repr(data), str(data), bytearray(3), bytearray("é", "utf-8"), attempt(bytearray, "é"), data == b"held\x01", data.copy())
