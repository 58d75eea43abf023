from operator import *
import operator

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

l=[1,2,3]; setitem(l,0,9); delitem(l,1); print(l)
a=[1]
print(iadd(a,[2]) is a, imul(a,2), ixor(6,3), ior({1},{2}), iconcat([1],[2]), ifloordiv(7,2), imod(7,4), ipow(2,3), ilshift(1,4), irshift(16,2), iand(6,3), isub(5,2), itruediv(1,4))
for name in sorted(operator.__all__): print(name, end=' ')
print()
