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

/** Encodings that are written in Python or that the program has registered: `codecs` knows them. */
export const otherEncodings: {
  encode: (text: string, encoding: string, errors: string) => Uint8Array;
  decode: (bytes: Uint8Array, encoding: string, errors: string) => string;
} = {
  encode: (text, encoding, errors) => encode(text, findEncoding(encoding), errors, options),
  decode: (bytes, encoding, errors) => decode(bytes, findEncoding(encoding), errors, options),
};

const options = { charge, lookup: (name: string) => errorHandlers.lookup(name) };

/** `text.encode(encoding, errors)` */
export function encodeText(text: string, encoding: string, errors: string): Uint8Array {
  reserveBytes(text.length);
  if (knownEncoding(encoding) === undefined) return otherEncodings.encode(text, encoding, errors);
  return encode(text, findEncoding(encoding), errors, options);
}

/** `bytes.decode(encoding, errors)` */
export function decodeBytes(bytes: Uint8Array, encoding: string, errors: string): string {
  // CPython does not look the encoding up for nothing.
  if (bytes.length === 0) return "";
  if (knownEncoding(encoding) === undefined) return otherEncodings.decode(bytes, encoding, errors);
  return decode(bytes, findEncoding(encoding), errors, options);
}
