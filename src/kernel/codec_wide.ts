/** UTF-16 and UTF-32 in either byte order, with and without a mark. */
import type { DecodeSink, EncodeSink } from "./codec_errors.ts";

const isSurrogate = (codePoint: number): boolean => codePoint >= 0xd800 && codePoint < 0xe000;

/** Encodes the code points; a mark is written if `mark` is set. */
export function encodeWide(sink: EncodeSink, width: 2 | 4, little: boolean, mark: boolean): void {
  const unit = (value: number, bytes: number): void => {
    for (let i = 0; i < bytes; i++) {
      const shift = 8 * (little ? i : bytes - 1 - i);
      sink.push((value >>> shift) & 255);
    }
  };
  const put = (codePoint: number): boolean => {
    if (isSurrogate(codePoint)) return false;
    if (width === 4) unit(codePoint, 4);
    else if (codePoint < 0x10000) unit(codePoint, 2);
    else {
      unit(0xd800 + ((codePoint - 0x10000) >> 10), 2);
      unit(0xdc00 + (codePoint & 0x3ff), 2);
    }
    return true;
  };
  if (mark) unit(0xfeff, width);
  const { points } = sink;
  for (let i = 0; i < points.length;) {
    if (put(points[i]!)) i++;
    else i = sink.fail(i, i + 1, "surrogates not allowed", put, width);
  }
}

/** The UTF-16 of a text without lone surrogates. */
export function encodeUnits(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 * i] = little ? unit : unit >>> 8;
    bytes[2 * i + 1] = little ? unit >>> 8 : unit;
  }
  return bytes;
}

/** Decodes from `start` to the end. */
export function decodeUtf16(sink: DecodeSink, start: number, little: boolean): void {
  const { bytes } = sink;
  const unit = (i: number): number =>
    little ? bytes[i]! | (bytes[i + 1]! << 8) : (bytes[i]! << 8) | bytes[i + 1]!;
  const end = bytes.length;
  for (let i = start; i < end;) {
    if (i + 1 === end) {
      i = sink.fail(i, end, "truncated data");
      continue;
    }
    const first = unit(i);
    if (!isSurrogate(first)) {
      sink.text += String.fromCharCode(first);
      i += 2;
    } else if (first >= 0xdc00) {
      i = sink.fail(i, i + 2, "illegal encoding");
    } else if (i + 3 >= end) {
      i = sink.fail(i, end, "unexpected end of data");
    } else {
      const second = unit(i + 2);
      if (second >= 0xdc00 && second < 0xe000) {
        sink.text += String.fromCharCode(first, second);
        i += 4;
      } else {
        i = sink.fail(i, i + 2, "illegal UTF-16 surrogate");
      }
    }
  }
}

/** Decodes from `start` to the end. */
export function decodeUtf32(sink: DecodeSink, start: number, little: boolean): void {
  const { bytes } = sink;
  const end = bytes.length;
  for (let i = start; i < end;) {
    if (i + 4 > end) {
      i = sink.fail(i, end, "truncated data");
      continue;
    }
    let value = 0;
    for (let k = 0; k < 4; k++) value = value * 256 + bytes[little ? i + 3 - k : i + k]!;
    if (isSurrogate(value)) {
      i = sink.fail(i, i + 4, "code point in surrogate code point range(0xd800, 0xe000)");
    } else if (value > 0x10ffff) {
      i = sink.fail(i, i + 4, "code point not in range(0x110000)");
    } else {
      sink.text += String.fromCodePoint(value);
      i += 4;
    }
  }
}
