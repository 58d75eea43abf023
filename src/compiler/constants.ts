/** Literals: what has a JavaScript form is written out, the rest comes from the constant table. */

import type * as ast from "../syntax/ast.ts";
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
