# A small inventory: nested dataclasses, totals, copies, JSON both ways.
import json
from collections import defaultdict
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cached_property, total_ordering
from typing import Optional


class Kind(Enum):
    TOOL = "tool"
    PART = "part"


@dataclass(frozen=True)
class Price:
    amount: Decimal
    currency: str = "EUR"

    def __add__(self, other):
        if self.currency != other.currency:
            raise ValueError(f"cannot add {self.currency} and {other.currency}")
        return replace(self, amount=self.amount + other.amount)

    def __mul__(self, n):
        return Price(self.amount * n, self.currency)

    def __str__(self):
        return f"{self.amount:,.2f} {self.currency}"


@total_ordering
@dataclass(eq=False)
class Item:
    sku: str
    kind: Kind
    price: Price
    stock: int = 0
    added: date = date(2024, 1, 1)
    tags: set[str] = field(default_factory=set)
    parent: Optional["Item"] = field(default=None, repr=False)

    @cached_property
    def value(self):
        return self.price * self.stock

    def __eq__(self, other):
        return isinstance(other, Item) and self.sku == other.sku

    def __lt__(self, other):
        return self.sku < other.sku

    def __hash__(self):
        return hash(self.sku)

    @classmethod
    def parse(cls, line):
        sku, kind, amount, stock, *tags = line.split(",")
        return cls(sku, Kind(kind), Price(Decimal(amount)), int(stock), tags=set(tags))


@dataclass
class Inventory:
    items: dict[str, Item] = field(default_factory=dict)
    moves: list[tuple[str, int]] = field(default_factory=list, compare=False)

    def add(self, *items):
        for item in items:
            self.items[item.sku] = item
        return self

    def move(self, sku, n):
        item = self.items[sku]
        if item.stock + n < 0:
            raise ValueError(f"only {item.stock} of {sku}")
        self.items[sku] = replace(item, stock=item.stock + n)
        self.moves.append((sku, n))

    def total(self):
        return sum((item.value for item in self.items.values()), start=Price(Decimal(0)))


stock = Inventory().add(*map(Item.parse, ["H-1,tool,12.50,4,steel,hand", "S-9,part,0.05,1200", "D-2,tool,99.99,1,power"]))
print(stock.total())
for sku, n in [("H-1", -3), ("S-9", 500), ("D-2", -2), ("X", 1)]:
    try:
        stock.move(sku, n)
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
print(stock.total(), stock.moves, min(stock.items.values()).sku, sorted(stock.items.values())[-1].sku)
by_kind = defaultdict(list)
for item in sorted(stock.items.values()):
    by_kind[item.kind].append(item)
for kind, items in by_kind.items():
    print(f"{kind.name:<5}", ", ".join(f"{i.sku}×{i.stock}" for i in items), "=", sum((i.value for i in items), start=Price(Decimal(0))))


def plain(value):
    match value:
        case Decimal() | date():
            return str(value)
        case Enum(value=inner):
            return inner
        case set():
            return sorted(value)
    raise TypeError(f"no form for {value!r}")


text = json.dumps(asdict(stock), default=plain, indent=1, sort_keys=True)
print(text)
back = {sku: Item(raw["sku"], Kind(raw["kind"]), Price(Decimal(raw["price"]["amount"])), raw["stock"]) for sku, raw in json.loads(text)["items"].items()}
print(back == stock.items, [f.name for f in fields(Item) if f.repr], stock.items["D-2"])
