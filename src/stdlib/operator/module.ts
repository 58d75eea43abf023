/** The `operator` module. */

import { newTypeError } from "../../objects/exception.ts";
import { newList } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import { None, PyObject, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple } from "../../objects/tuple.ts";
import { newBuiltinType, objectType, type PyType, typeName } from "../../objects/type.ts";
import { charge } from "../../objects/budget.ts";
import { newDict } from "../../objects/dict.ts";
import { newValueError } from "../../objects/exception.ts";
import { intValue } from "../../objects/numbers.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call, callSpecial } from "../../protocols/call.ts";
import { eq, ge, gt, le, lt, ne, same } from "../../protocols/compare.ts";
import { asIndex, asSize } from "../../protocols/convert.ts";
import { iterate, lengthHint } from "../../protocols/iterate.ts";
import * as number from "../../protocols/number.ts";
import { contains, deleteItem, getItem, setItem } from "../../protocols/subscript.ts";
import { repr } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import { dictSet } from "../../protocols/mapping.ts";
import {
  constructor,
  defineModule,
  defineType,
  type Definition,
  fn,
  method,
} from "../../native/define.ts";
import { callSlot } from "../../types/function.ts";
import { once } from "../../kernel/once.ts";

/** `itemgetter(item, …)`, `attrgetter(name, …)`: one function of one argument. */
class PyGetter extends PyObject {
  declare items: Value[];
}

class PyItemGetter extends PyGetter {}
class PyAttributeGetter extends PyGetter {
  declare paths: string[][];
}

/** Reads what a getter asks for. */
function run(self: PyGetter, args: Value[], count: number, name: string): Value {
  if (args.length !== 1 || count > 0) {
    throw newTypeError(
      count > 0
        ? `${name}() takes no keyword arguments`
        : `${name} expected 1 argument, got ${args.length}`,
    );
  }
  return self.js(args[0]);
}

PyItemGetter.prototype.mask = PyAttributeGetter.prototype.mask = 0b10;
PyItemGetter.prototype.vectorcall = function (this: PyItemGetter, args, names): Value {
  return run(this, args, names?.length ?? 0, "itemgetter");
};
PyAttributeGetter.prototype.vectorcall = function (this: PyAttributeGetter, args, names): Value {
  return run(this, args, names?.length ?? 0, "attrgetter");
};
PyItemGetter.prototype.js = function (this: PyItemGetter, object: Value): Value {
  const { items } = this;
  if (items.length === 1) return getItem(object, items[0]!);
  return newTuple(items.map((item) => getItem(object, item)));
};

const follow = (object: Value, path: readonly string[]): Value => {
  for (const name of path) object = getAttribute(object, name);
  return object;
};
PyAttributeGetter.prototype.js = function (this: PyAttributeGetter, object: Value): Value {
  const { paths } = this;
  if (paths.length === 1) return follow(object, paths[0]!);
  return newTuple(paths.map((path) => follow(object, path)));
};

/** `methodcaller(name, …)` */
class PyMethodCaller extends PyObject {
  declare name: string;
  declare args: Value[];
  declare named: Map<string, Value>;
}
PyMethodCaller.prototype.mask = 0b10;
PyMethodCaller.prototype.js = function (this: PyMethodCaller, object: Value): Value {
  const bound = getAttribute(object, this.name);
  if (this.named.size === 0) return call(bound, this.args.slice());
  return call(bound, [...this.args, ...this.named.values()], [...this.named.keys()]);
};
PyMethodCaller.prototype.vectorcall = function (this: PyMethodCaller, args, names): Value {
  if (args.length !== 1 || names !== null) {
    throw newTypeError(`methodcaller expected 1 argument, got ${args.length}`);
  }
  return this.js(args[0]);
};

/** The name of a getter class in its repr. */
const shown = (self: PyObject): string => `operator.${self.type.name}`;

const itemGetterType = once((): PyType => {
  const type = newBuiltinType("itemgetter", objectType, PyItemGetter, {
    module: "operator",
    subclassable: false,
  });
  return defineType(type, {
    doc: "A callable that fetches items from its operand.",
    attributes: {
      __new__: constructor("(cls, item, /, *items)", "Make a getter.", (
        _cls: PyType,
        item: Value,
        items: Value[],
      ) => {
        const self = new PyItemGetter();
        self.items = [item, ...items];
        return self;
      }),
      __call__: callSlot,
      __repr__: method(
        "(self, /)",
        "Return repr(self).",
        (self: PyGetter) => `${shown(self)}(${self.items.map(repr).join(", ")})`,
      ),
      __reduce__: method(
        "(self, /)",
        "Return state information for pickling",
        (self: PyGetter) => newTuple([self.type, newTuple(self.items)]),
      ),
    },
  });
});

const attributeGetterType = once((): PyType => {
  const type = newBuiltinType("attrgetter", objectType, PyAttributeGetter, {
    module: "operator",
    subclassable: false,
  });
  return defineType(type, {
    doc: "A callable that fetches attributes from its operand.",
    attributes: {
      __new__: constructor("(cls, attr, /, *attrs)", "Make a getter.", (
        _cls: PyType,
        attr: Value,
        attrs: Value[],
      ) => {
        const self = new PyAttributeGetter();
        self.items = [attr, ...attrs];
        self.paths = self.items.map((item) => {
          const name = strValue(item);
          if (name === undefined) throw newTypeError("attribute name must be a string");
          return name.split(".");
        });
        return self;
      }),
      __call__: callSlot,
      __repr__: method(
        "(self, /)",
        "Return repr(self).",
        (self: PyGetter) => `${shown(self)}(${self.items.map(repr).join(", ")})`,
      ),
      __reduce__: method(
        "(self, /)",
        "Return state information for pickling",
        (self: PyGetter) => newTuple([self.type, newTuple(self.items)]),
      ),
    },
  });
});

const methodCallerType = once((): PyType => {
  const type = newBuiltinType("methodcaller", objectType, PyMethodCaller, {
    module: "operator",
    subclassable: false,
  });
  return defineType(type, {
    doc: "A callable that calls a method of its operand.",
    attributes: {
      __new__: constructor("(cls, name, /, *args, **kwargs)", "Make a caller.", (
        _cls: PyType,
        name: Value,
        args: Value[],
        named: Map<string, Value>,
      ) => {
        const text = strValue(name);
        if (text === undefined) throw newTypeError("method name must be a string");
        const self = new PyMethodCaller();
        self.name = text;
        self.args = args;
        self.named = named;
        return self;
      }),
      __call__: callSlot,
      __repr__: method("(self, /)", "Return repr(self).", (self: PyMethodCaller) => {
        const named = [...self.named].map(([name, value]) => `${name}=${repr(value)}`);
        return `${shown(self)}(${[repr(self.name), ...self.args.map(repr), ...named].join(", ")})`;
      }),
      __reduce__: method(
        "(self, /)",
        "Return state information for pickling",
        (self: PyMethodCaller) => {
          const dict = newDict();
          for (const [name, value] of self.named) dictSet(dict, name, value);
          return newTuple([self.type, newTuple([self.name, ...self.args]), dict]);
        },
      ),
    },
  });
});

const binary = (doc: string, compute: (a: Value, b: Value) => Value): Definition =>
  fn("(a, b, /)", doc, compute);
const unary = (doc: string, compute: (a: Value) => Value): Definition => fn("(a, /)", doc, compute);

function absolute(value: Value): Value {
  const method = (value as PyObject).t$__abs__;
  if (method === undefined) throw newTypeError(`bad operand type for abs(): '${typeName(value)}'`);
  return callSpecial(method, value);
}

function countOf(iterable: Value, value: Value): number {
  let count = 0;
  const iteration = iterate(iterable);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    if (same(item, value)) count++;
  }
  return count;
}

function indexOf(iterable: Value, value: Value): number {
  let index = 0;
  const iteration = iterate(iterable);
  for (let item; (item = iteration.next()) !== undefined; index++) {
    charge(1);
    if (same(item, value)) return index;
  }
  throw newValueError("sequence.index(x): x not in sequence");
}

function concat(a: Value, b: Value, add: (a: Value, b: Value) => Value): Value {
  if ((a as PyObject).t$__getitem__ === undefined) {
    throw newTypeError(`'${typeName(a)}' object can't be concatenated`);
  }
  return add(a, b);
}

function compareDigest(a: Value, b: Value): Value {
  return same(a, b);
}

/** The functions by their plain names. */
function functions(): Record<string, Definition> {
  const { add, sub, mul, truediv, floordiv, mod, pow, lshift, rshift, and, or, xor, matmul } =
    number;
  return {
    lt: binary("Same as a < b.", lt),
    le: binary("Same as a <= b.", le),
    eq: binary("Same as a == b.", eq),
    ne: binary("Same as a != b.", ne),
    ge: binary("Same as a >= b.", ge),
    gt: binary("Same as a > b.", gt),
    not_: unary("Same as not a.", (a) => !truthy(a)),
    truth: unary("Return True if a is true, False otherwise.", truthy),
    is_: binary("Same as a is b.", (a, b) => a === b),
    is_not: binary("Same as a is not b.", (a, b) => a !== b),
    abs: unary("Same as abs(a).", absolute),
    add: binary("Same as a + b.", add),
    and_: binary("Same as a & b.", and),
    floordiv: binary("Same as a // b.", floordiv),
    index: unary("Same as a.__index__()", asIndex),
    inv: unary("Same as ~a.", number.invert),
    invert: unary("Same as ~a.", number.invert),
    lshift: binary("Same as a << b.", lshift),
    mod: binary("Same as a % b.", mod),
    mul: binary("Same as a * b.", mul),
    matmul: binary("Same as a @ b.", matmul),
    neg: unary("Same as -a.", number.neg),
    or_: binary("Same as a | b.", or),
    pos: unary("Same as +a.", number.pos),
    pow: binary("Same as a ** b.", pow),
    rshift: binary("Same as a >> b.", rshift),
    sub: binary("Same as a - b.", sub),
    truediv: binary("Same as a / b.", truediv),
    xor: binary("Same as a ^ b.", xor),
    concat: binary("Same as a + b, for a and b sequences.", (a, b) => concat(a, b, add)),
    contains: binary("Same as b in a (note reversed operands).", contains),
    countOf: binary("Return the number of items in a which are, or which equal, b.", countOf),
    delitem: binary("Same as del a[b].", (a, b) => {
      deleteItem(a, b);
      return None;
    }),
    getitem: binary("Same as a[b].", getItem),
    indexOf: binary("Return the first index of b in a.", indexOf),
    setitem: fn("(a, b, c, /)", "Same as a[b] = c.", (a: Value, b: Value, c: Value) => {
      setItem(a, b, c);
      return None;
    }),
    iadd: binary("Same as a += b.", number.iadd),
    iand: binary("Same as a &= b.", number.iand),
    iconcat: binary("Same as a += b, for a and b sequences.", (a, b) => concat(a, b, number.iadd)),
    ifloordiv: binary("Same as a //= b.", number.ifloordiv),
    ilshift: binary("Same as a <<= b.", number.ilshift),
    imod: binary("Same as a %= b.", number.imod),
    imul: binary("Same as a *= b.", number.imul),
    imatmul: binary("Same as a @= b.", number.imatmul),
    ior: binary("Same as a |= b.", number.ior),
    ipow: binary("Same as a **= b.", number.ipow),
    irshift: binary("Same as a >>= b.", number.irshift),
    isub: binary("Same as a -= b.", number.isub),
    itruediv: binary("Same as a /= b.", number.itruediv),
    ixor: binary("Same as a ^= b.", number.ixor),
  };
}

/** Functions that have no name with underscores around it. */
const withoutDunder = new Set(["truth", "is_", "is_not", "countOf", "indexOf"]);

/** Makes the module. */
export function operatorModule(): PyModule {
  const plain = functions();
  const attributes: Record<string, Definition | Value> = { ...plain };
  attributes.length_hint = fn(
    "(obj, default=0, /)",
    "Return an estimate of the number of items in obj.",
    (object: Value, fallback: Value = 0) => {
      if (intValue(fallback) === undefined) {
        throw newTypeError(`'${typeName(fallback)}' object cannot be interpreted as an integer`);
      }
      return lengthHint(object, asSize(fallback));
    },
  );
  attributes.call = fn(
    "(obj, /, *args, **kwargs)",
    "Same as obj(*args, **kwargs).",
    (callee: Value, args: Value[], named: Map<string, Value>) =>
      named.size === 0
        ? call(callee, args)
        : call(callee, [...args, ...named.values()], [...named.keys()]),
  );
  attributes._compare_digest = fn("(a, b, /)", "Return 'a == b'.", compareDigest);
  attributes.itemgetter = itemGetterType();
  attributes.attrgetter = attributeGetterType();
  attributes.methodcaller = methodCallerType();
  const names = Object.keys(attributes).filter((name) => !name.startsWith("_")).sort();
  const module = defineModule("operator", "Python's operators as functions.", attributes);
  for (const name of [...Object.keys(plain), "call"]) {
    if (withoutDunder.has(name)) continue;
    module[`$__${name.replace(/_$/, "")}__`] = module[`$${name}`];
  }
  module.$__all__ = newList(names);
  return module;
}
