/** The `zlib` module: checksums and the deflate format, alone or within zlib's and gzip's. */

import { charge } from "../../objects/budget.ts";
import { newBytes } from "../../objects/bytes.ts";
import { newTypeError, newValueError } from "../../objects/exception.ts";
import type { PyModule } from "../../objects/module.ts";
import { None, type Value } from "../../objects/object.ts";
import { asBytes, asIndex, asSize, bytesValue } from "../../protocols/convert.ts";
import { defineModule, fn } from "../../native/define.ts";
import { adler32, crc32 } from "../../kernel/deflate/checksums.ts";
import { Inflater } from "../../kernel/deflate/inflate.ts";
import {
  compressType,
  decompressType,
  errorType,
  failure,
  inflate,
  PyCompress,
  PyDecompress,
} from "./streams.ts";

const constants: Readonly<Record<string, number>> = {
  DEFLATED: 8,
  DEF_BUF_SIZE: 16384,
  DEF_MEM_LEVEL: 8,
  MAX_WBITS: 15,
  Z_BEST_COMPRESSION: 9,
  Z_BEST_SPEED: 1,
  Z_BLOCK: 5,
  Z_DEFAULT_COMPRESSION: -1,
  Z_DEFAULT_STRATEGY: 0,
  Z_FILTERED: 1,
  Z_FINISH: 4,
  Z_FIXED: 4,
  Z_FULL_FLUSH: 3,
  Z_HUFFMAN_ONLY: 2,
  Z_NO_COMPRESSION: 0,
  Z_NO_FLUSH: 0,
  Z_PARTIAL_FLUSH: 1,
  Z_RLE: 3,
  Z_SYNC_FLUSH: 2,
  Z_TREES: 6,
};

const checksum = (sum: (bytes: Uint8Array, start: number) => number, first: number) =>
(
  data: Value,
  value: Value = first,
): number => {
  const bytes = asBytes(data);
  const start = Number(BigInt.asUintN(32, BigInt(asIndex(value))));
  charge(bytes.length >> 3);
  return sum(bytes, start);
};

/** Whether deflateInit2 takes them. */
function takes(level: number, method: number, wbits: number, mem: number, strategy: number) {
  const size = wbits < 0 ? -wbits : wbits > 15 ? wbits - 16 : wbits;
  return level >= -1 && level <= 9 && method === 8 && mem >= 1 && mem <= 9 && strategy >= 0 &&
    strategy <= 4 && size <= 15 && size >= (wbits < 0 || wbits > 15 ? 9 : 8);
}

function compress(data: Value, level: Value = -1, wbits: Value = 15): Value {
  const bytes = asBytes(data);
  const [rank, size] = [asSize(level), asSize(wbits)];
  if (!takes(rank, 8, size, 8, 0)) throw failure("Bad compression level");
  const stream = new PyCompress(rank, size, 8, 0, undefined);
  return newBytes(stream.compressAll(bytes));
}

function decompress(data: Value, wbits: Value = 15, bufsize: Value = 16384): Value {
  const bytes = asBytes(data);
  const size = asSize(wbits);
  if (asSize(bufsize) < 0) throw newValueError("bufsize must be non-negative");
  if (!Inflater.takes(size)) {
    throw failure("Error -2 while preparing to decompress data: inconsistent stream state");
  }
  const stream = new Inflater(size);
  const result = inflate(stream, bytes, Infinity, undefined, "while decompressing data");
  if (stream.stage !== "end") {
    throw failure("Error -5 while decompressing data: incomplete or truncated stream");
  }
  return newBytes(result);
}

function newCompress(
  level: Value = -1,
  method: Value = 8,
  wbits: Value = 15,
  memLevel: Value = 8,
  strategy: Value = 0,
  zdict: Value = None,
): Value {
  const [rank, kind, size, mem, way] = [level, method, wbits, memLevel, strategy].map((value) =>
    asSize(value)
  );
  const dictionary = zdict === None ? undefined : asBytes(zdict).slice();
  if (!takes(rank!, kind!, size!, mem!, way!)) throw newValueError("Invalid initialization option");
  compressType();
  return new PyCompress(rank!, size!, mem!, way!, dictionary);
}

function newDecompress(wbits: Value = 15, zdict?: Value): Value {
  const size = asSize(wbits);
  const dictionary = zdict === undefined ? undefined : bytesValue(zdict)?.slice();
  if (zdict !== undefined && dictionary === undefined) {
    throw newTypeError("zdict argument must support the buffer protocol");
  }
  if (!Inflater.takes(size)) throw newValueError("Invalid initialization option");
  const stream = new Inflater(size);
  if (size < 0 && dictionary !== undefined) stream.setDictionary(dictionary);
  decompressType();
  return new PyDecompress(stream, dictionary);
}

/** Makes the module. */
export function zlibModule(): PyModule {
  return defineModule("zlib", "Checksums and compression.", {
    ...constants,
    ZLIB_VERSION: "1.2.13",
    ZLIB_RUNTIME_VERSION: "1.2.13",
    __version__: "1.0",
    error: errorType(),
    adler32: fn("(data, value=1, /)", "Adler-32 checksum.", checksum(adler32, 1)),
    crc32: fn("(data, value=0, /)", "CRC-32 checksum.", checksum(crc32, 0)),
    compress: fn("(data, /, level=-1, wbits=15)", "The data compressed.", compress),
    decompress: fn("(data, /, wbits=15, bufsize=16384)", "The data decompressed.", decompress),
    compressobj: fn(
      "(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)",
      "A compressor.",
      newCompress,
    ),
    decompressobj: fn("(wbits=15, zdict=b'')", "A decompressor.", newDecompress),
  });
}
