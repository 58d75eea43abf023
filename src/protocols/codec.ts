/** Encoding and decoding text by names that a program gives, with its own error handlers. */

import { charge } from "../objects/budget.ts";
import type { HandlerLookup } from "../kernel/codec_errors.ts";
import {
  decodeBytes as decode,
  encodeText as encode,
  findEncoding,
  knownEncoding,
} from "../kernel/codecs.ts";
import { reserveBytes } from "./size.ts";

/** Error handlers that the program has registered; set by the `codecs` module. */
export const errorHandlers: { lookup: HandlerLookup } = { lookup: () => null };

/** Encodings that the program has registered; set by the `codecs` module. */
export const registeredEncodings: {
  encode?: (text: string, encoding: string, errors: string) => Uint8Array;
  decode?: (bytes: Uint8Array, encoding: string, errors: string) => string;
} = {};

const options = { charge, lookup: (name: string) => errorHandlers.lookup(name) };

/** `text.encode(encoding, errors)` */
export function encodeText(text: string, encoding: string, errors: string): Uint8Array {
  reserveBytes(text.length);
  if (registeredEncodings.encode !== undefined && knownEncoding(encoding) === undefined) {
    return registeredEncodings.encode(text, encoding, errors);
  }
  return encode(text, findEncoding(encoding), errors, options);
}

/** `bytes.decode(encoding, errors)` */
export function decodeBytes(bytes: Uint8Array, encoding: string, errors: string): string {
  // CPython does not look the encoding up for nothing.
  if (bytes.length === 0) return "";
  if (registeredEncodings.decode !== undefined && knownEncoding(encoding) === undefined) {
    return registeredEncodings.decode(bytes, encoding, errors);
  }
  return decode(bytes, findEncoding(encoding), errors, options);
}
