# import forms.
import math
import math as m, string
from math import sqrt, pi as PI
from math import (floor, ceil,)
import collections.abc
import collections.abc as cabc
from collections import abc, OrderedDict
print(m is math, sqrt(16), round(PI, 3), floor(2.5), ceil(2.5), string.digits)
print(collections.abc is cabc is abc, OrderedDict.__name__, collections.OrderedDict is OrderedDict)


def local():
    import json
    from functools import reduce
    return json.dumps([1]), reduce(lambda a, b: a + b, [1, 2, 3])


print(local(), "json" in globals())


class C:
    import math as mm
    from math import e


print(C.mm is math, round(C.e, 3))
for attempt in (0, 1, 2, 3):
    try:
        if attempt == 0: import no_such_module_xyz
        elif attempt == 1: from math import no_such_thing
        elif attempt == 2: import math.sub
        else: math.squareroot(2)
    except ImportError as e: print(type(e).__name__, e.name)
    except AttributeError as e: print(e)
print(math.__name__, type(math).__name__)
if True:
    from math import *
print(cos(0), gcd(12, 18))
