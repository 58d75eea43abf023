/** The views and iterators of dicts: `dict_keys`, `dict_values`, `dict_items`. */

import { charge } from "../objects/budget.ts";
import {
  dictItems,
  dictItemsType,
  dictKeys,
  dictKeysType,
  dictValuesType,
  type Key,
  originalKey,
  type PyDict,
  PyDictItems,
  PyDictKeys,
  PyDictView,
  PyMappingProxy,
} from "../objects/dict.ts";
import { newRuntimeError } from "../objects/exception.ts";
import { newIteratorType, PyIterator } from "../objects/iterator.ts";
import { None, NotImplemented, type Value } from "../objects/object.ts";
import { newSet, PyAnySet, type PySet } from "../objects/set.ts";
import { newTuple, PyTuple } from "../objects/tuple.ts";
import type { PyType } from "../objects/type.ts";
import { type Comparison, same } from "../protocols/compare.ts";
import { DictKeyIterator, dictKeyIteratorType, iterate } from "../protocols/iterate.ts";
import { dictGet, dictHas } from "../protocols/mapping.ts";
import { setAdd } from "../protocols/set_table.ts";
import { setDifferenceUpdate, setFrom, setSymmetricUpdate, setUpdate } from "../protocols/set.ts";
import { contains } from "../protocols/subscript.ts";
import { reprGuard, reprItems } from "../protocols/text.ts";
import { length } from "../protocols/truth.ts";
import { defineType, type Definition, getter, method, slot } from "../native/define.ts";
import { comparisons, defineIterator } from "./shared.ts";

/** Over the entries of a dict, which must not change its size meanwhile. */
abstract class DictEntryIterator extends PyIterator {
  readonly #size: number;
  #entries: Iterator<[Key, Value]> | undefined;
  #remaining: number;
  constructor(readonly owner: PyDict) {
    super();
    this.#size = this.#remaining = owner.map.size;
    this.#entries = owner.map.entries();
  }
  abstract result(key: Key, value: Value): Value;
  next(): Value | undefined {
    const entry = this.entry();
    return entry === undefined ? undefined : this.result(entry[0], entry[1]);
  }
  /** The next entry; undefined at the end. */
  entry(): [Key, Value] | undefined {
    if (this.#entries === undefined) return undefined;
    if (this.owner.map.size !== this.#size) {
      this.#entries = undefined;
      throw newRuntimeError("dictionary changed size during iteration");
    }
    const { value: entry, done } = this.#entries.next();
    if (done) {
      this.#entries = undefined;
      return undefined;
    }
    if (this.#remaining-- <= 0) {
      this.#entries = undefined;
      throw newRuntimeError("dictionary keys changed during iteration");
    }
    return entry;
  }
  override lengthHint(): number {
    return this.#entries === undefined ? 0 : this.#remaining;
  }
}
class DictValueIterator extends DictEntryIterator {
  result(_key: Key, value: Value): Value {
    return value;
  }
}
class DictItemIterator extends DictEntryIterator {
  result(key: Key, value: Value): Value {
    return newTuple([originalKey(this.owner, key), value]);
  }
}
DictItemIterator.prototype.advance = function (this: DictItemIterator): boolean {
  const entry = this.entry();
  if (entry === undefined) return false;
  this.first = originalKey(this.owner, entry[0]);
  this.second = entry[1];
  return true;
};

/** An iterator over the items of a dict. */
export const dictItemIterator = (owner: PyDict): PyIterator => new DictItemIterator(owner);

/** From the last key of a dict to the first. */
export class DictReverseKeyIterator extends PyIterator {
  readonly #size: number;
  #keys: Key[] | undefined;
  constructor(readonly owner: PyDict) {
    super();
    charge(owner.map.size >>> 3);
    this.#size = owner.map.size;
    this.#keys = [...owner.map.keys()];
  }
  result(key: Key): Value {
    return originalKey(this.owner, key);
  }
  next(): Value | undefined {
    if (this.#keys === undefined) return undefined;
    if (this.owner.map.size !== this.#size) {
      this.#keys = undefined;
      throw newRuntimeError("dictionary changed size during iteration");
    }
    for (let key: Key | undefined; (key = this.#keys.pop()) !== undefined;) {
      if (this.owner.map.has(key)) return this.result(key);
    }
    this.#keys = undefined;
    return undefined;
  }
  override lengthHint(): number {
    return this.#keys?.length ?? 0;
  }
}
class DictReverseValueIterator extends DictReverseKeyIterator {
  override result(key: Key): Value {
    return this.owner.map.get(key)!;
  }
}
class DictReverseItemIterator extends DictReverseKeyIterator {
  override result(key: Key): Value {
    return newTuple([originalKey(this.owner, key), this.owner.map.get(key)!]);
  }
}

defineIterator(dictKeyIteratorType);
defineIterator(newIteratorType("dict_valueiterator", DictValueIterator));
defineIterator(newIteratorType("dict_itemiterator", DictItemIterator));
defineIterator(newIteratorType("dict_reversekeyiterator", DictReverseKeyIterator));
defineIterator(newIteratorType("dict_reversevalueiterator", DictReverseValueIterator));
defineIterator(newIteratorType("dict_reverseitemiterator", DictReverseItemIterator));

/** What a view shows, as an array. */
function viewItems(self: PyDictView): Value[] {
  charge(self.owner.map.size >>> 3);
  if (self instanceof PyDictKeys) return dictKeys(self.owner);
  if (self instanceof PyDictItems) return dictItems(self.owner).map(newTuple);
  return [...self.owner.map.values()];
}

function viewContains(self: PyDictView, value: Value): boolean {
  if (self instanceof PyDictKeys) return dictHas(self.owner, value);
  if (!(value instanceof PyTuple) || value.items.length !== 2) return false;
  const found = dictGet(self.owner, value.items[0]!);
  return found !== undefined && same(found, value.items[1]!);
}

const isSetLike = (value: Value): boolean =>
  value instanceof PyAnySet || value instanceof PyDictKeys || value instanceof PyDictItems;

/** Whether `container` holds all that `values` gives. */
function containsAll(container: Value, values: Value): boolean {
  const iteration = iterate(values);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    if (!contains(container, item)) return false;
  }
  return true;
}

function compareViews(self: PyDictView, other: Value, op: Comparison): Value {
  if (!isSetLike(other)) return NotImplemented;
  const own = self.owner.map.size;
  const others = length(other);
  switch (op) {
    case "eq":
    case "ne":
      return (own === others && containsAll(other, self)) === (op === "eq");
    case "lt":
      return own < others && containsAll(other, self);
    case "le":
      return own <= others && containsAll(other, self);
    case "gt":
      return own > others && containsAll(self, other);
    case "ge":
      return own >= others && containsAll(self, other);
  }
}

/** A new set of an operand; of keys as of their dict, whose size CPython makes room for at once. */
function setOf(values: Value): PySet {
  return setFrom(values instanceof PyDictKeys && !values.owner.type.heap ? values.owner : values);
}

function union(a: Value, b: Value): PySet {
  const result = setOf(a);
  setUpdate(result, b);
  return result;
}

function difference(a: Value, b: Value): PySet {
  const result = setOf(a);
  setDifferenceUpdate(result, b);
  return result;
}

/** The shorter of two set-like operands is walked (CPython's _PyDictView_Intersect). */
function intersection(self: Value, other: Value): PySet {
  if (!(self instanceof PyDictView)) [self, other] = [other, self];
  if (isSetLike(other) && length(other) > length(self)) [self, other] = [other, self];
  const result = newSet();
  const iteration = iterate(other);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    if (contains(self, item)) setAdd(result, item);
  }
  return result;
}

function symmetricDifference(a: Value, b: Value): PySet {
  if (a instanceof PyDictItems && b instanceof PyDictItems) {
    // As in dictitems_xor: what only the second has comes first.
    const result = newSet();
    addMissing(result, b, a);
    addMissing(result, a, b);
    return result;
  }
  const result = setOf(a);
  setSymmetricUpdate(result, b);
  return result;
}

/** Adds the items of one view that another does not hold. */
function addMissing(result: PySet, items: Value, others: Value): void {
  const iteration = iterate(items);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    if (!contains(others, item)) setAdd(result, item);
  }
}

type SetOperation = (a: Value, b: Value) => PySet;

/** An operator of a view and its reflected form. */
function operator(name: string, symbol: string, run: SetOperation): Record<string, Definition> {
  return {
    [`__${name}__`]: slot("(self, value, /)", `Return self${symbol}value.`, run),
    [`__r${name}__`]: slot(
      "(self, value, /)",
      `Return value${symbol}self.`,
      (self: Value, other: Value) => run(other, self),
    ),
  };
}

const mapping = getter(
  "The dictionary that this view refers to.",
  (self: PyDictView) => new PyMappingProxy(self.owner),
);

function defineView(
  type: PyType,
  what: string,
  iterator: (self: PyDictView) => Value,
  reversed: (self: PyDictView) => Value,
): void {
  const setLike = type !== dictValuesType;
  defineType(type, {
    attributes: () => ({
      __repr__: slot(
        "(self, /)",
        "Return repr(self).",
        (self: PyDictView) =>
          reprGuard(self, "...", () => `${type.name}([${reprItems(viewItems(self))}])`),
      ),
      __iter__: slot("(self, /)", "Implement iter(self).", iterator),
      __len__: slot("(self, /)", "Return len(self).", (self: PyDictView) => self.owner.map.size),
      __reversed__: method(
        "(self, /)",
        `Return a reverse iterator over the dict ${what}.`,
        reversed,
      ),
      mapping,
      ...(setLike && {
        ...comparisons(compareViews),
        __hash__: None,
        ...operator("sub", "-", difference),
        ...operator("and", "&", intersection),
        ...operator("xor", "^", symmetricDifference),
        ...operator("or", "|", union),
        __contains__: slot("(self, key, /)", "Return bool(key in self).", viewContains),
        isdisjoint: method(
          "(self, object, /)",
          "Return True if the view and the given iterable have a null intersection.",
          (self: PyDictView, other: Value) => {
            const iteration = iterate(other);
            for (let item; (item = iteration.next()) !== undefined;) {
              charge(1);
              if (viewContains(self, item)) return false;
            }
            return true;
          },
        ),
      }),
    }),
  });
}

defineView(
  dictKeysType,
  "keys",
  (self) => new DictKeyIterator(self.owner),
  (self) => new DictReverseKeyIterator(self.owner),
);
defineView(
  dictValuesType,
  "values",
  (self) => new DictValueIterator(self.owner),
  (self) => new DictReverseValueIterator(self.owner),
);
defineView(
  dictItemsType,
  "items",
  (self) => new DictItemIterator(self.owner),
  (self) => new DictReverseItemIterator(self.owner),
);
