/** Builtin functions on numbers and characters. */

import { charge } from "../objects/budget.ts";
import { PyByteArray, PyBytes } from "../objects/bytes.ts";
import { newTypeError, newValueError } from "../objects/exception.ts";
import { newFloat, PyFloatExact } from "../objects/numbers.ts";
import { None, type PyObject, type Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { typeName } from "../objects/type.ts";
import { codePointLength } from "../kernel/code_points.ts";
import { roundToInt } from "../kernel/float_text.ts";
import { intWithPrefix } from "../kernel/int_text.ts";
import { callSpecial } from "../protocols/call.ts";
import { asIndex, givenType } from "../protocols/convert.ts";
import { hash } from "../protocols/hash.ts";
import { divmodGeneric, pow, ternaryPow } from "../protocols/number.ts";
import { ascii, format, repr } from "../protocols/text.ts";
import { type Definition, fn } from "../native/define.ts";

function abs(value: Value): Value {
  if (typeof value === "number") return Math.abs(value);
  if (value instanceof PyFloatExact) return newFloat(Math.abs(value.value));
  const method = (value as PyObject).t$__abs__;
  if (method === undefined) {
    throw newTypeError(`bad operand type for abs(): '${typeName(value)}'`);
  }
  return callSpecial(method, value);
}

function chr(value: Value): string {
  const code = asIndex(value);
  if (code < 0 || code > 0x10ffff) throw newValueError("chr() arg not in range(0x110000)");
  return String.fromCodePoint(Number(code));
}

function ord(value: Value): number {
  const text = strValue(value);
  if (text !== undefined) {
    if (text.length === 1) return text.charCodeAt(0);
    const length = codePointLength(text);
    if (length === 1) return text.codePointAt(0)!;
    throw wrongLength(length);
  }
  if (value instanceof PyBytes || value instanceof PyByteArray) {
    const length = value instanceof PyByteArray ? value.length : value.data.length;
    if (length !== 1) throw wrongLength(length);
    return value.data[0]!;
  }
  throw newTypeError(`ord() expected string of length 1, but ${typeName(value)} found`);
}

function wrongLength(length: number) {
  return newTypeError(`ord() expected a character, but string of length ${length} found`);
}

function round(number: Value, digits: Value = None): Value {
  if (digits === None) {
    if (typeof number === "number") return number;
    if (number instanceof PyFloatExact) return roundToInt(number.value);
  }
  const method = (number as PyObject).t$__round__;
  if (method === undefined) {
    throw newTypeError(`type ${typeName(number)} doesn't define __round__ method`);
  }
  return digits === None ? callSpecial(method, number) : callSpecial(method, number, digits);
}

/** A function that writes an int in a base, with its prefix. */
function inBase(base: 2 | 8 | 16, what: string): Definition {
  return fn(
    "(number, /)",
    `Return the ${what} representation of an integer.`,
    (value: Value) => intWithPrefix(asIndex(value), base, charge),
  );
}

export const numbers: Record<string, Definition> = {
  abs: fn("(x, /)", "Return the absolute value of the argument.", abs),
  ascii: fn(
    "(obj, /)",
    "Return an ASCII-only representation of an object.\n\n" +
      "As repr(), return a string containing a printable representation of an\n" +
      "object, but escape the non-ASCII characters in the string.",
    ascii,
  ),
  bin: inBase(2, "binary"),
  chr: fn(
    "(i, /)",
    "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.",
    chr,
  ),
  divmod: fn("(x, y, /)", "Return the tuple (x//y, x%y).", divmodGeneric),
  format: fn(
    "(value, format_spec='', /)",
    "Return type(value).__format__(value, format_spec).",
    (value: Value, spec: Value = "") => {
      const text = strValue(spec);
      if (text === undefined) {
        throw newTypeError(`format() argument 2 must be str, not ${givenType(spec)}`);
      }
      return format(value, text);
    },
  ),
  hash: fn(
    "(obj, /)",
    "Return the hash value for the given object.\n\n" +
      "Two objects that compare equal must also have the same hash value.",
    hash,
  ),
  hex: inBase(16, "hexadecimal"),
  oct: inBase(8, "octal"),
  ord: fn("(c, /)", "Return the Unicode code point for a one-character string.", ord),
  pow: fn(
    "(base, exp, mod=None)",
    "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.\n\n" +
      "With ints, the three-argument form is efficient, and exp may be negative.",
    (base: Value, exponent: Value, modulus: Value = None) =>
      modulus === None ? pow(base, exponent) : ternaryPow(base, exponent, modulus),
  ),
  repr: fn("(obj, /)", "Return the canonical string representation of the object.", repr),
  round: fn(
    "(number, ndigits=None)",
    "Round a number to a given precision in decimal digits.\n\n" +
      "The return value is an integer if ndigits is omitted or None.",
    round,
  ),
};
