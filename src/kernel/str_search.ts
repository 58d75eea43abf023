/** `find`, `count`, `replace`, `partition` and prefixes on strings, with indices in code points. */
import { codePointIndex, codePointLength, hasSurrogates, unitIndex } from "./code_points.ts";
import type { Charge } from "./error.ts";
import { indexOf, lastIndexOf } from "./str_find.ts";
import { inOnePiece } from "./str_text.ts";

const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;

/** Whether the UTF-16 index lies inside a pair, where no match may begin or end. */
function splitsPair(text: string, index: number): boolean {
  return index > 0 && index < text.length && isLow(text.charCodeAt(index)) &&
    isHigh(text.charCodeAt(index - 1));
}

/** Whether a search for `part` could match half a character. */
function mayStartInPair(part: string): boolean {
  return part !== "" &&
    (isLow(part.charCodeAt(0)) || isHigh(part.charCodeAt(part.length - 1)));
}

/** As `indexOf` in UTF-16 units, but never within a character. */
function unitFind(text: string, part: string, from: number, charge?: Charge): number {
  let at = indexOf(text, part, from, charge);
  if (at < 0 || !mayStartInPair(part)) return at;
  while (at >= 0 && (splitsPair(text, at) || splitsPair(text, at + part.length))) {
    at = indexOf(text, part, at + 1, charge);
  }
  return at;
}

function unitFindLast(text: string, part: string, from: number, charge?: Charge): number {
  let at = lastIndexOf(text, part, from, charge);
  if (at < 0 || !mayStartInPair(part)) return at;
  while (at >= 0 && (splitsPair(text, at) || splitsPair(text, at + part.length))) {
    if (at === 0) return -1;
    at = lastIndexOf(text, part, at - 1, charge);
  }
  return at;
}

/** The range `[start, stop)` as a slice would take it: negative indices count from the end. */
function range(length: number, start: number, stop: number): [number, number] {
  const clip = (i: number): number => i < 0 ? Math.max(0, i + length) : i;
  return [clip(start), Math.min(clip(stop), length)];
}

/** `part in text` */
export function containsText(text: string, part: string, charge?: Charge): boolean {
  return unitFind(text, part, 0, charge) >= 0;
}

/** `text.find(part, start, stop)`: in code points, -1 if not found. */
export function findText(
  text: string,
  part: string,
  start: number = 0,
  stop: number = Infinity,
  charge?: Charge,
): number {
  if (charge) charge(text.length);
  if (start === 0 && stop === Infinity) {
    const at = unitFind(text, part, 0, charge);
    return at <= 0 ? at : codePointIndex(text, at);
  }
  const plain = !hasSurrogates(text);
  const length = plain ? text.length : codePointLength(text);
  const [from, to] = range(length, start, stop);
  if (from > to) return -1;
  if (plain) {
    const at = indexOf(text, part, from, charge);
    return at < 0 || at + part.length > to ? -1 : at;
  }
  const at = unitFind(text, part, unitIndex(text, from), charge);
  if (at < 0 || at + part.length > unitIndex(text, to)) return -1;
  return part === "" ? from : codePointIndex(text, at);
}

/** `text.rfind(part, start, stop)`: in code points, -1 if not found. */
export function findLastText(
  text: string,
  part: string,
  start: number = 0,
  stop: number = Infinity,
  charge?: Charge,
): number {
  if (charge) charge(text.length);
  if (start === 0 && stop === Infinity && part !== "") {
    const at = unitFindLast(text, part, text.length, charge);
    return at <= 0 ? at : codePointIndex(text, at);
  }
  const [from, to] = range(codePointLength(text), start, stop);
  if (from > to) return -1;
  if (part === "") return to;
  const last = unitIndex(text, to) - part.length;
  if (last < 0) return -1;
  const at = unitFindLast(text, part, last, charge);
  return at < unitIndex(text, from) ? -1 : codePointIndex(text, at);
}

/** So short a text V8 finds in a time that grows with the other alone. */
const SHORT = 32;

/** `text.count(part, start, stop)`: without overlap. */
export function countText(
  text: string,
  part: string,
  start: number = 0,
  stop: number = Infinity,
  charge?: Charge,
): number {
  if (charge) charge(text.length);
  const isWhole = start === 0 && stop === Infinity && part !== "";
  const [from, to] = isWhole ? [0, 0] : range(codePointLength(text), start, stop);
  if (from > to) return 0;
  if (part === "") return to - from + 1;
  const end = isWhole ? text.length : unitIndex(text, to);
  let count = 0;
  if (isWhole && part.length <= SHORT && !mayStartInPair(part)) {
    // Most of the time it is the calls that cost.
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
    return count;
  }
  for (let at = unitFind(text, part, isWhole ? 0 : unitIndex(text, from), charge); at >= 0;) {
    if (at + part.length > end) break;
    count++;
    at = unitFind(text, part, at + part.length, charge);
  }
  return count;
}

/** Whether `part` stands at the beginning of `text[start:stop]`, or at its end for `atEnd`. */
export function hasAffix(
  text: string,
  part: string,
  start: number,
  stop: number,
  atEnd: boolean,
): boolean {
  if (start === 0 && stop === Infinity) {
    const isThere = atEnd ? text.endsWith(part) : text.startsWith(part);
    if (!isThere || !mayStartInPair(part)) return isThere;
  }
  const [from, to] = range(codePointLength(text), start, stop);
  if (from > to) return false;
  const first = unitIndex(text, from);
  const end = unitIndex(text, to);
  const at = atEnd ? end - part.length : first;
  if (at < first || at + part.length > end || !text.startsWith(part, at)) return false;
  return !splitsPair(text, at) && !splitsPair(text, at + part.length);
}

/** `text.replace(old, new, count)`; a negative count means all. */
export function replaceText(
  text: string,
  old: string,
  replacement: string,
  count: number = -1,
  charge?: Charge,
): string {
  if (charge) charge(text.length);
  if (count < 0 && old !== "" && !mayStartInPair(old)) {
    const at = indexOf(text, old, 0, charge);
    return at < 0 ? text : replaceFrom(text, at, old, replacement, charge);
  }
  if (count === 0 || (old === "" && text === "" && count > 0 && replacement === "")) return text;
  const limit = count < 0 ? Infinity : count;
  if (charge && replacement.length > old.length) {
    const matches = old === "" ? text.length + 1 : countText(text, old, 0, Infinity, charge);
    charge(Math.min(limit, matches) * (replacement.length - old.length));
  }
  if (old === "") return insertBetween(text, replacement, limit);
  const parts: string[] = [];
  let start = 0;
  for (let done = 0; done < limit; done++) {
    const at = unitFind(text, old, start, charge);
    if (at < 0) break;
    parts.push(text.slice(start, at));
    start = at + old.length;
  }
  if (parts.length === 0) return text;
  parts.push(text.slice(start));
  return parts.join(replacement);
}

/** All of `old`, the first at `first`. Faster than JavaScript's own, which calls a function for each. */
function replaceFrom(
  text: string,
  first: number,
  old: string,
  replacement: string,
  charge?: Charge,
): string {
  let result = text.slice(0, first) + replacement;
  let start = first + old.length;
  let at = indexOf(text, old, start, charge);
  if (charge && at >= 0 && replacement.length > old.length) {
    // Counted only where the text may grow by much.
    charge(countText(text, old, 0, Infinity, charge) * (replacement.length - old.length));
  }
  for (; at >= 0; at = indexOf(text, old, start, charge)) {
    result += text.slice(start, at) + replacement;
    start = at + old.length;
  }
  return inOnePiece(result + text.slice(start));
}

/** Before each of the first `limit` characters, and after the last. */
function insertBetween(text: string, inserted: string, limit: number): string {
  const characters = Array.from(text);
  let result = "";
  characters.forEach((character, i) => result += i < limit ? inserted + character : character);
  return characters.length < limit ? result + inserted : result;
}

/** `text.partition(separator)`, the separator not empty. */
export function partitionText(text: string, separator: string): [string, string, string] {
  const at = unitFind(text, separator, 0);
  if (at < 0) return [text, "", ""];
  return [text.slice(0, at), separator, text.slice(at + separator.length)];
}

/** `text.rpartition(separator)`, the separator not empty. */
export function partitionLastText(text: string, separator: string): [string, string, string] {
  const at = unitFindLast(text, separator, text.length);
  if (at < 0) return ["", "", text];
  return [text.slice(0, at), separator, text.slice(at + separator.length)];
}

/** Faster than JavaScript's own, which looks whether it has split the same text before. */
function splitAll(text: string, separator: string, charge?: Charge): string[] {
  const first = indexOf(text, separator, 0, charge);
  if (first < 0) return [text];
  let start = first + separator.length;
  let at = indexOf(text, separator, start, charge);
  // An array that grows has room for 17 at once, which is too much for the most frequent case.
  if (at < 0) return [text.slice(0, first), text.slice(start)];
  const parts = [text.slice(0, first)];
  for (; at >= 0; at = indexOf(text, separator, start, charge)) {
    parts.push(text.slice(start, at));
    start = at + separator.length;
  }
  parts.push(text.slice(start));
  return parts;
}

/** `text.split(separator, limit)`, the separator not empty; a negative limit means none. */
export function splitAt(
  text: string,
  separator: string,
  limit: number = -1,
  charge?: Charge,
): string[] {
  if (charge) charge(text.length);
  if (limit < 0 && !mayStartInPair(separator)) return splitAll(text, separator, charge);
  const parts: string[] = [];
  let start = 0;
  while (limit < 0 || parts.length < limit) {
    const at = unitFind(text, separator, start, charge);
    if (at < 0) break;
    parts.push(text.slice(start, at));
    start = at + separator.length;
  }
  parts.push(text.slice(start));
  return parts;
}

/** `text.rsplit(separator, limit)`, the separator not empty; a negative limit means none. */
export function splitAtLast(
  text: string,
  separator: string,
  limit: number = -1,
  charge?: Charge,
): string[] {
  if (charge) charge(text.length);
  const parts: string[] = [];
  let end = text.length;
  while (limit < 0 || parts.length < limit) {
    const at = end < separator.length
      ? -1
      : unitFindLast(text, separator, end - separator.length, charge);
    if (at < 0) break;
    parts.push(text.slice(at + separator.length, end));
    end = at;
  }
  parts.push(text.slice(0, end));
  return parts.reverse();
}
