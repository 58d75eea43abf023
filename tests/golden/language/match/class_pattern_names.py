class Outer:
    def f(self, x):
        match x:
            case Outer(__inner=y): return "spam"
        return "bacon"
class Cc: pass
c = Outer()
setattr(c, "_Outer__inner", 1)
print(Outer().f(c))
c = Outer(); setattr(c, "__inner", 1)
print(Outer().f(c))
