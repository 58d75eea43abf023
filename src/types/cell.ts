/** `cell`: stands for a free variable of a closure. Its contents are JavaScript's, out of reach. */

import { cellType, type PyCell } from "../objects/cell.ts";
import { newValueError } from "../objects/exception.ts";
import { defineType, getter, slot } from "../native/define.ts";
import { address } from "./object.ts";

defineType(cellType, {
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
