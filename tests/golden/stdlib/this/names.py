"""Names that `this` leaves behind."""

import io
import sys

saved, sys.stdout = sys.stdout, io.StringIO()
from this import c, d, i, s
printed, sys.stdout = sys.stdout.getvalue(), saved
print(c, i, len(d), len(s), s.count("orggre"), printed.count("better"))
print(sorted(d)[:3], d["n"], d["N"], "this" in sys.modules)
import this

print(this.s is s, [name for name in dir(this) if not name.startswith("__")])
