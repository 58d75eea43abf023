/** What RFC 1951 fixes: the codes of lengths and distances, and the fixed trees. */

/** The base and the number of extra bits of each code. */
export interface CodeTable {
  readonly base: readonly number[];
  readonly extra: readonly number[];
}

function codes(count: number, first: number, plain: number, step: number): CodeTable {
  const base: number[] = [];
  const extra: number[] = [];
  for (let code = 0, next = first; code < count; code++) {
    const bits = Math.max(0, Math.floor((code - plain) / step) + 1);
    base.push(next);
    extra.push(bits);
    next += 1 << bits;
  }
  return { base, extra };
}

/** Lengths 3 to 258: codes 257 to 285. */
export const lengths: CodeTable = (() => {
  const { base, extra } = codes(28, 3, 8, 4);
  return { base: [...base, 258], extra: [...extra, 0] };
})();
/** Distances 1 to 32768. */
export const distances: CodeTable = codes(30, 1, 4, 2);

/** In which order the lengths of the codes for code lengths are written. */
export const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Code lengths of the fixed trees. */
export const fixedLengths: Uint8Array = Uint8Array.from(
  { length: 288 },
  (_, code) => code < 144 ? 8 : code < 256 ? 9 : code < 280 ? 7 : 8,
);
export const fixedDistances: Uint8Array = new Uint8Array(30).fill(5);

/** The canonical code of each symbol, its bits reversed: codes are sent from the highest bit on. */
export function canonicalCodes(sizes: Uint8Array): Uint16Array {
  const next = new Uint16Array(17);
  const counts = new Uint16Array(16);
  for (const size of sizes) if (size > 0) counts[size]!++;
  for (let size = 1; size < 16; size++) next[size + 1] = (next[size]! + counts[size]!) << 1;
  return Uint16Array.from(sizes, (size) => {
    let code = size === 0 ? 0 : next[size]!++;
    let reversed = 0;
    for (let i = 0; i < size; i++, code >>= 1) reversed = (reversed << 1) | (code & 1);
    return reversed;
  });
}
