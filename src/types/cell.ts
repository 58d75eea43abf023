/** `cell`: stands for a free variable of a closure. Its contents are JavaScript's, out of reach. */

import { newValueError } from "../objects/exception.ts";
import { PyObject } from "../objects/object.ts";
import { newBuiltinType, objectType } from "../objects/type.ts";
import { defineType, getter, slot } from "../native/define.ts";
import { address } from "./object.ts";

/** A closure's variable, seen from outside. */
export class PyCell extends PyObject {}

defineType(newBuiltinType("cell", objectType, PyCell, { subclassable: false }), {
  doc: "A variable that a nested function uses.",
  attributes: {
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: PyCell) => `<cell at ${address(self)}>`,
    ),
    cell_contents: getter("the value", () => {
      throw newValueError("the contents of a cell cannot be read here");
    }),
  },
});
