import math

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return type(e).__name__ + ' ' + str(e)

vals=[0,-0.0,1,-1,0.5,-0.5,2,10,1e-10,1e10,-1e300,1e308,5e-324,float('inf'),float('-inf'),float('nan'),10**30,-10**400,True,0.1,2.5,-3.7,100,3.141592653589793]
for n in 'ceil floor trunc fabs sqrt isqrt frexp modf isnan isinf isfinite degrees radians ulp gamma lgamma exp log log2 log10 sin cos tan atan sinh cosh tanh asinh factorial exp2 erf erfc expm1 log1p acos asin acosh atanh'.split():
    for v in vals:
        if n=='factorial' and not (isinstance(v,int) and abs(v)<50 or isinstance(v,float)): continue
        print(n,v,t(getattr(math,n),v))
