/** Visiting the children of any AST node, in the order of evaluation as far as it is textual. */

import type * as ast from "../syntax/ast.ts";

function isNode(value: unknown): value is ast.Node {
  return typeof value === "object" && value !== null && "kind" in value;
}

function isIf(node: object): node is ast.If {
  return "kind" in node && node.kind === "If";
}

/**
 * Calls `visit` for each node directly below `node`, looking through parts that have no kind. An
 * `elif` is such a part of its `if`: a long chain must not nest calls.
 */
export function forEachChild(node: object, visit: (child: ast.Node) => void): void {
  if (isIf(node)) return forEachChildOfIf(node, visit);
  for (const value of Object.values(node)) each(value, visit);
}

function forEachChildOfIf(node: ast.If, visit: (child: ast.Node) => void): void {
  let current: ast.If | undefined = node;
  while (current !== undefined) {
    visit(current.test);
    for (const statement of current.body) visit(statement);
    const [only]: ast.Stmt[] = current.orelse;
    const next: ast.If | undefined = current.orelse.length === 1 && only!.kind === "If"
      ? only
      : undefined;
    if (next === undefined) { for (const statement of current.orelse) visit(statement); }
    current = next;
  }
}

function each(value: unknown, visit: (child: ast.Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) each(item, visit);
  } else if (isNode(value)) visit(value);
  else if (
    typeof value === "object" && value !== null && !(value instanceof Uint8Array) &&
    !("type" in value)
  ) {
    // Arguments, comprehensions, with items, match cases: parts without a kind.
    forEachChild(value, visit);
  }
}

/** Whether anything below `node` (itself included) satisfies `test`; scopes inside are entered. */
export function contains(node: ast.Node, test: (node: ast.Node) => boolean): boolean {
  if (test(node)) return true;
  let found = false;
  forEachChild(node, (child) => {
    found ||= contains(child, test);
  });
  return found;
}
