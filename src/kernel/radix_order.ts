/**
 * The order of many keys without comparing them: by their digits, in time that grows with their
 * number. What is found is where each key of the sorted row stands; equal keys keep their order.
 */

/** With fewer keys, clearing the counts takes longer than comparing. */
export const RADIX_LEAST = 512;

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
/** What makes the order of ints that of their bits. */
const SIGN = -0x80000000;

/** Numbers as ints of 32 bits, or undefined where one is none. */
export function asInt32s(numbers: readonly number[]): Int32Array | undefined {
  const result = new Int32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i]!;
    if ((value | 0) !== value) return undefined;
    result[i] = value;
  }
  return result;
}

/** The places 0, 1, 2 and so on. */
function places(count: number): Int32Array {
  const result = new Int32Array(count);
  for (let i = 0; i < count; i++) result[i] = i;
  return result;
}

/** The order of the keys; `before` is the one that equal keys keep. */
export function orderOfInts(
  keys: Int32Array,
  before: Int32Array = places(keys.length),
): Int32Array {
  const count = keys.length;
  let from: Int32Array = before;
  let to: Int32Array = new Int32Array(count);
  const ends = new Int32Array(DIGITS);
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    ends.fill(0);
    for (let i = 0; i < count; i++) ends[((keys[i]! ^ SIGN) >>> shift) & (DIGITS - 1)]!++;
    if (ends[((keys[0]! ^ SIGN) >>> shift) & (DIGITS - 1)] === count) continue;
    let sum = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const begin = sum;
      sum += ends[digit]!;
      ends[digit] = begin;
    }
    for (let i = 0; i < count; i++) {
      const place = from[i]!;
      const digit = ((keys[place]! ^ SIGN) >>> shift) & (DIGITS - 1);
      to[ends[digit]!++] = place;
    }
    [from, to] = [to, from === before ? new Int32Array(count) : from];
  }
  return from;
}

/** How many code units of a text make its key. */
const KEY_UNITS = 4;

/** How many code units all texts begin with. */
function commonLength(texts: readonly string[]): number {
  const first = texts[0]!;
  let length = first.length;
  for (let i = 1; i < texts.length && length > 0; i++) {
    const text = texts[i]!;
    if (text.length < length) length = text.length;
    let same = 0;
    while (same < length && text.charCodeAt(same) === first.charCodeAt(same)) same++;
    length = same;
  }
  return length;
}

const compareTexts = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;

/**
 * The order of texts by their code units: by the first four that are not the same in all, and by
 * comparing where these are equal. Undefined where one of those is not of a byte.
 */
export function orderOfTexts(texts: readonly string[]): Int32Array | undefined {
  const count = texts.length;
  const start = commonLength(texts);
  const end = start + KEY_UNITS;
  const keys = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const text = texts[i]!;
    let key = 0;
    for (let at = start; at < end; at++) {
      const unit = at < text.length ? text.charCodeAt(at) + 1 : 0;
      if (unit > 0xff) return undefined;
      key = (key << 8) | unit;
    }
    keys[i] = key ^ SIGN;
  }
  const order = orderOfInts(keys);
  for (let begin = 0, next; begin < count; begin = next) {
    const key = keys[order[begin]!];
    let isOpen = false;
    for (next = begin; next < count && keys[order[next]!] === key; next++) {
      isOpen ||= texts[order[next]!]!.length > end;
    }
    if (!isOpen || next - begin < 2) continue;
    const tied = [...order.subarray(begin, next)];
    tied.sort((i, j) => compareTexts(texts[i]!, texts[j]!));
    order.set(tied, begin);
  }
  return order;
}

/** Ints in the order of the texts, the same one for equal texts. */
export function ranksOfTexts(texts: readonly string[]): Int32Array | undefined {
  const order = orderOfTexts(texts);
  if (order === undefined) return undefined;
  const ranks = new Int32Array(texts.length);
  for (let i = 1, rank = 0; i < order.length; i++) {
    if (texts[order[i]!] !== texts[order[i - 1]!]) rank++;
    ranks[order[i]!] = rank;
  }
  return ranks;
}
