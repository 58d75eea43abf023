/** SHA-3 and SHAKE (FIPS 202): Keccak-f[1600] on 64-bit lanes as BigUint64. */

import type { Hash } from "./block_hash.ts";

const ROUNDS = 24;
const ROTATIONS = [
  [0, 36, 3, 41, 18],
  [1, 44, 10, 45, 2],
  [62, 6, 43, 15, 61],
  [28, 55, 25, 21, 56],
  [27, 20, 39, 8, 14],
];

/** The round constants, from the linear feedback shift register of the standard. */
const CONSTANTS: readonly bigint[] = (() => {
  let register = 1;
  const bit = (): number => {
    const out = register & 1;
    register = register & 0x80 ? ((register << 1) ^ 0x171) & 0xff : register << 1;
    return out;
  };
  return Array.from({ length: ROUNDS }, () => {
    let constant = 0n;
    for (let j = 0; j <= 6; j++) if (bit()) constant |= 1n << BigInt((1 << j) - 1);
    return constant;
  });
})();

const MASK = (1n << 64n) - 1n;
const rotate = (lane: bigint, by: number): bigint =>
  by === 0 ? lane : ((lane << BigInt(by)) | (lane >> BigInt(64 - by))) & MASK;

function permute(state: BigUint64Array): void {
  const c: bigint[] = [0n, 0n, 0n, 0n, 0n];
  const b: bigint[] = new Array(25).fill(0n);
  for (const constant of CONSTANTS) {
    for (let x = 0; x < 5; x++) {
      c[x] = state[x]! ^ state[x + 5]! ^ state[x + 10]! ^ state[x + 15]! ^ state[x + 20]!;
    }
    for (let x = 0; x < 5; x++) {
      const d = c[(x + 4) % 5]! ^ rotate(c[(x + 1) % 5]!, 1);
      for (let y = 0; y < 25; y += 5) state[x + y]! ^= d;
    }
    for (let x = 0; x < 5; x++) {
      for (let y = 0; y < 5; y++) {
        b[y + 5 * ((2 * x + 3 * y) % 5)] = rotate(state[x + 5 * y]!, ROTATIONS[x]![y]!);
      }
    }
    for (let y = 0; y < 25; y += 5) {
      for (let x = 0; x < 5; x++) {
        state[x + y] = b[x + y]! ^ (~b[(x + 1) % 5 + y]! & MASK & b[(x + 2) % 5 + y]!);
      }
    }
    state[0]! ^= constant;
  }
}

/** SHA-3 (`suffix` 6) and SHAKE (`suffix` 0x1f). */
export class Keccak implements Hash {
  #state = new BigUint64Array(25);
  #bytes = new Uint8Array(this.#state.buffer);
  #at = 0;

  constructor(
    readonly rate: number,
    readonly suffix: number,
    readonly size: number,
  ) {}

  copy(): Keccak {
    const other = new Keccak(this.rate, this.suffix, this.size);
    other.#state.set(this.#state);
    other.#at = this.#at;
    return other;
  }

  update(bytes: Uint8Array): void {
    for (const byte of bytes) {
      this.#bytes[this.#at++]! ^= byte;
      if (this.#at === this.rate) {
        permute(this.#state);
        this.#at = 0;
      }
    }
  }

  digest(length = this.size): Uint8Array {
    const end = this.copy();
    end.#bytes[end.#at]! ^= this.suffix;
    end.#bytes[this.rate - 1]! ^= 0x80;
    const result = new Uint8Array(length);
    for (let at = 0; at < length; at += this.rate) {
      permute(end.#state);
      result.set(end.#bytes.subarray(0, Math.min(this.rate, length - at)), at);
    }
    return result;
  }
}
