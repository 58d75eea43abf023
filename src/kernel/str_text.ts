/** `repr` and `ascii` of str, `repr` of bytes. Code points are in `code_points.ts`. */
import { isPrintable } from "./unicode/properties.ts";

let lastUnit = 0;

/**
 * The same text in one piece. V8 keeps a concatenation as a tree of its parts, and its collector
 * moves every part of a tree that stays; one piece takes less room and a third of the time. Long
 * texts stay trees: copying them at each step would make building them piece by piece quadratic.
 */
export function inOnePiece(text: string): string {
  return text.length <= 1024 ? laidOut(text) : text;
}

/** As `inOnePiece`, however long the text is. */
export function laidOut(text: string): string {
  // Reading a code unit has V8 lay the text out; it is stored, so that the reading is not left out.
  lastUnit = text.charCodeAt(lastUnit & 0);
  return text;
}

const PLAIN = /^[ !#-&(-[\]-~]*$/;

const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, "0");

/** `\x00`, `\u0000` or `\U00000000`, whichever is the shortest for the code point. */
export function escapeCodePoint(codePoint: number): string {
  if (codePoint < 0x100) return "\\x" + hex(codePoint, 2);
  if (codePoint < 0x10000) return "\\u" + hex(codePoint, 4);
  return "\\U" + hex(codePoint, 8);
}

function quoteFor(hasSingle: boolean, hasDouble: boolean): string {
  return hasSingle && !hasDouble ? '"' : "'";
}

function controlEscape(codePoint: number): string {
  switch (codePoint) {
    case 9:
      return "\\t";
    case 10:
      return "\\n";
    case 13:
      return "\\r";
    default:
      return escapeCodePoint(codePoint);
  }
}

function quoted(text: string, keep: (codePoint: number) => boolean): string {
  const quote = quoteFor(text.includes("'"), text.includes('"'));
  let result = quote;
  let start = 0;
  for (let i = 0; i < text.length;) {
    const codePoint = text.codePointAt(i)!;
    const width = codePoint > 0xffff ? 2 : 1;
    const special = codePoint === 92 || codePoint === quote.charCodeAt(0);
    if (special || !keep(codePoint)) {
      result += text.slice(start, i) + (special ? "\\" + text[i] : controlEscape(codePoint));
      start = i + width;
    }
    i += width;
  }
  return result + text.slice(start) + quote;
}

/** `repr(text)`. */
export function reprText(text: string): string {
  if (PLAIN.test(text)) return "'" + text + "'";
  return quoted(text, isPrintable);
}

/** `ascii(text)`. */
export function asciiText(text: string): string {
  if (PLAIN.test(text)) return "'" + text + "'";
  return quoted(text, (codePoint) => codePoint >= 32 && codePoint < 127);
}

/** A text that is already a `repr`, with what is not ASCII escaped, as `ascii(object)` gives. */
export function escapeNonAscii(text: string): string {
  return text.replace(
    /[^\0-\x7f]/gu,
    (character) => escapeCodePoint(character.codePointAt(0)!),
  );
}

/** `repr(bytes)`, the `b` included. */
export function reprBytes(bytes: Uint8Array): string {
  return "b" + quotedBytes(bytes);
}

/** The quoted part of `repr(bytes)`, as in `bytearray(b'...')`. */
export function quotedBytes(bytes: Uint8Array): string {
  const quote = quoteFor(bytes.includes(39), bytes.includes(34));
  const parts: string[] = [quote];
  for (const byte of bytes) {
    if (byte === 92 || byte === quote.charCodeAt(0)) parts.push("\\" + String.fromCharCode(byte));
    else if (byte >= 32 && byte < 127) parts.push(String.fromCharCode(byte));
    else parts.push(controlEscape(byte));
  }
  parts.push(quote);
  return parts.join("");
}
