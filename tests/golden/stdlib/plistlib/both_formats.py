"""A property list as XML and in binary form, and values of every kind."""

import datetime
import plistlib


def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


value = {
    "name": "Widget & <Co>", "count": 3, "big": 2**63, "negative": -5, "price": 9.75, "on": True, "off": False,
    "when": datetime.datetime(2024, 2, 29, 12, 30, 45), "data": bytes(range(100)), "empty": {}, "none": [],
    "list": [1, "two", 3.0, [4, {"deep": b"x"}]], "ünï": "日本 \U0001f600", "dup": ["a", "a", 1, 1, 1.0, True],
}
text = plistlib.dumps(value)
print(text.decode())
print(plistlib.loads(text) == value)
binary = plistlib.dumps(value, fmt=plistlib.FMT_BINARY)
print(len(binary), binary.hex())
print(plistlib.loads(binary) == value)
for each in (True, False, 0, 1, 255, 256, 65535, 65536, 2**32, 2**63 - 1, 2**63, 2**64 - 1, -1, -2**63, 1.5, -0.0, "a", "é", "x" * 20, b"", b"y" * 300, [], {}, (1, 2), list(range(300)), plistlib.UID(1), plistlib.UID(70000), datetime.datetime(1999, 1, 1)):
    def f():
        data = plistlib.dumps(each, fmt=plistlib.FMT_BINARY)
        return data.hex()[:80], plistlib.loads(data) == (list(each) if isinstance(each, tuple) else each)
    show("binary", f)
    show("xml", lambda: plistlib.loads(plistlib.dumps(each)))
