/** `format()` of int, float and complex. The specifier is parsed in `format_spec.ts`. */
import { type Charge, KernelError } from "./error.ts";
import { formatDouble, reprFloat } from "./float_text.ts";
import {
  cachedParser,
  chargeWidth,
  type FormatSpec,
  pad,
  unknownFormatCode,
} from "./format_spec.ts";
import { digitLimit, intToBase, intToText } from "./int_text.ts";
import { type Int, toDouble } from "./integers.ts";

const parseIntSpec = cachedParser("d", ">");
const parseFloatSpec = cachedParser("", ">");

const valueError = (message: string): KernelError => new KernelError("ValueError", message);

/** A number in parts: `-`, `0x`, the digits that are grouped, the rest (point, exponent, `%`). */
interface Parts {
  negative: boolean;
  prefix: string;
  digits: string;
  rest: string;
}

/**
 * Digits with separators, with zeros before them up to `minimum` characters. A separator never
 * stands first, so the result may be one longer.
 */
function groupDigits(digits: string, separator: string, size: number, minimum: number): string {
  if (minimum <= 0) {
    if (digits.length <= size) return digits;
    const first = digits.length % size || size;
    let result = digits.slice(0, first);
    for (let at = first; at < digits.length; at += size) {
      result += separator + digits.slice(at, at + size);
    }
    return result;
  }
  const groups: string[] = [];
  let end = digits.length;
  let missing = minimum;
  do {
    const length = Math.min(size, Math.max(end, missing, 1));
    groups.push(digits.slice(Math.max(0, end - length), Math.max(end, 0)).padStart(length, "0"));
    end -= length;
    missing -= length;
    if (end <= 0 && missing <= 0) break;
    missing -= 1;
  } while (true);
  return groups.reverse().join(separator);
}

/** Sign, grouping and padding. */
function assemble(parts: Parts, format: FormatSpec, charge?: Charge): string {
  chargeWidth(format.width, charge);
  const sign = parts.negative ? "-" : format.sign === "+" || format.sign === " " ? format.sign : "";
  const head = sign + parts.prefix;
  let digits = parts.digits;
  const zeros = format.fill === "0" && format.align === "=";
  if (digits !== "" && (format.grouping !== "" || zeros)) {
    const minimum = zeros ? format.width - head.length - parts.rest.length : 0;
    if (format.grouping === "") digits = digits.padStart(minimum, "0");
    else {
      const size = "boxX".includes(format.type || "d") ? 4 : 3;
      digits = groupDigits(digits, format.grouping, size, minimum);
    }
  }
  const body = digits + parts.rest;
  if (format.align !== "=") return pad(head + body, format.fill, format.align, format.width);
  const missing = format.width - head.length - body.length;
  return missing > 0 ? head + format.fill.repeat(missing) + body : head + body;
}

/** Whether sign, digits and rest stay together, so that the text is padded as a whole. */
function isUnbroken(format: FormatSpec): boolean {
  return format.grouping === "" && format.align !== "=";
}

/** As `pad`, for the ASCII text of a number and one piece of padding, with the sign option. */
function finish(text: string, format: FormatSpec, charge?: Charge): string {
  const { fill, align, width, sign } = format;
  const signed = (sign === "+" || sign === " ") && text.charCodeAt(0) !== 45 ? sign + text : text;
  const missing = width - signed.length;
  if (missing <= 0) return signed;
  chargeWidth(width * fill.length, charge);
  if (align === ">") return fill.repeat(missing) + signed;
  if (align === "<") return signed + fill.repeat(missing);
  const left = missing >> 1;
  return fill.repeat(left) + signed + fill.repeat(missing - left);
}

const FLOAT_TYPES = "eEfFgG%";

function characterOf(n: Int): string {
  if (typeof n === "bigint" && (n >= 1n << 63n || n < -(1n << 63n))) {
    throw new KernelError("OverflowError", "Python int too large to convert to C long");
  }
  if (n < 0 || n > 0x10ffff) {
    throw new KernelError("OverflowError", "%c arg not in range(0x110000)");
  }
  return String.fromCodePoint(Number(n));
}

function intParts(n: Int, format: FormatSpec, maxDigits: number, charge?: Charge): Parts {
  let digits: string;
  let prefix = "";
  switch (format.type) {
    case "b":
      digits = intToBase(n, 2, charge);
      prefix = "0b";
      break;
    case "o":
      digits = intToBase(n, 8, charge);
      prefix = "0o";
      break;
    case "x":
      digits = intToBase(n, 16, charge);
      prefix = "0x";
      break;
    case "X":
      digits = intToBase(n, 16, charge).toUpperCase();
      prefix = "0X";
      break;
    default:
      digits = intToText(n, maxDigits, charge);
  }
  const negative = n < 0;
  return {
    negative,
    prefix: format.alternate ? prefix : "",
    digits: negative ? digits.slice(1) : digits,
    rest: "",
  };
}

/** `format(n, spec)` of an int. */
export function formatInt(
  n: Int,
  spec: string,
  typeName: string = "int",
  charge?: Charge,
  maxDigits: number = digitLimit.max,
): string {
  if (spec === "") return intToText(n, maxDigits, charge);
  const format = parseIntSpec(spec, typeName);
  const type = format.type;
  if (FLOAT_TYPES.includes(type)) return formatFloatWith(toDouble(n), format, typeName, charge);
  if (!"dbcoxXn".includes(type)) throw unknownFormatCode(type, typeName);
  if (format.precision >= 0) {
    throw valueError("Precision not allowed in integer format specifier");
  }
  if (format.noNegativeZero) {
    throw valueError("Negative zero coercion (z) not allowed in integer format specifier");
  }
  if (type !== "c") {
    if (type === "d" && isUnbroken(format)) {
      return finish(intToText(n, maxDigits, charge), format, charge);
    }
    return assemble(intParts(n, format, maxDigits, charge), format, charge);
  }
  if (format.sign !== "") {
    throw valueError("Sign not allowed with integer format specifier 'c'");
  }
  if (format.alternate) {
    throw valueError("Alternate form (#) not allowed with integer format specifier 'c'");
  }
  const align = format.align;
  return pad(characterOf(n), format.fill, align, format.width, charge);
}

/** The digits before the point of a formatted double, and the rest. */
function splitNumber(text: string, noNegativeZero: boolean): Parts {
  let negative = text[0] === "-";
  const magnitude = negative ? text.slice(1) : text;
  if (negative && noNegativeZero && !/[1-9a-z]/i.test(magnitude.replace(/e.*/i, ""))) {
    negative = false;
  }
  let length = 0;
  while (length < magnitude.length && (magnitude.charCodeAt(length) ^ 48) < 10) length++;
  return {
    negative,
    prefix: "",
    digits: magnitude.slice(0, length),
    rest: magnitude.slice(length),
  };
}

function checkPrecision(precision: number): void {
  if (precision > 0x7fffffff) throw valueError("precision too big");
}

/** The text of a double for a type of the mini-language, without width and sign option. */
function doubleText(
  x: number,
  format: FormatSpec,
  pointZero: boolean,
  charge: Charge | undefined,
): string {
  const { type, precision, alternate } = format;
  if (precision > 0) chargeWidth(precision, charge);
  if (type === "") {
    const style = precision < 0 ? "r" : "g";
    return formatDouble(x, style, Math.max(precision, 0), alternate, pointZero, charge);
  }
  const lower = type === "n" ? "g" : type.toLowerCase() as "e" | "f" | "g";
  const text = formatDouble(x, lower, precision < 0 ? 6 : precision, alternate, false, charge);
  return type === "E" || type === "F" || type === "G" ? text.toUpperCase() : text;
}

function formatFloatWith(
  x: number,
  format: FormatSpec,
  typeName: string,
  charge?: Charge,
): string {
  checkPrecision(format.precision);
  let text: string;
  if (format.type === "%") {
    text = doubleText(x * 100, { ...format, type: "f" }, false, charge) + "%";
  } else if (format.type === "" || "eEfFgGn".includes(format.type)) {
    text = doubleText(x, format, true, charge);
  } else {
    throw unknownFormatCode(format.type, typeName);
  }
  if (isUnbroken(format) && !format.noNegativeZero) return finish(text, format, charge);
  return assemble(splitNumber(text, format.noNegativeZero), format, charge);
}

/** `format(x, spec)` of a float. */
export function formatFloat(
  x: number,
  spec: string,
  typeName: string = "float",
  charge?: Charge,
): string {
  if (spec === "") return reprFloat(x);
  return formatFloatWith(x, parseFloatSpec(spec, typeName), typeName, charge);
}

/** `repr` of a complex number. */
export function reprComplex(real: number, imag: number): string {
  const shortest = (x: number): string => formatDouble(x, "r", 0, false, false);
  if (Object.is(real, 0)) return shortest(imag) + "j";
  const tail = shortest(imag);
  return "(" + shortest(real) + (tail[0] === "-" ? "" : "+") + tail + "j)";
}

/** `format(complex(real, imag), spec)`. */
export function formatComplex(
  real: number,
  imag: number,
  spec: string,
  typeName: string = "complex",
  charge?: Charge,
): string {
  if (spec === "") return reprComplex(real, imag);
  const format = parseFloatSpec(spec, typeName);
  if (format.type !== "" && !"eEfFgGn".includes(format.type)) {
    throw unknownFormatCode(format.type, typeName);
  }
  checkPrecision(format.precision);
  if (format.fill === "0") {
    throw valueError("Zero padding is not allowed in complex format specifier");
  }
  if (format.align === "=") {
    throw valueError("'=' alignment flag is not allowed in complex format specifier");
  }
  const bare = format.type === "";
  const skipReal = bare && Object.is(real, 0);
  const part = (x: number, sign: FormatSpec["sign"]): string => {
    const parts = splitNumber(doubleText(x, format, false, charge), format.noNegativeZero);
    return assemble(parts, { ...format, sign, width: -1, align: "<", fill: "\0" });
  };
  let text: string;
  if (skipReal) text = part(imag, format.sign) + "j";
  else text = part(real, format.sign) + part(imag, "+") + "j";
  if (bare && !skipReal) text = "(" + text + ")";
  return pad(text, format.fill, format.align, format.width, charge);
}
