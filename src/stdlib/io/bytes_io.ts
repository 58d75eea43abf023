/** `io.BytesIO`. */

import { charge } from "../../objects/budget.ts";
import { newBytes, PyByteArray } from "../../objects/bytes.ts";
import { newTypeError, newValueError } from "../../objects/exception.ts";
import type { Buffer } from "../../objects/memoryview.ts";
import { None, type Value } from "../../objects/object.ts";
import { newBuiltinType, type PyType, typeName } from "../../objects/type.ts";
import { asBytes, asSize } from "../../protocols/convert.ts";
import { reserveBytes } from "../../protocols/size.ts";
import { viewOfBuffer } from "../../types/memoryview.ts";
import { constructor, defineType, method, slot } from "../../native/define.ts";
import { once } from "../../kernel/once.ts";
import { bufferedBaseType, checkOpen, PyStream, readSize } from "./base.ts";

/** A stream of bytes in memory: `size` bytes of `data` count. */
class PyBytesIO extends PyStream {
  declare data: Uint8Array;
  declare size: number;
  declare at: number;
}

/** What `getbuffer()` looks at; it may be written to. */
class StreamBuffer implements Buffer {
  readonly readonly = false;
  constructor(readonly owner: PyBytesIO) {}
  bytes(): Uint8Array {
    return this.owner.data;
  }
  open(): void {}
  close(): void {}
}

function ensure(self: PyBytesIO, size: number): void {
  if (size <= self.data.length) return;
  const capacity = Math.max(size, self.data.length * 2, 64);
  reserveBytes(capacity);
  const grown = new Uint8Array(capacity);
  grown.set(self.data.subarray(0, self.size));
  self.data = grown;
}

function put(self: PyBytesIO, bytes: Uint8Array): number {
  if (bytes.length === 0) return 0;
  charge(bytes.length >>> 8);
  const end = self.at + bytes.length;
  ensure(self, end);
  if (self.at > self.size) self.data.fill(0, self.size, self.at);
  self.data.set(bytes, self.at);
  self.at = end;
  self.size = Math.max(self.size, end);
  return bytes.length;
}

function take(self: PyBytesIO, count: number): Uint8Array {
  const end = count < 0 ? self.size : Math.min(self.size, self.at + count);
  if (end <= self.at) return new Uint8Array(0);
  const bytes = self.data.slice(self.at, end);
  self.at = end;
  return bytes;
}

function read(self: PyBytesIO, size?: Value): Value {
  checkOpen(self);
  return newBytes(take(self, readSize(size)));
}

function readLine(self: PyBytesIO, size?: Value): Value {
  checkOpen(self);
  const limit = readSize(size);
  const found = self.data.subarray(0, self.size).indexOf(10, self.at);
  const end = found < 0 ? self.size : found + 1;
  const count = Math.max(0, end - self.at);
  return newBytes(take(self, limit >= 0 ? Math.min(limit, count) : count));
}

function readInto(self: PyBytesIO, target: Value): Value {
  checkOpen(self);
  if (target instanceof PyByteArray) {
    const bytes = take(self, target.length);
    target.data.set(bytes);
    return bytes.length;
  }
  const view = asBytes(target);
  const bytes = take(self, view.length);
  view.set(bytes);
  return bytes.length;
}

function seek(self: PyBytesIO, offset: Value, whence: Value = 0): Value {
  checkOpen(self);
  let to = asSize(offset);
  const from = asSize(whence);
  if (from === 0 && to < 0) throw newValueError(`negative seek value ${to}`);
  if (from === 1) to += self.at;
  else if (from === 2) to += self.size;
  else if (from !== 0) {
    throw newValueError(`invalid whence (${from}, should be 0, 1 or 2)`);
  }
  return self.at = Math.max(0, to);
}

function truncate(self: PyBytesIO, size: Value = None): Value {
  checkOpen(self);
  const to = size === None ? self.at : asSize(size);
  if (to < 0) throw newValueError(`negative size value ${to}`);
  if (to < self.size) self.size = to;
  return to;
}

function init(self: PyBytesIO, initial: Value = None): Value {
  self.data = new Uint8Array(0);
  self.size = self.at = 0;
  self.closed = false;
  if (initial !== None) {
    if (typeof initial === "string") {
      throw newTypeError(`a bytes-like object is required, not '${typeName(initial)}'`);
    }
    put(self, asBytes(initial));
    self.at = 0;
  }
  return None;
}

function yes(self: PyBytesIO): boolean {
  checkOpen(self);
  return true;
}

/** `io.BytesIO` */
export const bytesIOType: () => PyType = once(() => {
  const base = bufferedBaseType();
  const type = newBuiltinType("BytesIO", base, PyBytesIO, { module: "_io", hasDict: true });
  Object.setPrototypeOf(PyBytesIO.prototype, base.proto);
  return defineType(type, {
    doc: "Buffered I/O implementation using an in-memory bytes buffer.",
    attributes: {
      __new__: constructor("(cls, /, *args, **kwargs)", "Create a stream.", (cls: PyType) => {
        const self = new cls.Instance() as PyBytesIO;
        init(self);
        return self;
      }),
      __init__: slot("(self, initial_bytes=b'')", "Initialize self.", init),
      getvalue: method("(self, /)", "Retrieve the entire contents of the BytesIO object.", (
        self: PyBytesIO,
      ) => {
        checkOpen(self);
        return newBytes(self.data.slice(0, self.size));
      }),
      getbuffer: method("(self, /)", "Get a view over the contents.", (self: PyBytesIO) => {
        checkOpen(self);
        return viewOfBuffer(new StreamBuffer(self), self.size);
      }),
      read: method("(self, size=-1, /)", "Read at most size bytes.", read),
      read1: method("(self, size=-1, /)", "Read at most size bytes.", read),
      readline: method("(self, size=-1, /)", "Next line from the file, as bytes.", readLine),
      readinto: method("(self, buffer, /)", "Read bytes into buffer.", readInto),
      readinto1: method("(self, buffer, /)", "Read bytes into buffer.", readInto),
      write: method("(self, b, /)", "Write bytes to file.", (self: PyBytesIO, value: Value) => {
        checkOpen(self);
        return put(self, asBytes(value));
      }),
      seek: method("(self, pos, whence=0, /)", "Change stream position.", seek),
      tell: method("(self, /)", "Current file position, an integer.", (self: PyBytesIO) => {
        checkOpen(self);
        return self.at;
      }),
      truncate: method(
        "(self, size=None, /)",
        "Truncate the file to at most size bytes.",
        truncate,
      ),
      close: method("(self, /)", "Disable all I/O operations.", (self: PyBytesIO) => {
        self.closed = true;
        self.data = new Uint8Array(0);
        self.size = 0;
        return None;
      }),
      readable: method("(self, /)", "Whether it can be read.", yes),
      writable: method("(self, /)", "Whether it can be written.", yes),
      seekable: method("(self, /)", "Whether it can be sought in.", yes),
    },
  });
});
