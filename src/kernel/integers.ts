/**
 * Arithmetic on Python ints: `number` while a safe integer, `bigint` beyond. Every function takes
 * and returns that normal form. Hashes are in `number_hash.ts`, bytes in `integer_bytes.ts`, text in
 * `int_text.ts`, powers and number theory in `integer_power.ts`.
 */
import { type Charge, KernelError } from "./error.ts";

/** A Python int. */
export type Int = number | bigint;

const MAX = Number.MAX_SAFE_INTEGER;
const BIG_MAX = BigInt(MAX);
const BIG_MIN = -BIG_MAX;
/** V8 refuses a BigInt of more than 2**30 bits. */
const MAX_BITS = 2 ** 30;
/** By more than this CPython cannot count the digits, of 30 bits and four bytes each. */
const MOST_SHIFTED = 30n * (2n ** 61n - 1n);

/** The normal form of `n`: a number where that is exact. */
export function normalize(n: bigint): Int {
  return n <= BIG_MAX && n >= BIG_MIN ? Number(n) : n;
}

/** The int that is mathematically equal to the integral, finite double `x`. */
export function fromIntegral(x: number): Int {
  return x <= MAX && x >= -MAX ? x + 0 : BigInt(x);
}

/** An int of more bits than can be held. */
export function tooBig(): KernelError {
  return new KernelError("MemoryError", "");
}

const POWERS: bigint[] = [];

/**
 * About the number of bits of `n`, never more than twice too many and never too few. Costs no time
 * that grows with `n` up to 2**22 bits: V8 compares the lengths of BigInts first.
 */
export function approximateBits(n: Int): number {
  if (typeof n === "number") return 53;
  const x = Number(n);
  if (x - x === 0) return Math.ceil(Math.log2(Math.abs(x))) + 1;
  const magnitude = n < 0n ? -n : n;
  for (let i = 0, bits = 2048; i < 12; i++, bits *= 2) {
    const power = POWERS[i] ??= 1n << BigInt(bits);
    if (magnitude < power) return bits;
  }
  return bitLength(n);
}

/** About the number of 64-bit words of `n`. */
export function approximateWords(n: Int): number {
  return typeof n === "number" ? 1 : Math.ceil(approximateBits(n) / 64);
}

/** Bytes that V8 takes for each word of the operands of a product: the result and its FFT. */
const PRODUCT_BYTES = 32;

function chargeProduct(a: bigint, b: bigint, charge: Charge): void {
  const m = approximateWords(a);
  const n = approximateWords(b);
  // V8 multiplies with FFT beyond about 1500 words: the cost is then close to linear.
  const small = Math.min(m, n);
  if (small + m + n > 8) {
    charge((Math.max(m, n) * Math.min(small, 300)) / 4, PRODUCT_BYTES * (m + n));
  }
}

/** Bytes for each word of a sum: the result, and one like it that V8 has not freed yet. */
const WORD_BYTES = 16;

function chargeWords(words: number, charge: Charge): void {
  charge(words, WORD_BYTES * words);
}

/** `a + b`. */
export function add(a: Int, b: Int, charge?: Charge): Int {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (sum <= MAX && sum >= -MAX) return sum;
  }
  const x = BigInt(a);
  const y = BigInt(b);
  if (charge) chargeWords(approximateWords(x) + approximateWords(y), charge);
  return normalize(x + y);
}

/** `a - b`. */
export function subtract(a: Int, b: Int, charge?: Charge): Int {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if (difference <= MAX && difference >= -MAX) return difference;
  }
  const x = BigInt(a);
  const y = BigInt(b);
  if (charge) chargeWords(approximateWords(x) + approximateWords(y), charge);
  return normalize(x - y);
}

/** `a * b`. */
export function multiply(a: Int, b: Int, charge?: Charge): Int {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (product <= MAX && product >= -MAX) return product + 0;
  }
  const x = BigInt(a);
  const y = BigInt(b);
  if (charge) chargeProduct(x, y, charge);
  if (typeof a === "bigint" && typeof b === "bigint") {
    if (approximateBits(x) + approximateBits(y) > 2 * MAX_BITS) throw tooBig();
  }
  try {
    return normalize(x * y);
  } catch (error) {
    throw error instanceof RangeError ? tooBig() : error;
  }
}

/** `-a`. */
export function negate(a: Int): Int {
  return typeof a === "number" ? 0 - a : -a;
}

/** `abs(a)`. */
export function absolute(a: Int): Int {
  return typeof a === "number" ? Math.abs(a) : a < 0n ? -a : a;
}

/** -1, 0 or 1 as `a` is below, equal to or above `b`. */
export function compare(a: Int, b: Int): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function floorQuotient(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return (a < 0n) !== (b < 0n) && quotient * b !== a ? quotient - 1n : quotient;
}

function floorRemainder(a: bigint, b: bigint): bigint {
  const remainder = a % b;
  return remainder !== 0n && (remainder < 0n) !== (b < 0n) ? remainder + b : remainder;
}

/** `a // b`, rounded toward minus infinity. */
export function floorDivide(a: Int, b: Int, charge?: Charge): Int {
  if (typeof a === "number" && typeof b === "number") {
    if (b === 0) throw new KernelError("ZeroDivisionError", "integer division or modulo by zero");
    const remainder = a % b;
    const quotient = (a - remainder) / b;
    return remainder !== 0 && (remainder < 0) !== (b < 0) ? quotient - 1 : quotient + 0;
  }
  // deno-lint-ignore eqeqeq -- 0 or 0n
  if (b == 0) throw new KernelError("ZeroDivisionError", "integer division or modulo by zero");
  const x = BigInt(a);
  const y = BigInt(b);
  if (charge) chargeProduct(x, y, charge);
  return normalize(floorQuotient(x, y));
}

/** `a % b`, with the sign of `b`. */
export function modulo(a: Int, b: Int, charge?: Charge): Int {
  if (typeof a === "number" && typeof b === "number") {
    if (b === 0) throw new KernelError("ZeroDivisionError", "integer modulo by zero");
    const remainder = a % b;
    return remainder !== 0 && (remainder < 0) !== (b < 0) ? remainder + b : remainder + 0;
  }
  // deno-lint-ignore eqeqeq -- 0 or 0n
  if (b == 0) throw new KernelError("ZeroDivisionError", "integer modulo by zero");
  const x = BigInt(a);
  const y = BigInt(b);
  if (charge) chargeProduct(x, y, charge);
  return normalize(floorRemainder(x, y));
}

/** `divmod(a, b)`. */
export function divmod(a: Int, b: Int, charge?: Charge): [Int, Int] {
  const quotient = floorDivide(a, b, charge);
  if (typeof a === "number" && typeof b === "number") return [quotient, modulo(a, b)];
  return [quotient, normalize(BigInt(a) - BigInt(quotient) * BigInt(b))];
}

/** `n.bit_length()`. */
export function bitLength(n: Int): number {
  if (typeof n === "number") {
    const magnitude = Math.abs(n);
    if (magnitude < 2 ** 32) return 32 - Math.clz32(magnitude);
    return 64 - Math.clz32(Math.floor(magnitude / 2 ** 32));
  }
  const digits = (n < 0n ? -n : n).toString(16);
  return digits.length * 4 + 28 - Math.clz32(parseInt(digits[0]!, 16));
}

function countBits32(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** `n.bit_count()`: the ones in the absolute value. */
export function bitCount(n: Int, charge?: Charge): number {
  if (typeof n === "number") {
    const magnitude = Math.abs(n);
    return countBits32(magnitude | 0) + countBits32(Math.floor(magnitude / 2 ** 32));
  }
  charge?.(approximateWords(n) * 16);
  const digits = (n < 0n ? -n : n).toString(16);
  let count = 0;
  for (let end = digits.length; end > 0; end -= 8) {
    count += countBits32(parseInt(digits.slice(Math.max(0, end - 8), end), 16) | 0);
  }
  return count;
}

/** `a << count`. */
export function shiftLeft(a: Int, count: Int, charge?: Charge): Int {
  if (count < 0) throw new KernelError("ValueError", "negative shift count");
  if (a === 0) return 0;
  if (typeof count === "bigint") {
    throw count > MOST_SHIFTED
      ? new KernelError("OverflowError", "too many digits in integer")
      : tooBig();
  }
  if (typeof a === "number" && count < 53) {
    const shifted = a * 2 ** count;
    if (shifted <= MAX && shifted >= -MAX) return shifted;
  }
  if (count > MAX_BITS) throw tooBig();
  if (charge) chargeWords(approximateWords(a) + count / 64, charge);
  try {
    return normalize(BigInt(a) << BigInt(count));
  } catch (error) {
    throw error instanceof RangeError ? tooBig() : error;
  }
}

/** `a >> count`, rounded toward minus infinity. */
export function shiftRight(a: Int, count: Int, charge?: Charge): Int {
  if (count < 0) throw new KernelError("ValueError", "negative shift count");
  if (typeof a === "number") {
    if (count < 54) return Math.floor(a / 2 ** (count as number));
    return a < 0 ? -1 : 0;
  }
  if (typeof count === "bigint" || count > MAX_BITS) return a < 0n ? -1 : 0;
  if (charge) chargeWords(approximateWords(a), charge);
  return normalize(a >> BigInt(count));
}

const isInt32 = (n: number): boolean => n === (n | 0);
const highHalf = (n: number): number => Math.floor(n / 2 ** 32);
const joinHalves = (high: number, low: number): number => high * 2 ** 32 + (low >>> 0);

/** `a & b`. */
export function bitAnd(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    if (isInt32(a) && isInt32(b)) return a & b;
    // -(2**53) cannot be held as a number; it arises only here, from two negative ints.
    const joined = joinHalves(highHalf(a) & highHalf(b), a & b);
    return joined < -MAX ? BigInt(a) & BigInt(b) : joined;
  }
  return normalize(BigInt(a) & BigInt(b));
}

/** `a | b`. */
export function bitOr(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    if (isInt32(a) && isInt32(b)) return a | b;
    return joinHalves(highHalf(a) | highHalf(b), a | b);
  }
  return normalize(BigInt(a) | BigInt(b));
}

/** `a ^ b`. */
export function bitXor(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    if (isInt32(a) && isInt32(b)) return a ^ b;
    const joined = joinHalves(highHalf(a) ^ highHalf(b), a ^ b);
    return joined < -MAX ? BigInt(a) ^ BigInt(b) : joined;
  }
  return normalize(BigInt(a) ^ BigInt(b));
}

/** `~a`. */
export function bitInvert(a: Int): Int {
  if (typeof a === "number" && a < MAX) return -1 - a;
  return normalize(~BigInt(a));
}

/**
 * The double nearest to `mantissa * 2**exponent`, ties to even; infinite beyond the range.
 * `mantissa` is not negative. A caller that has cut off bits sets the lowest bit of a mantissa of
 * at least 56 bits if any of those was set.
 */
export function scaleToDouble(mantissa: bigint, exponent: number): number {
  if (mantissa === 0n) return 0;
  const length = bitLength(normalize(mantissa));
  const top = length + exponent;
  if (top > 1024) return Infinity;
  if (top < -1074) return 0;
  // The lowest bit that a double of this size holds.
  const lowest = Math.max(top - 53, -1074);
  const drop = lowest - exponent;
  if (drop <= 0) return timesPowerOfTwo(Number(mantissa), exponent);
  const shift = BigInt(drop);
  let kept = mantissa >> shift;
  const rest = mantissa - (kept << shift);
  const half = 1n << (shift - 1n);
  if (rest > half || (rest === half && (kept & 1n) === 1n)) kept += 1n;
  return timesPowerOfTwo(Number(kept), lowest);
}

/** `x * 2**exponent` where the result is known to be exact or to overflow. */
function timesPowerOfTwo(x: number, exponent: number): number {
  if (exponent > 1023) return x * 2 ** 1023 * 2 ** (exponent - 1023);
  if (exponent < -1074) return x * 2 ** -1000 * 2 ** (exponent + 1000);
  return x * 2 ** exponent;
}

/** `a / b` of two ints, exactly rounded however large they are. */
export function trueDivide(a: Int, b: Int, charge?: Charge): number {
  // deno-lint-ignore eqeqeq -- 0 or 0n
  if (b == 0) throw new KernelError("ZeroDivisionError", "division by zero");
  if (typeof a === "number" && typeof b === "number") return (a + 0) / b;
  if (a === 0) return b < 0 ? -0 : 0;
  const negative = (a < 0) !== (b < 0);
  let numerator = BigInt(absolute(a));
  let denominator = BigInt(absolute(b));
  if (charge) chargeProduct(numerator, denominator, charge);
  // A quotient of 56 or 57 bits, with what was cut off folded into its lowest bit.
  const shift = bitLength(denominator) - bitLength(numerator) + 56;
  if (shift > 1200) return negative ? -0 : 0;
  if (shift > 0) numerator <<= BigInt(shift);
  else denominator <<= BigInt(-shift);
  let quotient = numerator / denominator;
  if (quotient * denominator !== numerator) quotient |= 1n;
  const result = scaleToDouble(quotient, -shift);
  if (result === Infinity) {
    throw new KernelError("OverflowError", "integer division result too large for a float");
  }
  return negative ? -result : result;
}

/** `float(n)`, rounded half to even. */
export function toDouble(n: Int): number {
  const x = Number(n);
  if (x - x !== 0) throw new KernelError("OverflowError", "int too large to convert to float");
  return x;
}

/** `int(x)`, rounded toward zero. */
export function fromDouble(x: number): Int {
  if (x - x === 0) return fromIntegral(Math.trunc(x));
  if (x !== x) throw new KernelError("ValueError", "cannot convert float NaN to integer");
  throw new KernelError("OverflowError", "cannot convert float infinity to integer");
}

/** `math.floor(x)` of a float. */
export function floorDouble(x: number): Int {
  return fromDouble(Math.floor(x));
}

/** `math.ceil(x)` of a float. */
export function ceilDouble(x: number): Int {
  return fromDouble(Math.ceil(x));
}

/** Compares an int and a float exactly: -1, 0, 1, or NaN for a NaN. */
export function compareWithDouble(n: Int, x: number): number {
  return n < x ? -1 : n > x ? 1 : x !== x ? NaN : 0;
}

/** `round(n, digits)`: half to even, on a power of ten. */
export function roundInt(n: Int, digits: Int, charge?: Charge): Int {
  if (digits >= 0) return n;
  // 10**k is more than twice |n| as soon as k exceeds this: the result is 0.
  if (-digits > approximateBits(n) * 0.302 + 2) return 0;
  const places = -Number(digits);
  if (typeof n === "number") {
    const unit = 10 ** places;
    const remainder = Math.abs(n) % unit;
    const low = Math.abs(n) - remainder;
    const up = remainder * 2 > unit || (remainder * 2 === unit && (low / unit) % 2 === 1);
    const rounded = up ? low + unit : low;
    if (rounded <= MAX && unit <= MAX) return n < 0 ? 0 - rounded : rounded;
  }
  const unit = 10n ** BigInt(places);
  const value = BigInt(n);
  if (charge) chargeProduct(value, unit, charge);
  const remainder = floorRemainder(value, unit);
  let low = value - remainder;
  const twice = remainder * 2n;
  if (twice > unit || (twice === unit && (low / unit) % 2n !== 0n)) low += unit;
  return normalize(low);
}

/** The exact product of two doubles: its rounded value, and the error of that (Dekker, Veltkamp). */
function productError(a: number, b: number, product: number): number {
  let c = 134217729 * a;
  const aHigh = c - (c - a);
  const aLow = a - aHigh;
  c = 134217729 * b;
  const bHigh = c - (c - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/**
 * `(x * y + z) % m` for safe integers and a positive `m`, without a bigint where the product has
 * more than 53 bits: the quotient is estimated, and what it leaves is computed with its error.
 */
export function productModulo(x: number, y: number, z: number, m: number): number {
  const product = x * y;
  if (product <= MAX && product >= -MAX) {
    const sum = product + z;
    if (sum <= MAX && sum >= -MAX) {
      const rest = sum % m;
      return rest < 0 ? rest + m : rest + 0;
    }
  }
  if (m > 2 ** 50) {
    const rest = (BigInt(x) * BigInt(y) + BigInt(z)) % BigInt(m);
    return Number(rest < 0n ? rest + BigInt(m) : rest);
  }
  const a = x % m;
  const b = y % m;
  const high = a * b;
  const quotient = Math.floor(high / m);
  const multiple = quotient * m;
  const rest = (high - multiple) + (productError(a, b, high) - productError(quotient, m, multiple));
  const sum = (rest + z % m) % m;
  return sum < 0 ? sum + m : sum + 0;
}
