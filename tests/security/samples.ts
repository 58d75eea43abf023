/** One value of every kind that a Python program can make, and where to find them all. */

import { Interpreter } from "../../src/interpreter/interpreter.ts";
import { loadedModules, loadModule } from "../../src/interpreter/importer.ts";
import type { Value } from "../../src/objects/object.ts";
import { registry } from "../../src/stdlib/registry.ts";
import { IN_PROCESS_LIMITS, InProcessHost } from "../helpers/in_process.ts";

/** Python expressions, by name; each is evaluated once. CPython has all of them too. */
export const SAMPLES: Readonly<Record<string, string>> = {
  "object": "object()",
  "none": "None",
  "not_implemented": "NotImplemented",
  "ellipsis": "...",
  "true": "True",
  "int": "7",
  "big_int": "2**70",
  "float": "1.5",
  "complex": "1j",
  "str": "'text'",
  "wide_str": "'\\U0001F600é'",
  "bytes": "b'bytes'",
  "bytearray": "bytearray(b'bytes')",
  "memoryview": "memoryview(b'bytes')",
  "list": "[1, 'a']",
  "tuple": "(1, 'a')",
  "dict": "{'a': 1, 2: 'b'}",
  "set": "{1, 'a'}",
  "frozenset": "frozenset({1, 'a'})",
  "range": "range(5)",
  "slice": "slice(1, 2)",
  "list_iterator": "iter([1])",
  "list_reverse_iterator": "reversed([1])",
  "tuple_iterator": "iter((1,))",
  "dict_keys": "{1: 2}.keys()",
  "dict_values": "{1: 2}.values()",
  "dict_items": "{1: 2}.items()",
  "dict_iterator": "iter({1: 2})",
  "set_iterator": "iter({1})",
  "str_iterator": "iter('a')",
  "bytes_iterator": "iter(b'a')",
  "range_iterator": "iter(range(3))",
  "call_iterator": "iter(lambda: 1, 1)",
  "enumerate": "enumerate([1])",
  "zip": "zip([1])",
  "map": "map(abs, [1])",
  "filter": "filter(None, [1])",
  "reversed": "reversed(range(3))",
  "function": "function",
  "lambda_": "lambda: 1",
  "closure": "closure()",
  "cell": "closure().__closure__[0]",
  "code": "function.__code__",
  "builtin": "len",
  "bound_builtin": "[].append",
  "slot_wrapper": "int.__add__",
  "method_wrapper": "(1).__add__",
  "method_descriptor": "list.append",
  "class_method_descriptor": "dict.__dict__['fromkeys']",
  "getset": "type.__dict__['__mro__']",
  "method": "Class().method",
  "static": "Class.__dict__['static']",
  "class_method": "Class.__dict__['made']",
  "property": "property(len)",
  "super": "super(Class, Class())",
  "generator": "generator()",
  "started_generator": "started()",
  "coroutine": "coroutine()",
  "async_generator": "async_generator()",
  "class": "Class",
  "instance": "Class()",
  "slotted": "Slotted()",
  "metaclass": "Meta",
  "class_of_metaclass": "Meta('Made', (), {})",
  "int_subclass": "Int(3)",
  "str_subclass": "Str('s')",
  "list_subclass": "List([1])",
  "dict_subclass": "Dict(a=1)",
  "module": "math",
  "exception": "caught",
  "exception_group": "ExceptionGroup('e', [ValueError(1)])",
  "os_error": "OSError(2, 'no', 'file')",
  "key_error": "KeyError('k')",
  "syntax_error": "SyntaxError('m', ('f', 1, 2, 'text', 3, 4))",
  "unicode_error": "UnicodeDecodeError('ascii', b'a', 0, 1, 'r')",
  "traceback": "caught.__traceback__",
  "generic_alias": "list[int]",
  "union": "int | str",
  "mapping_proxy": "Class.__dict__",
  "simple_namespace": "types.SimpleNamespace(a=1)",
  "partial": "functools.partial(len, [])",
  "cached": "functools.lru_cache(len)",
  "count": "itertools.count()",
  "chain": "itertools.chain([1])",
  "deque": "collections.deque([1])",
  "ordered": "collections.OrderedDict(a=1)",
  "counter": "collections.Counter('a')",
  "default": "collections.defaultdict(list)",
  "named": "Named(1, 2)",
  "enum": "Colour.RED",
  "enum_class": "Colour",
  "flag": "re.I",
  "pattern": "re.compile('a(?P<n>b)?')",
  "match": "re.match('a', 'a')",
  "decimal": "decimal.Decimal('1.5')",
  "fraction": "fractions.Fraction(1, 3)",
  "date": "datetime.date(2020, 1, 2)",
  "datetime": "datetime.datetime(2020, 1, 2)",
  "timedelta": "datetime.timedelta(1)",
  "string_io": "io.StringIO('a')",
  "bytes_io": "io.BytesIO(b'a')",
  "stdout": "sys.stdout",
  "data": "Data(1)",
  "type_var": "typing.TypeVar('T')",
  "optional": "typing.Optional[int]",
  "random": "random.Random(1)",
  "weak": "weakref.ref(Class)",
  "array": "array.array('i', [1])",
  "hash": "hashlib.sha256()",
  "attrgetter": "operator.attrgetter('a')",
  "itemgetter": "operator.itemgetter(0)",
};

const PRELUDE = `
import array, collections, dataclasses, datetime, decimal, enum, fractions, functools, hashlib, io
import itertools, math, operator, random, re, sys, types, typing, weakref
def function(a, b=1, *c, d=2, **e): 'doc'
def closure():
    x = 1
    return lambda: x
def generator(): yield 1
def started():
    g = generator()
    next(g)
    return g
async def coroutine(): pass
async def async_generator(): yield 1
class Class:
    attribute = 1
    def method(self): pass
    @staticmethod
    def static(): pass
    @classmethod
    def made(cls): pass
class Slotted: __slots__ = ('a', 'b')
class Meta(type): pass
class Int(int): pass
class Str(str): pass
class List(list): pass
class Dict(dict): pass
class Colour(enum.Enum): RED = 1
Named = collections.namedtuple('Named', 'a b')
@dataclasses.dataclass
class Data: a: int
try: 1 / 0
except ZeroDivisionError as error: caught = error
`;

/** The text of a program that puts all samples into a dict \`samples\`. */
export function samplesProgram(): string {
  const items = Object.entries(SAMPLES).map(([name, text]) =>
    `    ${JSON.stringify(name)}: ${text},`
  );
  return `${PRELUDE}\nsamples = {\n${items.join("\n")}\n}\n`;
}

/** Everything in one interpreter of this process: its samples and all modules of the library. */
export function sampleRoots(): [string, Value][] {
  const host = new InProcessHost(null);
  const interpreter = new Interpreter({ host, limits: IN_PROCESS_LIMITS, authorizedImports: null });
  const completion = interpreter.run({ source: samplesProgram(), filename: "samples.py" });
  if (completion.status !== "ok") throw new Error(completion.error?.traceback);
  for (const name of registry.keys()) loadModule(name, true);
  return [["__main__", interpreter.main], ...loadedModules()];
}
