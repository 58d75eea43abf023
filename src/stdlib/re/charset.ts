/** Characters and sets of them, with and without regard to case. */

import { toLower } from "../../kernel/unicode/case_mapping.ts";
import { isAlphanumeric, isDecimal, isSpace } from "../../kernel/unicode/properties.ts";
import { once } from "../../kernel/once.ts";
import { type Category, Flag, type SetItem } from "./nodes.ts";

/** Whether a code belongs to something. */
export type Test = (code: number) => boolean;

/** A set of characters: a table for the first 256, a function for the others. */
export interface Charset {
  table: Uint8Array;
  test: Test;
}

const asciiWord = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 ||
  (code >= 97 && code <= 122);

/** Whether a code is a word character under some flags. */
export function isWord(code: number, flags: number): boolean {
  if (code < 128) return asciiWord(code);
  return (flags & Flag.ASCII) === 0 && (flags & Flag.UNICODE) !== 0 && isAlphanumeric(code);
}

function inCategory(code: number, name: Category, flags: number): boolean {
  const unicode = (flags & Flag.UNICODE) !== 0 && (flags & Flag.ASCII) === 0;
  switch (name) {
    case "d":
      return unicode ? isDecimal(code) : code >= 48 && code <= 57;
    case "D":
      return !inCategory(code, "d", flags);
    case "s":
      return unicode ? isSpace(code) : code === 32 || (code >= 9 && code <= 13);
    case "S":
      return !inCategory(code, "s", flags);
    case "w":
      return isWord(code, flags);
    case "W":
      return !isWord(code, flags);
  }
}

/** The lower-case letter of a code: one letter, whatever `str.lower` makes of it. */
export function lower(code: number, flags: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if ((flags & Flag.UNICODE) === 0 || (flags & Flag.ASCII) !== 0) return code;
  if (code === 0x130) return 0x69;
  return toLower(String.fromCodePoint(code)).codePointAt(0)!;
}

/** Lower-case letters that share their upper-case form, from the character database. */
const SAME_UPPER = "69,131 73,17f b5,3bc 345,3b9,1fbe 390,1fd3 3b0,1fe3 3b2,3d0 3b5,3f5 3b8,3d1 " +
  "3ba,3f0 3c0,3d6 3c1,3f1 3c2,3c3 3c6,3d5 432,1c80 434,1c81 43e,1c82 441,1c83 " +
  "442,1c84,1c85 44a,1c86 463,1c87 1c88,a64b 1e61,1e9b fb05,fb06";

const sameUpper = once(() => {
  const map = new Map<number, number[]>();
  for (const group of SAME_UPPER.split(" ")) {
    const codes = group.split(",").map((code) => parseInt(code, 16));
    for (const code of codes) map.set(code, codes);
  }
  return map;
});

/** Other lower-case letters that count as the same one when case is ignored. */
export function equivalents(code: number, flags: number): readonly number[] {
  if ((flags & Flag.UNICODE) === 0 || (flags & Flag.ASCII) !== 0) return [code];
  return sameUpper().get(code) ?? [code];
}

/** Whether a code below 256 may be a letter that has another form. */
function hasCase(code: number): boolean {
  return code >= 128 || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** The codes that a code stands for in a set when case is ignored. */
function variants(code: number, flags: number): Set<number> {
  const result = new Set<number>();
  for (const each of equivalents(code, flags)) {
    result.add(each);
    if (each < 128 || ((flags & Flag.UNICODE) !== 0 && (flags & Flag.ASCII) === 0)) {
      const upper = String.fromCodePoint(each).toUpperCase();
      const only = upper.codePointAt(0)!;
      if (String.fromCodePoint(only).length === upper.length) {
        if (lower(only, flags) === each) result.add(only);
      }
    }
  }
  return result;
}

const categoryTables = new Map<string, Uint8Array>();

/** Which of the first 256 codes belong to a category; worked out once, since most sets have one. */
function categoryTable(name: Category, flags: number): Uint8Array {
  const unicode = (flags & Flag.UNICODE) !== 0 && (flags & Flag.ASCII) === 0;
  return categoryTables.getOrInsertComputed(
    `${name}${unicode}`,
    () => Uint8Array.from({ length: 256 }, (_, code) => inCategory(code, name, flags) ? 1 : 0),
  );
}

/** Which of the first 256 codes a set holds where case counts. */
function firstCodes(items: readonly SetItem[], negate: boolean, flags: number): Uint8Array {
  const table = new Uint8Array(256);
  for (const item of items) {
    if (item.kind === "range") table.fill(1, item.low, item.high + 1);
    else categoryTable(item.name, flags).forEach((is, code) => table[code]! |= is);
  }
  return negate ? table.map((is) => 1 - is) : table;
}

/** The set that some items mean under some flags. */
export function newCharset(items: readonly SetItem[], negate: boolean, flags: number): Charset {
  const ignoreCase = (flags & Flag.IGNORECASE) !== 0;
  const has = (code: number): boolean => {
    for (const item of items) {
      if (item.kind === "category") {
        if (inCategory(code, item.name, flags)) return true;
      } else if (code >= item.low && code <= item.high) return true;
    }
    return false;
  };
  const matches = (code: number): boolean => {
    if (!ignoreCase) return has(code) !== negate;
    const small = lower(code, flags);
    if (has(small)) return !negate;
    for (const each of variants(small, flags)) {
      for (const item of items) {
        if (item.kind === "range" && each >= item.low && each <= item.high) return !negate;
      }
    }
    return negate;
  };
  const table = firstCodes(items, negate, flags);
  if (ignoreCase) {
    for (let code = 0; code < 256; code++) {
      if (hasCase(code)) table[code] = matches(code) ? 1 : 0;
    }
  }
  return { table, test: (code) => code < 256 ? table[code] === 1 : matches(code) };
}

/** The set of what one character stands for. */
export function literalCharset(code: number, flags: number): Charset {
  const folded = (flags & Flag.IGNORECASE) !== 0 ? lower(code, flags) : code;
  return newCharset([{ kind: "range", low: folded, high: folded }], false, flags);
}

/** The set of what `.` matches. */
export function anyCharset(flags: number): Charset {
  return (flags & Flag.DOTALL) !== 0
    ? newCharset([], true, 0)
    : newCharset([{ kind: "range", low: 10, high: 10 }], true, 0);
}
