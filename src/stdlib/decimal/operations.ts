/**
 * The operations that `Decimal` and `Context` both offer, by name: what they compute, and a line
 * of documentation.
 */

import type { Value } from "../../objects/object.ts";
import * as arithmetic from "./arithmetic.ts";
import * as comparison from "./compare.ts";
import type { PyContext } from "./context.ts";
import * as digits from "./digits.ts";
import * as elementary from "./elementary.ts";
import {
  isFinite,
  isInfinite,
  isNan,
  isZero,
  type Precision,
  type PyDecimal,
  QUIET_NAN,
  SIGNALING_NAN,
  withSign,
} from "./value.ts";

/** An operation on one number in a context. */
export type Unary = (a: PyDecimal, ctx: Precision) => PyDecimal;
/** An operation on two numbers in a context. */
export type Binary = (a: PyDecimal, b: PyDecimal, ctx: Precision) => PyDecimal;
/** A question about a number. */
export type Predicate = (a: PyDecimal, ctx: PyContext) => Value;

/** Operations with a line of documentation. */
export type Table<T> = Record<string, readonly [run: T, doc: string]>;

/** Unary operations that round to the context. */
export const unaries: Table<Unary> = {
  exp: [elementary.exponential, "The value of the exponential function e**x."],
  ln: [elementary.naturalLogarithm, "The natural (base e) logarithm."],
  log10: [elementary.decimalLogarithm, "The base ten logarithm."],
  next_minus: [
    (a, ctx) => arithmetic.next(a, false, ctx),
    "The largest number representable in the context that is smaller.",
  ],
  next_plus: [
    (a, ctx) => arithmetic.next(a, true, ctx),
    "The smallest number representable in the context that is larger.",
  ],
  normalize: [arithmetic.normalize, "The number rounded and without trailing zeros."],
  sqrt: [elementary.squareRoot, "The square root, to full precision."],
  logb: [digits.exponentOf, "The adjusted exponent as a Decimal."],
  logical_invert: [digits.logicalInvert, "The digit-wise inversion of a logical operand."],
};

/** Roundings to an integer; for `Context` in its own rounding mode. */
export const integrals: Table<Unary> = {
  to_integral: [(a, ctx) => arithmetic.toIntegral(a, ctx, false), "As to_integral_value."],
  to_integral_exact: [
    (a, ctx) => arithmetic.toIntegral(a, ctx, true),
    "The nearest integer, signalling Inexact or Rounded.",
  ],
  to_integral_value: [
    (a, ctx) => arithmetic.toIntegral(a, ctx, false),
    "The nearest integer, without signalling Inexact or Rounded.",
  ],
};

/** Unary operations of `Context` that are operators of `Decimal`. */
export const signs: Table<Unary> = {
  abs: [arithmetic.absolute, "The absolute value."],
  minus: [arithmetic.minus, "Unary minus, rounded."],
  plus: [arithmetic.plus, "Unary plus, rounded."],
};

/** Operations that neither round nor signal. */
export const quiet: Table<Unary> = {
  canonical: [(a) => a, "The number itself."],
  copy_abs: [(a) => withSign(a, 0), "A copy with the sign set to 0."],
  copy_negate: [(a) => withSign(a, a.sign ? 0 : 1), "A copy with the sign inverted."],
};

/** Binary operations with methods of both classes. */
export const binaries: Table<Binary> = {
  compare: [(a, b, ctx) => comparison.compare(a, b, ctx), "Compare numerically."],
  compare_signal: [
    (a, b, ctx) => comparison.compare(a, b, ctx, true),
    "Compare numerically; all NaNs signal.",
  ],
  max: [
    (a, b, ctx) => comparison.choose(a, b, ctx, true, false),
    "The maximum of two numbers, a NaN being none.",
  ],
  max_mag: [
    (a, b, ctx) => comparison.choose(a, b, ctx, true, true),
    "As max(), by the absolute values.",
  ],
  min: [
    (a, b, ctx) => comparison.choose(a, b, ctx, false, false),
    "The minimum of two numbers, a NaN being none.",
  ],
  min_mag: [
    (a, b, ctx) => comparison.choose(a, b, ctx, false, true),
    "As min(), by the absolute values.",
  ],
  next_toward: [digits.nextToward, "The next representable number in a direction."],
  remainder_near: [
    arithmetic.remainderNear,
    "The remainder from the nearest multiple of the other number.",
  ],
  compare_total: [
    (a, b) => comparison.smallDecimal(comparison.totalOrder(a, b)),
    "Compare by the total order of representations.",
  ],
  compare_total_mag: [
    (a, b) => comparison.smallDecimal(comparison.totalOrderOfMagnitudes(a, b)),
    "As compare_total, signs aside.",
  ],
  copy_sign: [(a, b) => withSign(a, b.sign), "A copy with the sign of the other number."],
  logical_and: [
    (a, b, ctx) => digits.logical(a, b, ctx, (x, y) => x === "1" && y === "1"),
    "The digit-wise 'and' of logical operands.",
  ],
  logical_or: [
    (a, b, ctx) => digits.logical(a, b, ctx, (x, y) => x === "1" || y === "1"),
    "The digit-wise 'or' of logical operands.",
  ],
  logical_xor: [
    (a, b, ctx) => digits.logical(a, b, ctx, (x, y) => x !== y),
    "The digit-wise 'exclusive or' of logical operands.",
  ],
  rotate: [
    (a, b, ctx) => digits.moveDigits(a, b, ctx, true),
    "The digits rotated by a number of places.",
  ],
  scaleb: [digits.scaleByPower, "The number with its exponent adjusted."],
  shift: [
    (a, b, ctx) => digits.moveDigits(a, b, ctx, false),
    "The digits shifted by a number of places.",
  ],
};

/** Binary operations of `Context` alone. */
export const contextBinaries: Table<Binary> = {
  add: [arithmetic.add, "The sum of x and y."],
  subtract: [arithmetic.subtract, "The difference between x and y."],
  multiply: [arithmetic.multiply, "The product of x and y."],
  divide: [arithmetic.divide, "x divided by y."],
  divide_int: [arithmetic.divideInteger, "x divided by y, truncated to an integer."],
  remainder: [arithmetic.remainder, "The remainder from integer division."],
  quantize: [arithmetic.quantize, "x rounded to the exponent of y."],
};

/** Questions about a number. */
export const predicates: Table<Predicate> = {
  is_canonical: [() => true, "True, always."],
  is_finite: [isFinite, "True if the number is finite."],
  is_infinite: [isInfinite, "True if it is an infinity."],
  is_nan: [isNan, "True if it is a NaN of either kind."],
  is_qnan: [({ kind }) => kind === QUIET_NAN, "True if it is a quiet NaN."],
  is_snan: [({ kind }) => kind === SIGNALING_NAN, "True if it is a signaling NaN."],
  is_signed: [({ sign }) => sign === 1, "True if the sign is negative."],
  is_zero: [isZero, "True if it is a zero."],
};

/** Questions about a number that depend on the context. */
export const contextPredicates: Table<Predicate> = {
  is_normal: [comparison.isNormal, "True if it is a normal finite non-zero number."],
  is_subnormal: [comparison.isSubnormal, "True if it is subnormal."],
  number_class: [comparison.numberClass, "The kind of number as text."],
};
