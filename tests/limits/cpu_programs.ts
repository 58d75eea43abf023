/** Programs that never end by themselves: only the CPU limit ends them. */

import { type LimitTable, LITTLE_CPU } from "./cases.ts";

/** Loops that the program writes itself. */
export const LOOPS: LimitTable = {
  ending: "cpu",
  options: LITTLE_CPU,
  programs: {
    "a chain of contexts": `
e = None
while True:
    try:
        try: raise ValueError
        except ValueError as inner:
            inner.__context__ = e
            raise KeyError from inner
    except KeyError as outer: e = outer`,
    "while True": "while True: pass",
    "while with continue": "while True: continue",
    "while with else": "while 1:\n    x = 1\nelse:\n    print('reached')",
    "while on a condition that stays": "n = 1\nwhile n: n = n ^ 2 ^ 2",
    "nested loops": "for i in range(10**9):\n    for j in range(10**9): pass",
    "for over a huge range": "for i in range(10**15): pass",
    "for over an endless generator":
      "def g():\n    while True: yield 1\nfor x in g(): pass\nprint('reached')",
    "for over iter with a sentinel": "for x in iter(int, 1): pass",
    "a list that grows and shrinks":
      "x = [1, 2]\nfor i in x:\n    x.append(i)\n    x.pop()\n    x.insert(0, i)\n    x.pop()\n    x.append(0)\n    if len(x) > 99: del x[:99]\nwhile x: x.append(x.pop())",
    "mutual recursion that stays shallow":
      "def even(n): return n\ndef odd(n): return even(n)\nwhile True: odd(1)",
    "a generator that never yields": "def g():\n    while True: pass\n    yield\nnext(g())",
    "a comprehension": "[0 for i in range(10**12) if i < 0]",
    "a set comprehension": "{0 for i in range(10**12)}",
    "a generator expression in any": "any(i < 0 for i in range(10**12))",
    "a lambda in a loop": "f = lambda: None\nwhile True: f()",
    "try in a loop": "while True:\n    try: 1/0\n    except ZeroDivisionError: pass",
    "with in a loop": "import contextlib\nwhile True:\n    with contextlib.nullcontext(): pass",
    "match in a loop": "while True:\n    match 1:\n        case 1: pass",
    "class statements in a loop": "while True:\n    class A: pass",
    "imports in a loop": "while True:\n    import math",
    "del and set in a loop": "while True:\n    x = 1\n    del x",
    "an f-string in a loop": "while True: f'{1:>10}{2!r}'",
    "an async loop":
      "import asyncio\nasync def main():\n    while True: await asyncio.sleep(0)\nasyncio.run(main())",
    "two tasks that wake one another": `
import asyncio
async def spin(): 
    while True: await asyncio.sleep(0)
async def main(): await asyncio.gather(spin(), spin())
asyncio.run(main())`,
    "an async generator": `
import asyncio
async def g():
    while True: yield 1
async def main():
    async for x in g(): pass
asyncio.run(main())`,
    "exponential recursion":
      "def f(n): return f(n-1) + f(n-1) if n else 1\nprint('reached', f(60))",
    "the Ackermann function": `
import sys
sys.setrecursionlimit(900)
def a(m, n):
    if not m: return n + 1
    return a(m - 1, a(m, n - 1) if n else 1)
while True:
    try: a(3, 6)
    except RecursionError: pass`,
    "yield from chains": `
def g(n):
    if n: yield from g(n - 1)
    while True: yield n
for x in g(30): pass`,
  },
};

/** Built-ins that take an endless iterator, or a huge one. */
export const BUILTINS: LimitTable = {
  ending: "cpu",
  options: LITTLE_CPU,
  programs: {
    "sum of a range": "sum(range(10**14), 0.5)",
    "sum of a count": "import itertools\nsum(itertools.count())",
    "max of a repeat": "import itertools\nmax(itertools.repeat(1))",
    "min of a cycle": "import itertools\nmin(itertools.cycle([1, 2]))",
    "any of a repeat": "import itertools\nany(itertools.repeat(0))",
    "all of a repeat": "import itertools\nall(itertools.repeat(1))",
    "in a count": "import itertools\n-1 in itertools.count()",
    "set of a cycle": "import itertools\nset(itertools.cycle('ab'))",
    "dict of a repeat": "import itertools\ndict(itertools.repeat((1, 2)))",
    "dict.fromkeys of a cycle": "import itertools\ndict.fromkeys(itertools.cycle('ab'))",
    "frozenset of iter": "frozenset(iter(int, 1))",
    "set.update of a repeat": "import itertools\nset().update(itertools.repeat(1))",
    "set.isdisjoint of a repeat": "import itertools\n{2}.isdisjoint(itertools.repeat(1))",
    "intersection of a repeat": "import itertools\n{2}.intersection(itertools.repeat(1))",
    "difference_update of a repeat": "import itertools\n{2}.difference_update(itertools.repeat(1))",
    "next of an endless filter": "import itertools\nnext(filter(None, itertools.repeat(0)))",
    "next of an endless filterfalse":
      "import itertools\nnext(itertools.filterfalse(None, itertools.repeat(1)))",
    "next of dropwhile": "import itertools\nnext(itertools.dropwhile(bool, itertools.repeat(1)))",
    "next of compress":
      "import itertools\nnext(itertools.compress(itertools.repeat(1), itertools.repeat(0)))",
    "islice far out": "import itertools\nnext(itertools.islice(itertools.count(), 10**12, None))",
    "deque with maxlen":
      "import itertools, collections\ncollections.deque(itertools.count(), maxlen=3)",
    "Counter of a cycle":
      "import itertools, collections\ncollections.Counter(itertools.cycle('ab'))",
    "reduce of a repeat":
      "import itertools, functools\nfunctools.reduce(lambda a, b: b, itertools.repeat(1))",
    "operator.countOf": "import itertools, operator\noperator.countOf(itertools.repeat(1), 2)",
    "operator.indexOf": "import itertools, operator\noperator.indexOf(itertools.repeat(1), 2)",
    "bytes.join of generator": "import itertools\nb''.join(b'' for x in itertools.repeat(1))",
    "a star call of map":
      "import itertools\ndef f(*a): pass\nf(*(x for x in filter(None, itertools.repeat(0))))",
    "unpacking an endless iterator that is filtered":
      "import itertools\na, b = filter(None, itertools.repeat(0))",
    "math.prod of ones": "import itertools, math\nmath.prod(itertools.repeat(1))",
    "math.fsum of zeros": "import itertools, math\nmath.fsum(itertools.repeat(0.0))",
    "math.gcd loop": "import math\nwhile True: math.gcd(2**64-1, 3**40)",
    "heapq.nsmallest": "import itertools, heapq\nheapq.nsmallest(3, itertools.count())",
    "heapq.merge": "import itertools, heapq\nfor x in heapq.merge(itertools.repeat(1), [2]): pass",
    "groupby of one key": `
import itertools
for key, group in itertools.groupby(itertools.repeat(1)):
    for x in group: pass`,
    "zip in for": "import itertools\nfor x in zip(itertools.count(), itertools.count()): pass",
    "map of builtins": "import itertools\nfor x in map(abs, itertools.count()): pass",
    "enumerate": "import itertools\nfor x in enumerate(itertools.repeat(1)): pass",
    "permutations": "import itertools\nfor x in itertools.permutations(range(14)): pass",
    "product": "import itertools\nfor x in itertools.product(range(9), repeat=20): pass",
    "combinations": "import itertools\nsum(1 for x in itertools.combinations(range(60), 30))",
    "sum over product": "import itertools\nsum(map(len, itertools.product('ab', repeat=40)))",
    "max with key": "import itertools\nmax(itertools.cycle([1, 2]), key=lambda x: -x)",
    "deque.extend and a maxlen":
      "import itertools, collections\ncollections.deque(maxlen=1).extend(itertools.repeat(1))",
    "str.count on long text": "x = 'a' * 1000000\nwhile True: x.count('aaab')",
    "str.find that almost matches":
      "x = 'a' * 2000000\ny = 'a' * 1000000 + 'b'\nwhile True: x.find(y)",
    "list.index":
      "x = [0] * 1000000\nwhile True:\n    try: x.index(1)\n    except ValueError: pass",
    "list.count": "x = [0] * 1000000\nwhile True: x.count(1)",
    "list.reverse": "x = [0] * 1000000\nwhile True: x.reverse()",
    "list.copy": "x = [0] * 1000000\nwhile True: x.copy()",
    "list slices": "x = [0] * 1000000\nwhile True: x[::-1]",
    "list.insert in front": "x = [0] * 1000000\nwhile True:\n    x.insert(0, 1)\n    x.pop(0)",
    "list ==": "x = [0] * 1000000\ny = [0] * 1000000\nwhile True: x == y",
    "tuple hash": "x = (0,) * 1000000\nwhile True: hash(x)",
    "sorted": "x = list(range(1000000))\nwhile True: sorted(x, key=str)",
    "str.replace": "x = 'a' * 1000000\nwhile True: x.replace('a', 'b')",
    "str.split": "x = 'a ' * 300000\nwhile True: x.split()",
    "str.join": "x = ['a'] * 1000000\nwhile True: ''.join(x)",
    "str.upper": "x = 'a' * 1000000\nwhile True: x.upper()",
    "str.translate": "x = 'a' * 1000000\nwhile True: x.translate({97: 98})",
    "repr of a list": "x = [0] * 1000000\nwhile True: repr(x)",
    "bytes.hex": "x = bytes(1000000)\nwhile True: x.hex()",
    "bytes.replace": "x = bytes(1000000)\nwhile True: x.replace(b'\\0', b'a')",
    "encode and decode": "x = 'é' * 1000000\nwhile True: x.encode().decode()",
    "json.dumps": "import json\nx = list(range(100000))\nwhile True: json.dumps(x)",
    "json.loads": "import json\nx = json.dumps(list(range(100000)))\nwhile True: json.loads(x)",
    "copy.deepcopy": "import copy\nx = [[i] for i in range(10000)]\nwhile True: copy.deepcopy(x)",
    "hashlib": "import hashlib\nx = bytes(1000000)\nwhile True: hashlib.sha256(x).digest()",
    "pbkdf2": "import hashlib\nhashlib.pbkdf2_hmac('sha256', b'x', b'y', 10**9)",
    "random.shuffle": "import random\nx = list(range(100000))\nwhile True: random.shuffle(x)",
    "statistics": "import statistics\nx = list(range(10000))\nwhile True: statistics.stdev(x)",
    "difflib": `
import difflib
a = [str(i % 7) for i in range(3000)]
b = [str(i % 5) for i in range(3000)]
while True: difflib.SequenceMatcher(None, a, b, False).ratio()`,
    "textwrap": "import textwrap\nx = 'ab ' * 100000\nwhile True: textwrap.fill(x)",
    "unicodedata.normalize": `
import unicodedata
x = 'e\\u0301' * 300000
while True: unicodedata.normalize('NFC', x)`,
    "base64":
      "import base64\nx = bytes(1000000)\nwhile True: base64.b64decode(base64.b64encode(x))",
    "struct": "import struct\nx = [1] * 10000\nwhile True: struct.pack('10000i', *x)",
    "decimal":
      "import decimal\ndecimal.getcontext().prec = 3000\nwhile True: decimal.Decimal(2).sqrt()",
    "fractions":
      "from fractions import Fraction\nx = Fraction(1)\nfor i in range(1, 10**9): x += Fraction(1, i)",
    "fnmatch":
      "import fnmatch\nfnmatch.fnmatch('a' * 60, '*a' * 40 + 'b') or fnmatch.fnmatch('a'*30000, '*a*a*a*a*a*b')\nwhile True: pass",
  },
};

/** Special methods that never come back, called from inside of built-ins. */
export const EVIL_METHODS: LimitTable = {
  ending: "cpu",
  options: LITTLE_CPU,
  programs: Object.fromEntries([
    ["__lt__", "sorted([A(), A()])"],
    ["__eq__", "A() in [A(), A()]"],
    ["__hash__", "{A(): 1}"],
    ["__len__", "len(A())"],
    ["__bool__", "not A()"],
    ["__iter__", "list(A())"],
    ["__next__", "next(A())"],
    ["__contains__", "1 in A()"],
    ["__getitem__", "A()[0]"],
    ["__setitem__", "A()[0] = 1"],
    ["__delitem__", "del A()[0]"],
    ["__getattr__", "A().x"],
    ["__getattribute__", "A().x"],
    ["__setattr__", "A().x = 1"],
    ["__call__", "A()()"],
    ["__add__", "A() + 1"],
    ["__radd__", "sum([1, A()])"],
    ["__iadd__", "a = A()\na += 1"],
    ["__index__", "[1, 2][A()]"],
    ["__int__", "int(A())"],
    ["__float__", "float(A())"],
    ["__repr__", "repr([A()])"],
    ["__str__", "print(A())"],
    ["__format__", "f'{A():x}'"],
    ["__bytes__", "bytes(A())"],
    ["__enter__", "with A(): pass"],
    ["__exit__", "with A(): pass"],
    [
      "__instancecheck__",
      "class M(type):\n    __instancecheck__ = A.__instancecheck__\nclass B(metaclass=M): pass\nisinstance(1, B)",
    ],
    ["__missing__", "class D(dict): __missing__ = A.__missing__\nD()[1]"],
    ["__reversed__", "reversed(A())"],
    ["__round__", "round(A())"],
    ["__get__", "class B: x = A()\nB().x"],
    ["__set_name__", "class B: x = A()"],
    ["__init_subclass__", "class B(A): pass"],
    ["__class_getitem__", "A[int]"],
    ["__dir__", "dir(A())"],
    ["__length_hint__", "import operator\noperator.length_hint(A())"],
    ["__copy__", "import copy\ncopy.copy(A())"],
    ["__deepcopy__", "import copy\ncopy.deepcopy([A()])"],
    ["__del__", "A().__del__()"],
  ].map(([method, use]) => {
    const helps: Record<string, string> = {
      "__exit__": "    def __enter__(self): pass\n",
      "__enter__": "    def __exit__(self, *a): pass\n",
      "__reversed__": "",
    };
    return [
      `an endless ${method}`,
      `class A:\n    def ${method}(self, *args, **kwargs):\n        while True: pass\n` +
      `${helps[method!] ?? ""}${use}\nprint('reached')`,
    ];
  })),
};

/** Numbers and patterns whose work explodes. */
export const EXPLOSIONS: LimitTable = {
  ending: "cpu",
  options: LITTLE_CPU,
  programs: {
    "nested quantifiers": "import re\nre.match(r'(a+)+$', 'a' * 40 + 'b')",
    "nested stars": "import re\nre.match(r'(a*)*b', 'a' * 40)",
    "alternation of the same": "import re\nre.match(r'(a|a)*b', 'a' * 40)",
    "optional chain": "import re\nre.match('a?' * 40 + 'a' * 40 + 'c', 'a' * 40)",
    "three stars": "import re\nre.search(r'(.*)(.*)(.*)(.*)(.*)x', 'a' * 3000)",
    "back-reference": "import re\nre.match(r'(a*)*\\1b', 'a' * 40)",
    "lookahead": "import re\nre.match(r'((?=a+)a)+(a+)+$', 'a' * 40 + 'b')",
    "split": "import re\nre.split(r'(x+x+)+y', 'x' * 60)",
    "findall": "import re\nre.findall(r'(\\w+\\s?)+$', 'word ' * 30 + '!')",
    "sub with a spinning function":
      "import re\ndef f(m):\n    while True: pass\nre.sub('a', f, 'aaa')",
    "lazy": "import re\nre.match(r'(a+?)+?$', 'a' * 40 + 'b')",
    "searching from everywhere": "import re\nre.search(r'a+b', 'a' * 300000)",
    "towers of powers": "x = 3\nwhile True: pow(x, 10**4000, 10**3000 + 1)",
    "multiplication of large integers": "x = 7 ** 200000\nwhile True: x * x",
    "division of large integers": "x = 7 ** 200000\ny = 3 ** 150000\nwhile True: x // y",
    "large integers as text":
      "import sys\nsys.set_int_max_str_digits(0)\nx = 7 ** 200000\nwhile True: str(x)",
    "text as large integers":
      "import sys\nsys.set_int_max_str_digits(0)\nx = '7' * 100000\nwhile True: int(x)",
    "shifts": "x = 1 << 1000000\nwhile True: x >> 3",
    "bit_count": "x = (1 << 1000000) - 1\nwhile True: x.bit_count()",
    "isqrt": "import math\nx = 10 ** 20000\nwhile True: math.isqrt(x)",
    "factorial": "import math\nwhile True: math.factorial(3000)",
    "comb": "import math\nwhile True: math.comb(20000, 10000)",
    "gcd of large integers":
      "import math\nx = 3 ** 30000\ny = 7 ** 20000\nwhile True: math.gcd(x, y)",
    "Fibonacci by addition": "a, b = 0, 1\nwhile a >= 0: a, b = b, a + b if b < 10**5000 else 1",
    "hash collisions": `
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, other): return self.n == other.n
d = {}
for i in range(10**9): d[K(i)] = i`,
    "integers whose hashes collide": `
d = {}
for i in range(1, 10**7): d[i * (2**61 - 1)] = i
while True: pass`,
  },
};

/** What tries to catch, delay or hide the limit's error. */
export const UNCATCHABLE: LimitTable = {
  ending: "cpu",
  options: LITTLE_CPU,
  programs: {
    "except BaseException": `
try:
    while True: pass
except BaseException: print('reached')`,
    "bare except": "try:\n    while True: pass\nexcept: print('reached')",
    "except*": "try:\n    while True: pass\nexcept* BaseException: print('reached')",
    "finally": "try:\n    while True: pass\nfinally: print('reached')",
    "return in finally": `
def f():
    while True:
        try:
            while True: pass
        finally: return 1
f()
print('reached')`,
    "continue in finally": `
while True:
    try:
        while True: pass
    finally:
        print('reached')
        continue`,
    "break in finally": `
while True:
    try:
        while True: pass
    finally: break
print('reached')`,
    "else and finally": `
for i in [1]:
    try:
        while True: pass
    except Exception: print('reached')
    else: print('reached')
    finally: print('reached')`,
    "__exit__ that swallows": `
class A:
    def __enter__(self): pass
    def __exit__(self, *a):
        print('reached')
        return True
with A():
    while True: pass
print('reached')`,
    "contextlib.suppress":
      "import contextlib\nwith contextlib.suppress(BaseException):\n    while True: pass\nprint('reached')",
    "contextmanager": `
import contextlib
@contextlib.contextmanager
def c():
    try: yield
    except BaseException: print('reached')
    finally: print('reached')
with c():
    while True: pass`,
    "ExitStack": `
import contextlib
with contextlib.ExitStack() as s:
    s.callback(print, 'reached')
    s.push(lambda *a: print('reached') or True)
    while True: pass
print('reached')`,
    "a generator's finally": `
def g():
    try:
        while True: yield 1
    finally: print('reached')
for x in g(): pass`,
    "a generator that catches": `
def g():
    while True:
        try:
            while True: pass
        except BaseException:
            print('reached')
            yield 1
for x in g(): print('reached')`,
    "yield in finally": `
def g():
    try:
        while True: pass
    finally: yield 'reached'
print(*g())`,
    "__eq__ in a dict": `
class K:
    def __hash__(self): return 1
    def __eq__(self, o):
        while True: pass
try: {K(): 1, K(): 2}
except BaseException: print('reached')`,
    "__lt__ in sort": `
class K:
    def __lt__(self, o):
        while True: pass
x = [K(), K()]
try: x.sort()
except BaseException: print('reached')
finally: print('reached')`,
    "getattr's default": `
class A:
    @property
    def x(self):
        while True: pass
print(getattr(A(), 'x', 'reached'))`,
    "hasattr": `
class A:
    def __getattr__(self, n):
        while True: pass
print('reached', hasattr(A(), 'x'))`,
    "next's default": `
def g():
    while True: pass
    yield
print(next(g(), 'reached'))`,
    "asyncio cancellation": `
import asyncio
async def spin():
    try:
        while True: await asyncio.sleep(0)
    except BaseException: print('reached')
    finally: print('reached')
asyncio.run(spin())`,
    "asyncio task that swallows CancelledError": `
import asyncio
async def stubborn():
    while True:
        try: await asyncio.sleep(0)
        except asyncio.CancelledError: pass
async def main():
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel()
    await t
asyncio.run(main())`,
    "asyncio.gather with return_exceptions": `
import asyncio
async def spin():
    while True: pass
async def main():
    print('reached', await asyncio.gather(spin(), return_exceptions=True))
asyncio.run(main())`,
    "asyncio.wait_for": `
import asyncio
async def spin():
    while True: pass
async def main():
    try: await asyncio.wait_for(spin(), 0.01)
    except BaseException: print('reached')
asyncio.run(main())`,
    "async with": `
import asyncio
class A:
    async def __aenter__(self): pass
    async def __aexit__(self, *a):
        print('reached')
        return True
async def main():
    async with A():
        while True: pass
asyncio.run(main())`,
    "an async generator's finally": `
import asyncio
async def g():
    try:
        while True: yield 1
    finally: print('reached')
async def main():
    async for x in g(): pass
asyncio.run(main())`,
    "TaskGroup": `
import asyncio
async def spin():
    while True: pass
async def main():
    try:
        async with asyncio.TaskGroup() as t: t.create_task(spin())
    except* BaseException: print('reached')
asyncio.run(main())`,
    "atexit-like: __del__": `
class A:
    def __del__(self): print('reached')
a = A()
while True: pass`,
    "sys.excepthook": `
import sys
sys.excepthook = lambda *a: print('reached')
while True: pass`,
    "unittest": `
import unittest
class T(unittest.TestCase):
    def test(self):
        while True: pass
    def tearDown(self): print('reached')
unittest.main(exit=False)
print('reached')`,
    "assertRaises": `
import unittest
class T(unittest.TestCase): pass
with T().assertRaises(BaseException):
    while True: pass
print('reached')`,
    "functools.cache": `
import functools
@functools.cache
def f():
    while True: pass
try: f()
except BaseException: print('reached')`,
    "a metaclass": `
class M(type):
    def __prepare__(*a, **k):
        while True: pass
try:
    class A(metaclass=M): pass
except BaseException: print('reached')`,
    "traceback.format_exc": `
import traceback
try:
    while True: pass
except BaseException: print('reached', traceback.format_exc())`,
    "nested finally": `
try:
    try:
        try:
            while True: pass
        finally: print('reached')
    finally: print('reached')
finally: print('reached')`,
    "close of a generator": `
def g():
    try: yield 1
    finally:
        while True: pass
x = g()
next(x)
try: x.close()
except BaseException: print('reached')`,
    "throw into a generator": `
def g():
    while True:
        try: yield 1
        except BaseException: pass
x = g()
next(x)
while True: x.throw(KeyError)`,
    "raise in a loop of handlers": `
def f():
    try: raise KeyError
    except KeyError:
        try: raise ValueError
        finally:
            while True: pass
try: f()
except BaseException: print('reached')`,
    "weakref callback and gc":
      "import gc\ntry:\n    while True: gc.collect()\nexcept BaseException: print('reached')",
    "contextvars run": `
import contextvars
def f():
    while True: pass
try: contextvars.copy_context().run(f)
except BaseException: print('reached')`,
  },
};
