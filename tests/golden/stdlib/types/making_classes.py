import types

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

class Meta(type):
    def __new__(m, n, b, ns, **kw):
        print("new", n, kw); return super().__new__(m, n, b, ns)
    def __init__(c, n, b, ns, **kw): super().__init__(n, b, ns)
C = types.new_class("C", (), {"metaclass": Meta, "x": 1})
print(type(C).__name__, types.prepare_class("D", (C,), {"y": 2}), types.resolve_bases((int,)), types.get_original_bases(bool))
t(types.get_original_bases, 5)
class G:
    def __mro_entries__(self, bases): return (list,)
print(types.resolve_bases((G(), int)))
E = types.new_class("E", (G(),), exec_body=lambda ns: ns.setdefault("v", 3))
print(E.__mro__[1:], E.v)
class P:
    @types.DynamicClassAttribute
    def name(self): return "inst"
print(P().name); t(lambda: P.name)
