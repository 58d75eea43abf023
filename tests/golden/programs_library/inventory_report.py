import csv
import io
from collections import defaultdict
from dataclasses import dataclass, field, asdict
from decimal import Decimal, ROUND_HALF_UP

RAW = '''sku,name,category,qty,unit_price
A-100,"Widget, large",hardware,12,4.25
A-101,Widget small,hardware,200,1.10
B-200,"Gadget ""Pro""",electronics,7,129.99
B-201,Gadget Mini,electronics,0,59.00
C-300,Paper A4,office,1500,0.0125
C-301,Pen,office,,0.35
'''


@dataclass(order=True)
class Item:
    sort_index: Decimal = field(init=False, repr=False)
    sku: str
    name: str
    category: str
    qty: int
    unit_price: Decimal

    def __post_init__(self):
        self.sort_index = self.total

    @property
    def total(self) -> Decimal:
        return (self.unit_price * self.qty).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def parse(text):
    items, problems = [], []
    for lineno, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        try:
            items.append(Item(row["sku"], row["name"], row["category"], int(row["qty"]), Decimal(row["unit_price"])))
        except ValueError as exc:
            problems.append((lineno, row["sku"], str(exc)))
    return items, problems


items, problems = parse(RAW)
by_cat = defaultdict(list)
for item in items:
    by_cat[item.category].append(item)

print(f"{'Category':<14}{'Items':>6}{'Value':>14}")
print("-" * 34)
grand = Decimal(0)
for cat in sorted(by_cat):
    value = sum((i.total for i in by_cat[cat]), Decimal(0))
    grand += value
    print(f"{cat:<14}{len(by_cat[cat]):>6}{value:>14,.2f}")
print("-" * 34)
print(f"{'TOTAL':<20}{grand:>14,.2f}")
print("Top:", max(items))
for p in problems:
    print("Problem:", p)
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=["sku", "name", "total"], extrasaction="ignore", lineterminator="\n")
w.writeheader()
for i in sorted(items, reverse=True):
    w.writerow({**asdict(i), "total": i.total})
print(out.getvalue())
