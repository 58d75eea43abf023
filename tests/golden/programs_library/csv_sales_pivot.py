"""Reads sales as CSV, cleans them, and prints a pivot table by region and month."""
import csv
import io
import json
from collections import defaultdict, Counter
from datetime import date, datetime
from decimal import Decimal, ROUND_HALF_UP, InvalidOperation
from statistics import mean, median, pstdev, quantiles

RAW = '''order_id;date;region;product;qty;unit_price;note
1001;2024-01-03;North;Widget;10;2.50;
1002;2024-01-15;South;"Gadget; large";3;19.99;"says ""hi"""
1003;15/02/2024;North;Gizmo;1;249.00;late
1004;2024-02-28;West;Widget;250;2.25;bulk
1005;2024-02-30;West;Widget;5;2.50;bad date
1006;2024-03-01;South;Gizmo;two;249.00;bad qty
1007;2024-03-09;East;Gadget;7;18.75;
1008;2024-03-31;North;Widget;40;2.40;"multi
line"
'''

FORMATS = ("%Y-%m-%d", "%d/%m/%Y")


def parse_date(text):
    for fmt in FORMATS:
        try:
            return datetime.strptime(text, fmt).date()
        except ValueError as error:
            last = error
    raise last


rows, errors = [], []
reader = csv.DictReader(io.StringIO(RAW, newline=""), delimiter=";")
print(reader.fieldnames)
for row in reader:
    try:
        rows.append({
            "id": int(row["order_id"]),
            "date": parse_date(row["date"]),
            "region": row["region"],
            "product": row["product"],
            "qty": int(row["qty"]),
            "price": Decimal(row["unit_price"]),
            "note": row["note"] or None,
        })
    except (ValueError, InvalidOperation) as exc:
        errors.append((reader.line_num, type(exc).__name__, str(exc)))

for error in errors:
    print("line %d: %s: %s" % error)
print(len(rows), "rows kept")

cents = Decimal("0.01")
pivot = defaultdict(lambda: defaultdict(Decimal))
for r in rows:
    total = (r["price"] * r["qty"]).quantize(cents, ROUND_HALF_UP)
    pivot[r["region"]][r["date"].strftime("%b")] += total
months = ["Jan", "Feb", "Mar"]
print(f"{'region':<8}|" + "|".join(f"{m:^12}" for m in months) + f"|{'total':>12}")
print("-" * 8 + "+" + "+".join(["-" * 12] * 4))
for region in sorted(pivot):
    cells = [pivot[region].get(m, Decimal()) for m in months]
    print(f"{region:<8}|" + "|".join(f"{c:>12,.2f}" for c in cells) + f"|{sum(cells):>12,}")
grand = sum(sum(v.values()) for v in pivot.values())
print("grand total", grand, repr(grand))

qtys = [r["qty"] for r in rows]
print(mean(qtys), median(qtys), round(pstdev(qtys), 4), quantiles(qtys, n=4))
print(Counter(r["product"].split(";")[0] for r in rows).most_common(2))

out = io.StringIO()
writer = csv.DictWriter(out, ["id", "date", "note", "price"], extrasaction="ignore",
                        quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
writer.writeheader()
writer.writerows(rows)
print(out.getvalue())
try:
    csv.DictWriter(out, ["id"]).writerow(rows[0])
except ValueError as exc:
    print("ValueError:", exc)


def default(value):
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is not serialisable")


text = json.dumps(rows[:2], default=default, indent=2, sort_keys=True)
print(text)
back = json.loads(text, parse_float=Decimal)
print(back[1]["note"], back == rows[:2])
sniffed = csv.Sniffer().sniff(RAW[:120])
print(repr(sniffed.delimiter), csv.Sniffer().has_header(RAW))
print(list(csv.reader(["a,b,,'c d'", '"x,y",z'], skipinitialspace=True, quotechar="'")))
