/** `defaultdict` and `OrderedDict`: dicts whose type adds to dict's. */

import { dictGetter } from "../../types/function.ts";
import { charge } from "../../objects/budget.ts";
import {
  dictItems,
  dictItemsType,
  dictKeys,
  dictKeysType,
  dictType,
  dictValuesType,
  initDict,
  type Key,
  originalKey,
  PyDict,
  PyDictItems,
  PyDictKeys,
  PyDictValues,
  type PyDictView,
} from "../../objects/dict.ts";
import { newKeyError, newTypeError } from "../../objects/exception.ts";
import { newList } from "../../objects/list.ts";
import { None, NotImplemented, type PyObject, type Value } from "../../objects/object.ts";
import { newTuple } from "../../objects/tuple.ts";
import { newBuiltinType, type PyType } from "../../objects/type.ts";
import { findAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { same } from "../../protocols/compare.ts";
import { iterate, toArray } from "../../protocols/iterate.ts";
import {
  dictDelete,
  dictMerge,
  dictPopLast,
  dictSet,
  dictSetDefault,
  findKey,
} from "../../protocols/mapping.ts";
import { setItem } from "../../protocols/subscript.ts";
import { repr, reprGuard } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import {
  classMethod,
  constructor,
  defineType,
  type Definition,
  member,
  method,
  slot,
} from "../../native/define.ts";
import { updateDict } from "../../types/dict.ts";
import { classGetItem, comparisons } from "../../types/shared.ts";
import { once } from "../../kernel/once.ts";

/** A defaultdict. */
export class PyDefaultDict extends PyDict {
  declare factory: Value;
}

function fill(self: PyDict, other: Value | undefined, keywords: Map<string, Value>): void {
  if (other !== undefined) updateDict(self, other);
  for (const [key, value] of keywords) dictSet(self, key, value);
}

function copyItems(from: PyDict, to: PyDict): void {
  charge(from.map.size >>> 3);
  dictMerge(to, from);
}

function copyDefault(self: PyDefaultDict): Value {
  if (self.type !== defaultdictType()) return call(self.type, [self.factory, self]);
  const copy = initDict(new self.type.Instance() as PyDict, new Map()) as PyDefaultDict;
  copy.factory = self.factory;
  copyItems(self, copy);
  return copy;
}

function plainDictRepr(self: PyDict): string {
  return (dictType.proto.t$__repr__ as unknown as { js(self: Value): string }).js(self);
}

function missing(self: PyDefaultDict, key: Value): Value {
  const { factory } = self;
  if (factory === None) throw newKeyError(key);
  const value = typeof factory === "object" && (factory.mask & 1) !== 0
    ? factory.js() as Value
    : call(factory, []);
  dictSet(self, key, value);
  return value;
}

/** `collections.defaultdict` */
export const defaultdictType: () => PyType = once(() => {
  const type = newBuiltinType("defaultdict", dictType, PyDefaultDict, { module: "collections" });
  const merged = (first: Value, second: Value, like: PyDefaultDict): Value => {
    if (!(first instanceof PyDict) || !(second instanceof PyDict)) return NotImplemented;
    const copy = initDict(new type.Instance() as PyDict, new Map()) as PyDefaultDict;
    copy.factory = like.factory;
    copyItems(first, copy);
    copyItems(second, copy);
    return copy;
  };
  return defineType(type, {
    doc: "A dict that calls a factory for the values of missing keys.",
    attributes: {
      __new__: constructor("(cls, /, *args, **kwargs)", "Create a blank dict.", (cls: PyType) => {
        const self = initDict(new cls.Instance() as PyDict, new Map()) as PyDefaultDict;
        self.factory = None;
        return self;
      }),
      __init__: slot(
        "(self, default_factory=None, iterable=(), /, **kwargs)",
        "Initialize self.",
        (
          self: PyDefaultDict,
          factory: Value = None,
          other: Value | undefined,
          keywords: Map<string, Value>,
        ) => {
          if (factory !== None && !isCallable(factory)) {
            throw newTypeError("first argument must be callable or None");
          }
          self.factory = factory;
          fill(self, other, keywords);
          return None;
        },
      ),
      __missing__: method(
        "(self, key, /)",
        "Called by __getitem__ for a missing key: gives what the factory made for it.",
        missing,
      ),
      __repr__: slot("(self, /)", "Return repr(self).", (self: PyDefaultDict) => {
        const items = plainDictRepr(self);
        const factory = reprGuard(self.factory as PyObject, "...", () => repr(self.factory));
        return `${self.type.name}(${factory}, ${items})`;
      }),
      __or__: slot(
        "(self, value, /)",
        "Return self|value.",
        (self: PyDefaultDict, other: Value) => merged(self, other, self),
      ),
      __ror__: slot(
        "(self, value, /)",
        "Return value|self.",
        (self: PyDefaultDict, other: Value) => merged(other, self, self),
      ),
      copy: method("(self, /)", "D.copy() -> a shallow copy of D.", copyDefault),
      __copy__: method("(self, /)", "D.copy() -> a shallow copy of D.", copyDefault),
      __reduce__: method(
        "(self, /)",
        "Return state information for pickling.",
        (self: PyDefaultDict) => {
          const args = newTuple(self.factory === None ? [] : [self.factory]);
          const items = call(findAttribute(self, "items")!, []);
          return newTuple([self.type, args, None, None, iterAttribute(items)]);
        },
      ),
      default_factory: member(
        "Factory for default value called by __missing__().",
        (self: PyDefaultDict) => self.factory,
        (self: PyDefaultDict, value) => {
          self.factory = value ?? None;
        },
      ),
      __class_getitem__: classGetItem,
    },
  });
});

function iterAttribute(items: Value): Value {
  return call(findAttribute(items, "__iter__")!, []);
}

function isCallable(value: Value): boolean {
  return typeof value === "object" &&
    (value.t$__call__ !== undefined || findAttribute(value, "__call__") !== undefined);
}

/** An OrderedDict. */
export class PyOrderedDict extends PyDict {
  /** Reads keys from the front for `popitem(last=False)`; what it has passed is deleted. */
  declare front: { storage: unknown; keys: Iterator<Key> } | undefined;
}

class OdictKeys extends PyDictKeys {}
class OdictValues extends PyDictValues {}
class OdictItems extends PyDictItems {}

function popFirst(self: PyOrderedDict): [Value, Value] | undefined {
  const { map } = self;
  if (map.size === 0) return undefined;
  if (self.front === undefined || self.front.storage !== map) {
    self.front = { storage: map, keys: map.keys() };
  }
  let step = self.front.keys.next();
  if (step.done) {
    self.front.keys = map.keys();
    step = self.front.keys.next();
  }
  const key = step.value as Key;
  const original = originalKey(self, key);
  return [original, dictDelete(self, original)!];
}

function moveToEnd(self: PyOrderedDict, key: Value, last: Value = true): Value {
  const found = findKey(self, key);
  const value = found === undefined ? undefined : self.map.get(found);
  if (found === undefined || value === undefined) throw newKeyError(key);
  if (truthy(last)) {
    self.map.delete(found);
    self.map.set(found, value);
    return None;
  }
  charge(self.map.size >>> 2);
  const rest = [...self.map.entries()].filter(([each]) => each !== found);
  self.map = new Map([[found, value], ...rest]);
  self.front = undefined;
  return None;
}

function blankOrdered(cls: PyType): PyOrderedDict {
  const self = initDict(new cls.Instance() as PyDict, new Map()) as PyOrderedDict;
  self.front = undefined;
  return self;
}

function equalOrders(a: PyDict, b: PyDict): boolean {
  const [left, right] = [dictKeys(a), dictKeys(b)];
  return left.every((key, i) => same(key, right[i]!));
}

const dictMethod = (name: string, self: Value, ...args: Value[]): Value =>
  (dictType.proto[`t$${name}`] as unknown as { js(...args: Value[]): Value }).js(self, ...args);

function popOrdered(self: PyDict, key: Value, fallback?: Value): Value {
  const value = dictDelete(self, key) ?? fallback;
  if (value !== undefined) return value;
  const hook = self.t$__missing__;
  if (hook !== undefined) return call(findAttribute(self, "__missing__")!, [key]);
  throw newKeyError(key);
}

function defineView(name: string, base: PyType, valueClass: { prototype: PyDictView }): void {
  defineType(newBuiltinType(name, base, valueClass, { subclassable: false }), {
    attributes: {
      __repr__: slot(
        "(self, /)",
        "Return repr(self).",
        (self: PyDictView) =>
          reprGuard(self, "...", () => `${name}(${repr(newList(toArray(self)))})`),
      ),
    },
  });
}

/** `collections.OrderedDict` */
export const orderedDictType: () => PyType = once(() => {
  defineView("odict_keys", dictKeysType, OdictKeys);
  defineView("odict_values", dictValuesType, OdictValues);
  defineView("odict_items", dictItemsType, OdictItems);
  const type = newBuiltinType("OrderedDict", dictType, PyOrderedDict, {
    module: "collections",
    hasDict: true,
  });
  const merged = (first: Value, second: Value, cls: PyType): Value => {
    if (!(first instanceof PyDict) || !(second instanceof PyDict)) return NotImplemented;
    const copy = call(cls, [first]) as PyDict;
    updateDict(copy, second);
    return copy;
  };
  const entries: Record<string, Definition | Value> = {
    __dict__: dictGetter,
    __new__: constructor("(cls, /, *args, **kwargs)", "Create a blank dict.", blankOrdered),
    __init__: slot(
      "(self, iterable=(), /, **kwargs)",
      "Initialize self.",
      (self: PyDict, other: Value | undefined, keywords: Map<string, Value>) => {
        fill(self, other, keywords);
        return None;
      },
    ),
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: PyDict) =>
        self.map.size === 0 ? `${self.type.name}()` : reprGuard(self, "...", () => {
          let text = "";
          for (const [key, value] of dictItems(self)) {
            charge(1);
            text += `${text === "" ? "" : ", "}${repr(key)}: ${repr(value)}`;
          }
          return `${self.type.name}({${text}})`;
        }),
    ),
    __hash__: None,
    ...comparisons((self: PyDict, other, op) => {
      const result = dictMethod("__eq__", self, other);
      if ((op !== "eq" && op !== "ne") || result === NotImplemented) return NotImplemented;
      const equal = result === true &&
        (!(other instanceof PyOrderedDict) || equalOrders(self, other));
      return equal === (op === "eq");
    }),
    __or__: slot(
      "(self, value, /)",
      "Return self|value.",
      (self: PyDict, other: Value) => merged(self, other, self.type),
    ),
    __ror__: slot(
      "(self, value, /)",
      "Return value|self.",
      (self: PyDict, other: Value) => merged(other, self, self.type),
    ),
    fromkeys: classMethod(
      "(cls, iterable, value=None)",
      "Create a new ordered dictionary with keys from iterable and values set to value.",
      (cls: PyType, iterable: Value, value: Value = None) => {
        const self = call(cls, []);
        const iteration = iterate(iterable);
        for (let key; (key = iteration.next()) !== undefined;) {
          charge(1);
          setItem(self, key, value);
        }
        return self;
      },
    ),
    setdefault: method(
      "(self, key, default=None)",
      "Insert key with a value of default if key is not in the dictionary.",
      (self: PyDict, key: Value, fallback: Value = None) => dictSetDefault(self, key, fallback),
    ),
    pop: method(
      "(self, key, default=<unrepresentable>)",
      "Remove a key and give its value, or the default.",
      popOrdered,
    ),
    popitem: method(
      "(self, last=True)",
      "Remove and return a (key, value) pair: the last one, or the first one.",
      (self: PyOrderedDict, last: Value = true) => {
        const item = truthy(last) ? dictPopLast(self) : popFirst(self);
        if (item === undefined) throw newKeyError("dictionary is empty");
        return newTuple(item);
      },
    ),
    move_to_end: method(
      "(self, key, last=True)",
      "Move an existing element to the end (or beginning if last is false).",
      moveToEnd,
    ),
    copy: method("(self, /)", "od.copy() -> a shallow copy of od", (self: PyDict) => {
      if (self.type !== type) return call(self.type, [self]);
      const copy = blankOrdered(type);
      copyItems(self, copy);
      return copy;
    }),
    keys: method("(self, /)", "A view on the keys.", (self: PyDict) => new OdictKeys(self)),
    values: method("(self, /)", "A view on the values.", (self: PyDict) => new OdictValues(self)),
    items: method("(self, /)", "A view on the items.", (self: PyDict) => new OdictItems(self)),
    __reduce__: method("(self, /)", "Return state information for pickling.", (self: PyDict) => {
      const items = newList(dictItems(self).map(([key, value]) => newTuple([key, value])));
      const state = call(findAttribute(self, "__getstate__")!, []);
      return newTuple([self.type, newTuple([]), state, None, iterAttribute(items)]);
    }),
    __class_getitem__: classGetItem,
  };
  return defineType(type, {
    doc: "Dictionary that remembers insertion order",
    attributes: entries,
  });
});
