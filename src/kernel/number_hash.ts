/**
 * Hashes of numbers and of collections of hashes, equal to those of 64-bit CPython. Hashes of str
 * and bytes are in `siphash.ts`.
 */
import { halves, joinHash, multiplyHigh, splitHash } from "./hash_halves.ts";
import type { Int } from "./integers.ts";
import { normalize } from "./integers.ts";

const MODULUS = (1n << 61n) - 1n;
const INFINITY_HASH = 314159;

/** `hash(n)`. */
export function hashInt(n: Int): Int {
  if (typeof n === "number") return n === -1 ? -2 : n;
  const rest = n < 0n ? -(-n % MODULUS) : n % MODULUS;
  return rest === -1n ? -2 : normalize(rest);
}

const view = new DataView(new ArrayBuffer(8));

/** `hash(x)` of a float that is not a NaN (CPython hashes a NaN by its identity). */
export function hashFloat(x: number): Int {
  if (x - x !== 0) return x > 0 ? INFINITY_HASH : x < 0 ? -INFINITY_HASH : 0;
  if (x === Math.floor(x) && x <= Number.MAX_SAFE_INTEGER && x >= -Number.MAX_SAFE_INTEGER) {
    return x === -1 ? -2 : x + 0;
  }
  hashFiniteFloat(x);
  return joinHash(halves.high, halves.low);
}

/** `hash(x)` of a float, left in `halves`. */
export function hashFloatHalves(x: number): void {
  if (x - x === 0 && x !== Math.floor(x)) hashFiniteFloat(x);
  else splitHash(hashFloat(x));
}

/**
 * |x| = mantissa * 2**exponent; modulo 2**61 - 1 a multiplication by a power of two is a rotation of
 * 61 bits, here of a high part of 29 and a low part of 32.
 */
function hashFiniteFloat(x: number): void {
  view.setFloat64(0, x);
  const top = view.getUint32(0);
  let low = view.getUint32(4);
  const biased = (top >>> 20) & 0x7ff;
  let high = top & 0xfffff;
  if (biased !== 0) high |= 0x100000;
  let turn = ((biased === 0 ? 1 : biased) - 1075) % 61;
  if (turn < 0) turn += 61;
  if (turn >= 32) {
    // By 32: the low part moves up; the bits beyond bit 60 come back at the bottom.
    const value = high;
    high = low & 0x1fffffff;
    low = ((value << 3) | (low >>> 29)) >>> 0;
    turn -= 32;
  }
  if (turn > 0) {
    // high has 29 bits; shift left by turn < 32 and wrap.
    const h = BigInt.asUintN(61, ((BigInt(high) << 32n) | BigInt(low)) << BigInt(turn));
    const wrapped = turn <= 29
      ? high >>> (29 - turn)
      : (high << (turn - 29)) | (low >>> (61 - turn));
    const joined = h | BigInt(wrapped >>> 0);
    low = Number(joined & 0xffffffffn);
    high = Number(joined >> 32n);
  }
  if (top >>> 31) {
    // Negate the 64-bit value.
    low = -low | 0;
    high = low === 0 ? -high | 0 : ~high;
    if (low === -1 && high === -1) low = -2;
  }
  halves.low = low | 0;
  halves.high = high | 0;
}

/** `hash(complex(real, imag))`, neither part a NaN. */
export function hashComplex(real: number, imag: number): Int {
  const sum = BigInt(hashFloat(real)) + 1000003n * BigInt(hashFloat(imag));
  const hash = BigInt.asIntN(64, sum);
  return hash === -1n ? -2 : normalize(hash);
}

// The primes of xxHash, which CPython's tuple hash is built on: 11400714785074694791,
// 14029467366897019727 and 2870177450012600261.
const PRIME_1_LOW = 0x85ebca87 | 0;
const PRIME_1_HIGH = 0x9e3779b1 | 0;
const PRIME_2_LOW = 0x27d4eb4f | 0;
const PRIME_2_HIGH = 0xc2b2ae3d | 0;
const PRIME_5_LOW = 0x165667c5;
const PRIME_5_HIGH = 0x27d4eb2f;

let tupleLow = 0;
let tupleHigh = 0;

function startTuple(): void {
  tupleLow = PRIME_5_LOW;
  tupleHigh = PRIME_5_HIGH;
}

/** acc += lane * PRIME_2; acc = rotate(acc, 31); acc *= PRIME_1. */
function addLane(low: number, high: number): void {
  const productLow = Math.imul(low, PRIME_2_LOW);
  const productHigh = multiplyHigh(low, PRIME_2_LOW) + Math.imul(low, PRIME_2_HIGH) +
    Math.imul(high, PRIME_2_LOW);
  const sumLow = (tupleLow + productLow) | 0;
  const carry = (sumLow >>> 0) < (productLow >>> 0) ? 1 : 0;
  const sumHigh = (tupleHigh + productHigh + carry) | 0;
  const turnedLow = (sumLow << 31) | (sumHigh >>> 1);
  const turnedHigh = (sumHigh << 31) | (sumLow >>> 1);
  tupleLow = Math.imul(turnedLow, PRIME_1_LOW);
  tupleHigh = (multiplyHigh(turnedLow, PRIME_1_LOW) + Math.imul(turnedLow, PRIME_1_HIGH) +
    Math.imul(turnedHigh, PRIME_1_LOW)) | 0;
}

/** Leaves the result in `halves`. */
function finishTuple(length: number): void {
  // acc += length ^ (PRIME_5 ^ 3527539)
  const addend = (length ^ PRIME_5_LOW ^ 3527539) >>> 0;
  const low = (tupleLow + addend) | 0;
  const carry = (low >>> 0) < addend ? 1 : 0;
  settle(low, (tupleHigh + PRIME_5_HIGH + carry) | 0);
}

/** Leaves a hash in `halves`: -1 would be an error. */
function settle(low: number, high: number): void {
  if (low === -1 && high === -1) {
    halves.low = 1546275796;
    halves.high = 0;
  } else {
    halves.low = low;
    halves.high = high;
  }
}

/** The hash of a tuple from the hashes of its items. */
export function hashTuple(hashes: readonly Int[]): Int {
  hashTupleHalves(hashes);
  return joinHash(halves.high, halves.low);
}

/** The hash of a tuple from the hashes of its items, left in `halves`. */
export function hashTupleHalves(hashes: readonly Int[]): void {
  addHashes(hashes);
  finishTuple(hashes.length);
}

/** The hash of a slice from the hashes of its parts: a tuple's but for its length. */
export function hashSlice(hashes: readonly Int[]): Int {
  addHashes(hashes);
  settle(tupleLow, tupleHigh);
  return joinHash(halves.high, halves.low);
}

function addHashes(hashes: readonly Int[]): void {
  startTuple();
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]!;
    if (typeof hash === "number") {
      addLane(hash | 0, Math.floor(hash / 2 ** 32) | 0);
    } else {
      splitHash(hash);
      addLane(halves.low, halves.high);
    }
  }
}

/** The hash of a tuple from the halves of its items' hashes (low, high, low, high, …). */
export function hashTupleOfHalves(lanes: readonly number[] | Int32Array): void {
  startTuple();
  for (let i = 0; i < lanes.length; i += 2) addLane(lanes[i]!, lanes[i + 1]!);
  finishTuple(lanes.length >> 1);
}

const U64 = (1n << 64n) - 1n;

/** The hash of a frozenset from the hashes of its items, in any order. */
export function hashFrozenset(hashes: readonly Int[]): Int {
  let hash = 0n;
  for (const item of hashes) {
    const h = BigInt.asUintN(64, BigInt(item));
    hash ^= ((h ^ 89869747n) ^ (h << 16n)) * 3644798167n & U64;
  }
  // The remaining slots of CPython's table count as zeros and cancel out; its size does not enter.
  hash ^= (BigInt(hashes.length) + 1n) * 1927868237n & U64;
  hash ^= (hash >> 11n) ^ (hash >> 25n);
  hash = BigInt.asIntN(64, hash * 69069n + 907133923n);
  return hash === -1n ? 590923713 : normalize(hash);
}
