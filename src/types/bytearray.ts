/** `bytearray`: what it has beyond `bytes`. */

import { charge } from "../objects/budget.ts";
import {
  bytearrayType,
  initByteArray,
  newByteArray,
  newBytes,
  type PyByteArray,
} from "../objects/bytes.ts";
import {
  newExceptionByName,
  newIndexError,
  newTypeError,
  newValueError,
} from "../objects/exception.ts";
import { instanceDict } from "../objects/instance_dict.ts";
import { None, type Value } from "../objects/object.ts";
import { PySlice } from "../objects/range.ts";
import { strValue } from "../objects/str.ts";
import { newTuple } from "../objects/tuple.ts";
import { type PyType, typeName } from "../objects/type.ts";
import { decodeLatin1 } from "../kernel/codecs.ts";
import { quotedBytes } from "../kernel/str_text.ts";
import { asIndex, asSize, bytesValue, isIndex } from "../protocols/convert.ts";
import { isIterable } from "../protocols/iterate.ts";
import { reserveBytes } from "../protocols/size.ts";
import { checkIndex, sliceRange } from "../protocols/subscript.ts";
import { constructor, defineType, method, slot } from "../native/define.ts";
import { bytesCommon, bytesFrom, bytesOfInts, repeatBytes, sliceBytes } from "./bytes.ts";
import { asByte, dataOf } from "./bytes_methods.ts";

/** Refuses a change of size while a memoryview looks at the bytes. */
function checkResizable(self: PyByteArray): void {
  if (self.exports > 0) {
    throw newExceptionByName(
      "BufferError",
      "Existing exports of data: object cannot be re-sized",
    );
  }
}

/** Replaces the bytes from `start` up to `stop` by others. */
function splice(self: PyByteArray, start: number, stop: number, insert: Uint8Array): void {
  const removed = stop - start;
  if (insert.length !== removed) checkResizable(self);
  const length = self.length - removed + insert.length;
  // The bytes to insert may be a part of this array.
  const source = insert.buffer === self.data.buffer ? insert.slice() : insert;
  charge((self.length - start) >>> 6);
  if (length > self.data.length) {
    const room = Math.max(length, Math.ceil(self.data.length * 1.5), 16);
    reserveBytes(room);
    const grown = new Uint8Array(room);
    grown.set(self.data.subarray(0, start));
    grown.set(self.data.subarray(stop, self.length), start + source.length);
    self.data = grown;
  } else self.data.copyWithin(start + source.length, stop, self.length);
  self.data.set(source, start);
  self.length = length;
}

const append = (self: PyByteArray, byte: number): void => {
  if (self.length < self.data.length && self.exports === 0) self.data[self.length++] = byte;
  else splice(self, self.length, self.length, Uint8Array.of(byte));
};

/** What is assigned to a slice: bytes, or an iterable of ints. */
function assigned(value: Value): Uint8Array {
  const bytes = bytesValue(value);
  if (bytes !== undefined) return bytes;
  if (!isIterable(value) || strValue(value) !== undefined) {
    throw newTypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
  }
  return bytesOfInts(value, "byte");
}

function setSlice(self: PyByteArray, slice: PySlice, bytes: Uint8Array): void {
  const { start, stop, step, count } = sliceRange(slice, self);
  if (step === 1) {
    splice(self, start, Math.max(start, stop), bytes);
    return;
  }
  if (bytes.length === 0) {
    deleteSlice(self, start, step, count);
    return;
  }
  if (bytes.length !== count) {
    throw newValueError(
      `attempt to assign bytes of size ${bytes.length} to extended slice of size ${count}`,
    );
  }
  const source = bytes.slice();
  for (let i = 0, at = start; i < count; i++, at += step) self.data[at] = source[i]!;
}

function deleteSlice(self: PyByteArray, start: number, step: number, count: number): void {
  if (count === 0) return;
  checkResizable(self);
  const doomed = new Set<number>();
  for (let i = 0, at = start; i < count; i++, at += step) doomed.add(at);
  charge(self.length);
  const kept = dataOf(self).filter((_, i) => !doomed.has(i));
  self.data.set(kept);
  self.length = kept.length;
}

function extend(self: PyByteArray, value: Value): void {
  const bytes = bytesValue(value);
  if (bytes !== undefined) {
    splice(self, self.length, self.length, bytes);
    return;
  }
  if (!isIterable(value)) {
    throw newTypeError(`can't extend bytearray with ${typeName(value)}`);
  }
  if (strValue(value) !== undefined) {
    throw newTypeError("expected iterable of integers; got: 'str'");
  }
  splice(self, self.length, self.length, bytesOfInts(value, "byte"));
}

const badIndex = (key: Value) =>
  newTypeError(`bytearray indices must be integers or slices, not ${typeName(key)}`);

function repr(self: PyByteArray): string {
  // A subclass's name is shown, and quotes as in bytes.
  return `${typeName(self)}(b${quotedByteArray(dataOf(self))})`;
}

/** As in `repr(bytes)`, but a single quote is always escaped if there are double quotes around. */
function quotedByteArray(data: Uint8Array): string {
  const quoted = quotedBytes(data);
  return quoted.startsWith('"') ? quoted.replaceAll("'", "\\'") : quoted;
}

const reduceAsText = (self: PyByteArray): Value =>
  reduced(self, self.length === 0 ? [] : [decodeLatin1(dataOf(self)), "latin-1"]);

/** What makes a copy, with the attributes of an instance of a subclass. */
function reduced(self: PyByteArray, args: Value[]): Value {
  const state = self.type.hasDict && instanceDict(self).map.size > 0 ? instanceDict(self) : None;
  return newTuple([self.type, newTuple(args), state]);
}

defineType(bytearrayType, {
  doc: "Mutable bytes.\n\n" +
    "bytearray(iterable_of_ints), bytearray(string, encoding[, errors]), bytearray(bytes_or_buffer),\n" +
    "bytearray(int) for that many zeros, and bytearray() for none.",
  sequence: true,
  direct: (source?: Value, encoding?: Value, errors?: Value) =>
    newByteArray(bytesFrom("bytearray", source, encoding, errors)),
  attributes: () => ({
    __new__: constructor(
      "(cls, /, *args, **kwargs)",
      "Create a blank bytearray.",
      (cls: PyType) => initByteArray(new cls.Instance() as PyByteArray, new Uint8Array(0)),
    ),
    __init__: slot(
      "(self, source=b'', encoding='utf-8', errors='strict')",
      "Initialize self.",
      (self: PyByteArray, source?: Value, encoding?: Value, errors?: Value) => {
        splice(self, 0, self.length, bytesFrom("bytearray", source, encoding, errors));
        return None;
      },
    ),
    __repr__: slot("(self, /)", "Return repr(self).", repr),
    __str__: slot("(self, /)", "Return str(self).", repr),
    __hash__: None,
    ...bytesCommon(newByteArray),
    __getitem__: slot("(self, key, /)", "Return self[key].", (self: PyByteArray, key: Value) => {
      if (key instanceof PySlice) return newByteArray(sliceBytes(self, key, () => dataOf(self)));
      if (!isIndex(key)) throw badIndex(key);
      const index = checkIndex(key, self, "bytearray index out of range");
      return self.data[index];
    }),
    __setitem__: slot("(self, key, value, /)", "Set self[key] to value.", (
      self: PyByteArray,
      key: Value,
      value: Value,
    ) => {
      if (key instanceof PySlice) setSlice(self, key, assigned(value));
      else {
        if (!isIndex(key)) throw badIndex(key);
        const byte = asByte(value);
        const index = checkIndex(key, self, "bytearray index out of range");
        self.data[index] = byte;
      }
      return None;
    }),
    __delitem__: slot("(self, key, /)", "Delete self[key].", (self: PyByteArray, key: Value) => {
      if (key instanceof PySlice) {
        const { start, stop, step, count } = sliceRange(key, self);
        if (step === 1) splice(self, start, Math.max(start, stop), new Uint8Array(0));
        else deleteSlice(self, start, step, count);
      } else {
        if (!isIndex(key)) throw badIndex(key);
        const index = checkIndex(key, self, "bytearray index out of range");
        splice(self, index, index + 1, new Uint8Array(0));
      }
      return None;
    }),
    __iadd__: slot("(self, value, /)", "Implement self+=value.", (
      self: PyByteArray,
      value: Value,
    ) => {
      const bytes = bytesValue(value);
      if (bytes === undefined) {
        throw newTypeError(`can't concat ${typeName(value)} to ${typeName(self)}`);
      }
      splice(self, self.length, self.length, bytes);
      return self;
    }),
    __imul__: slot("(self, value, /)", "Implement self*=value.", (
      self: PyByteArray,
      value: Value,
    ) => {
      splice(self, 0, self.length, repeatBytes(dataOf(self), value));
      return self;
    }),
    __release_buffer__: slot(
      "(self, buffer, /)",
      "Release the buffer object that exposes the underlying memory of the object.",
      () => None,
    ),
    __alloc__: method(
      "(self, /)",
      "How many bytes there is room for.",
      (self: PyByteArray) => self.length === 0 ? 0 : self.length + 1,
    ),
    __reduce__: method("(self, /)", "Return state information for pickling.", reduceAsText),
    __reduce_ex__: method(
      "(self, proto=0, /)",
      "Return state information for pickling.",
      (self: PyByteArray, protocol: Value = 0) => {
        if (asIndex(protocol) < 3) return reduceAsText(self);
        return reduced(self, self.length === 0 ? [] : [newBytes(dataOf(self).slice())]);
      },
    ),
    __sizeof__: method(
      "(self, /)",
      "Size in memory, in bytes.",
      (self: PyByteArray) => 56 + self.length + 1,
    ),
    append: method("(self, item, /)", "Append a single item to the end of the bytearray.", (
      self: PyByteArray,
      item: Value,
    ) => {
      append(self, asByte(item));
      return None;
    }),
    clear: method("(self, /)", "Remove all items from the bytearray.", (self: PyByteArray) => {
      splice(self, 0, self.length, new Uint8Array(0));
      return None;
    }),
    copy: method("(self, /)", "Return a copy of B.", (self: PyByteArray) => {
      reserveBytes(self.length);
      return newByteArray(dataOf(self).slice());
    }),
    extend: method("(self, iterable_of_ints, /)", "Append all the items from the iterable.", (
      self: PyByteArray,
      iterable: Value,
    ) => {
      extend(self, iterable);
      return None;
    }),
    insert: method("(self, index, item, /)", "Insert a single item before the given index.", (
      self: PyByteArray,
      index: Value,
      item: Value,
    ) => {
      let at = asSize(index);
      const byte = asByte(item);
      if (at < 0) at = Math.max(0, at + self.length);
      at = Math.min(at, self.length);
      splice(self, at, at, Uint8Array.of(byte));
      return None;
    }),
    pop: method("(self, index=-1, /)", "Remove and return a single item from B.", (
      self: PyByteArray,
      index: Value = -1,
    ) => {
      let at = asSize(index);
      if (self.length === 0) throw newIndexError("pop from empty bytearray");
      if (at < 0) at += self.length;
      if (at < 0 || at >= self.length) throw newIndexError("pop index out of range");
      const byte = self.data[at]!;
      splice(self, at, at + 1, new Uint8Array(0));
      return byte;
    }),
    remove: method("(self, value, /)", "Remove the first occurrence of a value.", (
      self: PyByteArray,
      value: Value,
    ) => {
      const at = dataOf(self).indexOf(asByte(value));
      if (at < 0) throw newValueError("value not found in bytearray");
      splice(self, at, at + 1, new Uint8Array(0));
      return None;
    }),
    reverse: method("(self, /)", "Reverse the order of the values in B in place.", (
      self: PyByteArray,
    ) => {
      dataOf(self).reverse();
      return None;
    }),
  }),
});
