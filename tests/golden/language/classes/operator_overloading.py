# Binary, reflected and in-place operators; NotImplemented; subclass priority.
class Num:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"Num({self.v})"


def binary(sym):
    def op(self, other): return f"{self!r} {sym} {other!r}"
    def rop(self, other): return f"{other!r} r{sym} {self!r}"
    return op, rop


for name, sym in dict(add="+", sub="-", mul="*", truediv="/", floordiv="//", mod="%", pow="**", lshift="<<",
                      rshift=">>", and_="&", or_="|", xor="^", matmul="@", divmod="divmod").items():
    op, rop = binary(sym)
    name = name.rstrip("_")
    setattr(Num, f"__{name}__", op)
    setattr(Num, f"__r{name}__", rop)
a, b = Num(1), Num(2)
for r in (a + b, a - 1, 1 - a, a * 2.0, "s" * a, a / b, 3 // a, a % None, 2 ** a, a ** 2, a << 1, 1 >> a, a & b, [] | a, a ^ (),
          a @ b, 1 @ a, divmod(a, 3), divmod(3, a)):
    print(r)


class Declines:
    def __add__(self, other):
        print("Declines.__add__")
        return NotImplemented
    def __radd__(self, other):
        print("Declines.__radd__")
        return NotImplemented


for f in (lambda: Declines() + 1, lambda: 1 + Declines(), lambda: Declines() + Declines(), lambda: Declines() - 1):
    try:
        f()
    except TypeError as e:
        print(e)


class Base:
    def __add__(self, o): return "Base.add"
    def __radd__(self, o): return "Base.radd"
class Derived(Base):
    def __radd__(self, o): return "Derived.radd"
class Same(Base): pass


print(Base() + Derived(), Derived() + Base(), Base() + Same(), 1 + Same())


class Inplace:
    def __init__(self, v): self.v = v
    def __iadd__(self, o):
        self.v += o
        return self
    def __imul__(self, o): return "replaced"
    def __isub__(self, o): return NotImplemented
    def __sub__(self, o): return "sub fallback"


x = y = Inplace(1)
x += 5
print(x is y, x.v)
x *= 2
print(x)
y -= 1
print(y)
try:
    z = Inplace(1)
    z /= 2
except TypeError as e:
    print(e)


class Unary:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return f"round {n}"
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __complex__(self): return 1j
    def __index__(self): return 3


u = Unary()
print(-u, +u, ~u, abs(u), round(u), round(u, 2), int(u), float(u), complex(u), [0, 1, 2, 3, 4][u], "ab" * u, hex(u), list(range(u)))


class Vector:
    def __init__(self, *v): self.v = v
    def __add__(self, o): return Vector(*(a + b for a, b in zip(self.v, o.v))) if isinstance(o, Vector) else NotImplemented
    def __mul__(self, k): return Vector(*(a * k for a in self.v)) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.v, o.v))
    def __eq__(self, o): return isinstance(o, Vector) and self.v == o.v
    def __repr__(self): return f"Vector{self.v}"
    def __radd__(self, o): return self if o == 0 else NotImplemented


v = Vector(1, 2)
print(v + v, v * 3, 2.5 * v, v @ v, sum([v, v, v]), v == Vector(1, 2), v != Vector(1, 2))
for f in (lambda: v + 1, lambda: v * "a", lambda: "a" * v, lambda: v // 2):
    try:
        f()
    except TypeError as e:
        print(e)


class InstanceLevel: pass


i = InstanceLevel()
i.__add__ = lambda o: "instance"
try:
    i + 1
except TypeError as e:
    print(e)


class Pow:
    def __pow__(self, e, m=None): return ("pow", e, m)
    def __rpow__(self, b): return ("rpow", b)


print(Pow() ** 2, pow(Pow(), 2, 3), 2 ** Pow(), pow(5, Pow()))


class IntSub(int):
    def __add__(self, o): return "IntSub.add"
    def __radd__(self, o): return "IntSub.radd"


print(IntSub(1) + 1, 1 + IntSub(1), IntSub(2) * 3, type(IntSub(2) * 3).__name__, 1.5 + IntSub(1))
l = [1]
m = l
l += (2,)
l *= 2
print(m, l is m)
t = (1,)
k = t
t += (2,)
print(k, t)
