/**
 * Where one text stands in another, in time that grows with both lengths and no more. V8's own search
 * can take their product, within one call that no limit ends: 24 s for 100,000 units in a million.
 */

import type { Charge } from "./error.ts";

/** Shorter texts are left to V8, and those that it cannot take more steps for than this. */
const LONG = 64;
const FEW_STEPS = 1 << 24;
/** Steps between two looks at the budget, and how many of them are a unit of it. */
const STEPS = 1 << 16;
const STEPS_SHIFT = 2;

/** Units at the beginning of a long part that V8 may look for: what stands there is compared. */
const HEAD = 32;

/** As `text.indexOf(part, from)`. */
export function indexOf(text: string, part: string, from: number, charge?: Charge): number {
  if (part.length < LONG || (text.length - from) * part.length <= FEW_STEPS) {
    return text.indexOf(part, from);
  }
  const head = part.slice(0, HEAD);
  let steps = 0;
  for (let at = text.indexOf(head, from); at >= 0; at = text.indexOf(head, at + 1)) {
    if (text.startsWith(part, at)) return at;
    steps += part.length;
    if (steps > text.length) return search(text, part, at + 1, false, charge);
  }
  return -1;
}

/** As `text.lastIndexOf(part, from)`. */
export function lastIndexOf(text: string, part: string, from: number, charge?: Charge): number {
  const last = Math.min(from, text.length - part.length);
  if (part.length < LONG || last * part.length <= FEW_STEPS) return text.lastIndexOf(part, from);
  const head = part.slice(0, HEAD);
  let steps = 0;
  for (let at = last; (at = text.lastIndexOf(head, at)) >= 0; at--) {
    if (text.startsWith(part, at)) return at;
    // A position below 0 would be taken for 0.
    if (at === 0) break;
    steps += part.length;
    if (steps <= text.length) continue;
    const start = text.length - part.length;
    const found = search(text, part, start - at + 1, true, charge);
    return found < 0 ? -1 : start - found;
  }
  return -1;
}

type UnitAt = (index: number) => number;

/** Where the greatest suffix of the part begins, less one, and its period; the least for `isLeast`. */
function greatestSuffix(at: UnitAt, length: number, isLeast: boolean): [number, number] {
  let suffix = -1;
  let other = 0;
  let offset = 1;
  let period = 1;
  while (other + offset < length) {
    const a = at(other + offset);
    const b = at(suffix + offset);
    if (a === b) {
      if (offset === period) {
        other += period;
        offset = 1;
      } else offset++;
    } else if (a < b !== isLeast) {
      other += offset;
      offset = 1;
      period = other - suffix;
    } else {
      suffix = other++;
      offset = period = 1;
    }
  }
  return [suffix, period];
}

/**
 * The two-way algorithm of Crochemore and Perrin: the part is compared from a critical place to its
 * end, and only then from there to its beginning, which tells how far it may be moved. `isReversed`
 * reads both texts from their ends.
 */
function search(
  text: string,
  part: string,
  from: number,
  isReversed: boolean,
  charge?: Charge,
): number {
  const last = text.length - 1;
  const end = part.length - 1;
  const textAt: UnitAt = (i) => text.charCodeAt(isReversed ? last - i : i);
  const partAt: UnitAt = (i) => part.charCodeAt(isReversed ? end - i : i);
  const length = part.length;
  charge?.(length >> STEPS_SHIFT);
  const greatest = greatestSuffix(partAt, length, false);
  const least = greatestSuffix(partAt, length, true);
  const [critical, suffixPeriod] = greatest[0] > least[0] ? greatest : least;
  let isPeriodic = true;
  for (let i = 0; isPeriodic && i <= critical; i++) {
    isPeriodic = partAt(i) === partAt(i + suffixPeriod);
  }
  const period = isPeriodic ? suffixPeriod : Math.max(critical + 1, length - critical - 1) + 1;
  /** Up to where the part is known to match, where it is periodic. */
  let known = -1;
  let steps = 0;
  for (let at = from; at <= text.length - length;) {
    let i = Math.max(critical, known) + 1;
    const begin = i;
    while (i < length && partAt(i) === textAt(at + i)) i++;
    steps += i - begin + 1;
    if (i < length) {
      at += i - critical;
      known = -1;
    } else {
      i = critical;
      while (i > known && partAt(i) === textAt(at + i)) i--;
      if (i <= known) return at;
      steps += critical - i;
      at += period;
      known = isPeriodic ? length - period - 1 : -1;
    }
    if (steps >= STEPS) {
      charge?.(steps >> STEPS_SHIFT);
      steps = 0;
    }
  }
  return -1;
}
