/**
 * A 64-bit hash as two 32-bit halves, which costs no BigInt and no allocation. The functions that
 * leave their result in `halves` say so; it holds until the next such call.
 */
import type { Int } from "./integers.ts";

/** The reusable result: both fields are signed 32-bit ints. */
export const halves: { low: number; high: number } = { low: 0, high: 0 };

/** Puts the two's complement of `hash` into `halves`. */
export function splitHash(hash: Int): void {
  if (typeof hash === "number") {
    halves.low = hash | 0;
    halves.high = Math.floor(hash / 2 ** 32) | 0;
  } else {
    halves.low = Number(BigInt.asIntN(32, hash));
    halves.high = Number(BigInt.asIntN(32, hash >> 32n));
  }
}

/** The signed 64-bit value of two halves, as a Python int. */
export function joinHash(high: number, low: number): Int {
  // Within 53 bits a number is exact; -(2**53) itself is not a safe integer.
  if (high < 0x200000 && high >= -0x200000) {
    const value = high * 2 ** 32 + (low >>> 0);
    if (value >= -Number.MAX_SAFE_INTEGER) return value;
  }
  return (BigInt(high) << 32n) | BigInt(low >>> 0);
}

/** The high 32 bits of the product of two unsigned 32-bit ints. */
export function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carry = (middle & 0xffff) + aLow * bHigh;
  return (aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(carry / 65536)) | 0;
}
