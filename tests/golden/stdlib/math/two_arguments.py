import math

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return type(e).__name__ + ' ' + str(e)

vals=[0,-0.0,1,-1,0.5,-0.5,2,10,1e-10,1e10,-1e300,1e308,5e-324,float('inf'),float('-inf'),float('nan'),10**30,-10**400,True,0.1,2.5,-3.7,100,3.141592653589793]
for n in 'fmod remainder pow copysign atan2 hypot nextafter isclose ldexp gcd lcm comb perm'.split():
    for a in vals[:14]:
        for b in [0,-0.0,1,-1.5,3,float('inf'),float('nan'),2.0,1000]:
            if n in('comb','perm') and isinstance(a,float): continue
            print(n,a,b,t(getattr(math,n),a,b))
