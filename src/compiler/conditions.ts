/** Expressions in a place that wants a JavaScript boolean: tests of `if`, `while`, `assert`. */

import type * as ast from "../syntax/ast.ts";
import { isLong } from "./chains.ts";
import { comparisonOperands, emitComparison, inlineTests } from "./expressions.ts";
import { fuse } from "./floats.ts";
import type { Unit } from "./unit.ts";

/** Emits an expression as a JavaScript boolean; to be put in parentheses by the caller. */
export function emitCondition(unit: Unit, node: ast.Expr): string {
  switch (node.kind) {
    case "Constant":
      if (node.value.type === "bool") return String(node.value.value);
      break;
    case "UnaryOp":
      if (node.op === "Not") return unit.expression(node);
      break;
    case "Compare":
      if (node.ops.length === 1) return emitSingle(unit, node);
      break;
    case "BoolOp": {
      const parts = isLong(node.values.length) ? undefined : emitParts(unit, node);
      if (parts !== undefined) return parts;
      break;
    }
  }
  return `truthy(${unit.expression(node)}, p = ${unit.position(node)})`;
}

const floatSymbols: Partial<Record<ast.CompareOperator, string>> = {
  Lt: "<",
  LtE: "<=",
  Gt: ">",
  GtE: ">=",
};

/** One comparison; of float expressions on raw doubles first. */
function emitSingle(unit: Unit, node: ast.Compare): string {
  const symbol = unit.compilation.compact ? undefined : floatSymbols[node.ops[0]!];
  const left = symbol === undefined ? undefined : fuse(unit, node.left);
  const right = left === undefined ? undefined : fuse(unit, node.comparators[0]!);
  if (left === undefined || right === undefined || !(left.hasFloat && right.hasFloat)) {
    return emitOrdinary(unit, node);
  }
  const tests = [...left.tests, ...right.tests];
  const isPlain = left.operators + right.operators === 0 && !isFloatLiteral(node) &&
    !tests.some((each) => each.includes("=== unboxed"));
  if (tests.length === 0 || isPlain) {
    return emitOrdinary(unit, node);
  }
  unit.fusing = true;
  const ordinary = emitOrdinary(unit, node);
  unit.fusing = false;
  return `(${tests.join(" && ")} ? ${left.text} ${symbol} ${right.text} : ${ordinary})`;
}

function isFloatLiteral(node: ast.Compare): boolean {
  return [node.left, node.comparators[0]!].some((each) =>
    each.kind === "Constant" && each.value.type === "float"
  );
}

function emitOrdinary(unit: Unit, node: ast.Compare): string {
  const op = node.ops[0]!;
  const { before, operands: [a, b] } = comparisonOperands(unit, node);
  const text = emitComparison(unit, node, op, a!, b!);
  if (op === "Is" || op === "IsNot" || op === "In" || op === "NotIn") return `(${before}${text})`;
  const tests = inlineTests(unit, a!, b!);
  if (tests === "") return `(${before}truthy(${text}))`;
  // "tests ? a < b : (p = …, lt(a, b))": only the intrinsic's result can be anything but a boolean.
  const colon = text.lastIndexOf(" : (p = ");
  return `(${before}${text.slice(0, colon)} : truthy(${text.slice(colon + 3)}))`;
}

/** `and` and `or` of conditions; undefined where an operand needs lines of its own. */
function emitParts(unit: Unit, node: ast.BoolOp): string | undefined {
  const parts: string[] = [];
  let simple = true;
  const lines = unit.capture(() =>
    unit.protectBound(() => {
      for (const each of node.values) {
        const own = unit.capture(() => parts.push(unit.condition(each)));
        if (own.length > 0 && parts.length > 1) simple = false;
        unit.line(...own);
      }
    })
  );
  if (!simple) return undefined;
  unit.line(...lines);
  return `(${parts.join(node.op === "And" ? " && " : " || ")})`;
}
