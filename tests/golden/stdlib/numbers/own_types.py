# Number types of one's own: what the abstract classes give, and registration.
import math
import numbers


class Modular(numbers.Integral):
    """Whole numbers modulo 7."""

    def __init__(self, value):
        self.value = value % 7

    def __repr__(self):
        return f"M{self.value}"

    def __int__(self):
        return self.value

    def __hash__(self):
        return hash(self.value)


for operation in "add mul and or xor lshift rshift floordiv mod pow".split():
    def forward(self, other, *rest, _name=operation):
        return Modular(getattr(int(self), f"__{_name}__")(int(other), *rest))

    def backward(self, other, _name=operation):
        return Modular(getattr(int(other), f"__{_name}__")(int(self)))

    setattr(Modular, f"__{operation}__", forward)
    setattr(Modular, f"__r{operation}__", backward)
for name, function in {
    "__neg__": lambda self: Modular(-self.value), "__pos__": lambda self: self, "__abs__": lambda self: self, "__invert__": lambda self: Modular(~self.value), "__trunc__": lambda self: self.value, "__floor__": lambda self: self.value, "__ceil__": lambda self: self.value,
    "__round__": lambda self, ndigits=None: self.value, "__eq__": lambda self, other: self.value == int(other) % 7, "__lt__": lambda self, other: self.value < int(other), "__le__": lambda self, other: self.value <= int(other), "__truediv__": lambda self, other: self.value / int(other), "__rtruediv__": lambda self, other: int(other) / self.value,
}.items():
    setattr(Modular, name, function)
print(sorted(Modular.__abstractmethods__)[:4])
Modular.__abstractmethods__ = frozenset()
a, b = Modular(12), Modular(3)
print(a, b, a + b, a - b, a * b, 10 + a, 10 - a, -a, a // b, a % b, divmod(a, b), pow(a, 2), a << 1, 9 & a, a | 2, a ^ b, ~a)
print(float(a), complex(a), int(a), math.floor(a), math.trunc(b), round(b), a.real, a.imag, a.conjugate(), a.numerator, a.denominator, bool(Modular(7)), bool(a), a == 5, a < 6, a.__index__())
print([10, 20, 30, 40, 50, 60][a], bin(a), range(10)[b], list(range(b)), isinstance(a, numbers.Rational), hash(a) == hash(5))


class Money:
    pass


numbers.Number.register(Money)
print(isinstance(Money(), numbers.Number), isinstance(Money(), numbers.Real), issubclass(Money, numbers.Number), Money.__mro__[1].__name__)


class Half(numbers.Real):
    def __float__(self):
        return 0.5


try:
    Half()
except TypeError as error:
    print(str(error)[:60])
