import copy

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

class Pt:
    def __init__(self,x): self.x=x; self.l=[x]
    def __deepcopy__(self,memo): return Pt(copy.deepcopy(self.x,memo)+1)
class Pl:
    def __init__(self): self.l=[1]
z=Pl(); z2=copy.copy(z); z3=copy.deepcopy(z); print(z2.l is z.l, z3.l is z.l, z3.l, copy.deepcopy(Pt(1)).x, copy.copy((1,)), copy.deepcopy({1,2}), copy.deepcopy(frozenset([1]))); 
class Sl:
    __slots__=('a',)
s1=Sl(); s1.a=[1]; s2=copy.deepcopy(s1); print(s2.a, s2.a is s1.a)
