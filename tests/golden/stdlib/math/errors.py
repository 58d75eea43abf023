import math
def t(f, *a, **k):
    try:
        print(f.__name__, a, repr(f(*a, **k)))
    except Exception as e:
        print(f.__name__, a, type(e).__name__, e)
for n in "acos acosh asin asinh atan atanh ceil cos cosh degrees erf erfc exp exp2 expm1 fabs factorial floor frexp gamma isfinite isinf isnan isqrt lgamma log log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp".split():
    f = getattr(math, n)
    for x in (0, -0.0, 1, -1, 2, 0.5, -2.5, 10, 171, 172.5, 1000, -1000, 1e308, 5e-324, math.inf, -math.inf, math.nan, 10**400, "x", None, True, 1j):
        if n in ("cos", "sin", "tan") and x == 1e308: continue
        t(f, x)
vals = (0.0, -0.0, 1.0, -1.0, 2, 0.5, -3.5, math.inf, -math.inf, math.nan, 1e300)
for n in "atan2 copysign fmod pow remainder nextafter".split():
    for x in vals:
        for y in vals:
            t(getattr(math, n), x, y)
t(math.ldexp, 1.5, 4); t(math.ldexp, 1.5, 2000); t(math.ldexp, 1.5, -2000); t(math.ldexp, 1.5, 1.0); t(math.ldexp, 0.0, 10**30); t(math.ldexp, 5e-324, 1073)
t(math.log, 8, 2); t(math.log, 8, 1); t(math.log, 10**400, 10); t(math.log, 8, 0); t(math.log, -1, 2); t(math.log, 2.5, -2.5)
t(math.gcd); t(math.gcd, 12, 18); t(math.gcd, 12, 18, -27); t(math.gcd, 0, 0); t(math.gcd, 10**30, 6**40); t(math.gcd, 1.5); t(math.lcm); t(math.lcm, 4, 6); t(math.lcm, 4, 0, 6); t(math.lcm, 10**20, 35)
t(math.comb, 5, 2); t(math.comb, 100, 50); t(math.comb, 2, 5); t(math.comb, -1, 2); t(math.comb, 5, -2); t(math.comb, 5.0, 2); t(math.perm, 5); t(math.perm, 5, 2); t(math.perm, 5, None); t(math.perm, -5); t(math.perm, 2, 3); t(math.perm, 5, -1)
t(math.dist, (1, 2), (4, 6)); t(math.dist, [1, 2, 3.5], (4, 6, 8)); t(math.dist, (1,), (1, 2)); t(math.dist, 1, 2); t(math.dist, (), ())
t(math.hypot); t(math.hypot, 3, 4); t(math.hypot, 1, 2, 3, 4); t(math.hypot, math.inf, math.nan); t(math.hypot, "a"); t(math.hypot, -3)
t(math.fsum, [0.1] * 10); t(math.fsum, [1e308, 1e308]); t(math.fsum, [math.inf, -math.inf]); t(math.fsum, [math.inf, 1]); t(math.fsum, []); t(math.fsum, [1, "a"]); t(math.fsum, [1e16, 1, -1e16])
t(math.prod, []); t(math.prod, [1, 2, 3]); t(math.prod, [1.5, 2]); t(math.prod, [2] * 70); t(math.prod, [2, 3], start=10); t(math.prod, [[1], 3]); t(math.prod, ["a", "b"]); t(math.prod, 5)
t(math.sumprod, [1, 2, 3], [4, 5, 6]); t(math.sumprod, [0.1] * 10, [1] * 10); t(math.sumprod, [10, 20, 30], [1.5, 2.5]); t(math.sumprod, [10**20, 1.5], [1, 2]); t(math.sumprod, [1e308, 10], [10, 2]); t(math.sumprod, [1, 1.5, 2], [True, False, 3]); t(math.sumprod, ["a"], [3]); t(math.sumprod, [1, 2.5, 1j], [2, 3, 4]); t(math.sumprod, [], [])
t(math.isclose, 1, 1 + 1e-10); t(math.isclose, 1, 1.1); t(math.isclose, 1, 1.1, rel_tol=0.2); t(math.isclose, 0, 1e-12); t(math.isclose, 0, 1e-12, abs_tol=1e-9); t(math.isclose, 1, 2, rel_tol=-1); t(math.isclose, math.inf, math.inf); t(math.isclose, math.inf, 1)
t(math.nextafter, 1.0, 2.0, steps=3); t(math.nextafter, 1.0, 2.0, steps=-3); t(math.nextafter, 1.0, 2.0, steps=0); t(math.nextafter, 1, 2, steps=1.5)
t(math.fma, 2, 3, 4); t(math.fma, math.inf, 0, 1); t(math.fma, 1e308, 10, 1); t(math.fma, math.inf, 1, -math.inf); t(math.fma, 0.1, 10, -1); t(math.fma, math.nan, 1, 1)
class C:
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"
class F:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 7
t(math.floor, 7.9)
print(math.floor(C()), math.ceil(C()), math.trunc(C()), math.floor(F()), math.ceil(F()), math.sqrt(F()), math.sqrt(I()), math.factorial(I()), math.isqrt(I()))
print(math.pi, math.e, math.tau, math.inf, math.nan)
print(sorted(n for n in dir(math) if not n.startswith("_")))
t(math.pow, 2); t(math.atan2, 1)
print(math.sqrt, math.floor.__name__, math.__name__)
for i in range(60): print(math.isqrt(i ** 5), end=" ")
print(math.isqrt(10**60 - 1), math.factorial(30), math.floor(1e20), math.ceil(-1e20), math.trunc(-2.7))
