from dataclasses import dataclass
from enum import Enum
class Color(Enum): RED = 1; BLUE = 2
@dataclass
class P: x: int; y: int = 0
class Q:
    __match_args__ = ("a", "b")
    def __init__(self, a, b): self.a, self.b, self.c = a, b, 3
class N: val = 5; class_ = "k"
def m(v):
    match v:
        case None: return "none"
        case True | False as b: return f"bool {b}"
        case 0: return "zero"
        case -1 | -1.5 | 2+3j | -0.5j: return f"negative or complex {v}"
        case N.val: return "dotted"
        case Color.RED: return "red"
        case Color(): return "colour"
        case "": return "empty str"
        case "a" "b": return "ab"
        case b"x": return "bytes"
        case str(s) if len(s) > 5: return f"long {s}"
        case str() as s: return f"str {s}"
        case int(n) | float(n) if n > 1000: return f"big {n}"
        case int(): return "int"
        case float(): return "float"
        case []: return "empty seq"
        case [x]: return f"one {x}"
        case [1, [2, *inner], *_]: return f"nested {inner}"
        case [("go" | "run") as verb, str(where) | {"to": where}]: return f"{verb} to {where}"
        case [first, *middle, last] if first == last: return f"same ends {first} {middle}"
        case (a, b): return f"pair {a} {b}"
        case [*_, 99]: return "ends in 99"
        case [Color.BLUE | N.val, *rest]: return f"special first {rest}"
        case [*all_]: return f"seq of {len(all_)}"
        case {}if not v: return "empty map"
        case {"kind": "a", **rest} if rest: return f"a with {rest}"
        case {"kind": ("a" | "b") as k}: return f"kind {k}"
        case {"p": P(x=0, y=y)}: return f"p on axis {y}"
        case {1: one, "two": [two, _]}: return f"{one} {two}"
        case {-1: x, None: y}: return f"odd keys {x} {y}"
        case {**rest}: return f"map {sorted(map(str, rest))}"
        case P(0, 0): return "origin"
        case P(x, 0) | P(0, x): return f"axis {x}"
        case P(x=px, y=py) if px == py: return f"diagonal {px}"
        case P(): return "point"
        case Q(1, b=b): return f"Q1 {b}"
        case Q(a, b, c=c): return f"Q {a} {b} {c}"
        case set() | frozenset(): return "set"
        case type(): return "type"
        case _: return f"other {type(v).__name__}"
for v in (None, True, 0, 0.0, -1, -1.5, 2+3j, 5, Color.RED, Color.BLUE, "", "ab", b"x", "longer", "s", 5000, 7, 1e9, 2.5, [], (), [3], (3,), [1, [2, 4, 5], 6], ["go", "home"], ["run", {"to": "x"}], ["go", 5], [1, 2, 1], [1, 2], (1, "z"), [1, 2, 99], [Color.BLUE, 2, 3], [5, 6, 7], range(4), {}, {"kind": "a", "z": 1}, {"kind": "a"}, {"kind": "b", "q": 2}, {"p": P(0, 9)}, {1: "o", "two": ["t", 0]}, {-1: 1, None: 2}, {"other": 1}, P(0), P(4, 0), P(0, 4), P(3, 3), P(1, 2), Q(1, 2), Q(5, 6), {1, 2}, frozenset(), int, len, b"y", bytearray(b"x"), iter([]), object(), "a👍", 1j):
    print(repr(v).split(" at ")[0] if not callable(v) else "callable", "->", m(v))
for bad in (lambda: [0 for _ in [0] if (lambda v: exec_(v))(P(1, 2))],):
    def exec_(v):
        match v:
            case P(1, 2, 3): pass
    try: bad()
    except TypeError as e: print(e)
def errors(n):
    match P(1, 2) if n != 3 else Q(1, 2):
        case int(1, 2) if n == 0: pass
        case P(1, x=1) if n == 1: return "dup"
        case Q(_, a=_) if n == 3: pass
    return "no error"
for n in range(4):
    try: print(n, errors(n))
    except TypeError as e: print(n, e)
x = y = "untouched"
match [1, 2, 3]:
    case [x, y]: pass
    case [x, 5, _]: pass
    case _: print("x, y:", x, y)
match 5:
    case int(real=r, imag=0): print(r)
match {"a": {"b": [{"c": 1}, {"c": 2}]}}:
    case {"a": {"b": [*_, {"c": c}]}}: print("deep", c)
class Odd:
    __match_args__ = ["not tuple"]
class Odd2:
    __match_args__ = (5,)
for k in (Odd, Odd2):
    try:
        match k():
            case Odd(1) | Odd2(1): pass
    except TypeError as e: print(e)
try:
    match 1:
        case len(): pass
except TypeError as e: print(e)
