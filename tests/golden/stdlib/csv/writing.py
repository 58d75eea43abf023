import csv
import io
import itertools
from decimal import Decimal

rows = [
    ["a", "b"], [1, 2.5, None, True], ["with,comma", 'with "quote"', "multi\nline", "cr\rx"], ["", ""], [""], [None], [], [" lead", "trail "], ["tab\t", ";"],
    ["it's", "back\\slash"], [Decimal("1.10"), 1e20, 3j], ["é", "日本"], ("tuple", 1), iter(["it", "er"]), "str", {"k": 1},
]
options = [
    {}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_NONE}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"delimiter": "\t"},
    {"delimiter": ";", "quotechar": "'"}, {"doublequote": False, "escapechar": "\\"}, {"doublequote": False}, {"lineterminator": "\n"}, {"lineterminator": "!"}, {"escapechar": "\\"},
    {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL}, {"dialect": "unix"}, {"dialect": "excel-tab"}, {"delimiter": " ", "quotechar": '"'},
]
for option, row in itertools.product(options, rows):
    if not isinstance(row, (list, tuple, str, dict)):
        row = ["it", "er"]
    out = io.StringIO()
    try:
        n = csv.writer(out, **option).writerow(row)
        print(option, row, repr(out.getvalue()), n)
    except csv.Error as e:
        print(option, row, "Error", e)
out = io.StringIO()
w = csv.writer(out)
print(w.writerows([[1, 2], "ab", range(3)]), repr(out.getvalue()))
for bad in (lambda: csv.writer(3), lambda: w.writerow(3), lambda: w.writerows([1])):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
out = io.StringIO()
d = csv.DictWriter(out, ["x", "y"], restval="-")
print(d.writeheader(), d.writerow({"x": 1, "y": 2}), d.writerow({"x": 3}), d.writerows([{"y": 4}, {"x": 5, "y": "a,b"}]))
print(repr(out.getvalue()))
try:
    d.writerow({"x": 1, "z": 2})
except ValueError as e:
    print(e)
out = io.StringIO()
csv.DictWriter(out, ["x"], extrasaction="ignore", lineterminator="\n").writerow({"x": 1, "z": 2})
print(repr(out.getvalue()))
try:
    csv.DictWriter(out, ["x"], extrasaction="explode")
except ValueError as e:
    print(e)
table = [["id", "text"], ["1", 'He said "hi", twice'], ["2", "line\nbreak"], ["3", ""]]
out = io.StringIO(newline="")
csv.writer(out).writerows(table)
out.seek(0)
print(list(csv.reader(out)) == table)
