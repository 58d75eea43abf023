x = y = z = 1
a = [1, 2, 3, 4, 5]
d = {"k": {"n": 1}, 1: 2}
class O: pass
o = O(); o.p = O(); o.p.q = 1; o.r = 2
del x
del y, z
del a[0], a[-1]
del a[::2]
del d["k"]["n"], d[1]
del o.p.q
del (o.r)
p, q, r, s = range(4)
del (p, q)
del [r, (s,)]
print(a, d, list(vars(o)), vars(o.p))
for name in ("x", "y", "z", "p", "q", "r", "s"):
    print(name, name in globals(), end=" ")
print()
def f():
    v = 1
    def inner(): return v
    del v
    try: return inner()
    except NameError as e: return type(e).__name__, str(e)
print(f())
def g():
    v = 1
    del v
    try: v
    except UnboundLocalError as e: print(e)
    v = 2
    return v
print(g())
class D:
    def __delitem__(self, k): print("delitem", k)
    def __delattr__(self, n): print("delattr", n)
    def __del__(self): pass
t = D()
del t[1], t["a", 2], t[1:2], t[...], t.x, t.y
del t
class C:
    m = 1; n = 2
    del m
    def f(self): pass
    del f
print([k for k in vars(C) if not k.startswith("__")])
for bad in (lambda: a.__delitem__(9), lambda: d.__delitem__("no"), lambda: delattr(o, "no"), lambda: delattr(C, "no"), lambda: delattr(5, "real")):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
try:
    del undefined
except NameError as e: print(e)
del d, a
try: d
except NameError as e: print(e)
def h():
    global gone
    gone = 1
    del gone
    return "gone" in globals()
print(h())
for i in range(2): pass
del i
try: i
except NameError as e: print(e)
