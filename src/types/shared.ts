/** Table entries and small conversions that several types' tables have in common. */

import { charge } from "../objects/budget.ts";
import type { PyIterator } from "../objects/iterator.ts";
import { type Names, None, type PyObject, type Value } from "../objects/object.ts";
import type { PyType } from "../objects/type.ts";
import { exceptionType, newException, newTypeError } from "../objects/exception.ts";
import { newGenericAlias } from "../objects/generic_alias.ts";
import { call } from "../protocols/call.ts";
import { type Comparison, ge, gt, le, lt, same } from "../protocols/compare.ts";
import { classMethod, defineType, type Definition, method, slot } from "../native/define.ts";

const stopIteration = exceptionType("StopIteration");

// deno-lint-ignore no-explicit-any -- each type's function knows its own class
type Compare = (self: any, other: Value, op: Comparison) => Value;

/** The six comparison slots, from one function (CPython's tp_richcompare). */
export function comparisons(compare: Compare): Record<string, Definition> {
  return {
    __lt__: slot("(self, value, /)", "Return self<value.", (a, b) => compare(a, b, "lt")),
    __le__: slot("(self, value, /)", "Return self<=value.", (a, b) => compare(a, b, "le")),
    __eq__: slot("(self, value, /)", "Return self==value.", (a, b) => compare(a, b, "eq")),
    __ne__: slot("(self, value, /)", "Return self!=value.", (a, b) => compare(a, b, "ne")),
    __gt__: slot("(self, value, /)", "Return self>value.", (a, b) => compare(a, b, "gt")),
    __ge__: slot("(self, value, /)", "Return self>=value.", (a, b) => compare(a, b, "ge")),
  };
}

/** What a comparison says of two values whose order is `order` (below, at or above zero). */
export function orderResult(order: number, op: Comparison): boolean {
  switch (op) {
    case "eq":
      return order === 0;
    case "ne":
      return order !== 0;
    case "lt":
      return order < 0;
    case "le":
      return order <= 0;
    case "gt":
      return order > 0;
    case "ge":
      return order >= 0;
  }
}

const orderings = { lt, le, gt, ge };

/** Compares two arrays item by item, as lists and tuples do (list_richcompare). */
export function compareArrays(
  a: { readonly items: readonly Value[] },
  b: { readonly items: readonly Value[] },
  op: Comparison,
): Value {
  if (a.items.length !== b.items.length && (op === "eq" || op === "ne")) return op === "ne";
  let i = 0;
  // The arrays are looked up anew: a comparison may change a list.
  for (; i < a.items.length && i < b.items.length; i++) {
    charge(1);
    if (!same(a.items[i]!, b.items[i]!)) break;
  }
  const left = a.items[i];
  const right = b.items[i];
  if (left === undefined || right === undefined) {
    return orderResult(a.items.length - b.items.length, op);
  }
  if (op === "eq") return false;
  if (op === "ne") return true;
  return orderings[op](left, right);
}

/** `__class_getitem__` of a generic class: `list[int]`. */
export const classGetItem: Definition = classMethod(
  "(cls, object, /)",
  "Return a generic alias of the class.",
  (cls: PyType, item: Value) => newGenericAlias(cls, item),
);

/** `__iter__` of an iterator. */
export const iterSelf: Definition = slot(
  "(self, /)",
  "Implement iter(self).",
  (self: PyObject) => self,
);

/** `__next__` of a native iterator. */
export const nextSlot: Definition = slot(
  "(self, /)",
  "Implement next(self).",
  (self: PyIterator) => {
    const value = self.next();
    if (value === undefined) throw newException(stopIteration);
    return value;
  },
);

/** `__length_hint__` of a native iterator. */
export const lengthHint: Definition = method(
  "(self, /)",
  "Private method returning an estimate of len(list(it)).",
  (self: PyIterator) => self.lengthHint?.() ?? 0,
);

/** Gives a native iterator type its attributes. */
export function defineIterator(
  type: PyType,
  attributes: Record<string, Definition | Value> = {},
): void {
  defineType(type, {
    attributes: () => ({
      __iter__: iterSelf,
      __next__: nextSlot,
      ...((type.proto as unknown as PyIterator).lengthHint && { __length_hint__: lengthHint }),
      ...attributes,
    }),
  });
}

/** Calls with the arguments that a `(*args, **kwargs)` table function received. */
export function callWith(callee: Value, args: Value[], kwargs: Map<string, Value>): Value {
  const names = keywordNames(kwargs);
  return call(callee, names === null ? args : [...args, ...kwargs.values()], names);
}

/** The names of keyword arguments as a call takes them. */
export function keywordNames(kwargs: Map<string, Value>): Names {
  return kwargs.size === 0 ? null : [...kwargs.keys()];
}

/** Refuses keyword arguments. */
export function refuseKeywords(name: string, kwargs: Map<string, Value>): void {
  if (kwargs.size > 0) throw newTypeError(`${name}() takes no keyword arguments`);
}

/** `None` where nothing was given. */
export const orNone = (value: Value | undefined): Value => value ?? None;
