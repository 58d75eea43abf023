"""Formatting reports: f-strings with nested specs, alignment, currency, tables, roman numerals, units."""
import math
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction


class Money:
    def __init__(self, cents, currency="EUR"):
        self.cents, self.currency = cents, currency

    def __format__(self, spec):
        if spec.endswith("!"):
            return f"{self.currency} {format(self.cents / 100, spec[:-1] or ',.2f')}"
        return format(f"{self.cents / 100:,.2f} {self.currency}", spec)

    def __repr__(self):
        return f"Money({self.cents})"

    def __str__(self):
        return f"{self:!}"


def roman(n):
    pairs = zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split())
    out = ""
    for value, text in pairs:
        count, n = divmod(n, value)
        out += text * count
    return out


def from_roman(text):
    values = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}[c] for c in text]
    return sum(-a if a < b else a for a, b in zip(values, values[1:] + [0]))


def words(n):
    small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
    match n:
        case int() if n < 0:
            return "minus " + words(-n)
        case int() if n < 20:
            return small[n]
        case int() if n < 100:
            return tens[n // 10] + (f"-{small[n % 10]}" if n % 10 else "")
        case int() if n < 1000:
            return f"{small[n // 100]} hundred" + (f" and {words(n % 100)}" if n % 100 else "")
    for power, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if n >= power:
            return f"{words(n // power)} {name}" + (f" {words(n % power)}" if n % power else "")


def size(n):
    for unit in ("B", "KiB", "MiB", "GiB"):
        if abs(n) < 1024 or unit == "GiB":
            return f"{n:.{0 if unit == 'B' else 1}f} {unit}"
        n /= 1024


def table(rows, align, title=None):
    columns = list(zip(*[[str(c) for c in row] for row in rows]))
    widths = [max(map(len, column)) for column in columns]
    line = "+" + "+".join("-" * (w + 2) for w in widths) + "+"
    out = [line] if title is None else [f"{f' {title} ':=^{len(line)}}", line]
    for number, row in enumerate(zip(*columns)):
        out.append("|" + "|".join(f" {c:{a}{w}} " for c, a, w in zip(row, align, widths)) + "|")
        if number == 0:
            out.append(line.replace("-", "="))
    return "\n".join(out + [line])


price = Money(1234567)
print(price, f"{price}", f"{price:>20}|{price:^20}|{price:*<20}|{price:,.0f!}", repr([price]), f"{price!r:>15}")
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)], all(from_roman(roman(n)) == n for n in range(1, 4000, 37)))
print(*map(words, (0, 13, 21, 100, 342, 1000, 7_001_019, -5, 10**9 + 1)), sep="; ")
print([size(n) for n in (0, 1023, 1024, 123456, 10**9, 10**13)])
print(table([("name", "qty", "each"), ("nut", 12, 0.5), ("long name here", 3, 12.25), ("é", 1000, -1)], "<>^", "stock"))
width, precision, value, name = 12, 3, math.pi * 1000, "x"
print(f"{value:{width}.{precision}f}|{value:<{width}.2e}|{value:^+{width},.1f}|{value:0{width}.{precision - 1}f}|{value!s:.6}|{name:{'-'}>{width // 2}}")
print(f"{value=:.2f} {width = } {name=!r} {width*2=} {[n for n in range(3)]=} {name.upper()=!s:>5} {{literal}} {'nested ' + f'{width:x}'}")
print(f"{255:b} {255:#o} {255:#X} {255:08b} {-255:_x} {1234567:_} {1234567:,d} {True:d} {65:c} {12:+} {12: } {-12: } {0:-^7} {7:03}")
print(f"{0.1 + 0.2} {1e16} {1e15} {1e-5} {123456789.123:g} {0.00001234:g} {1e100:.3g} {1.0:g} {1.5:%} {0.12345:.1%} {float('inf'):>8} {float('nan'):08.1f} {-0.0:z.1f} {-0.0:.1f}")
print(f"{Decimal('1234.5678'):,.2f} {Decimal('0.1'):.5f} {Fraction(22, 7):.4f} {Fraction(1, 3)} {2 + 3j:.1f} {1j:+} {timedelta(hours=26):>20}" if False else f"{Decimal('1234.5678'):,.2f} {Decimal('0.1'):.5f} {2 + 3j:.1f} {1j:+}")
print("{0}-{1}-{0!r:>5}-{a[key]}-{b.cents}-{c[1]}-{:}".format("x", 2, a={"key": "v"}, b=price, c=[1, 2]) if False else "{0}-{1}-{0!r:>5}-{a[key]}-{b.cents}-{c[1]}".format("x", 2, a={"key": "v"}, b=price, c=[1, 2]))
print("{:>{}}|{:{}^{}}".format("r", 5, "m", "*", 7), "{!a} {!s} {!r}".format("é", "é", "é"), "{:%}".format(0.5), format(12.5, "08.2f"), "%s %-5d|%05.1f %x %o %e %c %r %% %+d %(a)s" % {"a": 1} if False else "%(a)s %(b)05.1f %(a)-4d| %(c)r" % {"a": 1, "b": 2.25, "c": "é"})
print("%-10s|%10s|%.2s|%5.1f%%|%#x|%+d|% d|%e|%g|%i" % ("left", "right", "cut", 99.55, 255, 5, 5, 12345.678, 1e-7, 7.9))
print("tab\there".expandtabs(8), "a".center(5, "·"), "x".ljust(3) + "|", "7".zfill(3), "-7".zfill(4), "abc".rjust(6, "0"), "é".encode().decode("latin-1"), ascii("é\n"))
print("\n".join(f"{i:>2} x {j:<2} = {i * j:>3}" for i in (3, 12) for j in (4, 11)), *(f"{n:>4}{n * n:>5}{n**0.5:>9.4f}" for n in (1, 2, 10)), sep="\n")
for bad in (lambda: f"{'text':d}", lambda: f"{3:s}", lambda: f"{3.5:x}", lambda: f"{price:d}", lambda: "{} {}".format(1), lambda: "{a}".format(), lambda: "{0.nope}".format(3), lambda: "%d" % "x", lambda: "%s %s" % ("one",), lambda: "%s" % (1, 2), lambda: "{".format(), lambda: f"{None:>5}", lambda: f"{[]:5}", lambda: format(3, ",_"), lambda: "{:{}}".format(1), lambda: f"{1:.3}", lambda: "%(x)s" % 3, lambda: "%q" % 1):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(f"{price:%Y}")
