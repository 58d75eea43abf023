/**
 * `sqrt`, `exp`, `ln`, `log10`: correctly rounded, halves to even, whatever the context's rounding.
 * The transcendental ones are computed in binary fixed point with more and more bits until the
 * result is certain (Ziv's strategy).
 */

import { charge } from "../../objects/budget.ts";
import { integerSquareRoot } from "../../kernel/integer_power.ts";
import { normalize as normalInt } from "../../kernel/integers.ts";
import { precisionOf } from "./arithmetic.ts";
import { finalize, nanOf, shiftUp } from "./rounding.ts";
import {
  adjusted,
  chargeProduct,
  countDigits,
  digitsOf,
  INEXACT,
  INFINITE,
  invalid,
  isSpecial,
  newDecimal,
  newSpecial,
  OVERFLOW,
  type Precision,
  type PyDecimal,
  raised,
  ROUNDED,
  tenTo,
} from "./value.ts";

const halfEven = (ctx: Precision): Precision => ({
  ...precisionOf(ctx),
  rounding: "ROUND_HALF_EVEN",
});

/** `a.sqrt()` */
export function squareRoot(a: PyDecimal, ctx: Precision): PyDecimal {
  if (isSpecial(a)) {
    const nan = nanOf(ctx, a);
    if (nan !== undefined) return nan;
    return a.sign ? invalid() : newSpecial(0, INFINITE);
  }
  const ideal = Math.floor(a.exp / 2);
  if (a.coeff === 0n) return finalize(newDecimal(a.sign, 0n, ideal), ctx);
  if (a.sign) return invalid();
  // One digit more than the precision, from a coefficient with an even exponent.
  const odd = a.exp - 2 * ideal;
  const coeff = odd ? a.coeff * 10n : a.coeff;
  const shift = ctx.prec + 1 - Math.ceil(countDigits(coeff) / 2);
  chargeProduct(2 * ctx.prec + digitsOf(a), ctx.prec + 1);
  const scaled = shift >= 0 ? shiftUp(coeff, 2 * shift) : coeff / tenTo(-2 * shift);
  let root = BigInt(integerSquareRoot(normalInt(scaled), charge));
  let exp = ideal - shift;
  const exact = root * root === scaled &&
    (shift >= 0 || scaled * tenTo(-2 * shift) === coeff);
  if (!exact) {
    if (root % 5n === 0n) root++;
  } else if (shift >= 0) {
    root /= tenTo(shift);
    exp = ideal;
  } else {
    root *= tenTo(-shift);
    exp = ideal;
  }
  return finalize(newDecimal(0, root, exp), halfEven(ctx));
}

// Fixed point: x stands for x / 2**bits.

/** atanh(1/n), or with alternating signs atan, times 2**bits. */
function inverseTangent(n: bigint, bits: number): bigint {
  const square = n * n;
  let power = (1n << BigInt(bits)) / n;
  let sum = power;
  for (let k = 3n; power !== 0n; k += 2n) {
    charge(1 + (bits >> 8));
    power /= square;
    sum += power / k;
  }
  return sum;
}

/** A constant that is kept at the highest precision it was asked at. */
function constant(compute: (bits: number) => bigint): (bits: number) => bigint {
  let known = { bits: 0, value: 0n };
  return (bits) => {
    if (known.bits < bits) {
      // A few bits more, for the errors of the terms.
      const more = Math.ceil(bits * 1.2) + 32;
      known = { bits: more, value: compute(more) };
    }
    return known.value >> BigInt(known.bits - bits);
  };
}

/** ln 10 by Machin's kind of formula. */
const logOfTen = constant((bits) => {
  const extra = bits + 16;
  const sum = 46n * inverseTangent(31n, extra) + 34n * inverseTangent(49n, extra) +
    20n * inverseTangent(161n, extra);
  return sum >> 16n;
});

/** e**x of a fixed-point number in about 0..3. */
function expFixed(x: bigint, bits: number): bigint {
  // Halve the argument so often that the series is short; each squaring costs a bit.
  const halvings = Math.ceil(Math.sqrt(bits) * 0.8) + 2;
  const work = bits + halvings * 2 + 8;
  const shift = BigInt(work);
  const reduced = (x << BigInt(work - bits)) >> BigInt(halvings);
  const one = 1n << shift;
  let term = one;
  let sum = one;
  const cost = (bits / 64) * Math.min(bits / 64, 300) / 4;
  for (let k = 1n; term !== 0n; k++) {
    charge(1 + Math.ceil(cost));
    term = ((term * reduced) >> shift) / k;
    sum += term;
  }
  for (let i = 0; i < halvings; i++) {
    charge(1 + Math.ceil(cost));
    sum = (sum * sum) >> shift;
  }
  return sum >> BigInt(work - bits);
}

/** ln(1 + d) of a small fixed-point number, by the series of atanh. */
function logNearOne(d: bigint, bits: number): bigint {
  const shift = BigInt(bits);
  const t = (d << shift) / ((2n << shift) + d);
  const square = (t * t) >> shift;
  let power = t;
  let sum = t;
  const cost = (bits / 64) * Math.min(bits / 64, 300) / 4;
  for (let k = 3n; power !== 0n && power !== -1n; k += 2n) {
    charge(1 + Math.ceil(cost));
    power = (power * square) >> shift;
    sum += power / k;
  }
  return sum * 2n;
}

/** ln of a fixed-point number in 1..10: an estimate, and what is left of it near one. */
function logFixed(m: bigint, bits: number): bigint {
  const lead = Number(m >> BigInt(Math.max(0, bits - 60))) / 2 ** Math.min(60, bits);
  const estimate = Math.log(lead);
  const y = BigInt(Math.round(estimate * 2 ** 52));
  const fixed = bits >= 52 ? y << BigInt(bits - 52) : y >> BigInt(52 - bits);
  const shift = BigInt(bits);
  const ratio = (m << shift) / expFixed(fixed, bits);
  return fixed + logNearOne(ratio - (1n << shift), bits);
}

/** A positive decimal as a fixed-point number. */
function toFixed(coeff: bigint, exp: number, bits: number): bigint {
  if (exp >= 0) return (shiftUp(coeff, exp)) << BigInt(bits);
  const digits = countDigits(coeff);
  if (-exp > digits + bits * 0.302 + 2) return 0n;
  chargeProduct(digits + bits * 0.3, -exp);
  return (coeff << BigInt(bits)) / tenTo(-exp);
}

const BITS_PER_DIGIT = Math.LN10 * Math.LOG2E;

/** An approximation: coefficient, exponent and how far off, in units of its last digit. */
interface Approximation {
  coeff: bigint;
  exp: number;
  error: bigint;
}

/** A fixed-point result, a few units off, as a decimal of about `digits` digits. */
function approximate(value: bigint, bits: number, digits: number): Approximation {
  // value / 2**bits, whose first digit is found by the lengths.
  const magnitude = value < 0n ? -value : value;
  const lead = countDigits(magnitude) - Math.floor(bits / BITS_PER_DIGIT);
  const places = Math.max(0, digits - lead + 1);
  chargeProduct(digits + places, places + 1);
  return { coeff: (magnitude * tenTo(places)) >> BigInt(bits), exp: -places, error: 2n };
}

/** Rounds by approximations of more and more digits until the error cannot matter. */
function roundCertain(
  sign: 0 | 1,
  ctx: Precision,
  at: (digits: number) => Approximation,
): PyDecimal {
  const target = halfEven(ctx);
  for (let extra = 6;; extra = extra * 2 + 8) {
    const { coeff, exp, error } = at(ctx.prec + extra);
    const drop = countDigits(coeff) - ctx.prec;
    const unit = tenTo(Math.max(drop, 1));
    const half = unit / 2n;
    const rest = coeff % unit;
    const distance = rest > half ? rest - half : half - rest;
    if (drop > 1 && distance > error) {
      raised.bits |= INEXACT | ROUNDED;
      // Behind the digits that are known there is always something.
      return finalize(newDecimal(sign, coeff * 10n + 1n, exp - 1), target);
    }
  }
}

/** `a.exp()` */
export function exponential(a: PyDecimal, ctx: Precision): PyDecimal {
  if (isSpecial(a)) {
    const nan = nanOf(ctx, a);
    if (nan !== undefined) return nan;
    return a.sign ? newDecimal(0, 0n, 0) : newSpecial(0, INFINITE);
  }
  if (a.coeff === 0n) return newDecimal(0, 1n, 0);
  const top = adjusted(a);
  // Far beyond any exponent range.
  if (top > 18 || (top > 0 && 10 ** top > 2.4 * Math.max(ctx.emax, -ctx.emin + ctx.prec) + 10)) {
    if (a.sign) return finalize(newDecimal(0, 1n, ctx.emin - ctx.prec * 2), halfEven(ctx));
    raised.bits |= OVERFLOW | INEXACT | ROUNDED;
    return newSpecial(0, INFINITE);
  }
  if (top < -(ctx.prec + 2)) {
    // 1 + a, which rounds to 1 with all its digits.
    raised.bits |= INEXACT | ROUNDED;
    return newDecimal(0, tenTo(ctx.prec - 1), 1 - ctx.prec);
  }
  return roundCertain(0, ctx, (digits) => {
    const bits = Math.ceil((digits + Math.max(top, 0) + 4) * BITS_PER_DIGIT) + 8;
    const x = toFixed(a.coeff, a.exp, bits);
    const signed = a.sign ? -x : x;
    const ten = logOfTen(bits);
    let power = signed / ten;
    if (signed < 0n) power--;
    const value = expFixed(signed - power * ten, bits);
    const found = approximate(value, bits, digits);
    return { ...found, exp: found.exp + Number(power), error: 1000n };
  });
}

/** Natural logarithm of a positive number as an approximation, and its sign. */
function logarithm(a: PyDecimal, digits: number, base10: boolean): bigint[] {
  const top = adjusted(a);
  // The distance from one, exactly; near it the result is about as small.
  const exp = Math.min(a.exp, 0);
  const nearOne = top === 0 || top === -1;
  const delta = nearOne ? shiftUp(a.coeff, a.exp - exp) - tenTo(-exp) : 1n;
  const deltaDigits = countDigits(delta < 0n ? -delta : delta) + exp;
  const cancelled = nearOne ? Math.max(0, -deltaDigits) : 0;
  const bits = Math.ceil((digits + cancelled + 8) * BITS_PER_DIGIT) +
    Math.ceil(Math.log2(Math.abs(top) + 2)) + 8;
  let value: bigint;
  if (nearOne && cancelled >= 3) {
    const fixed = toFixed(delta < 0n ? -delta : delta, exp, bits);
    value = logNearOne(delta < 0n ? -fixed : fixed, bits);
  } else {
    const m = toFixed(a.coeff, a.exp - top, bits);
    value = logFixed(m, bits) + BigInt(top) * logOfTen(bits);
  }
  if (base10) value = (value << BigInt(bits)) / logOfTen(bits);
  return [value, BigInt(bits)];
}

function roundLogarithm(a: PyDecimal, ctx: Precision, base10: boolean): PyDecimal {
  const one = adjusted(a) === 0 ? a.coeff - tenTo(digitsOf(a) - 1) : BigInt(adjusted(a));
  return roundCertain(one < 0n ? 1 : 0, ctx, (digits) => {
    const [value, bits] = logarithm(a, digits, base10) as [bigint, bigint];
    return { ...approximate(value, Number(bits), digits), error: 1000n };
  });
}

/** What logarithms say of special operands, zeros and negative numbers; undefined: compute. */
function logarithmOfSpecial(a: PyDecimal, ctx: Precision): PyDecimal | undefined {
  if (isSpecial(a)) {
    const nan = nanOf(ctx, a);
    if (nan !== undefined) return nan;
    return a.sign ? invalid() : newSpecial(0, INFINITE);
  }
  if (a.coeff === 0n) return newSpecial(1, INFINITE);
  return a.sign ? invalid() : undefined;
}

/** Whether a coefficient is a power of ten. */
const isPowerOfTen = (a: PyDecimal): boolean => a.coeff === tenTo(digitsOf(a) - 1);

/** `a.ln()` */
export function naturalLogarithm(a: PyDecimal, ctx: Precision): PyDecimal {
  const special = logarithmOfSpecial(a, ctx);
  if (special !== undefined) return special;
  if (isPowerOfTen(a) && adjusted(a) === 0) return newDecimal(0, 0n, 0);
  return roundLogarithm(a, ctx, false);
}

/** `a.log10()` */
export function decimalLogarithm(a: PyDecimal, ctx: Precision): PyDecimal {
  const special = logarithmOfSpecial(a, ctx);
  if (special !== undefined) return special;
  if (isPowerOfTen(a)) {
    const top = adjusted(a);
    return finalize(newDecimal(top < 0 ? 1 : 0, BigInt(Math.abs(top)), 0), halfEven(ctx));
  }
  return roundLogarithm(a, ctx, true);
}
