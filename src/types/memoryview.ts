/** `memoryview`: one or more dimensions of native items over bytes, bytearray or another view. */

import { charge } from "../objects/budget.ts";
import { newBytes, PyByteArray, PyBytes } from "../objects/bytes.ts";
import {
  newExceptionByName,
  newIndexError,
  newTypeError,
  newValueError,
  type PyBaseException,
} from "../objects/exception.ts";
import { newList } from "../objects/list.ts";
import { type Buffer, memoryviewType, PyMemoryView } from "../objects/memoryview.ts";
import { intValue, newFloat, normalize } from "../objects/numbers.ts";
import { type Int, None, NotImplemented, PyObject, type Value } from "../objects/object.ts";
import { PySlice } from "../objects/range.ts";
import { strValue } from "../objects/str.ts";
import { newTuple, PyTuple } from "../objects/tuple.ts";
import { type PyType, typeName } from "../objects/type.ts";
import { once } from "../kernel/once.ts";
import { hashBytes } from "../kernel/siphash.ts";
import { same } from "../protocols/compare.ts";
import { asDouble, asIndex, asSize, bytesValue, isIndex } from "../protocols/convert.ts";
import { SequenceIterator, toArray } from "../protocols/iterate.ts";
import { reserveBytes } from "../protocols/size.ts";
import { lentView } from "../protocols/attribute.ts";
import { sliceRange } from "../protocols/subscript.ts";
import { truthy } from "../protocols/truth.ts";
import { classMethod, constructor, defineType, getter, method, slot } from "../native/define.ts";
import { hexText } from "./bytes_methods.ts";
import { address } from "./object.ts";
import { comparisons } from "./shared.ts";

// What memoryviews look at

class BytesBuffer implements Buffer {
  readonly readonly = true;
  constructor(readonly owner: PyBytes) {}
  bytes(): Uint8Array {
    return this.owner.data;
  }
  open(): void {}
  close(): void {}
}

class ByteArrayBuffer implements Buffer {
  readonly readonly = false;
  constructor(readonly owner: PyByteArray) {}
  bytes(): Uint8Array {
    return this.owner.data;
  }
  open(): void {
    this.owner.exports++;
  }
  close(): void {
    this.owner.exports--;
  }
}

/** The bytes of another module's object: `array.array`, for example. */
class ForeignBuffer implements Buffer {
  readonly readonly = true;
  constructor(readonly owner: Value, readonly data: Uint8Array) {}
  bytes(): Uint8Array {
    return this.data;
  }
  open(): void {}
  close(): void {}
}

function newView(
  buffer: Buffer,
  readonly: boolean,
  format: string,
  itemsize: number,
  offset: number,
  shape: readonly number[],
  strides: readonly number[],
): PyMemoryView {
  buffer.open();
  return new PyMemoryView(buffer, readonly, format, itemsize, offset, shape, strides);
}

/** A view of the first bytes that something lends. */
export function viewOfBuffer(buffer: Buffer, length: number): PyMemoryView {
  return newView(buffer, buffer.readonly, "B", 1, 0, [length], [1]);
}

function viewOf(value: Value): PyMemoryView {
  if (value instanceof PyMemoryView) {
    check(value);
    const { buffer, readonly, format, itemsize, offset, shape, strides } = value;
    return newView(buffer, readonly, format, itemsize, offset, shape, strides);
  }
  const buffer = value instanceof PyBytes
    ? new BytesBuffer(value)
    : value instanceof PyByteArray
    ? new ByteArrayBuffer(value)
    : undefined;
  if (buffer !== undefined) {
    const length = value instanceof PyByteArray ? value.length : buffer.bytes().length;
    return viewOfBuffer(buffer, length);
  }
  if (value instanceof PyObject && value.type.heap && value.t$__buffer__ !== undefined) {
    return viewOf(lentView(value));
  }
  const bytes = bytesValue(value);
  if (bytes === undefined) {
    throw newTypeError(`memoryview: a bytes-like object is required, not '${typeName(value)}'`);
  }
  return viewOfBuffer(new ForeignBuffer(value, bytes), bytes.length);
}

function check(self: PyMemoryView): void {
  if (self.released) throw newValueError("operation forbidden on released memoryview object");
}

// Items

/** How items of one format are read and written. */
interface Codec {
  size: number;
  read(view: DataView, at: number): Value;
  write(view: DataView, at: number, value: Value): void;
}

function intCodec(size: number, signed: boolean, format: string): Codec {
  const bits = BigInt(size * 8);
  const low = signed ? -(1n << (bits - 1n)) : 0n;
  const high = signed ? (1n << (bits - 1n)) - 1n : (1n << bits) - 1n;
  return {
    size,
    read(view, at) {
      if (size === 1) return signed ? view.getInt8(at) : view.getUint8(at);
      if (size === 2) return signed ? view.getInt16(at, true) : view.getUint16(at, true);
      if (size === 4) return signed ? view.getInt32(at, true) : view.getUint32(at, true);
      return normalize(signed ? view.getBigInt64(at, true) : view.getBigUint64(at, true));
    },
    write(view, at, value) {
      if (!isIndex(value)) throw badType(format);
      const int: Int = asIndex(value);
      if (int < low || int > high) throw badValue(format);
      if (size === 1) view.setUint8(at, Number(int) & 255);
      else if (size === 2) view.setUint16(at, Number(int) & 65535, true);
      else if (size === 4) view.setInt32(at, Number(BigInt.asIntN(32, BigInt(int))), true);
      else view.setBigUint64(at, BigInt.asUintN(64, BigInt(int)), true);
    },
  };
}

const badType = (format: string) => newTypeError(`memoryview: invalid type for format '${format}'`);
const badValue = (format: string) =>
  newValueError(`memoryview: invalid value for format '${format}'`);

function floatCodec(size: 4 | 8): Codec {
  return {
    size,
    read: (view, at) =>
      newFloat(size === 4 ? view.getFloat32(at, true) : view.getFloat64(at, true)),
    write(view, at, value) {
      const double = asDouble(value);
      if (size === 4) view.setFloat32(at, double, true);
      else view.setFloat64(at, double, true);
    },
  };
}

const plainCodecs: Record<string, Codec> = {
  c: {
    size: 1,
    read: (view, at) => newBytes(Uint8Array.of(view.getUint8(at))),
    write(view, at, value) {
      if (!(value instanceof PyBytes)) throw badType("c");
      if (value.data.length !== 1) throw badValue("c");
      view.setUint8(at, value.data[0]!);
    },
  },
  "?": {
    size: 1,
    read: (view, at) => view.getUint8(at) !== 0,
    write: (view, at, value) => view.setUint8(at, truthy(value) ? 1 : 0),
  },
  f: floatCodec(4),
  d: floatCodec(8),
};
const codecs = once(() => {
  const result = { ...plainCodecs };
  for (const [format, size] of Object.entries({ b: 1, h: 2, i: 4, l: 8, q: 8, n: 8 })) {
    result[format] = intCodec(size, true, format);
    result[format.toUpperCase()] = intCodec(size, false, format.toUpperCase());
  }
  result.P = result.N!;
  return result;
});

const codecOf = (self: PyMemoryView): Codec => codecs()[self.format.replace(/^@/, "")]!;

function dataView(self: PyMemoryView): DataView {
  const bytes = self.buffer.bytes();
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const count = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
const byteCount = (self: PyMemoryView): number => count(self.shape) * self.itemsize;

/** Where each item is, in the order of the first dimension first. */
function* offsets(self: PyMemoryView, dimension = 0, start = self.offset): Generator<number> {
  if (dimension === self.shape.length) {
    yield start;
    return;
  }
  for (let i = 0; i < self.shape[dimension]!; i++) {
    yield* offsets(self, dimension + 1, start + i * self.strides[dimension]!);
  }
}

/** The bytes of all items, one after the other. */
function contents(self: PyMemoryView): Uint8Array {
  const bytes = self.buffer.bytes();
  const size = byteCount(self);
  reserveBytes(size);
  if (isContiguous(self)) return bytes.slice(self.offset, self.offset + size);
  charge(size);
  const result = new Uint8Array(size);
  let to = 0;
  for (const at of offsets(self)) {
    result.set(bytes.subarray(at, at + self.itemsize), to);
    to += self.itemsize;
  }
  return result;
}

function isContiguous({ shape, strides, itemsize }: PyMemoryView): boolean {
  let expected = itemsize;
  for (let i = shape.length - 1; i >= 0; i--) {
    if (shape[i]! > 1 && strides[i] !== expected) return false;
    expected *= shape[i]!;
  }
  return true;
}

function isColumnContiguous({ shape, strides, itemsize }: PyMemoryView): boolean {
  let expected = itemsize;
  for (let i = 0; i < shape.length; i++) {
    if (shape[i]! > 1 && strides[i] !== expected) return false;
    expected *= shape[i]!;
  }
  return true;
}

function toList(self: PyMemoryView, dimension = 0, start = self.offset): Value {
  const view = dataView(self);
  const codec = codecOf(self);
  if (self.shape.length === 0) return codec.read(view, start);
  const items: Value[] = [];
  charge(self.shape[dimension]!);
  for (let i = 0; i < self.shape[dimension]!; i++) {
    const at = start + i * self.strides[dimension]!;
    items.push(
      dimension === self.shape.length - 1 ? codec.read(view, at) : toList(self, dimension + 1, at),
    );
  }
  return newList(items);
}

/** The offset of the item that an index, or a tuple of them, means. */
function itemOffset(self: PyMemoryView, key: Value): number | undefined {
  const keys = key instanceof PyTuple ? key.items : [key];
  if (!keys.every(isIndex)) return undefined;
  const { shape, strides } = self;
  if (keys.length < shape.length) {
    if (key instanceof PyTuple) throw notImplemented("sub-views are not implemented");
    throw notImplemented("multi-dimensional sub-views are not implemented");
  }
  if (keys.length > shape.length) {
    throw newTypeError(
      shape.length === 0
        ? "invalid indexing of 0-dim memory"
        : `cannot index ${shape.length}-dimension view with ${keys.length}-element tuple`,
    );
  }
  let at = self.offset;
  keys.forEach((each, i) => {
    let index = asSize(each, "IndexError");
    if (index < 0) index += shape[i]!;
    if (index < 0 || index >= shape[i]!) {
      throw newIndexError(`index out of bounds on dimension ${i + 1}`);
    }
    at += index * strides[i]!;
  });
  return at;
}

const notImplemented = (message: string): PyBaseException =>
  newExceptionByName("NotImplementedError", message);

function getItem(self: PyMemoryView, key: Value): Value {
  check(self);
  if (key instanceof PySlice) {
    if (self.shape.length !== 1) {
      throw notImplemented("multi-dimensional slicing is not implemented");
    }
    return sliced(self, key);
  }
  const at = itemOffset(self, key);
  if (at === undefined) throw newTypeError("memoryview: invalid slice key");
  return codecOf(self).read(dataView(self), at);
}

function sliced(self: PyMemoryView, slice: PySlice): PyMemoryView {
  const { start, step, count } = sliceRange(slice, self.shape[0]!);
  const stride = self.strides[0]!;
  const { buffer, readonly, format, itemsize, offset } = self;
  return newView(buffer, readonly, format, itemsize, offset + start * stride, [count], [
    stride * step,
  ]);
}

function setItem(self: PyMemoryView, key: Value, value: Value): void {
  check(self);
  if (self.readonly) throw newTypeError("cannot modify read-only memory");
  if (key instanceof PySlice && self.shape.length === 1) {
    const target = sliced(self, key);
    const source = viewOf(value);
    try {
      if (source.format !== target.format || source.shape[0] !== target.shape[0]) {
        throw newValueError(
          "memoryview assignment: lvalue and rvalue have different structures",
        );
      }
      const data = contents(source);
      const bytes = target.buffer.bytes();
      let from = 0;
      for (const at of offsets(target)) {
        bytes.set(data.subarray(from, from + self.itemsize), at);
        from += self.itemsize;
      }
    } finally {
      release(target);
      release(source);
    }
    return;
  }
  const at = itemOffset(self, key);
  if (at === undefined) throw newTypeError("memoryview: invalid slice key");
  codecOf(self).write(dataView(self), at, value);
}

function release(self: PyMemoryView): void {
  if (self.released) return;
  self.released = true;
  self.buffer.close();
}

/** Whether two views have equal items. */
function equalViews(a: PyMemoryView, b: PyMemoryView): boolean {
  if (a.shape.length !== b.shape.length || a.shape.some((size, i) => size !== b.shape[i])) {
    return false;
  }
  if (a.format === b.format && !/[fdc]/.test(a.format)) {
    const left = contents(a);
    const right = contents(b);
    return left.every((byte, i) => byte === right[i]);
  }
  return same(toList(a), toList(b));
}

function cast(self: PyMemoryView, format: Value, shapeValue?: Value): PyMemoryView {
  check(self);
  const name = strValue(format);
  if (name === undefined) throw newTypeError("cast() argument 'format' must be str");
  if (!isContiguous(self)) {
    throw newTypeError("memoryview: casts are restricted to C-contiguous views");
  }
  const codec = codecs()[name.replace(/^@/, "")];
  if (codec === undefined) {
    throw newValueError(
      "memoryview: destination format must be a native single character format prefixed with " +
        "an optional '@'",
    );
  }
  const isByte = (each: string) => /^@?[Bbc]$/.test(each);
  if (!isByte(self.format) && !isByte(name)) {
    throw newTypeError("memoryview: cannot cast between two non-byte formats");
  }
  const size = byteCount(self);
  if (size % codec.size !== 0) {
    throw newTypeError("memoryview: length is not a multiple of itemsize");
  }
  let shape = [size / codec.size];
  if (shapeValue !== undefined) {
    shape = toArray(shapeValue).map((each) => {
      const dimension = intValue(each);
      if (dimension === undefined) {
        throw newTypeError("memoryview.cast(): elements of shape must be integers");
      }
      if (dimension <= 0) {
        throw newValueError("memoryview.cast(): elements of shape must be integers > 0");
      }
      return Number(dimension);
    });
    if (shape.length > 1 && self.shape.length > 1) {
      throw newTypeError("memoryview: cast must be 1D -> ND or ND -> 1D");
    }
    if (count(shape) * codec.size !== size) {
      throw newTypeError("memoryview: product(shape) * itemsize != buffer size");
    }
  }
  const strides = shape.map((_, i) => codec.size * count(shape.slice(i + 1)));
  return newView(self.buffer, self.readonly, name, codec.size, self.offset, shape, strides);
}

PyMemoryView.prototype.bufferBytes = (self: Value): Uint8Array => {
  check(self as PyMemoryView);
  return contents(self as PyMemoryView);
};

/** A field that a released view does not give. */
const field = (doc: string, get: (self: PyMemoryView) => Value) =>
  getter(doc, (self: PyMemoryView) => {
    check(self);
    return get(self);
  });
const sizes = (values: readonly number[]): Value => newTuple([...values]);

defineType(memoryviewType, {
  doc: "Create a new memoryview object which references the given object.",
  attributes: () => ({
    __new__: constructor(
      "(cls, object)",
      "Create a view.",
      (_cls: PyType, object: Value) => viewOf(object),
    ),
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: PyMemoryView) => `<${self.released ? "released " : ""}memory at ${address(self)}>`,
    ),
    __hash__: slot("(self, /)", "Return hash(self).", (self: PyMemoryView): Int => {
      check(self);
      if (!self.readonly) throw newValueError("cannot hash writable memoryview object");
      return hashBytes(contents(self));
    }),
    ...comparisons((self: PyMemoryView, other, op) => {
      if (op !== "eq" && op !== "ne") return NotImplemented;
      if (self.released || (other instanceof PyMemoryView && other.released)) {
        return (self === other) === (op === "eq");
      }
      if (bytesValue(other) === undefined) return NotImplemented;
      const view = viewOf(other);
      try {
        return equalViews(self, view) === (op === "eq");
      } finally {
        release(view);
      }
    }),
    __iter__: slot("(self, /)", "Implement iter(self).", (self: PyMemoryView) => {
      check(self);
      return new SequenceIterator(self);
    }),
    __buffer__: slot(
      "(self, flags, /)",
      "Return a buffer object.",
      (self: PyMemoryView) => viewOf(self),
    ),
    __release_buffer__: slot("(self, buffer, /)", "Release a buffer object.", () => None),
    __len__: slot("(self, /)", "Return len(self).", (self: PyMemoryView) => {
      check(self);
      return self.shape.length === 0 ? 1 : self.shape[0]!;
    }),
    __getitem__: slot("(self, key, /)", "Return self[key].", getItem),
    __setitem__: slot("(self, key, value, /)", "Set self[key] to value.", (
      self: PyMemoryView,
      key: Value,
      value: Value,
    ) => {
      setItem(self, key, value);
      return None;
    }),
    __delitem__: slot("(self, key, /)", "Delete self[key].", (self: PyMemoryView) => {
      check(self);
      throw newTypeError(
        self.readonly ? "cannot modify read-only memory" : "cannot delete memory",
      );
    }),
    release: method("(self, /)", "Release the underlying buffer.", (self: PyMemoryView) => {
      release(self);
      return None;
    }),
    tobytes: method("(self, /, order='C')", "Return the data in the buffer as a byte string.", (
      self: PyMemoryView,
    ) => {
      check(self);
      return newBytes(contents(self));
    }),
    hex: method(
      "(self, /, sep=<unrepresentable>, bytes_per_sep=1)",
      "Return the data in the buffer as a str of hexadecimal numbers.",
      (self: PyMemoryView, sep?: Value, group?: Value) => {
        check(self);
        return hexText(contents(self), sep, group);
      },
    ),
    tolist: method("(self, /)", "Return the data in the buffer as a list of elements.", (
      self: PyMemoryView,
    ) => {
      check(self);
      return toList(self);
    }),
    cast: method(
      "(self, /, format, shape=<unrepresentable>)",
      "Cast a memoryview to a new format or shape.",
      cast,
    ),
    toreadonly: method("(self, /)", "Return a readonly version of the memoryview.", (
      self: PyMemoryView,
    ) => {
      check(self);
      const { buffer, format, itemsize, offset, shape, strides } = self;
      return newView(buffer, true, format, itemsize, offset, shape, strides);
    }),
    _from_flags: classMethod(
      "(cls, /, object, flags)",
      "Create a new memoryview object which references the given object.",
      (_cls: PyType, object: Value) => viewOf(object),
    ),
    __enter__: method("(self, /)", "Enter a with block.", (self: PyMemoryView) => {
      check(self);
      return self;
    }),
    __exit__: method("(self, /, *exc_info)", "Release the underlying buffer.", (
      self: PyMemoryView,
    ) => {
      release(self);
      return None;
    }),
    obj: field("The underlying object of the memoryview.", (self) => self.buffer.owner),
    nbytes: field("The amount of space in bytes that the array would use.", byteCount),
    readonly: field("A bool indicating whether the memory is read only.", (self) => self.readonly),
    itemsize: field("The size in bytes of each element.", (self) => self.itemsize),
    format: field("The format of each element.", (self) => self.format),
    ndim: field("How many dimensions there are.", (self) => self.shape.length),
    shape: field("The length of each dimension.", (self) => sizes(self.shape)),
    strides: field(
      "The bytes from one element to the next, in each dimension.",
      (self) => sizes(self.strides),
    ),
    suboffsets: field("Used internally for arrays of pointers.", () => sizes([])),
    c_contiguous: field("Whether the memory is contiguous by rows.", isContiguous),
    f_contiguous: field("Whether the memory is contiguous by columns.", isColumnContiguous),
    contiguous: field(
      "Whether the memory is contiguous.",
      (self) => isContiguous(self) || isColumnContiguous(self),
    ),
  }),
});
