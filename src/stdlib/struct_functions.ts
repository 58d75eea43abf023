/** What struct.py is given: floats as bytes, in the sizes of formats `e`, `f` and `d`. */

import { newBytes } from "../objects/bytes.ts";
import { newExceptionByName } from "../objects/exception.ts";
import { newFloat } from "../objects/numbers.ts";
import type { Value } from "../objects/object.ts";
import { asBytes, asDouble } from "../protocols/convert.ts";
import { truthy } from "../protocols/truth.ts";
import { type Definition, fn } from "../native/define.ts";

const widths: Readonly<Record<string, number>> = { e: 2, f: 4, d: 8 };

/** A double rounded to the nearest half-precision number, ties to even, as its 16 bits. */
function halfBits(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(value)) return 0x7e00;
  if (size === Infinity) return sign | 0x7c00;
  const exponent = size === 0 ? -14 : Math.max(-14, Math.floor(Math.log2(size)));
  const unit = 2 ** (exponent - 10);
  const scaled = size / unit;
  let whole = Math.floor(scaled);
  const rest = scaled - whole;
  if (rest > 0.5 || (rest === 0.5 && whole % 2 === 1)) whole++;
  const bits = (exponent + 14) * 1024 + whole;
  return bits >= 0x7c00 ? -1 : sign | bits;
}

function halfValue(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return exponent === 0
    ? sign * fraction * 2 ** -24
    : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The functions. */
export const structFunctions: Record<string, Definition> = {
  _pack_float: fn("(code, value, little)", "A float as bytes.", (
    code: string,
    value: Value,
    little: Value,
  ) => {
    const number = asDouble(value);
    const bytes = new Uint8Array(widths[code]!);
    const view = new DataView(bytes.buffer);
    const tooLarge = () =>
      newExceptionByName("OverflowError", `float too large to pack with ${code} format`);
    if (code === "d") view.setFloat64(0, number, truthy(little));
    else if (code === "f") {
      view.setFloat32(0, number, truthy(little));
      if (Number.isFinite(number) && !Number.isFinite(Math.fround(number))) throw tooLarge();
    } else {
      const bits = halfBits(number);
      if (bits < 0) throw tooLarge();
      view.setUint16(0, bits, truthy(little));
    }
    return newBytes(bytes);
  }),
  _unpack_float: fn("(code, data, little)", "The float of bytes.", (
    code: string,
    data: Value,
    little: Value,
  ) => {
    const bytes = asBytes(data);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (code === "d") return newFloat(view.getFloat64(0, truthy(little)));
    if (code === "f") return newFloat(view.getFloat32(0, truthy(little)));
    return newFloat(halfValue(view.getUint16(0, truthy(little))));
  }),
};
