/** `cell`: stands for a free variable of a closure. */

import { cellType, PyCell } from "../objects/cell.ts";
import { newValueError } from "../objects/exception.ts";
import { None, NotImplemented, type Value } from "../objects/object.ts";
import { typeName } from "../objects/type.ts";
import { richCompare } from "../protocols/compare.ts";
import { defineType, getter, slot } from "../native/define.ts";
import { address } from "./object.ts";
import { comparisons, orderResult } from "./shared.ts";

function contentsOf(self: PyCell): Value | undefined {
  if (self.variable !== undefined) return self.variable[0]();
  throw newValueError("the contents of a cell cannot be read here");
}

function text(self: PyCell): string {
  const contents = self.variable?.[0]();
  const shown = contents === undefined
    ? "empty"
    : `${typeName(contents)} object at ${address(contents)}`;
  return `<cell at ${address(self)}: ${shown}>`;
}

defineType(cellType, {
  doc: "A variable that a nested function uses.",
  attributes: () => ({
    __repr__: slot("(self, /)", "Return repr(self).", text),
    __hash__: None,
    ...comparisons((self: PyCell, other, op) => {
      if (!(other instanceof PyCell)) return NotImplemented;
      const [a, b] = [contentsOf(self), contentsOf(other)];
      if (a !== undefined && b !== undefined) return richCompare(a, b, op);
      return orderResult(Number(a !== undefined) - Number(b !== undefined), op);
    }),
    cell_contents: getter(
      "the value",
      (self: PyCell) => {
        const contents = contentsOf(self);
        if (contents === undefined) throw newValueError("Cell is empty");
        return contents;
      },
      (self: PyCell, value) => {
        if (value === undefined) {
          throw newValueError("the contents of a cell cannot be deleted here");
        }
        if (self.variable === undefined) contentsOf(self);
        else self.variable[1](value);
      },
    ),
  }),
});
