/** `functools.update_wrapper`, `wraps`, `partial`, `partialmethod`, `total_ordering`, `cmp_to_key`. */

import { dictItems, newDict, PyDict } from "../../objects/dict.ts";
import { newTypeError, newValueError } from "../../objects/exception.ts";
import { PyMethod } from "../../objects/function.ts";
import { None, NotImplemented, PyObject, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple, PyTuple } from "../../objects/tuple.ts";
import { runtime } from "../../objects/runtime.ts";
import { newBuiltinType, objectType, PyType, typeName } from "../../objects/type.ts";
import {
  findAttribute,
  getAttribute,
  optionalAttribute,
  setAttribute,
} from "../../protocols/attribute.ts";
import { call, callSpecial } from "../../protocols/call.ts";
import { setTypeAttribute } from "../../protocols/class.ts";
import { eq, ge, gt, le, lt } from "../../protocols/compare.ts";
import { toArray } from "../../protocols/iterate.ts";
import { dictCopy, dictSet } from "../../protocols/mapping.ts";
import { repr, reprGuard, str } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import { constructor, defineType, member, method, newBuiltin } from "../../native/define.ts";
import { classGetItem } from "../../types/shared.ts";
import { callSlot, dictGetter, getSlot } from "../../types/function.ts";
import { once } from "../../kernel/once.ts";
import { call2 } from "../native_class.ts";

/** `functools.WRAPPER_ASSIGNMENTS` */
export const wrapperAssignments: readonly string[] = [
  "__module__",
  "__name__",
  "__qualname__",
  "__doc__",
  "__annotations__",
  "__type_params__",
];

/** `functools.update_wrapper` */
export function updateWrapper(
  wrapper: Value,
  wrapped: Value,
  assigned: readonly Value[] = wrapperAssignments,
  updated: readonly Value[] = ["__dict__"],
): Value {
  for (const each of assigned) {
    const name = strValue(each)!;
    const value = optionalAttribute(wrapped, name);
    if (value !== undefined) setAttribute(wrapper, name, value);
  }
  for (const each of updated) {
    const name = strValue(each)!;
    const from = optionalAttribute(wrapped, name) ?? newDict();
    const to = getAttribute(wrapper, name);
    if (from instanceof PyDict && to instanceof PyDict) {
      for (const [key, value] of dictItems(from)) dictSet(to, key, value);
    } else call(getAttribute(to, "update"), [from]);
  }
  setAttribute(wrapper, "__wrapped__", wrapped);
  return wrapper;
}

/** What `wraps(wrapped)` gives: takes the wrapper. */
class PyWraps extends PyObject {
  declare wrapped: Value;
  declare assigned: readonly Value[];
  declare updated: readonly Value[];
}
PyWraps.prototype.vectorcall = function (this: PyWraps, args, names): Value {
  if (args.length !== 1 || names !== null) throw newTypeError("update_wrapper() takes one wrapper");
  return updateWrapper(args[0]!, this.wrapped, this.assigned, this.updated);
};
const wrapsType = once(() =>
  defineType(newBuiltinType("partial", objectType, PyWraps, { module: "functools" }), {
    attributes: { __call__: callSlot },
  })
);

/** `functools.wraps` */
export function wraps(
  wrapped: Value,
  assigned?: Value,
  updated?: Value,
): Value {
  wrapsType();
  const self = new PyWraps();
  self.wrapped = wrapped;
  self.assigned = assigned === undefined ? wrapperAssignments : toArray(assigned);
  self.updated = updated === undefined ? ["__dict__"] : toArray(updated);
  return self;
}

/** A function with some of its arguments. */
export class PyPartial extends PyObject {
  declare func: Value;
  declare args: readonly Value[];
  declare keywords: PyDict;
}

/** Positional arguments and keywords of a call of a partial, put together. */
function merged(
  args: readonly Value[],
  keywords: PyDict,
  more: Value[],
  names: readonly string[] | null,
): [Value[], string[] | null] {
  const given = names === null ? more.length : more.length - names.length;
  const positional = args.length === 0 ? more.slice(0, given) : [...args, ...more.slice(0, given)];
  if (names === null && keywords.map.size === 0) return [positional, null];
  const all = new Map<string, Value>();
  for (const [key, value] of dictItems(keywords)) {
    const name = strValue(key);
    if (name === undefined) throw newTypeError("keywords must be strings");
    all.set(name, value);
  }
  names?.forEach((name, i) => all.set(name, more[given + i]!));
  return [[...positional, ...all.values()], [...all.keys()]];
}

PyPartial.prototype.vectorcall = function (this: PyPartial, args, names): Value {
  const [all, allNames] = merged(this.args, this.keywords, args, names);
  return call(this.func, all, allNames);
};
PyPartial.prototype.threadForm = function (this: PyPartial, args, names) {
  return [this.func, ...merged(this.args, this.keywords, args, names)];
};

// Python 3.14 binds it as a method; 3.13 warns of that where it is read from an instance.
PyPartial.prototype.descrGet = function (this: PyPartial, instance): Value {
  if (instance === undefined) return this;
  runtime.warn(
    "FutureWarning",
    "functools.partial will be a method descriptor in future Python versions; " +
      "wrap it in staticmethod() if you want to preserve the old behavior",
  );
  return this;
};

function makePartial(cls: PyType, args: Value[], named: Map<string, Value>): Value {
  if (args.length === 0) {
    throw newTypeError("type 'partial' takes at least one argument");
  }
  let [func, ...rest] = args as [Value, ...Value[]];
  if (typeof func !== "object" || findAttribute(func, "__call__") === undefined) {
    throw newTypeError("the first argument must be callable");
  }
  let keywords = newDict();
  if (func instanceof PyPartial && func.type === partialType() && !hasAttributes(func)) {
    rest = [...func.args, ...rest];
    keywords = dictCopy(func.keywords);
    func = func.func;
  }
  for (const [key, value] of named) dictSet(keywords, key, value);
  const self = new cls.Instance() as PyPartial;
  self.func = func;
  self.args = rest;
  self.keywords = keywords;
  return self;
}

const hasAttributes = (self: PyObject): boolean =>
  Object.keys(self).some((key) => key.startsWith("$"));

function reprCall(name: string, func: Value, args: readonly Value[], keywords: PyDict): string {
  const parts = [repr(func), ...args.map(repr)];
  for (const [key, value] of dictItems(keywords)) parts.push(`${str(key)}=${repr(value)}`);
  return `${name}(${parts.join(", ")})`;
}

/** `functools.partial` */
export const partialType: () => PyType = once(() => {
  const type = newBuiltinType("partial", objectType, PyPartial, {
    module: "functools",
    hasDict: true,
  });
  return defineType(type, {
    doc: "Create a new function with partial application of the given arguments and keywords.",
    attributes: {
      __new__: constructor("(cls, /, *args, **kwargs)", "Make a partial.", makePartial),
      __call__: callSlot,
      __get__: getSlot,
      __repr__: method("(self, /)", "Return repr(self).", (self: PyPartial) => {
        const module = self.type.heap ? self.type.namespace.get("__module__") : self.type.module;
        const name = `${String(module)}.${self.type.qualname}`;
        return reprGuard(self, "...", () => reprCall(name, self.func, self.args, self.keywords));
      }),
      func: member(
        "function object to use in future partial calls",
        (self: PyPartial) => self.func,
      ),
      args: member(
        "tuple of arguments to future partial calls",
        (self: PyPartial) => newTuple([...self.args]),
      ),
      keywords: member(
        "dictionary of keyword arguments to future partial calls",
        (self: PyPartial) => self.keywords,
      ),
      __dict__: dictGetter,
      __reduce__: method(
        "(self, /)",
        "Return state information for pickling.",
        (self: PyPartial) =>
          newTuple([
            self.type,
            newTuple([self.func]),
            newTuple([
              self.func,
              newTuple([...self.args]),
              self.keywords,
              hasAttributes(self) ? getAttribute(self, "__dict__") : None,
            ]),
          ]),
      ),
      __setstate__: method("(self, state, /)", "Restore pickled state.", (
        self: PyPartial,
        state: Value,
      ) => {
        if (!(state instanceof PyTuple) || state.items.length !== 4) {
          throw newTypeError("invalid partial state");
        }
        const [func, args, keywords, attributes] = state.items as [Value, Value, Value, Value];
        if (
          findAttribute(func, "__call__") === undefined || !(args instanceof PyTuple) ||
          (keywords !== None && !(keywords instanceof PyDict))
        ) throw newTypeError("invalid partial state");
        self.func = func;
        self.args = args.items.slice();
        self.keywords = keywords === None ? newDict() : dictCopy(keywords as PyDict);
        setAttribute(self, "__dict__", attributes === None ? newDict() : attributes);
        return None;
      }),
      __class_getitem__: classGetItem,
    },
  });
});

/** A partial that binds like a method. */
class PyPartialMethod extends PyPartial {}
PyPartialMethod.prototype.descrGet = function (this: PyPartialMethod, instance, owner): Value {
  const { func } = this;
  const bound = typeof func === "object" && func.descrGet !== undefined
    ? func.descrGet(instance, owner)
    : func;
  if (bound !== func) {
    const made = newPartial(bound, this.args, this.keywords);
    const receiver = findAttribute(bound, "__self__");
    if (receiver !== undefined) setAttribute(made, "__self__", receiver);
    return made;
  }
  const made = newPartialFunction(this);
  return instance === undefined ? made : new PyMethod(made, instance);
};

function newPartial(func: Value, args: readonly Value[], keywords: PyDict): PyPartial {
  const self = new (partialType().Instance)() as PyPartial;
  self.func = func;
  self.args = args;
  self.keywords = keywords;
  return self;
}

/** The function behind a partialmethod: the receiver goes in front of the kept arguments. */
class PyPartialFunction extends PyObject {
  declare partial: PyPartialMethod;
}
PyPartialFunction.prototype.vectorcall = function (this: PyPartialFunction, args, names): Value {
  const { func, args: kept, keywords } = this.partial;
  const [all, allNames] = merged([args[0]!, ...kept], keywords, args.slice(1), names);
  return call(func, all, allNames);
};
PyPartialFunction.prototype.descrGet = function (this: PyPartialFunction, instance): Value {
  return instance === undefined ? this : new PyMethod(this, instance);
};
const partialFunctionType = once(() =>
  defineType(newBuiltinType("function", objectType, PyPartialFunction, { hasDict: true }), {
    attributes: {
      __call__: callSlot,
      __get__: getSlot,
      __dict__: dictGetter,
      __partialmethod__: member(
        "the partialmethod that it is of",
        (self: PyPartialFunction) => self.partial,
      ),
    },
  })
);

function newPartialFunction(partial: PyPartialMethod): PyPartialFunction {
  partialFunctionType();
  const self = new PyPartialFunction();
  self.partial = partial;
  const isAbstract = findAttribute(partial.func, "__isabstractmethod__");
  if (isAbstract !== undefined) self.$__isabstractmethod__ = isAbstract;
  return self;
}

/** `functools.partialmethod` */
export const partialMethodType: () => PyType = once(() => {
  const type = newBuiltinType("partialmethod", objectType, PyPartialMethod, {
    module: "functools",
    hasDict: true,
  });
  return defineType(type, {
    doc: "Method descriptor with partial application of the given arguments and keywords.",
    attributes: {
      __new__: constructor(
        "(cls, func, /, *args, **keywords)",
        "Make a method.",
        (cls: PyType, func: Value, args: Value[], named: Map<string, Value>) => {
          const kind = func as PyObject;
          if (
            typeof func !== "object" ||
            (findAttribute(func, "__call__") === undefined && kind.descrGet === undefined)
          ) throw newTypeError(`${repr(func)} is not callable or a descriptor`);
          const self = new cls.Instance() as PyPartialMethod;
          self.keywords = newDict();
          self.func = func;
          self.args = args;
          if (func instanceof PyPartialMethod) {
            self.func = func.func;
            self.args = [...func.args, ...args];
            self.keywords = dictCopy(func.keywords);
          }
          for (const [key, value] of named) dictSet(self.keywords, key, value);
          return self;
        },
      ),
      __repr__: method(
        "(self)",
        "Return repr(self).",
        (self: PyPartialMethod) =>
          reprCall("functools.partialmethod", self.func, self.args, self.keywords),
      ),
      __get__: getSlot,
      __isabstractmethod__: {
        kind: "getter",
        signature: "",
        doc: "whether the function is abstract",
        run: (self: PyPartialMethod) => findAttribute(self.func, "__isabstractmethod__") ?? false,
      },
      func: member("the function", (self: PyPartial) => self.func),
      args: member("the arguments", (self: PyPartial) => newTuple([...self.args])),
      keywords: member("the keyword arguments", (self: PyPartial) => self.keywords),
      __class_getitem__: classGetItem,
    },
  });
});

const orderings = ["__lt__", "__gt__", "__le__", "__ge__"] as const;
type Ordering = typeof orderings[number];
type Combine = (self: Value, other: Value, result: boolean) => boolean;

const notEqual = (a: Value, b: Value): boolean => !truthy(eq(a, b));
const equal = (a: Value, b: Value): boolean => truthy(eq(a, b));

/** How each ordering follows from the one that the class defines. */
const derived: Record<Ordering, [Ordering, Combine][]> = {
  __lt__: [
    ["__gt__", (a, b, less) => !less && notEqual(a, b)],
    ["__le__", (a, b, less) => less || equal(a, b)],
    ["__ge__", (_a, _b, less) => !less],
  ],
  __le__: [
    ["__ge__", (a, b, result) => !result || equal(a, b)],
    ["__lt__", (a, b, result) => result && notEqual(a, b)],
    ["__gt__", (_a, _b, result) => !result],
  ],
  __gt__: [
    ["__lt__", (a, b, result) => !result && notEqual(a, b)],
    ["__ge__", (a, b, result) => result || equal(a, b)],
    ["__le__", (_a, _b, result) => !result],
  ],
  __ge__: [
    ["__le__", (a, b, result) => !result || equal(a, b)],
    ["__gt__", (a, b, result) => result && notEqual(a, b)],
    ["__lt__", (_a, _b, result) => !result],
  ],
};

/** `functools.total_ordering` */
export function totalOrdering(cls: Value): Value {
  if (!(cls instanceof PyType)) throw newTypeError("total_ordering() argument must be a class");
  const inherited = (name: string) => objectType.namespace.get(name);
  const defined = orderings.filter((name) => cls.proto[`t$${name}`] !== inherited(name));
  if (defined.length === 0) {
    throw newValueError("must define at least one ordering operation: < > <= >=");
  }
  const root = (["__lt__", "__le__", "__gt__", "__ge__"] as const).find((name) =>
    defined.includes(name)
  )!;
  for (const [name, combine] of derived[root]) {
    if (defined.includes(name)) continue;
    const made = newBuiltin(
      name,
      "method",
      "(self, other)",
      "Return a comparison by total_ordering.",
      (self: PyObject, other: Value) => {
        const result = callSpecial(self.type.proto[`t$${root}`]!, self, other);
        return result === NotImplemented ? result : combine(self, other, truthy(result));
      },
    );
    setTypeAttribute(cls, name, made);
  }
  return cls;
}

/** What `cmp_to_key` makes of a value: compares by calling a function. */
class PyKey extends PyObject {
  declare compare: Value;
  declare object: Value | undefined;
}
PyKey.prototype.vectorcall = function (this: PyKey, args, names): Value {
  if (args.length !== 1 || (names !== null && names[0] !== "obj")) {
    throw newTypeError(`K() takes exactly 1 argument (${args.length} given)`);
  }
  return newKey(this.compare, args[0]!);
};

function newKey(compare: Value, object: Value | undefined): PyKey {
  const self = new PyKey();
  self.compare = compare;
  self.object = object;
  return self;
}

const keyType = once(() => {
  const compare = (test: (result: Value, zero: Value) => Value) =>
    method("(self, other, /)", "Compare.", (self: PyKey, other: Value) => {
      if (!(other instanceof PyKey)) {
        throw newTypeError(`other argument must be K instance, not ${typeName(other)}`);
      }
      if (self.object === undefined || other.object === undefined) {
        throw newTypeError("object");
      }
      const result = call2(self.compare, self.object, other.object);
      return typeof result === "number" && test === lt ? result < 0 : test(result, 0);
    });
  const type = newBuiltinType("KeyWrapper", objectType, PyKey, {
    module: "functools",
    subclassable: false,
  });
  return defineType(type, {
    attributes: {
      __call__: callSlot,
      __lt__: compare(lt),
      __le__: compare(le),
      __eq__: compare(eq),
      __gt__: compare(gt),
      __ge__: compare(ge),
      __hash__: None,
      obj: member(
        "Value wrapped by a key function.",
        (self: PyKey) => self.object,
        (self, value) => {
          self.object = value;
        },
      ),
    },
  });
});

/** `functools.cmp_to_key` */
export function cmpToKey(compare: Value): Value {
  keyType();
  const made = newKey(compare, undefined);
  made.mask = 0b10;
  made.js = (object: Value) => newKey(compare, object);
  return made;
}
