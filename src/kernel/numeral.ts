/** What the texts of ints and floats share: Unicode digits and spaces, and underscores. */
import { decimalValue, isSpace } from "./unicode/properties.ts";

/** `str.isspace`, but of ASCII only what C's `isspace` knows: not U+001C to U+001F. */
function isOuterSpace(unit: number): boolean {
  return unit < 128 ? unit === 32 || (unit >= 9 && unit <= 13) : isSpace(unit);
}

/**
 * The text with its decimal digits in ASCII and without the spaces around it. Another character that
 * is not ASCII becomes "?", which no number has.
 */
export function toAsciiNumeral(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isOuterSpace(text.charCodeAt(start))) start++;
  while (end > start && isOuterSpace(text.charCodeAt(end - 1))) end--;
  const inner = text.slice(start, end);
  return inner.replace(/[^\0-\x7f]/gu, (character) => {
    if (isOuterSpace(character.charCodeAt(0))) return " ";
    const value = decimalValue(character.codePointAt(0)!);
    return value < 0 ? "?" : String(value);
  });
}
