/**
 * The compiler's entry: AST in, the text of an ES module out, with the code objects and constants
 * that it refers to by index. The module's default export is a function that takes the intrinsics
 * and what one program needs, and gives a function that runs the program.
 */

import type * as ast from "../syntax/ast.ts";
import { checkAfterSymbols, checkBeforeSymbols } from "../syntax/checks.ts";
import type { Source } from "../syntax/source.ts";
import { withinStack } from "../syntax/stack_guard.ts";
import type { WarningHandler } from "../syntax/warning.ts";
import { emitAssign } from "./assignments.ts";
import { hasAnnotations } from "./classes.ts";
import { type CodeInfo, CodeTable, type TableConstant } from "./code_table.ts";
import { emitCondition } from "./conditions.ts";
import { emitExpression } from "./expressions.ts";
import { recordCode, wrapBody } from "./bodies.ts";
import { docstring } from "./functions.ts";
import { intrinsicNames } from "./intrinsics.ts";
import { emitStatements } from "./statements.ts";
import { buildScopes } from "./symtable.ts";
import { type Compilation, Unit } from "./unit.ts";

/** What a program with threads imports. */
const threadModules = new Set(["threading", "concurrent.futures"]);

/** What a compilation gives. */
export interface Compiled {
  /** The text of an ES module. */
  javascript: string;
  codes: CodeInfo[];
  constants: TableConstant[];
  /** Keyword names of calls, by index. */
  nameLists: string[][];
  /** Names of modules that the program imports, as far as they stand in it. */
  imports: string[];
  /** Whether anything may run more than once: it has functions or loops, or the library's. */
  repeats: boolean;
}

/** How a module is compiled. */
export interface CompileOptions {
  /**
   * Code of a third of the length, which calls more slowly: for the library, whose text every process
   * reads.
   */
  readonly compact?: boolean;
  /** What the module imports is loaded when its name is first looked at: for the library, too. */
  readonly importsLater?: boolean;
  /** Each function has a second text that threads run; else if the program imports what makes threads. */
  readonly threads?: boolean;
}

/** The parameters of the function whose body generated code is; see `Factory` of the interpreter. */
export const factoryParameters: readonly string[] = ["I", "R", "G", "B", "C", "K", "L"];

/** Compiles a module. The program's value is that of its last statement, if an expression. */
export function compile(
  module: ast.Module,
  source: Source,
  name = "<module>",
  onWarning?: WarningHandler,
  { compact = false, importsLater = false, threads }: CompileOptions = {},
): Compiled {
  const future = checkBeforeSymbols(module, source);
  const scopes = withinStack("RecursionError", () => buildScopes(module, source));
  checkAfterSymbols(module, source, future, onWarning);
  const table = new CodeTable();
  const imports = importedModules(module);
  const compilation: Compilation = {
    source,
    scopes,
    table,
    futureAnnotations: scopes.get(module)!.futureAnnotations,
    compact,
    importsLater,
    showsCells: !compact && /\b(?:__closure__|getclosurevars)\b/.test(source.text),
    threads: threads ?? imports.some((each) => threadModules.has(each)),
    emit: {
      expression: emitExpression,
      condition: emitCondition,
      statements: emitStatements,
      assign: emitAssign,
    },
  };
  const code = table.newCode();
  const unit = new Unit(compilation, scopes.get(module)!, "module", name, code, 0);
  const last = module.body.at(-1);
  if (last?.kind === "Expr") unit.lastExpression = last.value;
  const doc = docstring(module.body);
  if (doc !== undefined) unit.line(`G.$__doc__ = ${JSON.stringify(doc)};`);
  if (hasAnnotations(module.body)) unit.line("prepareAnnotations(G);");
  withinStack("RecursionError", () => emitStatements(unit, module.body));
  if (!unit.terminated) unit.leave("result");
  recordCode(undefined, unit, { name, start: 0, doc });
  const names = unit.declarations();
  const declared = `let ${["result", ...names].join(", ")};\n`;
  const list = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${prefix}${i}`).join(", ");
  const javascript = [
    `"use strict";`,
    `const { ${intrinsicNames.join(", ")} } = I;`,
    `const [${list("c", table.codes.length)}] = C;`,
    `const [${list("k", table.constants.length)}] = K;`,
    `const [${list("n", table.nameLists.length)}] = L;`,
    ...table.attributes.length > 0
      ? [
        `const [${list("a", table.attributes.length)}] = attributeKeys(${
          JSON.stringify(table.attributes.join(" "))
        });`,
      ]
      : [],
    ...table.templates.length > 0
      ? [
        `const [${list("f", table.itemCount)}] = percentItems(${JSON.stringify(table.templates)});`,
      ]
      : [],
    `return function () {`,
    wrapBody(unit, declared),
    `};`,
  ].join("\n");
  return {
    javascript,
    codes: table.codes,
    constants: table.constants,
    nameLists: table.nameLists,
    imports,
    repeats: imports.length > 0 || table.codes.length > 1 ||
      unit.lines.some((line) => line.includes("R.ticks")),
  };
}

/** The module names in a program's import statements. */
function importedModules(module: ast.Module): string[] {
  const names = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (typeof value !== "object" || value === null || value instanceof Uint8Array) return;
    const node = value as ast.Node;
    if (node.kind === "Import") { for (const each of node.names) names.add(each.name); }
    else if (node.kind === "ImportFrom" && node.module !== null) {
      names.add(node.module);
      for (const each of node.names) names.add(`${node.module}.${each.name}`);
    } else if ("body" in node || "cases" in node) Object.values(node).forEach(walk);
    else if (Array.isArray((node as { handlers?: unknown }).handlers)) {
      Object.values(node).forEach(walk);
    }
  };
  walk(module.body);
  return [...names];
}
