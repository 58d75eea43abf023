/**
 * Local variables that hold floats, kept as raw doubles. Such a variable `$x` has a second one,
 * `$x$d`: while `$x` is the intrinsic `unboxed`, the value is the double in `$x$d`. Float arithmetic
 * writes and reads the double; whatever else reads the variable boxes it first, and it stays boxed
 * until the next arithmetic. Which variables are worth it is a guess from the text of the function:
 * a wrong one costs a comparison for each read, never an answer.
 */

import type * as ast from "../syntax/ast.ts";
import { constantOf } from "./constants.ts";
import type { Unit } from "./unit.ts";
import { variable } from "./unit.ts";
import { contains, forEachChild } from "./walk.ts";

/** The double behind a variable. */
export function doubleOf(text: string): string {
  return `${text}$d`;
}

/** The variable's value as a Python value, for a variable of `unit.doubles`. */
export function boxed(text: string): string {
  return `(${text} === unboxed ? ${text} = newFloat(${doubleOf(text)}) : ${text})`;
}

/** The operators of float arithmetic. */
const ARITHMETIC: ReadonlySet<ast.Operator> = new Set(["Add", "Sub", "Mult", "Div"]);

/** Functions that see the variables of the frame. */
const FRAME_READERS: ReadonlySet<string> = new Set(["locals", "vars", "dir"]);

/** Finds the variables of a function's body that are to be kept as doubles. */
export function findDoubles(unit: Unit, body: readonly ast.Stmt[]): Set<string> {
  const assigned: [name: string, value: ast.Expr][] = [];
  let readsFrame = false;
  for (const statement of body) {
    collect(statement, assigned);
    readsFrame ||= contains(
      statement,
      (each) => each.kind === "Name" && FRAME_READERS.has(each.id),
    );
  }
  if (readsFrame || assigned.length === 0) return new Set();
  const floats = new Set<string>();
  const computed = new Set<string>();
  const isFloat = (node: ast.Expr): boolean => {
    switch (node.kind) {
      case "Constant":
        return node.value.type === "float";
      case "Name":
        return floats.has(node.id);
      case "UnaryOp":
        return node.op === "USub" && isFloat(node.operand);
      case "BinOp":
        return ARITHMETIC.has(node.op) &&
          (node.op === "Div" || isFloat(node.left) || isFloat(node.right));
      default:
        return false;
    }
  };
  for (let before = -1; before !== floats.size;) {
    before = floats.size;
    for (const [name, value] of assigned) if (isFloat(value)) floats.add(name);
  }
  for (const [name, value] of assigned) {
    if (value.kind === "BinOp" && constantOf(value) === undefined && isFloat(value)) {
      computed.add(name);
    }
  }
  const result = new Set<string>();
  for (const name of computed) {
    const found = unit.resolve(name);
    if (found.where !== "local" || found.scope !== unit.scope) continue;
    const { captured, parameter, deleted } = found.symbol;
    if (!captured && !parameter && !deleted) result.add(variable(found.scope, found.symbol.name));
  }
  return result;
}

/** Gathers what the statements of this scope assign to names. */
function collect(node: ast.Node, assigned: [string, ast.Expr][]): void {
  switch (node.kind) {
    case "Assign":
      for (const target of node.targets) {
        if (target.kind === "Name") assigned.push([target.id, node.value]);
      }
      return;
    case "AnnAssign":
      if (node.target.kind === "Name" && node.value) assigned.push([node.target.id, node.value]);
      return;
    case "AugAssign":
      if (node.target.kind === "Name") assigned.push([node.target.id, inPlace(node)]);
      return;
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "ClassDef":
    case "Lambda":
      return;
  }
  forEachChild(node, (child) => collect(child, assigned));
}

/** `x OP= value` as the expression whose value it stores. */
export function inPlace(node: ast.AugAssign): ast.BinOp {
  return {
    kind: "BinOp",
    left: node.target as ast.Expr,
    op: node.op,
    right: node.value,
    start: node.start,
    end: node.end,
  };
}
