"""exp, ln, log10, sqrt and powers in seeded contexts: results and flags."""
from decimal import *
state = 31
def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n
R=[ROUND_CEILING,ROUND_FLOOR,ROUND_UP,ROUND_DOWN,ROUND_HALF_UP,ROUND_HALF_DOWN,ROUND_HALF_EVEN,ROUND_05UP]
def dec():
    k=rnd(30)
    if k==0: return Decimal(['NaN','sNaN12','Infinity','-Infinity','-0','0E5','1','1.000','10','0.001','-1','-1.0','1E+3','1E-12'][rnd(14)])
    n=1+rnd([3,6,12,30][rnd(4)])
    d=''.join(str(rnd(10)) for _ in range(n))
    e=rnd(12)-n-4 if rnd(4) else -rnd(n+1)
    if rnd(10)==0: return Decimal('1.'+'0'*rnd(10)+d)
    if rnd(10)==0: return Decimal('0.'+'9'*rnd(10)+d)
    return Decimal(('-' if rnd(6)==0 else '')+d+'E'+str(e))
def flags(c): return ''.join(s.__name__[0:3] for s in c.flags if c.flags[s])
for i in range(500):
    c=Context(prec=1+rnd(40),rounding=R[rnd(8)],Emin=-rnd(50) if rnd(3)==0 else -999999,Emax=rnd(50) if rnd(3)==0 else 999999,clamp=rnd(2),traps=[])
    a,b=dec(),dec()
    out=[str(a),str(b)]
    for op in 'exp','ln','log10','sqrt':
        c.clear_flags(); r=getattr(c,op)(a); out.append(f'{op}={r} {flags(c)}')
    c.clear_flags(); r=c.power(a,b); out.append(f'pow={r} {flags(c)}')
    n=rnd(60)-20
    c.clear_flags(); r=c.power(a,n); out.append(f'pow{n}={r} {flags(c)}')
    x=[Decimal(rnd(10**6)-1000) for _ in range(3)]
    c.clear_flags(); r=c.power(*x); out.append(f'pm{x}={r} {flags(c)}')
    print(i,c.prec,c.rounding[6:],c.Emin,c.Emax,c.clamp,'|'.join(out))
