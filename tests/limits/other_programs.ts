/** Programs for the limits that are neither CPU time nor memory: depth, waiting, sizes, calls. */

import { type LimitTable, LITTLE_CPU, LITTLE_MEMORY, LITTLE_WALL } from "./cases.ts";

/** Depth: recursion of the program's own, and structures that built-ins follow. */
export const DEPTH: LimitTable = {
  ending: "RecursionError",
  options: LITTLE_MEMORY,
  programs: {
    "a function": "def f(): f()\nf()",
    "two functions": "def f(): g()\ndef g(): f()\nf()",
    "a lambda": "f = lambda: f()\nf()",
    "__repr__": "class A:\n    def __repr__(self): return repr(self)\nrepr(A())",
    "__str__": "class A:\n    def __str__(self): return str(self)\nstr(A())",
    "__eq__": "class A:\n    def __eq__(self, o): return self == o\nA() == A()",
    "__hash__": "class A:\n    def __hash__(self): return hash(self)\nhash(A())",
    "__getattr__": "class A:\n    def __getattr__(self, n): return self.y\nA().x",
    "__getattribute__": "class A:\n    def __getattribute__(self, n): return self.x\nA().x",
    "__setattr__": "class A:\n    def __setattr__(self, n, v): self.x = v\nA().x = 1",
    "__call__": "class A:\n    def __call__(self): return self()\nA()()",
    "__call__ that is itself": "class A: pass\na = A()\nA.__call__ = a\na()",
    "__iter__": "class A:\n    def __iter__(self): return iter(self)\nlist(A())",
    "__bool__": "class A:\n    def __bool__(self): return bool(self)\nbool(A())",
    "__add__": "class A:\n    def __add__(self, o): return self + o\nA() + 1",
    "__index__": "class A:\n    def __index__(self): return [1][self]\n[1][A()]",
    "__lt__": "class A:\n    def __lt__(self, o): return sorted([self, o])\nsorted([A(), A()])",
    "__new__": "class A:\n    def __new__(cls): return cls()\nA()",
    "__init__": "class A:\n    def __init__(self): A()\nA()",
    "a property": "class A:\n    @property\n    def x(self): return self.x\nA().x",
    "a generator": "def g(): yield from g()\nlist(g())",
    "nested generators": "def g(n): yield next(g(n))\nnext(g(1))",
    "a comprehension": "f = lambda: [f() for i in [1]]\nf()",
    "a decorator": "def d(f): return d(d)\n@d\ndef f(): pass",
    "a class body": "def f():\n    class A: x = f()\nf()",
    "map": "def f(x): return list(map(f, [x]))\nf(1)",
    "sorted with a key": "def f(x): return sorted([x], key=f)\nf(1)",
    "functools.reduce":
      "import functools\ndef f(a, b): return functools.reduce(f, [a, b])\nf(1, 2)",
    "functools.partial": "import functools\ndef f(): return functools.partial(f)()\nf()",
    "functools.cache": "import functools\n@functools.cache\ndef f(n): return f(n + 1)\nf(0)",
    "re.sub with a function":
      "import re\ndef f(m): return re.sub('a', f, 'a')\nre.sub('a', f, 'a')",
    "a context manager":
      "class A:\n    def __enter__(self):\n        with A(): pass\n    def __exit__(self, *a): pass\nwith A(): pass",
    "repr of a deep list": "x = []\nfor i in range(100000): x = [x]\nrepr(x)",
    "repr of a deep tuple": "x = ()\nfor i in range(100000): x = (x,)\nrepr(x)",
    "repr of a deep dict": "x = {}\nfor i in range(50000): x = {1: x}\nrepr(x)",
    "str of a deep list": "x = []\nfor i in range(100000): x = [x]\nstr(x)",
    "f-string of a deep list": "x = []\nfor i in range(100000): x = [x]\nf'{x}'",
    "print of a deep list": "x = []\nfor i in range(100000): x = [x]\nprint(x)",
    "== of deep lists": "x = []\ny = []\nfor i in range(100000): x, y = [x], [y]\nx == y",
    "< of deep lists": "x = []\ny = []\nfor i in range(100000): x, y = [x], [y]\nx < y",
    "== of deep tuples": "x = ()\ny = ()\nfor i in range(100000): x, y = (x,), (y,)\nx == y",
    "== of deep dicts": "x = {}\ny = {}\nfor i in range(40000): x, y = {1: x}, {1: y}\nx == y",
    "== of lists that hold themselves": "x = []\ny = []\nx.append(y)\ny.append(x)\nx == y",
    "hash of a deep tuple": "x = ()\nfor i in range(100000): x = (x,)\nhash(x)",
    "json.dumps of a deep list":
      "import json\nx = []\nfor i in range(100000): x = [x]\njson.dumps(x)",
    "json.dumps of a deep dict":
      "import json\nx = {}\nfor i in range(50000): x = {'a': x}\njson.dumps(x)",
    "json.loads of a deep text": "import json\njson.loads('[' * 100000 + ']' * 100000)",
    "json.loads of a deep object":
      "import json\njson.loads('{\"a\":' * 100000 + '1' + '}' * 100000)",
    "deepcopy of a deep list":
      "import copy\nx = []\nfor i in range(100000): x = [x]\ncopy.deepcopy(x)",
    "pprint of a deep list":
      "import pprint\nx = []\nfor i in range(100000): x = [x]\npprint.pprint(x)",
    "isinstance with deep tuples": "x = int,\nfor i in range(100000): x = (x,)\nisinstance('', x)",
    "except with deep tuples is flat": "def f(): raise RecursionError\nf()",
    "ast.literal_eval": "import ast\nx = 'x'\ndef f(n): return f(n + 1) + 1\nf(0)",
    "asyncio awaits": "import asyncio\nasync def f(): await f()\nasyncio.run(f())",
    "nested ternaries of attribute lookups":
      "class A:\n    def __getattr__(self, n): return getattr(self, n + 'x')\nA().a",
    "unions": "x = list[int]\nfor i in range(50000): x = list[x]\nrepr(x)",
    "exception groups":
      "e = ValueError()\nfor i in range(20000): e = ExceptionGroup('', [e])\nrepr(e)\ne.subgroup(TypeError)",
    "super": "class A:\n    def f(self): super().__getattribute__('f')()\nA().f()",
    "metaclass __call__":
      "class M(type):\n    def __call__(cls): return cls()\nclass A(metaclass=M): pass\nA()",
    "__missing__": "class D(dict):\n    def __missing__(self, k): return self[k]\nD()[1]",
    "__format__": "class A:\n    def __format__(self, s): return f'{self}'\nf'{A()}'",
    "__contains__": "class A:\n    def __contains__(self, x): return x in self\n1 in A()",
    "__len__": "class A:\n    def __len__(self): return len(self)\nlen(A())",
    "__del__-free cycles in repr":
      "class A:\n    def __repr__(self): return f'{[self]}'\nrepr(A())",
  },
};

/** Waiting is not CPU time; the wall limit ends it. */
export const WAITING: LimitTable = {
  ending: "wall",
  options: LITTLE_WALL,
  programs: {
    "time.sleep": "import time\ntime.sleep(60)",
    "many sleeps": "import time\nwhile True: time.sleep(0.01)",
    "asyncio.sleep": "import asyncio\nasyncio.run(asyncio.sleep(60))",
    "a handler around a sleep": `
import time
try: time.sleep(60)
except BaseException: print('reached')
finally: print('reached')`,
    "sleeps in a loop that catches": `
import time
while True:
    try: time.sleep(60)
    except BaseException: print('reached')`,
    "a generator that sleeps": `
import time
def g():
    try:
        while True:
            time.sleep(0.05)
            yield
    finally: print('reached')
for x in g(): pass`,
    "asyncio.wait_for that swallows": `
import asyncio, time
async def f():
    try: await asyncio.sleep(60)
    except BaseException: time.sleep(60)
asyncio.run(asyncio.wait_for(f(), 0.05))`,
    "sched": "import sched\ns = sched.scheduler()\ns.enter(60, 1, print, ('reached',))\ns.run()",
    "a loop that sleeps and spins": `
import time
while True:
    time.sleep(0.02)
    sum(range(1000))`,
    "__del__ that sleeps": `
import time
class A:
    def __exit__(self, *a): time.sleep(60)
    def __enter__(self): pass
with A(): pass
print('reached')`,
  },
};

/** Requests that are refused by an ordinary exception, at once. */
export const REFUSED_OVERFLOW: LimitTable = {
  ending: "OverflowError",
  options: LITTLE_CPU,
  programs: {
    "a list beyond an index": "[0] * 2**70",
    "a text beyond an index": "'a' * 2**70",
    "a width beyond an index": "'a'.ljust(2**70)",
    "a shift beyond an index": "1 << 2**70",
    "float of a large integer": "float(10**400)",
    "math.exp": "import math\nmath.exp(1000)",
    "range's length": "len(range(2**70))",
    "int.to_bytes": "(2**70).to_bytes(2, 'big')",
    "float power": "10.0 ** 400",
  },
};

/** Digits and other sizes that a ValueError bounds. */
export const REFUSED_VALUES: LimitTable = {
  ending: "ValueError",
  options: LITTLE_CPU,
  programs: {
    "str of a large integer": "str(10**5000)",
    "int of a long text": "int('1' * 5000)",
    "repr of a large integer": "repr([10**5000])",
    "f-string of a large integer": "f'{10**5000}'",
    "percent of a large integer": "'%d' % 10**5000 if False else '%d' % (10**5000)",
    "print of a large integer": "print(10**5000)",
    "json of a large integer": "import json\njson.dumps(10**5000)",
    "json of a long number": "import json\njson.loads('1' * 5000)",
    "a sleep of less than nothing": "import time\ntime.sleep(-1)",
    "chr beyond Unicode": "chr(0x110000)",
    "a format field without end": "'{0'.format(1)",
    "nested format fields": "'{:{:{}}}'.format(1, 2, 3)",
  },
};

/**
 * Iterators in iterators, more than V8's stack holds even where frames are optimised and so a tenth
 * as large (50,000 filters came to their end once). Now and then V8 spends seconds in such frames
 * while it optimises them, so that the CPU limit comes first.
 */
export const CHAINS: LimitTable = {
  ending: "RecursionError",
  or: "cpu",
  options: { limits: { ...LITTLE_MEMORY.limits, memoryMb: 120 } },
  programs: {
    "a chain of chains":
      "import itertools\nx = iter([])\nfor i in range(250000): x = itertools.chain(x, ())\nlist(x)",
    "a chain of maps": "x = iter([1])\nfor i in range(250000): x = map(abs, x)\nlist(x)",
    "a chain of generators": "x = iter([1])\nfor i in range(100000): x = (j for j in x)\nlist(x)",
    "a chain of filters": "x = iter([1])\nfor i in range(250000): x = filter(None, x)\nlist(x)",
    "a chain of partials":
      "import functools\nx = print\nfor i in range(100000): x = functools.partial(lambda f: f(), x)\nx()",
  },
};
