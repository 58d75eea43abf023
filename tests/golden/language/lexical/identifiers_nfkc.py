ﬁn = 1
print(fin, ﬁn)
ⅷ = "roman"
print(viii)
ª, º = 1, 2
print(a, o)
def ｆｕｎｃ(ａｒｇ, *, ｋｗ=1): return arg + kw
print(func(1), ｆｕｎｃ(2, kw=5), func.__name__, func.__code__.co_varnames)
class Ｃ:
    ａｔｔｒ = 1
    def __init__(self): self.ⅳ = 4
print(C.attr, C().iv, vars(C()), C.__name__, getattr(C(), "iv"), hasattr(C(), "ⅳ"))
μ = "micro"; µ = "sign"
print(μ, µ, "μ" in globals(), "µ" in globals())
naïve, 变量, переменная, ñ, _é1, Ω, Å = range(7)
print(naïve, 变量, переменная, ñ, _é1, Ω, Å, Ω)
print([n for n in globals() if not n.startswith("__") and not n.isascii()])
import math as ｍ
print(m.pi, ｍ.ｐｉ)
𝓍 = 5; 𝐲 = 6
print(x, y, 𝑥)
print(dict(ａ=1), (lambda ｎ: n)(3), [ｉ for i in range(2)])
