é = 1
日本 = 2
ñandú = 3
_private = 4
ﬁ = 5
print(é, 日本, ñandú, _private, ﬁ, fi, globals()["fi"], "ﬁ" in globals())
class Ünïcode:
    ªttr = 1
    def méthod(self): return self.ªttr, self.attr if hasattr(self, "attr") else None
print(Ünïcode().méthod(), Ünïcode.__name__, Ünïcode.aattr if hasattr(Ünïcode, "aattr") else "-", sorted(k for k in vars(Ünïcode) if "ttr" in k))
def f(ℌ=1, *, ｘ=2): return ℌ, ｘ, H, x if False else None
H = x = 9
try: print(f())
except NameError as error: print(error)
print(f.__code__.co_varnames, f.__kwdefaults__)
𝕏 = "math"
print(X, 𝐗, 𝕏)
ſ = 1
print(s, "s" in globals())
µ = 1; μ = 2
print(µ, μ)
K = "kelvin"
print(K, K)
for name in ("é", "1a", "a1", "", "a b", "class", "ª", "℘", "·", "a·", "ﬁ", "_", "日本", "x\u0301", "\u0301", "ℌ"):
    print(ascii(name), name.isidentifier())
import unicodedata
print([ascii(unicodedata.normalize("NFKC", n)) for n in ("ﬁ", "ℌ", "ｘ", "𝕏", "ſ", "K", "µ")])
print(sorted(ascii(k) for k in globals() if not k.startswith("__") and not k.isascii()))
