/** The `binascii` module: hexadecimal, base64, quoted-printable and uuencoded text; checksums. */

import { utf8Encoder } from "../kernel/utf8.ts";
import { charge } from "../objects/budget.ts";
import { newBytes } from "../objects/bytes.ts";
import {
  exceptionType,
  newException,
  newTypeError,
  newValueError,
  type PyBaseException,
} from "../objects/exception.ts";
import type { PyModule } from "../objects/module.ts";
import type { Value } from "../objects/object.ts";
import { typeName } from "../objects/type.ts";
import { asBytes, asCInt, asIndex, bytesValue } from "../protocols/convert.ts";
import { hexSeparator } from "../types/bytes_methods.ts";
import { reserveBytes } from "../protocols/size.ts";
import { truthy } from "../protocols/truth.ts";
import { crc32 } from "../kernel/deflate/checksums.ts";
import { defineModule, fn } from "../native/define.ts";
import { once } from "../kernel/once.ts";
import { newNativeClass } from "./native_class.ts";

const errorType = once(() =>
  newNativeClass({
    name: "Error",
    module: "binascii",
    bases: [exceptionType("ValueError")],
    attributes: {},
  })
);
const incompleteType = once(() =>
  newNativeClass({
    name: "Incomplete",
    module: "binascii",
    bases: [exceptionType("Exception")],
    attributes: {},
  })
);
const failure = (message: string): PyBaseException => newException(errorType(), message);

/** Bytes of an argument that may also be ASCII text. */
function asciiBytes(value: Value): Uint8Array {
  if (typeof value === "string") {
    const bytes = new Uint8Array(value.length);
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      if (code > 127) throw newValueError("string argument should contain only ASCII characters");
      bytes[i] = code;
    }
    return bytes;
  }
  const bytes = bytesValue(value);
  if (bytes === undefined) {
    throw newTypeError(
      `argument should be bytes, buffer or ASCII string, not '${typeName(value)}'`,
    );
  }
  return bytes;
}

function allocate(size: number): Uint8Array {
  reserveBytes(size);
  charge(size >> 4);
  return new Uint8Array(size);
}

const DIGITS = utf8Encoder.encode("0123456789abcdef");

function hexlify(data: Value, sep?: Value, group: Value = 1): Value {
  const bytes = asBytes(data);
  const every = asCInt(group);
  const separator = sep === undefined ? -1 : hexSeparator(sep, false);
  const step = Math.abs(every);
  const gaps = separator >= 0 && step > 0 && bytes.length > 0
    ? Math.ceil(bytes.length / step) - 1
    : 0;
  const result = allocate(bytes.length * 2 + gaps);
  let at = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (gaps > 0 && i > 0 && (every > 0 ? bytes.length - i : i) % step === 0) {
      result[at++] = separator;
    }
    result[at++] = DIGITS[bytes[i]! >> 4]!;
    result[at++] = DIGITS[bytes[i]! & 15]!;
  }
  return newBytes(result);
}

const hexDigit = (code: number): number =>
  code >= 48 && code <= 57
    ? code - 48
    : code >= 65 && code <= 70
    ? code - 55
    : code >= 97 && code <= 102
    ? code - 87
    : -1;

function unhexlify(text: Value): Value {
  const bytes = asciiBytes(text);
  if (bytes.length % 2 !== 0) throw failure("Odd-length string");
  const result = allocate(bytes.length / 2);
  for (let i = 0; i < result.length; i++) {
    const high = hexDigit(bytes[2 * i]!);
    const low = hexDigit(bytes[2 * i + 1]!);
    if (high < 0 || low < 0) throw failure("Non-hexadecimal digit found");
    result[i] = (high << 4) | low;
  }
  return newBytes(result);
}

const ALPHABET = utf8Encoder.encode(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
);
const VALUES = new Int8Array(256).fill(-1);
ALPHABET.forEach((code, value) => VALUES[code] = value);
const PAD = 61;

function encodeBase64(data: Value, newline: Value = true): Value {
  const bytes = asBytes(data);
  const ended = truthy(newline);
  const result = allocate(Math.ceil(bytes.length / 3) * 4 + (ended ? 1 : 0));
  let at = 0;
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const chunk = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    result[at++] = ALPHABET[chunk >> 18]!;
    result[at++] = ALPHABET[(chunk >> 12) & 63]!;
    result[at++] = left > 1 ? ALPHABET[(chunk >> 6) & 63]! : PAD;
    result[at++] = left > 2 ? ALPHABET[chunk & 63]! : PAD;
  }
  if (ended) result[at] = 10;
  return newBytes(result);
}

/** Without `strict`, what is not in the alphabet is skipped, as binascii_a2b_base64 does. */
function decodeBase64(data: Value, strictMode: Value = false): Value {
  const bytes = asciiBytes(data);
  const strict = truthy(strictMode);
  const result = allocate(Math.ceil(bytes.length / 4) * 3);
  let at = 0;
  let quad = 0;
  let left = 0;
  let pads = 0;
  if (strict && bytes[0] === PAD) throw failure("Leading padding not allowed");
  let i = 0;
  for (; i < bytes.length; i++) {
    const code = bytes[i]!;
    if (code === PAD) {
      pads++;
      if (quad >= 2 && quad + pads >= 4) {
        if (strict && i + 1 < bytes.length) throw failure("Excess data after padding");
        return newBytes(result.slice(0, at));
      }
      if (strict && quad === 0) throw failure("Excess padding not allowed");
      continue;
    }
    const value = VALUES[code]!;
    if (value < 0) {
      if (strict) throw failure("Only base64 data is allowed");
      continue;
    }
    if (strict && pads > 0) throw failure("Discontinuous padding not allowed");
    pads = 0;
    switch (quad) {
      case 0:
        quad = 1;
        left = value;
        break;
      case 1:
        quad = 2;
        result[at++] = (left << 2) | (value >> 4);
        left = value & 15;
        break;
      case 2:
        quad = 3;
        result[at++] = (left << 4) | (value >> 2);
        left = value & 3;
        break;
      default:
        quad = 0;
        result[at++] = (left << 6) | value;
        left = 0;
    }
  }
  if (quad === 1) {
    throw failure(
      "Invalid base64-encoded string: number of data characters (" +
        `${Math.floor(at / 3) * 4 + 1}) cannot be 1 more than a multiple of 4`,
    );
  }
  if (quad !== 0) throw failure("Incorrect padding");
  return newBytes(result.slice(0, at));
}

function crc(data: Value, start: Value = 0): number {
  const bytes = asBytes(data);
  charge(bytes.length >> 3);
  return crc32(bytes, Number(BigInt.asUintN(32, BigInt(asIndex(start)))));
}

function crcHqx(data: Value, start: Value): number {
  const bytes = asBytes(data);
  charge(bytes.length);
  let crc = Number(BigInt(asIndex(start)) & 0xffffn);
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let k = 0; k < 8; k++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc;
}

function decodeUu(data: Value): Value {
  const bytes = asciiBytes(data);
  const size = ((bytes[0] ?? 32) - 32) & 63;
  const result = new Uint8Array(size);
  let bits = 0;
  let left = 0;
  let at = 0;
  let i = 1;
  for (; at < size; i++) {
    const code = bytes[i];
    let value = 0;
    if (code !== undefined && code !== 10 && code !== 13) {
      if (code < 32 || code > 96) throw failure("Illegal char");
      value = (code - 32) & 63;
    }
    left = (left << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      result[at++] = (left >> bits) & 255;
      left &= (1 << bits) - 1;
    }
  }
  for (; i < bytes.length; i++) {
    const code = bytes[i]!;
    if (code !== 32 && code !== 96 && code !== 10 && code !== 13) throw failure("Trailing garbage");
  }
  return newBytes(result);
}

function encodeUu(data: Value, backtick: Value = false): Value {
  const bytes = asBytes(data);
  if (bytes.length > 45) throw failure("At most 45 bytes at once");
  const zero = truthy(backtick) ? 96 : 32;
  const code = (value: number) => value === 0 ? zero : value + 32;
  const result = [code(bytes.length)];
  for (let i = 0; i < bytes.length; i += 3) {
    const chunk = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) result.push(code((chunk >> shift) & 63));
  }
  return newBytes(Uint8Array.from([...result, 10]));
}

function decodeQp(data: Value, header: Value = false): Value {
  const bytes = asciiBytes(data);
  const inHeader = truthy(header);
  const result: number[] = [];
  for (let i = 0; i < bytes.length;) {
    const code = bytes[i]!;
    if (code !== PAD) {
      result.push(inHeader && code === 95 ? 32 : code);
      i++;
      continue;
    }
    const next = bytes[i + 1];
    if (next === undefined) break;
    if (next === 10 || next === 13) {
      // A soft line break.
      i++;
      while (i < bytes.length && bytes[i] !== 10) i++;
      i++;
    } else if (next === PAD) {
      result.push(PAD);
      i += 2;
    } else {
      const high = hexDigit(next);
      const low = hexDigit(bytes[i + 2] ?? 0);
      if (high >= 0 && low >= 0) {
        result.push((high << 4) | low);
        i += 3;
      } else {
        result.push(PAD);
        i++;
      }
    }
  }
  return newBytes(Uint8Array.from(result));
}

function encodeQp(
  data: Value,
  quoteTabs: Value = false,
  isText: Value = true,
  header: Value = false,
): Value {
  const bytes = asBytes(data);
  const [tabs, text, inHeader] = [truthy(quoteTabs), truthy(isText), truthy(header)];
  const result: number[] = [];
  let column = 0;
  const hex = "0123456789ABCDEF";
  const put = (codes: number[]) => {
    result.push(...codes);
    column += codes.length;
  };
  const crlf = bytes.indexOf(10) > 0 && bytes[bytes.indexOf(10) - 1] === 13;
  for (let i = 0; i < bytes.length; i++) {
    const code = bytes[i]!;
    const next = bytes[i + 1];
    if (text && (code === 10 || (code === 13 && next === 10))) {
      const last = result.at(-1);
      if (column > 0 && (last === 32 || last === 9)) {
        result.pop();
        put([PAD, hex.charCodeAt(last >> 4), hex.charCodeAt(last & 15)]);
      }
      if (crlf) result.push(13);
      result.push(10);
      if (code === 13) i++;
      column = 0;
      continue;
    }
    const lineEnd = next === undefined || next === 10 || (next === 13 && bytes[i + 2] === 10);
    const quoted = code > 126 || code === PAD || (inHeader && code === 95) ||
      (code === 46 && column === 0 && (next === undefined || next === 10 || next === 13)) ||
      (!text && (code === 13 || code === 10)) ||
      ((code === 9 || code === 32) && next === undefined) ||
      (code < 33 && code !== 13 && code !== 10 && (tabs || (code !== 9 && code !== 32)));
    const size = quoted ? 3 : 1;
    if (column + size > (lineEnd ? 76 : 75) - (quoted && !lineEnd ? 0 : 0) && column > 0) {
      if (column + size >= 76) {
        result.push(PAD);
        if (crlf) result.push(13);
        result.push(10);
        column = 0;
      }
    }
    if (quoted) put([PAD, hex.charCodeAt(code >> 4), hex.charCodeAt(code & 15)]);
    else put([inHeader && code === 32 ? 95 : code]);
  }
  return newBytes(Uint8Array.from(result));
}

/** Makes the module. */
export function binasciiModule(): PyModule {
  return defineModule("binascii", "Conversion between binary data and ASCII", {
    Error: errorType(),
    Incomplete: incompleteType(),
    hexlify: fn("(data, sep=<unrepresentable>, bytes_per_sep=1)", "Hexadecimal digits.", hexlify),
    b2a_hex: fn("(data, sep=<unrepresentable>, bytes_per_sep=1)", "Hexadecimal digits.", hexlify),
    unhexlify: fn("(hexstr, /)", "Bytes of hexadecimal digits.", unhexlify),
    a2b_hex: fn("(hexstr, /)", "Bytes of hexadecimal digits.", unhexlify),
    b2a_base64: fn("(data, /, *, newline=True)", "A line of base64.", encodeBase64),
    a2b_base64: fn("(data, /, *, strict_mode=False)", "Bytes of base64.", decodeBase64),
    crc32: fn("(data, crc=0, /)", "CRC-32 checksum.", crc),
    crc_hqx: fn("(data, crc, /)", "CRC-CCITT checksum.", crcHqx),
    a2b_uu: fn("(data, /)", "Bytes of a uuencoded line.", decodeUu),
    b2a_uu: fn("(data, /, *, backtick=False)", "A uuencoded line.", encodeUu),
    a2b_qp: fn("(data, header=False)", "Bytes of quoted-printable text.", decodeQp),
    b2a_qp: fn(
      "(data, quotetabs=False, istext=True, header=False)",
      "Quoted-printable text.",
      encodeQp,
    ),
  });
}
