/**
 * `Decimal.__format__`. CPython formats with libmpdec what that understands, and the rest (`z` and
 * `#`) with its Python code, which takes fewer specifications.
 */

import { charge } from "../../objects/budget.ts";
import { newValueError } from "../../objects/exception.ts";
import { runtime } from "../../objects/runtime.ts";
import { rescale } from "./arithmetic.ts";
import { dropDigits, roundsUp } from "./rounding.ts";
import { magnitudeText, placePoint } from "./text.ts";
import {
  adjusted,
  digitsOf,
  FINITE,
  isSpecial,
  newDecimal,
  type PyDecimal,
  withSign,
} from "./value.ts";

interface Spec {
  fill: string;
  align: string;
  sign: string;
  noNegativeZero: boolean;
  alternate: boolean;
  width: number;
  grouping: boolean;
  precision: number;
  type: string;
}

const pattern =
  /^(?:([^\0])?([<>=^]))?([-+ ]?)(z?)(#?)(0?)([1-9]\d*)?(,?)(?:\.(\d+))?([eEfFgG%nN]?)$/su;

function parseSpec(text: string, capitals: boolean): Spec {
  const found = pattern.exec(text);
  if (found === null) throw newValueError("invalid format string");
  const [, fill, align, sign, z, hash, zero, width, comma, precision, type] = found;
  const inPython = z !== "" || hash !== "";
  // Zeros are an alignment of their own; `n` brings the separators of the C locale: none.
  if (
    (zero && align !== undefined) || (comma && /n/i.test(type!)) ||
    (inPython && (type === "N" || /^0./.test(precision ?? "")))
  ) {
    throw newValueError("invalid format string");
  }
  if (type === "N") {
    runtime.warn("DeprecationWarning", "Format specifier 'N' is deprecated");
  }
  const usual = capitals ? "G" : "g";
  return {
    fill: zero ? "0" : fill ?? " ",
    align: zero ? "z" : align ?? ">",
    sign: sign!,
    noNegativeZero: z === "z",
    alternate: hash === "#",
    width: bounded(width),
    grouping: comma === ",",
    precision: precision === undefined ? -1 : bounded(precision),
    type: type === "" ? usual : type === "n" ? "g" : type === "N" ? "G" : type!,
  };
}

function bounded(text: string | undefined): number {
  const value = Number(text ?? "0");
  if (value > Number.MAX_SAFE_INTEGER) throw newValueError("invalid format string");
  charge(value);
  return value;
}

/** Rounds to a number of significant digits. */
function toFigures(a: PyDecimal, figures: number, rounding: string): PyDecimal {
  const drop = digitsOf(a) - figures;
  if (drop <= 0) return a;
  const [kept, rest] = dropDigits(a.coeff, drop, digitsOf(a));
  let coeff = roundsUp(kept, rest, a.sign, rounding) ? kept + 1n : kept;
  let exp = a.exp + drop;
  if (String(coeff).length > figures) {
    coeff /= 10n;
    exp++;
  }
  return newDecimal(a.sign, coeff, exp);
}

/** The number as it will be shown, rounded. */
function rounded(a: PyDecimal, type: string, spec: Spec, rounding: string): PyDecimal {
  const { precision } = spec;
  if (precision < 0) return a;
  switch (type) {
    case "g":
      return toFigures(a, Math.max(precision, 1), rounding);
    case "e":
      if (a.coeff === 0n) return a;
      return toFigures(a, precision + 1, rounding);
    default:
      return rescale(a, -precision, rounding);
  }
}

/** Digits without sign and exponent, and the exponent's text. */
function body(a: PyDecimal, type: string, precision: number, upper: boolean): string {
  const letter = upper ? "E" : "e";
  if (type === "g" || a.kind !== FINITE) return magnitudeText(a, false, letter);
  const digits = String(a.coeff);
  if (type === "f") {
    if (a.exp >= 0) return a.coeff === 0n ? "0" : digits + "0".repeat(a.exp);
    return placePoint(digits, digits.length + a.exp);
  }
  const zero = a.coeff === 0n;
  const count = zero && precision > 0 ? precision + 1 : digits.length;
  const padded = zero ? digits.padEnd(count, "0") : digits.padEnd(precision + 1, "0");
  const exponent = zero && precision > 0 ? a.exp + precision : adjusted(a);
  return `${placePoint(padded, 1)}${letter}${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}`;
}

/** Separators in the whole part, filled with zeros to a width where asked. */
function group(text: string, least: number, separator: string): string {
  const end = text.search(/[.eE]/);
  const tail = end < 0 ? "" : text.slice(end);
  let whole = end < 0 ? text : text.slice(0, end);
  const join = () => whole.replaceAll(/\B(?=(?:\d{3})+$)/g, separator);
  while (least > 0 && join().length + tail.length < least) {
    whole = "0".repeat(Math.max(1, Math.floor((least - join().length - tail.length) * 0.7))) +
      whole;
  }
  return join() + tail;
}

/** `format(a, spec)` with the rounding mode and the capitals of a context. */
export function formatDecimal(
  a: PyDecimal,
  text: string,
  rounding: string,
  capitals: boolean,
): string {
  const spec = parseSpec(text, capitals);
  const upper = /[EFG]/.test(spec.type);
  let type = spec.type.toLowerCase();
  const percent = type === "%";
  let value = a;
  if (percent) {
    type = "f";
    if (!isSpecial(a)) value = newDecimal(a.sign, a.coeff, a.exp + 2);
  }
  if (!isSpecial(value)) value = rounded(value, type, spec, rounding);
  if (spec.noNegativeZero && value.kind === FINITE && value.coeff === 0n) {
    value = withSign(value, 0);
  }
  const sign = value.sign ? "-" : spec.sign === "-" ? "" : spec.sign;
  let shown = body(value, type, spec.precision, upper);
  if (spec.alternate && !isSpecial(a) && !shown.includes(".")) {
    shown = shown.replace(/(?=e|$)/i, ".");
  }
  const suffix = percent ? "%" : "";
  let { fill, align } = spec;
  if (align === "z") {
    if (isSpecial(a)) [fill, align] = [" ", ">"];
    else {
      const least = spec.width - sign.length - suffix.length;
      shown = group(shown, least, spec.grouping ? "," : "");
    }
  } else if (spec.grouping && !isSpecial(a)) shown = group(shown, 0, ",");
  shown += suffix;
  const missing = spec.width - sign.length - [...shown].length;
  if (missing <= 0) return sign + shown;
  const padding = (count: number) => fill.repeat(count);
  switch (align) {
    case "<":
      return sign + shown + padding(missing);
    case "^":
      return padding(missing >> 1) + sign + shown + padding(missing - (missing >> 1));
    case "=":
      return sign + padding(missing) + shown;
    default:
      return padding(missing) + sign + shown;
  }
}
