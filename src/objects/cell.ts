/** Cells: what `__closure__` shows, and what a class body hands to `type.__new__`. */

import { PyObject, type Value } from "./object.ts";
import { newBuiltinType, objectType, type PyType } from "./type.ts";

/** A closure's variable, seen from outside. Its contents are JavaScript's, out of reach. */
export class PyCell extends PyObject {}

/** `__classcell__`: the `__class__` of the methods, which `type.__new__` fills. */
export class PyClassCell extends PyCell {
  cls: Value | undefined = undefined;
  constructor(readonly bind: (cls: Value) => void) {
    super();
  }
}

export const cellType: PyType = newBuiltinType("cell", objectType, PyCell, {
  subclassable: false,
});
