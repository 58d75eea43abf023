/** `dict`. Its views are in dict_views.ts, the keys' canonical forms in protocols/mapping.ts. */

import {
  dictItems,
  dictType,
  initDict,
  newDict,
  originalKey,
  PyDict,
  PyDictExact,
  PyDictItems,
  PyDictKeys,
  PyDictValues,
} from "../objects/dict.ts";
import { newKeyError, newValueError } from "../objects/exception.ts";
import { None, NotImplemented, type Value } from "../objects/object.ts";
import { charge } from "../objects/budget.ts";
import { PyAnySet } from "../objects/set.ts";
import type { PyType } from "../objects/type.ts";
import { optionalAttribute } from "../protocols/attribute.ts";
import { call, callSpecial } from "../protocols/call.ts";
import { type Comparison, same } from "../protocols/compare.ts";
import { Pieces } from "../protocols/concat.ts";
import { DictKeyIterator, iterate, toArrayOr } from "../protocols/iterate.ts";
import {
  dictClear,
  dictCopy,
  dictDelete,
  dictGet,
  dictHas,
  dictMerge,
  dictPopLast,
  dictSet,
  dictSetDefault,
  knownHash,
} from "../protocols/mapping.ts";
import { getItem, setItem } from "../protocols/subscript.ts";
import { repr, reprGuard } from "../protocols/text.ts";
import { classMethod, constructor, defineType, method, slot } from "../native/define.ts";
import { newTuple } from "../objects/tuple.ts";
import { DictReverseKeyIterator } from "./dict_views.ts";
import { classGetItem, comparisons } from "./shared.ts";

/** `self.update(other)`: a dict, a mapping with `keys`, or pairs. */
export function updateDict(self: PyDict, other: Value): void {
  if (other instanceof PyDict && other.t$__iter__ === dictType.proto.t$__iter__) {
    charge(other.map.size);
    dictMerge(self, other);
    return;
  }
  const keys = optionalAttribute(other, "keys");
  if (keys !== undefined) {
    const iteration = iterate(call(keys, []));
    for (let key; (key = iteration.next()) !== undefined;) {
      charge(1);
      dictSet(self, key, getItem(other, key));
    }
    return;
  }
  const iteration = iterate(other);
  let index = 0;
  for (let pair; (pair = iteration.next()) !== undefined; index++) {
    charge(1);
    const items = toArrayOr(
      pair,
      `cannot convert dictionary update sequence element #${index} to a sequence`,
    );
    if (items.length !== 2) {
      throw newValueError(
        `dictionary update sequence element #${index} has length ${items.length}; 2 is required`,
      );
    }
    dictSet(self, items[0]!, items[1]!);
  }
}

function update(self: PyDict, other: Value | undefined, kwargs: Map<string, Value>): void {
  if (other !== undefined) updateDict(self, other);
  for (const [key, value] of kwargs) dictSet(self, key, value);
}

/** Whether two dicts have the same items. */
function equalDicts(a: PyDict, b: PyDict): boolean {
  if (a.map.size !== b.map.size) return false;
  for (const [key, value] of a.map.entries()) {
    charge(1);
    const other = dictGet(b, originalKey(a, key), knownHash(a, key));
    if (other === undefined || !same(value, other)) return false;
  }
  return true;
}

function compare(self: PyDict, other: Value, op: Comparison): Value {
  if (!(other instanceof PyDict) || (op !== "eq" && op !== "ne")) return NotImplemented;
  return equalDicts(self, other) === (op === "eq");
}

function reprDict(self: PyDict): string {
  if (self.map.size === 0) return "{}";
  return reprGuard(self, "{...}", () => {
    const pieces = new Pieces();
    let before = "{";
    for (const [key, value] of dictItems(self)) {
      charge(1);
      pieces.add(`${before}${repr(key)}: ${repr(value)}`);
      before = ", ";
    }
    return `${pieces.joined()}}`;
  });
}

/** `dict(…)` of positional arguments only, exactly a dict. */
const direct = (other?: Value): PyDict => {
  if (other instanceof PyDictExact) return dictCopy(other);
  const self = newDict();
  if (other !== undefined) updateDict(self, other);
  return self;
};

function fromKeys(cls: PyType, iterable: Value, value: Value = None): Value {
  const self = cls === dictType ? newDict() : call(cls, []);
  const plain = self instanceof PyDictExact ? self : undefined;
  const table = iterable instanceof PyDict || iterable instanceof PyAnySet ? iterable : undefined;
  const iteration = iterate(iterable);
  for (let key; (key = iteration.next()) !== undefined;) {
    charge(1);
    if (plain !== undefined) dictSet(plain, key, value, table && knownHash(table, key));
    else setItem(self, key, value);
  }
  return self;
}

defineType(dictType, {
  doc: "Mapping from keys to values, in the order in which the keys were inserted.\n\n" +
    "dict() is empty; dict(mapping) and dict(iterable) of pairs hold what those hold;\n" +
    "keyword arguments are items too.",
  direct,
  attributes: () => ({
    __new__: constructor(
      "(cls, /, *args, **kwargs)",
      "Create a blank dict.",
      (cls: PyType) =>
        cls === dictType ? newDict() : initDict(new cls.Instance() as PyDict, new Map()),
    ),
    __init__: slot(
      "(self, iterable=(), /, **kwargs)",
      "Initialize self.",
      (self: PyDict, other: Value | undefined, kwargs: Map<string, Value>) => {
        update(self, other, kwargs);
        return None;
      },
    ),
    __repr__: slot("(self, /)", "Return repr(self).", reprDict),
    __hash__: None,
    ...comparisons(compare),
    __iter__: slot(
      "(self, /)",
      "Implement iter(self).",
      (self: PyDict) => new DictKeyIterator(self),
    ),
    __or__: slot("(self, value, /)", "Return self|value.", (self: PyDict, other: Value) => {
      if (!(other instanceof PyDict)) return NotImplemented;
      const result = dictCopy(self);
      dictMerge(result, other);
      return result;
    }),
    __ror__: slot("(self, value, /)", "Return value|self.", (self: PyDict, other: Value) => {
      if (!(other instanceof PyDict)) return NotImplemented;
      const result = dictCopy(other);
      dictMerge(result, self);
      return result;
    }),
    __ior__: slot("(self, value, /)", "Return self|=value.", (self: PyDict, other: Value) => {
      updateDict(self, other);
      return self;
    }),
    __len__: slot("(self, /)", "Return len(self).", (self: PyDict) => self.map.size),
    __getitem__: method("(self, key, /)", "Return self[key].", (self: PyDict, key: Value) => {
      const value = dictGet(self, key);
      if (value !== undefined) return value;
      const missing = self instanceof PyDictExact ? undefined : self.t$__missing__;
      if (missing === undefined) throw newKeyError(key);
      return callSpecial(missing, self, key);
    }),
    __setitem__: slot(
      "(self, key, value, /)",
      "Set self[key] to value.",
      (self: PyDict, key: Value, value: Value) => {
        dictSet(self, key, value);
        return None;
      },
    ),
    __delitem__: slot("(self, key, /)", "Delete self[key].", (self: PyDict, key: Value) => {
      if (dictDelete(self, key) === undefined) throw newKeyError(key);
      return None;
    }),
    __contains__: method(
      "(self, key, /)",
      "True if the dictionary has the specified key, else False.",
      dictHas,
    ),
    __sizeof__: method(
      "(self, /)",
      "Return the size of the dict in memory.",
      (self: PyDict) => 64 + 40 * self.map.size,
    ),
    get: method(
      "(self, key, default=None, /)",
      "Return the value for key if key is in the dictionary, else default.",
      (self: PyDict, key: Value, fallback: Value = None) => dictGet(self, key) ?? fallback,
    ),
    setdefault: method(
      "(self, key, default=None, /)",
      "Insert key with a value of default if key is not in the dictionary.\n\n" +
        "Return the value for key.",
      (self: PyDict, key: Value, fallback: Value = None) => dictSetDefault(self, key, fallback),
    ),
    pop: method(
      "(self, key, default=<unrepresentable>, /)",
      "Remove specified key and return the corresponding value.\n\n" +
        "If the key is not found, return the default if given; otherwise, raise a KeyError.",
      (self: PyDict, key: Value, fallback?: Value) => {
        // The key of an empty dict's is not even hashed.
        const value = (self.map.size === 0 ? undefined : dictDelete(self, key)) ?? fallback;
        if (value === undefined) throw newKeyError(key);
        return value;
      },
    ),
    popitem: method(
      "(self, /)",
      "Remove and return a (key, value) pair as a 2-tuple.\n\n" +
        "Pairs are returned in LIFO (last-in, first-out) order.",
      (self: PyDict) => {
        const item = dictPopLast(self);
        if (item === undefined) throw newKeyError("popitem(): dictionary is empty");
        return newTuple(item);
      },
    ),
    keys: method(
      "(self, /)",
      "Return a set-like object providing a view on the dict's keys.",
      (self: PyDict) => new PyDictKeys(self),
    ),
    items: method(
      "(self, /)",
      "Return a set-like object providing a view on the dict's items.",
      (self: PyDict) => new PyDictItems(self),
    ),
    values: method(
      "(self, /)",
      "Return an object providing a view on the dict's values.",
      (self: PyDict) => new PyDictValues(self),
    ),
    update: method(
      "(self, iterable=(), /, **kwargs)",
      "Put the items of a mapping, or of an iterable of pairs, and the keyword arguments in.",
      (self: PyDict, other: Value | undefined, kwargs: Map<string, Value>) => {
        update(self, other, kwargs);
        return None;
      },
    ),
    fromkeys: classMethod(
      "(cls, iterable, value=None, /)",
      "Create a new dictionary with keys from iterable and values set to value.",
      fromKeys,
    ),
    clear: method("(self, /)", "Remove all items from the dict.", (self: PyDict) => {
      dictClear(self);
      return None;
    }),
    copy: method("(self, /)", "Return a shallow copy of the dict.", (self: PyDict) => {
      charge(self.map.size >>> 3);
      return dictCopy(self);
    }),
    __reversed__: method(
      "(self, /)",
      "Return a reverse iterator over the dict keys.",
      (self: PyDict) => new DictReverseKeyIterator(self),
    ),
    __class_getitem__: classGetItem,
  }),
});
