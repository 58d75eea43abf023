/**
 * What code points are, by the Unicode Character Database 15.1 as CPython 3.13 reads it. Case
 * mappings are in `case_mapping.ts`, names in `names.ts`, the rest of `unicodedata` in `database.ts`.
 */
import * as data from "./core_data.ts";
import { once } from "../once.ts";
import { NumberReader, RangeSet, RunTable } from "./numbers.ts";

const CATEGORY_NAMES = data.CATEGORIES.split(" ");
// Their indices; those after So are separators and controls.
const [LU, LL, LT, LO, MN, MC, ND, NL, PC, SO] = [1, 2, 3, 5, 6, 7, 9, 10, 12, 22] as const;

const categories = once(() => new RunTable(data.CATEGORY_RUNS, CATEGORY_NAMES.length));
const otherUppercase = once(() => new RangeSet(data.OTHER_UPPERCASE));
const otherLowercase = once(() => new RangeSet(data.OTHER_LOWERCASE));
const otherDigits = once(() => new RangeSet(data.OTHER_DIGITS));
const otherStart = once(() => new RangeSet(data.OTHER_START));
const otherContinue = once(() => new RangeSet(data.OTHER_CONTINUE));
const caseIgnorable = once(() => new RangeSet(data.CASE_IGNORABLE));

/** The general category, `"Lu"` for example. */
export function category(codePoint: number): string {
  return CATEGORY_NAMES[categories().get(codePoint)]!;
}

/** Whether Unicode 15.1 assigns the code point. */
export function isAssigned(codePoint: number): boolean {
  return categories().get(codePoint) !== 0;
}

/** `str.isalpha` of one code point. */
export function isAlpha(codePoint: number): boolean {
  const c = categories().get(codePoint);
  return c >= LU && c <= LO;
}

/** `str.isdecimal` of one code point. */
export function isDecimal(codePoint: number): boolean {
  return categories().get(codePoint) === ND;
}

/** `str.isdigit` of one code point. */
export function isDigit(codePoint: number): boolean {
  return isDecimal(codePoint) || otherDigits().has(codePoint);
}

/** `str.isnumeric` of one code point. */
export function isNumeric(codePoint: number): boolean {
  return numericValue(codePoint) !== null;
}

/** `str.isalnum` of one code point. */
export function isAlphanumeric(codePoint: number): boolean {
  return isAlpha(codePoint) || isNumeric(codePoint);
}

/** `str.isspace` of one code point, and what `str.split` splits at. */
export function isSpace(codePoint: number): boolean {
  if (codePoint > 32 && codePoint < 0x85) return false;
  if (codePoint <= 32) {
    return codePoint === 32 || codePoint >= 28 || (codePoint >= 9 && codePoint <= 13);
  }
  if (codePoint < 0x1680) return codePoint === 0x85 || codePoint === 0xa0;
  return codePoint === 0x1680 || (codePoint >= 0x2000 && codePoint <= 0x200a) ||
    codePoint === 0x2028 || codePoint === 0x2029 || codePoint === 0x202f || codePoint === 0x205f ||
    codePoint === 0x3000;
}

/** `str.isprintable` of one code point: what `repr` leaves as it is. */
export function isPrintable(codePoint: number): boolean {
  if (codePoint < 127) return codePoint >= 32;
  const c = categories().get(codePoint);
  return c !== 0 && c <= SO;
}

/** `str.isupper` of one code point. */
export function isUpper(codePoint: number): boolean {
  return (categories().get(codePoint) === LU) !== otherUppercase().has(codePoint);
}

/** `str.islower` of one code point. */
export function isLower(codePoint: number): boolean {
  return (categories().get(codePoint) === LL) !== otherLowercase().has(codePoint);
}

/** Whether the code point is a title-case letter, such as U+01C5. */
export function isTitle(codePoint: number): boolean {
  return categories().get(codePoint) === LT;
}

/** Whether rules on context look past the code point, as on an accent. */
export function isCaseIgnorable(codePoint: number): boolean {
  return caseIgnorable().has(codePoint);
}

/** Whether the code point has a case. */
export function isCased(codePoint: number): boolean {
  return isUpper(codePoint) || isLower(codePoint) || isTitle(codePoint);
}

/** Whether an identifier may begin with the code point. */
export function isIdentifierStart(codePoint: number): boolean {
  if (codePoint === 95) return true;
  const c = categories().get(codePoint);
  return ((c >= LU && c <= LO) || c === NL) !== otherStart().has(codePoint);
}

/** Whether an identifier may go on with the code point. */
export function isIdentifierContinue(codePoint: number): boolean {
  const c = categories().get(codePoint);
  const proceeds = (c >= LU && c <= LO) || c === NL || c === MN || c === MC || c === ND || c === PC;
  return proceeds !== otherContinue().has(codePoint);
}

const decimalZeros = once(() => {
  const zeros: number[] = [];
  const reader = new NumberReader(data.DECIMAL_ZEROS);
  for (let zero = 0; !reader.done;) zeros.push(zero += reader.next());
  return zeros;
});

/** The value of a decimal digit, or -1. */
export function decimalValue(codePoint: number): number {
  if (codePoint < 128) return codePoint >= 48 && codePoint < 58 ? codePoint - 48 : -1;
  if (!isDecimal(codePoint)) return -1;
  for (const zero of decimalZeros()) {
    if (codePoint >= zero && codePoint < zero + 10) return codePoint - zero;
  }
  return -1;
}

/** The value of a digit, decimal or not, or -1. */
export function digitValue(codePoint: number): number {
  return isDigit(codePoint) ? numericValue(codePoint) ?? -1 : -1;
}

const numericValues = once(() => {
  const values = new Map<number, number>();
  const reader = new NumberReader(data.NUMERIC_RUNS);
  for (let position = 0; !reader.done;) {
    position += reader.next();
    const end = position + reader.next() + 1;
    let numerator = reader.nextSigned();
    const denominator = reader.next();
    const step = reader.next() * denominator;
    for (; position < end; position++, numerator += step) {
      values.set(position, numerator / denominator);
    }
  }
  return values;
});

/** The numeric value, or `null`. */
export function numericValue(codePoint: number): number | null {
  if (codePoint < 128) return codePoint >= 48 && codePoint < 58 ? codePoint - 48 : null;
  return numericValues().get(codePoint) ?? null;
}
