/**
 * `str.encode` and `bytes.decode`: names of encodings, UTF-8 and the encodings of one byte a
 * character. Error handlers are in `codec_errors.ts`, UTF-16 and UTF-32 in `codec_wide.ts`, escapes
 * in `codec_escapes.ts`.
 */
import { Utf8Decoder, utf8Encoder } from "./utf8.ts";
import { type CharmapName, CHARMAPS } from "./codec_charmap_data.ts";
import { toCodePoints } from "./code_points.ts";
import { DecodeSink, EncodeSink, type HandlerLookup } from "./codec_errors.ts";
import { decodeEscapes, encodeEscapes } from "./codec_escapes.ts";
import { decodeUtf16, decodeUtf32, encodeUnits, encodeWide } from "./codec_wide.ts";
import { type Charge, KernelError } from "./error.ts";
import { once } from "./once.ts";

/** An encoding by its canonical name, as `codecs.lookup(name).name` gives. */
export type EncodingName =
  | "utf-8"
  | "utf-8-sig"
  | "utf-16"
  | "utf-16-le"
  | "utf-16-be"
  | "utf-32"
  | "utf-32-le"
  | "utf-32-be"
  | "iso8859-1"
  | "ascii"
  | "unicode-escape"
  | "raw-unicode-escape"
  | CharmapName;

const ALIASES: Readonly<Record<Exclude<EncodingName, CharmapName>, string>> = {
  "utf-8": "utf_8 utf8 u8 utf utf8_ucs2 utf8_ucs4 cp65001",
  "utf-8-sig": "utf_8_sig utf8_sig",
  "utf-16": "utf_16 utf16 u16",
  "utf-16-le": "utf_16_le utf_16le utf_16_le unicodelittleunmarked",
  "utf-16-be": "utf_16_be utf_16be unicodebigunmarked",
  "utf-32": "utf_32 utf32 u32",
  "utf-32-le": "utf_32_le utf_32le",
  "utf-32-be": "utf_32_be utf_32be",
  "iso8859-1":
    "latin_1 latin1 latin l1 iso8859_1 iso_8859_1 iso8859 iso_8859_1_1987 iso_ir_100 8859 cp819 csisolatin1 ibm819",
  ascii:
    "ascii us_ascii us 646 ansi_x3.4_1968 ansi_x3_4_1968 ansi_x3.4_1986 cp367 csascii ibm367 iso646_us iso_646.irv_1991 iso_ir_6",
  "unicode-escape": "unicode_escape unicodeescape",
  "raw-unicode-escape": "raw_unicode_escape rawunicodeescape",
};

const encodingNames = once(() => {
  const names = new Map<string, EncodingName>();
  for (const [name, aliases] of Object.entries(ALIASES)) {
    for (const alias of aliases.split(" ")) names.set(alias, name as EncodingName);
  }
  for (const [name, { aliases }] of Object.entries(CHARMAPS)) {
    for (const alias of aliases.split(" ")) names.set(alias, name as CharmapName);
  }
  return names;
});
const isCharmap = (encoding: EncodingName): encoding is CharmapName =>
  Object.hasOwn(CHARMAPS, encoding);

/** As many spellings are remembered beside the aliases. */
const MOST_NAMES = 256;

/** The encoding that a guest names, if it is one of ours. */
export function knownEncoding(name: string): EncodingName | undefined {
  const names = encodingNames();
  const known = names.get(name);
  if (known !== undefined) return known;
  const key = name.toLowerCase().replace(/[^a-z0-9.]+/g, "_").replace(/^_|_$/g, "");
  const found = names.get(key);
  if (found !== undefined && names.size < MOST_NAMES) names.set(name, found);
  return found;
}

/** The encoding that a guest names; raises LookupError. */
export function findEncoding(name: string): EncodingName {
  const found = knownEncoding(name);
  if (found === undefined) throw new KernelError("LookupError", `unknown encoding: ${name}`);
  return found;
}

/** Options of `encodeText` and `decodeBytes`. */
export interface CodecOptions {
  /** Handlers that are not built in. */
  readonly lookup?: HandlerLookup;
  readonly charge?: Charge;
}

const strictDecoder = new Utf8Decoder("utf-8", { fatal: true, ignoreBOM: true });

/** Up to this length the system's coders cost more than a loop. */
const SHORT = 256;

/** The UTF-8 of a short text; undefined where a surrogate stands alone. */
function encodeShort(text: string): Uint8Array | undefined {
  let size = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    size++;
    if (unit < 0x800) continue;
    if ((unit & 0xf800) !== 0xd800) size++;
    else if (unit >= 0xdc00 || (text.charCodeAt(++i) & 0xfc00) !== 0xdc00) return undefined;
    else size++;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    let point = text.charCodeAt(i);
    if (point < 0x80) {
      bytes[at++] = point;
      continue;
    }
    if (point < 0x800) bytes[at++] = 0xc0 | (point >> 6);
    else {
      if ((point & 0xf800) === 0xd800) {
        point = 0x10000 + ((point & 0x3ff) << 10 | text.charCodeAt(++i) & 0x3ff);
        bytes[at++] = 0xf0 | (point >> 18);
        bytes[at++] = 0x80 | ((point >> 12) & 63);
      } else bytes[at++] = 0xe0 | (point >> 12);
      bytes[at++] = 0x80 | ((point >> 6) & 63);
    }
    bytes[at++] = 0x80 | (point & 63);
  }
  return bytes;
}

function encodeUtf8(text: string, errors: string, lookup: HandlerLookup | null): Uint8Array {
  const short = text.length <= SHORT ? encodeShort(text) : undefined;
  if (short !== undefined) return short;
  if (text.isWellFormed()) return utf8Encoder.encode(text);
  const points = toCodePoints(text);
  const sink = new EncodeSink("utf-8", text, points, errors, lookup);
  const isSurrogate = (point: number): boolean => point >= 0xd800 && point < 0xe000;
  const put = (point: number): boolean => {
    if (isSurrogate(point)) return false;
    if (point < 0x80) {
      sink.push(point);
      return true;
    }
    if (point < 0x800) sink.push(0xc0 | (point >> 6));
    else {
      if (point < 0x10000) sink.push(0xe0 | (point >> 12));
      else {
        sink.push(0xf0 | (point >> 18));
        sink.push(0x80 | ((point >> 12) & 63));
      }
      sink.push(0x80 | ((point >> 6) & 63));
    }
    sink.push(0x80 | (point & 63));
    return true;
  };
  for (let i = 0; i < points.length;) {
    if (put(points[i]!)) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < points.length && isSurrogate(points[end]!)) end++;
    i = sink.fail(i, end, "surrogates not allowed", put);
  }
  return sink.finish();
}

/** Encodings of one byte a character: `byteOf` gives -1 for what has none. */
function encodeSingle(
  encoding: string,
  reason: string,
  text: string,
  errors: string,
  lookup: HandlerLookup | null,
  byteOf: (codePoint: number) => number,
): Uint8Array {
  const bytes = new Uint8Array(text.length);
  let plain = 0;
  for (; plain < text.length; plain++) {
    const byte = byteOf(text.charCodeAt(plain));
    if (byte < 0) break;
    bytes[plain] = byte;
  }
  if (plain === text.length) return bytes;
  const points = toCodePoints(text);
  const sink = new EncodeSink(encoding, text, points, errors, lookup);
  const put = (point: number): boolean => {
    const byte = byteOf(point);
    if (byte >= 0) sink.push(byte);
    return byte >= 0;
  };
  for (let i = 0; i < points.length;) {
    if (put(points[i]!)) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < points.length && byteOf(points[end]!) < 0) end++;
    i = sink.fail(i, end, reason, put);
  }
  return sink.finish();
}

const UNDEFINED = "character maps to <undefined>";

/** The byte of a character in an encoding of which `upper` is the second half, or -1. */
function charmapByte(point: number, upper: string): number {
  if (point < 0x80) return point;
  const index = point > 0xffff ? -1 : upper.indexOf(String.fromCharCode(point));
  return index < 0 ? -1 : 0x80 + index;
}

/** `text.encode(encoding, errors)`. */
export function encodeText(
  text: string,
  encoding: EncodingName,
  errors: string = "strict",
  options: CodecOptions = {},
): Uint8Array {
  options.charge?.(text.length);
  const lookup = options.lookup ?? null;
  if (isCharmap(encoding)) {
    const { upper } = CHARMAPS[encoding];
    const byteOf = (point: number): number => charmapByte(point, upper);
    return encodeSingle("charmap", UNDEFINED, text, errors, lookup, byteOf);
  }
  const wide = (name: string): EncodeSink =>
    new EncodeSink(name, text, toCodePoints(text), errors, lookup);
  switch (encoding) {
    case "utf-8":
      return encodeUtf8(text, errors, lookup);
    case "utf-8-sig": {
      const body = encodeUtf8(text, errors, lookup);
      const marked = new Uint8Array(body.length + 3);
      marked.set([0xef, 0xbb, 0xbf]);
      marked.set(body, 3);
      return marked;
    }
    case "ascii":
      return encodeSingle(
        "ascii",
        "ordinal not in range(128)",
        text,
        errors,
        lookup,
        (point) => point < 128 ? point : -1,
      );
    case "iso8859-1":
      return encodeSingle(
        "latin-1",
        "ordinal not in range(256)",
        text,
        errors,
        lookup,
        (point) => point < 256 ? point : -1,
      );
    case "unicode-escape":
    case "raw-unicode-escape": {
      const sink = wide(encoding);
      encodeEscapes(sink, encoding === "raw-unicode-escape");
      return sink.finish();
    }
    default: {
      const width = encoding.startsWith("utf-16") ? 2 : 4;
      const little = !encoding.endsWith("be");
      const mark = encoding.length === 6;
      if (width === 2 && text.isWellFormed()) {
        return encodeUnits(mark ? `\ufeff${text}` : text, little);
      }
      const sink = wide(encoding);
      encodeWide(sink, width, little, mark);
      return sink.finish();
    }
  }
}

const bytesWanted = (lead: number): number => lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;

/** How many bytes from `start` begin a character that the byte after them breaks. */
function validPrefix(bytes: Uint8Array, start: number, wanted: number): number {
  const lead = bytes[start]!;
  for (let i = 1; i < wanted; i++) {
    const byte = bytes[start + i];
    if (byte === undefined) return i;
    let low = 0x80;
    let high = 0xbf;
    if (i === 1) {
      if (lead === 0xe0) low = 0xa0;
      else if (lead === 0xed) high = 0x9f;
      else if (lead === 0xf0) low = 0x90;
      else if (lead === 0xf4) high = 0x8f;
    }
    if (byte < low || byte > high) return i;
  }
  return wanted;
}

/** The text of a few bytes of UTF-8; undefined where one is wrong. */
function decodeShort(bytes: Uint8Array): string | undefined {
  const units: number[] = [];
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i]!;
    if (lead < 0x80) {
      units.push(lead);
      i++;
      continue;
    }
    if (lead < 0xc2 || lead > 0xf4) return undefined;
    const wanted = bytesWanted(lead);
    if (validPrefix(bytes, i, wanted) < wanted) return undefined;
    let point = lead & (0x7f >> wanted);
    for (let k = 1; k < wanted; k++) point = (point << 6) | (bytes[i + k]! & 63);
    if (point < 0x10000) units.push(point);
    else units.push(0xd7c0 + (point >> 10), 0xdc00 | (point & 0x3ff));
    i += wanted;
  }
  return String.fromCharCode(...units);
}

function decodeUtf8(bytes: Uint8Array, errors: string, lookup: HandlerLookup | null): string {
  const short = bytes.length <= SHORT ? decodeShort(bytes) : undefined;
  if (short !== undefined) return short;
  try {
    return strictDecoder.decode(bytes);
  } catch {
    // Some byte is wrong: decode by hand, which finds it.
  }
  const sink = new DecodeSink("utf-8", bytes, errors, lookup);
  const end = bytes.length;
  for (let i = 0; i < end;) {
    let plain = i;
    while (plain < end && bytes[plain]! < 0x80) plain++;
    if (plain > i) {
      sink.text += strictDecoder.decode(bytes.subarray(i, plain));
      i = plain;
      continue;
    }
    const lead = bytes[i]!;
    if (lead < 0xc2 || lead > 0xf4) {
      i = sink.fail(i, i + 1, "invalid start byte");
      continue;
    }
    const wanted = bytesWanted(lead);
    const valid = validPrefix(bytes, i, wanted);
    if (valid < wanted) {
      i = i + valid >= end
        ? sink.fail(i, end, "unexpected end of data")
        : sink.fail(i, i + valid, "invalid continuation byte");
      continue;
    }
    let point = lead & (0x7f >> wanted);
    for (let k = 1; k < wanted; k++) point = (point << 6) | (bytes[i + k]! & 63);
    sink.text += String.fromCodePoint(point);
    i += wanted;
  }
  return sink.text;
}

/** The text of Latin-1 bytes. */
export function decodeLatin1(bytes: Uint8Array): string {
  let text = "";
  if (bytes.length <= SHORT) {
    // Not `...bytes`: typed arrays are spread by their iterator, one result object a byte.
    const units: number[] = [];
    for (let i = 0; i < bytes.length; i++) units.push(bytes[i]!);
    return String.fromCharCode(...units);
  }
  for (let i = 0; i < bytes.length; i += 8192) {
    text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  }
  return text;
}

/** The byte order is told by the name, or by a mark, or is little. */
function decodeWide(
  bytes: Uint8Array,
  encoding: string,
  errors: string,
  lookup: HandlerLookup | null,
): string {
  const family = encoding.slice(0, 6);
  const width = family === "utf-32" ? 4 : 2;
  let start = 0;
  let little = !encoding.endsWith("be");
  if (encoding === family) {
    const mark = Array.from(bytes.subarray(0, width)).join();
    const isBig = mark === (width === 4 ? "0,0,254,255" : "254,255");
    if (isBig || mark === (width === 4 ? "255,254,0,0" : "255,254")) start = width;
    little = !isBig;
  }
  const sink = new DecodeSink(`${family}-${little ? "le" : "be"}`, bytes, errors, lookup);
  if (width === 4) decodeUtf32(sink, start, little);
  else decodeUtf16(sink, start, little);
  return sink.text;
}

function decodeCharmap(
  bytes: Uint8Array,
  upper: string,
  errors: string,
  lookup: HandlerLookup | null,
): string {
  const sink = new DecodeSink("charmap", bytes, errors, lookup);
  for (let i = 0; i < bytes.length;) {
    const byte = bytes[i]!;
    const character = byte < 0x80 ? String.fromCharCode(byte) : upper[byte - 0x80]!;
    if (byte >= 0x80 && character === "\0") i = sink.fail(i, i + 1, UNDEFINED);
    else {
      sink.text += character;
      i++;
    }
  }
  return sink.text;
}

/** `bytes.decode(encoding, errors)`. */
export function decodeBytes(
  bytes: Uint8Array,
  encoding: EncodingName,
  errors: string = "strict",
  options: CodecOptions = {},
): string {
  options.charge?.(bytes.length);
  const lookup = options.lookup ?? null;
  if (isCharmap(encoding)) return decodeCharmap(bytes, CHARMAPS[encoding].upper, errors, lookup);
  const sink = new DecodeSink(encoding, bytes, errors, lookup);
  switch (encoding) {
    case "utf-8":
      return decodeUtf8(bytes, errors, lookup);
    case "utf-8-sig": {
      const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      return decodeUtf8(marked ? bytes.subarray(3) : bytes, errors, lookup);
    }
    case "iso8859-1":
      return decodeLatin1(bytes);
    case "ascii":
      for (let i = 0; i < bytes.length;) {
        let plain = i;
        while (plain < bytes.length && bytes[plain]! < 128) plain++;
        sink.text += decodeLatin1(bytes.subarray(i, plain));
        i = plain === bytes.length
          ? plain
          : sink.fail(plain, plain + 1, "ordinal not in range(128)");
      }
      return sink.text;
    case "unicode-escape":
    case "raw-unicode-escape": {
      const name = encoding === "unicode-escape" ? "unicodeescape" : "rawunicodeescape";
      const escapes = new DecodeSink(name, bytes, errors, lookup);
      decodeEscapes(escapes, encoding === "raw-unicode-escape");
      return escapes.text;
    }
    default:
      return decodeWide(bytes, encoding, errors, lookup);
  }
}
