"""Reads a CSV text by hand and with csv, validates rows, groups, reports; collects errors in a group."""
import csv
import io
from collections import OrderedDict, defaultdict
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

DATA = '''sku,name,qty,price,tags
A-1,"Bolt, M4",100,0.125,"metal;small"
A-2,Nut,250,0.0849,metal
B-7,"Board ""oak""",3,49.999,wood;large
C-3,Glue,x,3.5,
D-4,Nails,10,12..5,metal
E-5,Rope,-4,1,textile
A-1,Bolt again,1,0.1,metal
'''


class RowError(ValueError):
    def __init__(self, line, field, value, reason):
        super().__init__(line, field, value, reason)
        self.line = line

    def __str__(self):
        line, field, value, reason = self.args
        return f"line {line}: {field}={value!r} {reason}"


def cents(price: Decimal) -> Decimal:
    return price.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def parse(row, line):
    try:
        qty = int(row["qty"])
    except ValueError as error:
        raise RowError(line, "qty", row["qty"], "is no integer") from error
    if qty < 0:
        raise RowError(line, "qty", qty, "is negative")
    try:
        price = Decimal(row["price"])
    except InvalidOperation:
        raise RowError(line, "price", row["price"], "is no number") from None
    return {**row, "qty": qty, "price": price, "tags": frozenset(filter(None, row["tags"].split(";")))}


def load(text):
    items, errors = OrderedDict(), []
    reader = csv.DictReader(io.StringIO(text))
    for row in reader:
        try:
            item = parse(row, reader.line_num)
            if item["sku"] in items:
                raise RowError(reader.line_num, "sku", item["sku"], "is there already")
        except RowError as error:
            errors.append(error)
        else:
            items[item["sku"]] = item
    return items, errors


items, errors = load(DATA)
for sku, item in items.items():
    total = cents(item["qty"] * item["price"])
    print(f"{sku:<5}|{item['name']:^16}|{item['qty']:>5}|{item['price']:>8}|{total:>10,}|{sorted(item['tags'])}")
by_tag = defaultdict(list)
for item in items.values():
    for tag in item["tags"]:
        by_tag[tag].append(item["sku"])
print({tag: sorted(skus) for tag, skus in sorted(by_tag.items())})
print("total", sum((cents(i["qty"] * i["price"]) for i in items.values()), Decimal(0)))
items.move_to_end("A-1")
print(list(items), items.popitem(last=False)[0], len(items))
out = io.StringIO()
writer = csv.writer(out, quoting=csv.QUOTE_MINIMAL, lineterminator="\n")
writer.writerow(["sku", "name", "value"])
writer.writerows((i["sku"], i["name"], i["qty"] * i["price"]) for i in items.values())
print(out.getvalue(), end="")
for error in errors:
    print(error, "|", type(error.__cause__).__name__, error.__suppress_context__)
if errors:
    raise ExceptionGroup(f"{len(errors)} bad rows", errors)
