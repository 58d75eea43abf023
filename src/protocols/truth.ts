/** Truth and length. */

import { newTypeError, newValueError } from "../objects/exception.ts";
import { PyListExact } from "../objects/list.ts";
import { type Int, None, type PyObject, type Value } from "../objects/object.ts";
import { typeName } from "../objects/type.ts";
import { codePointLength } from "../kernel/code_points.ts";
import { callSpecial } from "./call.ts";
import { asCount, asIndex } from "./convert.ts";

/** `bool(value)` */
export function truthy(value: Value): boolean {
  switch (typeof value) {
    case "boolean":
      return value;
    case "number":
      return value !== 0;
    case "string":
      return value.length > 0;
    case "bigint":
      return true;
  }
  if (value === None) return false;
  if (value instanceof PyListExact) return value.items.length > 0;
  return truthyObject(value);
}

function truthyObject(value: PyObject): boolean {
  const bool = value.t$__bool__;
  if (bool !== undefined) {
    const result = callSpecial(bool, value);
    if (typeof result !== "boolean") {
      throw newTypeError(`__bool__ should return bool, returned ${typeName(result)}`);
    }
    return result;
  }
  const length = value.t$__len__;
  return length === undefined || checkLength(callSpecial(length, value)) !== 0;
}

/** The result of a `__len__`: an int that is not negative. */
export function checkLength(result: Value): number {
  const length = typeof result === "number" ? result : asIndex(result);
  if (length < 0) throw newValueError("__len__() should return >= 0");
  return asCount(length);
}

/** How many items a value says it has; beyond 2**53 only about. */
export function length(value: Value): number {
  if (typeof value === "object" && value instanceof PyListExact) return value.items.length;
  return checkLength(askLength(value));
}

/** `len(value)` */
export function exactLength(value: Value): Int {
  if (typeof value === "string") return codePointLength(value);
  if (typeof value === "object" && value instanceof PyListExact) return value.items.length;
  const result = askLength(value);
  checkLength(result);
  return typeof result === "number" ? result : asIndex(result);
}

function askLength(value: Value): Value {
  const method = (value as PyObject).t$__len__;
  if (method === undefined) throw newTypeError(`object of type '${typeName(value)}' has no len()`);
  return callSpecial(method, value);
}
