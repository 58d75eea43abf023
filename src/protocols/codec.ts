/** Encoding and decoding text by names that a program gives, with its own error handlers. */

import { charge } from "../objects/budget.ts";
import type { HandlerLookup } from "../kernel/codec_errors.ts";
import { decodeBytes as decode, encodeText as encode, findEncoding } from "../kernel/codecs.ts";
import { reserveBytes } from "./size.ts";

/** Error handlers that the program has registered; set by the `codecs` module. */
export const errorHandlers: { lookup: HandlerLookup } = { lookup: () => null };

const options = { charge, lookup: (name: string) => errorHandlers.lookup(name) };

/** `text.encode(encoding, errors)` */
export function encodeText(text: string, encoding: string, errors: string): Uint8Array {
  reserveBytes(text.length);
  return encode(text, findEncoding(encoding), errors, options);
}

/** `bytes.decode(encoding, errors)` */
export function decodeBytes(bytes: Uint8Array, encoding: string, errors: string): string {
  // CPython does not look the encoding up for nothing.
  if (bytes.length === 0) return "";
  return decode(bytes, findEncoding(encoding), errors, options);
}
