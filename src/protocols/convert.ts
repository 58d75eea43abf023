/** Conversions that may raise: `asX` takes any value and gives what a builtin needs. */

import { PyByteArray, PyBytes } from "../objects/bytes.ts";
import { exceptionType, newException, newTypeError } from "../objects/exception.ts";
import { intValue, PyFloat, PyFloatExact } from "../objects/numbers.ts";
import { type Int, None, type PyObject, type Value } from "../objects/object.ts";
import { runtime } from "../objects/runtime.ts";
import { strValue } from "../objects/str.ts";
import { typeName } from "../objects/type.ts";
import { callSpecial } from "./call.ts";

/** `operator.index`: an int, or what `__index__` gives. */
export function asIndex(value: Value): Int {
  const int = intValue(value);
  if (int !== undefined) return int;
  const method = (value as PyObject).t$__index__;
  if (method === undefined) {
    throw newTypeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
  }
  const result = callSpecial(method, value);
  const index = intValue(result);
  if (index === undefined) {
    throw newTypeError(`__index__ returned non-int (type ${typeName(result)})`);
  }
  if (index !== result) warnSubclass("__index__", result, "int");
  return index;
}

/** A conversion method gave an instance of a strict subclass, which CPython means to refuse. */
export function warnSubclass(method: string, result: Value, wanted: string): void {
  runtime.warn(
    "DeprecationWarning",
    `${method} returned non-${wanted} (type ${typeName(result)}).  The ability to return an ` +
      `instance of a strict subclass of ${wanted} is deprecated, and may be removed in a future ` +
      "version of Python.",
  );
}

/** What the `__float__` of a value gave. */
export function floatResult(value: Value, result: Value): number {
  if (!(result instanceof PyFloat)) {
    throw newTypeError(
      `${typeName(value)}.__float__ returned non-float (type ${typeName(result)})`,
    );
  }
  if (!(result instanceof PyFloatExact)) {
    warnSubclass(`${typeName(value)}.__float__`, result, "float");
  }
  return result.value;
}

/** Bytes as text for the parsers of numbers, which know ASCII alone. */
export function numeralText(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i++) {
    text += bytes[i]! < 128 ? String.fromCharCode(bytes[i]!) : "\ufffd";
  }
  return text;
}

/** Whether `asIndex` could work. */
export function isIndex(value: Value): boolean {
  return intValue(value) !== undefined || (value as PyObject).t$__index__ !== undefined;
}

/** An index as a JavaScript number for sizes and positions; beyond 2**63 raises as CPython does. */
export function asSize(value: Value, error = "OverflowError"): number {
  const index = typeof value === "number" ? value : asIndex(value);
  if (typeof index === "number") return index;
  if (index >= -(1n << 63n) && index < 1n << 63n) return Number(index);
  throw newException(
    exceptionType(error),
    error === "IndexError"
      ? `cannot fit '${typeName(value)}' into an index-sized integer`
      : "Python int too large to convert to C ssize_t",
  );
}

/** An int that fits a C `int`. */
export function asCInt(value: Value): number {
  const index = typeof value === "number" ? value : asIndex(value);
  if (typeof index === "number" && (index | 0) === index) return index;
  throw newException(
    exceptionType("OverflowError"),
    "Python int too large to convert to C int",
  );
}

/** As `asSize` for repetition and lengths, which word an int that is too large in another way. */
export function asCount(value: Value): number {
  const index = typeof value === "number" ? value : asIndex(value);
  if (typeof index === "number") return index;
  if (index >= -(1n << 63n) && index < 1n << 63n) return Number(index);
  throw newException(
    exceptionType("OverflowError"),
    `cannot fit '${typeName(value)}' into an index-sized integer`,
  );
}

/** As `asSize`, but beyond the range the nearest end of it: for slices and optional bounds. */
export function asClampedSize(value: Value): number {
  const index = asIndex(value);
  if (typeof index === "number") return index;
  return index < 0n ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}

/** The type of an argument as `_PyArg_BadArgument` names it: None by its own name. */
export function givenType(value: Value): string {
  return value === None ? "None" : typeName(value);
}

/** A str argument, named as CPython names it in its error. */
export function asStr(value: Value, what: string): string {
  const text = strValue(value);
  if (text === undefined) throw newTypeError(`${what} must be str, not ${givenType(value)}`);
  return text;
}

/** The double that a real number stands for: float, int, `__float__`, `__index__`. */
export function asDouble(value: Value, error?: string): number {
  if (typeof value === "number") return value;
  if (value instanceof PyFloat) return value.value;
  const method = (value as PyObject).t$__float__;
  // A subclass of int may have a `__float__` of its own.
  const int = method === intFloat() ? intValue(value) : undefined;
  if (int !== undefined) return intToDouble(int);
  if (method !== undefined) {
    return floatResult(value, callSpecial(method, value));
  }
  if ((value as PyObject).t$__index__ !== undefined) return intToDouble(asIndex(value));
  throw newTypeError(error ?? `must be real number, not ${typeName(value)}`);
}

const intFloat = (): Value | undefined => (0 as unknown as PyObject).t$__float__;

/** An int as a double, correctly rounded; too large raises OverflowError. */
export function intToDouble(value: Int): number {
  if (typeof value === "number") return value;
  const result = Number(value);
  if (!Number.isFinite(result)) {
    throw newException(exceptionType("OverflowError"), "int too large to convert to float");
  }
  return result;
}

/** The bytes of a bytes-like object, or undefined. Not a copy. */
export function bytesValue(value: Value): Uint8Array | undefined {
  if (value instanceof PyBytes) return value.data;
  if (value instanceof PyByteArray) return value.data.subarray(0, value.length);
  return (value as PyObject).bufferBytes?.(value);
}

/** The bytes of a bytes-like object. */
export function asBytes(value: Value): Uint8Array {
  const bytes = bytesValue(value);
  if (bytes === undefined) {
    throw newTypeError(`a bytes-like object is required, not '${typeName(value)}'`);
  }
  return bytes;
}
