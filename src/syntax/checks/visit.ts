/** Walking an AST: the parts of expressions and statements in the order in which CPython visits them. */

import type { Arguments, Comprehension, Expr, Pattern, Stmt } from "../ast.ts";

/** Calls `visit` for the direct parts of an expression that is no comprehension and no lambda. */
export function visitParts(expr: Expr, visit: (part: Expr) => void): void {
  switch (expr.kind) {
    case "BoolOp":
    case "JoinedStr":
      expr.values.forEach(visit);
      return;
    case "NamedExpr":
      visit(expr.value);
      visit(expr.target);
      return;
    case "BinOp":
      visit(expr.left);
      visit(expr.right);
      return;
    case "UnaryOp":
      visit(expr.operand);
      return;
    case "IfExp":
      visit(expr.test);
      visit(expr.body);
      visit(expr.orelse);
      return;
    case "Dict":
      for (let at = 0; at < expr.values.length; at++) {
        const key = expr.keys[at];
        if (key) visit(key);
        visit(expr.values[at]!);
      }
      return;
    case "Set":
    case "List":
    case "Tuple":
      expr.elts.forEach(visit);
      return;
    case "Await":
    case "YieldFrom":
    case "Attribute":
    case "Starred":
      visit(expr.value);
      return;
    case "Yield":
      if (expr.value) visit(expr.value);
      return;
    case "Compare":
      visit(expr.left);
      expr.comparators.forEach(visit);
      return;
    case "Call":
      visit(expr.func);
      expr.args.forEach(visit);
      for (const keyword of expr.keywords) visit(keyword.value);
      return;
    case "FormattedValue":
      visit(expr.value);
      if (expr.format_spec) visit(expr.format_spec);
      return;
    case "Subscript":
      visit(expr.value);
      visit(expr.slice);
      return;
    case "Slice":
      if (expr.lower) visit(expr.lower);
      if (expr.upper) visit(expr.upper);
      if (expr.step) visit(expr.step);
  }
}

/** The left part of an expression that may nest without bound, if there is one. */
export function leftPart(expr: Expr): Expr | null {
  switch (expr.kind) {
    case "BinOp":
      return expr.left;
    case "Attribute":
    case "Subscript":
      return expr.value;
    case "Call":
      return expr.func;
    default:
      return null;
  }
}

/** A comprehension of any kind with the expressions it produces. */
export interface ComprehensionView {
  elements: Expr[];
  generators: Comprehension[];
  /** How CPython names it in messages. */
  name: string;
}

/** The parts of a comprehension, null for any other expression. */
export function asComprehension(expr: Expr): ComprehensionView | null {
  switch (expr.kind) {
    case "ListComp":
      return { elements: [expr.elt], generators: expr.generators, name: "list comprehension" };
    case "SetComp":
      return { elements: [expr.elt], generators: expr.generators, name: "set comprehension" };
    case "GeneratorExp":
      return { elements: [expr.elt], generators: expr.generators, name: "generator expression" };
    case "DictComp":
      return {
        elements: [expr.key, expr.value],
        generators: expr.generators,
        name: "dict comprehension",
      };
    default:
      return null;
  }
}

/** Every parameter in the order in which CPython's symbol table adds them. */
export function allParameters(args: Arguments): Arguments["args"] {
  const all = [...args.posonlyargs, ...args.args, ...args.kwonlyargs];
  if (args.vararg) all.push(args.vararg);
  if (args.kwarg) all.push(args.kwarg);
  return all;
}

/** The defaults of parameters, which belong to the scope around the function. */
export function allDefaults(args: Arguments): Expr[] {
  return [...args.defaults, ...args.kw_defaults.filter((value) => value !== null)];
}

/** The expressions that stand directly in a statement that is no definition and no type alias. */
export function statementExpressions(statement: Stmt): Expr[] {
  switch (statement.kind) {
    case "Return":
    case "Expr":
      return statement.value ? [statement.value] : [];
    case "Delete":
      return statement.targets;
    case "Assign":
      return [...statement.targets, statement.value];
    case "AugAssign":
      return [statement.target, statement.value];
    case "For":
    case "AsyncFor":
      return [statement.target, statement.iter];
    case "While":
    case "If":
      return [statement.test];
    case "With":
    case "AsyncWith":
      return statement.items.flatMap((item) =>
        item.optional_vars ? [item.context_expr, item.optional_vars] : [item.context_expr]
      );
    case "Match":
      return [statement.subject];
    case "Raise":
      return [statement.exc, statement.cause].filter((part) => part !== null);
    case "Assert":
      return statement.msg ? [statement.test, statement.msg] : [statement.test];
    default:
      return [];
  }
}

/** The expressions of a pattern: values, keys and classes. */
export function patternExpressions(pattern: Pattern, visit: (part: Expr) => void): void {
  switch (pattern.kind) {
    case "MatchValue":
      visit(pattern.value);
      return;
    case "MatchMapping":
      pattern.keys.forEach(visit);
      break;
    case "MatchClass":
      visit(pattern.cls);
      for (const part of pattern.kwd_patterns) patternExpressions(part, visit);
      break;
    case "MatchAs":
      if (pattern.pattern) patternExpressions(pattern.pattern, visit);
      return;
    case "MatchSingleton":
    case "MatchStar":
      return;
  }
  for (const part of pattern.patterns) patternExpressions(part, visit);
}

/** The blocks of statements inside a statement that is no definition, in order. */
export function statementBlocks(statement: Stmt): Stmt[][] {
  switch (statement.kind) {
    case "For":
    case "AsyncFor":
    case "While":
    case "If":
      return [statement.body, statement.orelse];
    case "With":
    case "AsyncWith":
      return [statement.body];
    case "Match":
      return statement.cases.map((part) => part.body);
    case "Try":
    case "TryStar":
      return [
        statement.body,
        ...statement.handlers.map((handler) => handler.body),
        statement.orelse,
        statement.finalbody,
      ];
    default:
      return [];
  }
}
