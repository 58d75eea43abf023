import decimal
import math
import operator
import random
from decimal import (BasicContext, Clamped, Context, ConversionSyntax, Decimal, DecimalException, DefaultContext, DivisionByZero, DivisionImpossible, DivisionUndefined, ExtendedContext, FloatOperation, Inexact, InvalidContext, InvalidOperation, MAX_EMAX,
                     MAX_PREC, MIN_EMIN, Overflow, Rounded, Subnormal, Underflow, getcontext, localcontext, setcontext)

D = Decimal
print(BasicContext.prec, BasicContext.traps[Inexact], ExtendedContext.traps[DivisionByZero], DefaultContext.rounding, MAX_PREC > 10**17, MIN_EMIN < 0, [c.__name__ for c in DivisionUndefined.__mro__[:4]], issubclass(ConversionSyntax, InvalidOperation), issubclass(FloatOperation, TypeError))
ctx = Context(prec=5, rounding=decimal.ROUND_HALF_DOWN, Emin=-10, Emax=10, capitals=0, clamp=1, flags=[], traps=[InvalidOperation, DivisionByZero])
print(ctx)
samples = [D(x) for x in ("0", "-0", "1", "-1.5", "123456.789", "9.99995E9", "1E-10", "1.23E-14", "Infinity", "-Inf", "NaN", "sNaN123", "1E+9", "0E-20", "77")]
unary = "abs exp ln log10 logb minus plus next_minus next_plus normalize number_class sqrt to_integral_value to_integral_exact to_eng_string to_sci_string is_canonical is_finite is_infinite is_nan is_normal is_qnan is_signed is_snan is_subnormal is_zero canonical copy_abs copy_negate radix logical_invert".split()
for name in unary:
    row = []
    for x in samples:
        try:
            row.append(str(getattr(ctx, name)(*([] if name == "radix" else [x]))))
        except DecimalException as exc:
            row.append(f"!{type(exc).__name__}")
    print(f"{name:<18}", " ".join(row))
pairs = [(D(a), D(b)) for a, b in (("1", "3"), ("10", "-4"), ("2.50", "0.1"), ("0", "0"), ("1E9", "1E9"), ("-7", "2"), ("NaN", "1"), ("Inf", "-Inf"), ("101", "111"), ("5", "-3"))]
binary = "add subtract multiply divide divide_int divmod remainder remainder_near compare compare_signal compare_total compare_total_mag max min max_mag min_mag next_toward power quantize same_quantum scaleb shift rotate copy_sign logical_and logical_or logical_xor".split()
for name in binary:
    row = []
    for a, b in pairs:
        try:
            row.append(str(getattr(ctx, name)(a, b)).replace("Decimal", ""))
        except (DecimalException, ValueError) as exc:
            row.append(f"!{type(exc).__name__}")
    print(f"{name:<18}", " ".join(row))
print(sorted(f.__name__ for f, on in ctx.flags.items() if on))
ctx.clear_flags()
ctx.clear_traps()
print(ctx.divide(1, 0), ctx.divide(0, 0), ctx.create_decimal("1.234567"), ctx.create_decimal_from_float(0.1), ctx.fma(2, 3, D("0.5")), ctx.power(2, 10, 1000), ctx.sqrt(-1), ctx.Etiny(), ctx.Etop(), sorted(f.__name__ for f, on in ctx.flags.items() if on))
with localcontext() as c:
    c.prec = 4
    print(+D("1.23456"), D(2) ** D("0.5"), D("1e5").quantize(D("1e2")), D("12345").normalize(), c.prec)
    c.traps[FloatOperation] = True
    for attempt in (lambda: D(1.5), lambda: D(1) < 1.5, lambda: D(1) == 1.5, lambda: D("1.23456").quantize(D("1e-9")), lambda: D.from_float(1.5)):
        try:
            print(attempt())
        except DecimalException as exc:
            print(type(exc).__name__, exc)
print(getcontext().prec, D(1.1), D(1) == 1.0, D("1.0") == 1, D("0.5") < 0.75, hash(D("2.50")) == hash(2.5), D(3) / 7, D("1_000.5"), D(" 12 "), D((1, (1, 2, 3), -2)), D(True), D("٣"), -D("0"), +D("-0"), abs(D("-3")), D(7) // -2, D(7) % -2, divmod(D(-7), 2), D(2) ** -3, D("1E400") * D("1E400"), round(D("2.675"), 2), round(D("-2.5")), int(D("-3.9")), float(D("1e-400")), complex(D(2)), math.floor(D("-1.5")), math.ceil(D("1.2")), math.trunc(D("9.9")), D("3.0").is_integer() if hasattr(D, "is_integer") else "", D("0.25").as_integer_ratio(), D("1e3").as_tuple(), bool(D("0.0")), max(D(1), 2, D("1.5")), sum([D("0.1")] * 3), sorted([D(2), 1, D("1.5")]))
for spec in ("", ".2f", "10.3f", "<12", "^12", "+", "e", ".3e", "g", "G", "%", ".1%", ",", ",.2f", "08.1f", "*>10", "n", ".0f", "z.1f", "_", "E", "#.3g"):
    row = []
    for x in (D("1234.5678"), D("-0.00045"), D("1E+5"), D("NaN"), D("-Infinity"), D("-0.04")):
        try:
            row.append(format(x, spec))
        except ValueError as exc:
            row.append(f"!{exc}")
    print(f"{spec:<7}", row)
for rounding in ("ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP"):
    print(f"{rounding:<16}", *(D(x).quantize(D("1"), rounding) for x in ("1.1", "1.5", "2.5", "-1.5", "-1.1", "5.01", "0.5")), *(D(x).to_integral_value(rounding) for x in ("0.9", "-0.1")))
for bad in (lambda: D("1..2"), lambda: D([1]), lambda: D((1, (10,), 0)), lambda: D((2, (1,), 0)), lambda: D("1") + 1.5, lambda: D("1") + "x", lambda: D("NaN") < 1, lambda: int(D("NaN")), lambda: int(D("Inf")), lambda: D("sNaN") + 1, lambda: hash(D("sNaN")), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(0) ** 0, lambda: D(-8) ** D("0.5"), lambda: D("Inf").as_integer_ratio(), lambda: setattr(getcontext(), "prec", 0), lambda: Context(rounding="x"), lambda: getcontext().power(1, 2, 0), lambda: D(1).quantize(D("1e-50")), lambda: D("1e999999999") * 10, lambda: round(D("NaN")), lambda: setcontext(3), lambda: D(2).logical_and(1), lambda: D(10) % D("NaN"), lambda: math.sqrt(D(-1)), lambda: D("5").compare_signal(D("NaN"))):
    try:
        print(bad())
    except Exception as exc:
        print(type(exc).__name__, str(exc)[:90])
rng = random.Random(4)
total = D(0)
for _ in range(60):
    a, b = (D(rng.randint(-10**rng.randint(1, 30), 10**rng.randint(1, 30))).scaleb(rng.randint(-20, 5)) for _ in "ab")
    op = rng.choice([operator.add, operator.sub, operator.mul, operator.truediv, operator.mod, operator.floordiv])
    try:
        total += op(a, b) % 1000
    except DecimalException as exc:
        total += len(str(exc))
print(total, D(2).sqrt(), D(2).ln(), D(2).exp(), D(100).log10(), D("1.5") ** D("2.5"), D(10) ** D("-0.5"), (D(1) / 3).fma(3, -1), D("123.456").shift(2), D("123").rotate(1), D("-12.3").adjusted(), D("1.20").compare_total(D("1.2")), D(3).next_toward(4), D("12.34").logb(), D("5E-400").is_subnormal())
