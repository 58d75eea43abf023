/** `memoryview`: a window on the bytes of another object. */

import { PyObject, type Value } from "./object.ts";
import { newBuiltinType, objectType, type PyType } from "./type.ts";

/** What a memoryview and its parts share: the object looked at. */
export interface Buffer {
  readonly owner: Value;
  readonly readonly: boolean;
  /** The whole of the owner's bytes, looked up anew, as a bytearray may move. */
  bytes(): Uint8Array;
  /** How many views are open; a bytearray cannot change its size meanwhile. */
  open(): void;
  close(): void;
}

/** A memoryview. */
export class PyMemoryView extends PyObject {
  released = false;
  constructor(
    readonly buffer: Buffer,
    readonly readonly: boolean,
    readonly format: string,
    readonly itemsize: number,
    /** Where the first item is, in bytes. */
    readonly offset: number,
    readonly shape: readonly number[],
    readonly strides: readonly number[],
  ) {
    super();
  }
}

export const memoryviewType: PyType = newBuiltinType("memoryview", objectType, PyMemoryView, {
  subclassable: false,
});
