/** Decimals from text and to text: scientific and engineering notation. */

import { charge } from "../../objects/budget.ts";
import { toAsciiNumeral } from "../../kernel/numeral.ts";
import { finalize } from "./rounding.ts";
import {
  adjusted,
  checkExponent,
  CONVERSION_SYNTAX,
  digitsOf,
  FINITE,
  INFINITE,
  invalid,
  INVALID_OPERATION,
  newDecimal,
  newSpecial,
  type Precision,
  type PyDecimal,
  QUIET_NAN,
  SIGNALING_NAN,
} from "./value.ts";

const numeral =
  /^([-+]?)(?:(?:(\d+)\.?(\d*)|\.(\d+))(?:[eE]([-+]?\d+))?|(inf(?:inity)?)|(s?)nan(\d*))$/i;

/** Reads a numeral without rounding; what is none is a ConversionSyntax. */
function readNumeral(text: string): PyDecimal {
  const found = numeral.exec(text);
  if (found === null) return invalid(CONVERSION_SYNTAX);
  const [, minus, whole, behind, only, power, infinite, signaling, payload] = found;
  const sign = minus === "-" ? 1 : 0;
  if (infinite !== undefined) return newSpecial(sign, INFINITE);
  if (payload !== undefined) {
    return newSpecial(sign, signaling ? SIGNALING_NAN : QUIET_NAN, BigInt(payload || "0"));
  }
  const places = only ?? behind ?? "";
  charge(text.length * Math.min(text.length, 300) / 40);
  const coeff = BigInt((whole ?? "") + places);
  const exponent = BigInt(power ?? "0") - BigInt(places.length);
  const top = 999999999999999999n;
  if (exponent > top || exponent < -2n * top) return invalid();
  return newDecimal(sign, coeff, checkExponent(Number(exponent)));
}

/** A text as `Decimal(text)` takes it: with blanks around and underscores inside, exact. */
export function parseExact(text: string): PyDecimal {
  return readNumeral(toAsciiNumeral(text.trim()).replaceAll("_", ""));
}

/** A text as `Context.create_decimal` takes it: bare, and rounded. */
export function parseRounded(text: string, ctx: Precision): PyDecimal {
  const parsed = readNumeral(/\s/.test(text) ? "" : toAsciiNumeral(text));
  if (parsed.kind >= QUIET_NAN && parsed.coeff !== 0n) {
    return digitsOf(parsed) > ctx.prec - ctx.clamp ? invalid(CONVERSION_SYNTAX) : parsed;
  }
  return finalize(parsed, ctx);
}

/** The text of a special value. */
function specialText(a: PyDecimal): string {
  if (a.kind === INFINITE) return "Infinity";
  return `${a.kind === SIGNALING_NAN ? "s" : ""}NaN${a.coeff === 0n ? "" : a.coeff}`;
}

/** Digits with the point after `places` of them, zeros added where there are too few. */
export function placePoint(digits: string, places: number): string {
  if (places <= 0) return `0.${"0".repeat(-places)}${digits}`;
  if (places < digits.length) return `${digits.slice(0, places)}.${digits.slice(places)}`;
  return digits.padEnd(places, "0");
}

/** The text without the sign; `engineering`: exponents are multiples of three. */
export function magnitudeText(a: PyDecimal, engineering: boolean, letter: string): string {
  if (a.kind !== FINITE) return specialText(a);
  const count = digitsOf(a);
  charge(count * Math.min(count, 300) / 40);
  const digits = String(a.coeff);
  const top = adjusted(a);
  if (a.exp <= 0 && top >= -6) return placePoint(digits, digits.length + a.exp);
  let before = 1;
  if (engineering) {
    const zero = a.coeff === 0n;
    const over = ((top % 3) + 3) % 3;
    // A zero's point goes to the next multiple above.
    before = zero ? (over === 0 ? 1 : over - 2) : over + 1;
  }
  const exponent = top - before + 1;
  let mantissa = placePoint(digits, before);
  if (before <= 0) mantissa = `0.${"0".repeat(1 - before)}`;
  if (exponent === 0) return mantissa;
  return `${mantissa}${letter}${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}`;
}

/** `str(a)`, or its engineering form. */
export function decimalText(a: PyDecimal, capitals = true, engineering = false): string {
  return (a.sign ? "-" : "") + magnitudeText(a, engineering, capitals ? "E" : "e");
}

/** Whether a condition says that a conversion could not be made. */
export const isFailed = (bits: number): boolean =>
  (bits & (CONVERSION_SYNTAX | INVALID_OPERATION)) !== 0;
