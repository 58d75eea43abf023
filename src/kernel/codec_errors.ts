/** Error handlers of codecs (`strict`, `replace`, `surrogateescape` …). The codecs are in `codecs.ts`. */
import { KernelError, type UnicodeErrorData } from "./error.ts";
import { escapeCodePoint } from "./str_text.ts";
import { unicodeNames } from "./unicode/name_lookup.ts";

/** What a handler puts in place of what failed, and where to go on (`end` of the error if absent). */
export interface Replacement {
  readonly with: string | Uint8Array;
  readonly resume?: number;
}

/** A handler of the caller's, as `codecs.register_error` takes; `null` for a name it does not know. */
export type HandlerLookup = (
  name: string,
) => ((error: UnicodeErrorData) => Replacement) | null;

const hexByte = (byte: number): string => byte.toString(16).padStart(2, "0");

function encodeMessage(data: UnicodeErrorData, text: string): string {
  const { encoding, start, end, reason } = data;
  if (end - start === 1) {
    const codePoint = Array.from(text)[start]?.codePointAt(0) ?? 0;
    const shown = escapeCodePoint(codePoint);
    return `'${encoding}' codec can't encode character '${shown}' in position ${start}: ${reason}`;
  }
  return `'${encoding}' codec can't encode characters in position ${start}-${end - 1}: ${reason}`;
}

function decodeMessage(data: UnicodeErrorData, bytes: Uint8Array): string {
  const { encoding, start, end, reason } = data;
  if (end - start === 1) {
    const byte = hexByte(bytes[start] ?? 0);
    return `'${encoding}' codec can't decode byte 0x${byte} in position ${start}: ${reason}`;
  }
  return `'${encoding}' codec can't decode bytes in position ${start}-${end - 1}: ${reason}`;
}

/** The text of a Unicode error, as `str(error)` gives. */
export function unicodeErrorMessage(data: UnicodeErrorData): string {
  return typeof data.object === "string"
    ? encodeMessage(data, data.object)
    : decodeMessage(data, data.object);
}

/** The exception for a failed encoding or decoding. */
export function unicodeError(data: UnicodeErrorData): KernelError {
  const type = typeof data.object === "string" ? "UnicodeEncodeError" : "UnicodeDecodeError";
  return new KernelError(type, unicodeErrorMessage(data), data);
}

function unknownHandler(name: string): KernelError {
  return new KernelError("LookupError", `unknown error handler name '${name}'`);
}

/** Whether surrogates may pass: their width in bytes in the named encoding, and its byte order. */
function surrogateLayout(encoding: string): { width: number; little: boolean } | null {
  const match = /^utf-(8|16|32)(?:-(le|be))?$/.exec(encoding);
  if (!match) return null;
  const width = match[1] === "8" ? 3 : match[1] === "16" ? 2 : 4;
  return { width, little: match[2] !== "be" };
}

function passSurrogates(points: readonly number[], data: UnicodeErrorData): Replacement {
  const layout = surrogateLayout(data.encoding);
  if (!layout || points.some((point) => point < 0xd800 || point > 0xdfff)) throw unicodeError(data);
  const bytes: number[] = [];
  for (const point of points) {
    if (layout.width === 3) {
      bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    } else {
      const unit = layout.width === 2 ? [point >> 8, point & 255] : [0, 0, point >> 8, point & 255];
      bytes.push(...(layout.little ? unit.reverse() : unit));
    }
  }
  return { with: Uint8Array.from(bytes) };
}

function nameEscape(point: number): string {
  const name = unicodeNames.of(point);
  return name === null ? escapeCodePoint(point) : `\\N{${name}}`;
}

/** What the named handler makes of characters that cannot be encoded. */
export function handleEncodeError(
  name: string,
  data: UnicodeErrorData,
  points: readonly number[],
  lookup: HandlerLookup | null,
): Replacement {
  switch (name) {
    case "strict":
      throw unicodeError(data);
    case "ignore":
      return { with: "" };
    case "replace":
      return { with: "?".repeat(points.length) };
    case "backslashreplace":
      return { with: points.map(escapeCodePoint).join("") };
    case "xmlcharrefreplace":
      return { with: points.map((point) => `&#${point};`).join("") };
    case "namereplace":
      return { with: points.map(nameEscape).join("") };
    case "surrogateescape":
      if (points.some((point) => point < 0xdc80 || point > 0xdcff)) throw unicodeError(data);
      return { with: Uint8Array.from(points, (point) => point - 0xdc00) };
    case "surrogatepass":
      return passSurrogates(points, data);
  }
  const handler = lookup?.(name);
  if (!handler) throw unknownHandler(name);
  return handler(data);
}

function decodedSurrogate(data: UnicodeErrorData, bytes: Uint8Array): Replacement {
  const layout = surrogateLayout(data.encoding);
  const { start } = data;
  if (layout && start + layout.width <= bytes.length) {
    const part = Array.from(bytes.subarray(start, start + layout.width));
    let point = 0;
    if (layout.width === 3) {
      const shape = (part[0]! & 0xf0) === 0xe0 && (part[1]! & 0xc0) === 0x80 &&
        (part[2]! & 0xc0) === 0x80;
      if (shape) point = ((part[0]! & 15) << 12) | ((part[1]! & 63) << 6) | (part[2]! & 63);
    } else {
      if (layout.little) part.reverse();
      for (const byte of part) point = point * 256 + byte;
    }
    if (point >= 0xd800 && point < 0xe000) {
      return { with: String.fromCharCode(point), resume: start + layout.width };
    }
  }
  throw unicodeError(data);
}

function escapedBytes(data: UnicodeErrorData, bytes: Uint8Array): Replacement {
  let text = "";
  let position = data.start;
  while (position < data.end && text.length < 4 && bytes[position]! >= 128) {
    text += String.fromCharCode(0xdc00 + bytes[position++]!);
  }
  if (text === "") throw unicodeError(data);
  return { with: text, resume: position };
}

/** What the named handler makes of bytes that cannot be decoded. */
export function handleDecodeError(
  name: string,
  data: UnicodeErrorData,
  lookup: HandlerLookup | null,
): Replacement {
  const bytes = data.object as Uint8Array;
  switch (name) {
    case "strict":
      throw unicodeError(data);
    case "ignore":
      return { with: "" };
    case "replace":
      return { with: "\ufffd" };
    case "backslashreplace": {
      const failed = Array.from(bytes.subarray(data.start, data.end));
      return { with: failed.map((byte) => "\\x" + hexByte(byte)).join("") };
    }
    case "surrogateescape":
      return escapedBytes(data, bytes);
    case "surrogatepass":
      return decodedSurrogate(data, bytes);
    case "xmlcharrefreplace":
    case "namereplace":
      throw new KernelError(
        "TypeError",
        "don't know how to handle UnicodeDecodeError in error callback",
      );
  }
  const handler = lookup?.(name);
  if (!handler) throw unknownHandler(name);
  const replacement = handler(data);
  checkResume(replacement.resume ?? data.end, bytes.length);
  return replacement;
}

/** Refuses a position that a handler of the guest's gives outside of the input. */
export function checkResume(position: number, length: number): void {
  if (position < 0 || position > length) {
    throw new KernelError(
      "IndexError",
      `position ${position} from error handler out of bounds`,
    );
  }
}

/** Collects the output of an encoder and asks the handler about what it cannot encode. */
export class EncodeSink {
  #bytes = new Uint8Array(64);
  #length = 0;

  constructor(
    readonly encoding: string,
    readonly text: string,
    readonly points: readonly number[],
    readonly errors: string,
    readonly lookup: HandlerLookup | null,
  ) {}

  /** Appends a byte. */
  push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = byte;
  }

  /**
   * Handles code points `start` to `end` that cannot be encoded.
   *
   * @param encode appends one character of a replacement, or returns false if it cannot either
   * @param unit of what bytes a replacement must consist
   * @returns where to go on
   */
  fail(
    start: number,
    end: number,
    reason: string,
    encode: (codePoint: number) => boolean,
    unit: number = 1,
  ): number {
    let first = start;
    if (this.errors === "surrogateescape" && this.encoding !== "charmap" && unit === 1) {
      // These codecs put such bytes back themselves and only complain about what follows.
      while (first < end && this.points[first]! >= 0xdc80 && this.points[first]! <= 0xdcff) {
        this.push(this.points[first++]! - 0xdc00);
      }
      if (first === end) return end;
    }
    const data = { encoding: this.encoding, object: this.text, start: first, end, reason };
    const points = this.points.slice(first, end);
    const replacement = handleEncodeError(this.errors, data, points, this.lookup);
    if (typeof replacement.with !== "string") {
      if (replacement.with.length % unit !== 0) throw unicodeError(data);
      for (const byte of replacement.with) this.push(byte);
    } else {
      for (const character of replacement.with) {
        if (!encode(character.codePointAt(0)!)) throw unicodeError(data);
      }
    }
    const resume = replacement.resume ?? end;
    checkResume(resume, this.points.length);
    return resume;
  }

  /** What has been appended. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Asks the handler about bytes that cannot be decoded: gives the text, remembers where to go on. */
export class DecodeSink {
  text = "";

  constructor(
    readonly encoding: string,
    readonly bytes: Uint8Array,
    readonly errors: string,
    readonly lookup: HandlerLookup | null,
  ) {}

  /** Handles bytes `start` to `end`; returns where to go on. */
  fail(start: number, end: number, reason: string): number {
    const data = { encoding: this.encoding, object: this.bytes, start, end, reason };
    const replacement = handleDecodeError(this.errors, data, this.lookup);
    if (typeof replacement.with === "string") this.text += replacement.with;
    return replacement.resume ?? end;
  }
}
