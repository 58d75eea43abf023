/** bytes, bytearray and memoryview. */

import { PyObject } from "./object.ts";
import { newBuiltinType, objectType, type PyType } from "./type.ts";

/** A bytes object or an instance of a subclass. The array is never changed. */
export class PyBytes extends PyObject {
  declare data: Uint8Array;
}

/** Exactly a bytes object. */
export class PyBytesExact extends PyBytes {
  override data: Uint8Array;
  constructor(data: Uint8Array) {
    super();
    this.data = data;
  }
}

/** A bytearray: `data` holds its bytes; `length` of them count, the rest is room to grow. */
export class PyByteArray extends PyObject {
  declare data: Uint8Array;
  declare length: number;
  /** Views that forbid a change of size. */
  declare exports: number;
}

export const bytesType: PyType = newBuiltinType("bytes", objectType, PyBytes);
export const bytearrayType: PyType = newBuiltinType("bytearray", objectType, PyByteArray);

export const newBytes = (data: Uint8Array): PyBytes => new PyBytesExact(data);

/** A bytearray that owns `data`. */
export function newByteArray(data: Uint8Array): PyByteArray {
  return initByteArray(new PyByteArray(), data);
}

/** Sets the fields of a bytearray (or of an instance of a subclass). */
export function initByteArray(self: PyByteArray, data: Uint8Array): PyByteArray {
  self.data = data;
  self.length = data.length;
  self.exports = 0;
  return self;
}
