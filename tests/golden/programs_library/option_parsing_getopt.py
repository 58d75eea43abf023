import getopt
import sys
import colorsys
import platform
import timeit
import sched
import secrets
import stat
import copyreg
import errno
import keyword
import string
import time
import types
from collections import Counter
from contextlib import redirect_stderr
from io import StringIO


def parse(argv):
    settings = {"verbose": 0, "output": None, "names": []}
    try:
        opts, rest = getopt.gnu_getopt(argv, "hvo:n:", ["help", "verbose", "output=", "name=", "dry-run"])
    except getopt.GetoptError as exc:
        return f"error: {exc} (option {exc.opt!r})"
    for option, value in opts:
        match option:
            case "-h" | "--help":
                return "usage"
            case "-v" | "--verbose":
                settings["verbose"] += 1
            case "-o" | "--output":
                settings["output"] = value
            case "-n" | "--name":
                settings["names"].append(value)
            case _:
                settings[option.lstrip("-")] = True
    return settings, rest


for line in ("-v -v file", "--out=x a -n b --name c", "-o", "-x", "--dry-run -- -v", "a -vo out b", "--verbose=1", "--o y", "-h", "--nam=z rest", "--d"):
    print(f"{line:<26} {parse(line.split())}")
print(getopt.getopt("-a b -c".split(), "ab:c"), getopt.getopt(["--x", "1"], "", ["x=", "xy="]))
for rgb in ((1, 0, 0), (0.2, 0.4, 0.6), (0, 0, 0), (1, 1, 1)):
    hsv, hls, yiq = colorsys.rgb_to_hsv(*rgb), colorsys.rgb_to_hls(*rgb), colorsys.rgb_to_yiq(*rgb)
    print([round(x, 4) for x in (*hsv, *hls, *yiq)], [round(x, 6) for x in colorsys.hsv_to_rgb(*hsv)], "#%02x%02x%02x" % tuple(round(c * 255) for c in colorsys.hls_to_rgb(*hls)))
gradient = [colorsys.hsv_to_rgb(i / 6, 1, 1) for i in range(6)]
print(["".join(f"{round(c * 255):02X}" for c in rgb) for rgb in gradient])
clock = {"now": 0.0}
order = []


def wait(seconds):
    clock["now"] += seconds


scheduler = sched.scheduler(lambda: clock["now"], wait)
scheduler.enter(5, 1, order.append, ("five",))
first = scheduler.enter(1, 2, order.append, argument=("one-b",))
scheduler.enter(1, 1, order.append, kwargs={}, argument=("one-a",))
late = scheduler.enterabs(10, 1, order.append, ("never",))
scheduler.enter(2, 1, lambda: scheduler.enter(1, 1, order.append, ("nested",)))
print(len(scheduler.queue), scheduler.queue[0].argument, first.time, first.priority, scheduler.empty())
scheduler.cancel(late)
print(scheduler.run(blocking=False), order)
scheduler.run()
print(order, clock, scheduler.empty())
try:
    scheduler.cancel(late)
except ValueError as exc:
    print(type(exc).__name__)
print(timeit.timeit(lambda: None, number=10) >= 0)
print(oct(stat.S_IMODE(0o100644)), stat.S_ISREG(0o100644), stat.S_ISDIR(0o040755), stat.filemode(0o100755), stat.filemode(0o41777), stat.filemode(0o120777), stat.S_IRWXU)
print(errno.ENOENT, errno.errorcode[13], errno.EEXIST, isinstance(OSError(errno.ENOENT, "x"), FileNotFoundError), OSError(13, "no", "f.txt"), repr(OSError(1, "a")), OSError("only").errno)
print(keyword.iskeyword("match"), keyword.issoftkeyword("match"), len(keyword.kwlist), keyword.kwlist[:4], [w for w in ("async", "print", "None", "nonlocal") if keyword.iskeyword(w)])
print(len(secrets.token_hex(8)), len(secrets.token_bytes(5)), secrets.choice([7]), 0 <= secrets.randbelow(10) < 10, secrets.compare_digest("a", "a"), len(secrets.token_urlsafe(9)))
print(platform.python_implementation() != "", platform.python_version_tuple()[:2], sys.version_info[:2], sys.version_info >= (3, 12), sys.maxsize, sys.byteorder, sys.float_info.epsilon, sys.int_info.bits_per_digit, sys.hash_info.modulus)
print(sys.getrecursionlimit() > 100, sys.implementation.name != "", sys.intern("abc") is sys.intern("abc"), sys.argv.__class__.__name__, sys.getdefaultencoding(), sys.flags.optimize, sys.api_version > 0 if hasattr(sys, "api_version") else 1, "sys" in sys.modules, "json" in sys.modules)


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


try:
    deep(10**6)
except RecursionError as exc:
    print(exc)
print(deep(500), time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(86400 * 365)), time.gmtime(0).tm_wday, time.mktime((1970, 1, 2, 0, 0, 0, 0, 0, 0)) == 86400 or True, time.strptime("3 Mar 2021", "%d %b %Y")[:3], time.asctime(time.gmtime(0)), time.struct_time(range(9)).tm_yday)
t0 = time.monotonic()
time.sleep(0.001)
print(time.monotonic() > t0, time.perf_counter_ns() > 0, isinstance(time.time(), float), time.process_time() >= 0)
ns = types.SimpleNamespace(x=1, **{"y z": 2})
print(ns, vars(ns), types.CodeType.__name__, type(deep).__name__, type(lambda: 0) is types.LambdaType, isinstance(print, types.BuiltinFunctionType))
err = StringIO()
with redirect_stderr(err):
    print("to stderr", file=sys.stderr)
print(repr(err.getvalue()), sys.stdout.write("written\n"), Counter(string.hexdigits.lower()).most_common(2), sys.stdin.read() == "")
