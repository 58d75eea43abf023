/** `functools.lru_cache` and `cached_property`. */

import { charge } from "../../objects/budget.ts";
import { newDict, type PyDict } from "../../objects/dict.ts";
import { newTypeError } from "../../objects/exception.ts";
import { PyMethod } from "../../objects/function.ts";
import { ownAttribute, setOwnAttribute } from "../../objects/instance_dict.ts";
import { intValue, PyFloatExact } from "../../objects/numbers.ts";
import { type Names, None, PyObject, type Value } from "../../objects/object.ts";
import { newTuple, PyTupleExact } from "../../objects/tuple.ts";
import { newBuiltinType, objectType, type PyType, typeName, typeOf } from "../../objects/type.ts";
import { findAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { asSize } from "../../protocols/convert.ts";
import { dictGet, dictSet, dictSetDefault } from "../../protocols/mapping.ts";
import { repr } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import { constructor, defineType, getter, member, method } from "../../native/define.ts";
import { classGetItem } from "../../types/shared.ts";
import { callSlot, dictGetter, getSlot } from "../../types/function.ts";
import { newNamedTuple, structOf } from "../collections/namedtuple.ts";
import { once } from "../../kernel/once.ts";
import { updateWrapper } from "./wrapping.ts";

/** A key under which results are kept: text for simple arguments, else an object. */
type CacheKey = string | number | PyObject;

/** What `lru_cache` makes of a function. */
export class PyCachedFunction extends PyObject {
  declare func: Value;
  /** Results by key, the one used longest ago first. */
  declare results: Map<CacheKey, Value>;
  /** Stands for arguments that text cannot stand for: a dict from tuples to key objects. */
  declare keys: PyDict;
  declare limit: number;
  declare typed: boolean;
  declare hits: number;
  declare misses: number;
  /** Reads keys from the oldest on; what it has passed is gone or has moved to the end. */
  declare oldest: Iterator<CacheKey> | undefined;
}

/** Text for an argument, equal for equal values; undefined where there is none. */
function keyText(value: Value, typed: boolean): string | undefined {
  switch (typeof value) {
    case "number":
    case "bigint":
      return `${value}`;
    case "string":
      return `"${value.length}:${value}`;
    case "boolean":
      return typed ? (value ? "T" : "F") : value ? "1" : "0";
  }
  if (value === None) return "N";
  if (value instanceof PyFloatExact) {
    const number = value.value;
    if (Number.isNaN(number)) return undefined;
    if (typed) return `f${number === 0 ? 0 : number}`;
    return Number.isInteger(number) ? `${BigInt(number)}` : `f${number}`;
  }
  if (!typed && value instanceof PyTupleExact) {
    let text = "(";
    for (const item of value.items) {
      const part = keyText(item, false);
      if (part === undefined) return undefined;
      text += `${part},`;
    }
    return `${text})`;
  }
  return undefined;
}

/** The key of an argument list. */
function keyOf(self: PyCachedFunction, args: Value[], names: Names): CacheKey {
  const first = args[0];
  if (args.length === 1 && names === null && typeof first === "number") return first;
  let text: string | undefined = "";
  const given = names === null ? args.length : args.length - names.length;
  for (let i = 0; i < args.length; i++) {
    const part = keyText(args[i]!, self.typed);
    if (part === undefined) {
      text = undefined;
      break;
    }
    text += i < given ? `${part},` : `${names![i - given]}=${part},`;
  }
  // A lone int or str is a key of its own; a lone float or bool is a tuple that never equals it.
  if (text !== undefined) {
    return args.length === 1 && typeof first === "object" ? `(${text}` : text;
  }
  const parts: Value[] = args.slice();
  if (names !== null) parts.push(marker, ...names);
  if (self.typed) { for (const each of args) parts.push(typeOf(each)); }
  const tuple = newTuple(parts);
  return dictSetDefault(self.keys, tuple, tuple) as PyObject;
}

/** Stands between positional and keyword arguments. */
const marker = newTuple([]);

function lookUp(self: PyCachedFunction, args: Value[], names: Names): Value {
  if (self.limit === 0) {
    self.misses++;
    return call(self.func, args, names);
  }
  const key = keyOf(self, args, names);
  const { results } = self;
  const known = results.get(key);
  if (known !== undefined) {
    self.hits++;
    if (self.limit !== Infinity) {
      results.delete(key);
      results.set(key, known);
    }
    return known;
  }
  self.misses++;
  const { func } = self;
  const value = names === null && typeof func === "object" && args.length < 31 &&
      (func.mask >> args.length & 1) !== 0
    ? func.js(...args) as Value
    : call(func, args, names);
  if (results.size >= self.limit && !results.has(key)) forgetOldest(self);
  results.set(key, value);
  return value;
}

function forgetOldest(self: PyCachedFunction): void {
  let step = (self.oldest ??= self.results.keys()).next();
  if (step.done) step = (self.oldest = self.results.keys()).next();
  const key = step.value as CacheKey;
  self.results.delete(key);
  if (typeof key === "object") {
    charge(1);
    const found = dictGet(self.keys, key);
    if (found !== undefined) self.keys.map.delete(found);
    // The buckets keep the key's place; a dict that only grows is emptied with its last key.
    if (self.keys.map.size === 0) self.keys = newDict();
  }
}

PyCachedFunction.prototype.vectorcall = function (this: PyCachedFunction, args, names): Value {
  return lookUp(this, args, names);
};
PyCachedFunction.prototype.js = function (this: PyCachedFunction, ...args: Value[]): Value {
  return lookUp(this, args, null);
};
// One to four arguments go straight in.
PyCachedFunction.prototype.mask = 0b11110;
PyCachedFunction.prototype.mm = 0b1111;
PyCachedFunction.prototype.descrGet = function (this: PyCachedFunction, instance): Value {
  return instance === undefined ? this : new PyMethod(this, instance);
};

const cacheInfoType = once(() =>
  newNamedTuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], [], "functools")
);

function clear(self: PyCachedFunction): Value {
  self.results = new Map();
  self.keys = newDict();
  self.hits = self.misses = 0;
  self.oldest = undefined;
  return None;
}

/** `functools._lru_cache_wrapper` */
export const cachedFunctionType: () => PyType = once(() => {
  const type = newBuiltinType("_lru_cache_wrapper", objectType, PyCachedFunction, {
    module: "functools",
    hasDict: true,
  });
  return defineType(type, {
    doc: "A function that remembers its results.",
    attributes: {
      __call__: callSlot,
      __get__: getSlot,
      __dict__: dictGetter,
      cache_info: method(
        "(self, /)",
        "Report cache statistics",
        (self: PyCachedFunction) =>
          structOf(cacheInfoType(), [
            self.hits,
            self.misses,
            self.limit === Infinity ? None : self.limit,
            self.results.size,
          ]),
      ),
      cache_clear: method("(self, /)", "Clear the cache and cache statistics", clear),
      __copy__: method("(self, /)", "The function itself.", (self: Value) => self),
      __deepcopy__: method("(self, memo, /)", "The function itself.", (self: Value) => self),
      __reduce__: method(
        "(self, /)",
        "Its qualified name.",
        (self: Value) => findAttribute(self, "__qualname__"),
      ),
    },
  });
});

/** Wraps a function; `limit` is Infinity for any number of results. */
export function newCachedFunction(func: Value, limit: number, typed: boolean): Value {
  const self = new (cachedFunctionType().Instance)() as PyCachedFunction;
  self.func = func;
  self.limit = limit;
  self.typed = typed;
  clear(self);
  updateWrapper(self, func);
  const parameters = newDict();
  dictSet(parameters, "maxsize", limit === Infinity ? None : limit);
  dictSet(parameters, "typed", typed);
  self.$cache_parameters = newParameters(parameters);
  return self;
}

/** A function that gives a dict. */
class PyParameters extends PyObject {
  declare parameters: PyDict;
}
PyParameters.prototype.vectorcall = function (this: PyParameters): Value {
  return this.parameters;
};
const parametersType = once(() =>
  defineType(newBuiltinType("function", objectType, PyParameters), {
    attributes: { __call__: callSlot },
  })
);

function newParameters(parameters: PyDict): Value {
  parametersType();
  const self = new PyParameters();
  self.parameters = parameters;
  return self;
}

/** `functools.lru_cache` */
export function lruCache(maxsize: Value = 128, typed: Value = false): Value {
  const isTyped = truthy(typed);
  const size = intValue(maxsize);
  if (size !== undefined) return newDecorator(Math.max(0, asSize(size)), isTyped);
  if (maxsize === None) return newDecorator(Infinity, isTyped);
  if (typeof maxsize === "object" && findAttribute(maxsize, "__call__") !== undefined) {
    if (typeof typed !== "boolean") {
      throw newTypeError("Expected first argument to be an integer, a callable, or None");
    }
    return newCachedFunction(maxsize, 128, isTyped);
  }
  throw newTypeError("Expected first argument to be an integer, a callable, or None");
}

/** What `lru_cache(maxsize)` gives: takes the function. */
class PyCacheDecorator extends PyObject {
  declare limit: number;
  declare typed: boolean;
}
PyCacheDecorator.prototype.vectorcall = function (this: PyCacheDecorator, args, names): Value {
  if (args.length !== 1 || names !== null) {
    throw newTypeError("lru_cache.<locals>.decorating_function() takes 1 positional argument");
  }
  return newCachedFunction(args[0]!, this.limit, this.typed);
};
const decoratorType = once(() =>
  defineType(newBuiltinType("function", objectType, PyCacheDecorator), {
    attributes: { __call__: callSlot },
  })
);

function newDecorator(limit: number, typed: boolean): Value {
  decoratorType();
  const self = new PyCacheDecorator();
  self.limit = limit;
  self.typed = typed;
  return self;
}

/** A property whose value is computed once for each instance. */
export class PyCachedProperty extends PyObject {
  declare func: Value;
  declare attrname: Value;
  declare doc: Value;
}

PyCachedProperty.prototype.descrGet = function (this: PyCachedProperty, instance): Value {
  if (instance === undefined) return this;
  const name = this.attrname;
  if (typeof name !== "string") {
    throw newTypeError(
      "Cannot use cached_property instance without calling __set_name__ on it.",
    );
  }
  if (typeof instance !== "object" || !instance.type.hasDict) {
    throw newTypeError(
      `No '__dict__' attribute on ${repr(typeName(instance))} instance to cache ${
        repr(name)
      } property.`,
    );
  }
  const known = ownAttribute(instance, name);
  if (known !== undefined) return known;
  const value = call(this.func, [instance]);
  setOwnAttribute(instance, name, value);
  return value;
};

function setName(self: PyCachedProperty, _owner: Value, name: Value): Value {
  if (self.attrname === None) self.attrname = name;
  else if (self.attrname !== name) {
    throw newTypeError(
      "Cannot assign the same cached_property to two different names " +
        `(${repr(self.attrname)} and ${repr(name)}).`,
    );
  }
  return None;
}

/** `functools.cached_property` */
export const cachedPropertyType: () => PyType = once(() => {
  const type = newBuiltinType("cached_property", objectType, PyCachedProperty, {
    module: "functools",
    hasDict: true,
  });
  return defineType(type, {
    doc: "A property whose value is kept in the instance.",
    attributes: {
      __new__: constructor("(cls, func)", "Make a property.", (cls: PyType, func: Value) => {
        const self = new cls.Instance() as PyCachedProperty;
        self.func = func;
        self.attrname = None;
        self.doc = findAttribute(func, "__doc__") ?? None;
        self.$__module__ = findAttribute(func, "__module__") ?? None;
        return self;
      }),
      __set_name__: method("(self, owner, name)", "Learn the name.", setName),
      __get__: getSlot,
      __dict__: dictGetter,
      func: member("the function", (self: PyCachedProperty) => self.func),
      attrname: member("the name", (self: PyCachedProperty) => self.attrname),
      __doc__: getter("the documentation", (self: PyCachedProperty) => self.doc),
      __class_getitem__: classGetItem,
    },
  });
});
