/** `format()` of int, float and complex. The specifier is parsed in `format_spec.ts`. */
import { type Charge, KernelError } from "./error.ts";
import { formatDouble, reprFloat } from "./float_text.ts";
import {
  cachedParser,
  chargeWidth,
  type FormatSpec,
  pad,
  padBy,
  padding,
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

/** How many digits stand between two separators where nothing but digits is behind the sign. */
const BITS_SIZE = 4;

/** The digits that `text` begins with, behind a minus sign, with separators; the rest as it is. */
function grouped(text: string, separator: string, size: number): string {
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  let end = size === BITS_SIZE ? text.length : start;
  while ((text.charCodeAt(end) ^ 48) < 10) end++;
  if (end - start <= size) return text;
  let at = start + ((end - start) % size || size);
  let result = text.slice(0, at);
  for (; end - at > size; at += size) result += separator + text.slice(at, at + size);
  return result + separator + text.slice(at);
}

/**
 * Digits with separators, with zeros before them up to `minimum` characters. A separator never
 * stands first, so the result may be one longer.
 */
function zeroGrouped(digits: string, separator: string, size: number, minimum: number): string {
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

/** How many digits stand between two separators. */
function groupSize(type: string): number {
  return type === "b" || type === "o" || type === "x" || type === "X" ? BITS_SIZE : 3;
}

/** Sign, grouping and padding. */
function assemble(parts: Parts, format: FormatSpec, charge?: Charge): string {
  const { fill, align, width, grouping, sign } = format;
  chargeWidth(width, charge);
  const signText = parts.negative ? "-" : sign === "+" || sign === " " ? sign : "";
  const head = signText + parts.prefix;
  let digits = parts.digits;
  if (digits !== "") {
    const minimum = isZeroFilled(format) ? width - head.length - parts.rest.length : 0;
    if (grouping === "") digits = digits.padStart(minimum, "0");
    else if (minimum <= 0) digits = grouped(digits, grouping, groupSize(format.type));
    else digits = zeroGrouped(digits, grouping, groupSize(format.type), minimum);
  }
  const body = digits + parts.rest;
  if (align !== "=") return pad(head + body, fill, align, width);
  const missing = width - head.length - body.length;
  return missing > 0 ? head + fill.repeat(missing) + body : head + body;
}

/** Whether zeros stand between the sign and the digits; separators go among them. */
function isZeroFilled(format: FormatSpec): boolean {
  return format.align === "=" && format.fill === "0";
}

/** Whether there is but one place for separators, whatever the width. */
function isSimplyGrouped(format: FormatSpec): boolean {
  return format.grouping === "" || !isZeroFilled(format);
}

/** Sign option, grouping and padding of the ASCII text of a number without a prefix. */
function finish(text: string, format: FormatSpec, charge?: Charge): string {
  const { fill, align, width, sign, grouping } = format;
  let result = grouping === "" ? text : grouped(text, grouping, groupSize(format.type));
  if ((sign === "+" || sign === " ") && result.charCodeAt(0) !== 45) result = sign + result;
  const missing = width - result.length;
  if (missing <= 0) return result;
  chargeWidth(width * fill.length, charge);
  // No digit, `inf` or `nan`, but a sign.
  if (align === "=" && result.charCodeAt(0) < 48) {
    return result[0] + padding(fill, missing) + result.slice(1);
  }
  return padBy(missing, result, fill, align);
}

/** The types of float; `n` is one of int's too, and none is none of them. */
const FLOAT_TYPES = "feEFgG%n";

function characterOf(n: Int): string {
  if (typeof n === "bigint" && (n >= 1n << 63n || n < -(1n << 63n))) {
    throw new KernelError("OverflowError", "Python int too large to convert to C long");
  }
  if (n < 0 || n > 0x10ffff) {
    throw new KernelError("OverflowError", "%c arg not in range(0x110000)");
  }
  return String.fromCodePoint(Number(n));
}

/** What `#` puts before the digits. */
function prefixOf(type: string): string {
  switch (type) {
    case "b":
      return "0b";
    case "o":
      return "0o";
    case "x":
      return "0x";
    case "X":
      return "0X";
  }
  return "";
}

/** The digits of an int for a type of the mini-language, behind a minus sign. */
function intDigits(n: Int, type: string, maxDigits: number, charge?: Charge): string {
  switch (type) {
    case "b":
      return intToBase(n, 2, charge);
    case "o":
      return intToBase(n, 8, charge);
    case "x":
      return intToBase(n, 16, charge);
    case "X":
      return intToBase(n, 16, charge).toUpperCase();
  }
  return intToText(n, maxDigits, charge);
}

/** Whether a type is one of those that only ints have. */
function isIntType(type: string): boolean {
  switch (type) {
    case "d":
    case "b":
    case "o":
    case "x":
    case "X":
    case "n":
    case "c":
      return true;
  }
  return false;
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
  if (!isIntType(type)) {
    if (FLOAT_TYPES.includes(type)) return formatFloatWith(toDouble(n), format, typeName, charge);
    throw unknownFormatCode(type, typeName);
  }
  if (format.precision >= 0) {
    throw valueError("Precision not allowed in integer format specifier");
  }
  if (format.noNegativeZero) {
    throw valueError("Negative zero coercion (z) not allowed in integer format specifier");
  }
  if (type === "c") return formatCharacter(n, format, charge);
  const text = intDigits(n, type, maxDigits, charge);
  const prefix = format.alternate ? prefixOf(type) : "";
  if (prefix === "" && isSimplyGrouped(format)) return finish(text, format, charge);
  const negative = n < 0;
  const digits = negative ? text.slice(1) : text;
  if (format.grouping === "" && format.align !== "=") {
    return finish((negative ? "-" : "") + prefix + digits, format, charge);
  }
  return assemble({ negative, prefix, digits, rest: "" }, format, charge);
}

function formatCharacter(n: Int, format: FormatSpec, charge?: Charge): string {
  if (format.sign !== "") {
    throw valueError("Sign not allowed with integer format specifier 'c'");
  }
  if (format.alternate) {
    throw valueError("Alternate form (#) not allowed with integer format specifier 'c'");
  }
  return pad(characterOf(n), format.fill, format.align, format.width, charge);
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
  const { precision, alternate, type } = format;
  chargeWidth(precision, charge);
  const digits = precision < 0 ? 6 : precision;
  switch (type) {
    case "f":
      return formatDouble(x, "f", digits, alternate, false, charge);
    case "%":
      return formatDouble(x * 100, "f", digits, alternate, false, charge) + "%";
    case "e":
    case "g":
      return formatDouble(x, type, digits, alternate, false, charge);
    case "n":
      return formatDouble(x, "g", digits, alternate, false, charge);
    case "":
      return formatDouble(x, precision < 0 ? "r" : "g", digits, alternate, pointZero, charge);
  }
  const lower = type.toLowerCase() as "e" | "f" | "g";
  return formatDouble(x, lower, digits, alternate, false, charge).toUpperCase();
}

function formatFloatWith(
  x: number,
  format: FormatSpec,
  typeName: string,
  charge?: Charge,
): string {
  checkPrecision(format.precision);
  if (!FLOAT_TYPES.includes(format.type)) throw unknownFormatCode(format.type, typeName);
  const text = doubleText(x, format, true, charge);
  if (isSimplyGrouped(format) && !format.noNegativeZero) return finish(text, format, charge);
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
