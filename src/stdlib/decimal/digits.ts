/** Operations on digits and exponents: logical ones, shifts, rotations, `scaleb`, `logb`. */

import { order, smallDecimal } from "./compare.ts";
import { next } from "./arithmetic.ts";
import { finalize, nanOf } from "./rounding.ts";
import {
  adjusted,
  CLAMPED,
  DIVISION_BY_ZERO,
  INEXACT,
  INFINITE,
  invalid,
  isInfinite,
  isSpecial,
  isZero,
  newDecimal,
  newSpecial,
  OVERFLOW,
  type Precision,
  type PyDecimal,
  raised,
  ROUNDED,
  SUBNORMAL,
  tenTo,
  UNDERFLOW,
  withSign,
} from "./value.ts";

/** The digits of a logical operand, zeros and ones; undefined: it is none. */
function logicalDigits(a: PyDecimal): string | undefined {
  if (isSpecial(a) || a.sign || a.exp !== 0) return undefined;
  const text = String(a.coeff);
  return /^[01]*$/.test(text) ? text : undefined;
}

const fromDigits = (digits: string): PyDecimal => newDecimal(0, BigInt(`0${digits}`), 0);

/** The digit-wise operation on two logical operands. */
export function logical(
  a: PyDecimal,
  b: PyDecimal,
  ctx: Precision,
  combine: (x: string, y: string) => boolean,
): PyDecimal {
  const x = logicalDigits(a);
  const y = logicalDigits(b);
  if (x === undefined || y === undefined) return invalid();
  const length = Math.max(x.length, y.length);
  const [left, right] = [x.padStart(length, "0"), y.padStart(length, "0")];
  let digits = "";
  for (let i = Math.max(0, length - ctx.prec); i < length; i++) {
    digits += combine(left[i]!, right[i]!) ? "1" : "0";
  }
  return fromDigits(digits);
}

/** All digits of the context inverted. */
export function logicalInvert(a: PyDecimal, ctx: Precision): PyDecimal {
  const ones = newDecimal(0, (tenTo(ctx.prec) - 1n) / 9n, 0);
  return logical(a, ones, ctx, (x, y) => x !== y);
}

/** The int of an operand that counts digits; undefined: out of range or no integer. */
function countOf(b: PyDecimal, limit: number): number | undefined {
  if (isSpecial(b) || b.exp !== 0) return undefined;
  if (b.coeff > BigInt(limit)) return undefined;
  return b.sign ? -Number(b.coeff) : Number(b.coeff);
}

/** Shifts or rotates the digits within the precision. */
export function moveDigits(
  a: PyDecimal,
  b: PyDecimal,
  ctx: Precision,
  rotate: boolean,
): PyDecimal {
  const nan = nanOf(ctx, a, b);
  if (nan !== undefined) return nan;
  const count = countOf(b, ctx.prec);
  if (count === undefined) return invalid();
  if (isInfinite(a)) return newSpecial(a.sign, INFINITE);
  const all = tenTo(ctx.prec);
  const coeff = a.coeff % all;
  let moved: bigint;
  if (rotate) {
    const left = count < 0 ? count + ctx.prec : count;
    const unit = tenTo(ctx.prec - left);
    moved = (coeff % unit) * tenTo(left) + coeff / unit;
  } else moved = count >= 0 ? (coeff * tenTo(count)) % all : coeff / tenTo(-count);
  return newDecimal(a.sign, moved, a.exp);
}

/** `a * 10**b` */
export function scaleByPower(a: PyDecimal, b: PyDecimal, ctx: Precision): PyDecimal {
  const nan = nanOf(ctx, a, b);
  if (nan !== undefined) return nan;
  const limit = Math.min(2 * (ctx.emax + ctx.prec), Number.MAX_SAFE_INTEGER);
  const count = countOf(b, limit);
  if (count === undefined) return invalid();
  if (isInfinite(a)) return newSpecial(a.sign, INFINITE);
  return finalize(newDecimal(a.sign, a.coeff, a.exp + count), ctx);
}

/** The exponent of the first digit, as a decimal. */
export function exponentOf(a: PyDecimal, ctx: Precision): PyDecimal {
  const nan = nanOf(ctx, a);
  if (nan !== undefined) return nan;
  if (isInfinite(a)) return newSpecial(0, INFINITE);
  if (isZero(a)) {
    raised.bits |= DIVISION_BY_ZERO;
    return newSpecial(1, INFINITE);
  }
  return finalize(smallDecimal(adjusted(a)), ctx);
}

/** The next number of the context from `a` towards `b`. */
export function nextToward(a: PyDecimal, b: PyDecimal, ctx: Precision): PyDecimal {
  const nan = nanOf(ctx, a, b);
  if (nan !== undefined) return nan;
  const c = order(a, b);
  if (c === 0) return withSign(a, b.sign);
  const result = next(a, c < 0, ctx);
  if (isInfinite(result)) {
    if (!isInfinite(a)) raised.bits |= OVERFLOW | ROUNDED | INEXACT;
    return result;
  }
  if (adjusted(result) < ctx.emin) {
    raised.bits |= UNDERFLOW | SUBNORMAL | ROUNDED | INEXACT;
    if (result.coeff === 0n) raised.bits |= CLAMPED;
  }
  return result;
}

/** Whether both have the same exponent, or are both infinite, or both NaN. */
export function sameQuantum(a: PyDecimal, b: PyDecimal): boolean {
  if (!isSpecial(a) && !isSpecial(b)) return a.exp === b.exp;
  return isSpecial(a) && isSpecial(b) && isInfinite(a) === isInfinite(b);
}
