import asyncio
import base64
import calendar
import codecs
import contextlib
import enum
import hashlib
import hmac
import io
import re
import string
import sys
import threading
import time
import traceback
import urllib.parse as up
import warnings
import zlib
from argparse import SUPPRESS, HelpFormatter

warnings.simplefilter("ignore", DeprecationWarning)
t = threading.Thread(target=print, args=("in thread",))
t.setName("old")
t.setDaemon(True)
print(t.getName(), t.isDaemon(), threading.Event().isSet(), threading.ThreadError is RuntimeError)
t.start()
t.join()
cond = threading.Condition()
with cond:
    cond.notifyAll()
for name in ("sha3_224", "sha3_384", "sha3_512", "blake2s"):
    print(name, hashlib.new(name, b"abc").hexdigest()[:24], name in hashlib.algorithms_available, getattr(hashlib, name)(b"abc").name)
h = hmac.HMAC(b"key", b"msg", hashlib.sha256)
g = h.copy()
g.update(b"more")
print(h.name, h.digest_size, h.block_size, h.hexdigest()[:16], g.hexdigest()[:16], hmac.new(b"k" * 100, digestmod="md5").hexdigest()[:16])
print(base64.b32hexencode(b"hello"), base64.b32hexdecode(b"D1IMOR3F"), base64.standard_b64decode(b"aGk="), base64.encodebytes(b"x" * 60), base64.b32decode(b"mzxw6===", casefold=True), base64.b32decode("MZXW6===", map01="L"), base64.a85encode(b"\0\0\0\0 spaces    ", foldspaces=True, wrapcol=8, adobe=True))
for bad in (lambda: base64.b32decode("1"), lambda: base64.b16decode("zz"), lambda: base64.b85decode("\x7f"), lambda: base64.a85decode("v"), lambda: base64.b64decode("a"), lambda: base64.b64encode("s"), lambda: hmac.new(b"k", b"m"), lambda: hashlib.new("nope"), lambda: hmac.new("k", b"m", "sha1"), lambda: hashlib.sha256("x"), lambda: hashlib.blake2b(digest_size=65)):
    try:
        print(bad())
    except (ValueError, TypeError) as exc:
        print(type(exc).__name__, exc)


class Upper(codecs.IncrementalEncoder):
    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.seen = 0

    def encode(self, input, final=False):
        self.seen += len(input)
        return input.upper().encode() + (b"." if final else b"")

    def getstate(self):
        return self.seen

    def setstate(self, state):
        self.seen = state


class Codec(codecs.Codec):
    def encode(self, input, errors="strict"):
        return input.upper().encode(), len(input)

    def decode(self, input, errors="strict"):
        return bytes(input).decode().lower(), len(input)


class Writer(Codec, codecs.StreamWriter):
    pass


class Reader(Codec, codecs.StreamReader):
    pass


class Buffered(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        n = len(input) if final else len(input) // 2 * 2
        return input[:n].decode("ascii"), n


codecs.register(lambda name: codecs.CodecInfo(Codec().encode, Codec().decode, Reader, Writer, Upper, Buffered, name="upper") if name == "upper" else None)
enc = codecs.getincrementalencoder("upper")()
dec = codecs.getincrementaldecoder("upper")()
print(enc.encode("ab"), enc.encode("c", True), enc.getstate(), dec.decode(b"abc"), dec.getstate(), dec.decode(b"d"), dec.decode(b"x", True), "mixed Case".encode("upper"), b"ABC".decode("upper"))
target = io.BytesIO()
w = codecs.getwriter("upper")(target)
w.write("one\n")
w.writelines(["two", "\n"])
print(target.getvalue(), codecs.getreader("upper")(io.BytesIO(b"A\nB")).readlines(), codecs.StreamRecoder(io.BytesIO("é".encode()), codecs.getencoder("latin-1"), codecs.getdecoder("latin-1"), codecs.getreader("utf-8"), codecs.getwriter("utf-8")).read())
err = UnicodeEncodeError("ascii", "aéb€", 1, 2, "why")
derr = UnicodeDecodeError("utf-8", b"a\xffb", 1, 2, "bad")
for handler in (codecs.ignore_errors, codecs.replace_errors, codecs.xmlcharrefreplace_errors, codecs.backslashreplace_errors, codecs.namereplace_errors, codecs.strict_errors):
    for e in (err, derr):
        try:
            print(handler.__name__, handler(e))
        except Exception as exc:
            print(handler.__name__, type(exc).__name__, exc)
r = up.urlparse("http://u:p@h.com:80/p;x?q#f")
print(type(r).__name__, r, r.params, r._replace(netloc="n").geturl(), up.urlunparse(r), up.urldefrag("http://a/b#c"), type(up.urldefrag("x#y")).__name__, up.urldefrag("x#y").geturl(), up.urlsplit(b"http://h/p").encode if False else up.urlsplit(b"http://h/p"), up.urlparse(b"//h").decode(), r.encode("ascii").netloc)
print(up.quote_from_bytes(b"a b\xff/"), up.quote("é /", safe=""), up.quote("~_.-"), up.quote_plus("a b/&"), up.unquote_to_bytes("%ff%41"), up.unquote("%E9", "latin-1"), up.unquote("%zz%4"), up.parse_qsl("a=1;b=2", separator=";"), up.urlencode({"k": ("a", "b")}), up.urlencode({"k": b"\xff"}), up.parse_qs("a=%F0%9F%98%80&b=+", strict_parsing=True))
for bad in (lambda: up.parse_qsl("abc", strict_parsing=True), lambda: up.parse_qsl("a=1&b=2", max_num_fields=1), lambda: up.urlsplit("http://[::1"), lambda: up.urljoin("a", b"b"), lambda: up.quote(3), lambda: up.urlencode(5), lambda: up.urlsplit("http://h:x/").port, lambda: up.urlsplit("http://[bad]/")):
    try:
        print(bad())
    except (ValueError, TypeError) as exc:
        print(type(exc).__name__, exc)


@enum.global_enum
class Shade(enum.Enum):
    DARK = 1
    LIGHT = 2


@enum.global_enum
class Opt(enum.IntFlag):
    A = 1
    B = 2


print(DARK, repr(DARK), Shade(2), repr(A | B), str(A | B), repr(Opt(8)), Opt.__members__.keys())


class Meta(enum.EnumMeta):
    def __getitem__(cls, name):
        return super().__getitem__(name.upper())

    def __iter__(cls):
        return reversed(list(super().__iter__()))


class Loose(enum.Enum, metaclass=Meta):
    ONE = 1
    TWO = 2

    @enum.property
    def double(self):
        return self.value * 2

    @enum.nonmember
    class Inner:
        pass

    @classmethod
    def _missing_(cls, value):
        return cls.ONE if value == "1" else None


print(Loose["two"], [m.name for m in Loose], Loose("1"), Loose.TWO.double, Loose.Inner.__name__, len(Loose), Loose.ONE in Loose, 2 in Loose, Loose.__members__)
f = HelpFormatter("prog", max_help_position=20, width=50)
f.start_section("things")
f.add_text("Some %(prog)s text that is long enough to be wrapped by the formatter.")
f.end_section()
f.add_usage(None, [], [], prefix="use: ")
f.add_usage("%(prog)s custom", [], [])
f.add_text(SUPPRESS)
print(f.format_help())
print(time.struct_time((2024, 2, 29, 1, 2, 3, 3, 60, 0)), time.gmtime(1e9).tm_yday, time.struct_time(range(9)).n_sequence_fields, time.mktime(time.localtime(86400)) == 86400, time.clock_getres(time.CLOCK_MONOTONIC) > 0, time.thread_time() >= 0, time.strftime("%A %d %B %Y", (2024, 12, 25, 0, 0, 0, 2, 360, 0)))
for bad in (lambda: time.struct_time((1, 2)), lambda: time.strptime("x", "%Y"), lambda: time.sleep(-1), lambda: time.strftime(3), lambda: time.gmtime(1e20), lambda: time.strftime("%Y", (1,)), lambda: time.mktime((1,))):
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError, OSError) as exc:
        print(type(exc).__name__, exc)


def inner():
    buf = io.StringIO()
    traceback.print_stack(file=buf, limit=2)
    return re.sub(r'File ".*?", line \d+', "File", buf.getvalue())


class Summary(traceback.StackSummary):
    def format_frame_summary(self, frame):
        return None if frame.name == "<module>" else f"{frame.name}!\n"


print(inner())
print(Summary.from_list([("a", 1, "<module>", "x"), ("b", 2, "fn", "y")]).format())


async def loops():
    loop = asyncio.get_running_loop()
    loop.set_debug(False)
    got = []
    loop.set_exception_handler(lambda l, c: got.append(c["message"]))
    loop.call_exception_handler({"message": "custom"})
    task = asyncio.current_task()
    print(got, len(task.get_stack()) >= 0, asyncio.IncompleteReadError(b"ab", 5), asyncio.LimitOverrunError("m", 3).consumed, isinstance(asyncio.get_event_loop_policy(), asyncio.AbstractEventLoopPolicy))
    async with contextlib.AsyncExitStack() as stack:
        async def on_exit(kind, exc, tb):
            print("exit", kind and kind.__name__)
            return True
        stack.push_async_exit(on_exit)
        raise LookupError


asyncio.run(loops())
c = zlib.compressobj(level=zlib.Z_BEST_SPEED, strategy=zlib.Z_HUFFMAN_ONLY)
data = c.compress(b"hello " * 20) + c.flush(zlib.Z_SYNC_FLUSH) + c.compress(b"end") + c.flush()
d = zlib.decompressobj()
print(d.decompress(data, 10), len(d.unconsumed_tail) > 0, d.decompress(d.unconsumed_tail)[-3:], d.flush(), d.eof, d.unused_data, zlib.decompress(zlib.compress(b"x" * 1000, zlib.Z_NO_COMPRESSION))[:2])
print([calendar.FEBRUARY, calendar.Day.TUESDAY, calendar.Month(7).name], string.Template("${a.b}").braceidpattern, string.Formatter().convert_field(3, "r"), string.Formatter().convert_field("é", "a"))
