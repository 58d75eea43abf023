/** `range` and `slice`. */

import { type Int, PyObject, type Value } from "./object.ts";
import { newBuiltinType, objectType, type PyType } from "./type.ts";

/** A range; `length` is worked out once. */
export class PyRange extends PyObject {
  constructor(readonly start: Int, readonly stop: Int, readonly step: Int, readonly length: Int) {
    super();
  }
}

/** A slice object: any values. */
export class PySlice extends PyObject {
  constructor(readonly start: Value, readonly stop: Value, readonly step: Value) {
    super();
  }
}

export const rangeType: PyType = newBuiltinType("range", objectType, PyRange, {
  subclassable: false,
});
export const sliceType: PyType = newBuiltinType("slice", objectType, PySlice, {
  subclassable: false,
});
