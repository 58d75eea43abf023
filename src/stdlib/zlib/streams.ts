/** The streams of `zlib`: a compressor and a decompressor that take their data bit by bit. */

import { charge } from "../../objects/budget.ts";
import { newBytes } from "../../objects/bytes.ts";
import {
  exceptionType,
  newException,
  newValueError,
  type PyBaseException,
} from "../../objects/exception.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { objectType, type PyType } from "../../objects/type.ts";
import { asBytes, asSize } from "../../protocols/convert.ts";
import { reserveBytes } from "../../protocols/size.ts";
import { defineType, member, method } from "../../native/define.ts";
import { adler32, crc32 } from "../../kernel/deflate/checksums.ts";
import { Deflater } from "../../kernel/deflate/deflate.ts";
import { InflateError, type Inflater, type Meter } from "../../kernel/deflate/inflate.ts";
import { newLibraryType } from "../library_type.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";

/** `zlib.error`. */
export const errorType = once(() =>
  newNativeClass({
    name: "error",
    module: "zlib",
    bases: [exceptionType("Exception")],
    attributes: {},
  })
);

export const failure = (message: string): PyBaseException => newException(errorType(), message);

const meter: Meter = { reserve: reserveBytes, work: (bytes) => charge(Math.ceil(bytes / 8)) };
/** Bytes that are gathered before they are compressed. */
const GATHERED = 1 << 18;
const EMPTY = new Uint8Array(0);

/** The bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  reserveBytes(size);
  const result = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

const bigEndian = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
const littleEndian = (value: number): Uint8Array => bigEndian(value).reverse();

/** `zlib.Compress`. */
export class PyCompress extends PyObject {
  private parts: Uint8Array[] = [];
  private gathered = 0;
  private started = false;
  private check: number;
  private total = 0;
  private deflater: Deflater;
  private ended = false;

  /** The arguments as deflateInit2 takes them, checked. */
  constructor(
    private readonly level: number,
    private readonly wbits: number,
    private readonly memLevel: number,
    private readonly strategy: number,
    private readonly dictionary: Uint8Array | undefined,
  ) {
    super();
    this.check = wbits > 15 ? 0 : 1;
    this.deflater = new Deflater(
      level < 0 ? 6 : level,
      strategy,
      (1 << (memLevel + 6)) - 1,
      meter,
    );
    if (dictionary !== undefined) this.deflater.setDictionary(dictionary);
  }

  copy(): PyCompress {
    if (this.ended) throw newValueError("Inconsistent stream state");
    const { level, wbits, memLevel, strategy, dictionary } = this;
    const { parts, gathered, started, check, total, deflater } = this;
    const result = new PyCompress(level, wbits, memLevel, strategy, dictionary);
    return Object.assign(result, {
      parts: [...parts],
      gathered,
      started,
      check,
      total,
      deflater: deflater.copy(),
    });
  }

  private header(): Uint8Array {
    if (this.started) return EMPTY;
    this.started = true;
    const level = this.level < 0 ? 6 : this.level;
    if (this.wbits < 0) return EMPTY;
    if (this.wbits > 15) {
      const speed = level === 9 ? 2 : level === 1 || this.strategy >= 2 ? 4 : 0;
      return Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, speed, 3);
    }
    const rank = this.strategy >= 2 || level < 2 ? 0 : level < 6 ? 1 : level === 6 ? 2 : 3;
    const first = 8 | ((Math.max(this.wbits, 9) - 8) << 4);
    let second = (rank << 6) | (this.dictionary === undefined ? 0 : 32);
    second += 31 - ((first << 8) | second) % 31;
    const head = Uint8Array.of(first, second);
    return this.dictionary === undefined
      ? head
      : joined([head, bigEndian(adler32(this.dictionary))]);
  }

  private gather(): Uint8Array {
    const bytes = joined(this.parts);
    this.parts = [];
    this.gathered = 0;
    return bytes;
  }

  private take(bytes: Uint8Array): void {
    reserveBytes(bytes.length);
    charge(bytes.length >> 3);
    this.check = this.wbits > 15 ? crc32(bytes, this.check) : adler32(bytes, this.check);
    this.total += bytes.length;
    this.parts.push(bytes.slice());
    this.gathered += bytes.length;
  }

  /** The whole stream of these bytes: its blocks are as long as they can be. */
  compressAll(bytes: Uint8Array): Uint8Array {
    this.take(bytes);
    return this.flush(4);
  }

  compress(bytes: Uint8Array): Uint8Array {
    if (this.ended) throw failure("Error -2 while compressing data: inconsistent stream state");
    const head = this.header();
    this.take(bytes);
    if (this.gathered < GATHERED) return head;
    this.deflater.write(this.gather(), false);
    return joined([head, this.deflater.drain()]);
  }

  flush(mode: number): Uint8Array {
    if (mode === 0) return EMPTY;
    if (this.ended || mode < 0 || mode > 5) {
      throw failure("Error -2 while flushing: inconsistent stream state");
    }
    const head = this.header();
    const last = mode === 4;
    this.deflater.write(this.gather(), last);
    if (mode === 1) this.deflater.emptyBlock();
    if (mode === 2 || mode === 3) this.deflater.stored(EMPTY, false);
    if (mode === 3) this.deflater.forget();
    const parts = [head, this.deflater.drain()];
    if (last) {
      this.ended = true;
      if (this.wbits > 15) parts.push(littleEndian(this.check), littleEndian(this.total));
      else if (this.wbits > 0) parts.push(bigEndian(this.check));
    }
    return joined(parts);
  }
}

/** Runs the decompressor; its errors become `zlib.error`. */
export function inflate(
  stream: Inflater,
  bytes: Uint8Array,
  most: number,
  dictionary: Uint8Array | undefined,
  doing: string,
): Uint8Array {
  try {
    const head = stream.inflate(bytes, most, meter);
    if (stream.stage !== "dictionary") return head;
    if (dictionary === undefined) throw failure(`Error 2 ${doing}`);
    if (adler32(dictionary) !== stream.wanted) {
      throw failure("Error -3 while setting zdict: invalid input data");
    }
    stream.setDictionary(dictionary);
    return stream.inflate(EMPTY, most, meter);
  } catch (error) {
    if (!(error instanceof InflateError)) throw error;
    throw failure(`Error -3 ${doing}: ${error.message}`);
  }
}

/** `zlib.Decompress`. */
export class PyDecompress extends PyObject {
  unusedData: Uint8Array = EMPTY;
  unconsumedTail: Uint8Array = EMPTY;
  /** Whether `flush` has given the state back, at the end of the stream. */
  released = false;

  constructor(readonly stream: Inflater, readonly dictionary: Uint8Array | undefined) {
    super();
  }

  get eof(): boolean {
    return this.stream.stage === "end";
  }

  copy(): PyDecompress {
    if (this.released) throw newValueError("Inconsistent stream state");
    const result = new PyDecompress(this.stream.copy(), this.dictionary);
    const { unusedData, unconsumedTail } = this;
    return Object.assign(result, { unusedData, unconsumedTail });
  }

  decompress(bytes: Uint8Array, most: number, doing = "while decompressing data"): Uint8Array {
    if (this.released) throw failure(`Error -2 ${doing}: inconsistent stream state`);
    if (this.eof) {
      this.unusedData = joined([this.unusedData, bytes]);
      return EMPTY;
    }
    const result = inflate(this.stream, bytes, most, this.dictionary, doing);
    if (this.eof) this.unusedData = joined([this.unusedData, this.stream.rest]);
    this.unconsumedTail = this.eof ? EMPTY : this.stream.rest;
    return result;
  }
}

/** `zlib.Compress` as Python sees it. */
export const compressType = once((): PyType => {
  const copy = method("(self)", "Return a copy of the object.", (self: PyCompress) => self.copy());
  return defineType(
    newLibraryType("zlib", "Compress", objectType, PyCompress, { subclassable: false }),
    {
      doc: "A compressor.",
      attributes: {
        compress: method(
          "(self, data, /)",
          "Compress data.",
          (self: PyCompress, data: Value) => newBytes(self.compress(asBytes(data))),
        ),
        flush: method(
          "(self, mode=4, /)",
          "Return what is left.",
          (self: PyCompress, mode: Value = 4) => newBytes(self.flush(asSize(mode))),
        ),
        copy,
        __copy__: copy,
        __deepcopy__: method(
          "(self, memo, /)",
          "Return a copy.",
          (self: PyCompress) => self.copy(),
        ),
      },
    },
  );
});

/** `zlib.Decompress` as Python sees it. */
export const decompressType = once((): PyType => {
  const copy = method(
    "(self)",
    "Return a copy of the object.",
    (self: PyDecompress) => self.copy(),
  );
  return defineType(
    newLibraryType("zlib", "Decompress", objectType, PyDecompress, { subclassable: false }),
    {
      doc: "A decompressor.",
      attributes: {
        decompress: method(
          "(self, data, /, max_length=0)",
          "Decompress data.",
          (self: PyDecompress, data: Value, most: Value = 0) => {
            const limit = asSize(most);
            if (limit < 0) throw newValueError("max_length must be non-negative");
            return newBytes(self.decompress(asBytes(data), limit || Infinity));
          },
        ),
        flush: method(
          "(self, length=16384, /)",
          "Return what is left.",
          (self: PyDecompress, length: Value = 16384) => {
            if (asSize(length) <= 0) throw newValueError("length must be greater than zero");
            const rest = self.eof
              ? EMPTY
              : self.decompress(self.unconsumedTail, Infinity, "while flushing");
            self.released = self.eof;
            return newBytes(rest);
          },
        ),
        copy,
        __copy__: copy,
        __deepcopy__: method(
          "(self, memo, /)",
          "Return a copy.",
          (self: PyDecompress) => self.copy(),
        ),
        unused_data: member(
          "what follows the stream",
          (self: PyDecompress) => newBytes(self.unusedData),
        ),
        unconsumed_tail: member(
          "what the limit left",
          (self: PyDecompress) => newBytes(self.unconsumedTail),
        ),
        eof: member("whether the stream ended", (self: PyDecompress) => self.eof),
      },
    },
  );
});
