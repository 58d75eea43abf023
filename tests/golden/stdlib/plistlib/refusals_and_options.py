"""What cannot be written, and the options of writing."""

import plistlib
from collections import OrderedDict


def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


text = plistlib.dumps({"a": 1})
for bad in (None, 2**64, -2**63 - 1, {1: 2}, object, {"a": {1}}, "bell\x07", 1j):
    show(f"bad {bad!r}", lambda: plistlib.dumps(bad))
    show("  binary", lambda: plistlib.dumps(bad, fmt=plistlib.FMT_BINARY))
show("skip", lambda: plistlib.dumps({1: 2, "a": 3}, skipkeys=True, sort_keys=False))
show("order", lambda: plistlib.dumps({"b": 1, "a": 2}, sort_keys=False))
show("fmt", lambda: plistlib.dumps(1, fmt=5))
show("text", lambda: plistlib.loads("<plist><string>hé</string></plist>"))
show("text", lambda: plistlib.loads("x", fmt=plistlib.FMT_BINARY))
show("type", lambda: type(plistlib.loads(text, dict_type=OrderedDict)))
