/**
 * Spaces, lines and widths of strings: `split` at spaces, `splitlines`, `strip`, `center`, `zfill`,
 * `expandtabs`. Searching is in `str_search.ts`, case in `str_case.ts`, tests in
 * `str_predicates.ts`.
 */
import { codePointLength, hasSurrogates, toCharacters } from "./code_points.ts";
import type { Charge } from "./error.ts";
import { chargeWidth, padding } from "./format_spec.ts";
import { inOnePiece } from "./str_text.ts";
import { isSpace } from "./unicode/properties.ts";

/** Characters that `isSpace` says no to. */
// deno-lint-ignore no-control-regex
const WORD = /[^\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
// deno-lint-ignore no-control-regex
const SPACE = /[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const BLANK = 32;

/** The longest text that V8 copies rather than keep it as a part of the one that it comes from. */
const OWNED_LENGTH = 12;
/**
 * Short words that were split off lately, each in the place that its units name. Programs look words
 * up, and V8 takes longer to hash a new string (40 ns) than it takes to find here the equal one that
 * it has hashed before (10 ns).
 */
const WORDS = 1024;
const words: string[] = new Array(WORDS).fill("");
/**
 * More with each word, less with each that was not known, which costs more than it can save: where
 * those are a third, so many texts are split without a look.
 */
const CREDIT = 512;
const UNLOOKED = 512;
let credit = CREDIT;
let unlooked = 0;

/** The place of a word among those that are remembered; -1 for numbers and what else is none. */
function placeOf(word: string): number {
  const { length } = word;
  const first = word.charCodeAt(0);
  if (length > OWNED_LENGTH || first < 65) return -1;
  const others = word.charCodeAt(length >> 1) * 7 + word.charCodeAt(length - 1) * 3;
  return (first * 31 + others + length * 64) & (WORDS - 1);
}

/** Remembers a word that was not known. */
function newWord(word: string, place: number): string {
  if (place < 0) return word;
  credit -= 3;
  return words[place] = word;
}

/** `text.split(None, limit)`: at runs of spaces; a negative limit means none. */
export function splitSpaces(text: string, limit: number = -1, charge?: Charge): string[] {
  if (charge) charge(text.length);
  if (limit >= 0) return splitSome(text, limit);
  if (unlooked > 0) {
    unlooked--;
    return text.match(WORD) ?? [];
  }
  const parts = splitBlanks(text) ?? splitWords(text);
  credit += parts.length;
  if (credit < 0) unlooked = UNLOOKED;
  if (credit < 0 || credit > CREDIT) credit = CREDIT;
  return parts;
}

/** At runs of blanks, and spaces at the end; undefined where other spaces stand in between. */
function splitBlanks(text: string): string[] | undefined {
  const parts: string[] = [];
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  for (let start = 0;;) {
    while (start < end && text.charCodeAt(start) === BLANK) start++;
    if (start >= end) return parts;
    const blank = text.indexOf(" ", start);
    const stop = blank < 0 || blank > end ? end : blank;
    const word = text.slice(start, stop);
    const place = placeOf(word);
    const known = place < 0 ? "" : words[place]!;
    if (known === word) parts.push(known);
    else if (SPACE.test(word)) return undefined;
    else parts.push(newWord(word, place));
    start = stop + 1;
  }
}

function splitWords(text: string): string[] {
  const parts: string[] = text.match(WORD) ?? [];
  for (let i = 0; i < parts.length; i++) {
    const word = parts[i]!;
    const place = placeOf(word);
    const known = place < 0 ? "" : words[place]!;
    parts[i] = known === word ? known : newWord(word, place);
  }
  return parts;
}

function splitSome(text: string, limit: number): string[] {
  const parts: string[] = [];
  const end = text.length;
  for (let i = 0;;) {
    while (i < end && isSpace(text.charCodeAt(i))) i++;
    if (i === end) return parts;
    if (parts.length === limit) {
      parts.push(text.slice(i));
      return parts;
    }
    const start = i;
    while (i < end && !isSpace(text.charCodeAt(i))) i++;
    parts.push(text.slice(start, i));
  }
}

/** `text.rsplit(None, limit)`. */
export function splitSpacesLast(text: string, limit: number = -1, charge?: Charge): string[] {
  if (charge) charge(text.length);
  const parts: string[] = [];
  for (let i = text.length;;) {
    while (i > 0 && isSpace(text.charCodeAt(i - 1))) i--;
    if (i === 0) break;
    if (limit >= 0 && parts.length === limit) {
      parts.push(text.slice(0, i));
      break;
    }
    const end = i;
    while (i > 0 && !isSpace(text.charCodeAt(i - 1))) i--;
    parts.push(text.slice(i, end));
  }
  return parts.reverse();
}

/** `text.splitlines(keepends)`. */
export function splitLines(text: string, keepEnds: boolean = false, charge?: Charge): string[] {
  if (charge) charge(text.length);
  const lines: string[] = [];
  // deno-lint-ignore no-control-regex
  const breaks = /\r\n|[\n-\r\x1c-\x1e\x85\u2028\u2029]/g;
  let start = 0;
  for (let match = breaks.exec(text); match !== null; match = breaks.exec(text)) {
    lines.push(text.slice(start, keepEnds ? breaks.lastIndex : match.index));
    start = breaks.lastIndex;
  }
  if (start < text.length) lines.push(text.slice(start));
  return lines;
}

/**
 * So few characters are looked through one by one faster than a set of them is made, and so few
 * texts are joined faster than by JavaScript's own way.
 */
const FEW = 16;

/**
 * `strip`, `lstrip` and `rstrip`.
 *
 * @param characters what goes, `null` for spaces
 */
export function stripText(
  text: string,
  characters: string | null,
  left: boolean,
  right: boolean,
): string {
  if (characters !== null) return stripCharacters(text, characters, left, right);
  let start = 0;
  let end = text.length;
  if (left) { while (start < end && isSpace(text.charCodeAt(start))) start++; }
  if (right) { while (end > start && isSpace(text.charCodeAt(end - 1))) end--; }
  return text.slice(start, end);
}

function isAmong(characters: string, unit: number): boolean {
  for (let i = 0; i < characters.length; i++) if (characters.charCodeAt(i) === unit) return true;
  return false;
}

function stripCharacters(text: string, characters: string, left: boolean, right: boolean): string {
  let start = 0;
  let end = text.length;
  if (characters.length <= FEW && !hasSurrogates(characters)) {
    // No half of a pair is among them, so units may be compared.
    if (left) { while (start < end && isAmong(characters, text.charCodeAt(start))) start++; }
    if (right) { while (end > start && isAmong(characters, text.charCodeAt(end - 1))) end--; }
    return text.slice(start, end);
  }
  const set = new Set(characters);
  while (left && start < end) {
    const character = String.fromCodePoint(text.codePointAt(start)!);
    if (!set.has(character)) break;
    start += character.length;
  }
  while (right && end > start) {
    const pair = end - start > 1 &&
      /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(end - 2, end));
    const width = pair ? 2 : 1;
    if (!set.has(text.slice(end - width, end))) break;
    end -= width;
  }
  return text.slice(start, end);
}

/** `text.center(width, fill)`: the odd one goes left if the width is odd, as in CPython. */
export function centerText(text: string, width: number, fill: string, charge?: Charge): string {
  const missing = width - codePointLength(text);
  if (missing <= 0) return text;
  chargeWidth(width * fill.length, charge);
  const left = (missing >> 1) + (missing & width & 1);
  return padding(fill, left) + text + padding(fill, missing - left);
}

/** `text.ljust(width, fill)`. */
export function justifyLeft(text: string, width: number, fill: string, charge?: Charge): string {
  const missing = width - codePointLength(text);
  if (missing <= 0) return text;
  chargeWidth(width * fill.length, charge);
  return text + padding(fill, missing);
}

/** `text.rjust(width, fill)`. */
export function justifyRight(text: string, width: number, fill: string, charge?: Charge): string {
  const missing = width - codePointLength(text);
  if (missing <= 0) return text;
  chargeWidth(width * fill.length, charge);
  return padding(fill, missing) + text;
}

/** `text.zfill(width)`: zeros after a sign. */
export function zeroFill(text: string, width: number, charge?: Charge): string {
  const missing = width - codePointLength(text);
  if (missing <= 0) return text;
  chargeWidth(width, charge);
  const sign = text[0] === "+" || text[0] === "-" ? text[0] : "";
  return sign + padding("0", missing) + text.slice(sign.length);
}

/** `text.expandtabs(size)`. */
export function expandTabs(text: string, size: number, charge?: Charge): string {
  if (!text.includes("\t")) return text;
  if (charge) charge(text.length);
  const parts: string[] = [];
  let column = 0;
  for (const character of toCharacters(text)) {
    if (character === "\t") {
      const width = size > 0 ? size - column % size : 0;
      chargeWidth(width, charge);
      parts.push(" ".repeat(width));
      column += width;
    } else {
      parts.push(character);
      column = character === "\n" || character === "\r" ? 0 : column + 1;
    }
  }
  return parts.join("");
}

/** `text.join(parts)` of strings. */
export function joinText(separator: string, parts: readonly string[], charge?: Charge): string {
  if (parts.length > FEW) {
    let length = separator.length * (parts.length - 1);
    for (const part of parts) length += part.length;
    chargeWidth(length, charge);
    return parts.join(separator);
  }
  let result = parts.length === 0 ? "" : parts[0]!;
  for (let i = 1; i < parts.length; i++) result += separator + parts[i]!;
  chargeWidth(result.length, charge);
  return inOnePiece(result);
}

/**
 * `text.translate(table)`.
 *
 * @param map the replacement of a code point, `undefined` to keep it, the empty string to drop it
 */
export function translateText(
  text: string,
  map: (codePoint: number) => string | undefined,
  charge?: Charge,
): string {
  if (charge) charge(text.length);
  /** By code point; null where it stays. */
  const seen = new Map<number, string | null>();
  let result = "";
  let kept = 0;
  for (let i = 0; i < text.length;) {
    const point = text.codePointAt(i)!;
    const next = point > 0xffff ? i + 2 : i + 1;
    let replacement = seen.get(point);
    if (replacement === undefined) seen.set(point, replacement = map(point) ?? null);
    if (replacement !== null) {
      if (i > kept) result += text.slice(kept, i);
      result += replacement;
      kept = next;
      if (charge && replacement.length > 1) charge(replacement.length);
    }
    i = next;
  }
  return kept === 0 ? text : result + text.slice(kept);
}
