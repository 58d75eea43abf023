/** Comparison: rich comparison with its reflected forms, and equality as containers use it. */

import { newRecursionError, newTypeError } from "../objects/exception.ts";
import { charge } from "../objects/budget.ts";
import { PyFloatExact } from "../objects/numbers.ts";
import { NotImplemented, type PyObject, type Value } from "../objects/object.ts";
import { PyListExact } from "../objects/list.ts";
import { PyTupleExact } from "../objects/tuple.ts";
import { isSubtype, typeName, typeOf } from "../objects/type.ts";
import { compareText } from "../kernel/code_points.ts";
import { callSpecial } from "./call.ts";
import { truthy } from "./truth.ts";
import { runtime } from "../objects/runtime.ts";

export type Comparison = "eq" | "ne" | "lt" | "le" | "gt" | "ge";

const methods = {
  eq: "t$__eq__",
  ne: "t$__ne__",
  lt: "t$__lt__",
  le: "t$__le__",
  gt: "t$__gt__",
  ge: "t$__ge__",
} as const;
const reflected = { eq: "eq", ne: "ne", lt: "gt", le: "ge", gt: "lt", ge: "le" } as const;
const symbols = { eq: "==", ne: "!=", lt: "<", le: "<=", gt: ">", ge: ">=" } as const;

/** `a OP b` through the methods of both classes (CPython's do_richcompare). */
export function richCompare(a: Value, b: Value, op: Comparison): Value {
  if (++runtime.depth > runtime.maxDepth) {
    runtime.depth--;
    throw newRecursionError("maximum recursion depth exceeded in comparison");
  }
  try {
    const typeA = typeOf(a);
    const typeB = typeOf(b);
    const back = methods[reflected[op]];
    let tried = false;
    if (typeA !== typeB && isSubtype(typeB, typeA)) {
      const method = (b as PyObject)[back];
      if (method !== undefined) {
        tried = true;
        const result = callSpecial(method, b, a);
        if (result !== NotImplemented) return result;
      }
    }
    const method = (a as PyObject)[methods[op]];
    if (method !== undefined) {
      const result = callSpecial(method, a, b);
      if (result !== NotImplemented) return result;
    }
    if (!tried) {
      const method = (b as PyObject)[back];
      if (method !== undefined) {
        const result = callSpecial(method, b, a);
        if (result !== NotImplemented) return result;
      }
    }
    if (op === "eq") return a === b;
    if (op === "ne") return a !== b;
    throw newTypeError(
      `'${symbols[op]}' not supported between instances of '${typeA.name}' and '${typeName(b)}'`,
    );
  } finally {
    runtime.depth--;
  }
}

/** Orders strings by code points: JavaScript's own order is by UTF-16 units. */
export const compareStrings: (a: string, b: string) => number = compareText;

function lessStrings(a: string, b: string): boolean {
  return compareStrings(a, b) < 0;
}

/**
 * How two sequences are ordered whose first difference is one of plain items: below, at or above zero;
 * undefined where methods must be asked.
 */
function plainOrder(a: readonly Value[], b: readonly Value[]): number | undefined {
  const count = Math.min(a.length, b.length);
  let order = a.length - b.length;
  let i = 0;
  for (; i < count; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x === y) continue;
    if (typeof x === "number" && typeof y === "number") {
      order = x - y;
      break;
    }
    if (typeof x === "string" && typeof y === "string") {
      order = compareStrings(x, y);
      break;
    }
    if (!(x instanceof PyFloatExact && y instanceof PyFloatExact)) return undefined;
    if (x.value === y.value) continue;
    if (x.value < y.value) order = -1;
    else if (x.value > y.value) order = 1;
    else return undefined;
    break;
  }
  charge(i);
  return order;
}

export function eq(a: Value, b: Value): Value {
  if (typeof a !== "object" && typeof b !== "object") {
    // Primitives: ints and bools compare by value, strings by content; bigints never equal numbers.
    if (typeof a === typeof b) return a === b;
    if (typeof a === "boolean" && typeof b === "number") return (a ? 1 : 0) === b;
    if (typeof b === "boolean" && typeof a === "number") return (b ? 1 : 0) === a;
    return false;
  }
  if (a instanceof PyFloatExact && b instanceof PyFloatExact) return a.value === b.value;
  return areEqualSequences(a, b) ?? richCompare(a, b, "eq");
}

/** Whether two lists or two tuples are equal, where no method needs to be asked. */
function areEqualSequences(a: Value, b: Value): boolean | undefined {
  const areAlike = (a instanceof PyTupleExact && b instanceof PyTupleExact) ||
    (a instanceof PyListExact && b instanceof PyListExact);
  if (!areAlike) return undefined;
  if (a.items.length !== b.items.length) return false;
  const order = plainOrder(a.items, b.items);
  return order === undefined ? undefined : order === 0;
}

export function ne(a: Value, b: Value): Value {
  if (typeof a !== "object" && typeof b !== "object") return eq(a, b) === false;
  if (a instanceof PyFloatExact && b instanceof PyFloatExact) return a.value !== b.value;
  const areEqual = areEqualSequences(a, b);
  return areEqual === undefined ? richCompare(a, b, "ne") : !areEqual;
}

export function lt(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") return a < b;
  if (a instanceof PyFloatExact) {
    if (b instanceof PyFloatExact) return a.value < b.value;
    if (typeof b === "number") return a.value < b;
  } else if (typeof a === "number" && b instanceof PyFloatExact) return a < b.value;
  if (typeof a === "string" && typeof b === "string") return lessStrings(a, b);
  if (a instanceof PyTupleExact && b instanceof PyTupleExact) {
    const order = plainOrder(a.items, b.items);
    if (order !== undefined) return order < 0;
  }
  return richCompare(a, b, "lt");
}

export function le(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") return a <= b;
  if (a instanceof PyFloatExact) {
    if (b instanceof PyFloatExact) return a.value <= b.value;
    if (typeof b === "number") return a.value <= b;
  } else if (typeof a === "number" && b instanceof PyFloatExact) return a <= b.value;
  if (typeof a === "string" && typeof b === "string") return !lessStrings(b, a);
  if (a instanceof PyTupleExact && b instanceof PyTupleExact) {
    const order = plainOrder(a.items, b.items);
    if (order !== undefined) return order <= 0;
  }
  return richCompare(a, b, "le");
}

export function gt(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") return a > b;
  if (a instanceof PyFloatExact) {
    if (b instanceof PyFloatExact) return a.value > b.value;
    if (typeof b === "number") return a.value > b;
  } else if (typeof a === "number" && b instanceof PyFloatExact) return a > b.value;
  if (typeof a === "string" && typeof b === "string") return lessStrings(b, a);
  if (a instanceof PyTupleExact && b instanceof PyTupleExact) {
    const order = plainOrder(a.items, b.items);
    if (order !== undefined) return order > 0;
  }
  return richCompare(a, b, "gt");
}

export function ge(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") return a >= b;
  if (a instanceof PyFloatExact) {
    if (b instanceof PyFloatExact) return a.value >= b.value;
    if (typeof b === "number") return a.value >= b;
  } else if (typeof a === "number" && b instanceof PyFloatExact) return a >= b.value;
  if (typeof a === "string" && typeof b === "string") return !lessStrings(a, b);
  if (a instanceof PyTupleExact && b instanceof PyTupleExact) {
    const order = plainOrder(a.items, b.items);
    if (order !== undefined) return order >= 0;
  }
  return richCompare(a, b, "ge");
}

/** Identity or equality, as containers compare their elements (`PyObject_RichCompareBool`). */
export function same(a: Value, b: Value): boolean {
  if (a === b) return true;
  const result = eq(a, b);
  return typeof result === "boolean" ? result : truthy(result);
}

/** `a < b` as sorting asks it. */
export function less(a: Value, b: Value): boolean {
  const result = lt(a, b);
  return typeof result === "boolean" ? result : truthy(result);
}
