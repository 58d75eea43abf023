# json: what is written for values and options, what is read, and every refusal with its position.
import json
from collections import OrderedDict, namedtuple
from decimal import Decimal
from enum import Enum, IntEnum


class Shade(IntEnum):
    DARK = 2


class Plain(Enum):
    A = 1


class Text(str):
    pass


class Real(float):
    def __repr__(self):
        return "real!"


Pair = namedtuple("Pair", "a b")


def show(*labels, call):
    try:
        result = repr(call())
    except json.JSONDecodeError as error:
        result = f"{error}|{error.msg}|{error.pos}|{error.lineno}|{error.colno}"
    except Exception as error:
        result = f"{type(error).__name__}: {error}" + "".join(f"|{note}" for note in getattr(error, "__notes__", ()))
    print(*labels, result, sep="|")


cycle = []
cycle.append(cycle)
knot = {}
knot["k"] = [knot]
VALUES = [
    None, True, False, 0, -1, 10**30, 0.1, -0.0, 1e16, 1e22, 1e-7, 5e-324, 1.5e300, 100.0, float("inf"), float("-inf"), float("nan"), "", "abc", 'q"\\/\b\f\n\r\t\x00\x1f\x7f', "é☃😀\ud800", "\u2028\u2029", [], {}, [1], {"a": 1}, [[], {}, [[]]], {"a": {"b": [1, {"c": None}]}}, (1, 2), Pair(1, 2), {1: 2, 1.5: 3, None: 4, True: 5, "x": 6}, {"b": 1, "a": 2, "C": 3}, {(1, 2): 3}, {b"a": 1}, {1: 0, "a": 1},
    {1, 2}, b"x", 1j, object, cycle, knot, Shade.DARK, Plain.A, Text("t"), Real(1.5), {Shade.DARK: Shade.DARK}, {Text("k"): Text("v")}, Decimal("1.5"), OrderedDict(z=1, a=2), range(3), {float("nan"): 1}, {float("inf"): 1}, [float("nan"), [float("inf")]], {"a": [1, {"b": {1}}]}, {"deep": [[[[{"x": 1j}]]]]}, [True, 1, 1.0], "</script>", {"": ""}, [None] * 3, {"k" * 30: "v" * 30},
]
OPTIONS = [
    {}, {"indent": 2}, {"indent": 0}, {"indent": "\t"}, {"indent": -1}, {"separators": (",", ":")}, {"separators": (" , ", " = "), "indent": 1}, {"sort_keys": True}, {"ensure_ascii": False}, {"allow_nan": False}, {"skipkeys": True}, {"default": str}, {"default": lambda x: [1, 2]}, {"default": lambda x: x}, {"check_circular": True, "indent": 3}, {"sort_keys": True, "indent": 4, "ensure_ascii": False, "skipkeys": True, "default": repr}, {"indent": True}, {"indent": ""},
]
for i, value in enumerate(VALUES):
    for j, options in enumerate(OPTIONS):
        show(i, j, call=lambda: json.dumps(value, **options))
    show(i, "iterencode", call=lambda: list(json.JSONEncoder(indent=1).iterencode(value))[:9])
    show(i, "round", call=lambda: json.loads(json.dumps(value)) == value)
TEXTS = r"""
null
true
false
nul
True
NaN
-NaN
Infinity
-Infinity
-Infinit
0
-0
-0.0
00
01
1.
.5
-
+1
--1
1.5
1e5
1E+5
1e-5
1e
1e+
1.5e400
123456789012345678901234567890
0x10
1_000
""
"abc"
"a\nb"
"a\/b"
"\u00e9"
"\ud83d\ude00"
"\ud83d"
"\ud83dx"
"\ude00\ud83d"
"\u12"
"\u12g4"
"\uD800\u0041"
"\q"
"\
"\"
"abc
'abc'
abc
[]
[ ]
[1]
[1,]
[,1]
[1,,2]
[1 2]
[1,2
[1,
[
]
[]]
[[]
[[],[
{}
{ }
{"a":1}
{"a": 1, "b": [1, 2]}
{"a":1,}
{"a":1,"b"}
{"a" 1}
{"a":}
{"a":1
{"a":
{"a"
{"a
{a:1}
{'a':1}
{1:2}
{,}
{
}
{}}
{"a":1}{"b":2}
{"a":1} x
1 2
"a" "b"
[1] // c
/* c */ 1
{"a":1,"a":2}
{"__class__":"complex","re":1,"im":-2.5}
{"a":{"b":{"c":[1,{"d":null}]}}}
[1,2.5,-3e2,true,null,"x"]
[NaN,Infinity,-Infinity]
[tru]
[nulll]
[1.2.3]
[1e1e1]
{"k": tru}
{"a": [1, 2, }
{"a": "b" "c": 1}
""".strip("\n").split("\n")
EXTRA = ["", " ", "\n", "\n\n 1 \n", "\t[1,\n2,\n3\n]\r\n", '{\n  "a": 1,\n  "b": \n}', '[1,\n 2,\n x]', '"a\nb"', '"a\tb"', '"\x00"', "\ufeff1", "\u00a01", "[1\u00a0]", '{"a":1,\n\n"b" 2}', "[" * 50 + "]" * 50, '"' + "x" * 100, '{"é": "ß", "😀": x}', '["😀", x]', "１", "[1,\n\n\n", '{"a": "x\\', '{"a": "\\u00']
HOOKS = [
    {}, {"parse_float": Decimal}, {"parse_int": float}, {"parse_int": str, "parse_float": str}, {"parse_constant": lambda name: "<" + name + ">"}, {"object_hook": lambda d: sorted(d.items(), key=repr)}, {"object_pairs_hook": lambda pairs: pairs}, {"object_pairs_hook": OrderedDict, "object_hook": lambda d: 1}, {"strict": False},
]
for text in TEXTS + EXTRA:
    for j, hooks in enumerate(HOOKS):
        if j in (0, 8) or len(text) % 3 == j % 3:
            show(repr(text[:40]), j, call=lambda: json.loads(text, **hooks))
    show(repr(text[:40]), "raw", call=lambda: json.JSONDecoder().raw_decode(text))
    show(repr(text[:40]), "raw1", call=lambda: json.JSONDecoder().raw_decode("," + text, 1))
    show(repr(text[:40]), "utf8", call=lambda: json.loads(text.encode()))
for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig"):
    show(name, call=lambda: json.loads('{"é": [1]}'.encode(name)))
    show(name, json.detect_encoding("1".encode(name)), call=lambda: json.loads(bytearray("1", name)))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


class Decoder(json.JSONDecoder):
    def __init__(self, **options):
        super().__init__(object_hook=self.revive, **options)

    def revive(self, pairs):
        return complex(pairs["re"], pairs["im"]) if "re" in pairs else pairs


for call in [
    lambda: json.dumps({"a": 1 + 2j, "b": {3, 1}}, cls=Encoder), lambda: json.dumps([object], cls=Encoder), lambda: Encoder(indent=1).encode({1, 2}), lambda: json.loads('[{"re": 1, "im": 2}, {}]', cls=Decoder), lambda: json.loads("1", bad=2), lambda: json.loads(None), lambda: json.loads(5), lambda: json.loads([]), lambda: json.dumps(1, bad=2), lambda: json.dumps(), lambda: json.loads(b"\xff"), lambda: json.dumps([1, 2], separators=(1, 2)), lambda: json.dumps("a", indent=1.5), lambda: json.dumps([1], indent=[]), lambda: json.dumps([1, 2], separators=","), lambda: json.load(5), lambda: json.dump([1], 5), lambda: json.JSONDecoder().raw_decode("1", -1), lambda: json.JSONDecoder().raw_decode("1", 5), lambda: json.JSONEncoder(sort_keys=True).encode({"b": 1, "a": 2}), lambda: json.JSONEncoder().default(5), lambda: json.JSONDecodeError("m", "a\nbc", 3), lambda: json.JSONDecodeError("m", "a\nbc", 3).__reduce__(), lambda: json.dumps({"x": [1, {"y": object()}]})[:0],
]:
    show("call", call=call)
