/**
 * What CPython refuses after parsing and without knowing which name belongs to which scope. The two
 * steps stand on either side of CPython's symbol table, whose own errors come between them.
 */

import type { Module } from "./ast.ts";
import { checkCompile } from "./checks/compile.ts";
import { type Future, readFuture } from "./checks/future.ts";
import { checkScopes } from "./checks/scopes.ts";
import type { Source } from "./source.ts";
import { withinStack } from "./stack_guard.ts";
import type { WarningHandler } from "./warning.ts";

/** The errors of CPython's future.c and of its symbol table; call before building the table. */
export function checkBeforeSymbols(module: Module, source: Source): Future {
  const future = readFuture(module, source);
  withinStack("RecursionError", () => checkScopes(module, source, future));
  return future;
}

/** The errors and warnings of CPython's code generator; call once there is a symbol table. */
export function checkAfterSymbols(
  module: Module,
  source: Source,
  future: Future,
  onWarning?: WarningHandler,
): void {
  withinStack("RecursionError", () => checkCompile(module, source, future, onWarning));
}
