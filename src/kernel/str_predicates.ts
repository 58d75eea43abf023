/** `str.isalpha` and its kin on whole strings. Single code points are in `unicode/properties.ts`. */
import * as properties from "./unicode/properties.ts";
import { normalizeText } from "./unicode/normalization.ts";

function every(text: string, ascii: RegExp, test: (codePoint: number) => boolean): boolean {
  if (ascii.test(text)) return true;
  for (const character of text) {
    if (!test(character.codePointAt(0)!)) return false;
  }
  return text !== "";
}

/** `text.isalpha()`. */
export function isAlphaText(text: string): boolean {
  return every(text, /^[A-Za-z]+$/, properties.isAlpha);
}

/** `text.isalnum()`. */
export function isAlnumText(text: string): boolean {
  return every(text, /^[A-Za-z0-9]+$/, properties.isAlphanumeric);
}

/** `text.isdecimal()`. */
export function isDecimalText(text: string): boolean {
  return every(text, /^[0-9]+$/, properties.isDecimal);
}

/** `text.isdigit()`. */
export function isDigitText(text: string): boolean {
  return every(text, /^[0-9]+$/, properties.isDigit);
}

/** `text.isnumeric()`. */
export function isNumericText(text: string): boolean {
  return every(text, /^[0-9]+$/, properties.isNumeric);
}

/** `text.isspace()`. */
export function isSpaceText(text: string): boolean {
  return every(text, /^ +$/, properties.isSpace);
}

/** `text.isprintable()`: true of the empty string. */
export function isPrintableText(text: string): boolean {
  return text === "" || every(text, /^[ -~]+$/, properties.isPrintable);
}

/** `text.isascii()`: true of the empty string. */
export function isAsciiText(text: string): boolean {
  // deno-lint-ignore no-control-regex
  return /^[\x00-\x7f]*$/.test(text);
}

/** `text.isupper()`. */
export function isUpperText(text: string): boolean {
  let cased = false;
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    if (properties.isLower(codePoint) || properties.isTitle(codePoint)) return false;
    cased ||= properties.isUpper(codePoint);
  }
  return cased;
}

/** `text.islower()`. */
export function isLowerText(text: string): boolean {
  let cased = false;
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    if (properties.isUpper(codePoint) || properties.isTitle(codePoint)) return false;
    cased ||= properties.isLower(codePoint);
  }
  return cased;
}

/** `text.istitle()`. */
export function isTitleText(text: string): boolean {
  let cased = false;
  let afterCased = false;
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    if (properties.isUpper(codePoint) || properties.isTitle(codePoint)) {
      if (afterCased) return false;
      cased = afterCased = true;
    } else if (properties.isLower(codePoint)) {
      if (!afterCased) return false;
      cased = true;
    } else {
      afterCased = false;
    }
  }
  return cased;
}

/** `text.isidentifier()`. */
export function isIdentifierText(text: string): boolean {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(text)) return true;
  let first = true;
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    const fits = first
      ? properties.isIdentifierStart(codePoint)
      : properties.isIdentifierContinue(codePoint);
    if (!fits) return false;
    first = false;
  }
  return !first;
}

/** An identifier as the parser reads it: in NFKC. */
export function normalizeIdentifier(text: string): string {
  return isAsciiText(text) ? text : normalizeText("NFKC", text);
}
