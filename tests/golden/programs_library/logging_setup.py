import io
import logging
import logging.handlers
import sys

stream = io.StringIO()
logger = logging.getLogger("app.core")
logger.setLevel(logging.DEBUG)
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("%(levelname)-8s|%(name)s|%(funcName)s:%(lineno)d|%(message)s"))
logger.addHandler(handler)
root_handler = logging.StreamHandler(sys.stdout)
root_handler.setFormatter(logging.Formatter("{levelname[0]} {name}: {message}", style="{"))
logging.getLogger().addHandler(root_handler)


class OnlyEven(logging.Filter):
    def filter(self, record):
        return record.args[0] % 2 == 0 if record.args else True


def run():
    for i in range(4):
        logger.debug("step %d of %s", i, "four")
    logger.info("plain")
    try:
        {}["missing"]
    except KeyError:
        logger.error("lookup failed for %r", "missing")
    logger.warning("with extra", extra={"user": "bob"})
    logger.log(25, "custom level")


handler.addFilter(OnlyEven()) if False else None
run()
print(stream.getvalue())
child = logging.getLogger("app.core.db")
print(child.getEffectiveLevel(), child.parent.name, logger.isEnabledFor(logging.DEBUG), logging.getLevelName(25), logging.getLevelName("ERROR"))
logging.addLevelName(25, "NOTICE")
logger.log(25, "named")
adapter = logging.LoggerAdapter(logger, {"req": 7})
adapter.info("via adapter")
mem = logging.handlers.MemoryHandler(10, flushLevel=logging.ERROR, target=root_handler)
l2 = logging.getLogger("mem")
l2.propagate = False
l2.addHandler(mem)
l2.warning("buffered")
print("-- before flush")
l2.error("flush now")
q = logging.getLogger("quiet")
q.addHandler(logging.NullHandler())
q.disabled = True
q.error("never")
logging.disable(logging.CRITICAL)
logger.critical("disabled")
logging.disable(logging.NOTSET)


class JsonFormatter(logging.Formatter):
    def format(self, record):
        import json
        return json.dumps({"lvl": record.levelname, "msg": record.getMessage(), "exc": bool(record.exc_info)}, sort_keys=True)


root_handler.setFormatter(JsonFormatter())
logging.getLogger("json").error("oops %s", [1, 2], exc_info=False)
logging.basicConfig(level=logging.INFO, force=True, format="%(message)s", stream=sys.stdout)
logging.info("basic %(a)s", {"a": 1})
logging.debug("hidden")
print(repr(logger), repr(root_handler), repr(handler.formatter._fmt))
for h in logging.getLogger().handlers[:]:
    logging.getLogger().removeHandler(h)
logging.getLogger().setLevel(logging.WARNING)
