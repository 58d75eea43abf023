import math
import math as m, string as s
from math import pi, sqrt as root
from collections import (
    OrderedDict,
    defaultdict as dd,
)
import collections.abc
import collections.abc as cabc
from collections import abc
from math import *
print(math is m, s.digits, pi, root(4), OrderedDict(), dd(int)["x"], collections.abc.Iterable is cabc.Iterable, abc is cabc, floor(2.5), e)
def f():
    import json
    from functools import reduce
    return json.dumps([1]), reduce(lambda a, b: a + b, [1, 2])
print(f(), "json" in globals())
class C:
    from string import ascii_lowercase as letters
    import itertools
    def m(self): return self.letters[:3], list(self.itertools.repeat(1, 2))
print(C().m())
for bad in ("math.nope", "nope"):
    try:
        if bad == "nope": import nope
        else: from math import nope
    except ImportError as err: print(type(err).__name__, err.name, str(err)[:20])
try: from . import x
except ImportError as err: print(err)
try: import math.sub
except ImportError as err: print(str(err)[:30])
import sys
print(sys.modules["math"] is math, "math" in sys.modules, math.__name__, type(math).__name__)
if True: import random as rnd
try: import fast_json as json_
except ImportError: import json as json_
print(rnd.__name__, json_.__name__)
del math
print("math" in globals(), m.pi == pi)
import math; print(math.tau > 6)
