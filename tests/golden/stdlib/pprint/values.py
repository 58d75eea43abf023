import collections
import dataclasses
import io
import types
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, pprint, saferepr

nested = {"name": "x" * 30, "list": list(range(30)), "deep": {"a": [{"b": (1, 2, 3), "c": {"d": "e" * 40}}] * 3}, 3: None, "z": {1, 2, 3}}
text = "The quick brown fox jumps over the lazy dog. " * 4
samples = [
    nested, list(range(50)), tuple("abcdef" * 4), (1,), [], {}, set(), frozenset(range(40)), {"k": text}, [text], text, text + "\n" + text,
    bytes(range(60)), bytearray(b"x" * 100), collections.OrderedDict((i, "v" * 10) for i in range(8)),
    collections.defaultdict(list, {i: [i] * 5 for i in range(8)}), collections.Counter("abracadabra" * 3), collections.deque(range(40), maxlen=50),
    collections.deque("x" * 20 for _ in range(6)), collections.ChainMap({"a" * 30: 1}, {"b" * 30: 2, "c" * 30: 3}),
    types.SimpleNamespace(alpha="a" * 30, beta=["b" * 20] * 4), types.MappingProxyType({i: "x" * 10 for i in range(10)}),
    collections.UserDict({i: "y" * 12 for i in range(7)}), collections.UserList(["z" * 20] * 5), 12345678901234567890, 3.5, None, True, 1 + 2j,
    {"mixed": 1, 2: "b", None: 3, (1, 2): [1]}, [[[[[[1]]]]]], {"a": {"b": {"c": {"d": {"e": 1}}}}}, range(10), print, int, collections.OrderedDict(), collections.deque(),
]
for i, each in enumerate(samples):
    print("--", i)
    pprint(each)
    print(pformat(each, width=40, indent=2) == PrettyPrinter(width=40, indent=2).pformat(each), pformat(each, width=30, compact=True))
for options in ({"depth": 1}, {"depth": 2}, {"width": 1}, {"indent": 4}, {"sort_dicts": False}, {"compact": True, "width": 60}, {"underscore_numbers": True}):
    print(options)
    print(pformat([nested, 1234567, {"b": 1, "a": 2}], **options))
pp({"b": 1, "a": 2})
pp({"b": "x" * 50, "a": "y" * 50})


@dataclasses.dataclass
class Point:
    x: int
    y: str
    hidden: int = dataclasses.field(default=0, repr=False)


@dataclasses.dataclass
class Line:
    name: str
    points: list


pprint(Line("a long name of a line", [Point(i, "y" * 20) for i in range(4)]))
pprint(Point(1, "2"))


class Custom:
    def __repr__(self):
        return "Custom(\n  multi line)"


pprint([Custom(), Custom()])
pprint(type("SubList", (list,), {})(range(3)))
loop = [1]
loop.append(loop)
import re
print(re.sub(r"id=\d+", "id=N", pformat(loop)), isrecursive(loop), isreadable(loop), isreadable([1, "a"]), isreadable([print]))
print(saferepr({"b": 1, "a": [2]}))
out = io.StringIO()
pprint({"x": 1}, stream=out)
print(repr(out.getvalue()))
for bad in (lambda: PrettyPrinter(indent=-1), lambda: PrettyPrinter(depth=0), lambda: PrettyPrinter(width=0)):
    try:
        bad()
    except ValueError as e:
        print(e)
