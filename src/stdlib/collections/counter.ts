/** `collections.Counter`. */

import { charge } from "../../objects/budget.ts";
import { dictItems, dictType, newDict, originalKey, PyDict } from "../../objects/dict.ts";
import { exceptionType, isException, newExceptionByName } from "../../objects/exception.ts";
import { newList } from "../../objects/list.ts";
import { None, NotImplemented, type Value } from "../../objects/object.ts";
import { newTuple, type PyTuple } from "../../objects/tuple.ts";
import type { PyType } from "../../objects/type.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { ge, gt, le, lt, ne } from "../../protocols/compare.ts";
import { asSize } from "../../protocols/convert.ts";
import { iterate, toArray } from "../../protocols/iterate.ts";
import { dictDelete, dictGet, dictSet } from "../../protocols/mapping.ts";
import { add, neg, sub } from "../../protocols/number.ts";
import { sortItems } from "../../protocols/sort.ts";
import { getItem, setItem } from "../../protocols/subscript.ts";
import { repr } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import { classMethod, type Definition, fn, method, newBuiltin, slot } from "../../native/define.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";
import { isInstance } from "../../protocols/instance.ts";
import { abstractClasses } from "./abc_module.ts";
import { FunctionIterator } from "./mapped_iterator.ts";

const typeError = exceptionType("TypeError");

const positive = (value: Value): boolean =>
  typeof value === "number" ? value > 0 : truthy(gt(value, 0));

/** How a counter takes a count: by the `__setitem__` of a subclass, where there is one. */
const storeOf = (self: PyDict): typeof dictSet =>
  self.t$__setitem__ === dictType.namespace.get("__setitem__") ? dictSet : setItem;

/** Counts what an iterable gives. */
export function countElements(self: PyDict, iterable: Value): void {
  const iteration = iterate(iterable);
  const store = storeOf(self);
  const { map } = self;
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    if (
      (typeof item === "string" || typeof item === "number") && self.buckets === undefined &&
      store === dictSet
    ) {
      const count = map.get(item);
      if (count === undefined) map.set(item, 1);
      else map.set(item, add(count, 1));
    } else {
      const count = dictGet(self, item);
      store(self, item, count === undefined ? 1 : add(count, 1));
    }
  }
}

/** The items of a mapping, or undefined if it is none. */
function itemsOf(value: Value): [Value, Value][] | undefined {
  if (value instanceof PyDict && !value.type.heap) return dictItems(value);
  if (!isInstance(value, abstractClasses().Mapping!)) return undefined;
  if (value instanceof PyDict) return dictItems(value);
  const result: [Value, Value][] = [];
  const iteration = iterate(call(getAttribute(value, "items"), []));
  for (let item; (item = iteration.next()) !== undefined;) {
    result.push([getItem(item, 0), getItem(item, 1)]);
  }
  return result;
}

const countOf = (self: PyDict, key: Value): Value => dictGet(self, key) ?? 0;

/** Adds counts; into an empty counter they go as they are, whatever they are. */
function addCounts(self: PyDict, items: readonly (readonly [Value, Value])[]): void {
  charge(items.length);
  const empty = self.map.size === 0;
  const store = empty ? dictSet : storeOf(self);
  for (const [key, count] of items) {
    store(self, key, empty ? count : add(count, countOf(self, key)));
  }
}

function update(self: PyDict, other: Value | undefined, keywords: Map<string, Value>): void {
  if (other !== undefined && other !== None) {
    const items = itemsOf(other);
    if (items === undefined) countElements(self, other);
    else addCounts(self, items);
  }
  if (keywords.size > 0) addCounts(self, [...keywords]);
}

function subtract(self: PyDict, other: Value | undefined, keywords: Map<string, Value>): void {
  if (other !== undefined && other !== None) {
    const items = itemsOf(other);
    if (items !== undefined) {
      charge(items.length);
      for (const [key, count] of items) dictSet(self, key, sub(countOf(self, key), count));
    } else {
      const iteration = iterate(other);
      for (let item; (item = iteration.next()) !== undefined;) {
        charge(1);
        dictSet(self, item, sub(countOf(self, item), 1));
      }
    }
  }
  for (const [key, count] of keywords) dictSet(self, key, sub(countOf(self, key), count));
}

/** The items, those with the highest counts first, equal ones in order of insertion. */
function sortedItems(self: PyDict): Value[] {
  const items: Value[] = dictItems(self).map(([key, value]) => newTuple([key, value]));
  sortItems(items, secondOf(), true);
  return items;
}

const secondOf = once(() =>
  newBuiltin("itemgetter", "function", "(item, /)", undefined, (item: PyTuple) => item.items[1])
);

function mostCommon(self: PyDict, n: Value = None): Value {
  const items = sortedItems(self);
  if (n === None) return newList(items);
  return newList(items.slice(0, Math.max(0, asSize(n))));
}

function reprCounter(self: PyDict): string {
  const name = self.type.name;
  if (self.map.size === 0) return `${name}()`;
  let items: Value[];
  try {
    items = sortedItems(self);
  } catch (error) {
    if (!isException(error, typeError)) throw error;
    items = dictItems(self).map(([key, value]) => newTuple([key, value]));
  }
  const ordered = newDict();
  for (const item of items) dictSet(ordered, getItem(item, 0), getItem(item, 1));
  return `${name}(${repr(ordered)})`;
}

function elements(self: PyDict): Value {
  const items = dictItems(self);
  let index = -1;
  let left = 0;
  return new FunctionIterator(() => {
    while (left <= 0) {
      charge(1);
      if (++index >= items.length) return undefined;
      left = asSize(items[index]![1]);
    }
    left--;
    return items[index]![0];
  });
}

const blank = (): PyDict => call(counterType(), []) as PyDict;

/** A counter of what `combine` makes of the counts in both, where that is above zero. */
function combined(
  self: PyDict,
  other: Value,
  combine: (a: Value, b: Value) => Value,
  both: boolean,
): Value {
  if (!(other instanceof PyDict) || !isCounter(other)) return NotImplemented;
  const result = blank();
  for (const [key, count] of dictItems(self)) {
    charge(1);
    const value = combine(count, countOf(other, key));
    if (positive(value)) dictSet(result, key, value);
  }
  if (!both) return result;
  for (const [key, count] of dictItems(other)) {
    charge(1);
    if (dictGet(self, key) !== undefined) continue;
    const value = combine(0, count);
    if (positive(value)) dictSet(result, key, value);
  }
  return result;
}

const isCounter = (value: Value): boolean =>
  typeof value === "object" && value.type.mro.includes(counterType());
const greater = (a: Value, b: Value): Value => truthy(lt(a, b)) ? b : a;
const lesser = (a: Value, b: Value): Value => truthy(lt(a, b)) ? a : b;

/** Drops the counts that are not above zero. */
function keepPositive(self: PyDict): Value {
  for (const [key, count] of dictItems(self)) if (!positive(count)) dictDelete(self, key);
  return self;
}

function compareAll(test: (a: Value, b: Value) => boolean) {
  return (self: PyDict, other: Value): boolean | typeof NotImplemented => {
    if (!(other instanceof PyDict) || !isCounter(other)) return NotImplemented;
    for (const dict of [self, other]) {
      for (const key of dict.map.keys()) {
        charge(1);
        const original = originalKey(dict, key);
        if (!test(countOf(self, original), countOf(other, original))) return false;
      }
    }
    return true;
  };
}

const equal = compareAll((a, b) => !truthy(ne(a, b)));
const lessOrEqual = compareAll((a, b) => truthy(le(a, b)));
const greaterOrEqual = compareAll((a, b) => truthy(ge(a, b)));
const binary = (run: (self: PyDict, other: Value) => Value): Definition =>
  method("(self, other)", "Combine two counters.", run);

/** The change of a counter in place by another. */
function inplace(change: (self: PyDict, other: Value) => void): Definition {
  return method("(self, other)", "Combine in place.", (self: PyDict, other: Value) => {
    change(self, other);
    return keepPositive(self);
  });
}

/** `collections.Counter` */
export const counterType: () => PyType = once(() =>
  newNativeClass({
    name: "Counter",
    module: "collections",
    doc: "A dict that counts hashable items.",
    bases: [dictType],
    checked: true,
    attributes: {
      __init__: method(
        "(self, iterable=None, /, **kwds)",
        "Count the elements of an iterable, or take counts from a mapping or keywords.",
        (self: PyDict, other: Value | undefined, keywords: Map<string, Value>) => {
          update(self, other, keywords);
          return None;
        },
      ),
      __missing__: method("(self, key)", "The count of elements not in the Counter is zero.", () =>
        0),
      total: method("(self)", "Sum of the counts", (self: PyDict) => {
        let sum: Value = 0;
        for (const count of self.map.values()) {
          sum = add(sum, count);
        }
        return sum;
      }),
      most_common: method(
        "(self, n=None)",
        "List the n most common elements and their counts, or all of them.",
        mostCommon,
      ),
      elements: method("(self)", "Iterator over elements repeating each by its count.", elements),
      fromkeys: classMethod("(cls, iterable, v=None)", "Not for counters.", () => {
        throw newExceptionByName(
          "NotImplementedError",
          "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.",
        );
      }),
      update: method(
        "(self, iterable=None, /, **kwds)",
        "As dict.update(), but add counts instead of replacing them.",
        (self: PyDict, other: Value | undefined, keywords: Map<string, Value>) => {
          update(self, other, keywords);
          return None;
        },
      ),
      subtract: method(
        "(self, iterable=None, /, **kwds)",
        "As dict.update(), but subtract counts; they may fall below zero.",
        (self: PyDict, other: Value | undefined, keywords: Map<string, Value>) => {
          subtract(self, other, keywords);
          return None;
        },
      ),
      copy: method("(self)", "Return a shallow copy.", (self: PyDict) =>
        call(self.type, [self])),
      __reduce__: method(
        "(self)",
        "Return state information for pickling.",
        (self: PyDict) => {
          const dict = newDict();
          for (const [key, value] of dictItems(self)) {
            dictSet(dict, key, value);
          }
          return newTuple([self.type, newTuple([dict])]);
        },
      ),
      __delitem__: method(
        "(self, elem)",
        "As dict.__delitem__(), but raises nothing for missing elements.",
        (self: PyDict, key: Value) => {
          dictDelete(self, key);
          return None;
        },
      ),
      __repr__: slot("(self, /)", "Return repr(self).", reprCounter),
      __hash__: None,
      __eq__: binary(equal),
      __ne__: binary((self, other) => {
        const result = equal(self, other);
        return result === NotImplemented ? result : !result;
      }),
      __le__: binary(lessOrEqual),
      __lt__: binary((self, other) => {
        const result = lessOrEqual(self, other);
        return result === true ? !equal(self, other) : result;
      }),
      __ge__: binary(greaterOrEqual),
      __gt__: binary((self, other) => {
        const result = greaterOrEqual(self, other);
        return result === true ? !equal(self, other) : result;
      }),
      __add__: binary((self, other) =>
        combined(self, other, add, true)
      ),
      __sub__: binary((self, other) => combined(self, other, sub, true)),
      __or__: binary((self, other) => combined(self, other, greater, true)),
      __and__: binary((self, other) => combined(self, other, lesser, false)),
      __pos__: method("(self)", "Keep the counts above zero.", (self: PyDict) => {
        const result = blank();
        for (const [key, count] of dictItems(self)) {
          if (positive(count)) dictSet(result, key, count);
        }
        return result;
      }),
      __neg__: method(
        "(self)",
        "The counts below zero, made positive.",
        (self: PyDict) => {
          const result = blank();
          for (const [key, count] of dictItems(self)) {
            if (truthy(lt(count, 0))) dictSet(result, key, neg(count));
          }
          return result;
        },
      ),
      __iadd__: inplace((self, other) => {
        for (const [key, count] of mappingItems(other)) {
          dictSet(self, key, add(countOf(self, key), count));
        }
      }),
      __isub__: inplace((self, other) => {
        for (const [key, count] of mappingItems(other)) {
          dictSet(self, key, sub(countOf(self, key), count));
        }
      }),
      __ior__: inplace((self, other) => {
        for (const [key, count] of mappingItems(other)) {
          if (truthy(gt(count, countOf(self, key)))) dictSet(self, key, count);
        }
      }),
      __iand__: inplace((self, other) => {
        for (const [key, count] of dictItems(self)) {
          const limit = getItem(other, key);
          if (truthy(lt(limit, count))) dictSet(self, key, limit);
        }
      }),
    },
  })
);

function mappingItems(other: Value): [Value, Value][] {
  return itemsOf(other) ?? toArray(call(getAttribute(other, "items"), [])).map((item) => [
    getItem(item, 0),
    getItem(item, 1),
  ]);
}

/** `collections._count_elements` */
export const countFunction: Definition = fn(
  "(mapping, iterable, /)",
  "Count elements in the iterable, updating the mapping",
  (mapping: Value, iterable: Value) => {
    if (mapping instanceof PyDict) countElements(mapping, iterable);
    else {
      const get = getAttribute(mapping, "get");
      for (const item of toArray(iterable)) setItem(mapping, item, add(call(get, [item, 0]), 1));
    }
    return None;
  },
);
