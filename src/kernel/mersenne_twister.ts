/** The generator of the module `random`: MT19937, seeded as CPython does. */
import { type Charge, KernelError } from "./error.ts";
import { bitLength, type Int, normalize } from "./integers.ts";
import { sha512 } from "./sha512.ts";

const N = 624;
const M = 397;

/** One stream of random numbers. It must be seeded before use. */
export class MersenneTwister {
  #state = new Uint32Array(N);
  #index = N + 1;

  #initialize(seed: number): void {
    const mt = this.#state;
    mt[0] = seed;
    for (let i = 1; i < N; i++) {
      const previous = mt[i - 1]! ^ (mt[i - 1]! >>> 30);
      mt[i] = Math.imul(1812433253, previous) + i;
    }
    this.#index = N;
  }

  #initializeByArray(key: Uint32Array): void {
    this.#initialize(19650218);
    const mt = this.#state;
    let i = 1;
    let j = 0;
    const step = (): void => {
      if (++i >= N) {
        mt[0] = mt[N - 1]!;
        i = 1;
      }
    };
    for (let k = Math.max(N, key.length); k > 0; k--) {
      const mixed = Math.imul(mt[i - 1]! ^ (mt[i - 1]! >>> 30), 1664525);
      mt[i] = (mt[i]! ^ mixed) + key[j]! + j;
      step();
      if (++j >= key.length) j = 0;
    }
    for (let k = N - 1; k > 0; k--) {
      const mixed = Math.imul(mt[i - 1]! ^ (mt[i - 1]! >>> 30), 1566083941);
      mt[i] = (mt[i]! ^ mixed) - i;
      step();
    }
    mt[0] = 0x80000000;
  }

  /** Seeds with the absolute value of an int. */
  seedInt(seed: Int, charge?: Charge): void {
    let digits = (seed < 0 ? -seed : seed).toString(16);
    if (charge) charge(N + digits.length);
    digits = digits.padStart(Math.ceil(digits.length / 8) * 8, "0");
    const key = new Uint32Array(digits.length / 8);
    for (let i = 0; i < key.length; i++) {
      const end = digits.length - 8 * i;
      key[i] = parseInt(digits.slice(end - 8, end), 16);
    }
    this.#initializeByArray(key);
  }

  /** Seeds with bytes, or with the UTF-8 of a str (seeding version 2). */
  seedBytes(bytes: Uint8Array, charge?: Charge): void {
    if (charge) charge(bytes.length);
    const seed = BigInt("0x0" + bytes.toHex() + sha512(bytes).toHex());
    this.seedInt(normalize(seed), charge);
  }

  /** Seeds with the hash of another object, a float for example. */
  seedHash(hash: Int): void {
    this.seedInt(normalize(BigInt.asUintN(64, BigInt(hash))));
  }

  #generate(): void {
    const mt = this.#state;
    const twist = (k: number, next: number, from: number): void => {
      const y = (mt[k]! & 0x80000000) | (mt[next]! & 0x7fffffff);
      mt[k] = mt[from]! ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    };
    let k = 0;
    for (; k < N - M; k++) twist(k, k + 1, k + M);
    for (; k < N - 1; k++) twist(k, k + 1, k + M - N);
    twist(N - 1, 0, M - 1);
    this.#index = 0;
  }

  /** The next 32 bits, not negative. */
  next32(): number {
    if (this.#index >= N) this.#generate();
    let y = this.#state[this.#index++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** `random()`: 53 bits in [0, 1). */
  random(): number {
    const a = this.next32() >>> 5;
    const b = this.next32() >>> 6;
    return (a * 67108864 + b) / 9007199254740992;
  }

  /** `getrandbits(count)`. */
  randomBits(count: number, charge?: Charge): Int {
    if (count < 0) throw new KernelError("ValueError", "number of bits must be non-negative");
    if (count === 0) return 0;
    if (count <= 32) return this.next32() >>> (32 - count);
    if (count <= 53) {
      const low = this.next32();
      return (this.next32() >>> (64 - count)) * 2 ** 32 + low;
    }
    if (charge) charge(count / 16);
    const parts: string[] = [];
    for (let rest = count; rest > 0; rest -= 32) {
      const word = rest < 32 ? this.next32() >>> (32 - rest) : this.next32();
      parts.push(word.toString(16).padStart(8, "0"));
    }
    return normalize(BigInt("0x" + parts.reverse().join("")));
  }

  /** A random int in [0, limit) for a positive limit, as `Random._randbelow`. */
  below(limit: Int, charge?: Charge): Int {
    const bits = bitLength(limit);
    let value = this.randomBits(bits, charge);
    while (value >= limit) value = this.randomBits(bits, charge);
    return value;
  }

  /** The state as `getstate()[1]`: 624 words and the position. */
  getState(): number[] {
    return [...this.#state, this.#index];
  }

  /** Takes a state that `getState` gave, or a guest: words are taken modulo 2**32. */
  setState(state: readonly number[]): void {
    if (state.length !== N + 1) throw new KernelError("ValueError", "state vector is the wrong size");
    const index = state[N]!;
    if (!(index >= 0 && index <= N)) throw new KernelError("ValueError", "invalid state");
    this.#state.set(state.slice(0, N));
    this.#index = index;
  }
}
