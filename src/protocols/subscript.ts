/** Subscripts: `a[i]`, `a[i] = v`, `del a[i]`, `in`, and slices of sequences. */

import { PyDictExact } from "../objects/dict.ts";
import {
  exceptionType,
  isException,
  newAttributeError,
  newIndexError,
  newKeyError,
  newTypeError,
  newValueError,
  type PyBaseException,
} from "../objects/exception.ts";
import type { Iteration } from "../objects/iterator.ts";
import { PyListExact } from "../objects/list.ts";
import { None, type PyObject, type Value } from "../objects/object.ts";
import type { PySlice } from "../objects/range.ts";
import { type PyFrozenSetExact, PySet, type PySetExact } from "../objects/set.ts";
import { PyTupleExact } from "../objects/tuple.ts";
import { newGenericAlias } from "../objects/generic_alias.ts";
import { PyType, typeName, typeOf, typeType } from "../objects/type.ts";
import { charge } from "../objects/budget.ts";
import { characterAt, codePointLength, hasSurrogates } from "../kernel/code_points.ts";
import { containsText } from "../kernel/str_search.ts";
import { findAttribute } from "./attribute.ts";
import { call, callSpecial } from "./call.ts";
import { same } from "./compare.ts";
import { asClampedSize, asSize, isIndex } from "./convert.ts";
import { isIterable, iterate } from "./iterate.ts";
import { dictGet, dictSet } from "./mapping.ts";
import { setHas } from "./set_table.ts";
import { truthy } from "./truth.ts";

/** `object[key]` */
export function getItem(object: Value, key: Value): Value {
  if (typeof object === "string" && typeof key === "number") return characterOf(object, key);
  if (object instanceof PyListExact) {
    if (typeof key === "number") {
      const items = object.items;
      const value = key < 0 ? items[key + items.length] : items[key];
      if (value === undefined) throw newIndexError("list index out of range");
      return value;
    }
  } else if (object instanceof PyDictExact) {
    const value = dictGet(object, key);
    if (value === undefined) throw newKeyError(key);
    return value;
  } else if (object instanceof PyTupleExact) {
    if (typeof key === "number") {
      const items = object.items;
      const value = key < 0 ? items[key + items.length] : items[key];
      if (value === undefined) throw newIndexError("tuple index out of range");
      return value;
    }
  }
  const method = (object as PyObject).t$__getitem__;
  if (method !== undefined) return callSpecial(method, object, key);
  if (object instanceof PyType) return classItem(object, key);
  throw newTypeError(`'${typeName(object)}' object is not subscriptable`);
}

/** `text[index]` */
export function strItem(text: string, key: number): string {
  if (!hasSurrogates(text)) {
    const char = text[key < 0 ? key + text.length : key];
    if (char === undefined) throw newIndexError("string index out of range");
    return char;
  }
  const length = codePointLength(text);
  const index = key < 0 ? key + length : key;
  if (index < 0 || index >= length) throw newIndexError("string index out of range");
  return characterAt(text, index);
}

/** `text[index]` */
function characterOf(text: string, key: number): string {
  const length = codePointLength(text);
  const index = key < 0 ? key + length : key;
  if (index < 0 || index >= length) throw newIndexError("string index out of range");
  return length === text.length ? text[index]! : characterAt(text, index);
}

/** `Class[key]` */
function classItem(type: PyType, key: Value): Value {
  // PyObject_GetItem has `type[int]` as a case of its own, which subclasses do not inherit.
  if (type === typeType) return newGenericAlias(type, key);
  const method = findAttribute(type, "__class_getitem__");
  if (method === undefined) throw newTypeError(`type '${type.name}' is not subscriptable`);
  return call(method, [key]);
}

/** `object[key] = value` */
export function setItem(object: Value, key: Value, value: Value): void {
  if (object instanceof PyListExact) {
    if (typeof key === "number") {
      const items = object.items;
      const index = key < 0 ? key + items.length : key;
      if (index < 0 || index >= items.length) {
        throw newIndexError("list assignment index out of range");
      }
      items[index] = value;
      return;
    }
  } else if (object instanceof PyDictExact) {
    dictSet(object, key, value);
    return;
  }
  const method = (object as PyObject).t$__setitem__;
  if (method === undefined) {
    // The two share a slot in CPython (slot_mp_ass_subscript).
    if ((object as PyObject).t$__delitem__ !== undefined) throw newAttributeError("__setitem__");
    throw newTypeError(`'${typeName(object)}' object does not support item assignment`);
  }
  callSpecial(method, object, key, value);
}

/** `del object[key]` */
export function deleteItem(object: Value, key: Value): void {
  const method = (object as PyObject).t$__delitem__;
  if (method === undefined) {
    throw cannotDelete(object, key);
  }
  callSpecial(method, object, key);
}

/** CPython's two words for it: PySequence_DelItem's with an index, else PyObject_DelItem's. */
function cannotDelete(object: Value, key: Value): PyBaseException {
  if ((object as PyObject).t$__setitem__ !== undefined) return newAttributeError("__delitem__");
  const isSequence = typeOf(object).heap || (object as PyObject).t$__getitem__ !== undefined ||
    (object as PyObject).t$__contains__ !== undefined;
  const words = isSequence && isIndex(key) ? "doesn't" : "does not";
  return newTypeError(`'${typeName(object)}' object ${words} support item deletion`);
}

/** `element in container` */
export function contains(container: Value, element: Value): boolean {
  switch ((container as PyObject).containerKind) {
    case "items":
      return arrayIncludes((container as PyListExact).items, element);
    case "dict":
      return dictGet(container as PyDictExact, element) !== undefined;
    case "set": {
      const set = container as PySetExact | PyFrozenSetExact;
      if (typeof element === "number" && set.ints !== undefined) return set.ints.has(element);
      if (typeof element === "string" && set.buckets === undefined) {
        return set.map !== undefined && set.map.has(element);
      }
      // A set in a set is looked for as a frozenset, which is the method's business.
      if (!(element instanceof PySet)) return setHas(set, element);
    }
  }
  if (typeof container === "string" && typeof element === "string") {
    charge(container.length >>> 6);
    return containsText(container, element, charge);
  }
  const method = (container as PyObject).t$__contains__;
  if (method === None) throw newTypeError(`'${typeName(container)}' object is not a container`);
  if (method !== undefined) return truthy(callSpecial(method, container, element));
  if (!isIterable(container)) {
    throw newTypeError(`argument of type '${typeName(container)}' is not iterable`);
  }
  const iteration = searched(container);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    if (same(item, element)) return true;
  }
  return false;
}

/** What `in` goes through; a TypeError on the way there is replaced (_PySequence_IterSearch). */
function searched(container: Value): Iteration {
  try {
    return iterate(container);
  } catch (error) {
    if (!isException(error, exceptionType("TypeError"))) throw error;
    throw newTypeError(`argument of type '${typeName(container)}' is not iterable`);
  }
}

/** Whether one of the items is the element or equals it. */
export function arrayIncludes(items: readonly Value[], element: Value): boolean {
  charge(items.length >>> 4);
  if (typeof element === "number" || typeof element === "string") {
    const at = items.indexOf(element);
    // An `__eq__` of the guest's that comes before it may raise, or change the items.
    if (at >= 0 && !hasGuest(items, at)) return true;
  }
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (typeof item === typeof element && typeof item !== "object") {
      if (item === element) return true;
    } else if (same(item, element)) return true;
  }
  return false;
}

/** Whether an instance of a guest's class is among the first `count` items. */
function hasGuest(items: readonly Value[], count: number): boolean {
  for (let i = 0; i < count; i++) {
    const item = items[i]!;
    if (typeof item === "object" && item.type.heap) return true;
  }
  return false;
}

/**
 * A length, or what has it and may change it: an `__index__` is the program's own code, after which
 * the length is read.
 */
export type Sized = number | { readonly length: number };

function lengthOf(sized: Sized): number {
  return typeof sized === "number" ? sized : sized.length;
}

/** An index into something of that length, or an IndexError with these words. */
export function checkIndex(key: Value, sized: Sized, error: string): number {
  let index = typeof key === "number" ? key : asSize(key, "IndexError");
  const length = lengthOf(sized);
  if (index < 0) index += length;
  if (index < 0 || index >= length) throw newIndexError(error);
  return index;
}

/** A slice applied to something of some length: `count` items from `start` by `step`. */
export interface SliceRange {
  start: number;
  stop: number;
  step: number;
  count: number;
}

/** Works out which items a slice means (CPython's PySlice_AdjustIndices). */
export function sliceRange(slice: PySlice, sized: Sized): SliceRange {
  const step = slice.step === None ? 1 : sliceIndex(slice.step);
  if (step === 0) throw newValueError("slice step cannot be zero");
  const first = slice.start === None ? undefined : sliceIndex(slice.start);
  const end = slice.stop === None ? undefined : sliceIndex(slice.stop);
  const length = lengthOf(sized);
  const bound = (index: number | undefined, missing: number, low: number, high: number) => {
    if (index === undefined) return missing;
    return Math.min(Math.max(index < 0 ? index + length : index, low), high);
  };
  if (step > 0) {
    const start = bound(first, 0, 0, length);
    const stop = bound(end, length, 0, length);
    return {
      start,
      stop,
      step,
      count: stop > start ? Math.floor((stop - start - 1) / step) + 1 : 0,
    };
  }
  const start = bound(first, length - 1, -1, length - 1);
  const stop = bound(end, -1, -1, length - 1);
  return {
    start,
    stop,
    step,
    count: start > stop ? Math.floor((start - stop - 1) / -step) + 1 : 0,
  };
}

function sliceIndex(value: Value): number {
  if (typeof value === "number") return value;
  if (!isIndex(value)) {
    throw newTypeError("slice indices must be integers or None or have an __index__ method");
  }
  return asClampedSize(value);
}

/** The items that a slice means, as a new array. */
export function sliceItems<T>(items: readonly T[], slice: PySlice): T[] {
  const { start, stop, step, count } = sliceRange(slice, items);
  charge(count >>> 4);
  if (step === 1) return items.slice(start, Math.max(start, stop));
  const result: T[] = [];
  for (let i = 0, at = start; i < count; i++, at += step) result.push(items[at]!);
  return result;
}
