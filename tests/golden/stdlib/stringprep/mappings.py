"""How characters lose their case."""

import hashlib
import stringprep

codes = [*range(0x3000), *range(0xFB00, 0xFB20), *range(0xFF00, 0xFF60), *range(0x10400, 0x10430), *range(0x1D400, 0x1D420)]
for table in (stringprep.map_table_b2, stringprep.map_table_b3):
    changed = {chr(code): table(chr(code)) for code in codes if table(chr(code)) != chr(code)}
    print(table.__name__, len(changed), dict(list(changed.items())[:30]))
    print(ascii({a: b for a, b in changed.items() if len(b) > 1})[:900], hashlib.md5(repr(changed).encode()).hexdigest())
print(len(stringprep.b3_exceptions), sorted(stringprep.b1_set)[:5], len(stringprep.c22_specials), stringprep.b3_exceptions[0xDF])
