/** Rounding to a context: precision, exponent range, and the conditions they raise. */

import {
  adjusted,
  chargeProduct,
  checkExponent,
  CLAMPED,
  countDigits,
  digitsOf,
  etiny,
  etop,
  INEXACT,
  initDecimal,
  INVALID_OPERATION,
  isNan,
  isSpecial,
  newDecimal,
  newSpecial,
  OVERFLOW,
  type Precision,
  PyDecimal,
  QUIET_NAN,
  raised,
  ROUNDED,
  SIGNALING_NAN,
  SUBNORMAL,
  tenTo,
  UNDERFLOW,
} from "./value.ts";

/** What was cut off behind a coefficient: 0 nothing, 1 below a half, 2 a half, 3 above a half. */
export type Remainder = 0 | 1 | 2 | 3;

/** Whether the magnitude goes up by one. */
export function roundsUp(
  coeff: bigint,
  rest: Remainder,
  sign: 0 | 1,
  rounding: string,
): boolean {
  if (rest === 0) return false;
  switch (rounding) {
    case "ROUND_HALF_EVEN":
      return rest === 3 || (rest === 2 && (coeff & 1n) === 1n);
    case "ROUND_HALF_UP":
      return rest >= 2;
    case "ROUND_HALF_DOWN":
      return rest === 3;
    case "ROUND_UP":
      return true;
    case "ROUND_CEILING":
      return sign === 0;
    case "ROUND_FLOOR":
      return sign === 1;
    case "ROUND_05UP": {
      const last = coeff % 10n;
      return last === 0n || last === 5n;
    }
    default:
      return false;
  }
}

/** A coefficient without its last `count` digits, and what they were. */
export function dropDigits(
  coeff: bigint,
  count: number,
  digits: number,
): [kept: bigint, rest: Remainder] {
  if (count > digits) return [0n, coeff === 0n ? 0 : 1];
  const unit = tenTo(count);
  chargeProduct(digits, count);
  const kept = coeff / unit;
  const rest = coeff - kept * unit;
  if (rest === 0n) return [kept, 0];
  const twice = rest * 2n;
  return [kept, twice < unit ? 1 : twice === unit ? 2 : 3];
}

/** A coefficient times a power of ten. */
export function shiftUp(coeff: bigint, count: number): bigint {
  if (count === 0 || coeff === 0n) return coeff;
  chargeProduct(count, count);
  return coeff * tenTo(count);
}

/** The largest coefficient of a context. */
export const maxCoefficient = (ctx: Precision): bigint => tenTo(ctx.prec) - 1n;

/** A payload keeps as many of its last digits as the context has places for. */
function fitNan(a: PyDecimal, ctx: Precision): PyDecimal {
  const places = ctx.prec - ctx.clamp;
  if (a.coeff === 0n || digitsOf(a) <= places) return a;
  return newSpecial(a.sign, a.kind, a.coeff % tenTo(places));
}

/** What a number too large for the context becomes. */
function overflow(sign: 0 | 1, ctx: Precision): PyDecimal {
  raised.bits |= OVERFLOW | INEXACT | ROUNDED;
  const toMaximum = ctx.rounding === "ROUND_DOWN" || ctx.rounding === "ROUND_05UP" ||
    ctx.rounding === (sign === 1 ? "ROUND_CEILING" : "ROUND_FLOOR");
  return toMaximum ? newDecimal(sign, maxCoefficient(ctx), etop(ctx)) : newSpecial(sign, 1);
}

/** Brings a zero's exponent into the range of the context. */
function fitZero(a: PyDecimal, ctx: Precision): PyDecimal {
  const least = etiny(ctx);
  const most = ctx.clamp ? etop(ctx) : ctx.emax;
  if (a.exp >= least && a.exp <= most) return a;
  raised.bits |= CLAMPED;
  return newDecimal(a.sign, 0n, a.exp < least ? least : most);
}

/** Rounds a result to its context (mpd_qfinalize). `sticky`: there is something behind it. */
export function finalize(a: PyDecimal, ctx: Precision): PyDecimal {
  if (isSpecial(a)) return isNan(a) ? fitNan(a, ctx) : a;
  if (a.coeff === 0n) return fitZero(a, ctx);
  const digits = digitsOf(a);
  const top = a.exp + digits - 1;
  if (top > ctx.emax) return overflow(a.sign, ctx);
  let drop = digits - ctx.prec;
  if (top < ctx.emin) {
    raised.bits |= SUBNORMAL;
    drop = Math.max(drop, etiny(ctx) - a.exp);
  }
  let result = a;
  if (drop > 0) {
    const [kept, rest] = dropDigits(a.coeff, drop, digits);
    let coeff = kept;
    let exp = a.exp + drop;
    raised.bits |= ROUNDED;
    if (rest !== 0) {
      raised.bits |= INEXACT;
      if (top < ctx.emin) raised.bits |= UNDERFLOW;
    }
    if (roundsUp(coeff, rest, a.sign, ctx.rounding)) {
      coeff++;
      if (countDigits(coeff) > ctx.prec) {
        coeff /= 10n;
        exp++;
      }
    }
    if (coeff === 0n) raised.bits |= CLAMPED;
    result = newDecimal(a.sign, coeff, exp);
    if (coeff !== 0n && adjusted(result) > ctx.emax) return overflow(a.sign, ctx);
  }
  if (ctx.clamp && result.exp > etop(ctx)) {
    raised.bits |= CLAMPED;
    const shift = result.exp - etop(ctx);
    return newDecimal(result.sign, shiftUp(result.coeff, shift), result.exp - shift);
  }
  checkExponent(result.exp);
  return result;
}

/** A NaN of the operands as the result, where there is one: signalling ones come first. */
export function nanOf(ctx: Precision, ...operands: PyDecimal[]): PyDecimal | undefined {
  for (const a of operands) {
    if (a.kind === SIGNALING_NAN) {
      raised.bits |= INVALID_OPERATION;
      return fitNan(initDecimal(new PyDecimal(), a.sign, QUIET_NAN, a.coeff, 0), ctx);
    }
  }
  for (const a of operands) {
    if (a.kind === QUIET_NAN) {
      return fitNan(initDecimal(new PyDecimal(), a.sign, QUIET_NAN, a.coeff, 0), ctx);
    }
  }
  return undefined;
}
