from fractions import Fraction as F
for s in ("1 / 3"," 1/3 ","1/ 3","+.5e-2","1_000/3","3.","x","1/0","1e3","-5/10", "３/４"):
    try: print(repr(s), repr(F(s)))
    except Exception as e: print(repr(s), type(e).__name__, e)
for a in ((1.5,2),("1","2"),(1,0),(None,),(1j,)):
    try: print(a,repr(F(*a)))
    except Exception as e: print(a, type(e).__name__, e)
try: F(0)**-1
except Exception as e: print(e)
try: F(-1,2)/0
except Exception as e: print(e)
try: F(-1,2)//0
except Exception as e: print(e)
try: F(-1,2)%0
except Exception as e: print(e)
for s in ("zz","d",">10","010",".3f","x^12.2e","_",",.2f","%","g","+","#","z.1f","-.2%","015.3f","<10s","_>+10","0=10"):
    try: print(s,repr(format(F(-12345,7),s)))
    except Exception as e: print(s, type(e).__name__, e)
try: F(1)+"a"
except Exception as e: print(e)
try: F(1)<"a"
except Exception as e: print(e)
try: F(1).limit_denominator(0)
except Exception as e: print(e)
try: F.from_float("a")
except Exception as e: print(e)

import math
vals=[F(1,2),F(-7,3),F(0),F(5),3,-2,True,0.5,-1.25,2+1j,F(10**20,3)]
import operator as o
for n in ("add","sub","mul","truediv","floordiv","mod","pow","lt","le","eq","ne","gt","ge"):
    f=getattr(o,n)
    for a in vals:
        for b in vals:
            if not (isinstance(a,F) or isinstance(b,F)): continue
            if n=="pow" and (abs(b)>100 or abs(a)>1e15): continue
            try: print(n,a,b,repr(f(a,b)))
            except Exception as e: print(n,a,b,type(e).__name__,e)
for x in vals:
    if isinstance(x,F):
        print(x,repr(x),hash(x),float(x),int(x),math.floor(x),math.ceil(x),math.trunc(x),round(x),repr(round(x,1)),repr(round(x,-1)),-x,+x,abs(x),bool(x),x.is_integer(),x.as_integer_ratio(),divmod(x,F(2,3)),divmod(7,x+1),complex(x))
print(hash(F(1,2))==hash(0.5),hash(F(3))==hash(3),F(1,2)==0.5,{F(1,2):1}[0.5],F(1,2)<math.inf,F(1,2)<math.nan,F(1,2)==math.nan)
print(F(math.pi).limit_denominator(1000),F("3.1415926535897932").limit_denominator(),F(math.pi).limit_denominator(10),F(4321,8765).limit_denominator(10000),F(1.1),F.from_float(0.1),F.from_float(3))
print(sum([F(1,3)]*3), sum([F(1,10)]*10), sorted([F(1,2),F(1,3),0.4]), max(F(1,2),F(2,3)), F(3,4).numerator, F(3,4).denominator)
for bad in (math.inf, math.nan):
    try: F(bad)
    except Exception as e: print(type(e).__name__, e)
for p in range(6):
    for spec in ("e","f","g","%","E","#g","+","z"):
        s=f".{p}{spec}" if spec not in("+","z","#g") else {"+":f"+.{p}f","z":f"z.{p}f","#g":f"#.{p}g"}[spec]
        print(s,[format(v,s) for v in (F(1,3),F(-2,3),F(1,2),F(5,2),F(123456789,1000),F(-1,10**9),F(0),F(999995,10))])
class S(F): pass
print(repr(S(1,2)),repr(S(1,2)+1),type(S(1,2)+1).__name__)
def e(n): return sum(F(1,math.factorial(i)) for i in range(n))
print(e(20), float(e(20)), F(2,3)**2, F(2,3)**-2, 2**F(3), 2**F(1,2), 2.0**F(1,2), F(4)**F(1,2), F(1,2)**0.5, pow(F(2),3))
import copy
x=F(1,3); print(copy.copy(x) is x, copy.deepcopy(x) is x)
