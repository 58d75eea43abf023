import io
import re
import logging
import logging.handlers
import sys
import warnings
from collections import Counter


class ContextFilter(logging.Filter):
    def __init__(self, user):
        super().__init__()
        self.user = user

    def filter(self, record):
        record.user = self.user
        return "secret" not in record.getMessage()


class CountingHandler(logging.Handler):
    def __init__(self):
        super().__init__(level=logging.INFO)
        self.counts = Counter()

    def emit(self, record):
        self.counts[record.levelname] += 1


class ShoutFormatter(logging.Formatter):
    def format(self, record):
        text = super().format(record)
        return text.upper() if record.levelno >= logging.ERROR else text


stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(ShoutFormatter("%(levelname)-8s|%(name)s|%(user)s|%(funcName)s:%(lineno)d|%(message)s"))
handler.addFilter(ContextFilter("ann"))
counter = CountingHandler()
root = logging.getLogger()
root.setLevel(logging.DEBUG)
root.addHandler(handler)
root.addHandler(counter)

log = logging.getLogger("shop.orders")
payments = log.getChild("payments")
logging.getLogger("shop").setLevel(logging.INFO)


def process(order, qty):
    log.debug("invisible")
    log.info("order %s x%d", order, qty)
    if qty > 5:
        log.warning("large order: %(id)s", {"id": order})
    try:
        return 100 / (qty - 3)
    except ZeroDivisionError:
        payments.exception("cannot price %r", order)
    finally:
        log.log(logging.INFO + 5, "done")


print(process("A1", 2), process("B2", 3), process("C3", 8))
log.info("the secret word")
log.error("broken", exc_info=False, stack_info=False)
log.critical("100% sure")
text = stream.getvalue()
print(re.sub(r'FILE ".*?"', "FILE X", text))
print(counter.counts)
print(log.isEnabledFor(logging.DEBUG), log.getEffectiveLevel(), payments.parent is log, payments.level, log.hasHandlers())
print(logging.getLevelName(25), logging.getLevelName("ERROR"), log, handler.formatter._fmt[:12])
logging.addLevelName(25, "NOTICE")
log.log(25, "noticed")
print(stream.getvalue().splitlines()[-1])

stream.seek(0)
stream.truncate()
log.propagate = False
own = logging.StreamHandler(stream)
own.setFormatter(logging.Formatter("{levelname[0]}:{message}:{extra}", style="{", defaults={"extra": "-"}))
log.addHandler(own)
log.info("braces {}", extra={"extra": 42})
log.info("none")
payments.warning("child")
logging.disable(logging.WARNING)
log.warning("disabled")
logging.disable(logging.NOTSET)
dollar = logging.Formatter("$levelname $message", style="$")
record = logging.LogRecord("n", logging.INFO, "path.py", 7, "hello %s", ("w",), None, func="f")
print(dollar.format(record), record.filename, record.module, record.funcName, record.created > 0)
print(logging.makeLogRecord({"msg": "made", "levelno": 10}).getMessage(), record)
print(stream.getvalue(), end="")

memory = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=own)
mem_log = logging.getLogger("mem")
mem_log.propagate = False
mem_log.addHandler(memory)
stream.seek(0)
stream.truncate()
mem_log.info("one")
print(repr(stream.getvalue()))
mem_log.error("flush")
print(repr(stream.getvalue()))
adapter = logging.LoggerAdapter(mem_log, {"extra": "adapted"})
adapter.info("through adapter")
memory.flush()
print(stream.getvalue().splitlines()[-1], adapter.isEnabledFor(5), adapter)

bad = io.StringIO()
old, sys.stderr = sys.stderr, bad
logging.getLogger("mem").warning("%d items", "three")
memory.flush()
sys.stderr = old
print(bad.getvalue().splitlines()[0], bad.getvalue().splitlines()[-2:])
logging.captureWarnings(True)
warned = logging.getLogger("py.warnings")
warned.propagate = False
warned.addHandler(own)
warnings.warn("careful", UserWarning)
logging.captureWarnings(False)
print(stream.getvalue().splitlines()[-2].split(":")[-2:])
for attempt in (lambda: log.setLevel("LOUD"), lambda: log.log("x", "y"), lambda: logging.Formatter("%(x"),
                lambda: logging.Formatter("{", style="{"), lambda: log.info("m", extra={"message": 1})):
    try:
        attempt()
    except Exception as exc:
        print(type(exc).__name__, exc)
logging.basicConfig(stream=sys.stdout, level="WARNING", format="%(levelname)s:%(message)s", force=True)
logging.warning("last %s", "one")
logging.info("hidden")
null = logging.NullHandler()
print(null, logging.getHandlerNames() is not None, logging.root.handlers)
