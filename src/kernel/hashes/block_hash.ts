/** What the hashes of this folder have in common: bytes in, a digest out, copies on the way. */

/** A hash that takes its bytes piece by piece. */
export interface Hash {
  update(bytes: Uint8Array): void;
  /** The digest so far; more bytes may follow. `length` is for those that give any length. */
  digest(length?: number): Uint8Array;
  copy(): Hash;
}

/** The last bytes of a message, with its padding. */
const tail = new Uint8Array(256);

/**
 * A hash that works on blocks of one size and ends with padding and the length (RFC 1321, FIPS 180).
 * State and bytes under way are plain arrays: making a typed array takes longer than a short hash.
 */
export abstract class BlockHash implements Hash {
  protected state: number[];
  /** Bytes that do not fill a block. */
  protected pending: number[] = [];
  protected total = 0;

  constructor(
    protected readonly blockSize: number,
    protected readonly lengthBytes: number,
    protected readonly bigEndian: boolean,
    start: readonly number[],
  ) {
    this.state = start.slice();
  }

  protected abstract block(bytes: Uint8Array, at: number): void;
  protected abstract result(): Uint8Array;
  abstract copy(): BlockHash;

  protected copyTo<H extends BlockHash>(other: H): H {
    other.state = this.state.slice();
    other.pending = this.pending.slice();
    other.total = this.total;
    return other;
  }

  update(bytes: Uint8Array): void {
    const { blockSize, pending } = this;
    this.total += bytes.length;
    let at = 0;
    if (pending.length > 0) {
      while (at < bytes.length && pending.length < blockSize) pending.push(bytes[at++]!);
      if (pending.length < blockSize) return;
      tail.set(pending);
      this.block(tail, 0);
      pending.length = 0;
    }
    for (; at + blockSize <= bytes.length; at += blockSize) this.block(bytes, at);
    while (at < bytes.length) pending.push(bytes[at++]!);
  }

  digest(): Uint8Array {
    const { blockSize, lengthBytes, pending, state } = this;
    const size = pending.length + 1 + lengthBytes <= blockSize ? blockSize : 2 * blockSize;
    tail.fill(0, pending.length, size);
    tail.set(pending);
    tail[pending.length] = 0x80;
    const low = this.total * 8 | 0;
    const high = Math.floor(this.total / 2 ** 29) | 0;
    if (this.bigEndian) writeWords([high, low], tail, size - 8, true);
    else writeWords([low, high], tail, size - lengthBytes, false);
    this.state = state.slice();
    for (let at = 0; at < size; at += blockSize) this.block(tail, at);
    const result = this.result();
    this.state = state;
    return result;
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
