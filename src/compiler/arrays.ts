/** Lists of expressions with starred elements. */

import type * as ast from "../syntax/ast.ts";
import type { Unit } from "./unit.ts";

/** Elements as a JavaScript array, starred ones spread; errors stand at `place` or at the star. */
export function emitArray(
  unit: Unit,
  elements: readonly ast.Expr[],
  place?: ast.Span,
): string {
  const texts = unit.sequence(
    elements.map((each) => () =>
      each.kind === "Starred"
        ? `spread(${unit.expression(each.value)}, p = ${unit.position(place ?? each)})`
        : unit.expression(each)
    ),
  );
  return `[${
    texts.map((text, i) => elements[i]!.kind === "Starred" ? `...${text}` : text).join(", ")
  }]`;
}
