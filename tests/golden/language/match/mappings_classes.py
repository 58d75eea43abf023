# Mapping and class patterns.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Point3(Point):
    __match_args__ = ("x", "y", "z")
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z
class NoArgs:
    def __init__(self, v): self.v = v


def mapping(m):
    match m:
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"type": "rect", "size": [w, h]}: return f"rect {w}x{h}"
        case {"type": ("a" | "b") as kind, **rest}: return f"{kind} {rest}"
        case {1: x, -2: y, None: z}: return f"{x} {y} {z}"
        case {"nested": {"deep": {"value": v}}}: return f"deep {v}"
        case {"k": None}: return "k is None"
        case {}: return f"any mapping of {len(m)}"
        case _: return "no mapping"


for m in ({"type": "circle", "r": 2, "extra": 1}, {"type": "rect", "size": (3, 4)}, {"type": "b", "q": 1, "w": 2}, {1: "a", -2: "b", None: "c"},
          {"nested": {"deep": {"value": [1]}}}, {"k": None}, {"k": 1}, {}, [], 5, "str"):
    print(mapping(m))


class DefaultDict(dict):
    def __missing__(self, key): return "made up"


print(mapping(DefaultDict(type="circle")), mapping(DefaultDict(k=None)))


def classes(o):
    match o:
        case Point3(x, y, z): return f"3d {x} {y} {z}"
        case Point(0, 0): return "origin"
        case Point(x=0, y=yy): return f"on y at {yy}"
        case Point(a, y=0): return f"on x at {a}"
        case Point(x=x, y=y) if x == y: return f"diagonal {x}"
        case Point(): return "some point"
        case NoArgs(v=[first, *_]): return f"NoArgs first {first}"
        case NoArgs(v=int() | float() as n): return f"NoArgs number {n}"
        case NoArgs(): return "NoArgs"
        case bool(b): return f"bool {b}"
        case int(n) if n > 100: return f"big {n}"
        case int(n): return f"int {n}"
        case float() as f: return f"float {f}"
        case str(s): return f"str {s}"
        case bytes(b): return f"bytes {b}"
        case list([a, *_]) | tuple([a, *_]): return f"sequence of {a}"
        case dict(): return f"dict {len(o)}"
        case set() | frozenset(): return f"set {len(o)}"
        case type(): return f"class {o.__name__}"
        case _: return "?"


for o in (Point3(1, 2, 3), Point(0, 0), Point(0, 5), Point(5, 0), Point(2, 2), Point(1, 2), NoArgs([7, 8]), NoArgs(2.5), NoArgs("s"), True,
          500, 5, 2.5, "text", b"b", [9], (8,), [], {"a": 1}, {1, 2}, frozenset(), int, None, Point):
    print(classes(o))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def too_many():
    match Point(1, 2):
        case Point(a, b, c): return "no"
def no_match_args():
    match NoArgs(1):
        case NoArgs(a): return "no"
def int_two():
    match 5:
        case int(a, b): return "no"
def not_a_class():
    thing = 5
    match 5:
        case thing(): return "no"
def both():
    match Point(1, 2):
        case Point(1, x=5): return "no"
def bad_match_args():
    class Bad: __match_args__ = ["x"]
    match Bad():
        case Bad(1): return "no"
def bad_name():
    class Bad: __match_args__ = (5,)
    match Bad():
        case Bad(1): return "no"
def missing_attribute():
    match Point(1, 2):
        case Point(w=1): return "no"
    return "fell through"
def raising():
    class R:
        @property
        def p(self): raise ValueError("property raised")
    match R():
        case R(p=1): return "no"
def duplicate_key():
    a = "k"
    class K: k = "k"
    match {"k": 1}:
        case {K.k: 1, "k": 2}: return "no"
def unknown_name():
    match 5:
        case undefined_thing(): return "no"
def unknown_attribute():
    match 5:
        case Point.NOTHING: return "no"


for f in (too_many, no_match_args, int_two, not_a_class, both, bad_match_args, bad_name, missing_attribute, raising, duplicate_key,
          unknown_name, unknown_attribute):
    attempt(f)


class Expr: pass
class Num(Expr):
    __match_args__ = ("v",)
    def __init__(self, v): self.v = v
class Op(Expr):
    __match_args__ = ("op", "l", "r")
    def __init__(self, op, l, r): self.op, self.l, self.r = op, l, r


def evaluate(e):
    match e:
        case Num(v): return v
        case Op("+", l, r): return evaluate(l) + evaluate(r)
        case Op("*", Num(0), _) | Op("*", _, Num(0)): return 0
        case Op("*", l, r): return evaluate(l) * evaluate(r)
        case Op(op=o): raise ValueError(f"unknown {o}")


print(evaluate(Op("+", Num(2), Op("*", Num(3), Num(4)))), evaluate(Op("*", Num(0), Op("?", 1, 2))))
attempt(lambda: evaluate(Op("-", Num(1), Num(2))))
