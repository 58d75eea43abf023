/** Exact sums of data as rationals, and their way back to the type of the data. */

import { charge } from "../../objects/budget.ts";
import { exceptionType, isException, newException, newTypeError } from "../../objects/exception.ts";
import { boolType, floatType, intType, newFloat, PyFloat } from "../../objects/numbers.ts";
import type { Int, PyObject, Value } from "../../objects/object.ts";
import type { PyTuple } from "../../objects/tuple.ts";
import { type PyType, typeName, typeOf } from "../../objects/type.ts";
import { integerRatio } from "../../kernel/float_hex.ts";
import { integerSquareRoot } from "../../kernel/integer_power.ts";
import * as ints from "../../kernel/integers.ts";
import { call, callSpecial } from "../../protocols/call.ts";
import { asDouble } from "../../protocols/convert.ts";
import { iterate } from "../../protocols/iterate.ts";
import { add, truediv } from "../../protocols/number.ts";
import { fractionType, newFraction, rationalValue } from "../fractions/module.ts";
import { product, quotient, type Ratio, sum } from "../fractions/fraction.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";

const overflowError = exceptionType("OverflowError");
const valueError = exceptionType("ValueError");

/** `statistics.StatisticsError` */
export const statisticsError: () => PyType = once(() =>
  newNativeClass({
    name: "StatisticsError",
    module: "statistics",
    bases: [exceptionType("ValueError")],
    attributes: {},
  })
);

/** Raises StatisticsError. */
export function fail(...args: Value[]): never {
  throw newException(statisticsError(), ...args);
}

/** A total: exact, or the number that infinities and NaNs among the data have made of it. */
export type Total = Ratio | PyObject;

/** Whether a total is an infinity or a NaN. */
export const isSpecial = (total: Total): total is PyObject => !Array.isArray(total);

/** What `_sum` of CPython's library gives. */
export interface ExactSum {
  type: PyType;
  total: Total;
  count: number;
}

const isSubclass = (type: PyType, of: PyType): boolean => type.mro.includes(of);

/** The type of the result for data of two types (CPython's _coerce). */
function coerce(a: PyType, b: PyType): PyType {
  if (a === b || b === intType || b === boolType) return a;
  if (a === intType) return b;
  if (isSubclass(b, a)) return b;
  if (isSubclass(a, b)) return a;
  if (isSubclass(a, intType)) return b;
  if (isSubclass(b, intType)) return a;
  if (isSubclass(a, fractionType()) && isSubclass(b, floatType)) return b;
  if (isSubclass(a, floatType) && isSubclass(b, fractionType())) return a;
  throw newTypeError(`don't know how to coerce ${a.qualname} and ${b.qualname}`);
}

/** The exact value of a number; of an infinity or a NaN the number itself. */
export function exactRatio(value: Value): Total {
  if (value instanceof PyFloat) {
    return value.value - value.value === 0 ? integerRatio(value.value) : newFloat(value.value);
  }
  const ratio = rationalValue(value);
  if (ratio !== undefined) return ratio;
  const method = (value as PyObject).t$as_integer_ratio;
  if (method === undefined) {
    throw newTypeError(`can't convert type '${typeName(value)}' to numerator/denominator`);
  }
  let pair: PyTuple;
  try {
    pair = callSpecial(method, value) as PyTuple;
  } catch (error) {
    // A decimal infinity or NaN has no such ratio.
    if (!isException(error, overflowError) && !isException(error, valueError)) throw error;
    return value as PyObject;
  }
  return [pair.items[0] as Int, pair.items[1] as Int];
}

/** Numerators summed by denominator, which keeps the arithmetic on small numbers. */
class Partials {
  #sums = new Map<Int, Int>();
  add(numerator: Int, denominator: Int): void {
    const known = this.#sums.get(denominator);
    this.#sums.set(denominator, known === undefined ? numerator : ints.add(known, numerator));
  }
  total(): Ratio {
    let result: Ratio = [0, 1];
    for (const [denominator, numerator] of this.#sums) {
      charge(1);
      result = sum(result, [numerator, denominator]);
    }
    return result;
  }
}

/** Reads the data once: `take` gets each exact value; the rest is found out here. */
function scan(
  data: Value,
  take: (ratio: Ratio) => void,
): { type: PyType; count: number; special: PyObject | undefined } {
  let type = intType;
  let last: PyType | undefined;
  let count = 0;
  let special: PyObject | undefined;
  const iteration = iterate(data);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(2);
    const own = typeOf(item);
    if (own !== last) type = coerce(type, own);
    last = own;
    const ratio = exactRatio(item);
    if (isSpecial(ratio)) special = special === undefined ? ratio : add(special, ratio) as PyObject;
    else take(ratio);
    count++;
  }
  return { type, count, special };
}

/** The exact sum of data. */
export function exactSum(data: Value): ExactSum {
  const partials = new Partials();
  const { type, count, special } = scan(data, ([n, d]) => partials.add(n, d));
  return { type, count, total: special ?? partials.total() };
}

/** The exact sum of squared deviations from the mean, and the mean. */
export function exactSquares(data: Value): ExactSum & { mean: Total } {
  const values = new Partials();
  const squares = new Partials();
  const { type, count, special } = scan(data, ([n, d]) => {
    values.add(n, d);
    squares.add(ints.multiply(n, n, charge), ints.multiply(d, d, charge));
  });
  if (special !== undefined) return { type, count, total: special, mean: special };
  if (count === 0) return { type, count, total: [0, 1], mean: [0, 1] };
  const total = values.total();
  const [n, d] = product(total, total);
  const scaled = sum(product(squares.total(), [count, 1]), [ints.negate(n), d]);
  return {
    type,
    count,
    total: quotient(scaled, [count, 1]),
    mean: quotient(total, [count, 1]),
  };
}

/** A total divided by an int. */
export function share(total: Total, count: number): Total {
  if (isSpecial(total)) return truediv(total, count) as PyObject;
  return quotient(total, [count, 1]);
}

/** A total as a double. */
export function totalDouble(total: Total): number {
  return isSpecial(total) ? asDouble(total) : ints.trueDivide(total[0], total[1], charge);
}

/** A total as a value of the type of the data; ints become floats where they must. */
export function convert(total: Total, type: PyType): Value {
  if (isSpecial(total)) return total.type === type ? total : call(type, [total]);
  if (type === fractionType()) return newFraction(total);
  if (isSubclass(type, intType)) {
    if (total[1] !== 1) return newFloat(totalDouble(total));
    return type === intType ? total[0] : call(type, [total[0]]);
  }
  if (type === floatType) return newFloat(totalDouble(total));
  if (type.name === "decimal.Decimal" || type.name === "Decimal") {
    return truediv(call(type, [total[0]]), call(type, [total[1]]));
  }
  return call(type, [newFraction(total)]);
}

const big = (value: Int): bigint => BigInt(value);

/** The integer square root, its last bit set where something was left (round to odd). */
function oddRoot(n: bigint, m: bigint): bigint {
  const root = big(integerSquareRoot(ints.normalize(n / m), charge));
  return root * root * m === n ? root : root | 1n;
}

/** The square root of a fraction, correctly rounded: 109 bits rounded to odd, then to 53. */
export function rootOfRatio([n, m]: Ratio): number {
  if (n === 0) return 0;
  const shift = Math.floor((ints.bitLength(n) - ints.bitLength(m) - 109) / 2);
  if (shift >= 0) {
    const root = oddRoot(big(n), big(m) << BigInt(2 * shift)) << BigInt(shift);
    return ints.trueDivide(ints.normalize(root), 1, charge);
  }
  const root = oddRoot(big(n) << BigInt(-2 * shift), big(m));
  return ints.trueDivide(ints.normalize(root), ints.normalize(1n << BigInt(-shift)), charge);
}
