/** Functions of `math` on ints: `factorial`, `comb`, `perm`, logarithms of huge ints. */
import { type Charge, KernelError } from "./error.ts";
import { bitLength, compare, type Int, normalize, scaleToDouble, subtract } from "./integers.ts";

const LONG_MAX = (1n << 63n) - 1n;

/** The product of `first` to `last`, halved so that the factors stay of one size. */
function rangeProduct(first: number, last: number): bigint {
  if (last - first < 8) {
    let product = BigInt(first);
    for (let i = first + 1; i <= last; i++) product *= BigInt(i);
    return product;
  }
  const middle = Math.floor((first + last) / 2);
  return rangeProduct(first, middle) * rangeProduct(middle + 1, last);
}

function chargeProduct(count: number, largest: number, charge: Charge | undefined): void {
  if (!charge || count < 10) return;
  const words = count * Math.log2(largest + 1) / 64;
  charge(count + words * Math.min(words, 300));
}

/** The factorials that are asked for most, once one was. */
const factorials: Int[] = [];
const FACTORIALS = 32;

/** `math.factorial(n)`. */
export function factorial(n: Int, charge?: Charge): Int {
  if (n >= 0 && n < FACTORIALS) {
    if (factorials.length === 0) {
      for (let i = 0; i < FACTORIALS; i++) factorials.push(normalize(rangeProduct(1, i)));
    }
    return factorials[Number(n)]!;
  }
  if (n < 0) {
    throw new KernelError("ValueError", "factorial() not defined for negative values");
  }
  if (n > LONG_MAX) {
    throw new KernelError(
      "OverflowError",
      `factorial() argument should not exceed ${LONG_MAX}`,
    );
  }
  const count = Number(n);
  if (count < 2) return 1;
  if (count > 5e7) throw new KernelError("MemoryError", "");
  chargeProduct(count, count, charge);
  return normalize(rangeProduct(1, count));
}

function checkNatural(name: string, value: Int): void {
  if (value < 0) {
    throw new KernelError("ValueError", `${name} must be a non-negative integer`);
  }
}

/** `n * (n - 1) * ...`, `count` factors. */
function fallingProduct(n: Int, count: number, charge: Charge | undefined): bigint {
  chargeProduct(count, Number(n), charge);
  if (typeof n === "number") return rangeProduct(n - count + 1, n);
  let product = 1n;
  for (let i = 0n; i < BigInt(count); i++) product *= n - i;
  return product;
}

/** `fallingProduct` where all of it is a safe number, or undefined. */
function safeFallingProduct(n: Int, count: number): number | undefined {
  if (typeof n !== "number" || count > 20) return undefined;
  let product = 1;
  for (let i = 0; i < count; i++) product *= n - i;
  return product <= Number.MAX_SAFE_INTEGER ? product : undefined;
}

/** `math.perm(n, k)`. */
export function perm(n: Int, k: Int, charge?: Charge): Int {
  checkNatural("n", n);
  checkNatural("k", k);
  if (compare(n, k) < 0) return 0;
  if (k > LONG_MAX) {
    throw new KernelError("OverflowError", `k must not exceed ${LONG_MAX}`);
  }
  const count = Number(k);
  if (count === 0) return 1;
  if (count > 5e7) throw new KernelError("MemoryError", "");
  return safeFallingProduct(n, count) ?? normalize(fallingProduct(n, count, charge));
}

/** `comb(n, count)` where it and what leads to it are safe numbers, or undefined. */
function safeCombinations(n: Int, count: number): number | undefined {
  if (typeof n !== "number" || count > 30) return undefined;
  let result = 1;
  for (let i = 1; i <= count; i++) {
    const product = result * (n - count + i);
    if (product > Number.MAX_SAFE_INTEGER) return undefined;
    result = product / i;
  }
  return result;
}

/** `math.comb(n, k)`. */
export function comb(n: Int, k: Int, charge?: Charge): Int {
  checkNatural("n", n);
  checkNatural("k", k);
  const rest = subtract(n, k);
  if (rest < 0) return 0;
  const smaller = compare(rest, k) < 0 ? rest : k;
  if (smaller > LONG_MAX) {
    throw new KernelError("OverflowError", `min(n - k, k) must not exceed ${LONG_MAX}`);
  }
  const count = Number(smaller);
  if (count === 0) return 1;
  if (count > 5e7) throw new KernelError("MemoryError", "");
  return safeCombinations(n, count) ??
    normalize(fallingProduct(n, count, charge) / rangeProduct(1, count));
}

/** A logarithm (`log`, `log2` or `log10`) of a positive int of any size. */
export function logOfInt(n: Int, logarithm: (x: number) => number): number {
  const x = Number(n);
  if (x - x === 0) return logarithm(x);
  const big = BigInt(n);
  const exponent = bitLength(n);
  let shift = exponent - 60;
  let top = big >> BigInt(shift);
  if (top << BigInt(shift) !== big) top |= 1n;
  let mantissa = scaleToDouble(top, -60);
  shift = exponent;
  if (mantissa === 1) {
    mantissa = 0.5;
    shift++;
  }
  return logarithm(mantissa) + logarithm(2) * shift;
}
