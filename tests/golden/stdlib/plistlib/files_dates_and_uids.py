"""File objects, dates with a time zone, UIDs, and a list that holds itself."""

import datetime
import io
import plistlib


def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


aware = datetime.datetime(2024, 1, 1, 12, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))
for fmt in plistlib.PlistFormat:
    show(fmt, lambda: plistlib.loads(plistlib.dumps(aware, fmt=fmt, aware_datetime=True), aware_datetime=True))
    out = io.BytesIO()
    plistlib.dump([1], out, fmt=fmt)
    out.seek(0)
    show("file", lambda: plistlib.load(out))
show("naive", lambda: plistlib.dumps(aware))
show("uid", lambda: (plistlib.UID(5), hash(plistlib.UID(5)), plistlib.UID(5) == plistlib.UID(5), hex(plistlib.UID(5))))
for bad in ("a", -1, 2**64):
    show("uid", lambda: plistlib.UID(bad))
loop = []
loop.append(loop)
again = plistlib.loads(plistlib.dumps(loop, fmt=plistlib.FMT_BINARY))
print(again[0] is again)
