/** `sys.getsizeof`: what CPython's own objects of such a size would take, in bytes. */

import { PyByteArray, PyBytes } from "../../objects/bytes.ts";
import { PyDict } from "../../objects/dict.ts";
import { newTypeError } from "../../objects/exception.ts";
import { PyFunction } from "../../objects/function.ts";
import { PyGenerator } from "../../objects/generator.ts";
import { PyList } from "../../objects/list.ts";
import { intValue, PyComplex, PyFloat } from "../../objects/numbers.ts";
import { None, type PyObject, type Value } from "../../objects/object.ts";
import { PyAnySet, setSize } from "../../objects/set.ts";
import { strValue } from "../../objects/str.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { PyType, typeName } from "../../objects/type.ts";
import { codePointLength } from "../../kernel/code_points.ts";
import { bitLength } from "../../kernel/integers.ts";
import { callSpecial } from "../../protocols/call.ts";

function textSize(text: string): number {
  const length = codePointLength(text);
  let widest = 0;
  for (const character of text) widest = Math.max(widest, character.codePointAt(0)!);
  if (widest < 0x80) return 41 + length;
  if (widest < 0x100) return 57 + length;
  return widest < 0x10000 ? 58 + 2 * length : 60 + 4 * length;
}

function dictSize(self: PyDict): number {
  const { size } = self.map;
  if (size === 0) return 64;
  let log2 = 3;
  while (Math.floor((1 << log2) * 2 / 3) < size) log2++;
  const slots = 1 << log2;
  const index = slots <= 256 ? 1 : slots <= 65536 ? 2 : 4;
  const onlyText = [...self.map.keys()].every((key) => typeof key === "string");
  return 64 + 32 + slots * index + Math.floor(slots * 2 / 3) * (onlyText ? 16 : 24);
}

function setBytes(count: number): number {
  let slots = 8;
  while (count * 5 >= (slots - 1) * 3) slots *= 2;
  return slots === 8 ? 216 : 216 + slots * 16;
}

/** `sys.getsizeof(value)` */
export function sizeOf(value: Value): Value {
  const method = (value as PyObject).t$__sizeof__;
  if (method !== undefined && typeof value === "object" && value.type.heap) {
    const size = intValue(callSpecial(method, value));
    if (size === undefined) {
      throw newTypeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
    }
    return size;
  }
  const int = intValue(value);
  if (int !== undefined) return 24 + 4 * Math.max(1, Math.ceil(bitLength(int) / 30));
  const text = strValue(value);
  if (text !== undefined) return textSize(text);
  if (value === None) return 16;
  if (value instanceof PyFloat) return 24;
  if (value instanceof PyComplex) return 32;
  if (value instanceof PyBytes) return 33 + value.data.length;
  if (value instanceof PyByteArray) return value.length === 0 ? 56 : 57 + value.length;
  if (value instanceof PyTuple) return 40 + 8 * value.items.length;
  if (value instanceof PyList) return 56 + 8 * value.items.length;
  if (value instanceof PyDict) return dictSize(value);
  if (value instanceof PyAnySet) return setBytes(setSize(value));
  if (value instanceof PyFunction) return 160;
  if (value instanceof PyGenerator) return 208;
  if (value instanceof PyType) return 1688;
  return 48;
}
