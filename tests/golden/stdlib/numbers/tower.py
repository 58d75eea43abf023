# The numeric tower: which type stands where, and dispatch by it.
import numbers
from decimal import Decimal
from fractions import Fraction
from functools import singledispatch

VALUES = [1, True, 2.5, 1j, Fraction(1, 2), Decimal("1.5"), "1", None]
KINDS = [numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral]
for value in VALUES:
    print(repr(value), *[isinstance(value, kind) for kind in KINDS], *[issubclass(type(value), kind) for kind in KINDS])
for kind in KINDS:
    print(kind.__name__, [base.__name__ for base in kind.__mro__], sorted(kind.__abstractmethods__))


@singledispatch
def describe(value):
    return f"something: {value!r}"


@describe.register
def _(value: numbers.Integral):
    return f"integral {value} of {value.numerator}/{value.denominator}"


@describe.register(numbers.Rational)
def _(value):
    return f"rational {value.numerator} over {value.denominator}"


@describe.register(numbers.Real)
def _(value):
    return f"real {float(value):.3f}"


@describe.register(numbers.Complex)
def _(value):
    return f"complex {value.real} and {value.imag}, {value.conjugate()}"


print(*map(describe, VALUES), sep="\n")
for kind in KINDS[1:]:
    try:
        kind()
    except TypeError as error:
        print(error)
print(isinstance(numbers.Number(), numbers.Number), numbers.Number.__hash__)
