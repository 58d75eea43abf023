/** The `SyntaxWarning`s of CPython's code generator: valid code that hardly means what it says. */

import type { Assert, Compare, Expr, Span, Subscript } from "../ast.ts";
import type { WarningHandler } from "../warning.ts";
import { fold } from "./folding.ts";

/** Comparisons that were warned about with the `not` in front of them. */
const negated = new WeakSet<Compare>();

/** Warns about a single expression; its parts are the caller's business. */
export function warnExpression(expr: Expr, warn: WarningHandler): void {
  switch (expr.kind) {
    case "Compare":
      if (!negated.has(expr)) warnIdentity(expr, warn, false);
      return;
    case "UnaryOp": {
      const { operand } = expr;
      // `not a is b` has become `a is not b` by now.
      if (expr.op === "Not" && operand.kind === "Compare" && operand.ops.length === 1) {
        negated.add(operand);
        warnIdentity(operand, warn, true);
      }
      return;
    }
    case "Call": {
      const type = literalType(expr.func);
      if (type !== null && expr.func.kind !== "Lambda" && expr.func.kind !== "UnaryOp") {
        const message = `'${type}' object is not callable; perhaps you missed a comma?`;
        emit(message, expr.func, warn);
      }
      return;
    }
    case "Subscript":
      if (expr.ctx === "Load") warnSubscript(expr, warn);
  }
}

/** Warns about `assert (test, message)`. */
export function warnAssert(statement: Assert, warn: WarningHandler): void {
  const { test } = statement;
  const items = test.kind === "Tuple" ? test.elts : fold(test)?.items ?? [];
  if (items.length > 0) {
    emit("assertion is always true, perhaps remove parentheses?", statement, warn);
  }
}

function emit(message: string, { start, end }: Span, warn: WarningHandler): void {
  warn({ category: "SyntaxWarning", message, start, end });
}

/** The type of an expression that cannot be of any other (`infer_type`). */
function literalType(expr: Expr): string | null {
  switch (expr.kind) {
    case "Tuple":
      return "tuple";
    case "List":
    case "ListComp":
      return "list";
    case "Dict":
    case "DictComp":
      return "dict";
    case "Set":
    case "SetComp":
      return "set";
    case "GeneratorExp":
      return "generator";
    case "Lambda":
      return "function";
    case "JoinedStr":
    case "FormattedValue":
      return "str";
    default:
      return isFormatted(expr) ? "str" : fold(expr)?.type ?? null;
  }
}

/** A template of `%s`, `%r` and `%a` alone, and its conversions. */
const PLAIN_TEMPLATE = /^(?:[^%]|%%|%[-+ #0]*\d{0,3}(?:\.\d{0,3})?[sra])*$/;
const CONVERSIONS = /%%|%[^sra%]*[sra]/g;

/** Whether CPython makes an f-string of it: such a template with a tuple of as many values. */
function isFormatted(expr: Expr): boolean {
  if (expr.kind !== "BinOp" || expr.op !== "Mod") return false;
  const { left, right } = expr;
  if (left.kind !== "Constant" || left.value.type !== "str" || right.kind !== "Tuple") return false;
  const text = left.value.value;
  if (!PLAIN_TEMPLATE.test(text) || right.elts.some((each) => each.kind === "Starred")) {
    return false;
  }
  // A tuple of constants is a constant by then, and stays one.
  if (fold(right) !== undefined) return false;
  const conversions = text.match(CONVERSIONS) ?? [];
  return conversions.filter((each) => each !== "%%").length === right.elts.length;
}

/** Whether `is` tells something about this operand (`check_is_arg`). */
function hasIdentity(expr: Expr): boolean {
  const type = fold(expr)?.type;
  return type === undefined || type === "NoneType" || type === "bool" || type === "ellipsis";
}

function warnIdentity(expr: Compare, warn: WarningHandler, isNegated: boolean): void {
  let left = expr.left;
  for (const [index, op] of expr.ops.entries()) {
    const right = expr.comparators[index]!;
    if ((op === "Is" || op === "IsNot") && !(hasIdentity(left) && hasIdentity(right))) {
      const type = literalType(hasIdentity(left) ? right : left);
      const [word, better] = (op === "Is") !== isNegated ? ["is", "=="] : ["is not", "!="];
      emit(`"${word}" with '${type}' literal. Did you mean "${better}"?`, expr, warn);
      return;
    }
    left = right;
  }
}

function warnSubscript({ value, slice }: Subscript, warn: WarningHandler): void {
  const type = literalType(value);
  if (type === null) return;
  const isSequence = type === "str" || type === "bytes" || type === "tuple" || type === "list";
  if (isSequence) {
    const index = literalType(slice);
    if (index !== null && index !== "int" && index !== "bool") {
      const message = `${type} indices must be integers or slices, not ${index}; ` +
        "perhaps you missed a comma?";
      emit(message, value, warn);
    }
    return;
  }
  if (type === "dict") return;
  emit(`'${type}' object is not subscriptable; perhaps you missed a comma?`, value, warn);
}
