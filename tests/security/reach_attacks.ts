/**
 * The ways by which Python sandboxes are left: through attributes of attributes, classes, frames,
 * exceptions, formats and protocols. What they find here is what CPython has, or nothing.
 */

import type { AttackTable } from "./attacks.ts";

const NO_TEXT =
  "programs here cannot run code from text; define functions and call them instead, " +
  "or use ast.literal_eval or json.loads for data";

/** The texts of this sandbox's refusals. */
const REFUSED = {
  exec: `PermissionError: exec() is not allowed: ${NO_TEXT}\n`,
  eval: `PermissionError: eval() is not allowed: ${NO_TEXT}\n`,
};

const CLASSES: AttackTable = {
  "object's subclasses": `
names = {c.__name__ for c in object.__subclasses__()}
print({'Popen', 'WorkerHost', 'Channel', 'System', 'PyObject'} & names)
print(all(isinstance(c, type) for c in object.__subclasses__()))`,
  "subclasses of every class": `
seen = set()
def walk(c):
    if c in seen: return
    seen.add(c)
    for s in type.__subclasses__(c): walk(s)
walk(object)
print(all(isinstance(c, type) and issubclass(c, object) for c in seen), len(seen) > 100)`,
  "the classic chain": `
print(().__class__.__bases__[0] is object, ''.__class__.__mro__, {}.__class__.__base__)`,
  "a class's class": "print(type(type), type.__class__.__class__, type.__mro__, object.__class__)",
  "type.__subclasses__ of no class":
    "try: type.__subclasses__(5)\nexcept TypeError as error: print(error)",
  "mro() of another": "try: type.mro(5)\nexcept TypeError as error: print(error)",
  "__class__ assignment": `
class A: pass
class B: __slots__ = ('x',)
class L(list): pass
for new in (B, L, list, dict, type, int, object, 5, None):
    try:
        a = A()
        a.__class__ = new
        print('changed')
    except TypeError as error: print(error)`,
  "__class__ of builtins": `
for value in ([], {}, 1, 'a', None, len, type):
    try: value.__class__ = object
    except (TypeError, AttributeError) as error: print(type(error).__name__, error)`,
  "__class__ as a property": `
class A:
    @property
    def __class__(self): return list
a = A()
print(isinstance(a, list), type(a).__name__)
for use in (lambda: list.append(a, 1), lambda: list.__len__(a), lambda: [] + a):
    try: use()
    except TypeError as error: print(error)`,
  "__bases__ assignment": `
class A: pass
class B(A): pass
for bases in ((), (5,), (list,), (B,), (object,), 'a', (A, A)):
    try:
        B.__bases__ = bases
        print('changed')
    except TypeError as error: print(error)`,
  "object.__new__ of builtins": `
for c in (int, str, list, dict, type, float, tuple, type(None), BaseException):
    try:
        object.__new__(c)
        print('made')
    except TypeError as error: print(error)`,
  "__new__ of another class": `
for f, c in ((list.__new__, dict), (int.__new__, str), (dict.__new__, list), (type.__new__, object), (str.__new__, 5)):
    try:
        f(c)
        print('made')
    except TypeError as error: print(error)`,
  "kinds that cannot be made": `
def f(): yield
for c in (type(f()), type(None), type(...), type(NotImplemented), type(len), type([].append), type(iter([])),
          type({}.keys()), type(int.__add__), type(type.__dict__['__mro__'])):
    try: print(c() in (None, ..., NotImplemented))
    except TypeError as error: print(error)`,
  "kinds that cannot be bases": `
def f(): yield
for c in (type(f()), type(None), bool, type(...), range, slice, type(f), type(len), memoryview, type(f().gi_frame)):
    try:
        type('A', (c,), {})
        print('made')
    except TypeError as error: print(error)`,
  "a metaclass that returns no class": `
class M(type):
    def __new__(*args): return 5
class A(metaclass=M): pass
print(A)`,
  "a metaclass with its own mro": `
class M(type):
    def mro(cls): return [cls, 5]
try:
    class A(metaclass=M): pass
except TypeError as error: print(error)`,
  "an mro with a builtin that is not a base": `
class M(type):
    def mro(cls): return [cls, list, object]
try:
    class A(metaclass=M): pass
    print(A.__mro__)
    A().append(1)
except TypeError as error: print(error)`,
  "__mro_entries__": `
class E:
    def __mro_entries__(self, bases): return (5,)
try:
    class A(E()): pass
except TypeError as error: print(error)`,
  "__prepare__ that is no mapping": `
class M(type):
    @classmethod
    def __prepare__(*a): return 5
try:
    class A(metaclass=M): pass
except TypeError as error: print(error)`,
  "__prepare__ with a mapping of one's own": `
class D(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        if k[:2] != '__': print(k)
class M(type):
    @classmethod
    def __prepare__(*a): return D()
class A(metaclass=M): constructor = 1`,
  "__init_subclass__ and __set_name__": `
class D:
    def __set_name__(self, owner, name): print(name, owner.__name__)
class A:
    def __init_subclass__(cls, **k): print(cls.__name__, k)
class B(A, x=1): prototype = D()`,
  "__class_getitem__":
    "class A:\n    def __class_getitem__(cls, i): return i\nprint(A[A], A[1, 2])",
  "__instancecheck__": `
class M(type):
    def __instancecheck__(cls, x): return True
class A(metaclass=M): pass
try: [].extend(A)
except TypeError as error: print(error)
print(isinstance(1, A))`,
  "a class that lies about its class": `
class A:
    __class__ = int
for f in (lambda a: a + 1, lambda a: [1][a], lambda a: chr(a), lambda a: 'x' * a, lambda a: range(a)):
    try: print(f(A()))
    except TypeError as error: print(error)`,
  "__slots__ of strange names": `
for slots in (('a', 'a'), ('__dict__',), ('1',), (5,), ('__class__',), ('__slots__',), 'constructor', ('a b',)):
    try: print(sorted(k for k in vars(type('A', (), {'__slots__': slots})) if k[:2] != '__'))
    except (TypeError, ValueError) as error: print(error)`,
  "what the library uses to change classes": {
    code: "import statistics\nstatistics._add_method(int, lambda self: 1)",
    ours: "AttributeError: module 'statistics' has no attribute '_add_method'\n",
  },
  "attributes of builtin classes": `
for c in (int, str, list, dict, object, type, type(None)):
    for f in (lambda: setattr(c, 'x', 1), lambda: delattr(c, '__init__'), lambda: c.__dict__.update(x=1), lambda: c.__dict__.__setitem__('x', 1)):
        try: f(); print('done')
        except (TypeError, AttributeError) as error: print(error)`,
  "a mapping proxy": `
class A: x = 1
p = A.__dict__
for f in (lambda: p.update(), lambda: p.__setitem__('x', 2), lambda: p.clear(), lambda: p.pop('x'), lambda: p.__ior__({'y': 1})):
    try: f(); print('done')
    except (TypeError, AttributeError) as error: print(error)
class Evil:
    def __ror__(self, other):
        print(type(other).__name__)
        return 1
    def __eq__(self, other):
        print(type(other).__name__)
        return True
p | Evil()
p == Evil()`,
};

/** Receivers that a method of a builtin class must not take. */
const RECEIVERS = "None, 1, 'a', [], (), {}, object(), type, A(), L()";

function confusion(methods: string): string {
  return `
class A: pass
class L(list): pass
import types, functools
for method in (${methods}):
    for receiver in (${RECEIVERS}):
        for way in ('call', 'get', 'method', 'partial', 'class', 'keyword'):
            try:
                if way == 'call': got = method(receiver)
                elif way == 'get': got = method.__get__(receiver)()
                elif way == 'method': got = types.MethodType(method, receiver)()
                elif way == 'partial': got = functools.partial(method, receiver)()
                elif way == 'class': got = type('C', (), {'m': method, 'x': 1})().m()
                else: got = method(receiver, constructor=1)
            except Exception as error: print(method.__name__, way, type(error).__name__, str(error).split(' at 0x')[0])
            else: print(method.__name__, way, type(got).__name__)`;
}

const CONFUSION: AttackTable = {
  "methods of list on others": confusion(
    "list.copy, list.clear, list.sort, list.pop, list.__len__",
  ),
  "methods of dict on others": confusion(
    "dict.keys, dict.items, dict.copy, dict.popitem, dict.__iter__",
  ),
  "methods of str on others": confusion(
    "str.upper, str.split, str.isidentifier, str.__len__, str.__hash__",
  ),
  "methods of int on others": confusion(
    "int.bit_length, int.__abs__, int.__index__, int.__float__, int.conjugate",
  ),
  "methods of float on others": confusion(
    "float.hex, float.is_integer, float.__int__, float.as_integer_ratio",
  ),
  "methods of bytes on others": confusion(
    "bytes.hex, bytes.decode, bytes.split, bytearray.clear, bytearray.copy",
  ),
  "methods of sets on others": confusion(
    "set.copy, set.pop, set.clear, frozenset.copy, set.__len__",
  ),
  "methods of tuple and range on others": confusion(
    "tuple.__len__, tuple.__iter__, range.__len__, range.__iter__, tuple.__hash__",
  ),
  "methods of generators on others": confusion(
    "type((i for i in ())).__next__, type((i for i in ())).close, type((i for i in ())).__iter__",
  ),
  "methods of exceptions on others": confusion(
    "BaseException.__str__, BaseException.__repr__, BaseException.__reduce__",
  ),
  "methods of functions on others": confusion(
    "type(lambda: 0).__repr__, type(len).__repr__, property.__get__, staticmethod.__call__",
  ),
  "methods of object on others": confusion(
    "object.__repr__, object.__dir__, object.__init_subclass__, object.__getstate__",
  ),
  "descriptors on others": `
import types
class A:
    __slots__ = ('s',)
def f(): pass
for get in (type.__dict__['__mro__'], type.__dict__['__dict__'], type.__dict__['__name__'], type(f).__dict__['__code__'],
            type(f).__dict__['__globals__'], BaseException.__dict__['args'], A.__dict__['s'], property.__dict__['fget'],
            types.ModuleType.__dict__['__dict__'], complex.__dict__['real'], slice.__dict__['start']):
    for receiver in (None, 1, 'a', [], {}, f, len, A(), type, int, ValueError(), 1j):
        try: got = get.__get__(receiver, type(receiver))
        except (TypeError, AttributeError) as error: print(type(error).__name__, error)
        else: print(type(got).__name__)`,
  "setters on others": `
class A: __slots__ = ('s',)
def f(): pass
for setter in (type.__dict__['__name__'], type(f).__dict__['__code__'], type(f).__dict__['__defaults__'], BaseException.__dict__['args'], A.__dict__['s']):
    for receiver in (None, 1, [], f, A(), int, ValueError()):
        for value in (1, 'a', (1,), None):
            try: setter.__set__(receiver, value)
            except (TypeError, AttributeError) as error: print(type(error).__name__, error)
            else: print('set')`,
  "bound methods of another's": "class A: m = [].append\nA().m(1)\nprint(A.m.__self__)",
  "super() with the wrong kinds": `
class A: pass
for args in ((5, 5), (A, 5), (int, 'a'), (A, A), (type, int), (list, {})):
    try: print(super(*args).__thisclass__)
    except TypeError as error: print(str(error).split(' at 0x')[0])`,
  "super().__init__ of nothing": "try: super()\nexcept RuntimeError as error: print(error)",
  "special methods that return the wrong kind": `
for name, use in (('__len__', len), ('__bool__', bool), ('__int__', int), ('__index__', lambda a: [1][a]), ('__str__', str),
                  ('__repr__', repr), ('__hash__', hash), ('__float__', float), ('__complex__', complex), ('__bytes__', bytes),
                  ('__iter__', iter), ('__contains__', lambda a: 1 in a), ('__format__', format), ('__dir__', dir),
                  ('__length_hint__', list), ('__fspath__', str), ('__reversed__', reversed), ('__round__', round)):
    for result in (None, 'a', -1, 1.5, 2**70, [], object):
        A = type('A', (), {name: lambda self, *a, r=result: r})
        try: print(name, type(use(A())).__name__)
        except Exception as error: print(name, type(error).__name__, str(error).split(' at 0x')[0])`,
};

const FRAMES: AttackTable = {
  "a generator's frame": `
def g():
    x = 1
    yield
gen = g()
frame = gen.gi_frame
print(type(frame).__name__, frame.f_code.co_name, frame.f_back, gen.gi_code is g.__code__)`,
  "a traceback's frame": `
def f():
    secret = 1
    1 / 0
try: f()
except ZeroDivisionError as error: tb = error.__traceback__
names = []
while tb:
    names.append(tb.tb_frame.f_code.co_name)
    tb = tb.tb_next
print(names)`,
  "f_globals is this program's": `
try: 1 / 0
except ZeroDivisionError as error: frame = error.__traceback__.tb_frame
print(frame.f_globals is globals(), sorted(k for k in frame.f_globals if k[:2] != '__'))`,
  "f_builtins": {
    code: "import sys\nsys._getframe().f_builtins",
    ours: "AttributeError: 'frame' object has no attribute 'f_builtins'\n",
  },
  "sys._getframe goes no further than the program": `
import sys
def f(): return sys._getframe(1)
frame = f()
print(frame.f_code.co_name, frame.f_back)
try: sys._getframe(100)
except ValueError as error: print(error)`,
  "a function's globals": "def f(): pass\nprint(f.__globals__ is globals(), 'f' in f.__globals__)",
  "a function's code": `
def f(a, b=1): return a
c = f.__code__
print(c.co_name, c.co_argcount, c.co_varnames, c.co_filename == __file__ if '__file__' in globals() else True, type(c.co_code).__name__)`,
  "a function's closure": `
def f():
    x = 1
    return lambda: x
g = f()
print(len(g.__closure__), type(g.__closure__[0]).__name__)
try: g.__closure__ = ()
except AttributeError as error: print(error)`,
  "a cell's contents": `
def f():
    x = 1
    return lambda: x
g = f()
cell, = g.__closure__
print(cell.cell_contents, type(cell).__name__)
cell.cell_contents = [2]
print(g())
try: cell.constructor
except AttributeError as error: print(error)`,
  "a function's defaults":
    "def f(a=1): return a\nf.__defaults__ = ('x',)\nprint(f())\nf.__kwdefaults__ = {'y': 1}\ntry: f.__defaults__ = 5\nexcept TypeError as error: print(error)",
  "a function's globals are fixed":
    "def f(): pass\ntry: f.__globals__ = {}\nexcept AttributeError as error: print(error)",
  "another function's code": {
    code: "def f(): return 1\ndef g(): return 2\nf.__code__ = g.__code__",
    ours: "TypeError: the __code__ of a function cannot be replaced\n",
  },
  "code of one's own": {
    code:
      "def f(): pass\ntype(f.__code__)(0, 0, 0, 0, 0, 0, b'', (), (), (), '', '', '', 1, b'', b'')",
    ours: "TypeError: code() takes no arguments\n",
  },
  "making a function type": `
def f(): return 1
F = type(f)
for args in ((), (5, {}), (f.__code__, 5)):
    try: F(*args); print('made')
    except TypeError as error: print(type(error).__name__)`,
  "__builtins__":
    "print(__builtins__.__name__, __builtins__.len is len, hasattr(__builtins__, 'constructor'))",
  "the module's loader": "print(__name__, __spec__ if '__spec__' in globals() else None)",
  "inspect of frames": `
import inspect
def f(): return [i.function for i in inspect.stack()]
print(f())
print(inspect.currentframe().f_code.co_name)`,
  "inspect of values": `
import inspect
print(inspect.isclass(int), inspect.isbuiltin(len), inspect.isfunction(len), str(inspect.signature(lambda a, *b, c=1: 0)))
print([n for n, v in inspect.getmembers(object()) if not n.startswith('__')])`,
  "gc": "import gc\nprint(gc.collect() >= 0, gc.isenabled())",
  "an exception of the runtime": `
for f in (lambda: 1 / 0, lambda: [][1], lambda: {}['a'], lambda: None.x, lambda: 'a' + 1, lambda: int('x'), lambda: undefined_name,
          lambda: [].pop(), lambda: next(iter([])), lambda: (1).x, lambda: 1(), lambda: len(1), lambda: iter(1), lambda: 'a'[9]):
    try: f()
    except Exception as error:
        print(type(error).__name__, type(error).__module__, error.args, sorted(vars(error)), error.__cause__, error.__context__)
        assert not any(hasattr(error, n) for n in ('stack', 'message', 'constructor', 'toString', 'cause', 'fileName'))`,
  "a deep recursion's exception": `
def f(): f()
try: f()
except RecursionError as error: print(error.args, hasattr(error, 'stack'))`,
  "a MemoryError":
    "try: [0] * 10**15\nexcept MemoryError as error: print(error.args, hasattr(error, 'stack'))",
  "an exception's attributes": `
e = ValueError(1)
e.constructor = 2
e.__proto__ = 3
print(vars(e), e.args)
for name, value in (('__cause__', 5), ('__context__', 'a'), ('__traceback__', 1), ('args', 5)):
    try: setattr(e, name, value); print(name, 'set')
    except TypeError as error: print(error)`,
  "with_traceback":
    "try: raise ValueError().with_traceback(5)\nexcept TypeError as error: print(error)",
  "an exception that is its own cause":
    "e = ValueError()\ne.__cause__ = e\ne.__context__ = e\nprint(repr(e))\ntry: raise e\nexcept ValueError as x: print(x is e)",
  "raise of strange things": `
for what in (5, 'a', None, object, int, [], {}, lambda: 0, type, BaseException.__init__):
    try: raise what
    except TypeError as error: print(error)`,
  "except of strange things": `
for what in (5, 'a', object, (int, 5), [], None):
    try:
        try: 1 / 0
        except what: print('caught')
    except TypeError as error: print(error)
    except ZeroDivisionError: print('not caught')`,
  "throw into a generator": `
def g():
    try: yield
    except Exception as error: print(type(error).__name__, error)
    yield
for args in ((5,), ('a',), (None,), (int,), (ValueError, 1), (ValueError(1), 2), (KeyError, None, 5), (object(),)):
    x = g()
    next(x)
    try: x.throw(*args)
    except (TypeError, StopIteration) as error: print(type(error).__name__, str(error).split(' at 0x')[0])`,
  "throw of strange things into a generator that has not begun": `
def g(): yield
for args in ((5,), ('a',), (object(),), (ValueError, 1)):
    try: g().throw(*args)
    except (TypeError, ValueError) as error: print(type(error).__name__, str(error).split(' at 0x')[0])`,
  "send before the start":
    "def g(): yield\ntry: g().send(1)\nexcept TypeError as error: print(error)",
  "a generator that runs itself":
    "def g():\n    next(x)\n    yield\nx = g()\ntry: next(x)\nexcept ValueError as error: print(error)",
  "traceback's objects": `
import traceback
try: 1 / 0
except ZeroDivisionError as error: t = traceback.TracebackException.from_exception(error)
print(t.exc_type, [f.name for f in t.stack], list(t.format_exception_only()))`,
  "sys.exc_info":
    "import sys\ntry: 1 / 0\nexcept: print([type(x).__name__ for x in sys.exc_info()])\nprint(sys.exc_info(), sys.exception())",
};

const FORMATS: AttackTable = {
  "globals through a format": `
class A:
    def __init__(self): pass
print('{0.__init__.__globals__[__name__]}'.format(A()))
print('{0.__class__.__mro__[1]}'.format(A()))
print('{0.__class__.__base__.__subclasses__}'.format(1).split(' at 0x')[0])`,
  "JavaScript through a format": `
for field in ('{0.constructor}', '{0.__proto__}', '{0[constructor]}', '{0.toString}', '{0.js}', '{0.type}', '{0.constructor.constructor}',
              '{0[__proto__][constructor]}', '{0.map}', '{0.items}', '{0[length]}', '{0.length}', '{0.$x}', '{0.t$append}'):
    for value in (1, 'a', [], {}, object(), len, lambda: 0, type):
        try: print(field, type(value).__name__, field.format(value).split(' at 0x')[0])
        except (AttributeError, KeyError, TypeError, ValueError) as error: print(field, type(error).__name__, error)`,
  "indexes in a format": `
for field in ('{0[0]}', '{0[-1]}', '{0[00]}', '{0[1e0]}', '{0[]}', '{0[0x0]}', '{0[99999999999999999999]}', '{0[ 0]}', '{[0]}', '{.real}'):
    for value in ([7], {0: 'n', '-1': 's', '1e0': 't', '0x0': 'u', ' 0': 'v'}, 'xyz'):
        try: print(field, field.format(value))
        except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error: print(field, type(error).__name__, error)`,
  "conversions in a format": `
for field in ('{!r}', '{!x}', '{!}', '{0!r:>{1}}', '{:{}}', '{0:{0}}', '{', '}', '{}}', '{{}', '{0.}', '{.}', '{!r!s}', '{0!r', '{:{:{}}}'):
    try: print(field, field.format('a', 5))
    except (ValueError, IndexError, KeyError, AttributeError) as error: print(field, type(error).__name__, error)`,
  "format_map with a mapping of one's own": `
class D:
    def __getitem__(self, key): return key
print('{constructor} {__proto__} {0}'.format_map(D()))`,
  "__format__ that is evil": `
class A:
    def __format__(self, spec): return self
try: format(A())
except TypeError as error: print(error)
class B:
    def __format__(self, spec): return spec.upper()
print(f'{B():constructor}', '{:__proto__}'.format(B()))`,
  "string.Formatter": `
import string
class F(string.Formatter):
    def get_field(self, name, args, kwargs): return name, 0
print(F().format('{constructor.__proto__} {0[toString]}'))
print(string.Formatter().vformat('{0.real}', (1,), {}))`,
  "string.Template": `
import string
for text in ('\${constructor}', '$__proto__', '$toString', '\${a.b}', '$', '$$', '\${'):
    try: print(string.Template(text).substitute({'constructor': 1, '__proto__': 2}))
    except (KeyError, ValueError) as error: print(type(error).__name__, error)`,
  "percent formats": `
for text in ('%(constructor)s', '%(__proto__)s', '%s', '%*d', '%c', '%(a', '%', '%z', '%(a)s %s', '%.*f', '%5%'):
    for value in ({'constructor': 1}, (1,), 1, [], (2, 3)):
        try: print(text, repr(text % value))
        except (TypeError, ValueError, KeyError) as error: print(text, type(error).__name__, error)`,
};

const PROTOCOLS: AttackTable = {
  "__reduce__ of values": `
for value in (1, 'a', [1], {1: 2}, object(), ValueError(1), range(3)):
    try: print([getattr(x, '__name__', x) for x in value.__reduce_ex__(4)][:1])
    except TypeError as error: print(error)`,
  "__reduce__ that names a function": `
import copy
class A:
    def __reduce__(self): return (print, ('called by copy',))
copy.copy(A())
class B:
    def __reduce__(self): return 'constructor'
print(type(copy.copy(B())).__name__)
class C:
    def __reduce__(self): return 5
try: copy.copy(C())
except Exception as error: print(type(error).__name__)`,
  "__reduce__ that names eval": {
    code: "import copy\nclass A:\n    def __reduce__(self): return (eval, ('1',))\ncopy.copy(A())",
    ours: REFUSED.eval,
  },
  "__deepcopy__ and __copy__": `
import copy
class A:
    def __copy__(self): return 5
    def __deepcopy__(self, memo): return type(memo).__name__
print(copy.copy(A()), copy.deepcopy([A()]))`,
  "__setstate__": `
import copy
class A:
    def __getstate__(self): return {'__proto__': 1, 'constructor': 2}
    def __setstate__(self, state): print(state)
copy.copy(A())`,
  "__getattribute__ that gives everything": `
class A:
    def __getattribute__(self, name): return name
a = A()
print(a.constructor, a.__class__, a.__dict__, type(a).__name__)
print(isinstance(a, A))`,
  "__getattr__ for protocols": `
class A:
    def __getattr__(self, name):
        raise KeyError(name)
for use in (len, iter, bool, str, hash, list, lambda a: a + a, lambda a: a[0], lambda a: a(), lambda a: a == a, callable, dir):
    try: print(type(use(A())).__name__)
    except (TypeError, KeyError) as error: print(type(error).__name__, error)`,
  "an await of a thenable": `
import asyncio
class A:
    def then(self, *args): print('then was called')
async def main():
    try: await A()
    except TypeError as error: print(error)
    return A()
print(type(asyncio.run(main())).__name__)`,
  "toJSON": `
import json
class A(dict):
    def toJSON(self, *args): print('toJSON was called')
    toString = valueOf = toJSON
print(json.dumps(A(a=1)), str(A(a=1)), A(a=1) == {'a': 1})`,
  "Symbol-like names": `
class A:
    def __getitem__(self, key): return key
setattr(A, 'Symbol(Symbol.iterator)', lambda self: print('called'))
setattr(A, '@@iterator', lambda self: print('called'))
setattr(A, 'Symbol.toPrimitive', lambda self: print('called'))
a = A()
print(f'{a["x"]}', [b for b, _ in zip(a, range(2))])`,
  "awaitables of strange kinds": `
import asyncio
class A:
    def __await__(self): return 5
class B:
    def __await__(self): return iter([1])
async def f(x): return await x
for x in (A(), B(), 5, None, [], lambda: 0):
    try: asyncio.run(f(x))
    except (TypeError, RuntimeError) as error: print(type(error).__name__, str(error).split(' at 0x')[0])`,
  "a coroutine that is awaited twice": `
import asyncio
async def f(): return 1
async def main():
    c = f()
    print(await c)
    try: await c
    except RuntimeError as error: print(error)
asyncio.run(main())`,
  "send to a coroutine": `
async def f(): return 1
c = f()
try: c.send(None)
except StopIteration as error: print(error.value)
try: c.send(None)
except RuntimeError as error: print(error)`,
  "an event loop's parts": `
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    print(hasattr(loop, 'constructor'), hasattr(loop, 'then'), loop.is_running())
    task = asyncio.current_task()
    print(hasattr(task, 'constructor'), hasattr(task, 'then'))
asyncio.run(main())`,
  "a future's callbacks": `
import asyncio
async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda f: print('done', f.result()))
    future.set_result('then')
    await asyncio.sleep(0)
    print(await future)
asyncio.run(main())`,
  "iterators that lie": `
class A:
    def __iter__(self): return self
    def __next__(self): return 1
    def __length_hint__(self): return 10**18
import itertools
try: print(list(itertools.islice(A(), 3)), sum(itertools.islice(A(), 2)))
except Exception as error: print(type(error).__name__)
class B:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
    def __length_hint__(self): return -1
try: print(list(B()))
except ValueError as error: print(error)`,
  "a list that changes while it is sorted": `
class A:
    def __lt__(self, other):
        x.append(1)
        return True
x = [A(), A(), A()]
try: x.sort()
except ValueError as error: print(error)
print(len(x))`,
  "a list that changes under its methods": `
class A:
    def __eq__(self, other):
        x.clear()
        return False
for f in (lambda: x.index(5), lambda: x.count(5), lambda: 5 in x, lambda: x.remove(5), lambda: x == [1, 2, 3], lambda: x < [1]):
    x = [A(), A(), A()]
    try: print(f(), x)
    except (ValueError, TypeError) as error: print(type(error).__name__, str(error).split(' at 0x')[0], x)`,
  "a dict that changes under its methods": `
class A:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, other):
        d.clear()
        return False
d = {}
d[A(0)] = 0
d[A(1)] = 1
d = {A(1): 1}
print(d.get(A(2)), len(d), d.pop(A(3), 'none'), d.setdefault(A(4), 5))`,
  "a dict that changes while it is iterated": `
d = {1: 1}
try:
    for k in d: d[k + 1] = 1
except RuntimeError as error: print(error)
s = {1}
try:
    for k in s: s.add(k + 1)
except RuntimeError as error: print(error)`,
  "a set that changes while it is compared": `
class A:
    def __hash__(self): return 1
    def __eq__(self, other):
        s.clear()
        return True
s = {A()}
print(A() in s, len(s), s | {2})`,
  "a hash that is not one": `
for h in ('a', None, 1.5, 2**100, -1, True):
    A = type('A', (), {'__hash__': lambda self, h=h: h})
    try: print(hash(A()) == hash(h) if isinstance(h, int) else hash(A()), len({A(): 1}))
    except TypeError as error: print(error)`,
  "an exported buffer":
    "b = bytearray(b'abc')\nm = memoryview(b)\ntry: b.append(1)\nexcept BufferError as error: print(error)\nm.release()\nb.append(1)\nprint(b)\ntry: m[0]\nexcept ValueError as error: print(error)",
  "indexes that run code": `
class I:
    def __index__(self):
        x.clear()
        return 0
for f in (lambda: x[I()], lambda: x[I():], lambda: x.pop(I()), lambda: x.insert(I(), 1), lambda: x * I()):
    x = [1, 2, 3]
    try: print(f(), x)
    except (IndexError, TypeError) as error: print(type(error).__name__, error, x)`,
  "str subclasses as names": `
class S(str):
    def __eq__(self, other): return True
    def __hash__(self): return 1
class A: pass
a = A()
setattr(a, S('constructor'), 1)
print(vars(a), getattr(a, S('constructor')))
def f(**k): return k
print(f(**{S('x'): 1}))`,
  "names that are no strings": `
class A: pass
for name in (5, None, b'a', ['a'], 1.5):
    for f in (getattr, hasattr, lambda a, n: setattr(a, n, 1), delattr):
        try: f(A(), name)
        except TypeError as error: print(error)
try: (lambda **k: k)(**{5: 1})
except TypeError as error: print(str(error).split('()')[-1])`,
  "keys that are no strings in a namespace": `
class A: pass
a = A()
a.__dict__[5] = 1
a.__dict__[None] = 2
print(a.__dict__, len(vars(a)))
A2 = type('A2', (), {})
try: type('B', (), {5: 1}); print('made')
except TypeError as error: print(error)`,
};

const REFUSALS: AttackTable = {
  "exec": { code: "exec('import os')", ours: REFUSED.exec },
  "eval": { code: "eval('1')", ours: REFUSED.eval },
  "exec through builtins": {
    code: "import builtins\ngetattr(builtins, 'ex' + 'ec')('1')",
    ours: REFUSED.exec,
  },
  "eval through globals": {
    code: "globals()['__builtins__'].eval('1')",
    ours: REFUSED.eval,
  },
  "eval as a callback": { code: "list(map(eval, ['1']))", ours: REFUSED.eval },
  "eval as a key": { code: "sorted(['1'], key=eval)", ours: REFUSED.eval },
  "eval in a method": { code: "class A: e = eval\nA().e('1')", ours: REFUSED.eval },
  "eval as a default factory": {
    code: "import collections, functools\ncollections.defaultdict(functools.partial(eval, '1'))[1]",
    ours: REFUSED.eval,
  },
  "literal_eval of a call":
    "import ast\ntry: ast.literal_eval('__import__(\"os\")')\nexcept ValueError as error: print(str(error).split(':')[0])",
  "literal_eval of names":
    "import ast\nfor text in ('a', 'a.b', '(lambda: 0)()', '[x for x in ()]', 'f\"{a}\"'):\n    try: print(ast.literal_eval(text))\n    except ValueError as error: print('ValueError')",
};

/** The programs. */
export const REACH_ATTACKS: AttackTable = {
  ...CLASSES,
  ...CONFUSION,
  ...FRAMES,
  ...FORMATS,
  ...PROTOCOLS,
  ...REFUSALS,
};
