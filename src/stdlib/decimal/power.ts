/** `a ** b`, as libmpdec computes it, and the exact power of integers with a modulus. */

import { modularPower } from "../../kernel/integer_power.ts";
import { normalize } from "../../kernel/integers.ts";
import { charge } from "../../objects/budget.ts";
import { divide, multiply, precisionOf } from "./arithmetic.ts";
import { compareMagnitudes } from "./compare.ts";
import { exponential, naturalLogarithm } from "./elementary.ts";
import { dropDigits, finalize, nanOf, shiftUp } from "./rounding.ts";
import {
  adjusted,
  ANY_INVALID,
  CLAMPED,
  countDigits,
  digitsOf,
  etiny,
  INEXACT,
  INFINITE,
  initDecimal,
  invalid,
  isInfinite,
  isSpecial,
  newDecimal,
  newSpecial,
  type Precision,
  PyDecimal,
  raised,
  ROUNDED,
  tenTo,
  unlimited,
  withSign,
} from "./value.ts";

/** An exponent beyond every context. */
const HUGE_EXPONENT = 2e18;

const one = initDecimal(new PyDecimal(), 0, 0, 1n, 0);

/** The integer that a finite number is; undefined: it has a fraction. */
export function integerOf(a: PyDecimal): bigint | undefined {
  if (a.exp >= 0) return shiftUp(a.coeff, a.exp);
  const [kept, rest] = dropDigits(a.coeff, -a.exp, digitsOf(a));
  return rest === 0 ? kept : undefined;
}

/** Whether a finite number has no fraction. */
const isIntegral = (a: PyDecimal): boolean =>
  a.exp >= 0 || a.coeff === 0n || (-a.exp < digitsOf(a) && a.coeff % tenTo(-a.exp) === 0n);

/** Whether an integral number is odd. */
function isOdd(a: PyDecimal): boolean {
  if (a.exp > 0) return false;
  return ((a.coeff / tenTo(-a.exp)) & 1n) === 1n;
}

/** 1 with `places` zeros behind its point. */
const paddedOne = (sign: 0 | 1, places: number): PyDecimal =>
  newDecimal(sign, tenTo(places), -places);

/** 1**y: as many zeros as the exact power has, as far as the precision goes. */
function powerOfOne(base: PyDecimal, exp: PyDecimal, sign: 0 | 1, ctx: Precision): PyDecimal {
  if (!isIntegral(exp)) {
    raised.bits |= INEXACT | ROUNDED;
    return paddedOne(sign, ctx.prec - 1);
  }
  if (exp.sign) return newDecimal(sign, 1n, 0);
  if (base.exp >= 0) return newDecimal(sign, 1n, 0);
  const places = adjusted(exp) > 20 ? Infinity : Number(integerOf(exp)!) * -base.exp;
  if (places <= ctx.prec - 1) return paddedOne(sign, places);
  raised.bits |= ROUNDED;
  return paddedOne(sign, ctx.prec - 1);
}

/** A lower bound of log10(abs(log10(x))) (libmpdec's _lower_bound_zeta). */
function lowerBoundZeta(x: PyDecimal): number {
  const top = adjusted(x);
  if (top > 0) return countDigits(BigInt(top)) - 1;
  if (top < -1) return countDigits(BigInt(-(top + 1))) - 1;
  const exp = Math.min(x.exp, 0);
  const delta = shiftUp(x.coeff, x.exp - exp) - tenTo(-exp);
  const magnitude = delta < 0n ? -delta : delta;
  const deltaTop = exp + countDigits(magnitude) - 1;
  return deltaTop - (top < 0 ? 1 : 2);
}

/** The result where it certainly over- or underflows. */
function beyondBounds(
  base: PyDecimal,
  exp: PyDecimal,
  sign: 0 | 1,
  ctx: Precision,
): PyDecimal | undefined {
  const grows = (compareMagnitudes(base, one) > 0) === (exp.sign === 0);
  const bound = lowerBoundZeta(base) + adjusted(exp);
  const edge = Math.abs(grows ? ctx.emax : etiny(ctx));
  if (countDigits(BigInt(edge)) >= bound) return undefined;
  return finalize(newDecimal(sign, 1n, grows ? HUGE_EXPONENT : etiny(ctx) - 1), ctx);
}

/** Powers by squaring, each step rounded to the working precision (_mpd_qpow_uint). */
function powerByInteger(
  base: PyDecimal,
  exp: PyDecimal,
  sign: 0 | 1,
  ctx: Precision,
): PyDecimal {
  const work: Precision = {
    ...precisionOf(ctx),
    prec: ctx.prec + digitsOf(exp) + exp.exp + 2 + (exp.sign ? 1 : 0),
    rounding: "ROUND_HALF_EVEN",
    clamp: 0,
  };
  let factor = base;
  if (exp.sign) {
    factor = divide(one, base, work);
    if (raised.bits & ANY_INVALID) return invalid();
  }
  const n = integerOf(exp)!;
  let result = n < 1n << 64n ? factor : one;
  const ended = (x: PyDecimal) => isSpecial(x) || (x.coeff === 0n && (raised.bits & CLAMPED) !== 0);
  if (n < 1n << 64n) {
    const bits = n.toString(2);
    for (let i = 1; i < bits.length && !ended(result); i++) {
      result = multiply(result, result, work);
      if (bits[i] === "1") result = multiply(result, factor, work);
    }
  } else {
    for (let rest = n, square = factor; rest !== 0n && !ended(result); rest >>= 1n) {
      charge(1);
      if (rest & 1n) result = multiply(result, square, work);
      square = multiply(square, square, work);
    }
  }
  result = isInfinite(result) ? newDecimal(sign, 1n, HUGE_EXPONENT) : withSign(result, sign);
  return finalize(result, ctx);
}

/** exp(y * ln x) with enough digits more (_mpd_qpow_real). */
function powerByLogarithm(base: PyDecimal, exp: PyDecimal, ctx: Precision): PyDecimal {
  const work: Precision = { ...unlimited, prec: Math.max(digitsOf(base), ctx.prec) + 23 };
  const before = raised.bits;
  const logarithm = naturalLogarithm(base, work);
  const product = multiply(logarithm, exp, work);
  raised.bits = before;
  let result = exponential(product, work);
  if (!isSpecial(result) && result.coeff !== 0n && compareMagnitudes(result, one) === 0) {
    result = paddedOne(0, ctx.prec - 1);
  }
  if (isInfinite(result)) result = newDecimal(0, 1n, HUGE_EXPONENT);
  return finalize(result, ctx);
}

/** `base ** exp` */
export function power(base: PyDecimal, exp: PyDecimal, ctx: Precision): PyDecimal {
  const nan = nanOf(ctx, base, exp);
  if (nan !== undefined) return nan;
  const integral = !isInfinite(exp) && isIntegral(exp);
  const sign: 0 | 1 = base.sign === 1 && integral && isOdd(exp) ? 1 : 0;
  if (base.kind === 0 && base.coeff === 0n) {
    if (exp.kind === 0 && exp.coeff === 0n) return invalid();
    return exp.sign ? newSpecial(sign, INFINITE) : newDecimal(sign, 0n, 0);
  }
  if (base.sign && !integral) return invalid();
  if (isInfinite(exp)) {
    const c = isInfinite(base) ? 1 : compareMagnitudes(base, one);
    if (c === 0) {
      raised.bits |= INEXACT | ROUNDED;
      return paddedOne(sign, ctx.prec - 1);
    }
    return (c > 0) === (exp.sign === 0) ? newSpecial(sign, INFINITE) : newDecimal(sign, 0n, 0);
  }
  if (isInfinite(base)) {
    if (exp.coeff === 0n) return newDecimal(sign, 1n, 0);
    return exp.sign ? newDecimal(sign, 0n, 0) : newSpecial(sign, INFINITE);
  }
  if (exp.coeff === 0n) return newDecimal(sign, 1n, 0);
  if (compareMagnitudes(base, one) === 0) return powerOfOne(base, exp, sign, ctx);
  const beyond = beyondBounds(base, exp, sign, ctx);
  if (beyond !== undefined) return beyond;
  return integral ? powerByInteger(base, exp, sign, ctx) : powerByLogarithm(base, exp, ctx);
}

/** `pow(base, exp, modulus)` of integers, exact. */
export function powerModulo(
  base: PyDecimal,
  exp: PyDecimal,
  modulus: PyDecimal,
  ctx: Precision,
): PyDecimal {
  const nan = nanOf(ctx, base, exp, modulus);
  if (nan !== undefined) return nan;
  const operands = [base, exp, modulus];
  if (operands.some((a) => isInfinite(a) || !isIntegral(a))) return invalid();
  if (exp.sign || modulus.coeff === 0n || (base.coeff === 0n && exp.coeff === 0n)) {
    return invalid();
  }
  if (adjusted(modulus) >= ctx.prec) return invalid();
  const [b, e, m] = operands.map((a) => integerOf(a)!) as [bigint, bigint, bigint];
  const result = BigInt(modularPower(normalize(b), normalize(e), normalize(m), charge));
  const sign: 0 | 1 = base.sign === 1 && isOdd(exp) ? 1 : 0;
  return newDecimal(sign, result, 0);
}
