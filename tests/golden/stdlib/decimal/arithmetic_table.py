"""Seeded operands in seeded contexts: results and flags of the arithmetic."""
from decimal import *
state = 20240229
def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n
R=[ROUND_CEILING,ROUND_FLOOR,ROUND_UP,ROUND_DOWN,ROUND_HALF_UP,ROUND_HALF_DOWN,ROUND_HALF_EVEN,ROUND_05UP]
def dec():
    k=rnd(20)
    if k==0: return Decimal(['NaN','sNaN12','-NaN5','Infinity','-Infinity','-0','0E5','0E-9','1E-12','-sNaN'][rnd(10)])
    n=1+rnd([3,6,12,30][rnd(4)])
    d=''.join(str(rnd(10)) for _ in range(n))
    if rnd(4)==0: d=d[0]+'0'*(n-1)
    if rnd(8)==0: d='9'*n
    e=rnd(30)-15 if rnd(3) else -rnd(n+1)
    return Decimal(('-' if rnd(2) else '')+d+'E'+str(e))
B=['add','subtract','multiply','divide','divide_int','remainder','remainder_near','divmod','compare','compare_signal','max','min','max_mag','min_mag','quantize','next_toward','compare_total','compare_total_mag','copy_sign','same_quantum']
U=['sqrt','abs','minus','plus','next_minus','next_plus','normalize','to_integral_exact','to_integral_value','logb','number_class','copy_abs','copy_negate','is_normal','is_subnormal','to_eng_string','to_sci_string','_apply']
def flags(c): return ''.join(s.__name__[0:3] for s in c.flags if c.flags[s])
for i in range(900):
    c=Context(prec=1+rnd(12) if rnd(2) else 28,rounding=R[rnd(8)],Emin=-rnd(20) if rnd(2) else -999999,Emax=rnd(20) if rnd(2) else 999999,clamp=rnd(2),capitals=rnd(2),traps=[])
    a,b,d=dec(),dec(),dec()
    out=[str(a),str(b)]
    for op in [B[rnd(len(B))] for _ in range(3)]:
        c.clear_flags(); r=getattr(c,op)(a,b); out.append(f'{op}={r} {flags(c)}')
    for op in [U[rnd(len(U))] for _ in range(2)]:
        c.clear_flags(); r=getattr(c,op)(a); out.append(f'{op}={r} {flags(c)}')
    c.clear_flags(); r=c.fma(a,b,d); out.append(f'fma={r} {flags(c)}')
    n=Decimal(rnd(20)-8)
    for op in ['shift','rotate','scaleb']:
        c.clear_flags(); r=getattr(c,op)(a,n); out.append(f'{op}={r} {flags(c)}')
    print(i,c.prec,c.rounding[6:],c.Emin,c.Emax,c.clamp,'|'.join(out))
