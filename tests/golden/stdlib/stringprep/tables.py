"""The tables, counted and hashed over the planes that have characters."""

import hashlib
import stringprep

codes = [*range(0xD800), *range(0xE000, 0x14000), *range(0x1D000, 0x1F000), *range(0x2F800, 0x2FA20), *range(0xE0000, 0xE0200)]
for name in sorted(dir(stringprep)):
    if not name.startswith("in_table"):
        continue
    table = getattr(stringprep, name)
    found = [code for code in codes if table(chr(code))]
    print(name, len(found), [hex(code) for code in found[:6]], hashlib.md5(repr(found).encode()).hexdigest())
