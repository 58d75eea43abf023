/** JavaScript's names, and those of generated code, as Python names in every place for a name. */

import type { AttackTable } from "./attacks.ts";

/** Names that mean something to JavaScript, to V8, to Deno or to generated code. */
const NAMES = [
  ..."constructor __proto__ prototype then toString valueOf toJSON toLocaleString".split(" "),
  ..."arguments eval let var const function this null undefined NaN Infinity new delete".split(" "),
  ..."typeof void instanceof switch do enum export extends static implements".split(" "),
  ..."interface package private protected public catch throw debugger default".split(" "),
  ..."hasOwnProperty isPrototypeOf __defineGetter__ __defineSetter__ __lookupGetter__".split(" "),
  ..."length name caller callee call apply bind get of globalThis Object Function Symbol".split(
    " ",
  ),
  ..."Proxy Reflect Promise Deno process require module exports window self console".split(" "),
  ..."next done value iterator throw_ message stack cause js mask mm vectorcall map items".split(
    " ",
  ),
  ..."getattro setattro dict proto namespace R G p e c1 k0 t t_append newFunction tick tooDeep"
    .split(
      " ",
    ),
  ..."unwind mul undefined_ default_ __filename import_meta".split(" "),
];

/** Programs around a name N, none of which may fail; each prints what a name there comes to. */
const PLACES: Readonly<Record<string, string>> = {
  "a variable": "N = 1\nN += 1\nprint(N, 'N' in globals(), globals()['N'])",
  "a deleted variable": "del N\ntry: N\nexcept NameError as error: print(error, error.name)",
  "an unbound local": `
def f():
    if 0: N = 1
    return N
try: f()
except UnboundLocalError as error: print(error)`,
  "a local": "def f():\n    N = 1\n    N += 1\n    return N, locals()\nprint(f())",
  "a cell": `
def f():
    N = 1
    def g():
        nonlocal N
        N += 1
        return N
    return g(), N, g.__code__.co_freevars
print(f())`,
  "a global": "def f():\n    global N\n    N = 3\nf()\nprint(N)",
  "a parameter": "def f(N, /, *args, k=0): return N\nprint(f(1), f.__code__.co_varnames[:1])",
  "a named parameter": "def f(N=5): return N\nprint(f(), f(N=2), f(**{'N': 3}))",
  "a keyword-only parameter": "def f(*, N): return N\nprint(f(N=2))",
  "a missing parameter": "def f(N): pass\ntry: f()\nexcept TypeError as error: print(error)",
  "an unknown keyword": "def f(): pass\ntry: f(N=1)\nexcept TypeError as error: print(error)",
  "a repeated keyword":
    "def f(N, **k): pass\ntry: f(1, **{'N': 1})\nexcept TypeError as error: print(error)",
  "an extra keyword": "def f(**N): return N\nprint(f(N=1), f())",
  "star arguments": "def f(*N): return N\nprint(f(1, 2))",
  "a keyword of a builtin": "try: len(N=1)\nexcept TypeError as error: print(error)",
  "a keyword of a class": "try: object(N=1)\nexcept TypeError as error: print(error)",
  "a keyword of dict": "print(dict(N=1), dict(**{'N': 2}))",
  "an attribute": `
class A: pass
a = A()
print(hasattr(a, 'N'), getattr(a, 'N', 'none'))
a.N = 1
print(a.N, vars(a), dir(a)[-1:] == ['N'] or 'N' in dir(a))
a.N += 1
print(a.N)
del a.N
try: a.N
except AttributeError as error: print(error, error.name)`,
  "an attribute by name": `
class A: pass
a = A()
setattr(a, 'N', [1])
print(getattr(a, 'N'), a.__dict__['N'])
delattr(a, 'N')
print(hasattr(a, 'N'))`,
  "an attribute of builtins": `
for value in (None, 1, 1.5, 'a', b'a', [], (), {}, set(), len, object(), range(1)):
    try: getattr(value, 'N')
    except AttributeError as error: print(error)
    else: print(type(value).__name__, 'has it')`,
  "a class attribute": "class A: N = 1\nprint(A.N, A().N, 'N' in vars(A))\nA.N = 2\nprint(A().N)",
  "an inherited attribute": `
class A: N = 1
class B(A): pass
class C(B): N = 2
print(B.N, C().N, super(C, C()).N)`,
  "a method": `
class A:
    def N(self, x=1): return x
print(A().N(), A().N(2), A.N(A(), 3), A.N.__name__, A.N.__qualname__)`,
  "a class method":
    "class A:\n    @classmethod\n    def N(cls): return cls.__name__\nprint(A.N(), A().N())",
  "a static method": "class A:\n    @staticmethod\n    def N(): return 1\nprint(A.N(), A().N())",
  "a property":
    "class A:\n    @property\n    def N(self): return 1\nprint(A().N, type(A.N).__name__)",
  "a slot": `
class A: __slots__ = ('N',)
a = A()
print(hasattr(a, 'N'))
a.N = 1
print(a.N, type(A.N).__name__)`,
  "__getattr__": "class A:\n    def __getattr__(self, name): return name\nprint(A().N)",
  "__setattr__": "class A:\n    def __setattr__(self, name, value): print(name, value)\nA().N = 1",
  "a class": "class N: pass\nprint(N.__name__, repr(N), type(N()).__qualname__)",
  "a class by type()": "A = type('N', (), {'N': 1})\nprint(A, A.N)",
  "a function": "def N(): return 1\nprint(N(), N.__name__, N.__qualname__)",
  "an attribute of a function": "def f(): pass\nf.N = 1\nprint(f.N, f.__dict__)",
  "a generator": "def N(): yield 1\nprint(list(N()), N().__name__)",
  "a coroutine": "import asyncio\nasync def N(): return 1\nprint(asyncio.run(N()))",
  "a lambda's parameter": "print((lambda N: N + 1)(1), [(lambda N=i: N)() for i in range(2)])",
  "a dict's key": `
d = {}
print('N' in d, d.get('N'), d.pop('N', 'none'))
d['N'] = 1
d.setdefault('N', 2)
print(d, d['N'], list(d.items()), d == {'N': 1}, {**d, 'N': 3})
del d['N']
try: d['N']
except KeyError as error: print(repr(error))`,
  "a set's item": "s = {'N'}\nprint('N' in s, s | {'N'}, 'N' in frozenset(s))",
  "a key of a Counter": "import collections\nprint(collections.Counter(['N', 'N']))",
  "a key of a defaultdict": "import collections\nprint(collections.defaultdict(int)['N'])",
  "a key of an OrderedDict": "import collections\nprint(collections.OrderedDict(N=1))",
  "a key of a class's namespace":
    "class A:\n    N = 1\n    print(sorted(locals())[-1:], 'N' in locals())",
  "a module's attribute": `
import types
m = types.ModuleType('N')
print(m.__name__, hasattr(m, 'N'))
m.N = 1
print(m.N, vars(m)['N'])`,
  "an attribute of a library module": `
import math
try: math.N
except AttributeError as error: print(error)`,
  "an import's name": "import math as N\nprint(N.pi)\nfrom math import pi as N\nprint(N)",
  "an imported module": "try: import N\nexcept ImportError as error: print(error.name == 'N')",
  "an imported name":
    "try: from math import N\nexcept ImportError as error: print(error.name, error.name_from)",
  "a submodule": "try: import math.N\nexcept ImportError as error: print(error.name)",
  "a loop's variable": "for N in range(3): pass\nprint(N)",
  "a comprehension's variable": "print([N for N in 'ab'], {N: N for N in 'c'})",
  "a with statement's variable": "import contextlib\nwith contextlib.nullcontext(1) as N: print(N)",
  "an exception's variable":
    "try: 1 / 0\nexcept ZeroDivisionError as N: print(N)\nprint('N' in globals())",
  "a walrus": "print((N := 5), N)",
  "a pattern's name": "match {'N': 1, 'b': 2}:\n    case {'N': N, **rest}: print(N, rest)",
  "an attribute pattern": `
class A: __match_args__ = ('N',)
a = A()
a.N = 7
match a:
    case A(x): print(x)
match a:
    case A(N=x): print(x)`,
  "unpacking": "N, *rest = 1, 2, 3\nprint(N, rest)",
  "an annotation": "N: int = 1\nprint(__annotations__)\ndel N",
  "a type parameter": "def f[N](x: N) -> N: return x\nprint(f.__type_params__, f(1))",
  "a type alias": "type N = int\nprint(N, N.__value__)",
  "a format field":
    "print('{N}'.format(N=1), '{0[N]}'.format({'N': 2}), '{N}'.format_map({'N': 3}))",
  "a format attribute":
    "try: '{0.N}'.format(object())\nexcept AttributeError as error: print(error)",
  "a missing format field": "try: '{N}'.format()\nexcept KeyError as error: print(repr(error))",
  "a percent key": "print('%(N)s' % {'N': 1})",
  "an f-string": "N = 1\nprint(f'{N=} {N!r:>3}')",
  "a template": "import string\nprint(string.Template('$N').safe_substitute(x=1))",
  "JSON": `
import json
print(json.dumps({'N': 'N'}), json.loads('{"N": {"N": [1]}}')['N'])`,
  "a namedtuple's field": `
import collections
T = collections.namedtuple('N', 'a N', rename=True)
print(T(1, 2), T._fields)`,
  "a dataclass's field": `
import dataclasses
A = dataclasses.make_dataclass('A', ['N', 'b'])
a = A(1, b=2)
print(a, a == A(1, 2), dataclasses.asdict(a))`,
  "an enum's member":
    "import enum\nA = enum.Enum('A', ['N', 'b'])\nprint(A.N, A['N'].name, list(A))",
  "a namespace": "import types\na = types.SimpleNamespace(N=1)\nprint(a, a.N)",
  "a regex's group": "import re\nprint(re.match('(?P<N>.)', 'x').groupdict())",
  "a typed dictionary":
    "import typing\nA = typing.TypedDict('A', {'N': int})\nprint(A.__annotations__)",
  "operator.attrgetter": `
import operator, types
print(operator.attrgetter('N')(types.SimpleNamespace(N=1)))
try: operator.attrgetter('N')(1)
except AttributeError as error: print(error)`,
  "operator.methodcaller":
    "import operator\ntry: operator.methodcaller('N')(1)\nexcept AttributeError as error: print(error)",
  "functools.partial": "import functools\nprint(functools.partial(dict, N=1)(b=2))",
  "__missing__": "class D(dict):\n    def __missing__(self, key): return key\nprint(D()['N'])",
  "__slots__ and a class attribute":
    "class A: __slots__ = ()\ntry: A().N = 1\nexcept AttributeError as error: print(error)",
  "globals() as a dict": "globals()['N'] = 9\nprint(N, globals().pop('N'), 'N' in globals())",
  "__dict__ as a dict": `
class A: pass
a = A()
a.__dict__['N'] = 1
print(a.N, a.__dict__)
a.__dict__.update(N=2)
print(a.N)
a.__dict__.clear()
print(hasattr(a, 'N'))`,
  "another __dict__": "class A: pass\na = A()\na.__dict__ = {'N': 1}\nprint(a.N, hasattr(a, 'x'))",
  "a metaclass's attribute": `
class M(type):
    def N(cls): return cls.__name__
class A(metaclass=M): pass
print(A.N(), hasattr(A(), 'N'))`,
  "__class_getitem__": "class A:\n    def __class_getitem__(cls, key): return key\nprint(A['N'])",
  "sorted by it": "print(sorted([{'N': 2}, {'N': 1}], key=lambda d: d['N']))",
  "a decorator": "def N(f): return lambda: f() + 1\n@N\ndef f(): return 1\nprint(f())",
  "a descriptor": `
class D:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, instance, owner): return self.name
class A: N = D()
print(A.N, A().N)`,
};

/** One program a name, with all its places. */
export const NAME_ATTACKS: AttackTable = Object.fromEntries(
  [...new Set(NAMES)].map((name) => [
    name,
    // `import this` prints a text on CPython.
    Object.entries(PLACES).filter(([place]) => name !== "this" || place !== "an imported module")
      .map(([place, program]) =>
        `print(${JSON.stringify(place)})\n${program.trimStart().replace(/\bN\b/g, name)}\n`
      ).join(""),
  ]),
);

/** How many programs there would be with a place in each. */
export const NAME_ATTACK_COUNT: number = Object.keys(NAME_ATTACKS).length *
  Object.keys(PLACES).length;
