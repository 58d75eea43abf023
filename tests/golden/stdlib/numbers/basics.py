import numbers
from fractions import Fraction
for v in (1, True, 1.5, 2j, Fraction(1, 2), "a", None):
    print(repr(v), [isinstance(v, getattr(numbers, n)) for n in numbers.__all__])
print([issubclass(t, numbers.Number) for t in (int, float, complex, bool, str, Fraction)])
print(numbers.Number, numbers.Integral.__mro__)
try: numbers.Complex()
except TypeError as e: print(str(e)[:60])
class N(numbers.Number): pass
print(isinstance(N(), numbers.Number), isinstance(N(), numbers.Complex))
try: numbers.Rational()
except TypeError as e: print(str(e)[:60])
print(sorted(numbers.Integral.__abstractmethods__))
print(sorted(numbers.Real.__abstractmethods__))
