/** Fractions as values: exact arithmetic in lowest terms, their making and their texts. */

import { charge } from "../../objects/budget.ts";
import { newValueError, newZeroDivisionError } from "../../objects/exception.ts";
import { type Int, PyObject } from "../../objects/object.ts";
import { toAsciiNumeral } from "../../kernel/numeral.ts";
import { gcd, power } from "../../kernel/integer_power.ts";
import * as ints from "../../kernel/integers.ts";
import { repr } from "../../protocols/text.ts";

/** A number as numerator and positive denominator without a common factor. */
export class PyFraction extends PyObject {
  declare numerator: Int;
  declare denominator: Int;
}

/** Numerator and denominator. */
export type Ratio = readonly [numerator: Int, denominator: Int];

const times = (a: Int, b: Int): Int => ints.multiply(a, b, charge);

/** Lowest terms, the denominator positive. */
export function reduced(numerator: Int, denominator: Int): Ratio {
  if (ints.compare(denominator, 0) === 0) {
    throw newZeroDivisionError(`Fraction(${numerator}, 0)`);
  }
  let divisor = gcd(numerator, denominator, charge);
  if (denominator < 0) divisor = ints.negate(divisor);
  if (divisor === 1) return [numerator, denominator];
  return [
    ints.floorDivide(numerator, divisor, charge),
    ints.floorDivide(denominator, divisor, charge),
  ];
}

export const sum = ([an, ad]: Ratio, [bn, bd]: Ratio): Ratio =>
  reduced(ints.add(times(an, bd), times(bn, ad)), times(ad, bd));
export const difference = (a: Ratio, [bn, bd]: Ratio): Ratio => sum(a, [ints.negate(bn), bd]);
export const product = ([an, ad]: Ratio, [bn, bd]: Ratio): Ratio =>
  reduced(times(an, bn), times(ad, bd));

/** The quotient; a zero divisor raises with its own denominator, as CPython shows it. */
export function quotient([an, ad]: Ratio, [bn, bd]: Ratio): Ratio {
  if (ints.compare(bn, 0) === 0) throw newZeroDivisionError(`Fraction(${bd}, 0)`);
  return reduced(times(an, bd), times(ad, bn));
}

/** `a // b` */
export const floorQuotient = ([an, ad]: Ratio, [bn, bd]: Ratio): Int =>
  ints.floorDivide(times(an, bd), times(ad, bn), charge);

/** `a % b` */
export const remainder = ([an, ad]: Ratio, [bn, bd]: Ratio): Ratio =>
  reduced(ints.modulo(times(an, bd), times(bn, ad), charge), times(ad, bd));

/** The order of two fractions: below, at or above zero. */
export const order = ([an, ad]: Ratio, [bn, bd]: Ratio): number =>
  ints.compare(times(an, bd), times(bn, ad));

/** The integer nearest to a fraction, halves to the even one. */
export function roundRatio([n, d]: Ratio): Int {
  const [floor, rest] = ints.divmod(n, d, charge);
  const twice = ints.compare(times(rest, 2), d);
  const odd = ints.bitAnd(floor, 1) !== 0;
  return twice > 0 || (twice === 0 && odd) ? ints.add(floor, 1) : floor;
}

/** 10 to a power. */
export const tenTo = (exponent: number): Int => power(10, exponent, charge);

const pattern =
  /^\s*([-+]?)(?=\d|\.\d)(\d*|\d+(?:_\d+)*)(?:(?:\s*\/\s*(\d+(?:_\d+)*))|(?:\.(\d*|\d+(?:_\d+)*))?(?:e([-+]?\d+(?:_\d+)*))?)\s*$/i;

/** Reads `3/4`, `-0.25`, `1e-3`. */
export function parseFraction(text: string): Ratio {
  const match = pattern.exec(toAsciiNumeral(text));
  if (match === null) throw newValueError(`Invalid literal for Fraction: ${repr(text)}`);
  const digits = (part: string | undefined) => (part ?? "").replaceAll("_", "");
  const [, sign, whole, below, decimal, exponentText] = match;
  charge(text.length * Math.min(text.length, 300) / 20);
  let numerator = ints.normalize(BigInt(digits(whole) || "0"));
  let denominator: Int = 1;
  if (below !== undefined) denominator = ints.normalize(BigInt(digits(below)));
  else {
    const places = digits(decimal);
    if (places !== "") {
      denominator = tenTo(places.length);
      numerator = ints.add(times(numerator, denominator), ints.normalize(BigInt(places)));
    }
    const exponent = Number(digits(exponentText) || "0");
    if (exponent >= 0) numerator = times(numerator, tenTo(exponent));
    else denominator = times(denominator, tenTo(-exponent));
  }
  if (sign === "-") numerator = ints.negate(numerator);
  return reduced(numerator, denominator);
}

/** The closest fraction with a denominator of at most `limit` (by its continued fraction). */
export function limitDenominator([n, d]: Ratio, limit: Int): Ratio {
  if (ints.compare(limit, 1) < 0) throw newValueError("max_denominator should be at least 1");
  if (ints.compare(d, limit) <= 0) return [n, d];
  let [p0, q0, p1, q1]: Int[] = [0, 1, 1, 0] as Int[];
  let [top, bottom] = [n, d];
  while (true) {
    charge(1);
    const [a, rest] = ints.divmod(top, bottom, charge);
    const q2 = ints.add(q0!, times(a, q1!));
    if (ints.compare(q2, limit) > 0) break;
    [p0, q0, p1, q1] = [p1!, q1!, ints.add(p0!, times(a, p1!)), q2];
    [top, bottom] = [bottom, rest];
  }
  const k = ints.floorDivide(ints.subtract(limit, q0!), q1!, charge);
  const denominator = ints.add(q0!, times(k, q1!));
  // Which of the two bounds is nearer: the comparison of CPython's limit_denominator.
  if (ints.compare(times(2, times(bottom, denominator)), d) <= 0) return [p1!, q1!];
  return [ints.add(p0!, times(k, p1!)), denominator];
}
