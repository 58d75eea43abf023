"""Seeded format specifications and numerals."""
from decimal import *
state = 77
def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n
def pick(*a): return a[rnd(len(a))]
R=[ROUND_CEILING,ROUND_FLOOR,ROUND_UP,ROUND_DOWN,ROUND_HALF_UP,ROUND_HALF_DOWN,ROUND_HALF_EVEN,ROUND_05UP]
for i in range(2500):
    n=1+rnd([2,6,12,30][rnd(4)])
    d=''.join(str(rnd(10)) for _ in range(n))
    e=rnd(24)-12 if rnd(2) else -rnd(n+1)
    t=pick('-','','')+d+'E'+str(e)
    if rnd(12)==0: t=pick('NaN','sNaN12','-NaN5','Infinity','-Infinity','-0','0E5','0E-9','1E-12','-0.00','0.0')
    s=pick('','','','<','>','^','=','*<','x>','_^','0=','é^','<<')+pick('','','+','-',' ')+pick('','','','z')+pick('','','','#')*(rnd(8)==0)+pick('','','','0')+pick('','','5','12','20','33')+pick('','','',',','_')*(rnd(2))+pick('','','.0','.1','.3','.10','.')+pick('','e','E','f','F','g','G','%','n','f','f','d','s')
    with localcontext() as c:
        c.rounding=R[rnd(8)]; c.capitals=rnd(2); c.prec=1+rnd(30)
        try: r=repr(format(Decimal(t),s))
        except Exception as ex: r=type(ex).__name__+' '+str(ex)
    print(i,t,repr(s),r)
for i in range(1500):
    t=''.join(pick(*'0123456789..eE+-_ nNaAiIfFtyYs１') for _ in range(1+rnd(7)))
    try: x=Decimal(t); r=repr(x)+' '+x.to_eng_string()+' '+str(hash(x) if not x.is_snan() and not x.is_nan() else '')
    except Exception as ex: r=type(ex).__name__+' '+str(ex)
    try: y=repr(Context(prec=4).create_decimal(t))
    except Exception as ex: y=type(ex).__name__+' '+str(ex)
    print(ascii(t),r,y)
