match = 1; case = 2; type = 3; _ = 4
print(match, case, type, _)
def match(case, *type, **_): return case, type, _
print(match(1, 2, x=3), match(case=5))
class case:
    match = type = _ = 0
    def case(self): return self.match
print(case().case(), case.type)
match = [1, 2]
match[0] = 5
match[1:] = [6]
print(match [0], match, -match[0], match and 1, match == [5, 6])
match match:
    case [case, _] if case: print("matched", case)
match = lambda x: x
print(match (3), match(4), (match)(5))
match (3):
    case 3: print("three")
match *[1], 2:
    case 1, 2: print("starred")
match -1:
    case -1: print("negative")
match {1: 2}:
    case {1: type}: print(type)
match [1]:
    case [_]: print("list")
match not True:
    case False: print("not")
match lambda: 1:
    case f: print(f())
type = dict
print(type(a=1), type is dict)
type X = int
type type = str
print(X, type)
type Y[T] = list[T]; print(Y[int])
del type
_ = type(1)
print(_)
case: int = 5
print(case, __annotations__)
for match in range(2): pass
print(match)
import math as match, sys as case
print(match.pi > 3, case.__name__)
from contextlib import nullcontext as type
with type(1) as match: print(match)
print(f"{match=} {case!r:.10}")
