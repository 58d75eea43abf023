/** `bytes`: construction and operators; what it shares with bytearray is in bytes_methods.ts. */

import { charge } from "../objects/budget.ts";
import { bytesType, newBytes, PyByteArray, PyBytes, PyBytesExact } from "../objects/bytes.ts";
import {
  exceptionType,
  isException,
  newOverflowError,
  newTypeError,
  newValueError,
} from "../objects/exception.ts";
import { newIteratorType, PyIterator } from "../objects/iterator.ts";
import { PyListExact } from "../objects/list.ts";
import { memoryviewType } from "../objects/memoryview.ts";
import { type Int, NotImplemented, type PyObject, type Value } from "../objects/object.ts";
import { PySlice } from "../objects/range.ts";
import { strValue } from "../objects/str.ts";
import { newTuple, PyTupleExact } from "../objects/tuple.ts";
import { type PyType, typeName } from "../objects/type.ts";
import { decodeLatin1 } from "../kernel/codecs.ts";
import { formatPercent } from "../kernel/percent_format.ts";
import { hashBytes } from "../kernel/siphash.ts";
import { indexOf } from "../kernel/str_find.ts";
import { reprBytes } from "../kernel/str_text.ts";
import { call, callSpecial } from "../protocols/call.ts";
import { encodeText } from "../protocols/codec.ts";
import type { Comparison } from "../protocols/compare.ts";
import { asCount, asIndex, bytesValue, givenType, isIndex } from "../protocols/convert.ts";
import { askLength, isIterable, iterate } from "../protocols/iterate.ts";
import { reserveBytes } from "../protocols/size.ts";
import { checkIndex, type Sized, sliceRange } from "../protocols/subscript.ts";
import { ascii } from "../protocols/text.ts";
import {
  classMethod,
  constructor,
  defineType,
  type Definition,
  method,
  slot,
} from "../native/define.ts";
import {
  asByte,
  type Bytes,
  bytesFromHex,
  bytesMethods,
  dataOf,
  fromBinaryText,
} from "./bytes_methods.ts";
import { repeatCount } from "./list.ts";
import { comparisons, defineIterator, orderResult } from "./shared.ts";
import { PercentArguments } from "./str_format.ts";

/** Over the bytes of a bytes or bytearray. */
export class BytesIterator extends PyIterator {
  index = 0;
  constructor(public owner: Bytes | undefined) {
    super();
  }
  next(): Value | undefined {
    const { owner } = this;
    if (owner === undefined) return undefined;
    const length = owner instanceof PyByteArray ? owner.length : owner.data.length;
    if (this.index < length) return owner.data[this.index++];
    this.owner = undefined;
    return undefined;
  }
  override lengthHint(): number {
    return this.owner === undefined ? 0 : Math.max(0, dataOf(this.owner).length - this.index);
  }
}
defineIterator(newIteratorType("bytes_iterator", BytesIterator));

/** Compares the bytes of two arrays: below, at or above zero. */
function compareData(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  charge(length >>> 4);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

function compare(self: Bytes, value: Value, op: Comparison): Value {
  const other = bytesValue(value);
  return other === undefined ? NotImplemented : orderResult(compareData(dataOf(self), other), op);
}

/** The bytes of an iterable of ints; `what` is how the error calls what is out of range. */
export function bytesOfInts(values: Value, what: string): Uint8Array {
  const result: number[] = [];
  const add = (item: Value) => {
    const byte = asIndex(item);
    if (byte < 0 || byte > 255) throw newValueError(`${what} must be in range(0, 256)`);
    result.push(byte as number);
  };
  if (values instanceof PyListExact || values instanceof PyTupleExact) {
    charge(values.items.length);
    for (let i = 0; i < values.items.length; i++) add(values.items[i]!);
  } else {
    const iteration = iterate(values);
    // A bytearray does without.
    if (what === "bytes") askLength(values);
    for (let item; (item = iteration.next()) !== undefined;) {
      charge(1);
      add(item);
    }
  }
  return Uint8Array.from(result);
}

/** What `bytes(source, encoding, errors)` and `bytearray(…)` hold. */
export function bytesFrom(
  type: "bytes" | "bytearray",
  source?: Value,
  encoding?: Value,
  errors?: Value,
): Uint8Array {
  const option = (value: Value, name: string): string => {
    const text = strValue(value);
    if (text !== undefined) return text;
    throw newTypeError(`${type}() argument '${name}' must be str, not ${givenType(value)}`);
  };
  const encodingName = encoding === undefined ? undefined : option(encoding, "encoding");
  const errorsName = errors === undefined ? undefined : option(errors, "errors");
  const text = source === undefined ? undefined : strValue(source);
  if (text !== undefined) {
    if (encodingName === undefined) {
      throw newTypeError("string argument without an encoding");
    }
    return encodeText(text, encodingName, errorsName ?? "strict");
  }
  if (encodingName !== undefined) throw newTypeError("encoding without a string argument");
  if (errorsName !== undefined) throw newTypeError("errors without a string argument");
  if (source === undefined) return new Uint8Array(0);
  const convert = type === "bytes" ? (source as PyObject).t$__bytes__ : undefined;
  if (convert !== undefined) {
    const result = callSpecial(convert, source);
    if (result instanceof PyBytes) return result.data;
    throw newTypeError(`__bytes__ returned non-bytes (type ${typeName(result)})`);
  }
  if (isIndex(source)) {
    const index = asCount(source);
    if (index < 0) throw newValueError("negative count");
    reserveBytes(index);
    return new Uint8Array(index);
  }
  const bytes = bytesValue(source);
  if (bytes !== undefined) {
    reserveBytes(bytes.length);
    return bytes.slice();
  }
  if (!isIterable(source)) {
    throw newTypeError(`cannot convert '${typeName(source)}' object to ${type}`);
  }
  return bytesOfInts(source, type === "bytes" ? "bytes" : "byte");
}

/** The bytes that a slice means. */
export function sliceBytes(sized: Sized, slice: PySlice, bytes: () => Uint8Array): Uint8Array {
  const { start, step, count } = sliceRange(slice, sized);
  reserveBytes(count);
  const data = bytes();
  if (step === 1) return data.slice(start, start + count);
  const result = new Uint8Array(count);
  for (let i = 0, at = start; i < count; i++, at += step) result[i] = data[at]!;
  return result;
}

/** The values behind the conversions of a bytes template. */
class BytesArguments extends PercentArguments {
  override lookup(key: string): Value {
    return this.item(newBytes(fromBinaryText(key)));
  }
  override text(value: Value, conversion: string): string {
    if (conversion === "r" || conversion === "a") return ascii(value);
    const bytes = bytesValue(value);
    if (bytes !== undefined) return decodeLatin1(bytes);
    const convert = (value as PyObject).t$__bytes__;
    if (convert !== undefined) {
      const result = callSpecial(convert, value);
      if (result instanceof PyBytes) return decodeLatin1(result.data);
      throw newTypeError(`__bytes__ returned non-bytes (type ${typeName(result)})`);
    }
    throw newTypeError(
      "%b requires a bytes-like object, or an object that implements __bytes__, not " +
        `'${typeName(value)}'`,
    );
  }
  override double(value: Value): number {
    try {
      return super.double(value);
    } catch (error) {
      // Whatever it was, as CPython's formatfloat has it.
      if (!isException(error, exceptionType("Exception"))) throw error;
      throw newTypeError(`float argument required, not ${typeName(value)}`);
    }
  }
  override character(value: Value): string {
    if (value instanceof PyBytes || value instanceof PyByteArray) {
      const data = dataOf(value);
      if (data.length === 1) return String.fromCharCode(data[0]!);
    } else if (isIndex(value)) {
      const byte = asIndex(value);
      if (byte < 0 || byte > 255) throw newOverflowError("%c arg not in range(256)");
      return String.fromCharCode(Number(byte));
    }
    throw newTypeError("%c requires an integer in range(256) or a single byte");
  }
}

/** `template % values`, as text of one character a byte. */
export function percentBytes(template: Uint8Array, values: Value): Uint8Array {
  const scalar = values instanceof PyBytes || values instanceof PyByteArray;
  const text = formatPercent(
    decodeLatin1(template),
    new BytesArguments(values, scalar),
    true,
    charge,
  );
  return fromBinaryText(text);
}

/** `data * count` */
export function repeatBytes(data: Uint8Array, value: Value): Uint8Array {
  const count = repeatCount(value);
  if (count === undefined) {
    throw newTypeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
  }
  const times = Math.max(0, count);
  if (data.length * times >= 2 ** 63) throw newOverflowError("repeated bytes are too long");
  reserveBytes(data.length * times);
  const result = new Uint8Array(data.length * times);
  if (data.length === 1) return result.fill(data[0]!);
  for (let i = 0; i < times; i++) result.set(data, i * data.length);
  return result;
}

/** The operators and methods that bytes and bytearray share. */
export function bytesCommon(make: (data: Uint8Array) => Value): Record<string, Definition> {
  return {
    ...comparisons(compare),
    __iter__: slot("(self, /)", "Implement iter(self).", (self: Bytes) => new BytesIterator(self)),
    __mod__: slot(
      "(self, value, /)",
      "Return self%value.",
      (self: Bytes, value: Value) => make(percentBytes(dataOf(self), value)),
    ),
    __rmod__: slot("(self, value, /)", "Return value%self.", () => NotImplemented),
    __len__: slot("(self, /)", "Return len(self).", (self: Bytes) => dataOf(self).length),
    __add__: slot("(self, value, /)", "Return self+value.", (self: Bytes, value: Value) => {
      const other = bytesValue(value);
      if (other === undefined) {
        throw newTypeError(`can't concat ${typeName(value)} to ${typeName(self)}`);
      }
      const own = dataOf(self);
      reserveBytes(own.length + other.length);
      const result = new Uint8Array(own.length + other.length);
      result.set(own);
      result.set(other, own.length);
      return make(result);
    }),
    __mul__: slot(
      "(self, value, /)",
      "Return self*value.",
      (self: Bytes, value: Value) => make(repeatBytes(dataOf(self), value)),
    ),
    __rmul__: slot(
      "(self, value, /)",
      "Return value*self.",
      (self: Bytes, value: Value) => make(repeatBytes(dataOf(self), value)),
    ),
    __contains__: slot("(self, key, /)", "Return bool(key in self).", (
      self: Bytes,
      value: Value,
    ) => {
      const data = dataOf(self);
      charge(data.length >>> 4);
      if (isIndex(value)) return data.includes(asByte(value));
      const part = bytesValue(value);
      if (part === undefined) {
        throw newTypeError(`a bytes-like object is required, not '${typeName(value)}'`);
      }
      return indexOf(decodeLatin1(data), decodeLatin1(part), 0, charge) >= 0;
    }),
    __buffer__: slot(
      "(self, flags, /)",
      "Return a buffer object.",
      (self: Bytes) => call(memoryviewType, [self]),
    ),
    fromhex: classMethod(
      "(cls, string, /)",
      "Create from a string of hexadecimal numbers; spaces between two numbers are accepted.",
      (cls: PyType, text: Value) => {
        const made = make(bytesFromHex(text));
        return (made as PyObject).type === cls ? made : call(cls, [made]);
      },
    ),
    ...bytesMethods(make),
  };
}

const itself = (self: PyBytes): PyBytes =>
  self instanceof PyBytesExact ? self : newBytes(self.data);

defineType(bytesType, {
  doc: "Immutable bytes.\n\n" +
    "bytes(iterable_of_ints), bytes(string, encoding[, errors]), bytes(bytes_or_buffer), bytes(int)\n" +
    "for that many zeros, and bytes() for none.",
  sequence: true,
  attributes: () => ({
    __new__: constructor(
      "(cls, source=b'', encoding='utf-8', errors='strict')",
      "Create bytes.",
      (cls: PyType, source?: Value, encoding?: Value, errors?: Value) => {
        if (cls === bytesType) {
          const plain = encoding === undefined && errors === undefined;
          if (plain && source instanceof PyBytesExact) return source;
          return newBytes(bytesFrom("bytes", source, encoding, errors));
        }
        const self = new cls.Instance() as PyBytes;
        self.data = bytesFrom("bytes", source, encoding, errors);
        return self;
      },
    ),
    __repr__: slot("(self, /)", "Return repr(self).", (self: PyBytes) => reprBytes(self.data)),
    __hash__: slot("(self, /)", "Return hash(self).", (self: PyBytes): Int => hashBytes(self.data)),
    __str__: slot("(self, /)", "Return str(self).", (self: PyBytes) => reprBytes(self.data)),
    ...bytesCommon(newBytes),
    __getitem__: slot("(self, key, /)", "Return self[key].", (self: PyBytes, key: Value) => {
      if (key instanceof PySlice) return newBytes(sliceBytes(self.data, key, () => self.data));
      if (!isIndex(key)) {
        throw newTypeError(`byte indices must be integers or slices, not ${typeName(key)}`);
      }
      return self.data[checkIndex(key, self.data.length, "index out of range")];
    }),
    __getnewargs__: method("(self, /)", "", (self: PyBytes) => newTuple([newBytes(self.data)])),
    __bytes__: method("(self, /)", "Convert this value to exact type bytes.", itself),
    __sizeof__: method(
      "(self, /)",
      "Size in memory, in bytes.",
      (self: PyBytes) => 33 + self.data.length,
    ),
  }),
});
