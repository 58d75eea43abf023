from collections import *
import sys

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

P=namedtuple('P','x y'); p=P(1,y=2); print(p,p.x,p[1],p._asdict(),p._replace(x=5),P._fields,P._make([3,4]),p==(1,2),P.__match_args__,hash(p)==hash((1,2)), isinstance(p,tuple)); t(lambda: P(1)); t(lambda: P(1,2,3)); t(lambda: P(1,z=2)); t(lambda: P(1,2,x=3)); t(lambda: p._replace(z=1)); t(lambda: P._make([1])); t(lambda: namedtuple('A','a a')); t(lambda: namedtuple('A','_a')); t(lambda: namedtuple('class','a')); t(lambda: namedtuple('A','a-b')); print(namedtuple('A','a class _b a',rename=True)._fields); Q=namedtuple('Q',['a','b','c'],defaults=[1,2]); print(Q(0), Q._field_defaults, Q(5,6,7)); t(lambda: Q()); t(lambda: namedtuple('A','a',defaults=[1,2]))
class P3(P):
    def norm(self): return (self.x**2+self.y**2)**.5
print(P3(3,4).norm(), P3(3,4), P.__doc__, P.x, P3(1,2)._replace(y=9))
def sa(): p.x=5
t(sa); a,b=p; print(a,b)
match p:
    case P(x=1,y=yy): print('matched',yy)
