/** Powers, roots and number theory on Python ints. The four operations are in `integers.ts`. */
import { type Charge, KernelError } from "./error.ts";
import {
  absolute,
  approximateBits,
  approximateWords,
  bitLength,
  type Int,
  modulo,
  normalize,
  tooBig,
} from "./integers.ts";

const MAX = Number.MAX_SAFE_INTEGER;

/** `base ** exponent` for an exponent that is not negative. */
export function power(base: Int, exponent: Int, charge?: Charge): Int {
  if (exponent < 0) throw new RangeError("a negative power of an int is a float");
  if (base === 0 || base === 1) return exponent === 0 ? 1 : base;
  if (base === -1) return modulo(exponent, 2) === 0 ? 1 : -1;
  if (typeof base === "number" && exponent < 54) {
    let result = 1;
    let square = base;
    for (let rest = Number(exponent);;) {
      if (rest & 1) result *= square;
      rest >>= 1;
      if (rest === 0) break;
      square *= square;
    }
    if (result <= MAX && result >= -MAX) return result;
  }
  if (typeof exponent === "bigint") throw tooBig();
  const bits = typeof base === "number"
    ? Math.log2(Math.abs(base)) * exponent
    : (approximateBits(base) / 2) * exponent;
  if (bits > 2 ** 30) throw tooBig();
  // A power of 2 is a shift; any other is multiplied, which takes some times its size.
  const bytes = (base === 2 ? 1 : 4) * bits / 8;
  if (charge) charge(Math.ceil((bits / 64) * Math.min(300, 1 + bits / 512)), bytes);
  try {
    return normalize(BigInt(base) ** BigInt(exponent));
  } catch (error) {
    throw error instanceof RangeError ? tooBig() : error;
  }
}

const SPLITTER = 2 ** 27 + 1;

/** `a * b % m` for 0 <= a, b < m < 2**51, by an exact product in two doubles. */
function multiplyModulo(a: number, b: number, m: number): number {
  const product = a * b;
  if (product <= MAX) return product % m;
  let t = SPLITTER * a;
  const aHigh = t - (t - a);
  const aLow = a - aHigh;
  t = SPLITTER * b;
  const bHigh = t - (t - b);
  const bLow = b - bHigh;
  const productLow = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
  const quotient = Math.floor(product / m);
  const multiple = quotient * m;
  t = SPLITTER * quotient;
  const qHigh = t - (t - quotient);
  const qLow = quotient - qHigh;
  t = SPLITTER * m;
  const mHigh = t - (t - m);
  const mLow = m - mHigh;
  const multipleLow = qLow * mLow - (multiple - qHigh * mHigh - qLow * mHigh - qHigh * mLow);
  let remainder = product - multiple + (productLow - multipleLow);
  while (remainder < 0) remainder += m;
  while (remainder >= m) remainder -= m;
  return remainder;
}

function smallModularPower(base: number, exponent: Int, modulus: number): number {
  let result = 1 % modulus;
  if (typeof exponent === "number") {
    let square = base;
    for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) result = multiplyModulo(result, square, modulus);
      square = multiplyModulo(square, square, modulus);
    }
    return result;
  }
  const bits = exponent.toString(2);
  for (let i = 0; i < bits.length; i++) {
    result = multiplyModulo(result, result, modulus);
    if (bits.charCodeAt(i) === 49) result = multiplyModulo(result, base, modulus);
  }
  return result;
}

/** Left to right, four bits at a time. */
function bigModularPower(base: bigint, exponent: bigint, modulus: bigint): bigint {
  const digits = exponent.toString(16);
  if (digits.length <= 2) {
    let result = 1n;
    for (const bit of exponent.toString(2)) {
      result = result * result % modulus;
      if (bit === "1") result = result * base % modulus;
    }
    return result % modulus;
  }
  const table = [1n, base];
  for (let i = 2; i < 16; i++) table.push(table[i - 1]! * base % modulus);
  let result = 1n % modulus;
  for (let i = 0; i < digits.length; i++) {
    for (let k = 0; k < 4 && i > 0; k++) result = result * result % modulus;
    const digit = parseInt(digits[i]!, 16);
    if (digit !== 0) result = result * table[digit]! % modulus;
  }
  return result;
}

/** `pow(base, exponent, modulus)`. */
export function modularPower(base: Int, exponent: Int, modulus: Int, charge?: Charge): Int {
  // deno-lint-ignore eqeqeq -- 0 or 0n
  if (modulus == 0) throw new KernelError("ValueError", "pow() 3rd argument cannot be 0");
  const size = absolute(modulus);
  if (exponent < 0) {
    return modularPower(
      modularInverse(base, modulus),
      typeof exponent === "number" ? -exponent : -exponent,
      modulus,
      charge,
    );
  }
  const words = approximateWords(size);
  if (charge) charge(approximateBits(exponent) * Math.max(1, words * Math.min(words, 300) / 2));
  const reduced = modulo(base, size, charge);
  let result: Int;
  if (typeof size === "number" && size < 2 ** 51) {
    result = smallModularPower(reduced as number, exponent, size);
  } else {
    result = normalize(bigModularPower(BigInt(reduced), BigInt(exponent), BigInt(size)));
  }
  return modulus < 0 && result !== 0 ? modulo(result, modulus) : result;
}

/** `pow(value, -1, modulus)`: in the range of `% modulus`. */
export function modularInverse(value: Int, modulus: Int): Int {
  const size = BigInt(absolute(modulus));
  if (size === 1n) return 0;
  let [a, b] = [BigInt(modulo(value, absolute(modulus))), size];
  let [x, y] = [1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  if (a !== 1n) {
    throw new KernelError("ValueError", "base is not invertible for the given modulus");
  }
  return modulo(normalize(x), modulus);
}

/** `math.isqrt(n)`: the floor of the square root. */
export function integerSquareRoot(n: Int, charge?: Charge): Int {
  if (n < 0) throw new KernelError("ValueError", "isqrt() argument must be nonnegative");
  if (typeof n === "number") {
    const root = Math.floor(Math.sqrt(n));
    return root * root > n ? root - 1 : root;
  }
  const words = approximateWords(n);
  if (charge) charge(words * Math.min(words, 300));
  return normalize(bigSquareRoot(n));
}

/** Newton's step doubles the precision, so each level works on a half of the bits. */
function bigSquareRoot(n: bigint): bigint {
  if (n < 1n << 100n) {
    let root = BigInt(Math.floor(Math.sqrt(Number(n))));
    root = (root + n / root) >> 1n;
    while (root * root > n) root -= 1n;
    while ((root + 1n) * (root + 1n) <= n) root += 1n;
    return root;
  }
  const shift = BigInt(Math.floor((bitLength(n) - 1) / 4));
  const top = bigSquareRoot(n >> (2n * shift)) << shift;
  let root = (top + n / top) >> 1n;
  while (root * root > n) root -= 1n;
  while ((root + 1n) * (root + 1n) <= n) root += 1n;
  return root;
}

/** The greatest common divisor, not negative. */
export function gcd(a: Int, b: Int, charge?: Charge): Int {
  let x = absolute(a);
  let y = absolute(b);
  if (charge && (typeof x === "bigint" || typeof y === "bigint")) {
    const words = Math.max(approximateWords(x), approximateWords(y));
    charge(words * Math.min(approximateWords(x), approximateWords(y)) * 8);
  }
  while (typeof x === "bigint" || typeof y === "bigint") {
    // deno-lint-ignore eqeqeq -- 0 or 0n
    if (y == 0) return x;
    const remainder = normalize(BigInt(x) % BigInt(y));
    x = y;
    y = remainder;
  }
  while (y !== 0) {
    const remainder: number = (x as number) % y;
    x = y;
    y = remainder;
  }
  return x;
}

/** The least common multiple, not negative. */
export function lcm(a: Int, b: Int, charge?: Charge): Int {
  // deno-lint-ignore eqeqeq -- 0 or 0n
  if (a == 0 || b == 0) return 0;
  const divisor = gcd(a, b, charge);
  if (typeof a === "number" && typeof b === "number") {
    const small = Math.abs(a / (divisor as number) * b);
    if (small <= MAX) return small;
  }
  const product = BigInt(a) / BigInt(divisor) * BigInt(b);
  return normalize(product < 0n ? -product : product);
}
