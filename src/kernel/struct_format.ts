/** The format strings of `struct`: where each field lies, and numbers as bytes. */

/** Fields of one kind that follow each other. */
export interface StructField {
  readonly code: string;
  /** Bytes of one. */
  readonly width: number;
  readonly offset: number;
  readonly count: number;
}

/** What a format says. */
export interface StructFormat {
  readonly size: number;
  readonly fields: readonly StructField[];
  /** How many values it takes. */
  readonly values: number;
  readonly little: boolean;
  readonly native: boolean;
}

// deno-fmt-ignore
const STANDARD: Readonly<Record<string, number>> = {
  x: 1, c: 1, b: 1, B: 1, "?": 1, h: 2, H: 2, i: 4, I: 4, l: 4, L: 4, q: 8, Q: 8, e: 2, f: 4, d: 8,
  s: 1, p: 1,
};
const NATIVE: Readonly<Record<string, number>> = { ...STANDARD, l: 8, L: 8, n: 8, N: 8, P: 8 };
const MOST = 2 ** 63 - 1;

/** What a format string says, or what is wrong with it. */
export function parseStructFormat(format: string): StructFormat | string {
  const order = /^[@=<>!]/.exec(format)?.[0] ?? "";
  const native = order === "" || order === "@";
  const widths = native ? NATIVE : STANDARD;
  const fields: StructField[] = [];
  let size = 0;
  let values = 0;
  let count: number | undefined;
  for (const code of format.slice(order.length)) {
    if (/\s/.test(code) && count === undefined) continue;
    if (code >= "0" && code <= "9") {
      count = (count ?? 0) * 10 + Number(code);
      if (count > MOST) return "overflow in item count";
      continue;
    }
    const width = Object.hasOwn(widths, code) ? widths[code]! : undefined;
    if (width === undefined) return "bad char in struct format";
    if (native) size = Math.ceil(size / width) * width;
    const times = count ?? 1;
    if (code === "s" || code === "p") {
      fields.push({ code, width: times, offset: size, count: 1 });
      values++;
    } else if (code !== "x" && times > 0) {
      fields.push({ code, width, offset: size, count: times });
      values += times;
    }
    size += width * times;
    if (size > (code === "x" || code === "s" || code === "p" ? MOST : 0x7fffffff)) {
      return "total struct size too long";
    }
    count = undefined;
  }
  if (count !== undefined) return "repeat count given without format specifier";
  return { size, fields, values, little: order !== ">" && order !== "!", native };
}

/** The least and the largest int of a code. */
export function structBounds(code: string, width: number): [least: bigint, most: bigint] {
  const bits = BigInt(8 * width);
  return "bhilqn".includes(code)
    ? [-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n]
    : [0n, (1n << bits) - 1n];
}

/** Writes an int within the bounds. */
export function writeInt(
  bytes: Uint8Array,
  at: number,
  width: number,
  value: number | bigint,
  little: boolean,
): void {
  let low: number;
  let high = 0;
  if (typeof value === "number") {
    low = value | 0;
    high = Math.floor(value / 2 ** 32) | 0;
  } else {
    low = Number(BigInt.asIntN(32, value));
    high = Number(BigInt.asIntN(32, value >> 32n));
  }
  for (let i = 0; i < width; i++) {
    const byte = i < 4 ? low >>> (8 * i) : high >>> (8 * (i - 4));
    bytes[little ? at + i : at + width - 1 - i] = byte;
  }
}

/** Reads an int. */
export function readInt(
  bytes: Uint8Array,
  at: number,
  width: number,
  isSigned: boolean,
  little: boolean,
): number | bigint {
  let low = 0;
  let high = 0;
  for (let i = 0; i < width; i++) {
    const byte = bytes[little ? at + i : at + width - 1 - i]!;
    if (i < 4) low |= byte << (8 * i);
    else high |= byte << (8 * (i - 4));
  }
  if (width < 4) {
    const turn = 32 - 8 * width;
    return isSigned ? (low << turn) >> turn : low;
  }
  if (width === 4) return isSigned ? low : low >>> 0;
  const top = isSigned ? high : high >>> 0;
  const value = top * 2 ** 32 + (low >>> 0);
  return Number.isSafeInteger(value) ? value : (BigInt(top) << 32n) | BigInt(low >>> 0);
}

const view = new DataView(new ArrayBuffer(8));
const viewBytes = new Uint8Array(view.buffer);

/** Writes a double as `e`, `f` or `d`; false where it is too large for that. */
export function writeFloat(
  bytes: Uint8Array,
  at: number,
  code: string,
  value: number,
  little: boolean,
): boolean {
  if (code === "d") view.setFloat64(0, value, little);
  else if (code === "f") {
    if (Number.isFinite(value) && !Number.isFinite(Math.fround(value))) return false;
    view.setFloat32(0, value, little);
  } else {
    const bits = halfBits(value);
    if (bits < 0) return false;
    view.setUint16(0, bits, little);
  }
  const width = STANDARD[code]!;
  for (let i = 0; i < width; i++) bytes[at + i] = viewBytes[i]!;
  return true;
}

/** Reads a double from `e`, `f` or `d`. */
export function readFloat(bytes: Uint8Array, at: number, code: string, little: boolean): number {
  const width = STANDARD[code]!;
  for (let i = 0; i < width; i++) viewBytes[i] = bytes[at + i]!;
  if (code === "d") return view.getFloat64(0, little);
  return code === "f" ? view.getFloat32(0, little) : halfValue(view.getUint16(0, little));
}

/** A double rounded to the nearest half-precision number, ties to even, as its 16 bits; or -1. */
function halfBits(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(value)) return 0x7e00;
  if (size === Infinity) return sign | 0x7c00;
  const exponent = size === 0 ? -14 : Math.max(-14, Math.floor(Math.log2(size)));
  const unit = 2 ** (exponent - 10);
  const scaled = size / unit;
  let whole = Math.floor(scaled);
  const rest = scaled - whole;
  if (rest > 0.5 || (rest === 0.5 && whole % 2 === 1)) whole++;
  const bits = (exponent + 14) * 1024 + whole;
  return bits >= 0x7c00 ? -1 : sign | bits;
}

function halfValue(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return exponent === 0
    ? sign * fraction * 2 ** -24
    : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
