/** Decimals from Python's other numbers and back, hashes, and mixed comparison. */

import { charge } from "../../objects/budget.ts";
import { newOverflowError, newTypeError, newValueError } from "../../objects/exception.ts";
import { PyList } from "../../objects/list.ts";
import { intValue, PyComplex, PyFloat } from "../../objects/numbers.ts";
import type { Int, Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { typeName } from "../../objects/type.ts";
import { integerRatio } from "../../kernel/float_hex.ts";
import { readFloat } from "../../kernel/float_text.ts";
import { gcd, modularPower } from "../../kernel/integer_power.ts";
import { normalize } from "../../kernel/integers.ts";
import { hashInt } from "../../kernel/number_hash.ts";
import { identityHash } from "../../protocols/hash.ts";
import { rationalValue } from "../fractions/module.ts";
import { multiply } from "./arithmetic.ts";
import { order } from "./compare.ts";
import { type PyContext, signal } from "./context.ts";
import { dropDigits, roundsUp, shiftUp } from "./rounding.ts";
import { decimalText, parseExact } from "./text.ts";
import {
  adjusted,
  digitsOf,
  FINITE,
  FLOAT_OPERATION,
  INFINITE,
  INVALID_OPERATION,
  isInfinite,
  isNan,
  newDecimal,
  newSpecial,
  PyDecimal,
  QUIET_NAN,
  raised,
  SIGNALING_NAN,
  tenTo,
  unlimited,
} from "./value.ts";

/** The exact value of an int. */
export function fromInt(value: Int): PyDecimal {
  const big = BigInt(value);
  return big < 0n ? newDecimal(1, -big, 0) : newDecimal(0, big, 0);
}

/** The exact value of a float. */
export function fromDouble(x: number): PyDecimal {
  const sign = x < 0 || Object.is(x, -0) ? 1 : 0;
  if (x !== x) return newSpecial(0, QUIET_NAN);
  if (x - x !== 0) return newSpecial(sign, INFINITE);
  const [n, d] = integerRatio(Math.abs(x));
  // The denominator is a power of two: 1/2**k is 5**k/10**k.
  const places = BigInt(d).toString(2).length - 1;
  return newDecimal(sign, BigInt(n) * 5n ** BigInt(places), -places);
}

/** An operand of arithmetic: a Decimal or an int; undefined otherwise. */
export function operand(value: Value): PyDecimal | undefined {
  if (value instanceof PyDecimal) return value;
  const int = intValue(value);
  return int === undefined ? undefined : fromInt(int);
}

/** An operand of a method, which must be a Decimal or an int. */
export function asOperand(value: Value): PyDecimal {
  const found = operand(value);
  if (found !== undefined) return found;
  throw newTypeError(`conversion from ${typeName(value)} to Decimal is not supported`);
}

const smallInt = (value: Value | undefined): Int | undefined =>
  value === undefined ? undefined : intValue(value);

/** A Decimal from sign, digits and exponent. */
export function fromSequence(value: Value): PyDecimal {
  const items = (value as PyTuple | PyList).items;
  if (items.length !== 3) throw newValueError("argument must be a sequence of length 3");
  const sign = smallInt(items[0]);
  if (sign !== 0 && sign !== 1) {
    throw newValueError("sign must be an integer with the value 0 or 1");
  }
  const exponent = items[2]!;
  const kind = strValue(exponent);
  if (kind !== undefined && kind !== "F" && kind !== "n" && kind !== "N") {
    throw newValueError("string argument in the third position must be 'F', 'n' or 'N'");
  }
  const exp = smallInt(exponent);
  if (kind === undefined && exp === undefined) {
    throw newValueError("exponent must be an integer");
  }
  const digits = items[1]!;
  if (!(digits instanceof PyTuple || digits instanceof PyList)) {
    throw newValueError("coefficient must be a tuple of digits");
  }
  const text = digits.items.map((digit) => {
    const int = smallInt(digit);
    if (int === undefined || int < 0 || int > 9) {
      throw newValueError("coefficient must be a tuple of digits");
    }
    return String(int);
  }).join("");
  const minus = sign ? "-" : "";
  if (kind === "F") return newSpecial(sign, INFINITE);
  if (kind !== undefined) return parseExact(`${minus}${kind === "N" ? "s" : ""}NaN${text}`);
  return parseExact(`${minus}${text || "0"}E${exp}`);
}

/** A Decimal of any value that converts without rounding; `strict`: as `Decimal(value)`. */
export function fromValue(value: Value, ctx: PyContext): PyDecimal {
  if (value instanceof PyDecimal) return value;
  const text = strValue(value);
  if (text !== undefined) {
    raised.bits = 0;
    const parsed = parseExact(text);
    signal(ctx, raised.bits);
    return parsed;
  }
  const int = intValue(value);
  if (int !== undefined) return fromInt(int);
  if (value instanceof PyTuple || value instanceof PyList) {
    raised.bits = 0;
    const found = fromSequence(value);
    signal(ctx, raised.bits);
    return found;
  }
  if (value instanceof PyFloat) {
    signal(ctx, FLOAT_OPERATION);
    return fromDouble(value.value);
  }
  return asOperand(value);
}

/** The integer nearest to a finite number in a rounding mode. */
export function toInt(a: PyDecimal, rounding: string): Int {
  if (isNan(a)) throw newValueError("cannot convert NaN to integer");
  if (isInfinite(a)) throw newOverflowError("cannot convert Infinity to integer");
  let coeff: bigint;
  if (a.exp >= 0) coeff = shiftUp(a.coeff, a.exp);
  else {
    const [kept, rest] = dropDigits(a.coeff, -a.exp, digitsOf(a));
    coeff = roundsUp(kept, rest, a.sign, rounding) ? kept + 1n : kept;
  }
  return normalize(a.sign ? -coeff : coeff);
}

/** `float(a)` */
export function toDouble(a: PyDecimal): number {
  if (a.kind === SIGNALING_NAN) throw newValueError("cannot convert signaling NaN to float");
  if (a.kind === QUIET_NAN) return NaN;
  if (isInfinite(a)) return a.sign ? -Infinity : Infinity;
  // Exponents that no double has are cut down before they are read.
  if (a.coeff !== 0n && adjusted(a) > 400) return a.sign ? -Infinity : Infinity;
  if (a.coeff === 0n || adjusted(a) < -400) return a.sign ? -0 : 0;
  return readFloat(decimalText(a))!;
}

/** Numerator and denominator in lowest terms. */
export function toRatio(a: PyDecimal): [Int, Int] {
  if (isNan(a)) throw newValueError("cannot convert NaN to integer ratio");
  if (isInfinite(a)) throw newOverflowError("cannot convert Infinity to integer ratio");
  const signed = a.sign ? -a.coeff : a.coeff;
  if (a.exp >= 0) return [normalize(shiftUp(signed, a.exp)), 1];
  const bottom = tenTo(-a.exp);
  const divisor = BigInt(gcd(normalize(a.coeff), normalize(bottom), charge));
  return [normalize(signed / divisor), normalize(bottom / divisor)];
}

const MODULUS = (1n << 61n) - 1n;
/** The inverse of ten. */
const TENTH = modularPower(10, normalize(MODULUS - 2n), normalize(MODULUS));

/** `hash(a)`: that of the int, float or fraction with the same value. */
export function hashOf(a: PyDecimal): Int {
  if (a.kind !== FINITE) {
    if (a.kind === SIGNALING_NAN) throw newTypeError("Cannot hash a signaling NaN value");
    if (isNan(a)) return identityHash(a);
    return a.sign ? -314159 : 314159;
  }
  const power = modularPower(a.exp >= 0 ? 10 : TENTH, Math.abs(a.exp), normalize(MODULUS));
  const hash = BigInt(hashInt(normalize(a.coeff % MODULUS))) * BigInt(power) % MODULUS;
  const signed = a.sign ? -hash : hash;
  return normalize(signed === -1n ? -2n : signed);
}

/** What a Decimal is compared with: the pair to compare; undefined: not comparable. */
export function comparable(
  a: PyDecimal,
  value: Value,
  isEquality: boolean,
  ctx: PyContext,
): [PyDecimal, PyDecimal] | undefined {
  const plain = operand(value);
  if (plain !== undefined) return [a, plain];
  let double: number | undefined;
  if (value instanceof PyFloat) double = value.value;
  else if (isEquality && value instanceof PyComplex && value.imag === 0) double = value.real;
  if (double !== undefined) {
    if (isEquality) ctx.status |= FLOAT_OPERATION;
    else signal(ctx, FLOAT_OPERATION);
    return [a, fromDouble(double)];
  }
  const ratio = rationalValue(value);
  if (ratio === undefined) return undefined;
  if (a.kind !== FINITE) return [a, fromInt(ratio[0])];
  const before = raised.bits;
  const scaled = multiply(a, fromInt(ratio[1]), unlimited);
  raised.bits = before;
  return [scaled, fromInt(ratio[0])];
}

/** The order of two numbers for an operator; undefined where a NaN is among them. */
export function orderFor(
  a: PyDecimal,
  b: PyDecimal,
  isEquality: boolean,
  ctx: PyContext,
): number | undefined {
  if (!isNan(a) && !isNan(b)) return order(a, b);
  if (!isEquality || a.kind === SIGNALING_NAN || b.kind === SIGNALING_NAN) {
    signal(ctx, INVALID_OPERATION);
  }
  return undefined;
}
