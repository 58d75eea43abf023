import io
import logging
import sys
import time
import traceback
from collections import Counter, deque
from logging import (BASIC_FORMAT, CRITICAL, FATAL, BufferingFormatter, Formatter, Handler, Logger, LoggerAdapter, LogRecord, NullHandler, StreamHandler, getLogRecordFactory, getLoggerClass, setLogRecordFactory, setLoggerClass, getHandlerByName, lastResort)

out = io.StringIO()


class Ring(Handler):
    def __init__(self, size):
        super().__init__()
        self.records = deque(maxlen=size)
        self.set_name("ring")

    def emit(self, record):
        self.records.append(self.format(record))


class Audit(Logger):
    def __init__(self, name, level=logging.NOTSET):
        super().__init__(name, level)
        self.calls = Counter()

    def _log(self, level, msg, args, **kwargs):
        self.calls[logging.getLevelName(level)] += 1
        super()._log(level, msg, args, **kwargs)

    def audit(self, msg, *args):
        if self.isEnabledFor(25):
            self._log(25, msg, args, stacklevel=2)


class Fixed(Formatter):
    converter = time.gmtime
    default_time_format = "%H:%M"
    default_msec_format = "%s~%03d"

    def formatTime(self, record, datefmt=None):
        record.created, record.msecs = 90061.007, 7.0
        return super().formatTime(record, datefmt)

    def formatException(self, exc_info):
        return "EXC:" + super().formatException(exc_info).splitlines()[-1]

    def formatStack(self, stack_info):
        return f"STACK {stack_info.splitlines()[0]}" if stack_info else ""

    def formatMessage(self, record):
        return super().formatMessage(record).rstrip()


logging.addLevelName(25, "AUDIT")
setLoggerClass(Audit)
log = logging.getLogger("app.audit")
setLoggerClass(Logger)
other = logging.getLogger("app.other")
print(type(log).__name__, type(other).__name__, getLoggerClass().__name__, log.getChild("x").name, logging.getLogger("app").getChildren() == {log, other})
ring = Ring(3)
stream = StreamHandler(out)
stream.terminator = "␤\n"
for h in (ring, stream):
    h.setFormatter(Fixed("%(asctime)s %(levelname)s %(name)s %(funcName)s %(message)s"))
    log.addHandler(h)
log.propagate = False
log.setLevel("DEBUG")


def work():
    log.audit("user %s did %r", "ann", {"a": 1})
    log.debug("plain")
    try:
        {}["missing"]
    except KeyError:
        log.exception("failed", stack_info=False)
        log.error("with tuple", exc_info=sys.exc_info())
    log.warning("instance", exc_info=ValueError("given"))
    log.critical("stack", stack_info=True)
    log.fatal("fatal %(x)s", {"x": 1})
    log.log(5, "never")


work()
print(out.getvalue())
print(list(ring.records), log.calls, getHandlerByName("ring") is ring, ring.name, "ring" in logging.getHandlerNames(), FATAL == CRITICAL)
print(Fixed("%(asctime)s", "%d.%m.%y").format(log.makeRecord("n", 20, "f", 1, "m", (), None)), BASIC_FORMAT, Formatter().format(log.makeRecord("n", 20, "f", 1, "m %d", (3,), None)))
records = [log.makeRecord("n", 20, "p/file.py", i, "msg %d", (i,), None, func="fn", extra={"k": i}) for i in range(2)]


class Wrapping(BufferingFormatter):
    def formatHeader(self, records):
        return f"<{len(records)}>"

    def formatFooter(self, records):
        return "</>"


print(Wrapping(Formatter("[{message}|{k}|{filename}:{lineno}|{module}]", style="{")).format(records), BufferingFormatter().format([]))
factory = getLogRecordFactory()


def tagged(*args, **kwargs):
    record = factory(*args, **kwargs)
    record.tag = f"#{record.levelno}"
    return record


setLogRecordFactory(tagged)
stream.setFormatter(Formatter("%(tag)s %(message)s %(levelname)-9s|%(lineno)d" if False else "%(tag)s %(message)s %(levelname)-9s|"))
out.seek(0)
out.truncate()
log.info("tagged")
setLogRecordFactory(factory)


class Prefix(LoggerAdapter):
    def process(self, msg, kwargs):
        kwargs.setdefault("extra", {})["tag"] = self.extra["tag"]
        return f"{self.extra['tag']}: {msg}", kwargs


adapter = Prefix(log, {"tag": "T"})
adapter.warning("adapted %d", 7)
adapter.setLevel(logging.ERROR)
adapter.warning("dropped")
print(out.getvalue(), adapter.getEffectiveLevel(), adapter.isEnabledFor(30), adapter.hasHandlers(), adapter.name)
log.setLevel(logging.NOTSET)
new = io.StringIO()
old = stream.setStream(new)
print(old is out, stream.setStream(new))
stream.addFilter(lambda r: "keep" in r.getMessage())
log.error("keep me", extra={"tag": "t"})
log.error("drop me", extra={"tag": "t"})
stream.addFilter(logging.Filter("app.other"))
log.error("keep not", extra={"tag": "t"})
print(repr(new.getvalue()), stream.filters[1].name, stream)


class Rewriting(logging.Filter):
    def filter(self, record):
        copy = logging.makeLogRecord(record.__dict__)
        copy.msg = copy.msg.title().replace("%S", "%s")
        return copy


h = StreamHandler(io.StringIO())
h.addFilter(Rewriting())
other.addHandler(h)
other.propagate = False
other.warning("rewritten %s", "x")
print(h.stream.getvalue(), end="")
err = io.StringIO()
sys.stderr, saved = err, sys.stderr
h.setFormatter(Formatter("%(nope)s"))
other.warning("broken")
logging.raiseExceptions = False
other.warning("quiet")
logging.raiseExceptions = True
lonely = logging.getLogger("lonely")
lonely.warning("to last resort")
lonely.info("not shown")
logging.getLogger("nulled").addHandler(NullHandler())
sys.stderr = saved
text = err.getvalue().splitlines()
print(text[0], [l for l in text if l.startswith(("KeyError", "ValueError"))], text[-1], lastResort, lastResort.level)
other.handlers.clear()
h.close()
logging.shutdown([])
print(logging.getLevelNamesMapping()["AUDIT"], logging.getLevelName("AUDIT"), logging.root.name, logging.getLogger() is logging.root, logging.getLogger("a.b").parent.name, logging.Logger.manager.loggerDict.keys() >= {"app.audit"})
logging.basicConfig(format="$levelname-$message", style="$", stream=sys.stdout, level=logging.DEBUG, handlers=None)
logging.debug("root debug")
logging.basicConfig(format="ignored")
logging.getLogger("a.b").warning("propagates")
logging.basicConfig(force=True, handlers=[logging.StreamHandler(sys.stdout)], format="%(relativeCreated)d" if False else "%(process)s" if False else "forced %(message)s")
logging.error("now")
for bad in (lambda: logging.basicConfig(stream=sys.stdout, handlers=[]), lambda: logging.basicConfig(nope=1, force=True), lambda: logging.getLogger(3), lambda: log.setLevel([]), lambda: Formatter("%(x)y"), lambda: Formatter("x", style="?"), lambda: Handler().emit(None), lambda: setLoggerClass(int), lambda: log.info("x", extra={"name": 1}), lambda: logging.disable("LOUD")):
    try:
        print(bad())
    except Exception as exc:
        print(type(exc).__name__, exc)
