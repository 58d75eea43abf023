/**
 * The methods that `bytes` and `bytearray` share. Searching and splitting work on the bytes as text of
 * one character a byte; cases and classes of characters are those of ASCII.
 */

import { charge } from "../objects/budget.ts";
import { newBytes, PyByteArray, PyBytes } from "../objects/bytes.ts";
import { newTypeError, newValueError } from "../objects/exception.ts";
import { newList } from "../objects/list.ts";
import { None, type Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { newTuple, PyTuple } from "../objects/tuple.ts";
import { typeName } from "../objects/type.ts";
import { decodeLatin1 } from "../kernel/codecs.ts";
import * as text from "../kernel/str_methods.ts";
import * as search from "../kernel/str_search.ts";
import { decodeBytes } from "../protocols/codec.ts";
import {
  asBytes,
  asCInt,
  asIndex,
  asSize,
  bytesValue,
  givenType,
  isIndex,
} from "../protocols/convert.ts";
import { isIterable, itemsOf } from "../protocols/iterate.ts";
import { reserveBytes } from "../protocols/size.ts";
import { length, truthy } from "../protocols/truth.ts";
import { type Definition, method, staticMethod } from "../native/define.ts";
import { searchBound } from "./str_methods.ts";

/** A bytes or a bytearray. */
export type Bytes = PyBytes | PyByteArray;

/** The bytes themselves; not a copy. */
export function dataOf(self: Bytes): Uint8Array {
  return self instanceof PyByteArray ? self.data.subarray(0, self.length) : self.data;
}

/** The bytes as text of one character a byte. */
export function binaryText(data: Uint8Array): string {
  charge(data.length >>> 4);
  return decodeLatin1(data);
}

/** The bytes that such a text stands for. */
export function fromBinaryText(binary: string): Uint8Array {
  const data = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) data[i] = binary.charCodeAt(i);
  return data;
}

/** A byte: an int of 0 to 255. */
export function asByte(value: Value): number {
  const byte = asIndex(value);
  if (byte < 0 || byte > 255) throw newValueError("byte must be in range(0, 256)");
  return byte as number;
}

/** What `find` and its kin look for: a byte or bytes. */
export function asSearched(value: Value): string {
  const bytes = bytesValue(value);
  if (bytes !== undefined) return decodeLatin1(bytes);
  if (!isIndex(value)) {
    throw newTypeError(
      `argument should be integer or bytes-like object, not '${typeName(value)}'`,
    );
  }
  return String.fromCharCode(asByte(value));
}

const isUpper = (byte: number): boolean => byte >= 65 && byte <= 90;
const isLower = (byte: number): boolean => byte >= 97 && byte <= 122;
const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
const isAlpha = (byte: number): boolean => isUpper(byte) || isLower(byte);
const isSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);
const toUpper = (byte: number): number => isLower(byte) ? byte - 32 : byte;
const toLower = (byte: number): number => isUpper(byte) ? byte + 32 : byte;

/** Each word's first letter in upper case, the others in lower case. */
function title(data: Uint8Array): Uint8Array {
  let inside = false;
  return data.map((byte) => {
    const result = inside ? toLower(byte) : toUpper(byte);
    inside = isAlpha(byte);
    return result;
  });
}

function isTitle(data: Uint8Array): boolean {
  let inside = false;
  let cased = false;
  for (const byte of data) {
    if (isUpper(byte)) {
      if (inside) return false;
      inside = cased = true;
    } else if (isLower(byte)) {
      if (!inside) return false;
      cased = true;
    } else inside = false;
  }
  return cased;
}

/** All of one case, and at least one letter. */
function isCase(data: Uint8Array, wrong: (byte: number) => boolean): boolean {
  return data.some(isAlpha) && !data.some(wrong);
}

/** `separator.join(iterable)` */
function joinBytes(self: Bytes, iterable: Value): Uint8Array {
  if (!isIterable(iterable)) throw newTypeError("can only join an iterable");
  const parts = itemsOf(iterable).map((item, i) => {
    const bytes = bytesValue(item);
    if (bytes === undefined) {
      throw newTypeError(
        `sequence item ${i}: expected a bytes-like object, ${typeName(item)} found`,
      );
    }
    return bytes;
  });
  const separator = dataOf(self);
  let size = separator.length * Math.max(0, parts.length - 1);
  for (const part of parts) size += part.length;
  reserveBytes(size);
  const result = new Uint8Array(size);
  let at = 0;
  parts.forEach((part, i) => {
    if (i > 0) {
      result.set(separator, at);
      at += separator.length;
    }
    result.set(part, at);
    at += part.length;
  });
  return result;
}

const spaces = " \t\n\r\v\f";

/** Splits at runs of ASCII spaces, from the left or from the right. */
function splitSpaces(binary: string, limit: number, fromRight: boolean): string[] {
  const words: string[] = [];
  if (!fromRight) {
    let at = 0;
    while (true) {
      while (at < binary.length && isSpace(binary.charCodeAt(at))) at++;
      if (at === binary.length) return words;
      if (limit >= 0 && words.length === limit) {
        words.push(binary.slice(at));
        return words;
      }
      const start = at;
      while (at < binary.length && !isSpace(binary.charCodeAt(at))) at++;
      words.push(binary.slice(start, at));
    }
  }
  let end = binary.length;
  while (true) {
    while (end > 0 && isSpace(binary.charCodeAt(end - 1))) end--;
    if (end === 0) return words.reverse();
    if (limit >= 0 && words.length === limit) {
      words.push(binary.slice(0, end));
      return words.reverse();
    }
    const stop = end;
    while (end > 0 && !isSpace(binary.charCodeAt(end - 1))) end--;
    words.push(binary.slice(end, stop));
  }
}

/** The code of a separator of hexadecimal digits; text takes only ASCII. */
export function hexSeparator(sep: Value, isText: boolean): number {
  if (length(sep) !== 1) throw newValueError("sep must be length 1.");
  const code = strValue(sep)?.codePointAt(0) ?? bytesValue(sep)?.[0];
  if (code === undefined) throw newTypeError("sep must be str or bytes.");
  if (code > (isText ? 127 : 255)) throw newValueError("sep must be ASCII.");
  return code;
}

/** The text of `bytes.hex`. */
export function hexText(data: Uint8Array, sep?: Value, bytesPerSep: Value = 1): string {
  const group = asCInt(bytesPerSep);
  reserveBytes(data.length * 3);
  const digits: string[] = [];
  for (let i = 0; i < data.length; i++) digits.push(data[i]!.toString(16).padStart(2, "0"));
  if (sep === undefined) return digits.join("");
  const separator = String.fromCharCode(hexSeparator(sep, true));
  const size = Math.abs(group);
  if (size === 0 || digits.length === 0) return digits.join("");
  const groups: string[] = [];
  const first = group > 0 ? digits.length % size : 0;
  if (first > 0) groups.push(digits.slice(0, first).join(""));
  for (let i = first; i < digits.length; i += size) groups.push(digits.slice(i, i + size).join(""));
  return groups.join(separator);
}

/** The bytes of a hexadecimal text, spaces between them allowed. */
export function bytesFromHex(value: Value): Uint8Array {
  const source = strValue(value);
  if (source === undefined) {
    throw newTypeError(`fromhex() argument must be str, not ${givenType(value)}`);
  }
  charge(source.length >>> 2);
  const result: number[] = [];
  const bad = (at: number) =>
    newValueError(`non-hexadecimal number found in fromhex() arg at position ${at}`);
  const isHex = (at: number) => /^[0-9a-fA-F]$/.test(source[at] ?? "");
  for (let i = 0; i < source.length;) {
    if (isSpace(source.charCodeAt(i))) {
      i++;
      continue;
    }
    if (!isHex(i)) throw bad(i);
    if (!isHex(i + 1)) throw bad(i + 1);
    result.push(parseInt(source.slice(i, i + 2), 16));
    i += 2;
  }
  return Uint8Array.from(result);
}

function translate(self: Bytes, table: Value, remove: Value): Uint8Array {
  const mapping = table === None ? undefined : asBytes(table);
  if (mapping !== undefined && mapping.length !== 256) {
    throw newValueError("translation table must be 256 characters long");
  }
  const drop = new Set(asBytes(remove));
  const data = dataOf(self);
  charge(data.length >>> 2);
  return data.filter((byte) => !drop.has(byte)).map((byte) => mapping?.[byte] ?? byte);
}

function makeTrans(from: Value, to: Value): Value {
  const source = asBytes(from);
  const target = asBytes(to);
  if (source.length !== target.length) {
    throw newValueError("maketrans arguments must have same length");
  }
  const table = Uint8Array.from({ length: 256 }, (_, i) => i);
  source.forEach((byte, i) => table[byte] = target[i]!);
  return newBytes(table);
}

type Find = typeof search.findText;

function searching(doc: string, find: Find, fails = false): Definition {
  return method(
    "(self, sub[, start[, end]], /)",
    doc,
    (self: Bytes, part: Value, start?: Value, end?: Value) => {
      const from = searchBound(start, 0);
      const to = searchBound(end, Infinity);
      const found = find(binaryText(dataOf(self)), asSearched(part), from, to, charge);
      if (fails && found < 0) throw newValueError("subsection not found");
      return found;
    },
  );
}

function affix(name: string, parameter: string, atEnd: boolean, doc: string): Definition {
  return method(
    `(self, ${parameter}[, start[, end]], /)`,
    doc,
    (self: Bytes, part: Value, start?: Value, end?: Value) => {
      const from = searchBound(start, 0);
      const to = searchBound(end, Infinity);
      const binary = binaryText(dataOf(self));
      const has = (bytes: Uint8Array) =>
        search.hasAffix(binary, decodeLatin1(bytes), from, to, atEnd);
      if (part instanceof PyTuple) return part.items.some((each) => has(asBytes(each)));
      const bytes = bytesValue(part);
      if (bytes === undefined) {
        throw newTypeError(
          `${name} first arg must be bytes or a tuple of bytes, not ${typeName(part)}`,
        );
      }
      return has(bytes);
    },
  );
}

function decodingOption(value: Value, name: string): string {
  const found = strValue(value);
  if (found === undefined) {
    throw newTypeError(`decode() argument '${name}' must be str, not ${givenType(value)}`);
  }
  return found;
}

/** The table of the methods; `make` makes their results. */
export function bytesMethods(make: (data: Uint8Array) => Value): Record<string, Definition> {
  const makeText = (binary: string): Value => make(fromBinaryText(binary));
  const mapped = (doc: string, run: (data: Uint8Array) => Uint8Array): Definition =>
    method("(self, /)", doc, (self: Bytes) => {
      const data = dataOf(self);
      charge(data.length >>> 4);
      return make(run(data));
    });
  const question = (doc: string, run: (data: Uint8Array) => boolean): Definition =>
    method("(self, /)", doc, (self: Bytes) => {
      const data = dataOf(self);
      charge(data.length >>> 4);
      return run(data);
    });
  const every = (doc: string, is: (byte: number) => boolean): Definition =>
    question(doc, (data) => data.length > 0 && data.every(is));
  const justifying = (name: string, doc: string, justify: typeof text.centerText): Definition =>
    method(
      "(self, width, fillchar=b' ', /)",
      doc,
      (self: Bytes, width: Value, fill?: Value) => {
        const size = asSize(width);
        let character = " ";
        if (fill !== undefined) {
          const isBytes = fill instanceof PyBytes || fill instanceof PyByteArray;
          const data = isBytes ? dataOf(fill) : undefined;
          if (data === undefined || data.length !== 1) {
            throw newTypeError(
              `${name}() argument 2 must be a byte string of length 1, not ${
                fill === None ? "None" : typeName(fill)
              }`,
            );
          }
          character = decodeLatin1(data);
        }
        if (size > 0) reserveBytes(size);
        return makeText(justify(binaryText(dataOf(self)), size, character, charge));
      },
    );
  const splitting = (doc: string, fromRight: boolean): Definition =>
    method(
      "(self, /, sep=None, maxsplit=-1)",
      doc,
      (self: Bytes, sep: Value = None, maxsplit: Value = -1) => {
        const limit = asSize(maxsplit);
        const binary = binaryText(dataOf(self));
        if (sep === None) return newList(splitSpaces(binary, limit, fromRight).map(makeText));
        const separator = decodeLatin1(asBytes(sep));
        if (separator === "") throw newValueError("empty separator");
        const split = fromRight ? search.splitAtLast : search.splitAt;
        return newList(split(binary, separator, limit, charge).map(makeText));
      },
    );
  const stripping = (doc: string, left: boolean, right: boolean): Definition =>
    method("(self, bytes=None, /)", doc, (self: Bytes, bytes: Value = None) => {
      const characters = bytes === None ? spaces : decodeLatin1(asBytes(bytes));
      return makeText(text.stripText(binaryText(dataOf(self)), characters, left, right));
    });
  const partitioning = (doc: string, partition: typeof search.partitionText): Definition =>
    method("(self, sep, /)", doc, (self: Bytes, sep: Value) => {
      const separator = decodeLatin1(asBytes(sep));
      if (separator === "") throw newValueError("empty separator");
      return newTuple(partition(binaryText(dataOf(self)), separator).map(makeText));
    });
  return {
    capitalize: mapped("Return a copy with its first byte in upper case, the rest lower case.", (
      data,
    ) => data.map((byte, i) => i === 0 ? toUpper(byte) : toLower(byte))),
    center: justifying("center", "Return a centered copy of length width.", text.centerText),
    count: searching(
      "Return the number of non-overlapping occurrences of sub in self[start:end].",
      search.countText,
    ),
    decode: method(
      "(self, /, encoding='utf-8', errors='strict')",
      "Decode the bytes using the codec registered for encoding.",
      (self: Bytes, encoding: Value = "utf-8", errors: Value = "strict") =>
        decodeBytes(
          dataOf(self),
          decodingOption(encoding, "encoding"),
          decodingOption(errors, "errors"),
        ),
    ),
    endswith: affix("endswith", "suffix", true, "Whether it ends with the given suffix."),
    expandtabs: method(
      "(self, /, tabsize=8)",
      "Return a copy where all tab characters are expanded using spaces.",
      (self: Bytes, size: Value = 8) =>
        makeText(text.expandTabs(binaryText(dataOf(self)), asCInt(size), charge)),
    ),
    find: searching("Return the lowest index where sub is found, or -1.", search.findText),
    hex: method(
      "(self, /, sep=<unrepresentable>, bytes_per_sep=1)",
      "Create a string of hexadecimal numbers, sep between groups of bytes_per_sep bytes.",
      (self: Bytes, sep?: Value, group?: Value) => hexText(dataOf(self), sep, group),
    ),
    index: searching(
      "Return the lowest index where sub is found; raise ValueError if it is not.",
      search.findText,
      true,
    ),
    isalnum: every(
      "Whether all bytes are letters or digits.",
      (byte) => isAlpha(byte) || isDigit(byte),
    ),
    isalpha: every("Whether all bytes are letters.", isAlpha),
    isascii: question("Whether all bytes are ASCII.", (data) => data.every((byte) => byte < 128)),
    isdigit: every("Whether all bytes are digits.", isDigit),
    islower: question(
      "Whether there are letters, all in lower case.",
      (data) => isCase(data, isUpper),
    ),
    isspace: every("Whether all bytes are spaces.", isSpace),
    istitle: question("Whether each word begins in upper case and goes on in lower case.", isTitle),
    isupper: question(
      "Whether there are letters, all in upper case.",
      (data) => isCase(data, isLower),
    ),
    join: method(
      "(self, iterable_of_bytes, /)",
      "Concatenate any number of bytes-like objects, with this one between them.",
      (self: Bytes, iterable: Value) => make(joinBytes(self, iterable)),
    ),
    ljust: justifying("ljust", "Return a left-justified copy of length width.", text.justifyLeft),
    lower: mapped("Return a copy in lower case.", (data) => data.map(toLower)),
    lstrip: stripping("Strip leading bytes contained in the argument, or spaces.", true, false),
    maketrans: staticMethod(
      "(frm, to, /)",
      "Return a translation table for translate().",
      makeTrans,
    ),
    partition: partitioning("Split at the first occurrence of sep.", search.partitionText),
    replace: method(
      "(self, old, new, count=-1, /)",
      "Return a copy with all occurrences of old replaced by new.",
      (self: Bytes, old: Value, replacement: Value, count: Value = -1) =>
        makeText(search.replaceText(
          binaryText(dataOf(self)),
          decodeLatin1(asBytes(old)),
          decodeLatin1(asBytes(replacement)),
          asSize(count),
          charge,
        )),
    ),
    removeprefix: method(
      "(self, prefix, /)",
      "Return a copy without the given prefix.",
      (self: Bytes, prefix: Value) => {
        const part = decodeLatin1(asBytes(prefix));
        const binary = binaryText(dataOf(self));
        return makeText(binary.startsWith(part) ? binary.slice(part.length) : binary);
      },
    ),
    removesuffix: method(
      "(self, suffix, /)",
      "Return a copy without the given suffix.",
      (self: Bytes, suffix: Value) => {
        const part = decodeLatin1(asBytes(suffix));
        const binary = binaryText(dataOf(self));
        const found = part !== "" && binary.endsWith(part);
        return makeText(found ? binary.slice(0, -part.length) : binary);
      },
    ),
    rfind: searching("Return the highest index where sub is found, or -1.", search.findLastText),
    rindex: searching(
      "Return the highest index where sub is found; raise ValueError if it is not.",
      search.findLastText,
      true,
    ),
    rjust: justifying("rjust", "Return a right-justified copy of length width.", text.justifyRight),
    rpartition: partitioning("Split at the last occurrence of sep.", search.partitionLastText),
    rsplit: splitting("As split, starting at the end.", true),
    rstrip: stripping("Strip trailing bytes contained in the argument, or spaces.", false, true),
    split: splitting("Return a list of the parts, using sep as the delimiter.", false),
    splitlines: method(
      "(self, /, keepends=False)",
      "Return a list of the lines, breaking at line boundaries.",
      (self: Bytes, keepends: Value = false) => {
        const keep = truthy(keepends);
        const lines = binaryText(dataOf(self)).match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
        return newList(lines.map((line) => makeText(keep ? line : line.replace(/\r?\n$|\r$/, ""))));
      },
    ),
    startswith: affix("startswith", "prefix", false, "Whether it starts with the given prefix."),
    strip: stripping("Strip leading and trailing bytes contained in the argument.", true, true),
    swapcase: mapped(
      "Return a copy with the cases swapped.",
      (data) => data.map((byte) => isUpper(byte) ? byte + 32 : toUpper(byte)),
    ),
    title: mapped("Return a titlecased copy.", title),
    translate: method(
      "(self, table, /, delete=b'')",
      "Return a copy with each byte mapped by the given table, those in delete left out.",
      (self: Bytes, table: Value, remove?: Value) =>
        make(translate(self, table, remove ?? newBytes(new Uint8Array(0)))),
    ),
    upper: mapped("Return a copy in upper case.", (data) => data.map(toUpper)),
    zfill: method(
      "(self, width, /)",
      "Pad a numeric string with zeros on the left, to fill a field of the given width.",
      (self: Bytes, width: Value) => {
        const size = asSize(width);
        if (size > 0) reserveBytes(size);
        return makeText(text.zeroFill(binaryText(dataOf(self)), size, charge));
      },
    ),
  };
}
