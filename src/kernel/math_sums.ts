/** Exact and compensated sums, products and norms of doubles: `fsum`, `sumprod`, `fma`, `hypot`. */
import { KernelError } from "./error.ts";
import { splitDouble } from "./float_text.ts";
import { scaleToDouble } from "./integers.ts";

const SPLITTER = 2 ** 27 + 1;

/** The rounding error of the product `x * y`, whose rounded value is `product`. */
function productError(x: number, y: number, product: number): number {
  let t = SPLITTER * x;
  const xHigh = t - (t - x);
  const xLow = x - xHigh;
  t = SPLITTER * y;
  const yHigh = t - (t - y);
  const yLow = y - yHigh;
  return xLow * yLow - (product - xHigh * yHigh - xLow * yHigh - xHigh * yLow);
}

/** `productError` where splitting a factor in halves would overflow, though the product does not. */
function finiteProductError(x: number, y: number, product: number): number {
  const error = productError(x, y, product);
  if (error - error === 0 || product - product !== 0) return error;
  const scaled = Math.abs(x) > Math.abs(y)
    ? productError(x * 2 ** -60, y, product * 2 ** -60)
    : productError(x, y * 2 ** -60, product * 2 ** -60);
  return scaled * 2 ** 60;
}

/** The rounding error of the sum `a + b`, whose rounded value is `sum`. */
function sumError(a: number, b: number, sum: number): number {
  const c = sum - a;
  return a - (sum - c) + (b - c);
}

/** The Euclidean norm, accurate to the last bit, by the compensated sum of `vector_norm`. */
export function norm(values: readonly number[]): number {
  let largest = 0;
  let hasNan = false;
  for (const value of values) {
    const magnitude = Math.abs(value);
    if (magnitude !== magnitude) hasNan = true;
    else if (magnitude > largest) largest = magnitude;
  }
  if (largest === Infinity) return Infinity;
  if (hasNan) return NaN;
  if (largest === 0 || values.length <= 1) return largest;
  if (largest < 2.2250738585072014e-308) {
    return 2.2250738585072014e-308 * norm(values.map((value) => value / 2.2250738585072014e-308));
  }
  let exponent = Math.floor(Math.log2(largest)) + 1;
  if (largest * 2 ** -exponent >= 1) exponent++;
  // In two steps: one power of two alone could overflow.
  const scale1 = 2 ** -Math.trunc(exponent / 2);
  const scale2 = 2 ** -(exponent - Math.trunc(exponent / 2));
  let sum = 1;
  let fraction1 = 0;
  let fraction2 = 0;
  for (const value of values) {
    const x = value * scale1 * scale2;
    const square = x * x;
    const next = sum + square;
    fraction1 += productError(x, x, square);
    fraction2 += square - (next - sum);
    sum = next;
  }
  let h = Math.sqrt(sum - 1 + (fraction1 + fraction2));
  const square = -h * h;
  const next = sum + square;
  fraction1 += productError(-h, h, square);
  fraction2 += square - (next - sum);
  h += (next - 1 + (fraction1 + fraction2)) / (2 * h);
  return h / scale1 / scale2;
}

/** `sqrt(x * x + y * y)` for x >= y > 0 that neither overflow nor underflow, with a correction. */
function cornerDistance(x: number, y: number): number {
  const h = Math.sqrt(x * x + y * y);
  let first: number;
  let second: number;
  if (h <= 2 * y) {
    const delta = h - y;
    first = x * (2 * delta - x);
    second = (delta - 2 * (x - y)) * delta;
  } else {
    const delta = h - x;
    first = 2 * delta * (x - 2 * y);
    second = (4 * delta - y) * y + delta * delta;
  }
  return h - (first + second) / (2 * h);
}

/** C's `hypot`, as glibc computes it: `abs` of a complex number. `math.hypot` is `norm`. */
export function hypot(x: number, y: number): number {
  const a = Math.abs(x);
  const b = Math.abs(y);
  if (a === Infinity || b === Infinity) return Infinity;
  if (a !== a || b !== b) return NaN;
  const large = Math.max(a, b);
  const small = Math.min(a, b);
  if (small <= large * 2 ** -54) return large + small;
  if (large > 2 ** 511) return cornerDistance(large * 2 ** -600, small * 2 ** -600) / 2 ** -600;
  if (small < 2 ** -459) return cornerDistance(large * 2 ** 600, small * 2 ** 600) * 2 ** -600;
  return cornerDistance(large, small);
}

/** `math.dist(p, q)` of points of one dimension. */
export function distance(p: readonly number[], q: readonly number[]): number {
  return norm(p.map((value, i) => Math.abs(value - q[i]!)));
}

/** `math.fsum`: the exact sum, rounded once. */
export class ExactSum {
  /** Doubles that do not overlap, in increasing magnitude: their sum is exact. */
  readonly #partials: number[] = [];
  /** How many of the array there are. */
  #count = 0;
  #special = 0;
  #infinities = 0;

  /** Adds a number. */
  add(value: number): void {
    let x = value;
    const partials = this.#partials;
    let count = 0;
    for (let i = 0; i < this.#count; i++) {
      const y = partials[i]!;
      const isLess = Math.abs(x) < Math.abs(y);
      const greater = isLess ? y : x;
      const high = x + y;
      const low = (isLess ? x : y) - (high - greater);
      if (low !== 0) partials[count++] = low;
      x = high;
    }
    this.#count = count;
    if (x === 0) return;
    if (x - x === 0) {
      partials[this.#count++] = x;
      return;
    }
    if (value - value === 0) {
      throw new KernelError("OverflowError", "intermediate overflow in fsum");
    }
    if (value === Infinity || value === -Infinity) this.#infinities += value;
    this.#special += value;
    this.#count = 0;
  }

  /** The rounded sum. */
  result(): number {
    if (this.#special !== 0) {
      if (this.#infinities !== this.#infinities) {
        throw new KernelError("ValueError", "-inf + inf in fsum");
      }
      return this.#special;
    }
    const partials = this.#partials;
    let n = this.#count;
    if (n === 0) return 0;
    let high = partials[--n]!;
    let low = 0;
    while (n > 0) {
      const x = high;
      const y = partials[--n]!;
      high = x + y;
      low = y - (high - x);
      if (low !== 0) break;
    }
    // Half to even must look at the partial beyond.
    if (n > 0 && ((low < 0 && partials[n - 1]! < 0) || (low > 0 && partials[n - 1]! > 0))) {
      const y = low * 2;
      const x = high + y;
      if (y === x - high) high = x;
    }
    return high;
  }
}

/** The float part of `math.sumprod`: a sum of products in triple length. */
export class ProductSum {
  #high = 0;
  #low = 0;
  #tiny = 0;

  /** Adds `x * y`. */
  add(x: number, y: number): void {
    const product = x * y;
    const error = finiteProductError(x, y, product);
    const high = this.#high + product;
    const highError = sumError(this.#high, product, high);
    const low = this.#low + error;
    const lowError = sumError(this.#low, error, low);
    const joined = low + highError;
    const joinedError = sumError(low, highError, joined);
    this.#high = high;
    this.#low = joined;
    this.#tiny += lowError + joinedError;
  }

  /** The rounded sum; not finite if any product or sum is not. */
  result(): number {
    const last = this.#low + this.#tiny;
    return this.#high + last;
  }
}

/** `x * y + z`, rounded once. */
export function fma(x: number, y: number, z: number): number {
  const product = x * y;
  if (product - product !== 0 && (x - x !== 0 || y - y !== 0)) return product + z;
  if (z - z !== 0 || x === 0 || y === 0) return (x === 0 || y === 0 ? product : 0) + z;
  const a = splitDouble(x);
  const b = splitDouble(y);
  const c = splitDouble(z);
  let exponent = a.exponent + b.exponent;
  let sum = a.mantissa * b.mantissa;
  if ((x < 0) !== (y < 0)) sum = -sum;
  let addend = z < 0 ? -c.mantissa : c.mantissa;
  if (c.exponent > exponent) addend <<= BigInt(c.exponent - exponent);
  else {
    sum <<= BigInt(exponent - c.exponent);
    exponent = c.exponent;
  }
  sum += addend;
  if (sum === 0n) return z === 0 ? product + z : 0;
  return sum < 0n ? -scaleToDouble(-sum, exponent) : scaleToDouble(sum, exponent);
}
