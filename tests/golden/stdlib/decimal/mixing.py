"""Decimal beside int, float, Fraction, complex; hashes, sorting, containers, statistics, subclasses, copies."""
import copy
import math
import statistics
from decimal import Decimal, DecimalTuple, DefaultContext, FloatOperation, getcontext, setcontext
from fractions import Fraction
from numbers import Number

setcontext(DefaultContext)
D = Decimal
values = [D("1.5"), D(-3), D("0.1"), D("1E+3"), D("NaN"), D("Infinity"), D("-0"), D("2.50")]
others = [1, -3, 1.5, 0.1, Fraction(3, 2), Fraction(1, 10), True, 10**3, float("inf"), float("nan"), 2.5, 1.5 + 0j, 1j, "1.5", None]
for v in values:
    row = []
    for o in others:
        row.append(f"{v == o:d}{o == v:d}{v != o:d}")
        for op in ("__lt__", "__ge__"):
            try:
                row.append(str(getattr(v, op)(o))[0])
            except Exception as error:
                row.append(type(error).__name__[:3])
    print(v, *row)
for op in ("+", "-", "*", "/", "//", "%", "**"):
    for o in (2, True, 0.5, Fraction(1, 2), "x", None, 1j):
        for pair in ((D("7.5"), o), (o, D("7.5"))):
            a, b = pair
            try:
                match op:
                    case "+": r = a + b
                    case "-": r = a - b
                    case "*": r = a * b
                    case "/": r = a / b
                    case "//": r = a // b
                    case "%": r = a % b
                    case "**": r = a**b
                print(op, repr(a), repr(b), repr(r))
            except TypeError as error:
                print(op, repr(a), repr(b), error)
print(hash(D("1.50")) == hash(1.5) == hash(Fraction(3, 2)), hash(D(10**30)) == hash(10**30), hash(D("-1")) == hash(-1), {D("1.0"): 1}[1], D(1) in {1.0})
print({1: "a", D("2.0"): "b", 2.5: "c"}[D("2.5")], len({D(1), 1, 1.0, True, D("1.00")}), sorted([D(3), 1.5, Fraction(7, 3), 2, D("-1")]))
print(sum([D("0.1")] * 10), sum([D("0.1"), 1]), max(D(1), 2, D("2.5")), min([D("1.0"), D("1")]), math.fsum([D("0.1")] * 10), math.prod([D(2), 3]))
print(math.floor(D("-1.5")), math.ceil(D("1.2")), math.trunc(D("-7.9")), round(D("2.5")), round(D("3.5")), round(D("1.2345"), 2), int(D("12.9")), float(D("0.1")), complex(D("2.5")), bool(D("0.0")))
print(math.sqrt(D(2)), math.isnan(D("NaN")), math.isinf(D("-Infinity")), math.log10(D(1000)), isinstance(D(1), Number), abs(D("-2")), divmod(D("7.5"), 2), divmod(-7, D(2)), pow(D(2), 10), pow(D(7), 3, 5))
data = [D("1.5"), D("2.5"), D("2.75"), D("3.25"), D("4.75")]
print(statistics.mean(data), statistics.median(data), statistics.variance(data), statistics.stdev(data), statistics.pstdev(data), statistics.fmean(data), statistics.median_high(data), statistics.mode([D("1.0"), D(1)]))
print(Fraction(D("0.125")), Fraction.from_decimal(D("1.1")), D(5) / D(3), D("1.1").as_integer_ratio(), D("3.14").as_tuple(), D(DecimalTuple(1, (1, 2), -1)))
print(f"{D('1234567.891'):,.2f} {D('0.5'):%} {D('1E+10'):f} {D('-3.7'):+.0f} {D('12'):>8}|{D('12'):<8}|{D('12'):^8}|{D('12'):08}", "%s %d %.2f" % (D("1.5"), D("1.5"), D("1.555")), str(D("1E-7")), D("1E-7"))


class Money(Decimal):
    def __new__(cls, value, currency="EUR"):
        self = super().__new__(cls, value)
        self.currency = currency
        return self

    def __repr__(self):
        return f"Money({self}, {self.currency})"


m = Money("12.50", "USD")
print(repr(m), m + 1, type(m + 1).__name__, type(m).__name__, m.quantize(D("1")), type(+m).__name__, m == D("12.5"), hash(m) == hash(12.5), Money.from_float if False else "", isinstance(m, D))
print(copy.copy(D("1.5")) is not None, copy.deepcopy([D("1.5")]), D("1.50").normalize(), D("1.50").__reduce__(), type(D("1")).__name__, D.__name__, D.__module__, D.__qualname__)
getcontext().traps[FloatOperation] = True
for run in (lambda: D(0.5), lambda: D(1) < 0.5, lambda: D(1) == 0.5, lambda: D.from_float(0.5), lambda: getcontext().create_decimal(0.5)):
    try:
        print(run())
    except FloatOperation as error:
        print("FloatOperation", error)
setcontext(DefaultContext)
