/** The arithmetic of the specification: sums, products, quotients, remainders, rescaling. */

import { order } from "./compare.ts";
import { dropDigits, finalize, nanOf, roundsUp, shiftUp } from "./rounding.ts";
import {
  adjusted,
  chargeProduct,
  CLAMPED,
  countDigits,
  digitsOf,
  DIVISION_BY_ZERO,
  DIVISION_IMPOSSIBLE,
  DIVISION_UNDEFINED,
  etiny,
  etop,
  flip,
  INEXACT,
  INFINITE,
  invalid,
  INVALID_OPERATION,
  isInfinite,
  isSpecial,
  isZero,
  newDecimal,
  newSpecial,
  type Precision,
  type PyDecimal,
  raised,
  ROUNDED,
  tenTo,
  unlimited,
  withSign,
} from "./value.ts";

/** The sum of two finite numbers, not rounded; far smaller operands only leave a trace. */
function exactSum(a: PyDecimal, b: PyDecimal, ctx: Precision): PyDecimal {
  const big = a.exp >= b.exp ? a : b;
  let small = big === a ? b : a;
  if (big.exp !== small.exp && big.coeff !== 0n) {
    // Where the small one cannot reach the rounding digit, a tiny one does in its stead.
    const digits = digitsOf(big);
    const limit = big.exp - 1 + (digits > ctx.prec ? 0 : digits - ctx.prec - 1);
    if (adjusted(small) < limit) {
      small = newDecimal(small.sign, small.coeff === 0n ? 0n : 1n, limit);
    }
  }
  const coeff = shiftUp(big.coeff, big.exp - small.exp);
  if (big.sign === small.sign) return newDecimal(big.sign, coeff + small.coeff, small.exp);
  const difference = coeff - small.coeff;
  if (difference === 0n) {
    return newDecimal(ctx.rounding === "ROUND_FLOOR" ? 1 : 0, 0n, small.exp);
  }
  return difference > 0n
    ? newDecimal(big.sign, difference, small.exp)
    : newDecimal(small.sign, -difference, small.exp);
}

/** `a + b` */
export function add(a: PyDecimal, b: PyDecimal, ctx: Precision): PyDecimal {
  if (isSpecial(a) || isSpecial(b)) {
    const nan = nanOf(ctx, a, b);
    if (nan !== undefined) return nan;
    if (!isInfinite(a)) return newSpecial(b.sign, INFINITE);
    if (isInfinite(b) && a.sign !== b.sign) return invalid();
    return newSpecial(a.sign, INFINITE);
  }
  return finalize(exactSum(a, b, ctx), ctx);
}

/** `a - b` */
export function subtract(a: PyDecimal, b: PyDecimal, ctx: Precision): PyDecimal {
  // A NaN keeps its sign.
  if (isSpecial(a) || isSpecial(b)) {
    const nan = nanOf(ctx, a, b);
    if (nan !== undefined) return nan;
  }
  return add(a, withSign(b, b.sign === 0 ? 1 : 0), ctx);
}

/** `a * b` */
export function multiply(a: PyDecimal, b: PyDecimal, ctx: Precision): PyDecimal {
  const sign = flip(a.sign, b.sign);
  if (isSpecial(a) || isSpecial(b)) {
    const nan = nanOf(ctx, a, b);
    if (nan !== undefined) return nan;
    return isZero(a) || isZero(b) ? invalid() : newSpecial(sign, INFINITE);
  }
  chargeProduct(digitsOf(a), digitsOf(b));
  return finalize(newDecimal(sign, a.coeff * b.coeff, a.exp + b.exp), ctx);
}

/** `a * b + c` with one rounding. */
export function fusedMultiplyAdd(
  a: PyDecimal,
  b: PyDecimal,
  c: PyDecimal,
  ctx: Precision,
): PyDecimal {
  const product = multiply(a, b, unlimited);
  return raised.bits & INVALID_OPERATION ? finalize(product, ctx) : add(product, c, ctx);
}

/** `a / b` */
export function divide(a: PyDecimal, b: PyDecimal, ctx: Precision): PyDecimal {
  const sign = flip(a.sign, b.sign);
  if (isSpecial(a) || isSpecial(b)) {
    const nan = nanOf(ctx, a, b);
    if (nan !== undefined) return nan;
    if (isInfinite(a)) return isInfinite(b) ? invalid() : newSpecial(sign, INFINITE);
    raised.bits |= CLAMPED;
    return newDecimal(sign, 0n, etiny(ctx));
  }
  if (b.coeff === 0n) {
    if (a.coeff === 0n) return invalid(DIVISION_UNDEFINED);
    raised.bits |= DIVISION_BY_ZERO;
    return newSpecial(sign, INFINITE);
  }
  const ideal = a.exp - b.exp;
  if (a.coeff === 0n) return finalize(newDecimal(sign, 0n, ideal), ctx);
  const shift = digitsOf(b) - digitsOf(a) + ctx.prec + 1;
  const top = shift > 0 ? shiftUp(a.coeff, shift) : a.coeff;
  const bottom = shift < 0 ? shiftUp(b.coeff, -shift) : b.coeff;
  chargeProduct(digitsOf(a) + Math.max(shift, 0), digitsOf(b) + Math.max(-shift, 0));
  let coeff = top / bottom;
  let exp = ideal - shift;
  if (coeff * bottom !== top) {
    // A last digit that says that something follows.
    if (coeff % 5n === 0n) coeff++;
  } else {
    while (exp < ideal && coeff % 10n === 0n) {
      // Whole blocks first: an exact quotient may end in very many zeros.
      const block = trailingZeroBlock(coeff, ideal - exp);
      coeff /= tenTo(block);
      exp += block;
    }
  }
  return finalize(newDecimal(sign, coeff, exp), ctx);
}

/** A number of zeros, at most `limit`, that a coefficient surely ends in; at least one. */
function trailingZeroBlock(coeff: bigint, limit: number): number {
  let block = 1;
  while (block * 2 <= limit && coeff % tenTo(block * 2) === 0n) block *= 2;
  return block;
}

/** The integer quotient and the remainder of finite numbers; undefined: too many digits. */
function integerDivision(
  a: PyDecimal,
  b: PyDecimal,
  ctx: Precision,
): [quotient: bigint, remainder: PyDecimal] | undefined {
  const ideal = Math.min(a.exp, b.exp);
  const difference = adjusted(a) - adjusted(b);
  if (a.coeff === 0n || difference < 0) {
    return [0n, rescaled(a, ideal, ctx)];
  }
  if (difference > ctx.prec) return undefined;
  const top = shiftUp(a.coeff, a.exp - ideal);
  const bottom = shiftUp(b.coeff, b.exp - ideal);
  chargeProduct(countDigits(top), countDigits(bottom));
  const quotient = top / bottom;
  if (countDigits(quotient) > ctx.prec) return undefined;
  return [quotient, newDecimal(a.sign, top - quotient * bottom, ideal)];
}

/** A number with a lower exponent, padded no further than it can matter. */
function rescaled(a: PyDecimal, exp: number, ctx: Precision): PyDecimal {
  if (a.coeff === 0n) return newDecimal(a.sign, 0n, exp);
  const least = Math.max(exp, a.exp - Math.max(0, ctx.prec + 1 - digitsOf(a)));
  return newDecimal(a.sign, shiftUp(a.coeff, a.exp - least), least);
}

/** `divmod(a, b)` */
export function divmod(
  a: PyDecimal,
  b: PyDecimal,
  ctx: Precision,
): [quotient: PyDecimal, remainder: PyDecimal] {
  const sign = flip(a.sign, b.sign);
  if (isSpecial(a) || isSpecial(b)) {
    const nan = nanOf(ctx, a, b);
    if (nan !== undefined) return [nan, nan];
    if (isInfinite(a)) {
      if (isInfinite(b)) return [invalid(), invalid()];
      return [newSpecial(sign, INFINITE), invalid()];
    }
    return [newDecimal(sign, 0n, 0), finalize(a, ctx)];
  }
  if (b.coeff === 0n) {
    if (a.coeff === 0n) return [invalid(DIVISION_UNDEFINED), invalid(DIVISION_UNDEFINED)];
    raised.bits |= DIVISION_BY_ZERO;
    return [newSpecial(sign, INFINITE), invalid()];
  }
  const found = integerDivision(a, b, ctx);
  if (found === undefined) return [invalid(DIVISION_IMPOSSIBLE), invalid(DIVISION_IMPOSSIBLE)];
  return [finalize(newDecimal(sign, found[0], 0), ctx), finalize(found[1], ctx)];
}

/** `a // b`, rounded toward zero. */
export function divideInteger(a: PyDecimal, b: PyDecimal, ctx: Precision): PyDecimal {
  const sign = flip(a.sign, b.sign);
  if (isSpecial(a) || isSpecial(b)) {
    const nan = nanOf(ctx, a, b);
    if (nan !== undefined) return nan;
    if (isInfinite(a)) return isInfinite(b) ? invalid() : newSpecial(sign, INFINITE);
    return newDecimal(sign, 0n, 0);
  }
  if (b.coeff === 0n) {
    if (a.coeff === 0n) return invalid(DIVISION_UNDEFINED);
    raised.bits |= DIVISION_BY_ZERO;
    return newSpecial(sign, INFINITE);
  }
  const found = integerDivision(a, b, ctx);
  if (found === undefined) return invalid(DIVISION_IMPOSSIBLE);
  return finalize(newDecimal(sign, found[0], 0), ctx);
}

/** What remainders say of special operands and zero divisors; undefined: compute. */
function remainderOfSpecial(a: PyDecimal, b: PyDecimal, ctx: Precision): PyDecimal | undefined {
  if (isSpecial(a) || isSpecial(b)) {
    const nan = nanOf(ctx, a, b);
    if (nan !== undefined) return nan;
    return isInfinite(a) ? invalid() : finalize(a, ctx);
  }
  if (b.coeff !== 0n) return undefined;
  return invalid(a.coeff === 0n ? DIVISION_UNDEFINED : INVALID_OPERATION);
}

/** `a % b`, with the sign of `a`. */
export function remainder(a: PyDecimal, b: PyDecimal, ctx: Precision): PyDecimal {
  const special = remainderOfSpecial(a, b, ctx);
  if (special !== undefined) return special;
  const found = integerDivision(a, b, ctx);
  return found === undefined ? invalid(DIVISION_IMPOSSIBLE) : finalize(found[1], ctx);
}

/** `a - b * n`, n being the integer nearest to the quotient. */
export function remainderNear(a: PyDecimal, b: PyDecimal, ctx: Precision): PyDecimal {
  const special = remainderOfSpecial(a, b, ctx);
  if (special !== undefined) return special;
  const ideal = Math.min(a.exp, b.exp);
  const difference = adjusted(a) - adjusted(b);
  if (a.coeff === 0n || difference <= -2) return finalize(rescaled(a, ideal, ctx), ctx);
  if (difference > ctx.prec) return invalid(DIVISION_IMPOSSIBLE);
  const top = shiftUp(a.coeff, a.exp - ideal);
  const bottom = shiftUp(b.coeff, b.exp - ideal);
  chargeProduct(countDigits(top), countDigits(bottom));
  let quotient = top / bottom;
  let rest = top - quotient * bottom;
  let { sign } = a;
  const twice = rest * 2n;
  if (twice > bottom || (twice === bottom && (quotient & 1n) === 1n)) {
    rest = bottom - rest;
    quotient++;
    sign = sign === 0 ? 1 : 0;
  }
  if (countDigits(quotient) > ctx.prec) return invalid(DIVISION_IMPOSSIBLE);
  return finalize(newDecimal(rest === 0n ? a.sign : sign, rest, ideal), ctx);
}

/** A coefficient at another exponent, rounded: `a` in units of 10**exp. */
function atExponent(a: PyDecimal, exp: number, rounding: string): bigint {
  if (a.exp >= exp) return shiftUp(a.coeff, a.exp - exp);
  const [kept, rest] = dropDigits(a.coeff, exp - a.exp, digitsOf(a));
  raised.bits |= rest === 0 ? ROUNDED : ROUNDED | INEXACT;
  return roundsUp(kept, rest, a.sign, rounding) ? kept + 1n : kept;
}

/** `a.quantize(b)` */
export function quantize(a: PyDecimal, b: PyDecimal, ctx: Precision): PyDecimal {
  if (isSpecial(a) || isSpecial(b)) {
    const nan = nanOf(ctx, a, b);
    if (nan !== undefined) return nan;
    return isInfinite(a) && isInfinite(b) ? newSpecial(a.sign, INFINITE) : invalid();
  }
  const { exp } = b;
  if (exp > ctx.emax || exp < etiny(ctx)) return invalid();
  if (a.coeff === 0n) return finalize(newDecimal(a.sign, 0n, exp), ctx);
  if (digitsOf(a) + a.exp - exp > ctx.prec) return invalid();
  const before = raised.bits;
  const result = newDecimal(a.sign, atExponent(a, exp, ctx.rounding), exp);
  if (
    (result.coeff !== 0n && adjusted(result) > ctx.emax) ||
    (result.coeff !== 0n && digitsOf(result) > ctx.prec)
  ) {
    raised.bits = before;
    return invalid();
  }
  return finalize(result, ctx);
}

/** Rounded to a number of decimal places, whatever the precision; for `format`. */
export function rescale(a: PyDecimal, exp: number, rounding: string): PyDecimal {
  if (isSpecial(a)) return a;
  return newDecimal(a.sign, atExponent(a, exp, rounding), exp);
}

/** The integer nearest to a number; `exact` raises Inexact and Rounded. */
export function toIntegral(a: PyDecimal, ctx: Precision, exact: boolean): PyDecimal {
  if (isSpecial(a)) return nanOf(ctx, a) ?? newSpecial(a.sign, INFINITE);
  if (a.exp >= 0) return withSign(a, a.sign);
  if (a.coeff === 0n) return newDecimal(a.sign, 0n, 0);
  const before = raised.bits;
  const coeff = atExponent(a, 0, ctx.rounding);
  if (!exact) raised.bits = before;
  return newDecimal(a.sign, coeff, 0);
}

/** `+a` */
export function plus(a: PyDecimal, ctx: Precision): PyDecimal {
  if (isSpecial(a)) return nanOf(ctx, a) ?? newSpecial(a.sign, INFINITE);
  const sign = a.coeff === 0n && ctx.rounding !== "ROUND_FLOOR" ? 0 : a.sign;
  return finalize(withSign(a, sign), ctx);
}

/** `-a` */
export function minus(a: PyDecimal, ctx: Precision): PyDecimal {
  const sign = a.sign === 0 ? 1 : 0;
  if (isSpecial(a)) return nanOf(ctx, a) ?? newSpecial(sign, INFINITE);
  return finalize(
    withSign(a, a.coeff === 0n && ctx.rounding !== "ROUND_FLOOR" ? 0 : sign),
    ctx,
  );
}

/** `abs(a)` */
export const absolute = (a: PyDecimal, ctx: Precision): PyDecimal =>
  a.sign === 1 ? minus(a, ctx) : plus(a, ctx);

/** `a` rounded, without the zeros at its end. */
export function normalize(a: PyDecimal, ctx: Precision): PyDecimal {
  if (isSpecial(a)) return nanOf(ctx, a) ?? newSpecial(a.sign, INFINITE);
  const result = finalize(a, ctx);
  if (isSpecial(result)) return result;
  if (result.coeff === 0n) return newDecimal(result.sign, 0n, 0);
  const most = ctx.clamp ? etop(ctx) : ctx.emax;
  let { coeff, exp } = result;
  while (exp < most && coeff % 10n === 0n) {
    const block = trailingZeroBlock(coeff, most - exp);
    coeff /= tenTo(block);
    exp += block;
  }
  return newDecimal(result.sign, coeff, exp);
}

/** The next number of the context above (`up`) or below `a`. */
export function next(a: PyDecimal, up: boolean, ctx: Precision): PyDecimal {
  if (isSpecial(a)) {
    const nan = nanOf(ctx, a);
    if (nan !== undefined) return nan;
    if ((a.sign === 0) === up) return newSpecial(a.sign, INFINITE);
    return newDecimal(a.sign, tenTo(ctx.prec) - 1n, etop(ctx));
  }
  const before = raised.bits;
  const tiny = newDecimal(up ? 0 : 1, 1n, etiny(ctx) - 1);
  const directed = { ...precisionOf(ctx), rounding: up ? "ROUND_CEILING" : "ROUND_FLOOR" };
  // A number that the context does not hold has its neighbour by rounding.
  const fitted = finalize(a, directed);
  const isHeld = !isSpecial(fitted) && order(fitted, a) === 0;
  const result = isHeld ? add(a, tiny, directed) : fitted;
  raised.bits = before;
  return result;
}

/** The fields of a context, to be changed for a part of a computation. */
export const precisionOf = ({ prec, emax, emin, rounding, clamp }: Precision): Precision => ({
  prec,
  emax,
  emin,
  rounding,
  clamp,
});
