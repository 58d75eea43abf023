/** Compression (RFC 1951): matches found by hash chains, and the blocks made of them. */

import { once } from "../once.ts";
import type { Meter } from "./inflate.ts";
import {
  canonicalCodes,
  type CodeTable,
  distances,
  fixedDistances,
  fixedLengths,
  LENGTH_ORDER,
  lengths,
} from "./tables.ts";
import { codeSizes, sizeRuns } from "./trees.ts";

const WINDOW = 32768;
const FARTHEST = WINDOW - 262;
const LONGEST = 258;
const NO_MATCHES = 2;
const RUNS_ONLY = 3;
const FIXED_ONLY = 4;

/** For each level: when to look less, when not to look on, what is enough, how many to try. */
const levels = [
  [0, 0, 0, 0],
  [4, 4, 8, 4],
  [4, 5, 16, 8],
  [4, 6, 32, 32],
  [4, 4, 16, 16],
  [8, 16, 32, 32],
  [8, 16, 128, 128],
  [8, 32, 128, 256],
  [32, 128, 258, 1024],
  [32, 258, 258, 4096],
] as const;

function codeOf(table: CodeTable): (value: number) => number {
  const { base } = table;
  const small = new Uint8Array(512);
  const find = (value: number) => {
    let code = base.length - 1;
    while (base[code]! > value) code--;
    return code;
  };
  for (let value = base[0]!; value < 512; value++) small[value] = find(value);
  return (value) => value < 512 ? small[value]! : find(value);
}
const symbolCodes = once(() => ({
  lengthCode: codeOf(lengths),
  distanceCode: codeOf(distances),
}));
const fixedCodes = once((): [Uint16Array, Uint16Array] => [
  canonicalCodes(fixedLengths),
  canonicalCodes(fixedDistances),
]);

/** A stream of blocks that is being made. */
export class Deflater {
  private out: Uint8Array = new Uint8Array(1024);
  private size = 0;
  private bits = 0;
  private count = 0;
  private window: Uint8Array = new Uint8Array(0);

  /** Level 0 to 9; `perBlock` symbols to a block. */
  constructor(
    private readonly level: number,
    private readonly strategy: number,
    private readonly perBlock: number,
    private readonly meter: Meter,
  ) {}

  copy(): Deflater {
    const result = new Deflater(this.level, this.strategy, this.perBlock, this.meter);
    const { out, size, bits, count, window } = this;
    return Object.assign(result, { out: out.slice(), size, bits, count, window });
  }

  /** Gives text that matches may lie in, which is not part of the stream. */
  setDictionary(text: Uint8Array): void {
    this.window = text.slice(-WINDOW);
  }

  /** Forgets what came before: a reader may begin here. */
  forget(): void {
    this.window = new Uint8Array(0);
  }

  /** The whole bytes so far. */
  drain(): Uint8Array {
    const result = this.out.slice(0, this.size);
    this.size = 0;
    return result;
  }

  private byte(value: number): void {
    if (this.size === this.out.length) {
      this.meter.reserve(this.out.length * 2);
      const grown = new Uint8Array(this.out.length * 2);
      grown.set(this.out);
      this.out = grown;
    }
    this.out[this.size++] = value;
  }

  private put(value: number, count: number): void {
    this.bits |= value << this.count;
    this.count += count;
    for (; this.count >= 8; this.count -= 8, this.bits >>>= 8) this.byte(this.bits & 255);
  }

  private align(): void {
    if (this.count > 0) this.put(0, 8 - this.count);
  }

  /** Stored blocks of the bytes; at least one, which may be empty. */
  stored(bytes: Uint8Array, last: boolean): void {
    let at = 0;
    do {
      const piece = bytes.subarray(at, at + 65535);
      at += piece.length;
      this.put(last && at >= bytes.length ? 1 : 0, 3);
      this.align();
      for (const half of [piece.length, ~piece.length & 0xffff]) this.put(half, 16);
      for (let i = 0; i < piece.length; i++) this.byte(piece[i]!);
    } while (at < bytes.length);
  }

  /** An empty block of the fixed code: it brings the bits before it out. */
  emptyBlock(): void {
    this.put(2, 3);
    this.put(0, 7);
  }

  /** Blocks of the bytes; the last ends the stream and its last byte. */
  write(bytes: Uint8Array, last: boolean): void {
    if (bytes.length > 0 || last) {
      if (this.level === 0) {
        this.meter.work(bytes.length / 8);
        this.stored(bytes, last);
      } else {
        const from = this.window.length;
        this.meter.reserve(from + bytes.length);
        const data = new Uint8Array(from + bytes.length);
        data.set(this.window);
        data.set(bytes, from);
        this.matches(data, from, last);
        this.window = data.slice(-WINDOW);
      }
    }
    if (last) this.align();
  }

  private matches(data: Uint8Array, from: number, last: boolean): void {
    const [good, lazy, nice, tries] = levels[this.level]!;
    const { strategy, meter } = this;
    const eager = this.level < 4;
    const end = data.length;
    const heads = new Int32Array(32768);
    const chain = new Int32Array(WINDOW);
    // A literal, or a length with its distance above it.
    const symbols = new Int32Array(this.perBlock);
    let used = 0;
    let blockStart = from;
    let work = 0;

    const insert = (at: number): number => {
      if (at + 2 >= end) return 0;
      const hash = ((data[at]! << 10) ^ (data[at + 1]! << 5) ^ data[at + 2]!) & 32767;
      const head = heads[hash]!;
      chain[at & (WINDOW - 1)] = head;
      heads[hash] = at;
      return head;
    };
    const flush = (until: number, final: boolean) => {
      this.block(symbols.subarray(0, used), data.subarray(blockStart, until), final);
      used = 0;
      blockStart = until;
    };
    const literal = (at: number, next: number) => {
      symbols[used++] = data[at]!;
      if (used === symbols.length) flush(next, false);
    };
    let found = 0;
    const longestMatch = (at: number, candidate: number, best: number): number => {
      const longest = Math.min(LONGEST, end - at);
      const enough = Math.min(nice, longest);
      const limit = Math.max(0, at - FARTHEST);
      let left: number = best >= good ? tries >> 2 : tries;
      do {
        work++;
        if (
          data[candidate + best] === data[at + best] && data[candidate] === data[at] &&
          data[candidate + 1] === data[at + 1]
        ) {
          let length = 2;
          while (length < longest && data[candidate + length] === data[at + length]) length++;
          work += length >> 2;
          if (length > best) {
            found = candidate;
            best = length;
            if (length >= enough) break;
          }
        }
        candidate = chain[candidate & (WINDOW - 1)]!;
      } while (candidate > limit && --left > 0);
      return Math.min(best, longest);
    };
    const lookUp = (at: number, head: number, best: number): number => {
      if (strategy === NO_MATCHES) return 2;
      if (strategy === RUNS_ONLY) {
        if (at === 0) return 2;
        const longest = Math.min(LONGEST, end - at);
        let length = 0;
        while (length < longest && data[at + length] === data[at - 1]) length++;
        found = at - 1;
        return length;
      }
      if (head === 0 || at - head > FARTHEST) return 2;
      return longestMatch(at, head, best);
    };

    for (let at = Math.max(0, from - WINDOW); at < from; at++) insert(at);
    let at = from;
    let length = 2;
    let waiting = false;
    while (at < end) {
      if (++work > 16384) {
        meter.work(work);
        work = 0;
      }
      const head = insert(at);
      if (eager) {
        length = lookUp(at, head, 2);
        if (length >= 3) {
          symbols[used++] = ((at - found) << 9) | length;
          const next = at + length;
          if (length <= lazy) { for (let i = at + 1; i < next; i++) insert(i); }
          at = next;
          if (used === symbols.length) flush(at, false);
        } else {
          literal(at, at + 1);
          at++;
        }
        continue;
      }
      const [previous, place] = [length, found];
      length = 2;
      if (previous < lazy) {
        length = lookUp(at, head, previous);
        // A match of three bytes that far away takes more bits than the bytes.
        if (length <= 5 && (strategy === 1 || (length === 3 && at - found > 4096))) length = 2;
      }
      if (previous >= 3 && length <= previous) {
        symbols[used++] = ((at - 1 - place) << 9) | previous;
        const next = at - 1 + previous;
        for (let i = at + 1; i < next; i++) insert(i);
        at = next;
        length = 2;
        waiting = false;
        if (used === symbols.length) flush(at, false);
      } else {
        if (waiting) literal(at - 1, at);
        waiting = true;
        at++;
      }
    }
    if (waiting) literal(end - 1, end);
    if (used > 0 || last) flush(end, last);
    meter.work(work);
  }

  /** One block: stored, of the fixed code or of its own, whichever is the shortest. */
  private block(symbols: Int32Array, bytes: Uint8Array, last: boolean): void {
    const literals = new Uint32Array(286);
    const offsets = new Uint32Array(30);
    const { lengthCode, distanceCode } = symbolCodes();
    literals[256] = 1;
    let extra = 0;
    for (const symbol of symbols) {
      if (symbol < 256) literals[symbol]!++;
      else {
        const [code, offset] = [lengthCode(symbol & 511), distanceCode(symbol >> 9)];
        literals[257 + code]!++;
        offsets[offset]!++;
        extra += lengths.extra[code]! + distances.extra[offset]!;
      }
    }
    const own: [Uint8Array, Uint8Array] = [codeSizes(literals, 15), codeSizes(offsets, 15)];
    const cost = (sizes: [Uint8Array, Uint8Array]) => {
      let sum = extra;
      literals.forEach((times, code) => sum += times * sizes[0][code]!);
      offsets.forEach((times, code) => sum += times * sizes[1][code]!);
      return sum;
    };
    const used = (sizes: Uint8Array) => sizes.findLastIndex((size) => size > 0) + 1;
    const trees: [Uint8Array, Uint8Array] = [
      own[0].subarray(0, used(own[0])),
      own[1].subarray(0, used(own[1])),
    ];
    const runs = [...sizeRuns(trees[0]), ...sizeRuns(trees[1])];
    const runCounts = new Uint32Array(19);
    for (const [symbol] of runs) runCounts[symbol]!++;
    const runSizes = codeSizes(runCounts, 7);
    const shown = Math.max(4, LENGTH_ORDER.findLastIndex((code) => runSizes[code]! > 0) + 1);
    let treeBits = 14 + 3 * shown;
    for (const [symbol, bits] of runs) treeBits += runSizes[symbol]! + bits;

    const inBytes = (bits: number) => (bits + 3 + 7) >> 3;
    const fixedBytes = inBytes(cost([fixedLengths, fixedDistances]));
    const ownBytes = inBytes(cost(own) + treeBits);
    const isFixed = this.strategy === FIXED_ONLY || fixedBytes <= ownBytes;
    if (bytes.length + 4 <= (isFixed ? fixedBytes : ownBytes)) {
      this.stored(bytes, last);
      return;
    }
    this.put((last ? 1 : 0) | (isFixed ? 2 : 4), 3);
    if (isFixed) {
      this.coded(symbols, [fixedLengths, fixedDistances], fixedCodes());
      return;
    }
    this.put(trees[0].length - 257, 5);
    this.put(trees[1].length - 1, 5);
    this.put(shown - 4, 4);
    for (const code of LENGTH_ORDER.slice(0, shown)) this.put(runSizes[code]!, 3);
    const runCodes = canonicalCodes(runSizes);
    for (const [symbol, bits, value] of runs) {
      this.put(runCodes[symbol]!, runSizes[symbol]!);
      if (bits > 0) this.put(value, bits);
    }
    this.coded(symbols, own, [canonicalCodes(own[0]), canonicalCodes(own[1])]);
  }

  private coded(
    symbols: Int32Array,
    sizes: [Uint8Array, Uint8Array],
    codes: [Uint16Array, Uint16Array],
  ): void {
    const { lengthCode, distanceCode } = symbolCodes();
    for (const symbol of symbols) {
      if (symbol < 256) this.put(codes[0][symbol]!, sizes[0][symbol]!);
      else {
        const [length, distance] = [symbol & 511, symbol >> 9];
        const code = lengthCode(length);
        this.put(codes[0][257 + code]!, sizes[0][257 + code]!);
        this.put(length - lengths.base[code]!, lengths.extra[code]!);
        const offset = distanceCode(distance);
        this.put(codes[1][offset]!, sizes[1][offset]!);
        this.put(distance - distances.base[offset]!, distances.extra[offset]!);
      }
    }
    this.put(codes[0][256]!, sizes[0][256]!);
  }
}
