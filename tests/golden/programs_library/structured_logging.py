"""Logging for machines: JSON formatters, context variables, filters, adapters, memory handlers, warnings, configuration by hand."""

import contextvars
import io
import json
import logging
import logging.handlers
import queue
import re
import sys
import traceback
import warnings
from contextlib import contextmanager
from functools import wraps

request = contextvars.ContextVar("request", default="-")
stream = io.StringIO()


class JsonFormatter(logging.Formatter):
    KEYS = ("levelname", "name", "funcName", "lineno")

    def format(self, record):
        entry = {key: getattr(record, key) for key in self.KEYS}
        entry["message"] = record.getMessage()
        entry |= {key: value for key, value in record.__dict__.items() if key.startswith("x_")}
        if record.exc_info:
            lines = traceback.format_exception_only(*record.exc_info[:2])
            entry["error"] = "".join(lines).strip()
            entry["chain"] = [type(e).__name__ for e in self.chain(record.exc_info[1])]
        if record.stack_info:
            entry["stack"] = record.stack_info.count("File")
        return json.dumps(entry, sort_keys=True, default=repr)

    def chain(self, error):
        while error:
            yield error
            error = error.__cause__ or error.__context__


class Redact(logging.Filter):
    SECRET = re.compile(r"(password|token)=\S+")

    def filter(self, record):
        record.msg = self.SECRET.sub(r"\1=***", record.getMessage())
        record.args = ()
        record.x_request = request.get()
        return True


class Limit(logging.Filter):
    def __init__(self, most):
        super().__init__()
        self.most, self.seen = most, {}

    def filter(self, record):
        count = self.seen[record.msg] = self.seen.get(record.msg, 0) + 1
        if count == self.most + 1:
            changed = logging.makeLogRecord(record.__dict__ | {"msg": f"{record.msg} (repeated)"})
            return changed
        return count <= self.most


class Tagged(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        extra = kwargs.setdefault("extra", {})
        extra.update({f"x_{k}": v for k, v in self.extra.items()})
        return f"[{self.extra['tag']}] {msg}", kwargs


root = logging.getLogger()
root.setLevel(logging.DEBUG)
handler = logging.StreamHandler(stream)
handler.setFormatter(JsonFormatter())
handler.addFilter(Redact())
root.addHandler(handler)
app = logging.getLogger("app")
db = logging.getLogger("app.db")
db.setLevel("WARNING")


def logged(level=logging.INFO):
    def decorate(function):
        @wraps(function)
        def wrapper(*args):
            app.log(level, "calling %s%r", function.__name__, args, stacklevel=2)
            try:
                return function(*args)
            except Exception:
                app.exception("%s failed", function.__name__, stacklevel=2)
                raise

        return wrapper

    return decorate


@logged(logging.WARNING)
def divide(a, b):
    try:
        return a / b
    except ZeroDivisionError as error:
        raise ValueError(f"cannot divide {a}") from error


@contextmanager
def scope(name):
    token = request.set(name)
    try:
        yield
    finally:
        request.reset(token)


with scope("r1"):
    app.info("user %s logged in with password=%s", "ann", "hunter2")
    db.info("not shown")
    db.error("lost %d of %d", 2, 3, extra={"x_pool": {"size": 3}})
    print(divide(6, 3))
    try:
        divide(1, 0)
    except ValueError as error:
        print(error)
Tagged(db, {"tag": "pool", "n": 7}).critical("token=abc leaked", stack_info=True)
app.warning("plain")
app.debug("%(a)s and %(b)d", {"a": 1, "b": 2})
print(stream.getvalue())
print(app.getEffectiveLevel(), db.getEffectiveLevel(), db.parent is app, app.hasHandlers(), logging.getLevelName(25), logging.getLevelName("ERROR"), sorted(logging.getLevelNamesMapping())[:3], [c.name for c in app.getChildren()])

stream.truncate(0), stream.seek(0)
handler.setFormatter(logging.Formatter("{levelname:<8}|{name:>8}|{message}|{x_request}", style="{"))
limit = Limit(2)
app.addFilter(limit)
for n in range(5):
    app.info("again")
app.removeFilter(limit)
memory = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=handler)
quiet = logging.getLogger("quiet")
quiet.propagate = False
quiet.addHandler(memory)
quiet.info("one"), quiet.info("two")
print(repr(stream.getvalue()), len(memory.buffer))
quiet.error("three")
print(repr(stream.getvalue()), memory.buffer)
memory.close()

records = queue.SimpleQueue()
sender = logging.handlers.QueueHandler(records)
quiet.handlers[:] = [sender]
collected = []


class Collect(logging.Handler):
    def emit(self, record):
        collected.append((record.levelno, record.message, record.args))


listener = logging.handlers.QueueListener(records, Collect(level=logging.INFO), respect_handler_level=True)
quiet.debug("hidden"), quiet.info("shown %s", 1), quiet.warning("also")
listener.start()
listener.stop()
print(collected, records.empty())

logging.captureWarnings(True)
stream.truncate(0), stream.seek(0)
with warnings.catch_warnings():
    warnings.simplefilter("always")
    warnings.warn("old call", DeprecationWarning, stacklevel=1)
print(re.sub(r"\S+\.py:\d+", "FILE", stream.getvalue()).splitlines()[0])
logging.captureWarnings(False)
logging.addLevelName(5, "TRACE")
logging.disable(logging.INFO)
print(app.isEnabledFor(20), app.isEnabledFor(30), logging.root.manager.disable)
logging.disable(logging.NOTSET)
app.setLevel("TRACE")
stream.truncate(0), stream.seek(0)
app.log(5, "traced")
for bad in (lambda: app.setLevel("NOPE"), lambda: app.log("20", "x"), lambda: logging.Formatter("%(x"), lambda: logging.Formatter("{", style="{"), lambda: logging.Formatter("x", style="?"), lambda: app.info("x", extra={"message": 1}), lambda: logging.getLogger(3)):
    try:
        bad()
    except (ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, error)
print(stream.getvalue(), app, handler, root, logging.Formatter("%(asctime)s", "%Y").usesTime(), logging.BufferingFormatter().format([logging.makeLogRecord({"msg": "m"})]))
saved, sys.stderr = sys.stderr, io.StringIO()
handler.filters.clear()
handler.setFormatter(None)
app.info("%d items", "three")
print([line for line in sys.stderr.getvalue().splitlines() if "Error" in line or line.startswith(("Message", "Arguments"))])
sys.stderr = saved
print(contextvars.copy_context().run(lambda: (request.set("inner"), request.get())[1]), request.get(), len(list(contextvars.copy_context().items())))
