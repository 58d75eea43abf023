import io
import logging

out = io.StringIO()
handler = logging.StreamHandler(out)
log = logging.getLogger("formats")
log.propagate = False
log.addHandler(handler)
log.setLevel(1)
for fmt, style in (("%(levelname)-9s[%(name)s] %(message)s", "%"), ("{levelname:>9}|{message!r}", "{"), ("$levelname ~ ${message}", "$")):
    handler.setFormatter(logging.Formatter(fmt, style=style))
    log.info("hello %s", "world")
handler.setFormatter(logging.Formatter("%(user)s %(message)s", defaults={"user": "nobody"}))
log.info("no user")
log.info("with user", extra={"user": "ann"})
handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", datefmt="%Y"))
log.info("dated")
handler.setFormatter(logging.Formatter("%(message)s"))
try:
    1 / 0
except ZeroDivisionError:
    log.error("failed", exc_info=True)
log.info("stack", stack_info=False)
text = out.getvalue()
print("\n".join(line for line in text.splitlines() if "File" not in line and not line.startswith("20")))
for bad in (("%(nope)s", "%"), ("{message", "{"), ("no field", "%")):
    try:
        logging.Formatter(bad[0], style=bad[1])
    except ValueError as e:
        print(e)
record = logging.makeLogRecord({"msg": "made %s", "args": ("up",), "levelname": "X", "name": "n"})
print(record.getMessage(), record, logging.Formatter("%(name)s").format(record))
