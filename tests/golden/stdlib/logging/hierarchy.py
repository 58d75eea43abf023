import logging
import sys

logging.basicConfig(force=True, stream=sys.stdout, level=logging.WARNING, format="%(name)s:%(levelname)s:%(message)s")
root = logging.getLogger()
app, db = logging.getLogger("app"), logging.getLogger("app.db")
db.setLevel(logging.DEBUG)
for log in (root, app, db):
    log.debug("debug from %s", log.name)
    log.warning("warning %(n)d of %(total)d", {"n": 1, "total": 2})
print(app.getEffectiveLevel(), db.getEffectiveLevel(), db.parent is app, app.hasHandlers(), [l.name for l in (app.getChild("x"),)])


class Redact(logging.Filter):
    def filter(self, record):
        record.msg = str(record.msg).replace("secret", "***")
        return "drop" not in record.msg


db.addFilter(Redact())
db.error("the secret is out")
db.error("drop this")
app.propagate = False
app.error("nowhere but last resort" if False else "kept from root") if app.handlers else print("no handler")
records = []


class Keep(logging.Handler):
    def emit(self, record):
        records.append((record.levelname, record.getMessage(), record.args))


app.addHandler(Keep(level=logging.ERROR))
app.warning("low")
app.error("high %s", "x")
app.critical("%d%%", 50)
print(records)
try:
    logging.getLogger("bad").setLevel("LOUD")
except ValueError as e:
    print(e)
print(logging.getLevelNamesMapping()["INFO"], logging.getLevelName(15), logging.WARN)
for h in root.handlers[:]:
    root.removeHandler(h)
root.setLevel(logging.WARNING)
