# Literal, value, capture, wildcard, sequence patterns.


class Color:
    RED = 1
    GREEN = "green"
    class Deep: BLUE = (1, 2)


def literal(x):
    match x:
        case 0: return "zero"
        case -1: return "minus one"
        case 1.5: return "float"
        case 2 + 3j: return "complex"
        case -1 - 1j: return "negative complex"
        case "text": return "str"
        case b"bytes": return "bytes"
        case "a" "b": return "concatenated"
        case None: return "None"
        case True: return "True"
        case False: return "False"
        case Color.GREEN: return "GREEN"
        case Color.Deep.BLUE: return "BLUE"
        case 10 | 20 | 30: return "tens"
        case _: return f"other {x!r}"


for x in (0, -1, 1.5, 2 + 3j, -1 - 1j, "text", b"bytes", "ab", None, True, False, 1, 1.0, 0.0, "green", (1, 2), 20, [1]):
    print(repr(x), "->", literal(x))


def sequence(x):
    match x:
        case []: return "empty"
        case [a]: return f"one {a}"
        case [1, 2]: return "one two"
        case (a, b): return f"pair {a} {b}"
        case [1, *rest, 9]: return f"from 1 to 9 {rest}"
        case [a, b, *_] if a == b: return f"equal start {a}"
        case [[a, b], [c, *d], *e]: return f"nested {a} {b} {c} {d} {e}"
        case [_, _, _]: return "three"
        case [*_, "last"]: return "ends in last"
        case [first, *middle, last]: return f"{first}..{middle}..{last}"
        case _: return "not a sequence"


for x in ([], (), [5], [1, 2], (3, 4), [1, 9, 9], [1, 2, 3, 9], [4, 4, 5, 6], [[1, 2], [3, 4, 5], 6, 7], "abc", b"abc", range(3),
          {1, 2}, {1: 2}, [1, 2, 3], [0, 1, 2, "last"], [7, 8, 9, 10], iter([1]), bytearray(b"ab")):
    print(type(x).__name__, "->", sequence(x))


def command(line):
    match line.split():
        case ["go", ("north" | "south" | "east" | "west") as direction]: return f"going {direction}"
        case ["go", other]: return f"cannot go {other}"
        case ["get", item, *more] if item != "all": return f"got {item} and {len(more)}"
        case ["drop", *items]: return f"dropped {items}"
        case ["quit" | "exit"]: return "bye"
        case []: return "nothing"
        case [verb, *_]: return f"unknown {verb}"


for line in ("go north", "go up", "get key lamp", "get all", "drop a b", "quit", "exit", "", "dance now"):
    print(command(line))
match 5:
    case x: print("capture", x)
match [1, [2, [3, None]]]:
    case [a, [b, [c, None]]]: print(a, b, c)
match 1, 2:
    case 1, y: print("open sequence", y)
match (3,):
    case z,: print("one tuple", z)
match "x", *[1, 2]:
    case s, *t: print(s, t)
for point in [(0, 0), (0, 5), (5, 0), (3, 4)]:
    match point:
        case (0, 0): print("origin")
        case (0, y): print("y", y)
        case (x, 0): print("x", x)
        case (x, y): print(x, y)
match = {"case": 1}
case = match["case"]
type = 5
_ = "underscore"
match [1]:
    case [_]: print("wildcard does not bind", _)
print(match, case, type)
match(case)  if False else print("call form")
match[case] = 2 if False else 3
print(match)
