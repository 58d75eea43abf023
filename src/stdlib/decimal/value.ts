/**
 * Decimals as values: the class, the conditions that operations signal, powers of ten and numbers
 * of digits. A finite value is sign * coefficient * 10**exponent.
 */

import { charge, reserve } from "../../objects/budget.ts";
import { newMemoryError, newOverflowError } from "../../objects/exception.ts";
import { PyObject } from "../../objects/object.ts";
import { objectType, type PyType } from "../../objects/type.ts";
import { newLibraryType } from "../library_type.ts";

/** What a decimal is. */
export const FINITE = 0;
export const INFINITE = 1;
export const QUIET_NAN = 2;
export const SIGNALING_NAN = 3;

/** A decimal number. */
export class PyDecimal extends PyObject {
  /** 0: positive, 1: negative. */
  declare sign: 0 | 1;
  declare kind: number;
  /** The coefficient, or the payload of a NaN. */
  declare coeff: bigint;
  declare exp: number;
  /** How many digits the coefficient has, once counted. */
  declare count: number;
}

export const decimalType: PyType = newLibraryType("decimal", "Decimal", objectType, PyDecimal);

/** The sign of a product or quotient. */
export const flip = (a: 0 | 1, b: 0 | 1): 0 | 1 => (a ^ b) as 0 | 1;

/** Sets the fields of a decimal, perhaps of a subclass. */
export function initDecimal(
  self: PyDecimal,
  sign: 0 | 1,
  kind: number,
  coeff: bigint,
  exp: number,
): PyDecimal {
  self.sign = sign;
  self.kind = kind;
  self.coeff = coeff;
  self.exp = exp;
  self.count = 0;
  return self;
}

/** A finite decimal. */
export const newDecimal = (sign: 0 | 1, coeff: bigint, exp: number): PyDecimal =>
  initDecimal(new PyDecimal(), sign, FINITE, coeff, exp);

/** An infinity or a NaN. */
export const newSpecial = (sign: 0 | 1, kind: number, payload = 0n): PyDecimal =>
  initDecimal(new PyDecimal(), sign, kind, payload, 0);

/** The same number with another sign. */
export const withSign = (a: PyDecimal, sign: 0 | 1): PyDecimal =>
  initDecimal(new PyDecimal(), sign, a.kind, a.coeff, a.exp);

/** A decimal proper with the value of one that may be of a subclass. */
export const plainDecimal = (a: PyDecimal): PyDecimal =>
  a.type === decimalType ? a : withSign(a, a.sign);

export const isFinite = (a: PyDecimal): boolean => a.kind === FINITE;
export const isSpecial = (a: PyDecimal): boolean => a.kind !== FINITE;
export const isInfinite = (a: PyDecimal): boolean => a.kind === INFINITE;
export const isNan = (a: PyDecimal): boolean => a.kind >= QUIET_NAN;
export const isZero = (a: PyDecimal): boolean => a.kind === FINITE && a.coeff === 0n;

// Conditions, with the bits of libmpdec, whose order shows in `Context.__repr__`.

export const CLAMPED = 0x1;
export const CONVERSION_SYNTAX = 0x2;
export const DIVISION_BY_ZERO = 0x4;
export const DIVISION_IMPOSSIBLE = 0x8;
export const DIVISION_UNDEFINED = 0x10;
export const INEXACT = 0x40;
export const INVALID_CONTEXT = 0x80;
export const INVALID_OPERATION = 0x100;
export const FLOAT_OPERATION = 0x400;
export const OVERFLOW = 0x800;
export const ROUNDED = 0x1000;
export const SUBNORMAL = 0x2000;
export const UNDERFLOW = 0x4000;
/** All that InvalidOperation stands for. */
export const ANY_INVALID = CONVERSION_SYNTAX | DIVISION_IMPOSSIBLE | DIVISION_UNDEFINED | 0x20 |
  INVALID_CONTEXT | INVALID_OPERATION | 0x200;

/** The conditions of the operation under way; whoever calls an operation clears and reads them. */
export const raised: { bits: number } = { bits: 0 };

/** Signals a condition, whose result is a NaN. */
export function invalid(condition: number = INVALID_OPERATION): PyDecimal {
  raised.bits |= condition;
  return newSpecial(0, QUIET_NAN);
}

/** What an operation reads of its context. */
export interface Precision {
  prec: number;
  emax: number;
  emin: number;
  rounding: string;
  clamp: number;
}

export const MAX_PREC = 999999999999999999n;
export const MAX_EMAX = 999999999999999999n;
export const MIN_EMIN = -999999999999999999n;
export const MIN_ETINY = -1999999999999999997n;

/** Exponents up to here are computed with; doubles hold them, their sums and their differences. */
const MAX_EXPONENT = 4e15;

/** The context of exact operations. */
export const unlimited: Precision = {
  prec: 1e18,
  emax: 1e18,
  emin: -1e18,
  rounding: "ROUND_HALF_EVEN",
  clamp: 0,
};

export const etiny = (ctx: Precision): number => ctx.emin - (ctx.prec - 1);
export const etop = (ctx: Precision): number => ctx.emax - (ctx.prec - 1);

/** Refuses an exponent that this implementation cannot compute with, though CPython could. */
export function checkExponent(exp: number): number {
  if (exp > MAX_EXPONENT || exp < -MAX_EXPONENT) {
    throw newOverflowError("decimal exponents beyond 4E+15 are not supported here");
  }
  return exp;
}

// Powers of ten and digits

const powers: bigint[] = [1n];
let lastPower: { exponent: number; value: bigint } = { exponent: 0, value: 1n };

/** V8 refuses larger integers. */
const MAX_DIGITS = 320_000_000;

/** 10**n. Work and memory are charged before they are spent. */
export function tenTo(n: number): bigint {
  if (n < 1024) {
    while (powers.length <= n) powers.push(powers[powers.length - 1]! * 10n);
    return powers[n]!;
  }
  if (lastPower.exponent === n) return lastPower.value;
  if (n > MAX_DIGITS) throw newMemoryError();
  // The result takes 0.42 bytes a digit; V8's squaring needs several times as much for a while.
  reserve(n * 2);
  chargeProduct(n, n);
  lastPower = { exponent: n, value: 10n ** BigInt(n) };
  return lastPower.value;
}

/** Charges for a product or quotient of numbers of so many digits. */
export function chargeProduct(a: number, b: number): void {
  if (a + b < 150) return;
  const [m, n] = [a / 19, b / 19];
  if (m + n > MAX_DIGITS / 19) throw newMemoryError();
  reserve((m + n) * 24);
  charge(Math.ceil(Math.max(m, n) * Math.min(m, n, 300) / 4));
}

/** How many digits a non-negative integer has; 1 for zero. */
export function countDigits(value: bigint): number {
  if (value < 1_000_000_000_000_000n) {
    const small = Number(value);
    let count = 1;
    for (let limit = 10; small >= limit; limit *= 10) count++;
    return count;
  }
  const double = Number(value);
  let count: number;
  if (double < 1e300) count = Math.floor(Math.log10(double)) + 1;
  else {
    const bits = value.toString(16).length * 4;
    count = Math.floor((bits - 4) * Math.LOG10E * Math.LN2) + 1;
  }
  while (value >= tenTo(count)) count++;
  while (count > 1 && value < tenTo(count - 1)) count--;
  return count;
}

/** How many digits the coefficient has. */
export function digitsOf(a: PyDecimal): number {
  if (a.count === 0) a.count = countDigits(a.coeff);
  return a.count;
}

/** The exponent of the first digit. */
export const adjusted = (a: PyDecimal): number => a.exp + digitsOf(a) - 1;
