/** The values of annotations. */

import type * as ast from "../syntax/ast.ts";
import { unparse } from "../syntax/unparse.ts";
import type { Unit } from "./unit.ts";

/** An annotation's value; under `from __future__ import annotations` its text. */
export function annotationText(unit: Unit, annotation: ast.Expr): string {
  return unit.compilation.futureAnnotations
    ? JSON.stringify(unparse(annotation))
    : unit.expression(annotation);
}
