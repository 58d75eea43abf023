import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from collections import OrderedDict, defaultdict
from contextlib import closing
from dataclasses import dataclass, fields, asdict
from datetime import date, datetime
from decimal import Decimal
from functools import singledispatch, partial
from itertools import chain
from json import JSONEncoder, JSONDecoder
from operator import itemgetter
from uuid import UUID, uuid5, NAMESPACE_URL


class semicolon(csv.Dialect):
    delimiter = ";"
    quotechar = "'"
    doublequote = False
    escapechar = "\\"
    skipinitialspace = True
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL


csv.register_dialect("semi", semicolon)
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
rows = [["id", "name", "note"], [1, "O'Neil; A", "back\\slash"], [2.5, None, "line\nbreak"], [True, "", " lead"]]
for dialect in ("semi", "pipes", "excel", "excel-tab", "unix"):
    out = io.StringIO()
    csv.writer(out, dialect).writerows(rows)
    back = list(csv.reader(io.StringIO(out.getvalue(), newline=""), dialect))
    print(dialect, repr(out.getvalue()), back[1] == list(map(str, rows[1])), len(back))
print(csv.list_dialects(), csv.get_dialect("semi").escapechar, csv.field_size_limit())
for quoting in (csv.QUOTE_NONNUMERIC, csv.QUOTE_NONE, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL):
    out = io.StringIO()
    try:
        csv.writer(out, quoting=quoting, lineterminator="|", escapechar=None if quoting != csv.QUOTE_NONE else "!").writerow([1, "a,b", None, "", 2.5, 'q"'])
        print(quoting, out.getvalue())
    except csv.Error as exc:
        print(quoting, "Error", exc)
print(list(csv.reader(['1,"2",x'], quoting=csv.QUOTE_NONNUMERIC)) if False else list(csv.reader(['1,"2",3.5'], quoting=csv.QUOTE_NONNUMERIC)))
for text, options in (('a,"b', {"strict": True}), ('"a"b,c', {"strict": True}), ('"a"b,c', {}), ("a\0b", {}), ("x,y\rz", {})):
    try:
        print(list(csv.reader(io.StringIO(text, newline=""), **options)))
    except csv.Error as exc:
        print("csv.Error:", exc)
reader = csv.DictReader(io.StringIO("a,b\n1\n1,2,3,4\n\n5,6\n"), restkey="rest", restval="?")
print(list(reader), reader.line_num)


@dataclass
class Person:
    id: UUID
    name: str
    born: date
    balance: Decimal
    tags: frozenset[str] = frozenset()


people = [Person(uuid5(NAMESPACE_URL, n), n, date(1980 + i, 1 + i, 10 + i), Decimal(i * 100) / 3, frozenset(n.lower()[:i])) for i, n in enumerate(["Zoë <z@x>", "Bob & Co", 'Q "uote"'])]


class Encoder(JSONEncoder):
    def default(self, o):
        match o:
            case Person():
                return {"__type__": "Person", **{f.name: getattr(o, f.name) for f in fields(o)}}
            case UUID() | Decimal():
                return str(o)
            case date():
                return o.isoformat()
            case frozenset() | set():
                return sorted(o)
        return super().default(o)

    def iterencode(self, o, _one_shot=False):
        yield from super().iterencode(o, _one_shot)


class Decoder(JSONDecoder):
    def __init__(self, **kwargs):
        super().__init__(object_pairs_hook=self.build, parse_int=lambda s: int(s) * 1, parse_constant=lambda c: f"<{c}>", **kwargs)

    @staticmethod
    def build(pairs):
        d = dict(pairs)
        if d.pop("__type__", None) != "Person":
            return OrderedDict(pairs)
        return Person(UUID(d["id"]), d["name"], date.fromisoformat(d["born"]), Decimal(d["balance"]), frozenset(d["tags"]))


text = json.dumps({"people": people, "n": 3}, cls=Encoder, indent=2, ensure_ascii=False)
print(text[:180])
again = json.loads(text, cls=Decoder)
print(again["people"] == people, type(again).__name__, json.loads("[NaN, 1]", cls=Decoder), "".join(Encoder(separators=(",", ":")).iterencode([people[0].born, {1}])))
print(JSONDecoder().raw_decode('{"a": 1} trailing'), json.dumps({1: 2, None: 3, True: 4, 1.5: 5}), json.dumps({(1,): 2, "a": 1}, skipkeys=True), json.dumps("\x00\x7f\"\\/\b😀"))
try:
    json.dumps(object(), cls=Encoder)
except TypeError as exc:
    print(exc)
try:
    json.loads('{"a": [1, 2', cls=Decoder)
except json.JSONDecodeError as exc:
    print(exc, exc.doc[:5], exc.pos)


@singledispatch
def to_xml(value, tag="item"):
    e = ET.Element(tag, type=type(value).__name__)
    e.text = str(value)
    return e


@to_xml.register(dict)
def _(value, tag="item"):
    e = ET.Element(tag, type="dict")
    e.extend(to_xml(v, k) for k, v in value.items())
    return e


@to_xml.register(list)
@to_xml.register(frozenset)
def _(value, tag="item"):
    e = ET.Element(tag, {"type": "list", "n": str(len(value))})
    for each in sorted(value, key=str):
        e.append(to_xml(each))
    return e


def from_xml(e):
    match e.get("type"):
        case "dict":
            return {c.tag: from_xml(c) for c in e}
        case "list":
            return [from_xml(c) for c in e]
        case "Decimal":
            return Decimal(e.text)
        case "date":
            return date.fromisoformat(e.text)
        case _:
            return e.text


root = to_xml({"people": [asdict(p) for p in people]}, "export")
ET.indent(root, "  ")
xml = ET.tostring(root, encoding="unicode")
print(xml[:420])
data = from_xml(ET.fromstring(xml))
print([p["born"] for p in data["people"]], [p["name"] for p in data["people"]], data["people"][1]["balance"])
flat = [{**{k: v for k, v in p.items() if k != "tags"}, **{f"tag{i}": t for i, t in enumerate(p["tags"])}} for p in data["people"]]
names = list(dict.fromkeys(chain.from_iterable(flat)))
out = io.StringIO()
w = csv.DictWriter(out, names, restval="-", dialect="semi")
w.writeheader()
w.writerows(sorted(flat, key=itemgetter("born"), reverse=True))
print(out.getvalue())
with closing(io.StringIO(out.getvalue())) as source:
    table = {r["name"]: r for r in csv.DictReader(source, dialect="semi")}
print(sorted(table), to_xml.registry.keys() >= {dict, list}, to_xml.dispatch(bool).__name__)
