x = "global"
class A:
    x = "class"
    print(x)
    y = [x for _ in "a"], [x for x in "bc"], (lambda: x)()
    del x
    print(x)
    z = x
    x = 1
    for x in range(2): pass
    exec_ = x
print(A.y, A.z, A.x, A.exec_)
def f():
    class B:
        x = x_outer
        def g(self): return x_outer
    x_outer_ = 2
    return B.x, B().g()
x_outer = "outer"
print(f())
def g():
    v = 1
    class C:
        v = v if False else 2
        w = v
        def m(self): return v
    return C.v, C.w, C().m()
print(g())
def h():
    v = "h"
    class C:
        nonlocal v
        v = "changed by class"
        u = v
    return v, C.u, hasattr(C, "v")
print(h())
class G:
    global made_in_class
    made_in_class = 5
print(made_in_class, hasattr(G, "made_in_class"))
def i():
    if False: q = 1
    try: return q
    except UnboundLocalError as e: return str(e)
def j():
    for k in []: pass
    try: return k
    except UnboundLocalError as e: return str(e)
def k():
    try: print(len([1]))
    except UnboundLocalError as e: print(e)
    if False: len = 1
def l():
    try: x += 1
    except UnboundLocalError as e: print(e)
def m():
    import math
    def inner(): return math.pi > 3
    return inner()
def n(a, b=[]): a, b = b, a; return a, b
def o():
    def inner():
        nonlocal c
        c += 1
    c = 0
    inner(); inner()
    return c
def p():
    [q := i for i in range(3)]
    return q, "i" in locals()
def q(): return [locals_ for locals_ in [1]], sorted(locals())
def r(x, *y, z=1, **w): v = 1; return sorted(locals().items(), key=str)
print(i(), j(), k(), l(), m(), n(1), o(), p(), q(), r(1, 2, u=3))
print(type(globals()).__name__, globals()["x"], "f" in globals(), __name__, sorted(n for n in dir() if n.startswith("made")))
globals()["dynamic"] = "made by dict"
print(dynamic)
import builtins
builtins.injected = "from builtins"
print(injected)
len = lambda v: "shadowed"
print(len([1]), builtins.len([1]))
del len
print(len([1]))
print = builtins.print
class M:
    __secret = 1
    def __hidden(self): return self.__secret
    def show(self): return self.__hidden(), M.__secret, [self.__secret for _ in "a"], (lambda: self.__secret)()
    class __Inner: __deep = 2
    def inner(self): return self.__Inner._Inner__deep if hasattr(self.__Inner, "_Inner__deep") else vars(self.__Inner)
    def kw(self, __a=1, *, __b=2): return __a, __b
print(M().show(), M._M__secret, [k for k in vars(M) if "M_" in k], M().kw(5), M.kw.__code__.co_varnames)
class _M: __x = 1
class __: __y = 2
print([k for k in vars(_M) if "x" in k], [k for k in vars(__) if "y" in k])
