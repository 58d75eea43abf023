/** Order: by value, by the total order of representations, and what `max` and `min` choose. */

import { finalize, nanOf, shiftUp } from "./rounding.ts";
import {
  adjusted,
  FINITE,
  INFINITE,
  INVALID_OPERATION,
  isInfinite,
  isNan,
  isSpecial,
  isZero,
  newDecimal,
  type Precision,
  type PyDecimal,
  QUIET_NAN,
  raised,
  withSign,
} from "./value.ts";

const sign = (value: number | bigint): number => value < 0 ? -1 : value > 0 ? 1 : 0;

/** The order of two finite magnitudes: -1, 0 or 1. */
export function compareMagnitudes(a: PyDecimal, b: PyDecimal): number {
  if (a.coeff === 0n || b.coeff === 0n) return sign(a.coeff - b.coeff);
  const tops = adjusted(a) - adjusted(b);
  if (tops !== 0) return sign(tops);
  const shift = a.exp - b.exp;
  return shift >= 0
    ? sign(shiftUp(a.coeff, shift) - b.coeff)
    : sign(a.coeff - shiftUp(b.coeff, -shift));
}

/** The order of two numbers, neither a NaN. */
export function order(a: PyDecimal, b: PyDecimal): number {
  if (isInfinite(a) || isInfinite(b)) {
    const rank = (x: PyDecimal) => isInfinite(x) ? (x.sign ? -1 : 1) : 0;
    return sign(rank(a) - rank(b));
  }
  if (isZero(a) && isZero(b)) return 0;
  if (a.sign !== b.sign) return isZero(a) ? (b.sign ? 1 : -1) : a.sign ? -1 : 1;
  const magnitudes = compareMagnitudes(a, b);
  return a.sign ? 0 - magnitudes : magnitudes;
}

/** A small int as a decimal. */
export const smallDecimal = (value: number): PyDecimal =>
  newDecimal(value < 0 ? 1 : 0, BigInt(Math.abs(value)), 0);

/** `a.compare(b)`: -1, 0, 1 or NaN; `signal`: quiet NaNs signal too. */
export function compare(
  a: PyDecimal,
  b: PyDecimal,
  ctx: Precision,
  signal = false,
): PyDecimal {
  const nan = nanOf(ctx, a, b);
  if (nan === undefined) return smallDecimal(order(a, b));
  if (signal) raised.bits |= INVALID_OPERATION;
  return nan;
}

/** The order of all representations, `1.0` below `1`, NaNs at the ends. */
export function totalOrder(a: PyDecimal, b: PyDecimal): number {
  if (a.sign !== b.sign) return a.sign ? -1 : 1;
  const negative = a.sign === 1;
  const magnitudes = totalOrderOfMagnitudes(a, b);
  return negative ? 0 - magnitudes : magnitudes;
}

/** As `totalOrder`, signs aside. */
export function totalOrderOfMagnitudes(a: PyDecimal, b: PyDecimal): number {
  // Numbers, infinities, signalling NaNs, quiet NaNs.
  const rank = ({ kind }: PyDecimal) =>
    kind === FINITE ? 0 : kind === INFINITE ? 1 : kind === QUIET_NAN ? 3 : 2;
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return sign(ranks);
  if (isNan(a)) return sign(a.coeff - b.coeff);
  if (isInfinite(a)) return 0;
  return compareMagnitudes(a, b) || sign(a.exp - b.exp);
}

/** `max` or `min`, by value or by magnitude: a quiet NaN loses against a number. */
export function choose(
  a: PyDecimal,
  b: PyDecimal,
  ctx: Precision,
  greater: boolean,
  magnitude: boolean,
): PyDecimal {
  if (a.kind === QUIET_NAN && !isNan(b)) return finalize(withSign(b, b.sign), ctx);
  if (b.kind === QUIET_NAN && !isNan(a)) return finalize(withSign(a, a.sign), ctx);
  const nan = nanOf(ctx, a, b);
  if (nan !== undefined) return nan;
  let c = magnitude ? order(withSign(a, 0), withSign(b, 0)) : order(a, b);
  if (c === 0) c = totalOrder(a, b);
  const found = (greater ? c < 0 : c >= 0) ? b : a;
  return finalize(withSign(found, found.sign), ctx);
}

/** `a.number_class()` */
export function numberClass(a: PyDecimal, ctx: Precision): string {
  if (isNan(a)) return a.kind === QUIET_NAN ? "NaN" : "sNaN";
  const prefix = a.sign ? "-" : "+";
  if (isInfinite(a)) return `${prefix}Infinity`;
  if (isZero(a)) return `${prefix}Zero`;
  return prefix + (isSubnormal(a, ctx) ? "Subnormal" : "Normal");
}

/** Whether a number is below the smallest normal one. */
export const isSubnormal = (a: PyDecimal, ctx: Precision): boolean =>
  !isSpecial(a) && a.coeff !== 0n && adjusted(a) < ctx.emin;

/** Whether a number is neither zero, subnormal nor special. */
export const isNormal = (a: PyDecimal, ctx: Precision): boolean =>
  !isSpecial(a) && a.coeff !== 0n && adjusted(a) >= ctx.emin;
