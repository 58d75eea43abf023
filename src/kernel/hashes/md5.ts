/** MD5 (RFC 1321). */

import { BlockHash, writeWords } from "./block_hash.ts";

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const SINES = Int32Array.from(
  { length: 64 },
  (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 4294967296) | 0,
);

const START = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
/** The words of the block under way. */
const words = new Int32Array(16);

/** MD5 */
export class Md5 extends BlockHash {
  constructor() {
    super(64, 8, false, START);
  }

  copy(): Md5 {
    return this.copyTo(new Md5());
  }

  protected block(bytes: Uint8Array, at: number): void {
    for (let i = 0; i < 16; i++) {
      const j = at + 4 * i;
      words[i] = bytes[j]! | (bytes[j + 1]! << 8) | (bytes[j + 2]! << 16) | (bytes[j + 3]! << 24);
    }
    const state = this.state;
    let [a, b, c, d] = state as [number, number, number, number];
    for (let i = 0; i < 64; i++) {
      let mixed: number;
      let index: number;
      if (i < 16) {
        mixed = (b & c) | (~b & d);
        index = i;
      } else if (i < 32) {
        mixed = (d & b) | (~d & c);
        index = (5 * i + 1) & 15;
      } else if (i < 48) {
        mixed = b ^ c ^ d;
        index = (3 * i + 5) & 15;
      } else {
        mixed = c ^ (b | ~d);
        index = (7 * i) & 15;
      }
      const sum = (a + mixed + SINES[i]! + words[index]!) | 0;
      const shift = SHIFTS[(i >> 4) * 4 + (i & 3)]!;
      a = d;
      d = c;
      c = b;
      b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
    }
    state[0] = (state[0]! + a) | 0;
    state[1] = (state[1]! + b) | 0;
    state[2] = (state[2]! + c) | 0;
    state[3] = (state[3]! + d) | 0;
  }

  protected result(): Uint8Array {
    return writeWords(this.state, new Uint8Array(16), 0, false);
  }
}
