/**
 * The platform's UTF-8 coders. They are taken here, which children load before their globals are
 * pared down; a module of the library is loaded after that, and would find none.
 */

/** Decodes in pieces, or strictly. */
export const Utf8Decoder: typeof TextDecoder = TextDecoder;

export const utf8Encoder: TextEncoder = new TextEncoder();

/** What is not UTF-8 becomes U+FFFD, and a byte order mark goes. */
export const utf8Decoder: TextDecoder = new TextDecoder();
