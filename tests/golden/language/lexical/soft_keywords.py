import contextlib
match = [1, 2]
case = "c"
type = "t"
_ = "u"
print(match, case, type, _)
match[0] = 5
print(match[0], match [1], match
      [0])
def case(match, *, type=1): return match, type
print(case(1, type=2), case (3))
match (match):
    case [type, _]: print("seq", type)
match -1, case:
    case -1, f: print("neg", callable(f))
match *[1], 2:
    case [1, 2]: print("star")
match [1, 2][0]:
    case 1: print("sub")
match {"type": 1}:
    case {"type": type}: print(type)
match match:
    case _ if _: print("never") if False else print("guard", _)
match not True:
    case False: print("not")
match lambda: 1:
    case f if f() == 1: print("lambda")
class case:
    match = 3
    type = 4
    def _(self): return "method _"
print(case.match, case.type, case()._())
type X = int
type type = str
print(X, type, type.__value__)
type = 5
type += 1
print(type, type is type, [type for type in "ab"], {type: type})
case = match = _ = 0
for match in range(2):
    for case in range(2):
        for _ in range(1): print(match, case, _, end=";")
print()
with open("x") if False else contextlib.nullcontext(7) as match: print(match)
try: raise ValueError("soft")
except ValueError as case: print(case)
print((lambda match, case=1, *_, **type: (match, case, _, type))(1, 2, 3, x=4))
global_ = [match := 1, case := 2, type := 3]
print(match, case, type)
def f(match: int, case: str = "x", /, type=None, *, _=0) -> type: return match, case, type, _
print(f(1, "b", 3, _=4))
match = {"match": {"case": 1}}
match["match"]["case"] += 1
del match["match"]["case"]
print(match)
import types as match, sys as case
print(match.__name__, case.__name__)
from types import SimpleNamespace as type
print(type(match=1, case=2).match)
