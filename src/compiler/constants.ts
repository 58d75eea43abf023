/** Literals: what has a JavaScript form is written out, the rest comes from the constant table. */

import type * as ast from "../syntax/ast.ts";
import { emitArray } from "./arrays.ts";
import type { TableConstant } from "./code_table.ts";
import type { Unit } from "./unit.ts";

/** The text of a constant: an atom. */
export function constantText(unit: Unit, value: TableConstant): string {
  switch (value.type) {
    case "None":
      return "None";
    case "Ellipsis":
      return "Ellipsis";
    case "bool":
      return String(value.value);
    case "int":
      return typeof value.value === "bigint" ? `${value.value}n` : String(value.value);
    case "str":
      return JSON.stringify(value.value);
    default:
      return unit.compilation.table.constant(value);
  }
}

/**
 * The constant that CPython makes of a display of constants where it can be neither changed nor kept:
 * after `in`, and in the head of a loop. Undefined where one of its elements is to be computed.
 */
export function constantDisplay(unit: Unit, node: ast.SetExpr | ast.List): string | undefined {
  const items: TableConstant[] = [];
  for (const each of node.elts) {
    const item = constantOf(each);
    if (item === undefined) return undefined;
    items.push(item);
  }
  const type = node.kind === "Set" ? "frozenset" : "tuple";
  return unit.compilation.table.constant({ type, items });
}

/** The frozenset of a display of constants, some of which may have to be computed. */
export function emitSetOfConstants(unit: Unit, node: ast.SetExpr): string {
  return constantDisplay(unit, node) ??
    `frozenSetOfConstants(${emitArray(unit, node.elts)}, p = ${unit.position(node)})`;
}

/** The constant that an expression is, tuples of constants and signed numbers included. */
export function constantOf(node: ast.Expr): TableConstant | undefined {
  switch (node.kind) {
    case "Constant":
      return node.value;
    case "Tuple": {
      const items: TableConstant[] = [];
      for (const each of node.elts) {
        const item = constantOf(each);
        if (item === undefined) return undefined;
        items.push(item);
      }
      return { type: "tuple", items };
    }
    case "UnaryOp": {
      if (node.op !== "USub" || node.operand.kind !== "Constant") return undefined;
      const value = node.operand.value;
      if (value.type === "float") return { type: "float", value: -value.value };
      // -0 is the int 0, and the negative of a big int may be safe again only at the very edge.
      if (value.type === "int") {
        return {
          type: "int",
          value: typeof value.value === "number" ? 0 - value.value : -value.value,
        };
      }
      return undefined;
    }
    default:
      return undefined;
  }
}
