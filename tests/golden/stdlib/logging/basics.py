import io
import logging
import logging.handlers
import re
import warnings

stream = io.StringIO()


def flush(label):
    print(f"-- {label}")
    print(re.sub(r"File .*basics.py", "File basics.py", stream.getvalue()), end="")
    stream.seek(0)
    stream.truncate()


logging.basicConfig(stream=stream, level=logging.DEBUG, format="%(levelname)-8s|%(name)s|%(funcName)s|%(lineno)d|%(filename)s|%(module)s|%(message)s")
log = logging.getLogger("app")
child = log.getChild("db.pool")


def work():
    log.info("in work %s", 1)
    child.warning("child %d %r", 2, "x")
    logging.debug("root %(a)s", {"a": 5})
    log.log(25, "custom level")
    log.critical("critical")
    log.fatal("fatal")
    log.info("stack two", stacklevel=2)


work()
flush("levels")
print(log, child, logging.getLogger(), child.parent, log.getEffectiveLevel(), child.name, log.parent is logging.root)
print(logging.getLevelName(30), logging.getLevelName("ERROR"), logging.getLevelName(7), sorted(logging.getLevelNamesMapping().items()))
logging.addLevelName(25, "NOTICE")
log.log(25, "named")
log.setLevel("WARNING")
log.info("hidden")
child.info("hidden too")
child.setLevel(logging.INFO)
child.info("shown")
print(log.isEnabledFor(logging.INFO), child.isEnabledFor(logging.INFO))
flush("set levels")
try:
    1 / 0
except ZeroDivisionError:
    log.exception("went wrong: %s", "oops")
    log.error("again", exc_info=True)
flush("exceptions")
logging.disable(logging.ERROR)
log.error("disabled")
log.critical("enabled")
logging.disable(logging.NOTSET)
flush("disable")


class OnlyShort(logging.Filter):
    def filter(self, record):
        return len(record.getMessage()) < 10


handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("{name}/{levelname}: {message} {extra_field}", style="{", defaults={"extra_field": "-"}))
handler.addFilter(OnlyShort())
handler.setLevel(logging.INFO)
other = logging.getLogger("other")
other.propagate = False
other.addHandler(handler)
other.setLevel(logging.DEBUG)
other.info("short", extra={"extra_field": "E"})
other.info("far too long for this")
other.debug("debug")
other.warning("warn")
print(other.handlers, other.hasHandlers(), handler, handler.formatter._fmt)
flush("handlers")
adapter = logging.LoggerAdapter(other, {"extra_field": "adapted"})
adapter.info("a %d", 1)
adapter.warning("b")
flush("adapter")
print(adapter)
record = logging.LogRecord("n", 20, "/a/b/file.py", 12, "msg %s", ("arg",), None, "func")
print(record, record.getMessage(), record.filename, record.module, record.levelname)
print(logging.makeLogRecord({"msg": "m", "levelname": "X"}).getMessage())
for fmt, style in (("%(message)s %(name)s", "%"), ("${message} $name", "$"), ("{message!r:>20}", "{")):
    print(logging.Formatter(fmt, style=style).format(record))
for bad in (
    lambda: logging.Formatter("no fields"), lambda: logging.Formatter("{", style="{"), lambda: logging.Formatter("x", style="?"),
    lambda: log.setLevel("LOUD"), lambda: log.setLevel(3.5), lambda: logging.getLogger(3), lambda: log.log("x", "y"),
    lambda: other.info("x", extra={"message": 1}), lambda: logging.Handler().emit(record),
):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
f = logging.Formatter("%(asctime)s %(message)s")
record.created = 0.0
record.msecs = 7.0
import time
f.converter = time.gmtime
print(f.format(record), f.formatTime(record, "%Y/%m/%d"), f.usesTime())
memory = logging.handlers.MemoryHandler(3, logging.ERROR, handler)
m = logging.getLogger("memory")
m.propagate = False
m.addHandler(memory)
for i in range(4):
    m.warning("m%d", i)
flush("memory")
m.error("flush")
flush("memory flushed")
logging.captureWarnings(True)
warnings.warn("captured")
logging.captureWarnings(False)
print("captured" in stream.getvalue(), "py.warnings" in stream.getvalue())
stream.seek(0)
stream.truncate()
log.handlers.clear()
logging.root.handlers.clear()
log.warning("last resort has no format", )
logging.root.addHandler(logging.NullHandler())
log.warning("nothing")
logging.basicConfig(stream=stream, force=True)
logging.warning("module level")
flush("force")
try:
    logging.basicConfig(force=True, nonsense=1)
except ValueError as e:
    print(e)
print(sorted(l.name for l in logging.root.getChildren()))


class Custom(logging.Handler):
    def emit(self, record):
        print("custom", self.format(record))


logging.root.handlers = [Custom()]
logging.warning("through %s", "custom")
logging.info("info")
print(logging.root.handlers[0].name, logging.getLogger("root") is logging.root)
