import pprint
import reprlib
import textwrap
import shlex
import json
import sys
from collections import OrderedDict, defaultdict, Counter, deque, ChainMap, namedtuple
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from io import StringIO
from itertools import zip_longest, cycle, islice, repeat, chain
from operator import itemgetter
from types import SimpleNamespace, MappingProxyType


def table(rows, headers, aligns="", max_width=18, border="-"):
    text = [[str(c) if not isinstance(c, float) else f"{c:,.2f}" for c in row] for row in rows]
    wrapped = [[textwrap.wrap(c, max_width) or [""] for c in row] for row in text]
    widths = [max(len(h), *(len(l) for row in wrapped for l in row[i])) for i, h in enumerate(headers)]
    aligns = list(islice(chain(aligns, repeat("<")), len(headers)))
    rule = "+".join(border * (w + 2) for w in widths).join("++")
    yield rule
    yield "|" + "|".join(f" {h:^{w}} " for h, w in zip(headers, widths)) + "|"
    yield rule.replace(border, "=")
    for row in wrapped:
        for line in zip_longest(*row, fillvalue=""):
            yield "|" + "|".join(f" {c:{a}{w}} " for c, a, w in zip(line, aligns, widths)) + "|"
        yield rule


Product = namedtuple("Product", "name price stock note")
products = [Product("Laptop 15\"", 1299.999, 3, "Ships with a charger and a very long explanatory note"), Product("Mouse", 19.5, 120, None),
            Product("Ünïcode café", 0.1 + 0.2, 0, "")]
print("\n".join(table(products, Product._fields, "<>>")))
for spec in ("", "5", "<8", ">8", "^8", "*^9", "08", "+", "-", " ", ",", "_", "x", "#x", "#010b", "o", "c", "e", ".2e", "f", ".1f", "g", "%", ".0%", "n", "+,.2f", "=+9", "z.1f"):
    cells = []
    for value in (65, -7.25, Decimal("1234.5"), Fraction(3, 8), 3 + 4j, "text", True):
        try:
            cells.append(format(value, spec))
        except (ValueError, TypeError) as exc:
            cells.append("!" + str(exc).split(" ")[0])
    print(f"{spec!r:>9}", cells)


@dataclass
class Node:
    name: str
    children: list["Node"] = field(default_factory=list)
    meta: dict = field(default_factory=dict, repr=False)


tree = Node("root", [Node("left" * 6, [Node("leaf")]), Node("right", meta={"x": 1})])
data = {"numbers": list(range(30)), "nested": {"a": {"b": {"c": {"d": [1, 2]}}}}, "text": "lorem ipsum dolor sit amet " * 5, "tuple": (1,), "set": {3, 1, 2}, "bytes": b"ab" * 40,
        "od": OrderedDict(z=1, a=2), "dd": defaultdict(list, k=[1]), "counter": Counter("banana"), "dq": deque([1, 2], maxlen=5), "ns": SimpleNamespace(q=1), "cm": ChainMap({1: 2}, {3: 4}), "frozen": frozenset("ab"), "none": None, "proxy": MappingProxyType({"m": 1})}
pprint.pprint(data, width=70, compact=True)
pprint.pprint(data["nested"], depth=2)
pprint.pprint(tree, width=30)
pprint.pp({"z": 1, "a": [{"k": i, "v": "x" * 20} for i in range(3)]}, width=40, indent=2)
print(pprint.pformat([["inner"] * 3] * 3, width=25), pprint.isreadable(data["nested"]), pprint.saferepr({"b": 1, "a": 2}))
loop = [1]
loop.append(loop)
print(pprint.pformat(loop)[:20])
print(loop, pprint.isrecursive(loop))
r = reprlib.Repr()
r.maxlist, r.maxstring, r.maxdict = 3, 12, 2
print(r.repr(list(range(10))), r.repr("a long string that is cut"), r.repr(data["nested"]), r.repr({1: 2, 3: 4, 5: 6}), reprlib.repr(set(range(20))), reprlib.repr(10**60))
print(shlex.split("cmd -o 'a b' \"c $d\" e\\ f # not"), shlex.quote("it's"), shlex.join(["a b", "c"]), list(shlex.shlex("x = 'y z'; w", punctuation_chars=True)))
try:
    shlex.split("open 'quote")
except ValueError as exc:
    print(exc)
print(json.dumps({"k": [1.0, 1e100, float("inf"), None, True, "é\n\u2028"], 3: {}, None: []}, indent=None, separators=(",", ":")), json.dumps("é", ensure_ascii=False), json.dumps([], indent=2), json.dumps({"b": 1, "a": (2,)}, sort_keys=True, indent="\t"))
for bad in ('{"a": }', "[1,]", "nope", '{"a" 1}', '"\\x"', "[1] x", "", '{"a": 1,}', "01", "[NaN, Infinity]", '"\t"', "1e999", '{"a":1,"a":2}'):
    try:
        print(bad, json.loads(bad))
    except json.JSONDecodeError as exc:
        print(bad, "->", exc)
for bad in ({1, 2}, {(1, 2): 3}, float("nan"), b"x", loop):
    try:
        print(json.dumps(bad, allow_nan=False))
    except (TypeError, ValueError) as exc:
        print(type(exc).__name__, exc)
print("{0:>{w}.{p}f}|{1[k]}|{2.real}|{3!r:^10}|{{}}".format(3.14159, {"k": "v"}, 5, "s", w=9, p=2), "%(a)05d %(b)-6s| %% %(c)s" % {"a": 42, "b": "x", "c": [1]}, f"{date(2024, 5, 6):%d.%m.%y}", f"{'nested':{'>'}{10}}", f"{3.0!s:>5}", f"{products[0].price=:.1f}", f"{len(products) = }")
bars = {"alpha": 12, "beta": 30, "gamma": 7}
for k, v in sorted(bars.items(), key=itemgetter(1), reverse=True):
    print(f"{k:<6}{'▏▎▍▌▋▊▉█'[-1] * (v // 3)}{'▎' * (v % 3)} {v / sum(bars.values()):>6.1%}")
print("left", "right", sep=" … ", end=" ⏎\n", file=sys.stdout, flush=True)
print(*(f"{n:>3}{'!' if n % 15 == 0 else ''}" for n in range(0, 50, 5)), sep="|")
print(textwrap.dedent("""
    Dear {name},
      thank you for {n:d} orders worth {total:,.2f}.
    """).strip().format(name="Zoë", n=3, total=1234567.891))
