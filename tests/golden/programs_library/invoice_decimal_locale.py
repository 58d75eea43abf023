from __future__ import annotations
import decimal
import textwrap
from dataclasses import dataclass, field, asdict, astuple, replace
from datetime import date, timedelta
from decimal import Decimal as D, localcontext
from enum import Enum, unique
from string import Template


@unique
class Vat(Enum):
    STANDARD = D("0.20")
    REDUCED = D("0.055")
    ZERO = D(0)

    @property
    def label(self) -> str:
        return f"{self.value:.1%}"


@dataclass(order=True, slots=True)
class Line:
    description: str
    quantity: int
    unit: D
    vat: Vat = field(default=Vat.STANDARD, compare=False)

    @property
    def net(self) -> D:
        return self.quantity * self.unit

    def __post_init__(self):
        if self.quantity <= 0:
            raise ValueError(f"quantity must be positive, not {self.quantity}")


@dataclass
class Invoice:
    number: int
    customer: str
    issued: date
    lines: list[Line] = field(default_factory=list)
    terms: timedelta = timedelta(days=30)

    def totals(self) -> dict[Vat, tuple[D, D]]:
        result: dict[Vat, tuple[D, D]] = {}
        for line in self.lines:
            net, tax = result.get(line.vat, (D(0), D(0)))
            amount = (line.net * line.vat.value).quantize(D("0.01"), decimal.ROUND_HALF_EVEN)
            result[line.vat] = net + line.net, tax + amount
        return result

    def render(self) -> str:
        head = Template("INVOICE #$number\nTo: ${customer}\nDate: $issued   Due: $due\n").substitute(
            vars(self), due=self.issued + self.terms)
        body = []
        for i, line in enumerate(self.lines, start=1):
            name = textwrap.shorten(line.description, width=24, placeholder="...")
            body.append(f"{i:>2}. {name:<24} {line.quantity:>4} x {line.unit:>9,.2f} = {line.net:>11,.2f}")
        totals = self.totals()
        foot = [f"    net at {vat.label:>6}: {net:>11,.2f}  tax {tax:>10,.2f}"
                for vat, (net, tax) in sorted(totals.items(), key=lambda kv: -kv[0].value)]
        gross = sum((n + t for n, t in totals.values()), start=D(0))
        return head + "\n".join([*body, *foot, f"{'TOTAL':>40} {gross:>14,.2f}"])


invoice = Invoice(42, "Zoë & Søn", date(2024, 1, 31))
invoice.lines += [
    Line("Consulting, on site, including the preparation of slides", 3, D("850.00")),
    Line("Book", 12, D("19.99"), Vat.REDUCED),
    Line("Export licence", 1, D("1e3"), Vat.ZERO),
    Line("Coffee", 7, D("3.335")),
]
print(invoice.render())
print(sorted(invoice.lines)[0], invoice.lines[1] < invoice.lines[0])
try:
    Line("nothing", 0, D(1))
except ValueError as exc:
    print("ValueError:", exc)
try:
    replace(invoice.lines[0], quanttiy=4)
except TypeError as exc:
    print("TypeError:", exc)
print(asdict(replace(invoice, lines=invoice.lines[1:2])))
print(astuple(invoice.lines[3]))
try:
    invoice.lines[0].colour = "red"
except AttributeError as exc:
    print("AttributeError:", exc)

with localcontext(prec=6, rounding=decimal.ROUND_UP) as ctx:
    print(D(1) / D(7), D("2").sqrt(), ctx.prec)
    ctx.traps[decimal.Inexact] = True
    try:
        D(10) / 3
    except decimal.Inexact as exc:
        print("Inexact", exc.args)
print(D(1) / D(7))
print([str(D("2.675").quantize(D("0.01"), r)) for r in
       ("ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_DOWN", "ROUND_CEILING", "ROUND_05UP")])
print(D("-0").is_signed(), D("1.20") == D("1.2"), hash(D("1.20")) == hash(D("1.2")), D("1.20").normalize())
print(D("123.4567").as_tuple(), D("0E-7").adjusted(), D("1E+3").to_eng_string(), format(D("12345.678"), ",.1f"))
for bad in ("abc", "1.2.3"):
    try:
        D(bad)
    except decimal.InvalidOperation as exc:
        print(type(exc).__mro__[1].__name__, exc)
print(Vat(D("0.2")), Vat["ZERO"].name, [v.name for v in Vat], repr(Vat.REDUCED))
try:
    Vat(D("0.3"))
except ValueError as exc:
    print(exc)
