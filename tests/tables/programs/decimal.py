# Decimal: operations in every rounding mode and several contexts, texts, formats, signals.
import decimal as dec
import math
from decimal import Context, Decimal as D, localcontext

ROUNDINGS = [dec.ROUND_CEILING, dec.ROUND_DOWN, dec.ROUND_FLOOR, dec.ROUND_HALF_DOWN, dec.ROUND_HALF_EVEN, dec.ROUND_HALF_UP, dec.ROUND_UP, dec.ROUND_05UP]
VALUES = [D(x) for x in "0 -0 1 -1 2 3 7 10 0.1 -0.5 2.5 1.005 123.456 -99.995 1E+3 1E-7 9.99999 12345678901234567890 0E+5 0E-9 1E+400 -1E-400 Infinity -Infinity NaN sNaN NaN12".split()]


def attempt(call):
    try:
        return str(call())
    except Exception as error:
        names = error.args[0] if error.args else ""
        return f"{type(error).__name__} {[c.__name__ for c in names] if isinstance(names, list) else names}"


def flags(context):
    return "".join(signal.__name__[:2] + signal.__name__[-2:] for signal, on in context.flags.items() if on)


BINARY = {
    "+": lambda a, b, c: c.add(a, b), "-": lambda a, b, c: c.subtract(a, b), "*": lambda a, b, c: c.multiply(a, b), "/": lambda a, b, c: c.divide(a, b), "//": lambda a, b, c: c.divide_int(a, b), "%": lambda a, b, c: c.remainder(a, b), "near": lambda a, b, c: c.remainder_near(a, b), "**": lambda a, b, c: c.power(a, b), "cmp": lambda a, b, c: c.compare(a, b), "tot": lambda a, b, c: c.compare_total(a, b),
    "quant": lambda a, b, c: c.quantize(a, b), "max": lambda a, b, c: c.max(a, b), "minmag": lambda a, b, c: c.min_mag(a, b), "toward": lambda a, b, c: c.next_toward(a, b), "scaleb": lambda a, b, c: c.scaleb(a, b), "same": lambda a, b, c: c.same_quantum(a, b),
}
free = [c for c in (Context(prec=9, Emin=-399, Emax=399, traps=[]), Context(prec=4, rounding=dec.ROUND_UP, Emin=-20, Emax=20, traps=[], clamp=1))]
for number, context in enumerate(free):
    for i, a in enumerate(VALUES):
        for j, b in enumerate(VALUES):
            if number and (i + j) % 3:
                continue
            row = []
            for name, operation in BINARY.items():
                if (i * 5 + j + number + len(row)) % 3 and name != "+":
                    row.append("")
                    continue
                context.clear_flags()
                text = attempt(lambda: operation(a, b, context))
                row.append(text + flags(context))
            print(f"{number}|{a}|{b}", *row, sep="|")
UNARY = "abs plus minus sqrt exp ln log10 logb to_integral_value to_integral_exact normalize next_plus next_minus canonical to_sci_string to_eng_string number_class is_normal is_subnormal is_signed is_zero logical_invert radix copy_abs copy_negate".split()
for number, context in enumerate(free + [Context(prec=30, traps=[])]):
    for a in VALUES + [D("1010"), D("0.00001"), D("1E-15"), D("1.1E-398"), D("99.5"), D("1000.5"), D("-2.7182818284590452353602874713526625")]:
        row = []
        for name in UNARY:
            context.clear_flags()
            row.append(attempt(lambda: getattr(context, name)(a) if name != "radix" else context.radix()) + flags(context))
        print(number, a, *row, sep="|")
for rounding in ROUNDINGS:
    with localcontext(prec=5, rounding=rounding):
        for text in "1.23455 1.23450 1.23445 -1.23455 0.000012345678 99999.5 -99999.4 12345.05 1.00001 2.5 -2.5 0.05 5E-10 123455 123465".split():
            a = D(text)
            print(rounding, text, +a, a * 3, a / 7, a + D("0.00001"), attempt(lambda: a.quantize(D("0.01"))), a.to_integral_value(), round(a), attempt(lambda: round(a, 1)), f"{a:.2f}", f"{a:.3e}", f"{a:.2%}", a.sqrt() if a > 0 else "", a**3, attempt(lambda: D(100).__divmod__(a)), sep="|")
TEXTS = ["1", " 1 ", "1_000.5", "1__0", "_1", "1e5", "1E+05", "+1.", ".5", ".", "", "e5", "1e", "0x1", "inf", "-iNf", "infinity", "nan", "nan123", "-sNaN07", "1.2.3", "١٢", "1 2", "--1", "1e999999999999", "1e-999999999999999999999", "0e99", "\t1\n", "１", "1e1_0", "snan", "na n", "0.000000", "1e-10", "00012.300"]
for text in TEXTS:
    print(repr(text), attempt(lambda: repr(D(text))), attempt(lambda: D(text).as_tuple()), attempt(lambda: D(text).as_integer_ratio() if len(text) < 12 else ""), attempt(lambda: D(text).adjusted()), attempt(lambda: D(text).to_eng_string()), attempt(lambda: hash(D(text)) == hash(float(text))), sep="|")
for value in (1, -5, 10**40, 0.1, 2.5, -0.0, 1e300, 5e-324, float("inf"), float("nan"), True, (0, (1, 2, 3), -2), (1, (), 5), (0, (0,), "F"), (0, (1,), "n"), (2, (1,), 0), (0, (10,), 0), (0, (1,), 1.5), [0, [1], 0], None, 1j, b"1", D(5), "x"):
    print(repr(value), attempt(lambda: repr(D(value))), attempt(lambda: repr(Context(prec=3).create_decimal(value))), attempt(lambda: D.from_float(value)), sep="|")
SPECS = ["", "f", "e", "E", "g", "G", "%", "n", ".0f", ".2f", ".5f", ".0e", ".3e", ".3g", ".0%", ".1%", "10", "<10", ">10.2f", "^12.1f", "=+12.2f", "*^15", "+", " ", "-", "+.2f", "010.2f", "0=10", ",", ",.2f", "_.3f", "_", "015,.2f", "z.1f", "+z.0f", "#", "#.0f", "x", "d", "s", "c", ".f", ",e", "é>10.1f", "020,.3f", ">020"]
for spec in SPECS:
    print(spec, *[attempt(lambda: format(a, spec)) for a in (D("0"), D("-0"), D("1234567.891"), D("-0.05"), D("1E+10"), D("1.5E-10"), D("NaN"), D("-Infinity"), D("sNaN12"), D("0E-7"), D("999.995"), D("0E+3"), D("100"))], sep="|")
for text in ("123.456", "-0.001234", "9.995E+5", "0", "1E-9"):
    a = D(text)
    for exponent in ("1", "0.1", "0.01", "1E+2", "1E-5", "1E+5", "Infinity"):
        print(text, exponent, *[attempt(lambda: a.quantize(D(exponent), rounding=r)) for r in ROUNDINGS], sep="|")
    for n in (-3, -1, 0, 1, 2, 5, None):
        print(text, n, attempt(lambda: repr(round(a, n) if n is not None else round(a))), attempt(lambda: a.shift(n)), attempt(lambda: a.rotate(n)), attempt(lambda: a.scaleb(n)), sep="|")
    print(text, int(a), float(a), complex(a), bool(a), attempt(lambda: math.floor(a)), attempt(lambda: math.ceil(a)), attempt(lambda: math.trunc(a)), a.as_integer_ratio(), a.conjugate(), a.real, a.imag, sep="|")
OPERANDS = [1, -3, 2.5, True, D("1.5"), "1", None, 1j, 10**9, 0]
for a in (D("2.75"), D("-1E+5"), D(0)):
    for b in OPERANDS:
        print(a, repr(b), *[attempt(lambda: repr(f(a, b))) for f in (lambda x, y: x + y, lambda x, y: y - x, lambda x, y: x * y, lambda x, y: y / x, lambda x, y: x // y, lambda x, y: y % x, lambda x, y: x**y, lambda x, y: divmod(x, y), lambda x, y: x < y, lambda x, y: x == y, lambda x, y: y >= x)], sep="|")
POWERS = [(2, 3, 5), (3, 200, 7), (-2, 3, 5), (2, -1, 5), (2, 3, 0), (2, 3, -5), (D("2.0"), 3, 5), (D("2.5"), 3, 5), (0, 0, 5), (10, 3, 1), (7, 10**20, 13), (2, D("NaN"), 5), (D("Infinity"), 2, 5), (2, 3, D("1E+30")), (D("1E+2"), D(3), 7), (2, 3, 2.5), ("2", 3, 5)]
for a, b, c in POWERS:
    print(a, b, c, attempt(lambda: repr(pow(D(a), b, c))), attempt(lambda: repr(pow(a, D(b), c))), attempt(lambda: repr(Context(prec=9).power(a, b, c))), sep="|")
SIGNALS = [dec.Clamped, dec.DivisionByZero, dec.Inexact, dec.Overflow, dec.Rounded, dec.Underflow, dec.InvalidOperation, dec.Subnormal, dec.FloatOperation]
TRAPPED = [lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(1) / 3, lambda: D("1E+999999") * 10, lambda: D("1E-999999") / D("1E+999999"), lambda: D("sNaN") + 1, lambda: D(-1).sqrt(), lambda: D(0).ln(), lambda: D("Infinity") - D("Infinity"), lambda: D(1.5), lambda: D(1) < 1.5, lambda: D(1) == 1.5, lambda: D("NaN") < 1, lambda: D("1.10") + D("2.2"), lambda: D("1E+20").quantize(D("1E-20")), lambda: D("x"), lambda: D(5) // 0, lambda: D(5) % 0, lambda: D(0) ** 0, lambda: D(-8) ** D("0.5"), lambda: D(10**50), lambda: +D(10**50), lambda: int(D("NaN")), lambda: int(D("Infinity")), lambda: hash(D("sNaN")), lambda: D("0E-999999") / 10, lambda: D("1234").logical_and(D(1)), lambda: float(D("sNaN"))]
for signal in [None, *SIGNALS]:
    context = Context(prec=6, traps=[signal] if signal else [], Emin=-999999, Emax=999999)
    with localcontext(context):
        for number, call in enumerate(TRAPPED):
            dec.getcontext().clear_flags()
            print(signal and signal.__name__, number, attempt(call), flags(dec.getcontext()), sep="|")
for signal in SIGNALS:
    print(signal.__name__, [base.__name__ for base in signal.__mro__])
for call in [lambda: Context(prec=0), lambda: Context(prec="a"), lambda: Context(rounding="x"), lambda: Context(Emin=1), lambda: Context(Emax=-1), lambda: Context(clamp=2), lambda: Context(capitals=5), lambda: Context(traps=[1]), lambda: localcontext(bad=1), lambda: Context(prec=5), lambda: dec.BasicContext, lambda: dec.ExtendedContext, lambda: dec.DefaultContext, lambda: Context(prec=3, traps=[dec.Inexact]).divide(1, 3), lambda: Context(prec=3).copy(), lambda: dec.setcontext(1), lambda: dec.getcontext().foo, lambda: Context(prec=7).Etiny(), lambda: Context(prec=7).Etop(), lambda: Context(capitals=0).to_sci_string(D("1E+9")), lambda: D(1).compare(D(2), Context()), lambda: D("1E+3").normalize(), lambda: sum([D("0.1")] * 10), lambda: max(D(1), D("1.0"), 1), lambda: sorted([D("2"), D("-1"), D("1.5")]), lambda: D(5).fma(2, D("0.1")), lambda: D("1.5").copy_sign(D(-2)), lambda: D(3).compare_signal(D("NaN")), lambda: D("1.00").compare_total_mag(D("-1.0")), lambda: D("12").logical_or(1), lambda: D("1100").logical_xor(D("1010")), lambda: f"{D('3.14159'):10.3f}|", lambda: dec.HAVE_THREADS, lambda: dec.MAX_PREC, lambda: dec.MIN_ETINY, lambda: D("1") + "a", lambda: D(1) < "a", lambda: {D(1): "a"}[1], lambda: D("0.5") == 0.5, lambda: D("0.1") == 0.1, lambda: D(2) in [2.0], lambda: D("1.1").is_finite(), lambda: D("-0").is_zero(), lambda: D(10).log10(), lambda: D(2).exp(), lambda: D("1E+1").to_eng_string(), lambda: str(D("1.5e-7")), lambda: D("123e5").to_eng_string(), lambda: round(D("NaN")), lambda: round(D("Infinity"), 2), lambda: round(D("1.5"), "a"), lambda: D.__format__(D(1), 5)]:
    print("call", attempt(call), sep="|")
