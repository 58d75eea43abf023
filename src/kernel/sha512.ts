/** SHA-512 (FIPS 180-4), synchronous, on 32-bit halves. */

const BLOCK = 128;
const ROUNDS = 80;

/** The first 64 bits of the fractional part of the `root`-th root of `n`, by Newton's method. */
function fraction(n: number, root: 2n | 3n): bigint {
  const scaled = BigInt(n) << (64n * root);
  let x = BigInt(n) << 64n;
  for (;;) {
    const next = ((root - 1n) * x + scaled / x ** (root - 1n)) / root;
    if (next >= x) return BigInt.asUintN(64, x);
    x = next;
  }
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
}

/** High and low halves in turn: cube roots of the first 80 primes, square roots of the first 8. */
interface Constants {
  readonly rounds: Int32Array;
  readonly start: Int32Array;
}

function toHalves(values: readonly bigint[]): Int32Array {
  return Int32Array.from(
    values.flatMap((v) => [Number(BigInt.asIntN(32, v >> 32n)), Number(BigInt.asIntN(32, v))]),
  );
}

let constants: Constants | undefined;

function getConstants(): Constants {
  if (constants) return constants;
  const numbers = primes(ROUNDS);
  return constants = {
    rounds: toHalves(numbers.map((n) => fraction(n, 3n))),
    start: toHalves(numbers.slice(0, 8).map((n) => fraction(n, 2n))),
  };
}

/** The message schedule, high and low halves in turn. */
const schedule = new Int32Array(2 * ROUNDS);

function expand(view: DataView, offset: number): void {
  const w = schedule;
  for (let i = 0; i < 32; i++) w[i] = view.getInt32(offset + 4 * i);
  for (let i = 32; i < 2 * ROUNDS; i += 2) {
    // rotate 1, rotate 8, shift 7
    let high = w[i - 30]!;
    let low = w[i - 29]!;
    const s0High = ((high >>> 1) | (low << 31)) ^ ((high >>> 8) | (low << 24)) ^ (high >>> 7);
    const s0Low = ((low >>> 1) | (high << 31)) ^ ((low >>> 8) | (high << 24)) ^
      ((low >>> 7) | (high << 25));
    // rotate 19, rotate 61, shift 6
    high = w[i - 4]!;
    low = w[i - 3]!;
    const s1High = ((high >>> 19) | (low << 13)) ^ ((low >>> 29) | (high << 3)) ^ (high >>> 6);
    const s1Low = ((low >>> 19) | (high << 13)) ^ ((high >>> 29) | (low << 3)) ^
      ((low >>> 6) | (high << 26));
    const sum = (s0Low >>> 0) + (s1Low >>> 0) + (w[i - 31]! >>> 0) + (w[i - 13]! >>> 0);
    w[i + 1] = sum | 0;
    w[i] = s0High + s1High + w[i - 32]! + w[i - 14]! + Math.floor(sum / 2 ** 32);
  }
}

/** Mixes one block into `state`, high and low halves in turn. */
function compress(state: Int32Array, rounds: Int32Array): void {
  let aHigh = state[0]!, aLow = state[1]!, bHigh = state[2]!, bLow = state[3]!;
  let cHigh = state[4]!, cLow = state[5]!, dHigh = state[6]!, dLow = state[7]!;
  let eHigh = state[8]!, eLow = state[9]!, fHigh = state[10]!, fLow = state[11]!;
  let gHigh = state[12]!, gLow = state[13]!, hHigh = state[14]!, hLow = state[15]!;
  for (let i = 0; i < 2 * ROUNDS; i += 2) {
    // rotate 14, 18, 41 of e
    const s1High = ((eHigh >>> 14) | (eLow << 18)) ^ ((eHigh >>> 18) | (eLow << 14)) ^
      ((eLow >>> 9) | (eHigh << 23));
    const s1Low = ((eLow >>> 14) | (eHigh << 18)) ^ ((eLow >>> 18) | (eHigh << 14)) ^
      ((eHigh >>> 9) | (eLow << 23));
    const choiceHigh = (eHigh & fHigh) ^ (~eHigh & gHigh);
    const choiceLow = (eLow & fLow) ^ (~eLow & gLow);
    let sum = (hLow >>> 0) + (s1Low >>> 0) + (choiceLow >>> 0) + (rounds[i + 1]! >>> 0) +
      (schedule[i + 1]! >>> 0);
    const firstLow = sum | 0;
    const firstHigh =
      (hHigh + s1High + choiceHigh + rounds[i]! + schedule[i]! + Math.floor(sum / 2 ** 32)) | 0;
    // rotate 28, 34, 39 of a
    const s0High = ((aHigh >>> 28) | (aLow << 4)) ^ ((aLow >>> 2) | (aHigh << 30)) ^
      ((aLow >>> 7) | (aHigh << 25));
    const s0Low = ((aLow >>> 28) | (aHigh << 4)) ^ ((aHigh >>> 2) | (aLow << 30)) ^
      ((aHigh >>> 7) | (aLow << 25));
    const majorityHigh = (aHigh & bHigh) ^ (aHigh & cHigh) ^ (bHigh & cHigh);
    const majorityLow = (aLow & bLow) ^ (aLow & cLow) ^ (bLow & cLow);
    hHigh = gHigh;
    hLow = gLow;
    gHigh = fHigh;
    gLow = fLow;
    fHigh = eHigh;
    fLow = eLow;
    sum = (dLow >>> 0) + (firstLow >>> 0);
    eLow = sum | 0;
    eHigh = (dHigh + firstHigh + (sum > 0xffffffff ? 1 : 0)) | 0;
    dHigh = cHigh;
    dLow = cLow;
    cHigh = bHigh;
    cLow = bLow;
    bHigh = aHigh;
    bLow = aLow;
    sum = (firstLow >>> 0) + (s0Low >>> 0) + (majorityLow >>> 0);
    aLow = sum | 0;
    aHigh = (firstHigh + s0High + majorityHigh + Math.floor(sum / 2 ** 32)) | 0;
  }
  const mixed = [
    aHigh,
    aLow,
    bHigh,
    bLow,
    cHigh,
    cLow,
    dHigh,
    dLow,
    eHigh,
    eLow,
    fHigh,
    fLow,
    gHigh,
    gLow,
    hHigh,
    hLow,
  ];
  for (let i = 0; i < 16; i += 2) {
    const sum = (state[i + 1]! >>> 0) + (mixed[i + 1]! >>> 0);
    state[i + 1] = sum | 0;
    state[i] = state[i]! + mixed[i]! + (sum > 0xffffffff ? 1 : 0);
  }
}

/** The 64 bytes of the SHA-512 digest. */
export function sha512(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const { rounds, start } = getConstants();
  const state = start.slice();
  // The message, a one bit, zeros, and the length in bits as 128 bits.
  const padded = new Uint8Array(Math.ceil((message.length + 17) / BLOCK) * BLOCK);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, (message.length << 3) >>> 0);
  view.setUint32(padded.length - 8, Math.floor(message.length / 2 ** 29));
  for (let offset = 0; offset < padded.length; offset += BLOCK) {
    expand(view, offset);
    compress(state, rounds);
  }
  const digest = new Uint8Array(64);
  const out = new DataView(digest.buffer);
  for (let i = 0; i < 16; i++) out.setInt32(4 * i, state[i]!);
  return digest;
}
