from enum import *
class Text(str, ReprEnum): A = "a"
class Fl(float, ReprEnum):
    A = 1.5
    def __str__(self): return "mine"
class By(bytes, ReprEnum): A = b"x"
for m in (Text.A, Fl.A, By.A): print(repr(m), str(m), f"{m}", "%s" % m)
print(f"{Fl.A:.3f}", f"{Text.A:>4}")
try:
    class Bad(ReprEnum): A = 1
except TypeError as e: print(e)
class Plain(str, Enum): A = "a"
print(str(Plain.A), f"{Plain.A}")
class Sub(int, ReprEnum): B = 2
print(str(Sub.B), repr(Sub.B))
