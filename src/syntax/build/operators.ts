/**
 * Operators: CPython's binding powers over a flat run of operands. Lezer's grammar binds `await`
 * and `not` too loosely (`await a + b`, `not a or b`), so its operator nodes are only used to find
 * the operands; the operators themselves are read from the tokens between them. Working on a flat
 * run also keeps long chains off the stack.
 */

import type { CompareOperator, Expr, Operator, UnaryOperator } from "../ast.ts";
import type { BuildContext } from "./context.ts";

interface OperatorRule {
  type: "unary" | "binary" | "compare" | "bool" | "await" | "conditional";
  op: string;
  power: number;
}

const rule = (type: OperatorRule["type"], op: string, power: number): OperatorRule => ({
  type,
  op,
  power,
});

const infix: ReadonlyMap<string, OperatorRule> = new Map([
  // In long chains only: elsewhere Lezer's tree tells what a conditional expression is.
  ["if", rule("conditional", "If", 0)],
  ["else", rule("conditional", "Else", 0)],
  ["or", rule("bool", "Or", 1)],
  ["and", rule("bool", "And", 2)],
  ["==", rule("compare", "Eq", 4)],
  ["!=", rule("compare", "NotEq", 4)],
  ["<", rule("compare", "Lt", 4)],
  ["<=", rule("compare", "LtE", 4)],
  [">", rule("compare", "Gt", 4)],
  [">=", rule("compare", "GtE", 4)],
  ["in", rule("compare", "In", 4)],
  ["not", rule("compare", "NotIn", 4)],
  ["is", rule("compare", "Is", 4)],
  ["|", rule("binary", "BitOr", 5)],
  ["^", rule("binary", "BitXor", 6)],
  ["&", rule("binary", "BitAnd", 7)],
  ["<<", rule("binary", "LShift", 8)],
  [">>", rule("binary", "RShift", 8)],
  ["+", rule("binary", "Add", 9)],
  ["-", rule("binary", "Sub", 9)],
  ["*", rule("binary", "Mult", 10)],
  ["@", rule("binary", "MatMult", 10)],
  ["/", rule("binary", "Div", 10)],
  ["%", rule("binary", "Mod", 10)],
  ["//", rule("binary", "FloorDiv", 10)],
  ["**", rule("binary", "Pow", 12)],
]);
const isNot = rule("compare", "IsNot", 4);

const prefix: ReadonlyMap<string, OperatorRule> = new Map([
  ["not", rule("unary", "Not", 3)],
  ["-", rule("unary", "USub", 11)],
  ["+", rule("unary", "UAdd", 11)],
  ["~", rule("unary", "Invert", 11)],
  ["await", rule("await", "Await", 13)],
]);

/** The operators of augmented assignment, without their `=`. */
export function binaryOperator(text: string): Operator {
  return infix.get(text)!.op as Operator;
}

/** An operand or a result, with the extent that includes its parentheses. */
interface Operand {
  expr: Expr;
  from: number;
  to: number;
}

/** A pushed operator; `from` matters for prefix operators. */
interface Pending {
  rule: OperatorRule;
  from: number;
}

/** Builds the expression of an operator node of Lezer's tree. */
export function buildOperators(
  context: BuildContext,
  node: number,
  expression: (node: number) => Expr,
): Expr {
  const { tokens, tree } = context;
  const operands: Operand[] = [];
  const pending: Pending[] = [];
  let token = context.firstToken(node);
  const end = tree.next[node]!;
  for (let child = node + 1; child < end;) {
    const name = tree.name[child]!;
    if (name === "BinaryExpression" || name === "UnaryExpression" || name === "AwaitExpression") {
      child++;
      continue;
    }
    if (!context.isExpression(child)) {
      if (name === "⚠") context.refuse(child);
      child = tree.next[child]!;
      continue;
    }
    const first = context.firstToken(child);
    if (operands.length > 0) {
      let operator = infix.get(tokens.kind[token]!) ?? context.refuse(child);
      token++;
      if (operator.op === "NotIn") token++;
      if (operator.op === "Is" && tokens.kind[token] === "not") {
        operator = isNot;
        token++;
      }
      reduce(operands, pending, operator);
      // The `else` takes the place of its `if`; both are applied together.
      if (operator.op === "Else") pending.pop();
      pending.push({ rule: operator, from: 0 });
    }
    for (; token < first; token++) {
      const operator = prefix.get(tokens.kind[token]!) ?? context.refuse(child);
      pending.push({ rule: operator, from: tokens.start[token]! });
    }
    operands.push({ expr: expression(child), from: tokens.start[first]!, to: tree.to[child]! });
    token = context.tokenAfter(child);
    child = tree.next[child]!;
  }
  while (pending.length > 0) apply(operands, pending);
  return operands[0]!.expr;
}

/** Applies what binds tighter than `next`, which is about to be pushed. */
function reduce(operands: Operand[], pending: Pending[], next: OperatorRule): void {
  for (let top = pending.at(-1); top !== undefined; top = pending.at(-1)) {
    const tighter = top.rule.power > next.power ||
      (top.rule.power === next.power && next.type === "binary" && next.op !== "Pow");
    if (!tighter) return;
    apply(operands, pending);
  }
}

/** Applies the operator on top; comparisons and `and`/`or` take all their operands at once. */
function apply(operands: Operand[], pending: Pending[]): void {
  const { rule: top, from: prefixFrom } = pending.pop()!;
  const last = operands.pop()!;
  if (top.type === "unary" || top.type === "await") {
    const span = { start: prefixFrom, end: last.to };
    const expr: Expr = top.type === "await"
      ? { kind: "Await", value: last.expr, ...span }
      : { kind: "UnaryOp", op: top.op as UnaryOperator, operand: last.expr, ...span };
    operands.push({ expr, from: prefixFrom, to: last.to });
    return;
  }
  if (top.type === "binary") {
    const left = operands.pop()!;
    const span = { start: left.from, end: last.to };
    const op = top.op as Operator;
    operands.push({
      expr: { kind: "BinOp", left: left.expr, op, right: last.expr, ...span },
      from: left.from,
      to: last.to,
    });
    return;
  }
  if (top.type === "conditional") {
    const [body, test] = operands.splice(operands.length - 2);
    const { from } = body!;
    const expr: Expr = {
      kind: "IfExp",
      test: test!.expr,
      body: body!.expr,
      orelse: last.expr,
      start: from,
      end: last.to,
    };
    operands.push({ expr, from, to: last.to });
    return;
  }
  let count = 1;
  while (pending.at(-1 - (count - 1))?.rule.power === top.power) count++;
  const rules = [...pending.splice(pending.length - (count - 1)).map((entry) => entry.rule), top];
  const group = [...operands.splice(operands.length - count), last];
  const from = group[0]!.from;
  const exprs = group.map((operand) => operand.expr);
  const span = { start: from, end: last.to };
  let expr: Expr;
  if (top.type === "bool") {
    expr = { kind: "BoolOp", op: top.op as "And" | "Or", values: exprs, ...span };
  } else {
    const ops = rules.map((entry) => entry.op as CompareOperator);
    expr = { kind: "Compare", left: exprs[0]!, ops, comparators: exprs.slice(1), ...span };
  }
  operands.push({ expr, from, to: last.to });
}
