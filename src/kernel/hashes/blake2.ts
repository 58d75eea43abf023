/** BLAKE2b and BLAKE2s (RFC 7693) with all parameters of their parameter block. */

import type { Hash } from "./block_hash.ts";

const SIGMA = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];

/** What makes BLAKE2b and BLAKE2s different. */
interface Variant {
  bits: bigint;
  blockSize: number;
  rounds: number;
  rotations: readonly [bigint, bigint, bigint, bigint];
  start: readonly bigint[];
}

const START_64 = [
  0x6a09e667f3bcc908n,
  0xbb67ae8584caa73bn,
  0x3c6ef372fe94f82bn,
  0xa54ff53a5f1d36f1n,
  0x510e527fade682d1n,
  0x9b05688c2b3e6c1fn,
  0x1f83d9abfb41bd6bn,
  0x5be0cd19137e2179n,
];
const variants: Record<"b" | "s", Variant> = {
  b: {
    bits: 64n,
    blockSize: 128,
    rounds: 12,
    rotations: [32n, 24n, 16n, 63n],
    start: START_64,
  },
  s: {
    bits: 32n,
    blockSize: 64,
    rounds: 10,
    rotations: [16n, 12n, 8n, 7n],
    start: START_64.map((each) => each >> 32n),
  },
};

/** The parameter block's fields. */
export interface Blake2Parameters {
  digestSize: number;
  key: Uint8Array;
  salt: Uint8Array;
  person: Uint8Array;
  fanout: number;
  depth: number;
  leafSize: number;
  nodeOffset: bigint;
  nodeDepth: number;
  innerSize: number;
  lastNode: boolean;
}

/** BLAKE2b or BLAKE2s. */
export class Blake2 implements Hash {
  readonly #variant: Variant;
  readonly #wordBytes: number;
  #state: bigint[];
  #buffer: Uint8Array;
  #filled = 0;
  #total = 0n;

  constructor(readonly kind: "b" | "s", readonly parameters: Blake2Parameters) {
    const variant = this.#variant = variants[kind];
    const wordBytes = this.#wordBytes = Number(variant.bits) / 8;
    this.#buffer = new Uint8Array(variant.blockSize);
    const block = new Uint8Array(8 * wordBytes);
    const view = new DataView(block.buffer);
    const { key, salt, person } = parameters;
    block[0] = parameters.digestSize;
    block[1] = key.length;
    block[2] = parameters.fanout;
    block[3] = parameters.depth;
    view.setUint32(4, parameters.leafSize, true);
    if (kind === "b") view.setBigUint64(8, parameters.nodeOffset, true);
    else {
      view.setUint32(8, Number(parameters.nodeOffset & 0xffffffffn), true);
      view.setUint16(12, Number(parameters.nodeOffset >> 32n), true);
    }
    const depthAt = kind === "b" ? 16 : 14;
    block[depthAt] = parameters.nodeDepth;
    block[depthAt + 1] = parameters.innerSize;
    block.set(salt, 4 * wordBytes);
    block.set(person, 6 * wordBytes);
    this.#state = variant.start.map((word, i) => word ^ this.#word(block, i * wordBytes));
    if (key.length > 0) {
      const padded = new Uint8Array(variant.blockSize);
      padded.set(key);
      this.update(padded);
    }
  }

  copy(): Blake2 {
    const other = new Blake2(this.kind, { ...this.parameters, key: new Uint8Array(0) });
    (other as { parameters: Blake2Parameters }).parameters = this.parameters;
    other.#state = [...this.#state];
    other.#buffer = this.#buffer.slice();
    other.#filled = this.#filled;
    other.#total = this.#total;
    return other;
  }

  #word(bytes: Uint8Array, at: number): bigint {
    let word = 0n;
    for (let i = this.#wordBytes - 1; i >= 0; i--) word = (word << 8n) | BigInt(bytes[at + i]!);
    return word;
  }

  update(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      // The last block is kept back: it is worked on differently.
      if (this.#filled === this.#variant.blockSize) {
        this.#total += BigInt(this.#filled);
        this.#compress(this.#buffer, false);
        this.#filled = 0;
      }
      const count = Math.min(this.#variant.blockSize - this.#filled, bytes.length - at);
      this.#buffer.set(bytes.subarray(at, at + count), this.#filled);
      this.#filled += count;
      at += count;
    }
  }

  digest(): Uint8Array {
    const end = this.copy();
    end.#buffer.fill(0, end.#filled);
    end.#total += BigInt(end.#filled);
    end.#compress(end.#buffer, true);
    const bytes = new Uint8Array(8 * this.#wordBytes);
    end.#state.forEach((word, i) => {
      for (let j = 0; j < this.#wordBytes; j++) {
        bytes[i * this.#wordBytes + j] = Number((word >> BigInt(8 * j)) & 0xffn);
      }
    });
    return bytes.slice(0, this.parameters.digestSize);
  }

  #compress(block: Uint8Array, last: boolean): void {
    const { bits, rounds, rotations: [r1, r2, r3, r4], start } = this.#variant;
    const mask = (1n << bits) - 1n;
    const m = Array.from({ length: 16 }, (_, i) => this.#word(block, i * this.#wordBytes));
    const v = [...this.#state, ...start];
    v[12]! ^= this.#total & mask;
    v[13]! ^= (this.#total >> bits) & mask;
    if (last) {
      v[14]! ^= mask;
      if (this.parameters.lastNode) v[15]! ^= mask;
    }
    const rotate = (word: bigint, by: bigint) => ((word >> by) | (word << (bits - by))) & mask;
    const mix = (a: number, b: number, c: number, d: number, x: bigint, y: bigint) => {
      v[a] = (v[a]! + v[b]! + x) & mask;
      v[d] = rotate(v[d]! ^ v[a]!, r1);
      v[c] = (v[c]! + v[d]!) & mask;
      v[b] = rotate(v[b]! ^ v[c]!, r2);
      v[a] = (v[a]! + v[b]! + y) & mask;
      v[d] = rotate(v[d]! ^ v[a]!, r3);
      v[c] = (v[c]! + v[d]!) & mask;
      v[b] = rotate(v[b]! ^ v[c]!, r4);
    };
    for (let round = 0; round < rounds; round++) {
      const s = SIGMA[round % 10]!;
      mix(0, 4, 8, 12, m[s[0]!]!, m[s[1]!]!);
      mix(1, 5, 9, 13, m[s[2]!]!, m[s[3]!]!);
      mix(2, 6, 10, 14, m[s[4]!]!, m[s[5]!]!);
      mix(3, 7, 11, 15, m[s[6]!]!, m[s[7]!]!);
      mix(0, 5, 10, 15, m[s[8]!]!, m[s[9]!]!);
      mix(1, 6, 11, 12, m[s[10]!]!, m[s[11]!]!);
      mix(2, 7, 8, 13, m[s[12]!]!, m[s[13]!]!);
      mix(3, 4, 9, 14, m[s[14]!]!, m[s[15]!]!);
    }
    this.#state = this.#state.map((word, i) => word ^ v[i]! ^ v[i + 8]!);
  }
}
