/** Ints as text in any base, and back: `str`, `bin`, `oct`, `hex`, `int(text, base)`. */
import { type Charge, KernelError } from "./error.ts";
import { approximateBits, approximateWords, type Int, normalize } from "./integers.ts";
import { codePointLength } from "./code_points.ts";
import { toAsciiNumeral } from "./numeral.ts";
import { reprText } from "./str_text.ts";

/** `sys.int_info.default_max_str_digits`. */
export const DEFAULT_MAX_DIGITS = 4300;
/** The limit in force, which `sys.set_int_max_str_digits` sets; 0 for none. */
export const digitLimit: { max: number } = { max: DEFAULT_MAX_DIGITS };

/** A text of at most so many digits is never refused. */
const THRESHOLD = 640;

function chargeConversion(words: number, charge: Charge | undefined): void {
  if (charge && words > 2) charge(words * Math.min(words, 300));
}

/**
 * `str(n)`. Decimal text is refused beyond `maxDigits` digits, which 0 lifts
 * (`sys.set_int_max_str_digits`).
 */
export function intToText(n: Int, maxDigits: number = digitLimit.max, charge?: Charge): string {
  if (typeof n === "number") return String(n);
  const tooLong = () =>
    new KernelError(
      "ValueError",
      `Exceeds the limit (${maxDigits} digits) for integer string conversion; ` +
        "use sys.set_int_max_str_digits() to increase the limit",
    );
  // A lower bound first: the whole text of a huge int costs much.
  const bits = approximateBits(n);
  if (maxDigits > 0 && (bits / 2) * 0.30102 > Math.max(maxDigits, THRESHOLD) + 1) throw tooLong();
  chargeConversion(approximateWords(n), charge);
  const text = n.toString();
  if (maxDigits > 0 && text.length - (n < 0n ? 1 : 0) > maxDigits && text.length > THRESHOLD) {
    throw tooLong();
  }
  return text;
}

/** The digits of `n` in a base of 2 to 36, with a sign and without a prefix; never refused. */
export function intToBase(n: Int, base: number, charge?: Charge): string {
  if (typeof n === "bigint") {
    if ((base & (base - 1)) === 0) charge?.(approximateWords(n) * 16);
    else chargeConversion(approximateWords(n), charge);
  }
  return n.toString(base);
}

/** `bin`, `oct` and `hex`: a prefix and the digits. */
export function intWithPrefix(n: Int, base: 2 | 8 | 16, charge?: Charge): string {
  const prefix = base === 2 ? "0b" : base === 8 ? "0o" : "0x";
  const digits = intToBase(n, base, charge);
  return digits[0] === "-" ? "-" + prefix + digits.slice(1) : prefix + digits;
}

/** The base that a prefix such as `0x` names, or 0. */
function prefixBase(text: string): number {
  if (text[0] !== "0") return 0;
  switch (text[1]) {
    case "b":
    case "B":
      return 2;
    case "o":
    case "O":
      return 8;
    case "x":
    case "X":
      return 16;
    default:
      return 0;
  }
}

function digitsAllowed(base: number): RegExp {
  const digits = base <= 10
    ? `0-${base - 1}`
    : `0-9a-${String.fromCharCode(86 + base)}A-${String.fromCharCode(54 + base)}`;
  return new RegExp(`^[${digits}]+(?:_[${digits}]+)*$`);
}

const PATTERNS: RegExp[] = [];

/** The value of digits in a base that is no power of two and too many for a number. */
function readDigits(digits: string, base: number): bigint {
  if (digits.length <= 10) return BigInt(parseInt(digits, base));
  const half = digits.length >> 1;
  const low = digits.length - half;
  return readDigits(digits.slice(0, half), base) * BigInt(base) ** BigInt(low) +
    readDigits(digits.slice(half), base);
}

/** `int(text, base)`. */
export function parseInteger(
  text: string,
  base: number = 10,
  maxDigits: number = digitLimit.max,
  charge?: Charge,
): Int {
  if (base !== 0 && (base < 2 || base > 36)) {
    throw new KernelError("ValueError", "int() base must be >= 2 and <= 36, or 0");
  }
  if (base === 10 && text.length < 16 && /^[0-9]+$/.test(text)) return Number(text);
  if (charge) charge(text.length);
  const invalid = () =>
    new KernelError(
      "ValueError",
      `invalid literal for int() with base ${base}: ${shorten(reprText(text))}`,
    );
  let digits = toAsciiNumeral(text);
  const negative = digits[0] === "-";
  if (negative || digits[0] === "+") digits = digits.slice(1);
  const prefix = prefixBase(digits);
  let actual = base;
  if (base === 0) {
    actual = prefix || 10;
    // An old octal literal such as 010 is refused, 00 is not.
    if (prefix === 0 && digits[0] === "0" && /[^0_]/.test(digits)) throw invalid();
  }
  if (prefix !== 0 && prefix === actual) {
    digits = digits.slice(digits[2] === "_" ? 3 : 2);
  }
  const pattern = PATTERNS[actual] ??= digitsAllowed(actual);
  if (!pattern.test(digits)) throw invalid();
  digits = digits.replaceAll("_", "");
  const value = (actual & (actual - 1)) === 0
    ? readPowerOfTwo(digits, actual)
    : readCharged(digits, actual, maxDigits, charge);
  return negative ? (typeof value === "number" ? 0 - value : -value) : value;
}

function readPowerOfTwo(digits: string, base: number): Int {
  const small = parseInt(digits, base);
  if (small <= Number.MAX_SAFE_INTEGER) return small;
  if (base === 4 || base === 32) return normalize(readDigits(digits, base));
  return normalize(BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + digits));
}

function readCharged(digits: string, base: number, maxDigits: number, charge?: Charge): Int {
  if (maxDigits > 0 && digits.length > THRESHOLD && digits.length > maxDigits) {
    throw new KernelError(
      "ValueError",
      `Exceeds the limit (${maxDigits} digits) for integer string conversion: value has ` +
        `${digits.length} digits; use sys.set_int_max_str_digits() to increase the limit`,
    );
  }
  const small = parseInt(digits, base);
  if (small <= Number.MAX_SAFE_INTEGER) return small;
  chargeConversion(Math.ceil(digits.length / 12), charge);
  return normalize(base === 10 ? BigInt(digits) : readDigits(digits, base));
}

/** CPython prints at most 200 characters of the literal. */
function shorten(repr: string): string {
  return codePointLength(repr) > 200 ? Array.from(repr).slice(0, 200).join("") : repr;
}
