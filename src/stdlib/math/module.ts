/** The `math` module: conversions and errors around the functions of the kernel. */

import { charge } from "../../objects/budget.ts";
import {
  newOverflowError,
  newTypeError,
  newValueError,
  newZeroDivisionError,
} from "../../objects/exception.ts";
import type { PyModule } from "../../objects/module.ts";
import { intValue, newFloat, PyFloat, PyFloatExact } from "../../objects/numbers.ts";
import { type Int, None, type PyObject, type Value } from "../../objects/object.ts";
import { newTuple, PyTuple } from "../../objects/tuple.ts";
import { typeName } from "../../objects/type.ts";
import { callSpecial } from "../../protocols/call.ts";
import { asDouble, asIndex } from "../../protocols/convert.ts";
import { iterate, toArray } from "../../protocols/iterate.ts";
import { add, mul } from "../../protocols/number.ts";
import { ceilDouble, floorDouble, fromDouble, scaleToDouble } from "../../kernel/integers.ts";
import { gcd, integerSquareRoot, lcm } from "../../kernel/integer_power.ts";
import * as kernel from "../../kernel/math_functions.ts";
import { comb, factorial, logOfInt, perm } from "../../kernel/math_integers.ts";
import { erf, erfc, gamma, lgamma } from "../../kernel/math_special.ts";
import { distance, ExactSum, fma, norm, ProductSum } from "../../kernel/math_sums.ts";
import * as trigonometry from "../../kernel/math_trigonometry.ts";
import type { Charge } from "../../kernel/error.ts";
import { defineModule, type Definition, fn } from "../../native/define.ts";

const domainError = () => newValueError("math domain error");
const rangeError = () => newOverflowError("math range error");

/** The double of an argument; exact floats, the usual case, first. */
const double = (value: Value): number =>
  value instanceof PyFloatExact ? value.value : asDouble(value);

/** A function of one double: NaN of a number is a domain error, infinity an overflow or domain error. */
function unary(doc: string, compute: (x: number) => number, overflows = false): Definition {
  return fn("(x, /)", doc, (value: Value) => {
    const x = double(value);
    const result = compute(x);
    // Neither NaN nor infinite: the usual case.
    if (result - result === 0) return new PyFloatExact(result);
    if (result !== result && x === x) throw domainError();
    if (result === result && x - x === 0) throw overflows ? rangeError() : domainError();
    return new PyFloatExact(result);
  });
}

/** A function of two doubles that can fail only by giving NaN for numbers. */
function binary(signature: string, doc: string, compute: (x: number, y: number) => number) {
  return fn(signature, doc, (a: Value, b: Value) => {
    const x = double(a);
    const y = double(b);
    const result = compute(x, y);
    if (result !== result && x === x && y === y) throw domainError();
    if (result - result !== 0 && result === result && x - x === 0 && y - y === 0) {
      throw rangeError();
    }
    return newFloat(result);
  });
}

/** A logarithm of a number, which may be an int of any size. */
function logarithm(value: Value, compute: (x: number) => number): number {
  const int = intValue(value) ??
    (value instanceof PyFloat || (value as PyObject).t$__float__ !== undefined ||
        (value as PyObject).t$__index__ === undefined
      ? undefined
      : asIndex(value));
  if (int !== undefined) {
    if (int <= 0) throw domainError();
    return logOfInt(int, compute);
  }
  const x = double(value);
  if (x > 0 && x !== Infinity) return compute(x);
  if (x !== x || x === Infinity) return x;
  throw domainError();
}

function log(value: Value, base?: Value): Value {
  const numerator = logarithm(value, kernel.log);
  if (base === undefined) return newFloat(numerator);
  const denominator = logarithm(base, kernel.log);
  if (denominator === 0) throw newZeroDivisionError("float division by zero");
  return newFloat(numerator / denominator);
}

/** `floor` and `ceil`: the method of the value, or that of its double. */
function rounded(method: "t$__floor__" | "t$__ceil__", round: (x: number) => Int) {
  return (value: Value): Value => {
    if (value instanceof PyFloatExact) return round(value.value);
    if (typeof value === "number" || typeof value === "bigint") return value;
    const own = (value as PyObject)[method];
    if (own !== undefined) return callSpecial(own, value);
    return round(asDouble(value));
  };
}

function trunc(value: Value): Value {
  if (value instanceof PyFloatExact) return fromDouble(value.value);
  if (typeof value === "number" || typeof value === "bigint") return value;
  const own = (value as PyObject).t$__trunc__;
  if (own === undefined) {
    throw newTypeError(`type ${typeName(value)} doesn't define __trunc__ method`);
  }
  return callSpecial(own, value);
}

function fmod(x: number, y: number): number {
  return y === 0 ? NaN : x % y;
}

/** IEEE 754's remainder: to the nearest multiple, ties to even. */
function remainder(x: number, y: number): number {
  if (x !== x || y !== y) return x + y;
  if (x - x !== 0 || y === 0) return NaN;
  if (y - y !== 0) return x;
  const size = Math.abs(x);
  const step = Math.abs(y);
  const rest = size % step;
  const complement = step - rest;
  let result: number;
  if (rest < complement) result = rest;
  else if (rest > complement) result = -complement;
  else result = rest - 2 * ((0.5 * (size - rest)) % step);
  return (x < 0 || Object.is(x, -0) ? -1 : 1) * result;
}

function pow(a: Value, b: Value): Value {
  const x = double(a);
  const y = double(b);
  const result = kernel.pow(x, y);
  if (result - result === 0 || x - x !== 0 || y - y !== 0) return newFloat(result);
  if (result !== result || x === 0) throw domainError();
  throw rangeError();
}

function frexp(x: number): [number, number] {
  if (x === 0 || x - x !== 0) return [x, 0];
  let exponent = Math.max(-1023, Math.floor(Math.log2(Math.abs(x))) + 1);
  let mantissa = x * 2 ** -exponent;
  if (!Number.isFinite(2 ** -exponent)) mantissa = x * 2 ** 100 * 2 ** (-exponent - 100);
  while (Math.abs(mantissa) < 0.5) {
    mantissa *= 2;
    exponent--;
  }
  while (Math.abs(mantissa) >= 1) {
    mantissa /= 2;
    exponent++;
  }
  return [mantissa, exponent];
}

function ldexp(value: Value, power: Value): Value {
  const x = double(value);
  const exponent = intValue(power);
  if (exponent === undefined) throw newTypeError("Expected an int as second argument to ldexp.");
  if (x === 0 || x - x !== 0) return newFloat(x);
  if (exponent > 3000) throw rangeError();
  if (exponent < -3000) return newFloat(x < 0 ? -0 : 0);
  const [mantissa, own] = frexp(Math.abs(x));
  // 53 bits as an integer, scaled back with a single rounding.
  const result = scaleToDouble(BigInt(mantissa * 2 ** 53), own - 53 + Number(exponent));
  if (result === Infinity) throw rangeError();
  return newFloat(x < 0 ? -result : result);
}

const bits = new DataView(new ArrayBuffer(8));

function nextAfter(x: number, y: number, steps: bigint): number {
  if (x !== x || y !== y) return x + y;
  if (x === y || steps === 0n) return steps === 0n ? x : y;
  // Doubles as integers in their order.
  const ordered = (value: number): bigint => {
    bits.setFloat64(0, value);
    const raw = bits.getBigInt64(0);
    return raw < 0n ? -(raw & 0x7fffffffffffffffn) : raw;
  };
  const from = ordered(x);
  const to = ordered(y);
  const reached = from < to
    ? (from + steps < to ? from + steps : to)
    : (from - steps > to ? from - steps : to);
  if (reached === 0n) return to === 0n && steps !== 1n ? y : from < to ? -0 : 0;
  bits.setBigInt64(0, reached < 0n ? -reached : reached);
  const size = bits.getFloat64(0);
  return reached < 0n ? -size : size;
}

function ulp(x: number): number {
  if (x !== x) return x;
  const size = Math.abs(x);
  if (size === Infinity) return size;
  const next = nextAfter(size, Infinity, 1n);
  return next === Infinity ? size - nextAfter(size, -Infinity, 1n) : next - size;
}

function isClose(a: Value, b: Value, relative?: Value, absolute?: Value): boolean {
  const x = double(a);
  const y = double(b);
  const rel = relative === undefined ? 1e-9 : double(relative);
  const abs = absolute === undefined ? 0 : double(absolute);
  if (rel < 0 || abs < 0) throw newValueError("tolerances must be non-negative");
  if (x === y) return true;
  if (Math.abs(x) === Infinity || Math.abs(y) === Infinity) return false;
  const difference = Math.abs(y - x);
  return difference <= Math.abs(rel * y) || difference <= Math.abs(rel * x) || difference <= abs;
}

function fsum(values: Value): Value {
  const sum = new ExactSum();
  const iteration = iterate(values);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    sum.add(double(item));
  }
  return newFloat(sum.result());
}

function product(values: Value, start: Value = 1): Value {
  const iteration = iterate(values);
  let result = start;
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    result = mul(result, item);
  }
  return result;
}

const isExactNumber = (value: Value): boolean =>
  typeof value === "number" || typeof value === "bigint" || typeof value === "boolean" ||
  value instanceof PyFloatExact;

function sumOfProducts(p: Value, q: Value): Value {
  const left = iterate(p);
  const right = iterate(q);
  let total: Value = 0;
  let floats: ProductSum | undefined;
  const flush = () => {
    if (floats === undefined) return;
    const sum = floats.result();
    total = add(total, newFloat(sum));
    floats = undefined;
  };
  while (true) {
    charge(1);
    const a = left.next();
    const b = right.next();
    if (a === undefined || b === undefined) {
      if (a !== b) throw newValueError("Inputs are not the same length");
      break;
    }
    const isFloat = a instanceof PyFloatExact || b instanceof PyFloatExact;
    if (isFloat && isExactNumber(a) && isExactNumber(b)) {
      const x = asDouble(a);
      const y = asDouble(b);
      if (Number.isFinite(x * y)) {
        (floats ??= new ProductSum()).add(x, y);
        continue;
      }
    }
    flush();
    total = add(total, mul(a, b));
  }
  flush();
  return total;
}

function coordinates(value: Value): number[] {
  const items = value instanceof PyTuple ? value.items : toArray(value);
  return items.map(double);
}

function hypotenuse(values: Value[]): Value {
  return newFloat(norm(values.map((value) => Math.abs(double(value)))));
}

/** A function of any number of ints that is put together of that of two; `empty` is that of none. */
function ofInts(
  doc: string,
  empty: Int,
  combine: (a: Int, b: Int, charge: Charge) => Int,
): Definition {
  const run = (values: Value[]): Int => {
    let result = empty;
    for (const value of values) result = combine(result, asIndex(value), charge);
    return values.length === 1 ? combine(result, result, charge) : result;
  };
  return { ...fn("(*integers)", doc, run), positional: (...values: Value[]) => run(values) };
}

/** Makes the module. */
export function mathModule(): PyModule {
  const t = trigonometry;
  const sqrt = Math.sqrt;
  return defineModule("math", "Mathematical functions of real numbers.", {
    pi: newFloat(Math.PI),
    e: newFloat(Math.E),
    tau: newFloat(2 * Math.PI),
    inf: newFloat(Infinity),
    nan: newFloat(NaN),
    acos: unary("Return the arc cosine (measured in radians) of x.", t.acos),
    acosh: unary("Return the inverse hyperbolic cosine of x.", kernel.acosh),
    asin: unary("Return the arc sine (measured in radians) of x.", t.asin),
    asinh: unary("Return the inverse hyperbolic sine of x.", kernel.asinh),
    atan: unary("Return the arc tangent (measured in radians) of x.", t.atan),
    atan2: binary("(y, x, /)", "Return the arc tangent (measured in radians) of y/x.", t.atan2),
    atanh: unary("Return the inverse hyperbolic tangent of x.", kernel.atanh),
    cbrt: unary("Return the cube root of x.", kernel.cbrt),
    ceil: fn(
      "(x, /)",
      "Return the ceiling of x as an Integral.",
      rounded("t$__ceil__", ceilDouble),
    ),
    comb: fn(
      "(n, k, /)",
      "Number of ways to choose k items from n items without repetition and without order.",
      (n: Value, k: Value) => comb(asIndex(n), asIndex(k), charge),
    ),
    copysign: fn(
      "(x, y, /)",
      "Return a float with the magnitude of x but the sign of y.",
      (a: Value, b: Value) => {
        const x = Math.abs(double(a));
        const y = double(b);
        return newFloat(y < 0 || Object.is(y, -0) ? -x : x);
      },
    ),
    cos: unary("Return the cosine of x (measured in radians).", t.cos),
    cosh: unary("Return the hyperbolic cosine of x.", kernel.cosh, true),
    degrees: fn(
      "(x, /)",
      "Convert angle x from radians to degrees.",
      (x: Value) => newFloat(double(x) * (180 / Math.PI)),
    ),
    dist: fn(
      "(p, q, /)",
      "Return the Euclidean distance between two points p and q.",
      (p: Value, q: Value) => {
        const from = coordinates(p);
        const to = coordinates(q);
        if (from.length !== to.length) {
          throw newValueError("both points must have the same number of dimensions");
        }
        return newFloat(distance(from, to));
      },
    ),
    erf: unary("Error function at x.", erf),
    erfc: unary("Complementary error function at x.", erfc),
    exp: unary("Return e raised to the power of x.", kernel.exp, true),
    exp2: unary("Return 2 raised to the power of x.", kernel.exp2, true),
    expm1: unary("Return exp(x)-1.", kernel.expm1, true),
    fabs: fn(
      "(x, /)",
      "Return the absolute value of the float x.",
      (x: Value) => newFloat(Math.abs(double(x))),
    ),
    factorial: fn(
      "(n, /)",
      "Find n!.",
      (n: Value) => factorial(asIndex(n), charge),
    ),
    floor: fn(
      "(x, /)",
      "Return the floor of x as an Integral.",
      rounded("t$__floor__", floorDouble),
    ),
    fma: fn(
      "(x, y, z, /)",
      "Fused multiply-add operation.",
      (a: Value, b: Value, c: Value) => {
        const x = double(a);
        const y = double(b);
        const z = double(c);
        const result = fma(x, y, z);
        if (result - result === 0) return newFloat(result);
        if (result !== result && x === x && y === y && z === z) {
          throw newValueError("invalid operation in fma");
        }
        if (result === result && x - x === 0 && y - y === 0 && z - z === 0) {
          throw newOverflowError("overflow in fma");
        }
        return newFloat(result);
      },
    ),
    fmod: binary("(x, y, /)", "Return fmod(x, y), according to platform C.", fmod),
    frexp: fn(
      "(x, /)",
      "Return the mantissa and exponent of x, as pair (m, e).",
      (x: Value) => {
        const [mantissa, exponent] = frexp(double(x));
        return newTuple([newFloat(mantissa), exponent]);
      },
    ),
    fsum: fn("(seq, /)", "Return an accurate floating-point sum of values in the iterable.", fsum),
    gamma: fn("(x, /)", "Gamma function at x.", (value: Value) => {
      const x = double(value);
      const result = gamma(x);
      if (x - x === 0 && result - result !== 0) {
        throw x === Math.floor(x) && x <= 0 ? domainError() : rangeError();
      }
      if (result !== result && x === x) throw domainError();
      return newFloat(result);
    }),
    gcd: ofInts("Greatest Common Divisor.", 0, gcd),
    hypot: fn(
      "(*coordinates)",
      "Multidimensional Euclidean distance from the origin to a point.",
      hypotenuse,
    ),
    isclose: fn(
      "(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
      "Determine whether two floating-point numbers are close in value.",
      isClose,
    ),
    isfinite: fn(
      "(x, /)",
      "Return True if x is neither an infinity nor a NaN, and False otherwise.",
      (x: Value) => Number.isFinite(double(x)),
    ),
    isinf: fn(
      "(x, /)",
      "Return True if x is a positive or negative infinity, and False otherwise.",
      (x: Value) => Math.abs(double(x)) === Infinity,
    ),
    isnan: fn(
      "(x, /)",
      "Return True if x is a NaN (not a number), and False otherwise.",
      (x: Value) => Number.isNaN(double(x)),
    ),
    isqrt: fn("(n, /)", "Return the integer part of the square root of the input.", (n: Value) => {
      const int = asIndex(n);
      if (int < 0) throw newValueError("isqrt() argument must be nonnegative");
      return integerSquareRoot(int, charge);
    }),
    lcm: ofInts("Least Common Multiple.", 1, lcm),
    ldexp: fn("(x, i, /)", "Return x * (2**i).", ldexp),
    lgamma: unary(
      "Natural logarithm of absolute value of Gamma function at x.",
      lgammaChecked,
      true,
    ),
    log: fn("(x, base=<unrepresentable>, /)", "Return the logarithm of x to the given base.", log),
    log10: fn(
      "(x, /)",
      "Return the base 10 logarithm of x.",
      (x: Value) => newFloat(logarithm(x, kernel.log10)),
    ),
    log1p: unary("Return the natural logarithm of 1+x (base e).", kernel.log1p),
    log2: fn(
      "(x, /)",
      "Return the base 2 logarithm of x.",
      (x: Value) => newFloat(logarithm(x, kernel.log2)),
    ),
    modf: fn("(x, /)", "Return the fractional and integer parts of x.", (value: Value) => {
      const x = double(value);
      const sign = x < 0 || Object.is(x, -0) ? -1 : 1;
      if (Math.abs(x) === Infinity) return newTuple([newFloat(sign * 0), newFloat(x)]);
      const whole = Math.trunc(x);
      const part = x === whole ? sign * 0 : x - whole;
      return newTuple([newFloat(x !== x ? x : part), newFloat(whole)]);
    }),
    nextafter: fn(
      "(x, y, /, *, steps=None)",
      "Return the floating-point value the given number of steps after x towards y.",
      (a: Value, b: Value, steps: Value = None) => {
        let count: Int = 1;
        if (steps !== None) {
          count = asIndex(steps);
          if (count < 0) throw newValueError("steps must be a non-negative integer");
        }
        return newFloat(nextAfter(double(a), double(b), BigInt(count)));
      },
    ),
    perm: fn(
      "(n, k=None, /)",
      "Number of ways to choose k items from n items without repetition and with order.",
      (n: Value, k: Value = None) =>
        k === None ? factorial(asIndex(n), charge) : perm(asIndex(n), asIndex(k), charge),
    ),
    pow: fn("(x, y, /)", "Return x**y (x to the power of y).", pow),
    prod: fn(
      "(iterable, /, *, start=1)",
      "Calculate the product of all the elements in the input iterable.",
      product,
    ),
    radians: fn(
      "(x, /)",
      "Convert angle x from degrees to radians.",
      (x: Value) => newFloat(double(x) * (Math.PI / 180)),
    ),
    remainder: binary(
      "(x, y, /)",
      "Difference between x and the closest integer multiple of y.",
      remainder,
    ),
    sin: unary("Return the sine of x (measured in radians).", t.sin),
    sinh: unary("Return the hyperbolic sine of x.", kernel.sinh, true),
    sqrt: unary("Return the square root of x.", sqrt),
    sumprod: fn(
      "(p, q, /)",
      "Return the sum of products of values from two iterables p and q.",
      sumOfProducts,
    ),
    tan: unary("Return the tangent of x (measured in radians).", t.tan),
    tanh: unary("Return the hyperbolic tangent of x.", kernel.tanh),
    trunc: fn("(x, /)", "Truncates the Real x to the nearest Integral toward 0.", trunc),
    ulp: fn(
      "(x, /)",
      "Return the value of the least significant bit of the float x.",
      (x: Value) => newFloat(ulp(double(x))),
    ),
  });
}

/** `lgamma`, whose poles are domain errors rather than overflows. */
function lgammaChecked(x: number): number {
  if (x <= 0 && x === Math.floor(x) && x - x === 0) return NaN;
  return lgamma(x);
}
