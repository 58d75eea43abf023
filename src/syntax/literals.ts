/**
 * What literals are worth: numbers, escapes in strings and bytes, with the errors and warnings that
 * CPython gives while it decodes them. Where a literal ends is the tokenizer's business.
 */

import type { ConstantValue } from "./ast.ts";

/** A literal that CPython refuses to decode; the caller knows where it stands. */
export class LiteralError extends Error {
  override name = "LiteralError";
}

/** Escapes that the codec `unicodeescape` refuses: what it was given, what of it, and why. */
export class EscapeError extends LiteralError {
  constructor(
    readonly escaped: string,
    readonly start: number,
    readonly end: number,
    readonly reason: string,
  ) {
    super(
      "(unicode error) 'unicodeescape' codec can't decode bytes in position " +
        `${start}-${end - 1}: ${reason}`,
    );
  }
}

/** Finds the character of a Unicode name or alias, `undefined` where there is none. */
export type UnicodeNameLookup = (name: string) => string | undefined;

let lookupUnicodeName: UnicodeNameLookup | undefined;

/** Supplies the names that `\N{…}` knows; until then every such escape fails loudly. */
export function setUnicodeNameLookup(lookup: UnicodeNameLookup): void {
  lookupUnicodeName = lookup;
}

/** CPython's default of `sys.int_info.default_max_str_digits`. */
const maxDigits = 4300;

/** The value of a number token. */
export function numberValue(token: string): ConstantValue {
  const digits = token.includes("_") ? token.replaceAll("_", "") : token;
  if (digits.length < 15 && /^[0-9]+$/.test(digits)) return { type: "int", value: Number(digits) };
  if (/^0[xXoObB]/.test(digits)) return intValue(BigInt(digits));
  if (/[jJ]$/.test(digits)) return { type: "complex", imag: Number(digits.slice(0, -1)) };
  if (/[.eE]/.test(digits)) return { type: "float", value: Number(digits) };
  if (digits.length > maxDigits) {
    throw new LiteralError(
      `Exceeds the limit (${maxDigits} digits) for integer string conversion: ` +
        `value has ${digits.length} digits; use sys.set_int_max_str_digits() to increase the ` +
        "limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
    );
  }
  return intValue(BigInt(digits));
}

function intValue(value: bigint): ConstantValue {
  const small = Number(value);
  return { type: "int", value: Number.isSafeInteger(small) ? small : value };
}

/** A string token cut into its parts. */
export interface StringParts {
  raw: boolean;
  bytes: boolean;
  /** Offsets of the text between the quotes, from the token's beginning. */
  from: number;
  to: number;
}

/** Finds prefix and quotes of a string token that spans `start`..`end`. */
export function stringParts(text: string, start: number, end: number): StringParts {
  let raw = false;
  let bytes = false;
  let at = start;
  for (;; at++) {
    const letter = text.charCodeAt(at) | 32;
    if (letter === 114) raw = true;
    else if (letter === 98) bytes = true;
    else if (letter !== 117 && letter !== 102) break;
  }
  const quote = text[at];
  const size = end - at >= 6 && text[at + 1] === quote && text[at + 2] === quote ? 3 : 1;
  return { raw, bytes, from: at + size, to: end - size };
}

/** Called for an escape that Python does not know, or for octal digits beyond a byte. */
export type InvalidEscape = (escape: string) => void;

const simpleEscapes: Record<string, string> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** Decodes the escapes of a str body that has no prefix `r`. */
export function decodeEscapes(body: string, onInvalid: InvalidEscape): string {
  let at = body.indexOf("\\");
  if (at < 0) return body;
  let result = "";
  let copied = 0;
  for (; at >= 0; at = body.indexOf("\\", copied)) {
    result += body.slice(copied, at);
    const letter = body[at + 1];
    if (letter === undefined) {
      // Only an f-string's text can end so: `f"\{x}"`.
      return result + "\\";
    }
    const simple = simpleEscapes[letter];
    if (simple !== undefined) {
      result += simple;
      copied = at + 2;
    } else if (letter >= "0" && letter <= "7") {
      const digits = /^[0-7]{1,3}/.exec(body.slice(at + 1, at + 4))![0];
      const value = parseInt(digits, 8);
      if (value > 0o377) onInvalid(digits);
      result += String.fromCharCode(value);
      copied = at + 1 + digits.length;
    } else if (letter === "x" || letter === "u" || letter === "U") {
      const size = letter === "x" ? 2 : letter === "u" ? 4 : 8;
      const digits = /^[0-9a-fA-F]*/.exec(body.slice(at + 2, at + 2 + size))![0];
      const pattern = letter + "X".repeat(size);
      if (digits.length < size) {
        decodingError(body, at, at + 1 + digits.length, `truncated \\${pattern} escape`);
      }
      const value = parseInt(digits, 16);
      if (value > 0x10ffff) decodingError(body, at, at + 9, "illegal Unicode character");
      result += String.fromCodePoint(value);
      copied = at + 2 + size;
    } else if (letter === "N") {
      const close = body[at + 2] === "{" ? body.indexOf("}", at + 3) : -1;
      if (close <= at + 3) {
        const reached = body[at + 2] !== "{" ? at + 1 : close < 0 ? body.length - 1 : at + 2;
        decodingError(body, at, reached, "malformed \\N character escape");
      }
      result += namedCharacter(body, at, close);
      copied = close + 1;
    } else {
      // A non-ASCII character behind a backslash goes unnoticed in CPython.
      if (letter < "\x80") onInvalid(letter);
      result += "\\";
      copied = at + 1;
    }
  }
  return result + body.slice(copied);
}

function namedCharacter(body: string, at: number, close: number): string {
  if (lookupUnicodeName === undefined) {
    throw new LiteralError("character names in \\N{…} are not available");
  }
  const character = lookupUnicodeName(body.slice(at + 3, close));
  if (character === undefined) decodingError(body, at, close, "unknown Unicode character name");
  return character;
}

/** CPython gives the codec a text in which every non-ASCII character is spelt as a `\U` escape. */
function decodingError(body: string, from: number, to: number, reason: string): never {
  const spelt = (text: string): string => text.replace(/[^\0-\x7f]/gu, speltOut);
  const start = spelt(body.slice(0, from)).length;
  throw new EscapeError(spelt(body), start, spelt(body.slice(0, to + 1)).length, reason);
}

const speltOut = (character: string): string =>
  `\\U${character.codePointAt(0)!.toString(16).padStart(8, "0")}`;

/** Decodes a bytes body; `raw` bodies keep their backslashes. */
export function decodeBytes(body: string, raw: boolean, onInvalid: InvalidEscape): Uint8Array {
  for (let at = 0; at < body.length; at++) {
    if (body.charCodeAt(at) > 127) {
      throw new LiteralError("bytes can only contain ASCII literal characters");
    }
  }
  const bytes: number[] = [];
  for (let at = 0; at < body.length; at++) {
    const letter = body[at + 1];
    if (raw || body[at] !== "\\" || letter === undefined) {
      bytes.push(body.charCodeAt(at));
      continue;
    }
    const simple = simpleEscapes[letter];
    if (simple !== undefined) {
      if (simple !== "") bytes.push(simple.charCodeAt(0));
      at++;
    } else if (letter >= "0" && letter <= "7") {
      const digits = /^[0-7]{1,3}/.exec(body.slice(at + 1, at + 4))![0];
      const value = parseInt(digits, 8);
      if (value > 0o377) onInvalid(digits);
      bytes.push(value & 255);
      at += digits.length;
    } else if (letter === "x") {
      const digits = /^[0-9a-fA-F]{2}/.exec(body.slice(at + 2, at + 4))?.[0];
      if (digits === undefined) {
        throw new LiteralError(`(value error) invalid \\x escape at position ${at}`);
      }
      bytes.push(parseInt(digits, 16));
      at += 3;
    } else {
      onInvalid(letter);
      bytes.push(92);
    }
  }
  return new Uint8Array(bytes);
}
