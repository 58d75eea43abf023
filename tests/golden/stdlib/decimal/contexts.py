"""Contexts: local ones, traps and flags, templates, copies, rounding modes in use."""
import copy
import decimal
from decimal import *

setcontext(DefaultContext)
x = Decimal("1.23456789")
with localcontext() as ctx:
    ctx.prec = 4
    print(x + 0, +x, x * 2, getcontext().prec, getcontext() is ctx)
print(+x, getcontext().prec)
with localcontext(prec=3, rounding=ROUND_UP) as ctx:
    print(+x, ctx)
    with localcontext(ExtendedContext) as inner:
        print(Decimal(1) / 0, inner.flags[DivisionByZero], inner)
    print(getcontext() is ctx)
for mode in (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    values = [Decimal(t).quantize(Decimal("1"), rounding=mode) for t in ("2.5", "-2.5", "3.5", "0.1", "-0.1", "5.5", "9.99", "10.01")]
    print(mode, *values)
    print(*(Decimal(t).to_integral_value(mode) for t in ("2.5", "-2.5", "1E+3", "Infinity", "-0.4")))
for trap in (Inexact, Rounded, Subnormal, Underflow, Overflow, Clamped, DivisionByZero, InvalidOperation, FloatOperation):
    ctx = Context(prec=3, Emin=-3, Emax=3, clamp=1, traps=[trap])
    setcontext(ctx)
    for name, run in {
        "third": lambda: Decimal(1) / 3, "small": lambda: Decimal("1E-5") * 1, "tiny": lambda: Decimal("1E-9") * 1,
        "big": lambda: Decimal("1E3") * 10, "pad": lambda: Decimal("1E3") * 1, "zero": lambda: Decimal(1) / 0,
        "bad": lambda: Decimal("x"), "float": lambda: Decimal(0.5), "less": lambda: Decimal(1) < 0.5, "same": lambda: Decimal(1) == 0.5,
        "nan": lambda: Decimal("sNaN") + 1, "cut": lambda: +Decimal("1.000"), "root": lambda: Decimal(2).sqrt(),
    }.items():
        ctx.clear_flags()
        try:
            print(trap.__name__, name, run(), ctx.flags[trap])
        except DecimalException as error:
            print(trap.__name__, name, type(error).__name__, error, isinstance(error, trap), ctx.flags[trap])
setcontext(DefaultContext)
print(getcontext() is DefaultContext, getcontext())
c = getcontext().copy()
c.prec = 5
d = copy.copy(c)
e = copy.deepcopy(c)
d.prec = 6
print(c.prec, d.prec, e.prec, c == d, c.flags == d.flags, c.traps == d.traps)
c.flags[Inexact] = True
print(c.flags[Inexact], d.flags[Inexact], [s.__name__ for s, on in c.flags.items() if on])
c.traps = ExtendedContext.traps
print(c, c.traps == ExtendedContext.traps, dict(c.traps) == c.traps, len(c.traps))
print(issubclass(DivisionByZero, ZeroDivisionError), issubclass(FloatOperation, TypeError), Overflow.__mro__, Underflow.__bases__)
print(repr(c.flags)[:60], type(c.flags).__name__, Inexact in c.flags, 3 in c.flags, sorted(s.__name__ for s in c.flags))
print(c.create_decimal("3.14159265"), c.create_decimal(2**70), c.create_decimal_from_float(0.1), c.divide(1, 3), c.power(2, 100))
print(*(getattr(decimal, name) for name in ("MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS", "HAVE_CONTEXTVAR")))
try:
    with localcontext() as ctx:
        ctx.prec = 50
        raise ValueError("out")
except ValueError as error:
    print(error, getcontext().prec)
print(Context(prec=60).sqrt(2), Context(prec=60).exp(1), Context(prec=100).ln(10), Context(prec=120).log10(3))
ctx = Context(prec=400)
print(ctx.exp(Decimal("1.5")), ctx.ln(Decimal("1.0000001")), ctx.power(Decimal("1.1"), Decimal("33.3")))
setcontext(DefaultContext)
