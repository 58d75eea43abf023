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
    const tail = new Uint8Array(padding);
    tail[0] = 0x80;
    const view = new DataView(tail.buffer);
    const bits = BigInt(this.total) * 8n;
    view.setBigUint64(
      this.bigEndian ? padding - 8 : padding - lengthBytes,
      BigInt.asUintN(64, bits),
      !this.bigEndian,
    );
    end.update(tail);
    return end.result();
  }
}
