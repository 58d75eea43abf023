def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(O): pass
class E(O): pass
class K1(A, B, C): pass
class K2(D, B, E): pass
class K3(D, A): pass
class Z(K1, K2, K3): pass
show = lambda c: " ".join(k.__name__ for k in c.__mro__)
print(show(Z), show(K1), Z.mro() == list(Z.__mro__), Z.__bases__ == (K1, K2, K3), Z.__base__.__name__)
for bases in [(A, O), (O, A), (A, A), (A, B, A), (K1, A), (A, K1), (int, str), (int, float), (A, object), (object, A), (bool,), (type, A), (dict, list), (A, dict), (Exception, A), (ValueError, KeyError), (ValueError, OSError), (tuple, A), (5,), (None,), ("A",), (range,), (type(None),), (type(lambda: 0),)]:
    print([getattr(b, "__name__", b) for b in bases], attempt(lambda: show(type("X", bases, {}))))
class M1:
    def m(self): return ["M1"]
class M2(M1):
    def m(self): return ["M2"] + super().m()
class M3(M1):
    def m(self): return ["M3"] + super().m()
class M4(M2, M3):
    def m(self): return ["M4"] + super().m()
class Mix:
    def m(self): return ["Mix"] + super().m()
class M5(Mix, M4): pass
print(M4().m(), M5().m(), super(M2, M4()).m(), super(M4, M4).m(M4()), attempt(lambda: Mix().m()), attempt(lambda: super(M4, M1()).m()))
M4.__bases__ = (M3, M2)
print(M4().m(), show(M4), show(M5), attempt(lambda: setattr(M1, "__bases__", (M4,))), attempt(lambda: setattr(M4, "__bases__", ())), attempt(lambda: setattr(M4, "__bases__", 5)))
class S(str):
    def upper(self): return "S" + super().upper()
class T(S):
    def upper(self): return "T" + super().upper()
print(T("x").upper(), str.upper(T("x")), super(S, T("x")).upper(), [c.__name__ for c in O.__subclasses__()], T.__subclasses__())
