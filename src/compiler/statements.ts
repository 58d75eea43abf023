/** Statements: the ones that are short are here, the rest in files by kind. */

import type * as ast from "../syntax/ast.ts";
import { emitAnnAssign, emitAssignStatement, emitAugAssign, emitDelete } from "./assignments.ts";
import { isLong } from "./chains.ts";
import { emitClass } from "./classes.ts";
import { emitFunction } from "./functions.ts";
import { emitImport, emitImportFrom } from "./imports.ts";
import { emitAsyncFor, emitFor, emitWhile } from "./loops.ts";
import { emitMatch } from "./patterns.ts";
import { emitRaise, emitTry, emitWith, intersection } from "./try_statements.ts";
import { emitTypeAlias } from "./type_parameters.ts";
import { isConstant, type Unit } from "./unit.ts";

/** Emits a statement list; what follows a `return`, `raise`, `break` or `continue` is dropped. */
export function emitStatements(unit: Unit, body: readonly ast.Stmt[]): void {
  for (const node of body) {
    if (unit.terminated) return;
    emitStatement(unit, node);
    unit.releaseTemporaries();
  }
}

function emitStatement(unit: Unit, node: ast.Stmt): void {
  switch (node.kind) {
    case "Expr":
      return emitExpressionStatement(unit, node);
    case "Assign":
      return emitAssignStatement(unit, node);
    case "AugAssign":
      return emitAugAssign(unit, node);
    case "AnnAssign":
      return emitAnnAssign(unit, node);
    case "Return":
      return emitReturn(unit, node);
    case "If":
      return emitIf(unit, node);
    case "For":
      return emitFor(unit, node);
    case "While":
      return emitWhile(unit, node);
    case "AsyncFor":
      return emitAsyncFor(unit, node);
    case "FunctionDef":
    case "AsyncFunctionDef":
      return emitFunction(unit, node);
    case "ClassDef":
      return emitClass(unit, node);
    case "Try":
    case "TryStar":
    case "With":
    case "AsyncWith":
      unit.tries++;
      if (node.kind === "Try" || node.kind === "TryStar") emitTry(unit, node);
      else emitWith(unit, node);
      unit.tries--;
      return;
    case "Raise":
      emitRaise(unit, node);
      unit.terminated = true;
      return;
    case "Assert":
      return emitAssert(unit, node);
    case "Delete":
      for (const each of node.targets) emitDelete(unit, each);
      return;
    case "Import":
      return emitImport(unit, node);
    case "ImportFrom":
      return emitImportFrom(unit, node);
    case "Match":
      return emitMatch(unit, node);
    case "TypeAlias":
      return emitTypeAlias(unit, node);
    case "Break":
      leaveGuarded(unit, node);
      unit.line(`break ${unit.loops.at(-1)};`);
      unit.terminated = true;
      return;
    case "Continue":
      unit.line(`continue ${unit.loops.at(-1)};`);
      unit.terminated = true;
      return;
    case "Global":
    case "Nonlocal":
    case "Pass":
      return;
  }
}

function emitExpressionStatement(unit: Unit, node: ast.ExprStmt): void {
  const { value } = node;
  if (value === unit.lastExpression) {
    unit.line(`result = ${unit.expression(value)};`);
    if (value.kind === "Call") unit.line(`if (result.awaitable === true) dropped(result);`);
    return;
  }
  if (value.kind === "Constant") return;
  const text = unit.expression(value);
  if (value.kind === "Call" && !unit.compilation.compact) {
    // A coroutine that nobody awaits: CPython says so when it frees it.
    const name = unit.temporary();
    unit.line(`if ((${name} = ${text}).awaitable === true) dropped(${name});`);
  } else if (!unit.isAtom(text)) unit.line(`${text};`);
}

function emitReturn(unit: Unit, node: ast.Return): void {
  let value = node.value === null ? "None" : unit.expression(node.value);
  if (unit.guarded > 0 && !isConstant(value)) {
    const result = unit.temporary();
    unit.line(`${result} = ${value};`);
    value = result;
  }
  leaveGuarded(unit, node);
  unit.leave(value);
  unit.terminated = true;
}

/** What ends with a loop that is left runs at the place of the statement that leaves it. */
function leaveGuarded(unit: Unit, node: ast.Break | ast.Return): void {
  if (unit.guarded > 0) unit.line(`p = ${unit.position(node)};`);
}

/** The `elif` of an `if`. */
function elifOf({ orelse }: ast.If): ast.If | undefined {
  const [only] = orelse;
  return orelse.length === 1 && only!.kind === "If" ? only : undefined;
}

/** `if` with its `elif` chain. */
function emitIf(unit: Unit, node: ast.If): void {
  let count = 0;
  for (let each: ast.If | undefined = node; each !== undefined; each = elifOf(each)) count++;
  if (isLong(count)) return emitLongIf(unit, node);
  const test = unit.condition(node.test);
  const before = unit.bound;
  const ends: Set<string>[] = [];
  const branch = (body: () => void) => {
    unit.bound = new Set(before);
    unit.protectTemporaries(body);
    if (!unit.terminated) ends.push(unit.bound);
    unit.terminated = false;
  };
  unit.line(`if (${test}) {`);
  branch(() => emitStatements(unit, node.body));
  if (node.orelse.length > 0) {
    unit.line("} else {");
    branch(() => emitStatements(unit, node.orelse));
  } else ends.push(before);
  unit.line("}");
  unit.bound = intersection(ends) ?? before;
  unit.terminated = ends.length === 0;
}

/** An `if` with very many `elif`s: tests one after the other in a block that each branch leaves. */
function emitLongIf(unit: Unit, node: ast.If): void {
  const label = unit.unique("b");
  const ends: Set<string>[] = [];
  const emitBranch = (body: readonly ast.Stmt[]) => {
    const before = unit.bound;
    unit.bound = new Set(before);
    unit.protectTemporaries(() => emitStatements(unit, body));
    if (!unit.terminated) ends.push(unit.bound);
    unit.bound = before;
  };
  unit.line(`${label}: {`);
  let current: ast.If = node;
  for (;;) {
    const { test, body } = current;
    unit.protectTemporaries(() => {
      unit.line(`if (${unit.condition(test)}) {`);
      emitBranch(body);
      if (!unit.terminated) unit.line(`break ${label};`);
      unit.terminated = false;
      unit.line("}");
    });
    const next = elifOf(current);
    if (next === undefined) break;
    current = next;
  }
  if (current.orelse.length > 0) emitBranch(current.orelse);
  else ends.push(unit.bound);
  unit.line("}");
  unit.bound = intersection(ends) ?? unit.bound;
  unit.terminated = ends.length === 0;
}

function emitAssert(unit: Unit, node: ast.Assert): void {
  unit.line(`if (!(${unit.condition(node.test)})) {`);
  let message = "undefined";
  unit.protectBound(() => {
    if (node.msg !== null) message = unit.expression(node.msg);
  });
  unit.raise(`assertionError(${message}, p = ${unit.position(node.test)})`);
  unit.line("}");
}
