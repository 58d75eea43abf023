/** `repr`, `str`, `format` and `ascii`. */

import { newRecursionError, newTypeError } from "../objects/exception.ts";
import { PyFloatExact } from "../objects/numbers.ts";
import type { PyObject, Value } from "../objects/object.ts";
import { runtime } from "../objects/runtime.ts";
import { strValue } from "../objects/str.ts";
import { objectType, typeName, typeOf } from "../objects/type.ts";
import { reprFloat } from "../kernel/float_text.ts";
import { intToText } from "../kernel/int_text.ts";
import { escapeNonAscii, reprText } from "../kernel/str_text.ts";
import { callSpecial } from "./call.ts";
import { Pieces } from "./concat.ts";
import { formatPrimitive } from "./format.ts";
import { charge } from "../objects/budget.ts";

/** `repr(value)` */
export function repr(value: Value): string {
  switch (typeof value) {
    case "string":
      return reprText(value);
    case "number":
      return String(value);
    case "bigint":
      return intToText(value, undefined, charge);
    case "boolean":
      return value ? "True" : "False";
  }
  if (value instanceof PyFloatExact) return reprFloat(value.value);
  if (++runtime.depth > runtime.maxDepth) {
    runtime.depth--;
    throw newRecursionError("maximum recursion depth exceeded while getting the repr of an object");
  }
  try {
    const result = callSpecial(value.t$__repr__!, value);
    const text = strValue(result);
    if (text === undefined) {
      throw newTypeError(`__repr__ returned non-string (type ${typeName(result)})`);
    }
    return text;
  } finally {
    runtime.depth--;
  }
}

/** `str(value)`, as a JavaScript string. */
export function str(value: Value): string {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
      return String(value);
    case "bigint":
      return intToText(value, undefined, charge);
    case "boolean":
      return value ? "True" : "False";
  }
  if (value instanceof PyFloatExact) return reprFloat(value.value);
  // `object.__str__` is the `__repr__`; the words are those of `__str__` all the same.
  const found = value.t$__str__;
  const method = found === objectType.proto.t$__str__ ? value.t$__repr__ : found;
  if (++runtime.depth > runtime.maxDepth) {
    runtime.depth--;
    throw newRecursionError("maximum recursion depth exceeded while calling a Python object");
  }
  try {
    const result = callSpecial(method!, value);
    const text = strValue(result);
    if (text === undefined) {
      throw newTypeError(`__str__ returned non-string (type ${typeName(result)})`);
    }
    return text;
  } finally {
    runtime.depth--;
  }
}

/** `ascii(value)` */
export function ascii(value: Value): string {
  return escapeNonAscii(repr(value));
}

/** `format(value, spec)` */
export function format(value: Value, spec: string): string {
  if (spec === "" && (typeof value !== "object" || value instanceof PyFloatExact)) {
    return str(value);
  }
  if (typeof value !== "object" || value instanceof PyFloatExact) {
    return formatPrimitive(value, spec);
  }
  const result = callSpecial((value as PyObject).t$__format__!, value, spec);
  const text = strValue(result);
  if (text === undefined) {
    throw newTypeError(`__format__ must return a str, not ${typeName(result)}`);
  }
  return text;
}

/** What `with` of `repr` of a container runs through: objects whose repr is being made. */
const active = new Set<Value>();

/** Makes the repr of a container, or `placeholder` where it contains itself. */
export function reprGuard(self: PyObject, placeholder: string, make: () => string): string {
  if (active.has(self)) return placeholder;
  active.add(self);
  try {
    return make();
  } finally {
    active.delete(self);
  }
}

/** `a, b, c`: the reprs of items; work is charged as it goes. */
export function reprItems(items: readonly Value[]): string {
  const pieces = new Pieces();
  for (let i = 0; i < items.length; i++) {
    charge(1);
    if (i > 0) pieces.add(", ");
    pieces.add(repr(items[i]!));
  }
  return pieces.joined();
}

/** `<module.Class object at 0x…>` without the angle brackets' end. */
export function qualifiedName(value: Value): string {
  const type = typeOf(value);
  const module = type.heap ? type.namespace.get("__module__") : type.module;
  return typeof module === "string" && module !== "builtins"
    ? `${module}.${type.qualname}`
    : type.qualname;
}
