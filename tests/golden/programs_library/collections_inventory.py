"""Collections at work: ChainMap scopes, an LRU on OrderedDict, Counter algebra, custom containers, copying, pretty printing."""

import collections
import copy
import operator
import pprint
import reprlib
import string
import textwrap
import unicodedata
import weakref
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple
from collections.abc import Mapping, MutableSequence, MutableSet, Sequence, Set
from functools import singledispatch
from itertools import chain, groupby, islice, zip_longest
from types import MappingProxyType


class LRU(OrderedDict):
    def __init__(self, size, *args):
        self.size = size
        super().__init__(*args)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        while len(self) > self.size:
            print("evicts", self.popitem(last=False))


cache = LRU(3, [("a", 1)])
cache["b"], cache["c"] = 2, 3
cache["a"]
cache["d"] = 4
print(cache, list(reversed(cache)), cache == OrderedDict(c=3, a=1, d=4), cache == {"d": 4, "a": 1, "c": 3}, dict(cache))


class Folded(UserDict):
    """Keys without case."""

    def __setitem__(self, key, value):
        super().__setitem__(key.casefold(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.casefold())

    def __delitem__(self, key):
        super().__delitem__(key.casefold())

    def __contains__(self, key):
        return isinstance(key, str) and super().__contains__(key.casefold())


folded = Folded({"Straße": 1}, ACCEPT="x")
folded |= {"accept": "y"}
print(folded, "STRASSE" in folded, 5 in folded, folded.get("none", 0), folded.pop("ACCEPT"), len(folded), folded.setdefault("New", []), copy.copy(folded))


class SortedList(MutableSequence):
    def __init__(self, items=()):
        self._items = []
        self.extend(items)

    def __len__(self):
        return len(self._items)

    def __getitem__(self, at):
        return type(self)(self._items[at]) if isinstance(at, slice) else self._items[at]

    def __setitem__(self, at, value):
        raise TypeError("the order decides")

    def __delitem__(self, at):
        del self._items[at]

    def insert(self, at, value):
        import bisect

        bisect.insort(self._items, value)

    def __repr__(self):
        return f"{type(self).__name__}({self._items})"


items = SortedList([3, 1, 2])
items += [0, 5]
items.append(4)
items.remove(3)
print(items, items[1:3], items.index(4), items.count(9), 5 in items, list(reversed(items)), items.pop(), isinstance(items, Sequence))
try:
    items[0] = 9
except TypeError as error:
    print(error)


class BitSet(MutableSet):
    def __init__(self, values=()):
        self.bits = 0
        for value in values:
            self.add(value)

    def __contains__(self, value):
        return isinstance(value, int) and value >= 0 and bool(self.bits >> value & 1)

    def __iter__(self):
        return (n for n in range(self.bits.bit_length()) if self.bits >> n & 1)

    def __len__(self):
        return self.bits.bit_count()

    def add(self, value):
        self.bits |= 1 << value

    def discard(self, value):
        self.bits &= ~(1 << value)

    def __repr__(self):
        return f"BitSet({list(self)})"


a, b = BitSet([1, 5, 64]), BitSet(range(4, 8))
print(a | b, a & b, a - b, a ^ b, a <= b, BitSet([5]) < a, a.isdisjoint([2]), a == {1, 5, 64}, {5} | a, a.pop(), a, isinstance(a, Set))
a |= b
a -= {4}
print(a, hash(frozenset(a)) == hash(frozenset({5, 6, 7, 64})))

stock = Counter(apple=5, pear=2, fig=0)
sold = Counter("apple apple pear kiwi".split())
print(stock - sold, stock + sold, stock & sold, stock | sold, +stock, -Counter(a=-2), stock.total(), sold.most_common(1), stock > sold, Counter(a=1) <= Counter(a=1, b=0))
stock.subtract(sold)
stock.update({"fig": 7})
print(sorted(stock.elements()), stock["nothing"], stock.most_common(), Counter(dict.fromkeys("ab", 2)) == Counter("aabb"))
scopes = ChainMap({}, {"x": 1, "y": 2}, {"y": 3, "z": 4})
inner = scopes.new_child({"x": 10})
inner["y"] = 20
print(inner, dict(inner), inner.parents["y"], list(inner), len(inner), scopes.maps[0], inner | {"w": 0})
try:
    del scopes["z"]
except KeyError as error:
    print(error)
ring = deque("abcdef", maxlen=6)
ring.rotate(2)
ring.appendleft("z")
print(ring, ring.index("a"), ring.count("z"), list(islice(ring, 1, 4)), deque([1, 2]) < deque([1, 3]), deque([1, 2]) * 2, ring.maxlen)
ring.insert(1, "!") if len(ring) < 6 else print("full", ring.pop(), ring.extendleft("12"))
tree = lambda: defaultdict(tree)
taxonomy = tree()
taxonomy["animal"]["bird"]["owl"] = 1
taxonomy["animal"]["fish"]
print(collections.abc.Mapping in type(taxonomy).__mro__ or isinstance(taxonomy, Mapping), list(taxonomy["animal"]), dict(taxonomy["animal"]["bird"]))


class Part(namedtuple("Part", "code name price tags", defaults=(0, ()))):
    __slots__ = ()

    @property
    def label(self):
        return f"{self.code:03d}:{self.name}"


parts = [Part(7, "bolt", 0.25), Part(12, "nut")._replace(tags=("m4", "steel")), Part._make([3, "gear", 12.5, ("brass",)])]
print(*parts, [p.label for p in sorted(parts)], parts[0]._asdict(), Part._fields, Part.__match_args__, sep="\n")
for key, group in groupby(sorted(parts, key=lambda p: len(p.tags)), key=lambda p: len(p.tags)):
    print(key, [p.name for p in group])


class Title(UserString):
    def __add__(self, other):
        return Title(f"{self.data} {other}")


title = Title("the") + "end"
print(title, repr(title), title.upper(), type(title.title()).__name__, title == "the end", title[::-1], len(title), "end" in title)


class Money(UserList):
    def total(self):
        return sum(self.data)


money = Money([1, 2]) + [3]
money *= 2
print(money, type(money).__name__, money.total(), money[1:3], sorted(money, reverse=True)[:2])

nested = {"list": [1, [2, [3, {"deep": (4, {5})}]]], "text": "x" * 120, "set": {3, 1, 2}, "frozen": frozenset("ab"), "bytes": b"y" * 90, "map": MappingProxyType({"k": 1}), "empty": {}}
nested["self"] = nested["list"]
clone = copy.deepcopy(nested | {"map": None})
clone["list"][1][1][1]["deep"] = None
print(nested["list"], clone["self"] is clone["list"], clone["set"] is nested["set"])
pprint.pp(nested, width=70, depth=3)
print(pprint.pformat([list(range(30)), {"b": 2, "a": 1}], compact=True, width=50), pprint.saferepr({"z": 1, "y": [2]}), pprint.isreadable(nested))
loop = [1]
loop.append(loop)
print(loop, pprint.isrecursive(loop), reprlib.repr(list(range(100))), reprlib.repr("q" * 99), reprlib.repr({i: i for i in range(9)}))
print(copy.deepcopy(loop)[1][1][0], len(weakref.WeakValueDictionary()), operator.itemgetter("list", "set")(nested)[1])


@singledispatch
def width(value):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in str(value))


@width.register(bytes)
def _(value):
    return len(value)


rows = [("name", "naïve"), ("Tokyo", "東京"), ("combining", "e\u0301a"), ("full", "ＡＢ"), ("bytes", b"ab")]
for left, right in rows:
    print(f"|{left}{' ' * (10 - width(left))}|{right}{' ' * (8 - width(right))}|", unicodedata.name(str(right)[0]), unicodedata.normalize("NFC", str(right)).isidentifier())
table = str.maketrans({"ä": "ae", "ß": "ss", "!": None}) | str.maketrans("xyz", "abc", "?")
print("Fußgänger xyz?!".translate(table), string.capwords("of mice  and men"), textwrap.shorten("Hello  brave new world", 15, placeholder="…"), textwrap.dedent("\n    a\n      b\n   \n    c").split("\n"), [*zip_longest("ab", chain("c"), fillvalue=".")])
print("{0!s:>{1}}|{2:^+9.2e}|{3[k]}|{4.imag}".format("x", 4, -1234.5, {"k": "v"}, 2j), "%-5s|%05d|%+.1f|%x|%%|%r" % ("ab", 42, 3.14159, 255, "q"), f"{'nested ' + f'{1 + 1}'!r:>12}", f"{1_000_000:_}", f"{3.0!s}", f"{'a':*^{2 + 3}}")
