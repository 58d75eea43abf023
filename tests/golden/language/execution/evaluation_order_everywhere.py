def e(n, v=None):
    print(n, end=" ")
    return n if v is None else v
class O:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print(f"set[{k}]={v}", end=" ")
    def __call__(self, *a, **k): return a, k
    def __getattr__(self, n): print(f".{n}", end=" "); return self
o = O()
e(1) + e(2) * e(3) - e(4); print()
e(1, [0, 0])[e(0)] = e(2); print()
e(1, {}).setdefault(e(2), e(3)); print()
e(1, o)(e(2), *e(3, [1]), k=e(4), **e(5, {"z": 1})); print()
e(1, o)(e(2), k=e(3), *e(4, [1])); print()
[e(1), e(2), *e(3, [0])]; {e(1): e(2), e(3): e(4), **e(5, {})}; {e(1), e(2)}; (e(1), e(2)); print()
e(1) < e(2) < e(3); e(3) < e(2) < e(1); print()
e(1) if e(0, False) else e(2); e(1) and e(2); e(1) or e(2); print()
o[e(1):e(2):e(3), e(4)]; print()
o.a[e(1)]; o.b(e(2)); print()
x = [0]
x[e(0)], y = e(1), e(2); print()
e(1, x)[e(0)] += e(3); print()
f"{e(1)}{e(2):{e(3)}}"; f"{e(1)!r:>{e(2)}}"; print()
def f(a=e("d1"), *, k=e("d2")) -> e("ret"): pass
print()
def g(a: e("a1") = e("def"), *b: e("a2"), c: e("a3") = e("kwdef"), **d: e("a4")) -> e("a5"): pass
print()
@e("deco1", lambda c: c)
@e("deco2", lambda c: c)
class C(e("base", object), metaclass=e("meta", type)):
    e("body")
    x: e("ann") = e("val")
print()
lambda z=e("lam"): 0; print()
[e(i) for i in e("iter", [1, 2]) if e("cond")]; {e(k): e(v) for k, v in [(1, 2)]}; print()
g1 = (e(i) for i in e("gen", [1])); print("made", end=" "); list(g1); print()
for o[e("t")] in e("it", [1, 2]): e("b")
print()
from contextlib import nullcontext
with e("cm", nullcontext(5)) as o[e("as")], e("cm2", nullcontext()): e("in")
print()
try:
    raise e("exc", ValueError("x")) from e("cause", KeyError("y"))
except e("match1", TypeError): pass
except (e("m2", OSError), e("m3", ValueError)): e("caught")
print()
assert e(1), e("never")
del e(1, x)[e(0)]
print(x)
match e("subj", 5):
    case 4: pass
    case n if e("guard", False): pass
    case n if e("guard2"): e("case")
print()
print(e(1), e(2), sep=e("", "-"))
a = b = e(5); c, d = e(1), e(2); print()
while e("w", False): pass
else: e("else")
print()
