/** Cells: what `__closure__` shows, and what a class body hands to `type.__new__`. */

import { PyObject, type Value } from "./object.ts";
import { newBuiltinType, objectType, type PyType } from "./type.ts";

/** Reads and writes a variable of generated code; undefined where it is unbound. */
export type Variable = [get: () => Value | undefined, set: (value: Value) => void];

/** A closure's variable, seen from outside. */
export class PyCell extends PyObject {
  /** Without `variable` its contents are out of reach: a program that asks for cells gives it. */
  constructor(readonly variable?: Variable) {
    super();
  }
}

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
