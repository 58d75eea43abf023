/** SHA-224, SHA-256, SHA-384 and SHA-512 (FIPS 180-4). Their constants are roots of the primes. */

import { BlockHash, writeWords } from "./block_hash.ts";

/** The first `count` primes. */
function primes(count: number): bigint[] {
  const found: bigint[] = [];
  for (let n = 2n; found.length < count; n++) {
    if (found.every((prime) => n % prime !== 0n)) found.push(n);
  }
  return found;
}

/** 64 bits of the fractional part of the root of a number. */
function rootFraction(n: bigint, power: bigint): bigint {
  const scaled = n << (64n * power);
  let low = 0n;
  let high = 1n << 70n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** power <= scaled) low = middle;
    else high = middle;
  }
  return BigInt.asUintN(64, low);
}

/** The round constants as high and low halves. */
let rounds: { high: Int32Array; low: Int32Array } | undefined;
function roundConstants(): { high: Int32Array; low: Int32Array } {
  if (rounds === undefined) {
    const all = primes(80).map((prime) => rootFraction(prime, 3n));
    rounds = {
      high: Int32Array.from(all, (each) => Number(each >> 32n) | 0),
      low: Int32Array.from(all, (each) => Number(each & 0xffffffffn) | 0),
    };
  }
  return rounds;
}

const start512 = (from: number): bigint[] =>
  primes(from + 8).slice(from).map((prime) => rootFraction(prime, 2n));
/** The first states by the size of the digest. */
const starts = new Map<number, readonly number[]>();
function startOf(size: number): readonly number[] {
  return starts.getOrInsertComputed(size, () => {
    const roots = start512(size === 32 || size === 64 ? 0 : 8);
    const halves = roots.map((each) => [Number(each >> 32n) | 0, Number(each & 0xffffffffn) | 0]);
    if (size === 32) return halves.map(([high]) => high!);
    return size === 28 ? halves.map(([, low]) => low!) : halves.flat();
  });
}

/** The words of the block under way. */
const words = new Int32Array(64);
const longWords = new Int32Array(160);
const longState = new Int32Array(16);

/** SHA-256, and SHA-224 with its own start. */
export class Sha256 extends BlockHash {
  readonly #size: number;

  constructor(size = 32) {
    super(64, 8, true, startOf(size));
    this.#size = size;
  }

  copy(): Sha256 {
    return this.copyTo(new Sha256(this.#size));
  }

  protected block(bytes: Uint8Array, at: number): void {
    const k = roundConstants().high;
    for (let i = 0; i < 16; i++) {
      const j = at + 4 * i;
      words[i] = (bytes[j]! << 24) | (bytes[j + 1]! << 16) | (bytes[j + 2]! << 8) | bytes[j + 3]!;
    }
    for (let i = 16; i < 64; i++) {
      const x = words[i - 15]!;
      const y = words[i - 2]!;
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      words[i] = (words[i - 16]! + s0 + words[i - 7]! + s1) | 0;
    }
    const state = this.state;
    let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
    let [e, f, g, h] = [state[4]!, state[5]!, state[6]!, state[7]!];
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + k[i]! + words[i]!) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    state[0] = (state[0]! + a) | 0;
    state[1] = (state[1]! + b) | 0;
    state[2] = (state[2]! + c) | 0;
    state[3] = (state[3]! + d) | 0;
    state[4] = (state[4]! + e) | 0;
    state[5] = (state[5]! + f) | 0;
    state[6] = (state[6]! + g) | 0;
    state[7] = (state[7]! + h) | 0;
  }

  protected result(): Uint8Array {
    return writeWords(this.state, new Uint8Array(32), 0, true).slice(0, this.#size);
  }
}

/** SHA-512, and SHA-384 with its own start: 64-bit words as two halves, which V8 keeps unboxed. */
export class Sha512 extends BlockHash {
  readonly #size: number;

  constructor(size = 64) {
    super(128, 16, true, startOf(size));
    this.#size = size;
  }

  copy(): Sha512 {
    return this.copyTo(new Sha512(this.#size));
  }

  protected block(bytes: Uint8Array, at: number): void {
    const w = longWords;
    const { high: kh, low: kl } = roundConstants();
    for (let i = 0; i < 32; i++) {
      const j = at + 4 * i;
      w[i] = (bytes[j]! << 24) | (bytes[j + 1]! << 16) | (bytes[j + 2]! << 8) | bytes[j + 3]!;
    }
    for (let i = 32; i < 160; i += 2) {
      const xh = w[i - 30]!;
      const xl = w[i - 29]!;
      const yh = w[i - 4]!;
      const yl = w[i - 3]!;
      const s0h = ((xh >>> 1) | (xl << 31)) ^ ((xh >>> 8) | (xl << 24)) ^ (xh >>> 7);
      const s0l = ((xl >>> 1) | (xh << 31)) ^ ((xl >>> 8) | (xh << 24)) ^
        ((xl >>> 7) | (xh << 25));
      const s1h = ((yh >>> 19) | (yl << 13)) ^ ((yl >>> 29) | (yh << 3)) ^ (yh >>> 6);
      const s1l = ((yl >>> 19) | (yh << 13)) ^ ((yh >>> 29) | (yl << 3)) ^
        ((yl >>> 6) | (yh << 26));
      const low = (s0l >>> 0) + (s1l >>> 0) + (w[i - 31]! >>> 0) + (w[i - 13]! >>> 0);
      w[i] = (s0h + s1h + w[i - 32]! + w[i - 14]! + Math.floor(low / 4294967296)) | 0;
      w[i + 1] = low | 0;
    }
    const state = this.state;
    const v = longState;
    v.set(state);
    for (let i = 0; i < 80; i++) {
      const [ah, al, bh, bl, ch, cl] = [v[0]!, v[1]!, v[2]!, v[3]!, v[4]!, v[5]!];
      const [eh, el, fh, fl, gh, gl] = [v[8]!, v[9]!, v[10]!, v[11]!, v[12]!, v[13]!];
      const s1h = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^
        ((el >>> 9) | (eh << 23));
      const s1l = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^
        ((eh >>> 9) | (el << 23));
      const low1 = (v[15]! >>> 0) + (s1l >>> 0) + (((el & fl) ^ (~el & gl)) >>> 0) +
        (kl[i]! >>> 0) + (w[2 * i + 1]! >>> 0);
      const t1h = (v[14]! + s1h + ((eh & fh) ^ (~eh & gh)) + kh[i]! + w[2 * i]! +
        Math.floor(low1 / 4294967296)) | 0;
      const t1l = low1 | 0;
      const s0h = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25));
      const s0l = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25));
      const low2 = (s0l >>> 0) + (((al & bl) ^ (al & cl) ^ (bl & cl)) >>> 0);
      const t2h = (s0h + ((ah & bh) ^ (ah & ch) ^ (bh & ch)) + Math.floor(low2 / 4294967296)) | 0;
      const t2l = low2 | 0;
      v.copyWithin(2, 0, 14);
      const lowE = (v[9]! >>> 0) + (t1l >>> 0);
      v[8] = (v[8]! + t1h + Math.floor(lowE / 4294967296)) | 0;
      v[9] = lowE | 0;
      const lowA = (t1l >>> 0) + (t2l >>> 0);
      v[0] = (t1h + t2h + Math.floor(lowA / 4294967296)) | 0;
      v[1] = lowA | 0;
    }
    for (let i = 0; i < 16; i += 2) {
      const low = (state[i + 1]! >>> 0) + (v[i + 1]! >>> 0);
      state[i] = (state[i]! + v[i]! + Math.floor(low / 4294967296)) | 0;
      state[i + 1] = low | 0;
    }
  }

  protected result(): Uint8Array {
    return writeWords(this.state, new Uint8Array(64), 0, true).slice(0, this.#size);
  }
}
