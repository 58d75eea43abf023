/** Reads the tables that `tools/unicode_data.py` writes. What they mean is told where they are used. */

const DIGITS = new Uint8Array(128);
{
  let digit = 0;
  for (let c = 0x21; c < 0x7f; c++) {
    if (c !== 0x22 && c !== 0x5c && c !== 0x27 && c !== 0x60) DIGITS[c] = digit++;
  }
}

/** A table read from its start: numbers in base 45, least significant digit first. */
export class NumberReader {
  #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether all numbers are read. */
  get done(): boolean {
    return this.#position >= this.#text.length;
  }

  /** The next number, not negative. */
  next(): number {
    let value = 0;
    let weight = 1;
    for (;;) {
      const digit = DIGITS[this.#text.charCodeAt(this.#position++)]!;
      if (digit < 45) return value + digit * weight;
      // A continued number is at least 45, so the rest counts from one.
      value += digit * weight;
      weight *= 45;
    }
  }

  /** The next number, of either sign. */
  nextSigned(): number {
    const value = this.next();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}

/** Runs of values over all code points. */
export class RunTable {
  #starts: Uint32Array;
  #values: Uint8Array;
  /** The values of the first two planes, where nearly all lookups are. */
  #flat = new Uint8Array(0x20000);

  /** @param names how many values the runs number */
  constructor(text: string, names: number) {
    const starts: number[] = [];
    const values: number[] = [];
    const reader = new NumberReader(text);
    let position = 0;
    while (!reader.done) {
      const run = reader.next();
      const length = Math.floor(run / names) + 1;
      starts.push(position);
      values.push(run % names);
      if (position < 0x20000) this.#flat.fill(run % names, position, position + length);
      position += length;
    }
    this.#starts = Uint32Array.from(starts);
    this.#values = Uint8Array.from(values);
  }

  /** The value of a code point. */
  get(codePoint: number): number {
    if (codePoint < 0x20000) return this.#flat[codePoint]!;
    return this.#values[lastNotAbove(this.#starts, codePoint)]!;
  }
}

/** A set of code points. */
export class RangeSet {
  #starts: Uint32Array;
  #ends: Uint32Array;

  constructor(text: string) {
    const starts: number[] = [];
    const ends: number[] = [];
    const reader = new NumberReader(text);
    let position = 0;
    while (!reader.done) {
      const start = position + reader.next();
      position = start + reader.next() + 1;
      starts.push(start);
      ends.push(position);
    }
    this.#starts = Uint32Array.from(starts);
    this.#ends = Uint32Array.from(ends);
  }

  /** Whether the code point is in the set. */
  has(codePoint: number): boolean {
    const i = lastNotAbove(this.#starts, codePoint);
    return i >= 0 && codePoint < this.#ends[i]!;
  }
}

/** The index of the last item that is not above `value`, or -1; the items ascend. */
export function lastNotAbove(items: Uint32Array, value: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
