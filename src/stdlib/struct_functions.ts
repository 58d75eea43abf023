/** What struct.py is given: values as bytes by a format, and back. */

import { charge } from "../objects/budget.ts";
import { newBytes } from "../objects/bytes.ts";
import {
  exceptionType,
  newException,
  newExceptionByName,
  PyBaseException,
} from "../objects/exception.ts";
import { intValue, newFloat } from "../objects/numbers.ts";
import type { Int, Value } from "../objects/object.ts";
import { newTuple } from "../objects/tuple.ts";
import { PyByteArray, PyBytes } from "../objects/bytes.ts";
import { asBytes, asCount, asDouble, asIndex, asStr, isIndex } from "../protocols/convert.ts";
import { toArray } from "../protocols/iterate.ts";
import { reserveBytes } from "../protocols/size.ts";
import { truthy } from "../protocols/truth.ts";
import {
  parseStructFormat,
  readFloat,
  readInt,
  structBounds,
  type StructFormat,
  writeFloat,
  writeInt,
} from "../kernel/struct_format.ts";
import { type Definition, fn } from "../native/define.ts";
import { once } from "../kernel/once.ts";
import { newNativeClass } from "./native_class.ts";

const errorType = once(() =>
  newNativeClass({
    name: "error",
    module: "struct",
    bases: [exceptionType("Exception")],
    attributes: {},
  })
);
const failure = (message: string): PyBaseException => newException(errorType(), message);

const formats = new Map<string, StructFormat>();
/** Formats that are remembered. */
const MOST_FORMATS = 100;

function formatOf(given: Value): StructFormat {
  const text = asStr(given, "format");
  let format = formats.get(text);
  if (format !== undefined) return format;
  charge(text.length);
  const parsed = parseStructFormat(text);
  if (typeof parsed === "string") throw failure(parsed);
  if (formats.size === MOST_FORMATS) formats.clear();
  formats.set(text, format = parsed);
  return format;
}

/** Whether an int that is a double fits a code, which needs no bigints to see. */
function fits(value: number, code: string, width: number): boolean {
  if ("bhilqn".includes(code)) {
    const half = 2 ** (8 * width - 1);
    return value >= -half && value < half;
  }
  return value >= 0 && value < 2 ** (8 * width);
}

function packInt(value: Value, code: string, width: number): Int {
  if (typeof value === "number" && fits(value, code, width)) return value;
  if (!isIndex(value)) throw failure("required argument is not an integer");
  const number = asIndex(value);
  const [least, most] = code === "P" ? [-(1n << 63n), (1n << 64n) - 1n] : structBounds(code, width);
  if (number < least || number > most) {
    throw failure(
      code === "P"
        ? "int too large to convert"
        : `'${code}' format requires ${least} <= number <= ${most}`,
    );
  }
  return number;
}

function packDouble(value: Value): number {
  const isText = typeof value === "string" || value instanceof PyBytes ||
    value instanceof PyByteArray;
  try {
    if (!isText) return asDouble(value);
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
  }
  throw failure("required argument is not a float");
}

function packFloat(
  bytes: Uint8Array,
  at: number,
  code: string,
  value: Value,
  { little, native }: StructFormat,
): void {
  const number = packDouble(value);
  if (writeFloat(bytes, at, code, number, little)) return;
  if (native && code === "f") writeFloat(bytes, at, code, number * Infinity, little);
  else if (intValue(value) !== undefined) throw failure("int too large to convert");
  else throw newExceptionByName("OverflowError", `float too large to pack with ${code} format`);
}

function packText(bytes: Uint8Array, at: number, code: string, value: Value, width: number): void {
  if (!(value instanceof PyBytes || value instanceof PyByteArray)) {
    throw failure(`argument for '${code}' must be a bytes object`);
  }
  const data = asBytes(value);
  if (code === "s") bytes.set(data.subarray(0, width), at);
  else if (width > 0) {
    const kept = data.subarray(0, Math.min(width - 1, 255));
    bytes[at] = kept.length;
    bytes.set(kept, at + 1);
  }
}

function packField(
  bytes: Uint8Array,
  at: number,
  code: string,
  width: number,
  value: Value,
  format: StructFormat,
): void {
  switch (code) {
    case "?":
      bytes[at] = truthy(value) ? 1 : 0;
      return;
    case "c": {
      const data = value instanceof PyBytes ? asBytes(value) : undefined;
      if (data?.length !== 1) throw failure("char format requires a bytes object of length 1");
      bytes[at] = data[0]!;
      return;
    }
    case "e":
    case "f":
    case "d":
      return packFloat(bytes, at, code, value, format);
    case "s":
    case "p":
      return packText(bytes, at, code, value, width);
    default:
      writeInt(bytes, at, width, packInt(value, code, width), format.little);
  }
}

function pack(text: Value, name: Value, values: Value): Value {
  const format = formatOf(text);
  const items = toArray(values);
  if (items.length !== format.values) {
    throw failure(
      `${asStr(name, "name")} expected ${format.values} items for packing (got ${items.length})`,
    );
  }
  reserveBytes(format.size);
  charge(items.length + (format.size >>> 4));
  const bytes = new Uint8Array(format.size);
  let next = 0;
  for (const { code, width, offset, count } of format.fields) {
    for (let i = 0; i < count; i++) {
      packField(bytes, offset + i * width, code, width, items[next++]!, format);
    }
  }
  return newBytes(bytes);
}

function unpackField(
  bytes: Uint8Array,
  at: number,
  code: string,
  width: number,
  little: boolean,
): Value {
  switch (code) {
    case "?":
      return bytes[at] !== 0;
    case "c":
    case "s":
      return newBytes(bytes.slice(at, at + width));
    case "p": {
      const length = width === 0 ? 0 : Math.min(bytes[at]!, width - 1);
      return newBytes(bytes.slice(at + 1, at + 1 + length));
    }
    case "e":
    case "f":
    case "d":
      return newFloat(readFloat(bytes, at, code, little));
    default:
      return readInt(bytes, at, width, "bhilqn".includes(code), little);
  }
}

function unpack(text: Value, buffer: Value, from: Value): Value {
  const { fields, little, size, values } = formatOf(text);
  charge(values);
  const bytes = asBytes(buffer);
  const start = asCount(from);
  if (start < 0 || start + size > bytes.length) {
    throw failure(`unpack requires a buffer of ${size} bytes`);
  }
  const items: Value[] = [];
  for (const { code, width, offset, count } of fields) {
    for (let i = 0; i < count; i++) {
      items.push(unpackField(bytes, start + offset + i * width, code, width, little));
    }
  }
  return newTuple(items);
}

/** The functions and the exception. */
export const structFunctions = (): Record<string, Definition | Value> => ({
  error: errorType(),
  _measure: fn("(format)", "Size in bytes and number of values of a format.", (text: Value) => {
    const { size, values } = formatOf(text);
    return newTuple([size, values]);
  }),
  _pack: fn("(format, name, values)", "Values as bytes; `name` is who asks.", pack),
  _unpack: fn("(format, data, start)", "The values of bytes.", unpack),
});
