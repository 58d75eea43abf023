"""The Zen of Python is printed when it is imported, once."""

import this
import this as again

print(again is this, len(this.s), this.d["a"], this.c, this.i)
