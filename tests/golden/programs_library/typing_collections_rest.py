import collections.abc
import csv
import functools
import heapq
import io
import json
import numbers
import operator
import re
import textwrap
import types
import typing
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple, UserDict, UserList, UserString
from contextlib import AbstractAsyncContextManager, AsyncExitStack, aclosing, AbstractContextManager
from typing import (AbstractSet, AnyStr, AsyncContextManager, AsyncGenerator, AsyncIterable, Awaitable, BinaryIO, ContextManager, Coroutine, Deque, IO, ItemsView, LiteralString, MappingView, Match, Never, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, Pattern,
                    SupportsAbs, SupportsBytes, SupportsComplex, SupportsFloat, SupportsIndex, SupportsInt, SupportsRound, Text, TextIO, TypeIs, TypeVar, ValuesView, assert_type, clear_overloads, final, get_overloads, is_protocol, no_type_check, overload, override, runtime_checkable, Protocol, NamedTuple, TypedDict, Generic, Any)

for alias in (AbstractSet[int], Awaitable[str], AsyncIterable[int], AsyncGenerator[int, None], Coroutine[Any, Any, int], ContextManager[int], AsyncContextManager[str], Deque[int], ItemsView[str, int], ValuesView[int], MappingView, IO[str], Match[str], Pattern[bytes], typing.DefaultDict[str, int], typing.Counter[str], typing.ChainMap[str, int], typing.OrderedDict[str, int], typing.Type[int], typing.Generator[int, str, bool], typing.FrozenSet[int], typing.Reversible[int]):
    print(alias, typing.get_origin(alias), typing.get_args(alias))
for value in (3, 2.5, 1j, True, "x", b"b", [], None, numbers.Number):
    print(repr(value)[:12], [p.__name__ for p in (SupportsAbs, SupportsBytes, SupportsComplex, SupportsFloat, SupportsIndex, SupportsInt, SupportsRound) if isinstance(value, p)])
print(AnyStr.__constraints__, LiteralString, Never, NoDefault, Text is str, is_protocol(SupportsInt), is_protocol(int), assert_type(3, int), ParamSpec("P").args, TypeIs[int], typing.get_origin(ParamSpec("Q").kwargs))


class Base:
    @final
    def locked(self): ...

    @no_type_check
    def loose(self, x: "nonsense here"): ...


class Derived(Base):
    @override
    def other(self): ...


print(Base.locked.__final__, Derived.other.__override__, Base.loose.__no_type_check__, typing.get_type_hints(Base.loose))


class Movie(TypedDict, total=False):
    title: typing.Required[str]
    year: typing.ReadOnly[int]


class Box[T = int]:
    item: T


class Emp(NamedTuple):
    """An employee."""
    name: str
    id: int = 3

    def greet(self):
        return f"hi {self.name}"


print(Movie.__required_keys__, Movie.__optional_keys__, Movie.__readonly_keys__, Box.__type_params__[0].has_default(), Box.__type_params__[0].__default__, TypeVar("U", default=str).__default__, TypeVar("V").has_default(), Emp("a").greet(), Emp.__doc__, Emp.__annotations__, Emp._make(["x", 1])._replace(id=9), Emp("q") == ("q", 3), TypeVar("B", bound=int, covariant=True))
Pt = namedtuple("Pt", "x y def _z", rename=True, defaults=[0], module="m")
print(Pt(1, 2, 3), Pt._fields, Pt._field_defaults, Pt.__module__, Pt(1, 2, 3, 4)._asdict(), Pt(1, 2, 3).__getnewargs__(), Pt.x.__doc__, Pt.__match_args__, repr(Pt(1, 2, 3) + (9,)))
for bad in (lambda: namedtuple("a b", "x"), lambda: namedtuple("A", "x x"), lambda: namedtuple("A", "class"), lambda: namedtuple("A", "_x"), lambda: Pt(1), lambda: Pt(1, 2, 3)._replace(q=1), lambda: Pt._make([1]), lambda: namedtuple("A", "x", defaults=[1, 2]), lambda: setattr(Pt(1, 2, 3), "x", 5)):
    try:
        print(bad())
    except (ValueError, TypeError, AttributeError) as exc:
        print(type(exc).__name__, exc)
d = deque([1, 2, 3, 4], maxlen=5)
d.extendleft("ab")
d.rotate(-2)
print(d, d.index(3), d.count("a"), d.insert(1, "i") if len(d) < 5 else "full", d[-1], list(reversed(d)), d.copy() == d, d + deque([9]), deque("abc") < deque("abd"), d.maxlen)
for bad in (lambda: d.insert(0, 1), lambda: d.index("q"), lambda: d.remove("q"), lambda: deque().pop(), lambda: deque(maxlen=-1), lambda: deque([1])[3], lambda: d[1:2], lambda: deque([1]) + [2]):
    try:
        print(bad())
    except (IndexError, ValueError, TypeError) as exc:
        print(type(exc).__name__, exc)
c = Counter(a=3, b=-1, c=0)
c.subtract("aab")
c.update({"z": 2})
print(c, +c, -c, c & Counter(a=1, z=1), c | Counter(q=1), c - Counter(z=1), sorted(c.elements()), c.total(), c["none"], c.most_common(1), Counter("ab") <= Counter("aabb"), Counter(a=0) == Counter(), c.copy().pop("z"), Counter.fromkeys if False else Counter([1, 1.0, True]))
od = OrderedDict.fromkeys("abc", 0)
od.move_to_end("a")
od.move_to_end("c", last=False)
print(od, od.popitem(last=False), list(reversed(od)), od == {"a": 0, "b": 0}, od == OrderedDict(a=0, b=0), od | {"z": 1}, od.setdefault("n", 5), list(od.items()))
dd = defaultdict(lambda: [], {"k": [1]})
dd["new"].append(2)
print(dict(dd), dd.default_factory(), dd.get("zz"), "zz" in dd, (dd | {"q": 1}).keys(), defaultdict(int, a=1) == {"a": 1}, dd.__missing__("m"), dd.copy() == dd)
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
child = cm.new_child({"c": 4}, d=5)
child["a"] = 9
print(cm["a"], child["a"], child.parents == cm, child.maps[0], list(child), len(child), dict(child | {"e": 1}), child.pop("a"), cm.get("q", 0), "b" in child, child.popitem() in (("d", 5), ("c", 4)))
for bad in (lambda: cm.pop("b"), lambda: ChainMap().popitem(), lambda: cm["zz"], lambda: OrderedDict().popitem(), lambda: od.move_to_end("zz"), lambda: defaultdict(3), lambda: defaultdict()["x"], lambda: Counter.fromkeys("ab"), lambda: Counter(1)):
    try:
        print(bad())
    except (KeyError, TypeError, NotImplementedError) as exc:
        print(type(exc).__name__, exc)
ul = UserList([3, 1, 2])
ul.sort()
ul += [9]
us = UserString("Hello")
print(ul, ul[1:], ul * 2, 2 * ul == ul + ul, ul.index(9), ul.pop(), ul > [1, 2], us.replace("l", "L"), us[1:3], us + "!", "x" + us, us.center(9, "*"), us.encode(), us == "Hello", hash(us) == hash("Hello"), us.isalpha(), us % () if False else us.format(), "ell" in us, int(UserString("12")) + 1)
m = re.match(r"(?P<a>\w)(?P<b>\w)?", "x")
print(re.purge(), m.groupdict(default="-"), re.MULTILINE | re.DOTALL, repr(re.compile("x", re.A | re.X).flags), re.RegexFlag.LOCALE.value, re.NOFLAG, re.PatternError is re.error, isinstance(m, re.Match), m.re.flags & re.UNICODE, copy_ok := (re.compile("a") == re.compile("a")), re.template if hasattr(re, "template") else "gone", re.fullmatch(r"(?s:.)x(?-i:Y)", "\nxY", re.I))
cmp = functools.cmp_to_key(lambda a, b: (a > b) - (a < b))
print(cmp(1) < cmp(2), sorted("bca", key=cmp), functools.reduce(operator.mul, [1, 2, 3], 10), functools.partial(int, base=2)("101"), operator.itemgetter(1, 0)("ab"), operator.attrgetter("real", "imag")(3 + 4j), operator.concat([1], [2]), operator.countOf([1, 1], 1), operator.indexOf("abc", "c"), operator.ixor(5, 1), operator.is_not(1, 2), operator.imatmul.__name__, operator.truth([]), operator.pos(-3), operator.call(max, 1, 2), operator.length_hint(range(4)), operator.setitem({}, 1, 2), operator.contains("ab", "a"))


@functools.singledispatch
def show(x): return "object"


@show.register(int | str)
def _(x): return "int or str"


@show.register
def _(x: collections.abc.Mapping): return "mapping"


@show.register(type(None))
def _(x): return "none"


print(show(1), show("s"), show({}), show(None), show(1.5), show(True), show(OrderedDict()), show.dispatch(bool)("q"), sorted(t.__name__ for t in show.registry))
print(heapq.nlargest(2, "hello"), heapq.nsmallest(9, [2, 1]), list(heapq.merge("ad", "bc", reverse=False)), heapq.heappushpop([1, 2], 0), heapq.heapreplace(h := [1, 5], 7), h, list(heapq.merge([3, 1], [2], key=lambda v: -v)), csv.excel_tab.delimiter, csv.unix_dialect.quoting, json.JSONEncoder.key_separator, json.dumps({"a": [1, {"b": None}]}, indent=None, default=str), textwrap.TextWrapper.sentence_end_re.pattern != "")
