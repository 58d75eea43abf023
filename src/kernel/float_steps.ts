/** Doubles by their bits: `frexp`, `ldexp`, `modf`, `ulp`, `nextafter`, IEEE `remainder`. */
import { KernelError } from "./error.ts";
import type { Int } from "./integers.ts";

const view = new DataView(new ArrayBuffer(8));

/** `math.frexp(x)`: a mantissa in [0.5, 1) and an exponent. */
export function frexp(x: number): [number, number] {
  if (x === 0 || x - x !== 0) return [x, 0];
  view.setFloat64(0, x);
  let exponent = (view.getUint32(0) >>> 20) & 0x7ff;
  if (exponent === 0) {
    view.setFloat64(0, x * 2 ** 54);
    exponent = ((view.getUint32(0) >>> 20) & 0x7ff) - 54;
  }
  view.setUint32(0, (view.getUint32(0) & 0x800fffff) | 0x3fe00000);
  return [view.getFloat64(0), exponent - 1022];
}

/** `math.ldexp(x, exponent)`: rounded once, infinite beyond the range. */
export function ldexp(x: number, exponent: Int): number {
  if (x === 0 || x - x !== 0) return x;
  if (exponent > 2200) return x * Infinity;
  if (exponent < -2200) return x * 0;
  const [mantissa, own] = frexp(x);
  const total = own + Number(exponent);
  if (total > 1024) return x * Infinity;
  if (total > -1021) return mantissa * 2 * 2 ** (total - 1);
  // Subnormal: one rounding, by one multiplication.
  return total < -1080 ? mantissa * 0 : mantissa * 2 ** 53 * 2 ** -537 * 2 ** (total - 53 + 537);
}

/** `math.modf(x)`: the fraction and the integral part, both with the sign of `x`. */
export function modf(x: number): [number, number] {
  if (x === Infinity || x === -Infinity) return [x < 0 ? -0 : 0, x];
  const whole = Math.trunc(x);
  const fraction = x - whole;
  return [fraction === 0 && (x < 0 || Object.is(x, -0)) ? -0 : fraction, whole];
}

/** `math.ulp(x)`. */
export function ulp(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude - magnitude !== 0) return magnitude;
  const next = nextAfter(magnitude, Infinity, null);
  return next === Infinity ? magnitude - nextAfter(magnitude, 0, null) : next - magnitude;
}

/** The place of a double in the order of all: negative below zero, equal for both zeros. */
function toOrdinal(x: number): bigint {
  view.setFloat64(0, x);
  const bits = view.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

function fromOrdinal(ordinal: bigint, negativeZero: boolean): number {
  if (ordinal === 0n) return negativeZero ? -0 : 0;
  view.setBigInt64(0, ordinal < 0n ? -ordinal : ordinal);
  const magnitude = view.getFloat64(0);
  return ordinal < 0n ? -magnitude : magnitude;
}

/** `math.nextafter(x, y, steps=steps)`; `null` for one step. */
export function nextAfter(x: number, y: number, steps: Int | null): number {
  if (steps !== null && steps < 0) {
    throw new KernelError("ValueError", "steps must be a non-negative integer");
  }
  if (x !== x || y !== y) return x !== x ? x : y;
  if (steps !== null && (steps as number) === 0) return x;
  if (x === y) return y;
  const from = toOrdinal(x);
  const to = toOrdinal(y);
  const wanted = steps === null ? 1n : BigInt(steps);
  const distance = to > from ? to - from : from - to;
  if (wanted >= distance) return y;
  return fromOrdinal(to > from ? from + wanted : from - wanted, x < 0);
}

/** `math.remainder(x, y)`: NaN where Python refuses. */
export function ieeeRemainder(x: number, y: number): number {
  if (x - x !== 0 || y !== y || y === 0) return x !== x ? x : y !== y ? y : NaN;
  if (y - y !== 0) return x;
  const absX = Math.abs(x);
  const absY = Math.abs(y);
  const m = absX % absY;
  const c = absY - m;
  let r: number;
  if (m < c) r = m;
  else if (m > c) r = -c;
  else r = m - 2 * ((0.5 * (absX - m)) % absY);
  return x < 0 || Object.is(x, -0) ? -r : r;
}
