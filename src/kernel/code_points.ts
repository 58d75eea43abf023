/**
 * Strings as Python sees them: sequences of code points. A JavaScript string counts UTF-16 units, so
 * a character beyond U+FFFF is a pair; a lone surrogate is a code point of its own.
 */

/** Below this a loop is as fast as the pattern, which V8 need not run at all on one-byte text. */
const MATCHED_LENGTH = 7;
/** Below this a string is searched anew each time: that is as fast as the lookup. */
const REMEMBERED_LENGTH = 64;
const CACHE_SIZE = 4;
const cachedText: string[] = ["", "", "", ""];
const cachedAnswer: boolean[] = [false, false, false, false];
let nextSlot = 0;

function scan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if ((text.charCodeAt(i) & 0xf800) === 0xd800) return true;
  }
  return false;
}

/** Texts this short are never parts of others, which would be kept with them. */
const OWNED_LENGTH = 13;
/** Of each length the last that was asked about: loops ask for that of one text again and again. */
const shortTexts: string[] = new Array(OWNED_LENGTH).fill("");
const shortAnswers: boolean[] = new Array(OWNED_LENGTH).fill(false);

const SURROGATE = /[\ud800-\udfff]/;

/** Whether any UTF-16 unit is a surrogate. The answers for the last long strings are remembered. */
export function hasSurrogates(text: string): boolean {
  const { length } = text;
  if (length < MATCHED_LENGTH) return scan(text);
  if (length < OWNED_LENGTH) {
    if (text !== shortTexts[length]) {
      shortTexts[length] = text;
      shortAnswers[length] = SURROGATE.test(text);
    }
    return shortAnswers[length]!;
  }
  if (length < REMEMBERED_LENGTH) return SURROGATE.test(text);
  // Comparing a string with itself costs nothing; with an equal one, every character. So the string
  // that is asked about takes the place of its equal.
  for (let i = 0; i < CACHE_SIZE; i++) {
    const known = cachedText[i]!;
    if (known.length === length && known === text) {
      cachedText[i] = text;
      return cachedAnswer[i]!;
    }
  }
  const answer = SURROGATE.test(text);
  cachedText[nextSlot] = text;
  cachedAnswer[nextSlot] = answer;
  nextSlot = (nextSlot + 1) % CACHE_SIZE;
  return answer;
}

const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;

function pairsBefore(text: string, end: number): number {
  let pairs = 0;
  for (let i = 0; i < end - 1; i++) {
    if (isHigh(text.charCodeAt(i)) && isLow(text.charCodeAt(i + 1))) {
      pairs++;
      i++;
    }
  }
  return pairs;
}

/** `len(text)`. */
export function codePointLength(text: string): number {
  return hasSurrogates(text) ? text.length - pairsBefore(text, text.length) : text.length;
}

/** The index in UTF-16 units of the code point `index`, at most the length of the text. */
export function unitIndex(text: string, index: number): number {
  if (!hasSurrogates(text)) return Math.min(index, text.length);
  let unit = 0;
  for (let i = 0; i < index && unit < text.length; i++) {
    unit += isHigh(text.charCodeAt(unit)) && isLow(text.charCodeAt(unit + 1)) ? 2 : 1;
  }
  return unit;
}

/** The index in code points of the UTF-16 index `unit`. */
export function codePointIndex(text: string, unit: number): number {
  return unit < MATCHED_LENGTH || hasSurrogates(text) ? unit - pairsBefore(text, unit) : unit;
}

/** `text[index]` for an index of 0 to the length - 1, as a string of one code point. */
export function characterAt(text: string, index: number): string {
  if (!hasSurrogates(text)) return text[index]!;
  const unit = unitIndex(text, index);
  return String.fromCodePoint(text.codePointAt(unit)!);
}

/** `ord(text[index])` for an index of 0 to the length - 1. */
export function codePointAt(text: string, index: number): number {
  if (!hasSurrogates(text)) return text.charCodeAt(index);
  return text.codePointAt(unitIndex(text, index))!;
}

/** The code points of `text`. */
export function toCodePoints(text: string): number[] {
  const points: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i)!;
    points.push(point);
    if (point > 0xffff) i++;
  }
  return points;
}

/** The characters of `text`, each a string of one code point. */
export function toCharacters(text: string): string[] {
  return hasSurrogates(text) ? Array.from(text) : text.split("");
}

/**
 * The text of code points. A lone high surrogate followed by a lone low one becomes one character:
 * two code points that only Python can hold apart.
 */
export function fromCodePoints(points: ArrayLike<number>): string {
  let text = "";
  for (let start = 0; start < points.length; start += 8192) {
    const part = Array.prototype.slice.call(points, start, start + 8192) as number[];
    text += String.fromCodePoint(...part);
  }
  return text;
}

/** `text[start:stop]` for 0 <= start and stop, in code points. */
export function sliceText(text: string, start: number, stop: number): string {
  if (stop <= start) return "";
  if (!hasSurrogates(text)) return text.slice(start, stop);
  const from = unitIndex(text, start);
  let to = from;
  for (let i = start; i < stop && to < text.length; i++) {
    to += isHigh(text.charCodeAt(to)) && isLow(text.charCodeAt(to + 1)) ? 2 : 1;
  }
  return text.slice(from, to);
}

/** `text[start::step]` for `count` items; the indices are those of existing code points. */
export function stepText(text: string, start: number, count: number, step: number): string {
  const source = hasSurrogates(text) ? Array.from(text) : text;
  const parts: string[] = [];
  for (let i = 0, index = start; i < count; i++, index += step) parts.push(source[index]!);
  return parts.join("");
}

/** `text[::-1]`. */
export function reverseText(text: string): string {
  if (text.length > 32 || hasSurrogates(text)) return toCharacters(text).reverse().join("");
  let result = "";
  for (let i = text.length - 1; i >= 0; i--) result += text[i];
  return result;
}

/** -1, 0 or 1: the order of code points, which is not that of UTF-16 units beyond U+FFFF. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    let x = a.charCodeAt(i);
    let y = b.charCodeAt(i);
    if (x === y) continue;
    if (x >= 0xd800 && y >= 0xd800) {
      x = orderOf(a, i, x);
      y = orderOf(b, i, y);
    }
    return x < y ? -1 : 1;
  }
  return a.length < b.length ? -1 : 1;
}

/**
 * What stands for the unit at `i`, the first in which two texts differ: its code point, and for the
 * second half of one more than any, since the other text has the first half there alone, or as well.
 */
function orderOf(text: string, i: number, unit: number): number {
  if (isHigh(unit)) return text.codePointAt(i)!;
  if (isLow(unit) && i > 0 && isHigh(text.charCodeAt(i - 1))) return 0x110000 + unit;
  return unit;
}

/** Whether `a < b` as Python orders strings. */
export function isTextLess(a: string, b: string): boolean {
  return compareText(a, b) < 0;
}
