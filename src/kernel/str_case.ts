/** Case of whole strings: `upper`, `lower`, `title`, `capitalize`, `swapcase`, `casefold`. */
import type { Charge } from "./error.ts";
import { toFolded, toLower, toTitle, toUpper } from "./unicode/case_mapping.ts";
import { isCased, isCaseIgnorable, isLower, isUpper } from "./unicode/properties.ts";

// deno-lint-ignore no-control-regex
const ASCII = /^[\x00-\x7f]*$/;
/** Without these, JavaScript's cases are Python's; V8 need not look through one-byte text for them. */
const WIDE = /[\u0100-\uffff]/;
const CAPITAL_SIGMA = "\u03a3";

/** What capital letters of ASCII lack. */
const CASE_BIT = 32;

/** Whether a code unit is one of a to z. */
const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122;

/** Whether every character is ASCII. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

function mapEach(text: string, map: (character: string) => string): string {
  let result = "";
  for (const character of text) result += map(character);
  return result;
}

/** `text.upper()`. */
export function upperText(text: string, charge?: Charge): string {
  if (charge) charge(text.length);
  return WIDE.test(text) ? mapEach(text, toUpper) : text.toUpperCase();
}

/** A sigma is final if a cased letter stands before it and none after it. */
function lowerSigma(characters: readonly string[], index: number): string {
  const casedFrom = (start: number, step: number): boolean => {
    for (let i = start; i >= 0 && i < characters.length; i += step) {
      const codePoint = characters[i]!.codePointAt(0)!;
      if (!isCaseIgnorable(codePoint)) return isCased(codePoint);
    }
    return false;
  };
  return casedFrom(index - 1, -1) && !casedFrom(index + 1, 1) ? "\u03c2" : "\u03c3";
}

function lowerAt(characters: readonly string[], index: number): string {
  const character = characters[index]!;
  return character === CAPITAL_SIGMA ? lowerSigma(characters, index) : toLower(character);
}

/** `text.lower()`. */
export function lowerText(text: string, charge?: Charge): string {
  if (charge) charge(text.length);
  if (!WIDE.test(text)) return text.toLowerCase();
  if (!text.includes(CAPITAL_SIGMA)) return mapEach(text, toLower);
  const characters = Array.from(text);
  return characters.map((_, i) => lowerAt(characters, i)).join("");
}

/** `text.casefold()`. */
export function casefoldText(text: string, charge?: Charge): string {
  if (charge) charge(text.length);
  return ASCII.test(text) ? text.toLowerCase() : mapEach(text, toFolded);
}

/** `text.title()`. */
export function titleText(text: string, charge?: Charge): string {
  if (charge) charge(text.length);
  const ascii = titleAscii(text);
  if (ascii !== undefined) return ascii;
  const characters = Array.from(text);
  let afterCased = false;
  return characters.map((character, i) => {
    const mapped = afterCased ? lowerAt(characters, i) : toTitle(character);
    afterCased = isCasedAny(character.codePointAt(0)!);
    return mapped;
  }).join("");
}

/** `text.title()` where every character is ASCII. */
function titleAscii(text: string): string | undefined {
  let result = "";
  let start = 0;
  let afterCased = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 128) return undefined;
    const isCased = isSmall(unit | CASE_BIT);
    if (isCased && afterCased === ((unit & CASE_BIT) === 0)) {
      result += text.slice(start, i) + String.fromCharCode(unit ^ CASE_BIT);
      start = i + 1;
    }
    afterCased = isCased;
  }
  return start === 0 ? text : result + text.slice(start);
}

function isCasedAny(codePoint: number): boolean {
  if (codePoint < 128) {
    return (codePoint >= 97 && codePoint <= 122) || (codePoint >= 65 && codePoint <= 90);
  }
  return isCased(codePoint);
}

/** `text.capitalize()`. */
export function capitalizeText(text: string, charge?: Charge): string {
  if (charge) charge(text.length);
  if (text === "") return "";
  if (ASCII.test(text)) {
    const lower = text.toLowerCase();
    const first = lower.charCodeAt(0);
    return isSmall(first) ? String.fromCharCode(first ^ CASE_BIT) + lower.slice(1) : lower;
  }
  const characters = Array.from(text);
  return characters.map((c, i) => i === 0 ? toTitle(c) : lowerAt(characters, i)).join("");
}

/** `text.swapcase()` where every character is ASCII: runs of letters of one case, swapped together. */
function swapAscii(text: string): string {
  const upper = text.toUpperCase();
  const lower = text.toLowerCase();
  let result = "";
  let start = 0;
  let wasSmall = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isSmall(unit | CASE_BIT) || isSmall(unit) === wasSmall) continue;
    result += (wasSmall ? upper : lower).slice(start, i);
    start = i;
    wasSmall = !wasSmall;
  }
  return result + (wasSmall ? upper : lower).slice(start);
}

/** `text.swapcase()`. */
export function swapcaseText(text: string, charge?: Charge): string {
  if (charge) charge(text.length);
  if (ASCII.test(text)) return swapAscii(text);
  const characters = Array.from(text);
  return characters.map((character, i) => {
    const codePoint = character.codePointAt(0)!;
    if (isUpper(codePoint)) return lowerAt(characters, i);
    return isLower(codePoint) ? toUpper(character) : character;
  }).join("");
}
