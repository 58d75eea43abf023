/** `Mapping`, `Sequence` and their mutable forms. */

import { charge } from "../../objects/budget.ts";
import { dictItems, dictType, newDict, PyDict } from "../../objects/dict.ts";
import { exceptionType, isException, newExceptionByName } from "../../objects/exception.ts";
import { memoryviewType } from "../../objects/memoryview.ts";
import { listType, newList } from "../../objects/list.ts";
import { mappingProxyType } from "../../objects/dict.ts";
import { type Int, None, NotImplemented, type Value } from "../../objects/object.ts";
import { rangeType } from "../../objects/range.ts";
import { strType } from "../../objects/str.ts";
import { newTuple, tupleType } from "../../objects/tuple.ts";
import type { PyType } from "../../objects/type.ts";
import { bytearrayType, bytesType } from "../../objects/bytes.ts";
import { findAttribute, getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { same } from "../../protocols/compare.ts";
import { isInstance } from "../../protocols/instance.ts";
import { iterate, toArray, unpack } from "../../protocols/iterate.ts";
import { asIndex } from "../../protocols/convert.ts";
import { dictSet } from "../../protocols/mapping.ts";
import { deleteItem, getItem, setItem } from "../../protocols/subscript.ts";
import { length } from "../../protocols/truth.ts";
import { method } from "../../native/define.ts";
import {
  type AbstractClasses,
  type ClassMakers,
  newAbstract,
  raiseIndexError,
  raiseKeyError,
} from "./abc_shared.ts";
import { dequeType } from "./deque.ts";
import { FunctionIterator } from "./mapped_iterator.ts";

const keyError = exceptionType("KeyError");
const indexError = exceptionType("IndexError");

/** `self[key]`, or undefined where KeyError is raised. */
function lookUp(self: Value, key: Value): Value | undefined {
  try {
    return getItem(self, key);
  } catch (error) {
    if (isException(error, keyError)) return undefined;
    throw error;
  }
}

const callOn = (self: Value, name: string, ...args: Value[]): Value =>
  call(getAttribute(self, name), args);

/** A dict of what a mapping holds. */
function asDict(self: Value): PyDict {
  const result = newDict();
  const iteration = iterate(callOn(self, "items"));
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    const [key, value] = unpack(item, 2);
    dictSet(result, key!, value!);
  }
  return result;
}

/** `MutableMapping.update` */
export function updateMapping(
  self: Value,
  other: Value | undefined,
  keywords: Map<string, Value>,
  Mapping: PyType,
): void {
  if (other !== undefined) {
    if (other instanceof PyDict && !other.type.heap) {
      for (const [key, value] of dictItems(other)) setItem(self, key, value);
    } else if (isInstance(other, Mapping) || findAttribute(other, "keys") !== undefined) {
      const keys = isInstance(other, Mapping) ? other : callOn(other, "keys");
      const iteration = iterate(keys);
      for (let key; (key = iteration.next()) !== undefined;) {
        charge(1);
        setItem(self, key, getItem(other, key));
      }
    } else {
      const iteration = iterate(other);
      for (let item; (item = iteration.next()) !== undefined;) {
        charge(1);
        const [key, value] = unpack(item, 2);
        setItem(self, key!, value!);
      }
    }
  }
  for (const [key, value] of keywords) setItem(self, key, value);
}

/** How `Mapping` and `MutableMapping` are made. */
export function mappingClasses(all: AbstractClasses): ClassMakers {
  return {
    Mapping: () =>
      newAbstract({
        name: "Mapping",
        doc: "Mappings: __getitem__, __iter__ and __len__ are to be defined.",
        bases: [all.Collection!],
        abstract: { __getitem__: ["(self, key)", raiseKeyError] },
        attributes: {
          __abc_tpflags__: 64,
          get: method(
            "(self, key, default=None)",
            "D.get(k[,d]) -> D[k] if k in D, else d.  d defaults to None.",
            (self: Value, key: Value, fallback: Value = None) => lookUp(self, key) ?? fallback,
          ),
          __contains__: method(
            "(self, key)",
            "Whether there is such a key.",
            (self: Value, key: Value) => lookUp(self, key) !== undefined,
          ),
          keys: method(
            "(self)",
            "A view on the keys.",
            (self: Value) => call(all.KeysView!, [self]),
          ),
          items: method(
            "(self)",
            "A view on the items.",
            (self: Value) => call(all.ItemsView!, [self]),
          ),
          values: method(
            "(self)",
            "A view on the values.",
            (self: Value) => call(all.ValuesView!, [self]),
          ),
          __eq__: method("(self, other)", "Return self==other.", (self: Value, other: Value) => {
            if (!isInstance(other, all.Mapping!)) return NotImplemented;
            return same(asDict(self), asDict(other));
          }),
          __reversed__: None,
        },
        registered: [mappingProxyType, dictType],
        patternKind: "mapping pattern",
      }),
    MutableMapping: () =>
      newAbstract({
        name: "MutableMapping",
        doc: "Mappings that can change: __setitem__ and __delitem__ are to be defined as well.",
        bases: [all.Mapping!],
        abstract: {
          __setitem__: ["(self, key, value)", raiseKeyError],
          __delitem__: ["(self, key)", raiseKeyError],
        },
        attributes: {
          pop: method(
            "(self, key, default=<unrepresentable>)",
            "Remove a key and give its value.",
            (self: Value, key: Value, fallback?: Value) => {
              const value = fallback === undefined ? getItem(self, key) : lookUp(self, key);
              if (value === undefined) return fallback;
              deleteItem(self, key);
              return value;
            },
          ),
          popitem: method("(self)", "Remove some item and give it.", (self: Value) => {
            const key = iterate(self).next();
            if (key === undefined) throw newExceptionByName("KeyError");
            const value = getItem(self, key);
            deleteItem(self, key);
            return newTuple([key, value]);
          }),
          clear: method("(self)", "Remove all items.", (self: Value) => {
            try {
              while (true) {
                charge(1);
                callOn(self, "popitem");
              }
            } catch (error) {
              if (!isException(error, keyError)) throw error;
            }
            return None;
          }),
          update: method(
            "(self, other=(), /, **kwds)",
            "Put the items of a mapping, of pairs and the keyword arguments in.",
            (self: Value, other: Value | undefined, keywords: Map<string, Value>) => {
              updateMapping(self, other, keywords, all.Mapping!);
              return None;
            },
          ),
          setdefault: method(
            "(self, key, default=None)",
            "The value of a key, which is set if it is missing.",
            (self: Value, key: Value, fallback: Value = None) => {
              const value = lookUp(self, key);
              if (value !== undefined) return value;
              setItem(self, key, fallback);
              return fallback;
            },
          ),
        },
        registered: [dictType],
      }),
  };
}

/** The item at an index, or undefined behind the end. */
function itemAt(self: Value, index: number): Value | undefined {
  try {
    return getItem(self, index);
  } catch (error) {
    if (isException(error, indexError)) return undefined;
    throw error;
  }
}

function indexOf(self: Value, value: Value, start: Value = 0, stop: Value = None): Int {
  let first = start === None ? 0 : Number(asIndex(start));
  if (first < 0) first = Math.max(length(self) + first, 0);
  let last = stop === None ? Infinity : Number(asIndex(stop));
  if (last < 0) last += length(self);
  for (let i = first; i < last; i++) {
    charge(1);
    const item = itemAt(self, i);
    if (item === undefined) break;
    if (same(item, value)) return i;
  }
  throw newExceptionByName("ValueError");
}

function sequenceIterator(self: Value): Value {
  let index = 0;
  return new FunctionIterator(() => itemAt(self, index++));
}

/** How `Sequence`, `MutableSequence` and `ByteString` are made. */
export function sequenceClasses(all: AbstractClasses): ClassMakers {
  // These are sequences that no sequence pattern matches.
  const unmatched = (made: PyType): PyType => {
    strType.patternKind = bytesType.patternKind = bytearrayType.patternKind = undefined;
    return made;
  };
  return {
    Sequence: () =>
      unmatched(newAbstract({
        name: "Sequence",
        doc: "Sequences: __getitem__ and __len__ are to be defined.",
        bases: [all.Reversible!, all.Collection!],
        abstract: { __getitem__: ["(self, index)", raiseIndexError] },
        attributes: {
          __abc_tpflags__: 32,
          __iter__: method("(self)", "Implement iter(self).", sequenceIterator),
          __contains__: method(
            "(self, value)",
            "Whether it is there.",
            (self: Value, value: Value) => {
              const iteration = iterate(self);
              for (let item; (item = iteration.next()) !== undefined;) {
                charge(1);
                if (same(item, value)) return true;
              }
              return false;
            },
          ),
          __reversed__: method("(self)", "From the end.", (self: Value) => {
            let index = length(self);
            return new FunctionIterator(() => index > 0 ? getItem(self, --index) : undefined);
          }),
          index: method(
            "(self, value, start=0, stop=None)",
            "Return first index of value. Raises ValueError if the value is not present.",
            indexOf,
          ),
          count: method(
            "(self, value)",
            "Return number of occurrences of value.",
            (self: Value, value: Value) => {
              let count = 0;
              const iteration = iterate(self);
              for (let item; (item = iteration.next()) !== undefined;) {
                charge(1);
                if (same(item, value)) count++;
              }
              return count;
            },
          ),
        },
        registered: [
          tupleType,
          strType,
          bytesType,
          rangeType,
          memoryviewType,
          listType,
          bytearrayType,
          dequeType(),
        ],
        patternKind: "sequence pattern",
      })),
    ByteString: () =>
      unmatched(newAbstract({
        name: "ByteString",
        doc: "Deprecated: bytes and bytearray.",
        bases: [all.Sequence!],
        registered: [bytesType, bytearrayType],
      })),
    MutableSequence: () =>
      unmatched(newAbstract({
        name: "MutableSequence",
        doc:
          "Sequences that can change: __setitem__, __delitem__ and insert are to be defined too.",
        bases: [all.Sequence!],
        abstract: {
          __setitem__: ["(self, index, value)", raiseIndexError],
          __delitem__: ["(self, index)", raiseIndexError],
          insert: ["(self, index, value)", raiseIndexError],
        },
        attributes: {
          append: method(
            "(self, value)",
            "Add a value at the end.",
            (self: Value, value: Value) => callOn(self, "insert", length(self), value),
          ),
          clear: method("(self)", "Remove all items.", (self: Value) => {
            while (length(self) > 0) {
              charge(1);
              callOn(self, "pop");
            }
            return None;
          }),
          reverse: method("(self)", "Reverse in place.", (self: Value) => {
            const count = length(self);
            for (let i = 0; i < count >> 1; i++) {
              charge(1);
              const item = getItem(self, i);
              setItem(self, i, getItem(self, count - i - 1));
              setItem(self, count - i - 1, item);
            }
            return None;
          }),
          extend: method("(self, values)", "Add all values at the end.", extend),
          pop: method(
            "(self, index=-1)",
            "Remove the item at an index and give it.",
            (self: Value, index: Value = -1) => {
              const value = getItem(self, index);
              deleteItem(self, index);
              return value;
            },
          ),
          remove: method(
            "(self, value)",
            "Remove the first occurrence of a value.",
            (self: Value, value: Value) => {
              deleteItem(self, callOn(self, "index", value));
              return None;
            },
          ),
          __iadd__: method(
            "(self, values)",
            "Implement self+=values.",
            (self: Value, values: Value) => {
              callOn(self, "extend", values);
              return self;
            },
          ),
        },
        registered: [listType, bytearrayType, dequeType()],
      })),
  };
}

function extend(self: Value, values: Value): Value {
  const items = values === self ? newList(toArray(values)) : values;
  const iteration = iterate(items);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    callOn(self, "append", item);
  }
  return None;
}
