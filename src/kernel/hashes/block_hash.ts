/** What the hashes of this folder have in common: bytes in, a digest out, copies on the way. */

/** A hash that takes its bytes piece by piece. */
export interface Hash {
  update(bytes: Uint8Array): void;
  /** The digest so far; more bytes may follow. `length` is for those that give any length. */
  digest(length?: number): Uint8Array;
  copy(): Hash;
}

/** A hash that works on blocks of one size and ends with padding and the length (RFC 1321, FIPS 180). */
export abstract class BlockHash implements Hash {
  protected buffer: Uint8Array;
  protected filled = 0;
  protected total = 0;

  constructor(
    protected readonly blockSize: number,
    protected readonly lengthBytes: number,
    protected readonly bigEndian: boolean,
  ) {
    this.buffer = new Uint8Array(blockSize);
  }

  protected abstract block(bytes: Uint8Array, at: number): void;
  protected abstract result(): Uint8Array;
  abstract copy(): BlockHash;

  protected copyTo<H extends BlockHash>(other: H): H {
    other.buffer = this.buffer.slice();
    other.filled = this.filled;
    other.total = this.total;
    return other;
  }

  update(bytes: Uint8Array): void {
    this.total += bytes.length;
    let at = 0;
    if (this.filled > 0) {
      const wanted = Math.min(this.blockSize - this.filled, bytes.length);
      this.buffer.set(bytes.subarray(0, wanted), this.filled);
      this.filled += wanted;
      at = wanted;
      if (this.filled < this.blockSize) return;
      this.block(this.buffer, 0);
      this.filled = 0;
    }
    for (; at + this.blockSize <= bytes.length; at += this.blockSize) this.block(bytes, at);
    this.buffer.set(bytes.subarray(at), 0);
    this.filled = bytes.length - at;
  }

  digest(): Uint8Array {
    const end = this.copy();
    const { blockSize, lengthBytes } = this;
    const padding = (this.filled + 1 + lengthBytes <= blockSize ? blockSize : 2 * blockSize) -
      this.filled;
    // Without a DataView: one takes the bytes out of V8's heap, which costs more than the hash.
    const tail = new Uint8Array(padding);
    tail[0] = 0x80;
    const low = this.total * 8 | 0;
    const high = Math.floor(this.total / 2 ** 29) | 0;
    if (this.bigEndian) writeWords([high, low], tail, padding - 8, true);
    else writeWords([low, high], tail, padding - lengthBytes, false);
    end.update(tail);
    return end.result();
  }
}

/** Writes 32-bit words as bytes, as many as fit. */
export function writeWords(
  words: ArrayLike<number>,
  bytes: Uint8Array,
  start: number,
  bigEndian: boolean,
): Uint8Array {
  for (let i = 0, at = start; i < words.length; i++, at += 4) {
    const word = words[i]!;
    bytes[at] = bigEndian ? word >>> 24 : word;
    bytes[at + 1] = bigEndian ? word >>> 16 : word >>> 8;
    bytes[at + 2] = bigEndian ? word >>> 8 : word >>> 16;
    bytes[at + 3] = bigEndian ? word : word >>> 24;
  }
  return bytes;
}
