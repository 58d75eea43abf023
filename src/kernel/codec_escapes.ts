/** The codecs `unicode_escape` and `raw_unicode_escape`. */
import type { DecodeSink, EncodeSink } from "./codec_errors.ts";
import { escapeCodePoint } from "./str_text.ts";
import { unicodeNames } from "./unicode/name_lookup.ts";

const SIMPLE: Readonly<Record<string, string>> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  b: "\b",
  f: "\f",
  t: "\t",
  n: "\n",
  r: "\r",
  v: "\v",
  a: "\x07",
};

/** Encodes to ASCII (`raw`: to Latin-1, and only what Latin-1 lacks is escaped). */
export function encodeEscapes(sink: EncodeSink, raw: boolean): void {
  const controls = new Map([[9, "\\t"], [10, "\\n"], [13, "\\r"], [92, "\\\\"]]);
  for (const point of sink.points) {
    if (raw ? point < 256 : point >= 32 && point < 127 && point !== 92) {
      sink.push(point);
      continue;
    }
    const escape = (raw ? undefined : controls.get(point)) ?? escapeCodePoint(point);
    for (let i = 0; i < escape.length; i++) sink.push(escape.charCodeAt(i));
  }
}

const hexValue = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};

const HEX_ESCAPES: Readonly<Record<string, readonly [number, string]>> = {
  x: [2, "truncated \\xXX escape"],
  u: [4, "truncated \\uXXXX escape"],
  U: [8, "truncated \\UXXXXXXXX escape"],
};

/** The digits of a hexadecimal escape that starts at `start`; returns where to go on. */
function decodeHex(sink: DecodeSink, start: number, letter: string): number {
  const [count, message] = HEX_ESCAPES[letter]!;
  let position = start + 2;
  let value = 0;
  for (let i = 0; i < count; i++, position++) {
    const digit = hexValue(sink.bytes[position]);
    if (digit < 0) return sink.fail(start, position, message);
    value = value * 16 + digit;
  }
  if (value > 0x10ffff) return sink.fail(start, position, "illegal Unicode character");
  sink.text += String.fromCodePoint(value);
  return position;
}

function decodeName(sink: DecodeSink, start: number): number {
  const { bytes } = sink;
  const open = start + 2;
  const malformed = "malformed \\N character escape";
  if (bytes[open] !== 123) return sink.fail(start, Math.min(open, bytes.length), malformed);
  let close = open + 1;
  while (close < bytes.length && bytes[close] !== 125) close++;
  if (close === bytes.length || close === open + 1) {
    return sink.fail(start, close, malformed);
  }
  const name = String.fromCharCode(...bytes.subarray(open + 1, Math.min(close, open + 300)));
  const character = unicodeNames.find(name);
  if (character === null) return sink.fail(start, close + 1, "unknown Unicode character name");
  sink.text += character;
  return close + 1;
}

/** Decodes from Latin-1; `raw` knows only `\u` and `\U`. */
export function decodeEscapes(sink: DecodeSink, raw: boolean): void {
  const { bytes } = sink;
  for (let i = 0; i < bytes.length;) {
    const byte = bytes[i]!;
    if (byte !== 92) {
      sink.text += String.fromCharCode(byte);
      i++;
      continue;
    }
    const next = bytes[i + 1];
    const letter = next === undefined ? "" : String.fromCharCode(next);
    if (raw) {
      if (letter === "u" || letter === "U") {
        i = decodeHex(sink, i, letter);
      } else {
        // The character after a backslash is not looked at: two backslashes stay two.
        sink.text += "\\" + letter;
        i += 1 + letter.length;
      }
    } else if (letter === "") {
      i = sink.fail(i, bytes.length, "\\ at end of string");
    } else if (letter === "x" || letter === "u" || letter === "U") {
      i = decodeHex(sink, i, letter);
    } else if (letter === "N") {
      i = decodeName(sink, i);
    } else if (next! >= 48 && next! <= 55) {
      let value = 0;
      let position = i + 1;
      for (; position < i + 4 && bytes[position]! >= 48 && bytes[position]! <= 55; position++) {
        value = value * 8 + bytes[position]! - 48;
      }
      sink.text += String.fromCharCode(value);
      i = position;
    } else {
      sink.text += SIMPLE[letter] ?? "\\" + letter;
      i += 2;
    }
  }
}
