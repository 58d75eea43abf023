/** The checksums of zlib and gzip. */

let table: Uint32Array | undefined;

/** CRC-32 of the bytes, going on from another. */
export function crc32(bytes: Uint8Array, start = 0): number {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    for (let k = 0; k < 8; k++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
    return n;
  });
  let crc = ~start;
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Adler-32 of the bytes, going on from another. */
export function adler32(bytes: Uint8Array, start = 1): number {
  let low = (start & 0xffff) % 65521;
  let high = (start >>> 16) % 65521;
  // After so many bytes at most, the sums no longer fit into 32 bits.
  for (let at = 0; at < bytes.length;) {
    for (const end = Math.min(at + 5552, bytes.length); at < end; at++) {
      low += bytes[at]!;
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  return ((high << 16) | low) >>> 0;
}
