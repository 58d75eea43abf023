/** `from __future__`: which features there are, and that they come first (CPython's future.c). */

import type { Module, Stmt } from "../ast.ts";
import { PythonSyntaxError } from "../error.ts";
import type { Source } from "../source.ts";

/** The features that there are, in the order in which `__future__` names them. */
export const features: ReadonlySet<string> = new Set([
  "nested_scopes",
  "generators",
  "division",
  "absolute_import",
  "with_statement",
  "print_function",
  "unicode_literals",
  "barry_as_FLUFL",
  "generator_stop",
  "annotations",
]);

/** What the head of a program asks of the compiler. */
export interface Future {
  /** How many statements make up the head; a later `from __future__` is refused. */
  head: ReadonlySet<Stmt>;
  annotations: boolean;
}

/** Reads the `from __future__` statements at the head of a program. */
export function readFuture(module: Module, source: Source): Future {
  const head = new Set<Stmt>();
  let annotations = false;
  for (const [index, statement] of module.body.entries()) {
    if (statement.kind === "ImportFrom" && statement.module === "__future__") {
      for (const { name } of statement.names) {
        if (!features.has(name)) refuseFeature(name, statement, source);
        if (name === "annotations") annotations = true;
      }
      head.add(statement);
      continue;
    }
    const isDocstring = index === 0 && statement.kind === "Expr" &&
      statement.value.kind === "Constant" && statement.value.value.type === "str";
    if (!isDocstring) break;
  }
  return { head, annotations };
}

function refuseFeature(name: string, statement: Stmt, source: Source): never {
  const message = name === "braces" ? "not a chance" : `future feature ${name} is not defined`;
  const { line, column } = source.positionAt(statement.start);
  const text = source.lineText(line) + "\n";
  throw new PythonSyntaxError("SyntaxError", message, line, column + 1, line, null, text);
}
