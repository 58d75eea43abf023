/** The `functools` module. */

import { charge } from "../../objects/budget.ts";
import { newTypeError } from "../../objects/exception.ts";
import { newList } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import type { Value } from "../../objects/object.ts";
import { newTuple } from "../../objects/tuple.ts";
import { iterate } from "../../protocols/iterate.ts";
import { toArray } from "../../protocols/iterate.ts";
import { defineModule, fn } from "../../native/define.ts";
import { call2 } from "../native_class.ts";
import { cachedPropertyType, lruCache, newCachedFunction } from "./cache.ts";
import { singleDispatch, singleDispatchMethodType } from "./dispatch.ts";
import {
  cmpToKey,
  partialMethodType,
  partialType,
  totalOrdering,
  updateWrapper,
  wrapperAssignments,
  wraps,
} from "./wrapping.ts";

/** `functools.reduce` */
export function reduce(func: Value, iterable: Value, initial?: Value): Value {
  const iteration = iterate(iterable);
  let result = initial ?? iteration.next();
  if (result === undefined) {
    throw newTypeError("reduce() of empty iterable with no initial value");
  }
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    result = call2(func, result, item);
  }
  return result;
}

const names = [
  "update_wrapper",
  "wraps",
  "WRAPPER_ASSIGNMENTS",
  "WRAPPER_UPDATES",
  "total_ordering",
  "cache",
  "cmp_to_key",
  "lru_cache",
  "reduce",
  "partial",
  "partialmethod",
  "singledispatch",
  "singledispatchmethod",
  "cached_property",
];

/** Makes the module. */
export function functoolsModule(): PyModule {
  const assigned = newTuple([...wrapperAssignments]);
  const updated = newTuple(["__dict__"]);
  const wrapperSignature = "('__module__', '__name__', '__qualname__', '__doc__', " +
    "'__annotations__', '__type_params__')";
  return defineModule("functools", "Tools for functions and callable objects.", {
    __all__: newList([...names]),
    WRAPPER_ASSIGNMENTS: assigned,
    WRAPPER_UPDATES: updated,
    update_wrapper: fn(
      `(wrapper, wrapped, assigned=${wrapperSignature}, updated=('__dict__',))`,
      "Make a wrapper function look like the one that it wraps.",
      (wrapper: Value, wrapped: Value, first: Value = assigned, second: Value = updated) =>
        updateWrapper(wrapper, wrapped, toArray(first), toArray(second)),
    ),
    wraps: fn(
      `(wrapped, assigned=${wrapperSignature}, updated=('__dict__',))`,
      "Decorator that applies update_wrapper() to a wrapper function.",
      wraps,
    ),
    total_ordering: fn("(cls)", "Fill in missing ordering methods of a class.", totalOrdering),
    cache: fn(
      "(user_function, /)",
      "Remember all results.",
      (func: Value) => newCachedFunction(func, Infinity, false),
    ),
    cmp_to_key: fn(
      "(mycmp)",
      "Convert a cmp= function into a key= function.",
      cmpToKey,
    ),
    lru_cache: fn(
      "(maxsize=128, typed=False)",
      "Remember the results that were used most recently.",
      lruCache,
    ),
    reduce: fn(
      "(function, iterable, initial=<functools._initial_missing>, /)",
      "Apply a function of two arguments cumulatively to the items of an iterable.",
      reduce,
    ),
    partial: partialType(),
    partialmethod: partialMethodType(),
    singledispatch: fn("(func)", "Single-dispatch generic function decorator.", singleDispatch),
    singledispatchmethod: singleDispatchMethodType(),
    cached_property: cachedPropertyType(),
  });
}
