"""match: every kind of pattern against a table of subjects."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class P:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"P({self.x}, {self.y})"


class K:
    A, B = 1, "b"


def which(v):
    match v:
        case None:
            return "None"
        case True | False as b:
            return "bool", b
        case -1 | 2.5 | 1 + 2j:
            return "number"
        case K.A:
            return "K.A"
        case K.B | "lit" "eral":
            return "K.B or literal"
        case b"bytes":
            return "bytes"
        case []:
            return "empty seq"
        case [1, *rest]:
            return "1 and", rest
        case [_, _, *_, last] if last == "end":
            return "to end"
        case [(int() | float()) as n, str(s)]:
            return "pair", n, s
        case [[a, *b], *c]:
            return "nested", a, b, c
        case (a, b):
            return "two", a, b
        case {"k": {"in": v}, **rest}:
            return "deep", v, rest
        case {"k": [x] | x, "j": K.A}:
            return "or", x
        case {1: _, **rest} if not rest:
            return "only 1"
        case {}:
            return "mapping"
        case P(0, y=1):
            return "P01"
        case P(x, y=P(z, w)):
            return "PP", x, z, w
        case P(x=int(i)):
            return "Pint", i
        case str() as s if len(s) > 3:
            return "long", s
        case int(n) | str(n):
            return "scalar", n
        case list() | tuple():
            return "other seq"
        case P():
            return "P"
        case _:
            return "nothing"


subjects = [None, True, False, -1, 2.5, 1 + 2j, 1, 1.0, "b", "literal", b"bytes", bytearray(b"bytes"), [], (), [1], (1, 2, 3), [1, 2, "end"], [0, 0, "end"], [7, "s"], [7.5, "s"], [[1, 2], 3], ["ab", "c"], (None, None), [5], {"k": {"in": 5}, "x": 1}, {"k": [9], "j": 1}, {"k": 9, "j": 1}, {1: 2}, {1: 2, 3: 4}, {}, P(0, 1), P(3, P(4, 5)), P(6, 7), P("a", "b"), "longer", "ab", 77, range(3), range(0), set(), 3.5, object, iter([1]), "xy"]
for subject in subjects:
    print(which(subject))


class Bad:
    __match_args__ = ["x"]


class Bad2:
    __match_args__ = ("x", 5)
    x = 1


def m(v, kind):
    match kind:
        case 0:
            match v:
                case int(a, b):
                    return 0
        case 1:
            match v:
                case Bad(a):
                    return 1
        case 2:
            match v:
                case Bad2(a, b):
                    return 2
        case 3:
            match v:
                case P(1, x=2):
                    return 3
        case 4:
            match v:
                case P(1, 2, 3):
                    return 4
        case 5:
            match v:
                case K.nothing:
                    return 5
        case 6:
            match v:
                case undefined.name:
                    return 6
        case 7:
            match v:
                case K.A(1):
                    return 7
    return "fell through"


for value, kind in [(5, 0), (Bad(), 1), (Bad2(), 2), (P(1, 2), 3), (P(1, 2), 4), (1, 5), (1, 6), (1, 7), ("x", 0)]:
    print(kind, t(m, value, kind))
match = case = _ = type = 1
match(case) if callable(match) else print(match, case, _, type)
