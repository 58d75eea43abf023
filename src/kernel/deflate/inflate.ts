/** Decompression (RFC 1950, 1951, 1952), as the bytes come in. */

import { adler32, crc32 } from "./checksums.ts";
import {
  canonicalCodes,
  distances,
  fixedDistances,
  fixedLengths,
  LENGTH_ORDER,
  lengths,
} from "./tables.ts";

/** What the data is not. */
export class InflateError extends Error {}

/** What decompression asks of its caller. */
export interface Meter {
  /** Before that many bytes are made. */
  reserve(bytes: number): void;
  /** After the work of about that many bytes. */
  work(bytes: number): void;
}

/** More input is needed. */
const STARVED = Symbol("starved");
const WINDOW = 32768;

/** A code as a table of its longest size: `symbol << 4 | size`, 0 where no code is. */
class Decoder {
  readonly mask: number;
  readonly table: Uint16Array;
  constructor(sizes: Uint8Array) {
    const longest = sizes.reduce((a, b) => Math.max(a, b), 0);
    this.mask = (1 << longest) - 1;
    this.table = new Uint16Array(1 << longest);
    canonicalCodes(sizes).forEach((code, symbol) => {
      const size = sizes[symbol]!;
      if (size === 0) return;
      for (let at = code; at <= this.mask; at += 1 << size) this.table[at] = (symbol << 4) | size;
    });
  }
}

/** Whether the sizes make a code: none too many; none left over, but for a single code of 1 bit. */
function isCode(sizes: Uint8Array, mayBeSingle: boolean): boolean {
  let left = 1 << 15;
  let longest = 0;
  for (const size of sizes) {
    if (size === 0) continue;
    left -= 1 << (15 - size);
    longest = Math.max(longest, size);
  }
  return left === 0 || (left > 0 && mayBeSingle && longest <= 1);
}

type Stage = "header" | "dictionary" | "block" | "stored" | "codes" | "trailer" | "end";
let fixed: [Decoder, Decoder] | undefined;

/** A stream that is being decompressed. */
export class Inflater {
  stage: Stage;
  /** What follows the stream, or what the limit left unread. */
  rest: Uint8Array = new Uint8Array(0);
  /** Checksum of the dictionary that the stream asks for. */
  wanted = 0;
  private held: Uint8Array = new Uint8Array(0);
  private data: Uint8Array = new Uint8Array(0);
  private at = 0;
  private bits = 0;
  private count = 0;
  private format: "raw" | "zlib" | "gzip";
  private check = 0;
  private total = 0;
  private last = false;
  private left = 0;
  private literals!: Decoder;
  private offsets!: Decoder;
  private length = 0;
  private distance = 0;
  private literal = -1;
  private window: Uint8Array = new Uint8Array(0);

  /** `wbits` as zlib's inflateInit2 takes it; it must be one that it takes. */
  constructor(private readonly wbits: number) {
    this.format = wbits < 0 ? "raw" : "zlib";
    this.stage = wbits < 0 ? "block" : "header";
  }

  /** Whether zlib takes that `wbits`. */
  static takes(wbits: number): boolean {
    const size = wbits < 0 ? -wbits : wbits < 48 ? wbits & 15 : wbits;
    return (size === 0 && wbits >= 0) || (size >= 8 && size <= 15);
  }

  copy(): Inflater {
    return Object.assign(new Inflater(this.wbits), this);
  }

  /** Gives the text that the stream may refer to before its own begins. */
  setDictionary(text: Uint8Array): void {
    this.window = text.slice(-WINDOW);
    if (this.stage === "dictionary") this.stage = "block";
  }

  private pull(count: number): void {
    while (this.count < count) {
      if (this.at >= this.data.length) throw STARVED;
      this.bits |= this.data[this.at++]! << this.count;
      this.count += 8;
    }
  }

  private take(count: number): number {
    if (count === 0) return 0;
    this.pull(count);
    const value = this.bits & ((1 << count) - 1);
    this.bits >>>= count;
    this.count -= count;
    return value;
  }

  private symbol({ table, mask }: Decoder, wrong: string): number {
    for (;;) {
      const entry = table[this.bits & mask]!;
      const size = entry & 15;
      if (size > 0 && size <= this.count) {
        this.bits >>>= size;
        this.count -= size;
        return entry >> 4;
      }
      if (size === 0 && (1 << this.count) > mask) throw new InflateError(wrong);
      this.pull(this.count + 1);
    }
  }

  private byteAlign(): void {
    this.take(this.count & 7);
  }

  private bytes32(): number {
    return (this.take(16) | (this.take(16) << 16)) >>> 0;
  }

  private header(): void {
    const first = this.take(16);
    const wrap = this.wbits < 48 ? this.wbits >> 4 : 0;
    if (wrap >= 1 && first === 0x8b1f) {
      this.format = "gzip";
      this.gzipHeader();
      this.stage = "block";
      return;
    }
    if (wrap === 1 || (((first & 255) << 8) | (first >> 8)) % 31 !== 0) {
      throw new InflateError("incorrect header check");
    }
    if ((first & 15) !== 8) throw new InflateError("unknown compression method");
    const size = ((first >> 4) & 15) + 8;
    if (size > 15 || size > ((this.wbits & 15) || size)) {
      throw new InflateError("invalid window size");
    }
    this.check = 1;
    if (first & 0x2000) {
      let wanted = 0;
      for (let i = 0; i < 4; i++) wanted = (wanted << 8) | this.take(8);
      this.wanted = wanted >>> 0;
      this.stage = "dictionary";
    } else this.stage = "block";
  }

  private gzipHeader(): void {
    const start = this.at - 2;
    if (this.take(8) !== 8) throw new InflateError("unknown compression method");
    const flags = this.take(8);
    if (flags & 0xe0) throw new InflateError("unknown header flags set");
    for (let i = 0; i < 6; i++) this.take(8);
    if (flags & 4) { for (let left = this.take(16); left > 0; left--) this.take(8); }
    for (const text of [8, 16]) if (flags & text) { while (this.take(8) !== 0); }
    if (flags & 2) {
      const sum = crc32(this.data.subarray(start, this.at)) & 0xffff;
      if (this.take(16) !== sum) throw new InflateError("header crc mismatch");
    }
  }

  private block(): void {
    if (this.last) {
      this.byteAlign();
      this.stage = "trailer";
      return;
    }
    const last = this.take(1) === 1;
    const kind = this.take(2);
    if (kind === 0) {
      this.byteAlign();
      const size = this.take(16);
      if ((this.take(16) ^ 0xffff) !== size) {
        throw new InflateError("invalid stored block lengths");
      }
      this.left = size;
      this.stage = "stored";
    } else if (kind === 3) throw new InflateError("invalid block type");
    else {
      if (kind === 1) {
        const unused = Uint8Array.from([...fixedDistances, 5, 5]);
        fixed ??= [new Decoder(fixedLengths), new Decoder(unused)];
        [this.literals, this.offsets] = fixed;
      } else this.trees();
      this.stage = "codes";
    }
    this.last = last;
  }

  private trees(): void {
    const literals = this.take(5) + 257;
    const offsets = this.take(5) + 1;
    const sizeCount = this.take(4) + 4;
    if (literals > 286 || offsets > 30) {
      throw new InflateError("too many length or distance symbols");
    }
    const own = new Uint8Array(19);
    for (let i = 0; i < sizeCount; i++) own[LENGTH_ORDER[i]!] = this.take(3);
    if (!isCode(own, false)) throw new InflateError("invalid code lengths set");
    const decoder = new Decoder(own);
    const sizes = new Uint8Array(literals + offsets);
    for (let i = 0; i < sizes.length;) {
      const code = this.symbol(decoder, "invalid code lengths set");
      if (code < 16) {
        sizes[i++] = code;
        continue;
      }
      if (code === 16 && i === 0) throw new InflateError("invalid bit length repeat");
      const value = code === 16 ? sizes[i - 1]! : 0;
      const times = code === 16
        ? 3 + this.take(2)
        : code === 17
        ? 3 + this.take(3)
        : 11 + this.take(7);
      if (i + times > sizes.length) throw new InflateError("invalid bit length repeat");
      sizes.fill(value, i, i += times);
    }
    if (sizes[256] === 0) throw new InflateError("invalid code -- missing end-of-block");
    const [first, second] = [sizes.subarray(0, literals), sizes.subarray(literals)];
    if (!isCode(first, true)) throw new InflateError("invalid literal/lengths set");
    if (!isCode(second, true)) throw new InflateError("invalid distances set");
    this.literals = new Decoder(first);
    this.offsets = new Decoder(second);
  }

  private trailer(): void {
    if (this.format === "zlib") {
      let sum = 0;
      for (let i = 0; i < 4; i++) sum = (sum << 8) | this.take(8);
      if (sum >>> 0 !== this.check) throw new InflateError("incorrect data check");
    } else if (this.format === "gzip") {
      if (this.bytes32() !== this.check) throw new InflateError("incorrect data check");
      if (this.bytes32() !== this.total >>> 0) throw new InflateError("incorrect length check");
    }
    this.stage = "end";
  }

  /** Reads what one step needs, or nothing at all: then it begins anew when more has come. */
  private step(): boolean {
    const { at, bits, count } = this;
    try {
      if (this.stage === "header") this.header();
      else if (this.stage === "block") this.block();
      else if (this.stage === "trailer") this.trailer();
      else {
        const code = this.symbol(this.literals, "invalid literal/length code");
        if (code < 256) this.literal = code;
        else if (code === 256) this.stage = "block";
        else {
          if (code > 285) throw new InflateError("invalid literal/length code");
          const length = lengths.base[code - 257]! + this.take(lengths.extra[code - 257]!);
          const offset = this.symbol(this.offsets, "invalid distance code");
          if (offset > 29) throw new InflateError("invalid distance code");
          this.distance = distances.base[offset]! + this.take(distances.extra[offset]!);
          this.length = length;
        }
      }
      return true;
    } catch (error) {
      if (error !== STARVED) throw error;
      Object.assign(this, { at, bits, count });
      return false;
    }
  }

  private wrong: InflateError | undefined;

  /** As `read`; a stream that was wrong once stays so. */
  inflate(given: Uint8Array, most: number, meter: Meter): Uint8Array {
    if (this.wrong !== undefined) throw this.wrong;
    try {
      return this.read(given, most, meter);
    } catch (error) {
      if (error instanceof InflateError) this.wrong = error;
      throw error;
    }
  }

  /** What the bytes give, at most so many; `stage` and `rest` say how it stands afterwards. */
  private read(given: Uint8Array, most: number, meter: Meter): Uint8Array {
    if (this.held.length > 0) {
      meter.reserve(this.held.length + given.length);
      const joined = new Uint8Array(this.held.length + given.length);
      joined.set(this.held);
      joined.set(given, this.held.length);
      given = joined;
    }
    this.data = given;
    this.at = 0;
    const start = this.window.length;
    const limit = start + most;
    let size = start;
    let out = new Uint8Array(start + Math.min(most, Math.max(256, given.length * 4)));
    out.set(this.window);
    let measured = start;
    const room = (more: number) => {
      if (size + more <= out.length) return;
      const wanted = Math.min(limit, Math.max(size + more, out.length * 2));
      meter.reserve(wanted);
      const grown = new Uint8Array(wanted);
      grown.set(out.subarray(0, size));
      out = grown;
    };
    let full = false;
    while (this.stage !== "end" && this.stage !== "dictionary") {
      if (size - measured > 65536) {
        meter.work(size - measured);
        measured = size;
      }
      if (this.literal >= 0) {
        full = size >= limit;
        if (full) break;
        if (size >= out.length) room(1);
        out[size++] = this.literal;
        this.literal = -1;
      } else if (this.length > 0) {
        if (this.distance > size || this.distance > WINDOW) {
          throw new InflateError("invalid distance too far back");
        }
        const count = Math.min(this.length, limit - size);
        full = count === 0;
        if (full) break;
        room(count);
        for (let i = 0; i < count; i++, size++) out[size] = out[size - this.distance]!;
        this.length -= count;
      } else if (this.stage === "stored") {
        if (this.left === 0) {
          this.stage = "block";
          continue;
        }
        // Its bytes are aligned: whole ones may still be among the bits.
        if (this.count > 0 && size < limit) {
          room(1);
          out[size++] = this.take(8);
          this.left--;
          continue;
        }
        const count = Math.min(this.left, this.data.length - this.at, limit - size);
        if (count === 0) {
          full = size >= limit;
          break;
        }
        room(count);
        out.set(this.data.subarray(this.at, this.at + count), size);
        this.at += count;
        size += count;
        this.left -= count;
      } else {
        if (this.stage === "trailer") this.summed(out.subarray(start, size));
        const done = this.step();
        if (!done) break;
      }
    }
    meter.work(size - measured + this.data.length / 8);
    const result = out.slice(start, size);
    if (this.stage !== "end" && this.stage !== "trailer") this.summed(result);
    this.pending = 0;
    this.window = out.slice(Math.max(0, size - WINDOW), size);
    const unread = this.data.slice(this.at);
    const keep = !full && this.stage !== "end";
    this.held = keep ? unread : new Uint8Array(0);
    this.rest = keep ? new Uint8Array(0) : unread;
    this.data = new Uint8Array(0);
    return result;
  }

  /** How much of this call's output is in the checksum. */
  private pending = 0;

  private summed(out: Uint8Array): void {
    const fresh = out.subarray(this.pending);
    if (this.format === "zlib") this.check = adler32(fresh, this.check);
    else if (this.format === "gzip") this.check = crc32(fresh, this.check);
    this.total += fresh.length;
    this.pending = out.length;
  }
}
