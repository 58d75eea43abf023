/**
 * The generator behind Python's `random`: MT19937, seeded as CPython seeds it. The distributions are
 * built on it elsewhere.
 */
import { type Charge, KernelError } from "./error.ts";
import { fromBytes } from "./integer_bytes.ts";
import { absolute, bitLength, type Int, normalize } from "./integers.ts";
import { sha512 } from "./sha512.ts";

const N = 624;
const M = 397;

/** The 32-bit words of an int that is not negative, the lowest first; at least one. */
function wordsOf(n: Int): number[] {
  if (typeof n === "number") {
    return n < 2 ** 32 ? [n] : [n % 2 ** 32, Math.floor(n / 2 ** 32)];
  }
  const digits = n.toString(16);
  const words: number[] = [];
  for (let end = digits.length; end > 0; end -= 8) {
    words.push(parseInt(digits.slice(Math.max(0, end - 8), end), 16));
  }
  return words;
}

/** A Mersenne twister. It must be seeded before use. */
export class MersenneTwister {
  #state: Int32Array = new Int32Array(N);
  #index = N;

  /** Seeds from the absolute value of an int. */
  seed(n: Int, charge?: Charge): void {
    const key = wordsOf(absolute(n));
    if (charge) charge(key.length);
    this.#seedWords(key);
  }

  /** Seeds from bytes, or a str as UTF-8: version 2 of `random.seed`. */
  seedBytes(bytes: Uint8Array, charge?: Charge): void {
    if (charge) charge(bytes.length);
    const joined = new Uint8Array(bytes.length + 64);
    joined.set(bytes);
    joined.set(sha512(bytes), bytes.length);
    this.seed(fromBytes(joined, false, false), charge);
  }

  /** Seeds from a hash, as CPython does for a float. */
  seedHash(hash: Int): void {
    this.seed(normalize(BigInt.asUintN(64, BigInt(hash))));
  }

  /** `init_by_array` of the reference implementation. */
  #seedWords(key: readonly number[]): void {
    const state = this.#state;
    state[0] = 19650218;
    for (let i = 1; i < N; i++) {
      const previous = state[i - 1]!;
      state[i] = Math.imul(previous ^ (previous >>> 30), 1812433253) + i;
    }
    let i = 1;
    let j = 0;
    for (let k = Math.max(N, key.length); k > 0; k--) {
      const previous = state[i - 1]!;
      state[i] = (state[i]! ^ Math.imul(previous ^ (previous >>> 30), 1664525)) + key[j]! + j;
      if (++i >= N) {
        state[0] = state[N - 1]!;
        i = 1;
      }
      if (++j >= key.length) j = 0;
    }
    for (let k = N - 1; k > 0; k--) {
      const previous = state[i - 1]!;
      state[i] = (state[i]! ^ Math.imul(previous ^ (previous >>> 30), 1566083941)) - i;
      if (++i >= N) {
        state[0] = state[N - 1]!;
        i = 1;
      }
    }
    state[0] = 0x80000000;
    this.#index = N;
  }

  #renew(): void {
    const state = this.#state;
    for (let i = 0; i < N; i++) {
      const y = (state[i]! & 0x80000000) | (state[i + 1 < N ? i + 1 : 0]! & 0x7fffffff);
      const twisted = (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
      state[i] = state[i + M < N ? i + M : i + M - N]! ^ twisted;
    }
    this.#index = 0;
  }

  /** The next 32 bits, unsigned. */
  next32(): number {
    if (this.#index >= N) this.#renew();
    let y = this.#state[this.#index++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** `random()`: 53 bits, from 0 up to but without 1. */
  random(): number {
    const high = this.next32() >>> 5;
    const low = this.next32() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  }

  /** `getrandbits(bits)`. */
  getRandomBits(bits: number, charge?: Charge): Int {
    if (bits < 0) throw new KernelError("ValueError", "number of bits must be non-negative");
    if (bits === 0) return 0;
    if (bits <= 32) return this.next32() >>> (32 - bits);
    if (bits <= 53) {
      const low = this.next32();
      return (this.next32() >>> (64 - bits)) * 2 ** 32 + low;
    }
    if (charge) charge(bits / 32);
    const parts: string[] = [];
    let rest = bits;
    for (; rest > 32; rest -= 32) parts.push(this.next32().toString(16).padStart(8, "0"));
    parts.push("0x" + (this.next32() >>> (32 - rest)).toString(16));
    return normalize(BigInt(parts.reverse().join("")));
  }

  /** An int from 0 up to but without `n`, which is positive. */
  randomBelow(n: Int): Int {
    const bits = bitLength(n);
    let result = this.getRandomBits(bits);
    while (result >= n) result = this.getRandomBits(bits);
    return result;
  }

  /** The 624 words and the index: the middle part of what `getstate` returns. */
  getState(): number[] {
    return [...Array.from(this.#state, (word) => word >>> 0), this.#index];
  }

  /** Takes over what `getState` returned: 625 unsigned 32-bit words. */
  setState(words: readonly number[]): void {
    if (words.length !== N + 1) {
      throw new KernelError("ValueError", "state vector is the wrong size");
    }
    const index = words[N]!;
    if (index < 0 || index > N) throw new KernelError("ValueError", "invalid state");
    for (let i = 0; i < N; i++) this.#state[i] = words[i]!;
    this.#index = index;
  }
}
