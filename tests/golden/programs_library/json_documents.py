import json
from collections import OrderedDict, namedtuple
from dataclasses import dataclass, asdict, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from uuid import UUID


class Kind(Enum):
    A = "a"
    B = "b"


@dataclass
class Doc:
    id: UUID
    when: datetime
    kind: Kind
    price: Decimal
    tags: set
    raw: bytes = b"\x00\xff"


class Encoder(json.JSONEncoder):
    def default(self, o):
        if is_dataclass(o):
            return asdict(o)
        if isinstance(o, (date, datetime)):
            return o.isoformat()
        if isinstance(o, (UUID, Decimal)):
            return str(o)
        if isinstance(o, Enum):
            return o.value
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        if isinstance(o, bytes):
            return o.hex()
        return super().default(o)


doc = Doc(UUID(int=42), datetime(2024, 1, 2, 3, 4, 5), Kind.B, Decimal("9.90"), {"x", "b"})
print(json.dumps(doc, cls=Encoder, indent=2))
print(json.dumps({"b": [1, 2.0, True, None, "é\n\u2028"], "a": {"k": float("inf")}}, sort_keys=True))
print(json.dumps([1, {"a": 2}], separators=(",", ":")), json.dumps("é😀", ensure_ascii=False), json.dumps({1: 1, None: 2, True: 3, 2.5: 4}))
try:
    json.dumps({(1, 2): 3})
except TypeError as e:
    print(e)
try:
    json.dumps(object())
except TypeError as e:
    print(e)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
for bad in ['{"a": 1,}', "[1, 2", "{'a': 1}", '"abc', "nul", "[1] x", "", '{"a" 1}', '"\x01"', "01", "[1,,2]"]:
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(f"{bad!r}: {e} | {e.msg} {e.lineno} {e.colno} {e.pos}")
print(json.loads('{"x": 1.10, "y": 1e3, "z": -0, "n": 12345678901234567890}', parse_float=Decimal))
print(json.loads('{"b": 1, "a": 2, "b": 3}', object_pairs_hook=OrderedDict), json.loads('{"b":1,"a":{"c":2}}', object_hook=lambda d: namedtuple("O", d)(**d)))
print(json.loads("[NaN, -Infinity, 1E400]"), json.loads(b'\xef\xbb\xbf["x"]'.decode("utf-8-sig")), json.loads('"\\ud83d\\ude00"'))
dec = json.JSONDecoder()
s, i, found = '{"a":1} [2] "three" 4', 0, []
while i < len(s):
    obj, i = dec.raw_decode(s, i)
    found.append(obj)
    while i < len(s) and s[i] == " ":
        i += 1
print(found)
print(list(json.JSONEncoder(indent=1).iterencode({"a": [1, 2], "b": {}})))
print(json.dumps({"a": [], "b": {}, "c": [[]]}, indent=4), json.dumps([[1, 2], [3]], indent="--"))
P = namedtuple("P", "x y")
print(json.dumps([P(1, 2), (3,), range(2) if False else [0]]), json.dumps(1e16), json.dumps(1.0), json.dumps(1e-7), json.dumps(10**25))
