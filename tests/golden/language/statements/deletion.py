# del of every target.
x = 1
del x
try:
    x
except NameError as e: print(e)
a, b, c = 1, 2, 3
del a, (b, c)
print("a" in globals(), "b" in globals())
l = list(range(10))
del l[0], l[-1]; print(l)
del l[1:3]; print(l)
del l[::2]; print(l)
del l[5:], l[:0]; print(l)
del l[:]; print(l)
d = {"a": 1, "b": {"c": [1, 2]}}
del d["a"], d["b"]["c"][0]; print(d)
class O:
    cls_attr = 1
    def __delitem__(self, k): print("delitem", k)
    def __delattr__(self, n):
        print("delattr", n)
        object.__delattr__(self, n)
o = O()
o.a = o.b = 1
del o.a, o[1], o[1:2], o[1, 2], o["k"]
print(vars(o))
for act in ("del o.nope", "cls", "list", "dict", "tuple", "str", "none"):
    try:
        if act == "del o.nope": del o.nope
        elif act == "cls": del o.cls_attr
        elif act == "list": del [1][5]
        elif act == "dict": del {}["k"]
        elif act == "tuple": t = (1,); del t[0]
        elif act == "str": s = "a"; del s[0]
        else: n = None; del n.x
    except Exception as e: print(type(e).__name__, e)
del O.cls_attr
print(hasattr(o, "cls_attr"))
def local():
    v = 1
    del v
    try: v
    except UnboundLocalError as e: print(e)
    v = 2
    for v in range(3): pass
    del v
    v = "back"
    return v
print(local())
def in_loop():
    out = []
    for i in range(3):
        tmp = i
        out.append(tmp)
        del tmp
    return out, "tmp" in locals()
print(in_loop())
def param(p, *args, **kw):
    del p, args
    kw.clear()
    return locals()
print(param(1, 2, z=3))
del (d); del [l]
try: d
except NameError as e: print(e)
class C:
    y = 1
    z = 2
    del y
    def m(self): pass
    del m
print([n for n in vars(C) if not n.startswith("__")])
def closure():
    n = 1
    def read(): return n
    def kill():
        nonlocal n
        del n
    kill()
    try: read()
    except NameError as e: print(type(e).__name__, e)
    n = 5
    return read()
print(closure())
g = 1
def kill_global():
    global g
    del g
kill_global()
print("g" in globals())
m = [[1, 2], [3, 4]]
del m[0][1], m[1][:]
print(m)
b = bytearray(b"abcdef")
del b[0], b[1:3]; print(b)
s = {"k": [1]}
r = s["k"]
del s
print(r)
len = lambda x: "shadow"
print(len([]))
del len
print(len([]))
