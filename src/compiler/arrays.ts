/** Lists of expressions with starred elements. */

import type * as ast from "../syntax/ast.ts";
import type { Unit } from "./unit.ts";

/** Elements as a JavaScript array, starred ones spread. */
export function emitArray(unit: Unit, elements: readonly ast.Expr[]): string {
  const texts = unit.sequence(
    elements.map((each) => () =>
      each.kind === "Starred"
        ? `spread(${unit.expression(each.value)}, p = ${unit.position(each)})`
        : unit.expression(each)
    ),
  );
  return `[${
    texts.map((text, i) => elements[i]!.kind === "Starred" ? `...${text}` : text).join(", ")
  }]`;
}
