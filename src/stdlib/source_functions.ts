/** What `inspect` asks of the program's own text: its lines, and where a block of them ends. */

import { newList } from "../objects/list.ts";
import { None, type Value } from "../objects/object.ts";
import { type ProgramSource, stackSupport } from "../objects/traceback.ts";
import { newTuple } from "../objects/tuple.ts";
import { type Definition, fn } from "../native/define.ts";
import type * as ast from "../syntax/ast.ts";
import { newSource, parse } from "../syntax/parse.ts";

const sourceOf = (filename: Value): ProgramSource | undefined =>
  typeof filename === "string" ? stackSupport.source(filename) : undefined;

/** `_source_line(filename, lineno)`: a line of the program, or None. */
export const sourceLineFunction: Definition = fn(
  "(filename, lineno)",
  "A line of the program, or None.",
  (filename: Value, line: Value): Value =>
    typeof line === "number" ? sourceOf(filename)?.lineText(line) ?? None : None,
);

/** `_source_lines(filename)`: the lines of the program with their ends, or None. */
export const sourceLinesFunction: Definition = fn(
  "(filename)",
  "The lines of the program, or None.",
  (filename: Value): Value => {
    const source = sourceOf(filename);
    if (source === undefined) return None;
    return newList(
      source.text.split(/(?<=\n)/).map((line, i, all) =>
        i === all.length - 1 && !line.endsWith("\n") ? `${line}\n` : line
      ),
    );
  },
);

/** Statements that are one logical line. */
const simple = new Set(
  ("Expr Assign AnnAssign AugAssign Return Delete Raise Assert TypeAlias Import ImportFrom")
    .split(" "),
);

/** A function, a class or a lambda, and the simple statement that it stands in. */
interface Block {
  node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda;
  statement: ast.Span | undefined;
}

/** The block of a kind that begins in a line, its decorators counted. */
function findBlock(source: ProgramSource, line: number, isLambda: boolean): Block | undefined {
  const visit = (node: unknown, statement: ast.Span | undefined): Block | undefined => {
    if (typeof node !== "object" || node === null) return undefined;
    if (Array.isArray(node)) {
      for (const each of node) {
        const found = visit(each, statement);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    const { kind } = node as { kind?: string };
    if (kind !== undefined && simple.has(kind)) statement = node as ast.Span;
    if (isLambda ? kind === "Lambda" : /^((Async)?FunctionDef|ClassDef)$/.test(kind ?? "")) {
      const block = node as Block["node"];
      const first = "decorator_list" in block ? block.decorator_list[0] ?? block : block;
      if (source.lineAt(first.start) === line) return { node: block, statement };
    }
    return visit(Object.values(node), statement);
  };
  return visit(parse(newSource(source.text, source.filename)).body, undefined);
}

/**
 * `_block(filename, lineno, is_lambda)`: the last line of the function, class or lambda that begins
 * in a line, and the column of its body where that has lines of its own; or None.
 */
export const blockFunction: Definition = fn(
  "(filename, lineno, is_lambda)",
  "The last line of a block and the column of its body, or None.",
  (filename: Value, line: Value, isLambda: Value): Value => {
    const source = sourceOf(filename);
    if (source === undefined || typeof line !== "number") return None;
    const found = findBlock(source, line, isLambda === true);
    if (found === undefined) return None;
    const { node, statement } = found;
    if (node.kind === "Lambda") {
      const whole = statement !== undefined && source.lineAt(statement.start) === line;
      return newTuple([source.lineAt((whole ? statement : node).end), None]);
    }
    const body = node.body[0]!;
    const first = "decorator_list" in body ? body.decorator_list[0] ?? body : body;
    const start = source.lineAt(first.start);
    const ownLine = /^[^\S\n]*/.exec(source.lineText(start))![0].length;
    const isBlock = source.lineStart(start) + ownLine >= Math.min(first.start, body.start) - 1;
    return newTuple([source.lineAt(node.end), isBlock ? ownLine : None]);
  },
);
