/** Programs that take more memory than they may: in small steps, or in one request. */

import { type LimitTable, LITTLE_MEMORY } from "./cases.ts";

/** Growth in small steps, which only the memory limit ends. */
export const GROWTH: LimitTable = {
  ending: "memory",
  options: LITTLE_MEMORY,
  programs: {
    "a list of ints": "x = []\nwhile True: x.append(1.5)",
    "a list that doubles": "x = [1]\nwhile True: x += x",
    "a list that extends itself": "x = [1]\nwhile True: x.extend(x)",
    "a list that iterates over itself": "x = [1]\nfor i in x: x.append(i)",
    "a text that doubles": "x = 'a'\nwhile True: x += x",
    "texts that are kept": "x = []\nwhile True: x.append(str(len(x)) * 50)",
    "bytes that double": "x = b'a'\nwhile True: x += x",
    "a bytearray that grows": "x = bytearray()\nwhile True: x.extend(b'abc' * 100)",
    "a bytearray by iadd": "x = bytearray(b'x')\nwhile True: x += x",
    "a dict": "x = {}\nwhile True: x[len(x)] = len(x)",
    "a dict of texts": "x = {}\nwhile True: x[str(len(x))] = None",
    "a dict of tuples": "x = {}\nwhile True: x[len(x), 1] = None",
    "a set": "x = set()\nwhile True: x.add(len(x))",
    "nested tuples": "x = ()\nwhile True: x = (x, x, x)",
    "nested lists": "x = []\nwhile True: x = [x]",
    "nested dicts": "x = {}\nwhile True: x = {1: x}",
    "integers by shifting": "x = 1\nwhile True: x <<= 2**23",
    "integers that are kept": "x = [1]\nwhile True: x.append(x[-1] * 3 ** 100)",
    "objects": "class A: pass\nx = []\nwhile True:\n    a = A()\n    a.v = 1\n    x.append(a)",
    "objects with slots":
      "class A: __slots__ = 'v',\nx = []\nwhile True:\n    a = A()\n    a.v = x\n    x.append(a)",
    "attributes":
      "class A: pass\na = A()\nn = 0\nwhile True:\n    n += 1\n    setattr(a, f'n{n}', n)",
    "closures": "x = []\nwhile True:\n    def f(n=len(x)): return lambda: n\n    x.append(f())",
    "classes": "x = []\nwhile True: x.append(type('A', (), {}))",
    "generators": "def g(): yield\nx = []\nwhile True:\n    y = g()\n    next(y)\n    x.append(y)",
    "a chain of generators": "x = iter([])\nwhile True: x = (i for i in x)",
    "a chain of maps": "x = iter([])\nwhile True: x = map(abs, x)",
    "a chain of iterators":
      "import itertools\nx = iter([])\nwhile True: x = itertools.chain(x, [1])",
    "exceptions that are kept": `
x = []
while True:
    try: 1 / 0
    except ZeroDivisionError as e: x.append(e)`,
    "exception groups": "e = ValueError()\nwhile True: e = ExceptionGroup('x' * 50, [e, e])",
    "notes": "e = ValueError()\nwhile True: e.add_note('x' * 100 + str(id(e)))",
    "list of a count": "import itertools\nlist(itertools.count())",
    "tuple of a repeat": "import itertools\ntuple(itertools.repeat(1))",
    "sorted of a count": "import itertools\nsorted(itertools.count())",
    "list of a map": "import itertools\nlist(map(str, itertools.count()))",
    "list of a zip": "import itertools\nlist(zip(itertools.count(), itertools.count()))",
    "set of a count": "import itertools\nset(itertools.count())",
    "dict of a zip": "import itertools\ndict(zip(itertools.count(), itertools.count()))",
    "join of a repeat": "import itertools\n''.join(itertools.repeat('abc'))",
    "bytes of an iterator": "import itertools\nbytes(itertools.repeat(1))",
    "a star call": "import itertools\ndef f(*a): pass\nf(*itertools.count())",
    "unpacking": "import itertools\na, *b = itertools.count()",
    "a list display with a star": "import itertools\n[*itertools.count()]",
    "a slice assignment": "import itertools\nx = []\nx[:] = itertools.count()",
    "list.extend": "import itertools\n[].extend(itertools.repeat(1))",
    "deque": "import itertools, collections\ncollections.deque(itertools.count())",
    "deque.append": "import collections\nx = collections.deque()\nwhile True: x.append(len(x))",
    "Counter of a count": "import itertools, collections\ncollections.Counter(itertools.count())",
    "defaultdict": "import collections\nx = collections.defaultdict(list)\nwhile True: x[len(x)]",
    "namedtuples": `
import collections
P = collections.namedtuple('P', 'a b')
x = []
while True: x.append(P(1, 2))`,
    "dataclasses": `
import dataclasses
@dataclasses.dataclass
class P:
    a: int
x = []
while True: x.append(P(1))`,
    "an unbounded cache": `
import functools
@functools.cache
def f(n): return [n]
n = 0
while True:
    n += 1
    f(n)`,
    "tee": "import itertools\na, b = itertools.tee(itertools.count())\nfor i in a: pass",
    "cycle": "import itertools\nfor i in itertools.cycle(itertools.count()): pass",
    "product of endless": "import itertools\nitertools.product(itertools.count())",
    "permutations of a count": "import itertools\nitertools.permutations(itertools.count())",
    "StringIO": "import io\nx = io.StringIO()\nwhile True: x.write('abc' * 1000)",
    "BytesIO": "import io\nx = io.BytesIO()\nwhile True: x.write(b'abc' * 1000)",
    "regex matches":
      "import re\nx = re.findall('a', 'a' * 5000) * 1\nwhile True: x += re.findall('a', 'a' * 5000)",
    "regex substitution": "import re\nx = 'aa'\nwhile True: x = re.sub('a', 'aa', x)",
    "str.replace": "x = 'aa'\nwhile True: x = x.replace('a', 'aa')",
    "str.join": "x = 'ab'\nwhile True: x = x.join(x)",
    "f-strings": "x = 'ab'\nwhile True: x = f'{x}{x}'",
    "str.format": "x = 'ab'\nwhile True: x = '{0}{0}'.format(x)",
    "percent": "x = 'ab'\nwhile True: x = '%s%s' % (x, x)",
    "repr of repr": 'x = "\'"\nwhile True: x = repr(x) + repr(x)',
    "encode": "x = 'é'\nwhile True: x = (x.encode() + x.encode()).decode()",
    "json.dumps": "import json\nx = '\"'\nwhile True: x = json.dumps(x + x)",
    "array": "import array\nx = array.array('d', [1.0])\nwhile True: x.extend(x)",
    "heap": "import heapq\nx = []\nwhile True: heapq.heappush(x, -len(x))",
    "asyncio tasks": `
import asyncio
async def f(): await asyncio.sleep(1000)
async def main():
    x = []
    while True: x.append(asyncio.create_task(f()))
asyncio.run(main())`,
    "asyncio.Queue": `
import asyncio
async def main():
    q = asyncio.Queue()
    while True: await q.put([1])
asyncio.run(main())`,
    "weak references": `
import weakref
class A: pass
a = A()
x = []
while True: x.append(weakref.ref(a, lambda r: None))`,
    "deque rotation with growth":
      "import collections\nx = collections.deque([1])\nwhile True: x.extend(list(x))",
    "globals": "n = 0\nwhile True:\n    n += 1\n    globals()[f'v{n}'] = n",
    "logging records": `
import logging
x = []
class H(logging.Handler):
    def emit(self, r): x.append(r)
logging.getLogger().addHandler(H())
while True: logging.warning('x' * 2000)`,
    "caught by nobody": `
x = []
try:
    while True: x.append([1])
except BaseException: print('reached')
finally: print('reached')`,
    "a MemoryError handler that goes on": `
x = []
while True:
    try:
        while True: x.append('a' * 1000 + str(len(x)))
    except MemoryError: print('reached')`,
  },
};

/** Single requests that cannot be met and are refused before anything is allocated. */
export const HUGE_REQUESTS: LimitTable = {
  ending: "memory",
  options: LITTLE_MEMORY,
  programs: {
    "[0] * n": "[0] * 10**9",
    "(0,) * n": "(0,) * 10**9",
    "'a' * n": "x = 'a' * (5 * 10**8)",
    "b'a' * n": "x = b'a' * 10**9",
    "bytes(n)": "bytes(10**10)",
    "bytearray(n)": "bytearray(10**10)",
    "bytearray() * n": "bytearray(b'abc') * 10**9",
    "list *= n": "x = [1, 2]\nx *= 10**9",
    "1 << n": "1 << 10**9",
    "2 ** n": "2 ** 10**9",
    "3 ** n": "3 ** (10**8 * 5)",
    "10 ** 10 ** n": "10 ** 10 ** 8",
    "product of large integers": "x = 1 << (8 * 10**6 * 8)\nx * x * x * x",
    "ljust": "'a'.ljust(10**9)",
    "center": "'a'.center(10**9)",
    "zfill": "'1'.zfill(10**9)",
    "bytes.ljust": "b'a'.ljust(10**9)",
    "expandtabs": "('\\t' * 1000).expandtabs(10**7)",
    "format width": "format('a', '1000000000')",
    "f-string width": "f'{1:1000000000}'",
    "f-string precision": "f'{1.0:.100000000f}'",
    "percent width": "'%1000000000d' % 1",
    "percent precision": "'%.100000000f' % 1.0",
    "str.format width": "'{:>1000000000}'.format(1)",
    "a replacement in every place": "('a' * 10**6).replace('a', 'b' * 10**4)",
    "a join of a large separator": "('b' * 10**6).join('a' * 10**4)",
    "translate": "('a' * 10**6).translate({97: 'b' * 10**4})",
    "list(range)": "list(range(10**9))",
    "tuple(range)": "tuple(range(10**9))",
    "set(range)": "set(range(10**9))",
    "sorted(range)": "sorted(range(10**9))",
    "bytes(range-like)": "bytes([0]) * 10**10",
    "list slice": "x = [0] * 1000\nx[::1] = range(10**9)",
    "int.to_bytes": "(1).to_bytes(10**10, 'big')",
    "struct.pack": "import struct\nstruct.pack('1000000000x')",
    "random.randbytes": "import random\nrandom.randbytes(10**9)",
    "getrandbits": "import random\nrandom.getrandbits(10**10)",
    "token_bytes": "import secrets\nsecrets.token_bytes(10**9)",
    "random.choices": "import random\nrandom.choices([1], k=10**9)",
    "combinations of many": "import itertools\nlist(itertools.combinations(range(100), 50))",
    "product's pools": "import itertools\nlist(itertools.product(range(10**3), repeat=10**7))",
    "tee into many": "import itertools\nitertools.tee([], 10**8)",
    "re's repeated text": "import re\nre.sub('a', 'b' * 10**5, 'a' * 10**5)",
    "textwrap.indent": "import textwrap\ntextwrap.indent('a\\n' * 10**5, 'b' * 10**4)",
    "json indent": "import json\njson.dumps([[1]] * 1000, indent=10**7)",
    "array of bytes": "import array\narray.array('d', [0.0]) * 10**9",
    "deque * n": "import collections\ncollections.deque([1]) * 10**9",
    "math.factorial": "import math\nmath.factorial(10**8)",
    "math.perm": "import math\nmath.perm(10**8)",
    "pbkdf2 of many bytes": "import hashlib\nhashlib.pbkdf2_hmac('sha256', b'', b'', 1, 10**9)",
    "shake of many bytes": "import hashlib\nhashlib.shake_128(b'').digest(10**9)",
    "memoryview tobytes":
      "x = bytearray(4 * 10**6)\ny = [memoryview(x).tobytes() for i in range(1000)]",
    "StringIO at a far position": "import io\nx = io.StringIO()\nx.seek(10**9)\nx.write('a')",
    "BytesIO at a far position": "import io\nx = io.BytesIO()\nx.seek(10**10)\nx.write(b'a')",
    "BytesIO.truncate": "import io\nio.BytesIO(b'abc' * 10**7)",
    "Decimal": "import decimal\ndecimal.getcontext().prec = 10**8\ndecimal.Decimal(1) / 3",
    "Decimal as int": "import decimal\nint(decimal.Decimal('1e1000000000'))",
    "Fraction of a huge exponent": "import fractions\nfractions.Fraction('1e1000000000')",
    "slice of a range": "range(10**12)[::1].__reduce__ and list(range(10**12)[5:])",
  },
};
