import contextlib
import io
import re
import reprlib
import string
import sys
import threading
import time
import traceback
import uuid
import weakref
import xml.etree.ElementTree as ET
import zlib
from array import array
from calendar import HTMLCalendar, LocaleTextCalendar, IllegalWeekdayError, Day, Month, TextCalendar, setfirstweekday, firstweekday, weekheader
from collections import deque
from concurrent.futures import ALL_COMPLETED, Executor, ThreadPoolExecutor, Future, wait, BrokenExecutor
from difflib import SequenceMatcher, Match
from enum import Enum, EnumMeta, EnumType, Flag, ReprEnum, IntFlag, global_enum_repr, show_flag_values, FlagBoundary, KEEP, CONFORM, EJECT, STRICT, verify, UNIQUE, CONTINUOUS, NAMED_FLAGS, auto, property as enum_property
from functools import WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, update_wrapper, wraps
from traceback import FrameSummary, StackSummary, TracebackException


def outer(n):
    if n == 0:
        raise LookupError("deep", n)
    outer(n - 1)


try:
    outer(6)
except LookupError as exc:
    te = TracebackException.from_exception(exc, limit=-2)
    print("".join(te.format()), te.exc_type_str, str(te), len(te.stack))
    full = StackSummary.extract(traceback.walk_tb(exc.__traceback__))
    print([(f.name, f.lineno > 0, f.line) for f in full][:2], len(full.format()), full[0] == full[1])
    print([f.name for f in traceback.extract_tb(exc.__traceback__, limit=2)], traceback.format_tb(exc.__traceback__)[0].count("\n"))
    traceback.clear_frames(exc.__traceback__)
s = StackSummary.from_list([("f.py", 3, "fn", "x = 1"), FrameSummary("g.py", 9, "<module>", line="  y()  ", lookup_line=False), ("h.py", 1, "q", None)])
print("".join(s.format()), s[0].filename, s[1].line, tuple(s[0])[:3], len(s))
print("".join(traceback.format_list([("a.py", 1, "f", "pass")])), [f.name for f, in [(fs,) for fs in traceback.extract_stack()]], traceback.format_exception_only(ValueError("a\nb")), traceback.format_exception_only(type(None), None))
chain = io.StringIO()
try:
    try:
        int("x")
    except ValueError as exc:
        raise RuntimeError("outer") from exc
except RuntimeError as exc:
    exc.add_note("a note\nof two lines")
    traceback.print_exception(exc, file=chain, chain=True)
    print(re.sub(r'File "[^"]*", line \d+', "File", chain.getvalue()), "".join(traceback.format_exception(exc, chain=False)).count("Traceback"))
print("".join(TracebackException(SyntaxError, SyntaxError("bad", ("f.py", 2, 5, "x = = 1\n", 2, 6)), None).format_exception_only()), traceback.format_exc())


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"N({self.name})"

    def method(self):
        return self.name

    def __call__(self):
        return "called"


n, m = Node("n"), Node("m")
gone = []
ref = weakref.ref(n, gone.append)
p = weakref.proxy(n)
print(ref() is n, weakref.getweakrefcount(n) >= 2, weakref.getweakrefs(n)[0] is ref, isinstance(p, weakref.ProxyTypes), type(p).__name__, p.method(), p(), ref == weakref.ref(n), hash(ref) == hash(n), repr(ref)[:9], weakref.ref(n) is weakref.ref(n))
wm = weakref.WeakMethod(n.method)
print(wm()(), wm == weakref.WeakMethod(n.method), isinstance(weakref.proxy([].__class__("a") if False else m.method.__self__), weakref.CallableProxyType))
wv = weakref.WeakValueDictionary(a=n, b=m)
wk = weakref.WeakKeyDictionary({n: 1})
wk[m] = 2
print(sorted(wv), [r().name for r in wv.valuerefs()], [r() for r in wv.itervaluerefs()], [r().name for r in wk.keyrefs()], wv.get("z", 0), wv.pop("a") is n, wv.setdefault("c", m) is m, len(wv), wk.pop(n), list(wk.items()), wv.copy() == wv if False else len(wv.copy()), list((wk | {n: 5}).values()))
for bad in (lambda: weakref.ref(3), lambda: weakref.ref("x"), lambda: weakref.WeakMethod(len), lambda: weakref.proxy(n).nothing, lambda: wv["none"], lambda: weakref.WeakSet([1])):
    try:
        print(bad())
    except (TypeError, AttributeError, KeyError) as exc:
        print(type(exc).__name__, exc)
t = threading.Thread(name="A", target=lambda: seen.append((threading.current_thread().name, threading.get_ident() == threading.current_thread().ident, threading.current_thread().native_id is not None)))
seen = []
t.daemon = True
t.start()
t.join()
t.name = "B"
print(seen, t.name, t.daemon, t.ident == t.ident, threading.TIMEOUT_MAX > 1e6, threading.stack_size(), threading.main_thread().ident == threading.get_ident(), threading.get_native_id() > 0, threading.gettrace(), threading.getprofile())


class Pool(Executor):
    def submit(self, fn, /, *args, **kwargs):
        f = Future()
        try:
            f.set_result(fn(*args, **kwargs))
        except Exception as exc:
            f.set_exception(exc)
        return f


with Pool() as pool:
    print(list(pool.map(pow, [2, 3], [3, 2])), pool.submit(int, "z").exception(), wait([pool.submit(len, "ab")], return_when=ALL_COMPLETED).done.pop().result(), issubclass(BrokenExecutor, RuntimeError))
try:
    list(Pool().map(int, ["1", "q"]))
except ValueError as exc:
    print(exc)
print(time.gmtime(0)[:6], time.struct_time((2024, 1, 2, 3, 4, 5, 1, 2, 0)).tm_hour, time.time_ns() > 10**18, time.monotonic_ns() > 0, time.process_time_ns() >= 0, time.clock_gettime(time.CLOCK_REALTIME) > 1e9 if hasattr(time, "clock_gettime") else True, time.get_clock_info("monotonic").monotonic, time.tzname[0] != "", time.gmtime(0).n_fields, time.ctime(0)[-4:], time.strftime("%j %U %w %%", time.gmtime(1e9)))


class Css(HTMLCalendar):
    cssclasses = [c + " red" if c in ("sat", "sun") else c for c in HTMLCalendar.cssclasses]
    cssclass_month_head = "head"
    cssclass_noday = "empty"
    cssclass_year = "yr"


print(Css(6).formatmonth(2024, 2)[:330], Css().formatday(0, 5), Css().formatweekday(5), len(Css().formatyearpage(2024)), Css().formatyear(2024, width=6)[:80])
print(weekheader(3), firstweekday(), Day.MONDAY + 1, Month(2).name, TextCalendar(3).formatweek([(1, 3), (0, 4)], 2), [d for d in TextCalendar().itermonthdays2(2024, 2)][:3], TextCalendar().yeardays2calendar(2024, 3)[0][0][0][:2], list(TextCalendar().itermonthdays4(2024, 2))[3])
for bad in (lambda: setfirstweekday(8), lambda: Month(13), lambda: TextCalendar().formatmonth(2024, 0)):
    try:
        print(bad())
    except Exception as exc:
        print(type(exc).__name__, exc)
sm = SequenceMatcher()
sm.set_seqs("abcd", "bcde")
first = sm.ratio()
sm.set_seq1("bcde")
print(first, sm.ratio(), sm.set_seq2("xyz"), sm.ratio(), Match(1, 2, 3), sm.get_matching_blocks())


class Brief(reprlib.Repr):
    def repr_Node(self, obj, level):
        return f"<{obj.name}@{level}>"

    def repr_float(self, obj, level):
        return f"{obj:.1f}"


b = Brief(maxlevel=3, maxtuple=2, maxset=2, maxfrozenset=1, maxdeque=2, maxarray=2, maxlong=10, maxother=20, fillvalue="~")
print(b.repr([n, [n, [n, [n]]]]), b.repr((1, 2.25, 3)), b.repr({3, 1, 2}), b.repr(frozenset([1, 2])), b.repr(deque([1, 2, 3])), b.repr(array("i", [1, 2, 3])), b.repr(10**30), b.repr({"k": {"k": {"k": {}}}}), b.repr(range(10**9)), b.repr("x" * 50), Brief(indent="--").repr([1, [2]]), b.repr1([1], 0))


class Fmt(string.Formatter):
    def get_field(self, field_name, args, kwargs):
        try:
            return super().get_field(field_name, args, kwargs)
        except (KeyError, AttributeError, IndexError):
            return f"?{field_name}?", field_name

    def format_field(self, value, spec):
        return super().format_field(value, spec[:-1]).upper() if spec.endswith("U") else super().format_field(value, spec)

    def check_unused_args(self, used, args, kwargs):
        print("unused", sorted(set(kwargs) - used), len(args) - len([u for u in used if isinstance(u, int)]))


print(Fmt().format("{0.name}{0.nope}{a[1]}{b:>6U}|{}|{zz!r}", n, a=[1, 2], b="xy", c=3) if False else Fmt().format("{0.name}{0.nope}{a[1]}{b:>6U}|{zz!r}", n, a=[1, 2], b="xy", c=3), string.Formatter().vformat("{0}{k}", ("p",), {"k": 1}), string.octdigits, string.printable[:12].isalnum())


class T(string.Template):
    delimiter = "%"
    idpattern = r"[a-z]+_[a-z]+"


print(T("%a_b %ab %% %{c_d}").safe_substitute(a_b=1, c_d=2), T("%a_b").get_identifiers(), T.pattern.pattern[:12] != "", string.Template("$x-${x}").substitute({"x": 5}))
e = ET.Element("r", {"k": "v"})
e.append(ET.ProcessingInstruction("pi", "data"))
e.append(ET.Comment("c"))
child = e.makeelement("made", {"q": "1"})
e.insert(0, child)
ET.SubElement(e, ET.QName("http://n", "local")).text = "t"
print("".join(ET.tostringlist(e, encoding="unicode")), ET.iselement(e), ET.iselement(3), ET.QName("http://n", "x"), ET.QName("{u}y") == "{u}y", ET.fromstringlist(["<a>", "<b/></a>"])[0].tag, ET.XMLID("<a><b id='i'/></a>")[1]["i"].tag, [x.tag for x in e.iterfind("{http://n}*")], e.itertext().__class__.__name__ != "", "".join(e.itertext()), ET.VERSION, list(e.keys()), e.get("z", 1))
print(zlib.MAX_WBITS, zlib.Z_BEST_COMPRESSION, zlib.Z_DEFAULT_STRATEGY, zlib.DEFLATED, zlib.decompress(zlib.compress(b"abc" * 9, level=1, wbits=-15), wbits=-15)[:3], zlib.decompress((lambda c: c.compress(b"x" * 100) + c.flush(zlib.Z_FINISH))(zlib.compressobj(9, zlib.DEFLATED, 15, 8, zlib.Z_DEFAULT_STRATEGY)))[:2])
print(uuid.SafeUUID.unknown, uuid.RESERVED_MICROSOFT, uuid.UUID(int=0).is_safe, uuid.UUID(bytes=bytes(range(16))).fields, uuid.UUID(fields=(1, 2, 3, 4, 5, 6)), uuid.UUID(bytes_le=bytes(range(16))), uuid.uuid3(uuid.NAMESPACE_DNS, "x"), uuid.UUID(int=1) < uuid.UUID(int=2), uuid.UUID("urn:uuid:" + str(uuid.uuid5(uuid.NAMESPACE_OID, "y"))).hex[:8], uuid.UUID(int=5).time_low, len({uuid.uuid4() for _ in range(5)}), uuid.uuid1().version)
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, update_wrapper(lambda: 0, outer).__name__, update_wrapper(lambda: 0, outer, assigned=("__doc__",), updated=()).__name__)


class Perm(Flag, boundary=KEEP):
    R = 4
    W = 2
    X = 1
    RWX = 7


class Text(str, ReprEnum):
    A = "a"


print(Perm(12), Perm(8), Perm.R in Perm(5), show_flag_values(13), global_enum_repr(Perm.R), EnumMeta is EnumType, repr(Text.A), str(Text.A), f"{Text.A}", [p.name for p in Perm], Perm.__boundary__ if hasattr(Perm, "__boundary__") else Perm._boundary_, Perm.R ^ Perm.RWX, Perm(0), ~Perm.R, len(Perm.RWX))
for boundary in (STRICT, CONFORM, EJECT):
    try:
        F = Flag("F", "A B", boundary=boundary)
        print(boundary, repr(F(9)), F.A | F.B)
    except ValueError as exc:
        print(boundary, str(exc).splitlines()[0])
for rule, members in ((UNIQUE, {"a": 1, "b": 1}), (CONTINUOUS, {"a": 1, "b": 3}), (NAMED_FLAGS, {"a": 1, "b": 6})):
    try:
        print(verify(rule)((Flag if rule is NAMED_FLAGS else Enum)("V", members)))
    except ValueError as exc:
        print(exc)
