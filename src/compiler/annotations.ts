/** The values of annotations, and of what may have a star where one value belongs. */

import type * as ast from "../syntax/ast.ts";
import { unparse } from "../syntax/unparse.ts";
import type { Unit } from "./unit.ts";

/** An annotation's value; under `from __future__ import annotations` its text. */
export function annotationText(unit: Unit, annotation: ast.Expr): string {
  return unit.compilation.futureAnnotations
    ? JSON.stringify(unparse(annotation))
    : soleValue(unit, annotation);
}

/** The value of an expression; of `*value` the only item. */
export function soleValue(unit: Unit, node: ast.Expr): string {
  return node.kind === "Starred"
    ? `unpack(${unit.expression(node.value)}, 1, p = ${unit.position(node.value)})[0]`
    : unit.expression(node);
}
