"""`join` of values that stand beside the separator, which is put together in place."""


class Text(str):
    def __str__(self):
        return "never asked"


def show(name, call):
    try:
        print(name, repr(call()))
    except Exception as error:
        print(name, type(error).__name__, error)


def value(name, result):
    print("value", name)
    return result


a, b, empty = "one", "two", ""
show("pair", lambda: ", ".join([a, b]))
show("tuple", lambda: "-".join((a, b, a)))
show("literals", lambda: "/".join(["x", "y", "z"]))
show("mixed", lambda: "".join([a, "=", b, ";"]))
show("empty", lambda: "".join([empty, empty]))
show("single", lambda: ",".join([a]))
show("none", lambda: ",".join([]))
show("calls", lambda: ",".join([value("a", a), value("b", b), str(7)]))
show("named", lambda: ",".join([c := a, c, (c := b)]))
show("pairs", lambda: "\U0001f600".join([a, "\U0001f601", b]))
show("quotes", lambda: '"\\\n'.join([a, b]))
show("subclass", lambda: ",".join([Text("own"), b]))
show("type", lambda: type(",".join([Text("own"), Text("other")])))
show("int", lambda: ",".join([a, 1, b]))
show("none first", lambda: ",".join([None, a]))
show("bytes", lambda: ",".join([a, b"b"]))
show("starred", lambda: ",".join([a, *[b, a]]))
show("nested", lambda: ";".join([",".join([a, b]), ",".join([b, a])]))
show("long", lambda: ",".join([a, b, a, b, a, b, a, b, a, b, a, b, a, b, a, b, a, b, a, b]))
show("order", lambda: ",".join([value("first", 1), value("second", 2)]))
show("raises", lambda: ",".join([a, 1 / 0, missing]))


def piecewise(count):
    rows = []
    for i in range(count):
        rows.append(":".join([str(i), "x" * i, a]))
    return rows


print(piecewise(5))
print(len("".join(["a" * 600, "b" * 600, "c"])))


def generator():
    text = "+".join([(yield 1), (yield 2)])
    yield text


steps = generator()
print(next(steps), steps.send("l"), steps.send("r"))
