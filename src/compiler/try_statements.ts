/**
 * `try`, `with` and `raise`. A limit's error passes through all of it: `caught` throws it on, and
 * `finally` blocks run only while `R.dead` is not set.
 */

import type * as ast from "../syntax/ast.ts";
import { isLong } from "./chains.ts";
import { clearName, storeName } from "./names.ts";
import type { Unit } from "./unit.ts";

export function emitRaise(unit: Unit, node: ast.Raise): void {
  if (node.exc === null) {
    unit.line(`p = ${unit.position(node)};`);
    unit.raise("raiseAgain()");
    return;
  }
  const nodes = node.cause === null ? [node.exc] : [node.exc, node.cause];
  const [exc, cause] = unit.expressions(nodes);
  unit.raise(`raise(${exc}, ${cause ?? "undefined"}, p = ${unit.position(node)})`);
}

export function emitTry(unit: Unit, node: ast.Try | ast.TryStar): void {
  if (node.finalbody.length === 0) return emitHandlers(unit, node);
  const pending = unit.unique("x");
  unit.line(`let ${pending};`, "try {");
  const before = new Set(unit.bound);
  unit.protectTemporaries(() => {
    if (node.handlers.length > 0) emitHandlers(unit, node);
    else {
      unit.emit.statements(unit, node.body);
      unit.emit.statements(unit, node.orelse);
    }
  });
  const after = unit.bound;
  const ended = unit.terminated;
  unit.bound = before;
  unit.terminated = false;
  emitFinally(unit, pending, () => unit.emit.statements(unit, node.finalbody));
  unit.terminated ||= ended;
  // After the statement both what the body and what the finally clause bound is bound.
  for (const name of unit.bound) after.add(name);
  unit.bound = after;
}

/**
 * What is being handled once a handler has ended: what was before it, but around the outermost one
 * of a generator whatever its driver is handling now.
 */
function handledOutside(unit: Unit, saved: string): string {
  const resumed = unit.kind !== "function" && unit.kind !== "class" && unit.kind !== "module";
  return resumed && unit.handlers.length === 0 ? "R.outside" : saved;
}

/** The end of a `try {` whose block must be followed by `body` whatever happens. */
function emitFinally(unit: Unit, pending: string, body: () => void): void {
  const saved = unit.unique("h");
  unit.line(
    `} catch (e) { ${pending} = caught(e, ${unit.code}, p); } finally { if (!R.dead) {`,
    `const ${saved} = R.handled;`,
    `if (${pending} !== undefined) R.handled = ${pending};`,
    "try {",
  );
  unit.protectTemporaries(() => {
    unit.handlers.push(`${pending} ?? ${saved}`);
    body();
    unit.handlers.pop();
  });
  unit.line(
    `} catch (e) { throw pythonError(e); } finally { R.handled = ${handledOutside(unit, saved)}; }`,
    `if (${pending} !== undefined) throw reraise(${pending});`,
    "} }",
  );
}

function emitHandlers(unit: Unit, node: ast.Try | ast.TryStar): void {
  const completed = node.orelse.length > 0 ? unit.unique("o") : undefined;
  if (completed !== undefined) unit.line(`let ${completed} = false;`);
  const before = new Set(unit.bound);
  unit.line("try {");
  unit.protectTemporaries(() => unit.emit.statements(unit, node.body));
  if (completed !== undefined && !unit.terminated) unit.line(`${completed} = true;`);
  const bodyEnds = unit.terminated;
  unit.terminated = false;
  const afterBody = unit.bound;
  const caught = unit.unique("x");
  const saved = unit.unique("h");
  // Whether no handler took it: thrown once only, when what is handled is as before.
  const passed = node.kind === "Try" && node.handlers.every((each) => each.type !== null)
    ? unit.unique("u")
    : undefined;
  unit.line(
    "} catch (e) {",
    `const ${caught} = caught(e, ${unit.code}, p);`,
    `const ${saved} = R.handled; R.handled = ${caught};`,
    ...passed === undefined ? [] : [`let ${passed} = false;`],
    "try {",
  );
  const ends: Set<string>[] = [];
  unit.handlers.push(caught);
  if (node.kind === "TryStar") emitStarHandlers(unit, node, caught, before);
  else emitPlainHandlers(unit, node, { caught, passed }, before, ends);
  unit.handlers.pop();
  // An error that is not Python's yet takes its context while the handled exception is known.
  const outside = handledOutside(unit, saved);
  unit.line(
    `} catch (e) { throw pythonError(e); } finally { R.handled = ${outside}; }`,
    ...passed === undefined ? [] : [`if (${passed}) throw reraise(${caught});`],
    "}",
  );
  unit.bound = afterBody;
  unit.terminated = false;
  let elseEnds = bodyEnds;
  if (completed !== undefined) {
    unit.line(`if (${completed}) {`);
    unit.protectTemporaries(() => unit.emit.statements(unit, node.orelse));
    unit.line("}");
    elseEnds = unit.terminated;
    unit.terminated = false;
  }
  if (node.kind === "TryStar") {
    unit.bound = before;
    return;
  }
  // Bound after the statement: what is bound on every way that leads past it.
  if (!elseEnds) ends.push(unit.bound);
  unit.bound = intersection(ends) ?? unit.bound;
  unit.terminated = ends.length === 0;
}

/** The names that are in all sets; undefined where there is no set. */
export function intersection(sets: Set<string>[]): Set<string> | undefined {
  const [first, ...rest] = sets;
  if (first === undefined) return undefined;
  return new Set([...first].filter((name) => rest.every((each) => each.has(name))));
}

function emitPlainHandlers(
  unit: Unit,
  node: ast.Try,
  { caught, passed }: { caught: string; passed: string | undefined },
  before: Set<string>,
  ends: Set<string>[],
): void {
  let open = 0;
  // Very many handlers stand one after the other, in a block that each one leaves.
  const label = isLong(node.handlers.length) ? unit.unique("b") : undefined;
  if (label !== undefined) unit.line(`${label}: {`);
  for (const handler of node.handlers) {
    unit.bound = new Set(before);
    if (handler.type === null) unit.line("{");
    else {
      let type = "";
      const lines = unit.capture(() => type = unit.expression(handler.type!));
      unit.line(...lines);
      unit.line(`if (matches(${caught}, ${type}, p = ${unit.position(handler.type)})) {`);
    }
    unit.protectTemporaries(() => emitHandlerBody(unit, handler, caught));
    if (!unit.terminated) ends.push(unit.bound);
    if (label !== undefined && !unit.terminated) unit.line(`break ${label};`);
    unit.terminated = false;
    if (handler.type === null || label !== undefined) unit.line("}");
    else {
      unit.line("} else {");
      open++;
    }
  }
  if (passed !== undefined) unit.line(`${passed} = true;`);
  if (label !== undefined) unit.line("}");
  unit.line("}".repeat(open));
}

function emitHandlerBody(unit: Unit, handler: ast.ExceptHandler, caught: string): void {
  if (handler.name === null) {
    unit.emit.statements(unit, handler.body);
    return;
  }
  storeName(unit, handler.name, caught);
  unit.line("try {");
  unit.emit.statements(unit, handler.body);
  unit.line(`} finally { ${clearName(unit, handler.name)} }`);
}

/** `except*`: every handler gets the part of the group that matches; what is left is raised. */
function emitStarHandlers(
  unit: Unit,
  node: ast.TryStar,
  caught: string,
  before: Set<string>,
): void {
  const state = unit.unique("g");
  unit.line(`const ${state} = beginStar(${caught});`);
  for (const handler of node.handlers) {
    unit.bound = new Set(before);
    const part = unit.unique("x");
    const lines = unit.capture(() => {
      const type = unit.expression(handler.type!);
      unit.line(
        `const ${part} = matchStar(${state}, ${type}, p = ${unit.position(handler.type!)});`,
      );
    });
    unit.line("{", ...lines, `if (${part} !== undefined) {`, `R.handled = ${part};`, "try {");
    unit.handlers.push(part);
    unit.protectTemporaries(() => emitHandlerBody(unit, handler, part));
    unit.handlers.pop();
    unit.terminated = false;
    unit.line(
      `} catch (e) { raisedInStar(${state}, caught(e, ${unit.code}, p)); }`,
      `R.handled = ${caught};`,
      "} }",
    );
  }
  unit.line(`endStar(${state});`);
}

export function emitWith(unit: Unit, node: ast.With | ast.AsyncWith, index = 0): void {
  const item = node.items[index]!;
  const isAsync = node.kind === "AsyncWith";
  const manager = unit.unique("m");
  const pending = unit.unique("x");
  const done = unit.unique("d");
  const passed = unit.unique("u");
  const position = unit.position(item.context_expr);
  const context = unit.expression(item.context_expr);
  unit.line(
    `const ${manager} = ${isAsync ? "asyncManager" : "manager"}(${context}, p = ${position});`,
    `let ${pending}, ${done} = false, ${passed} = false;`,
  );
  const entered = isAsync
    ? `(yield* awaitValue(${manager}.enter(), p = ${position}, "__aenter__"))`
    : unit.threaded
    ? `(yield* threadEnter(${manager}))`
    : `${manager}.enter()`;
  const value = unit.temporary();
  unit.line(`${value} = ${entered};`, "try {");
  const before = new Set(unit.bound);
  unit.protectTemporaries(() => {
    if (item.optional_vars !== null) unit.emit.assign(unit, item.optional_vars, value);
    if (index + 1 < node.items.length) emitWith(unit, node, index + 1);
    else unit.emit.statements(unit, node.body);
  });
  // The manager may swallow an exception, so nothing that the body bound is certain, nor its end.
  unit.terminated = false;
  unit.bound = before;
  const leave = (argument: string) =>
    isAsync
      ? `(yield* awaitValue(${manager}.exit(${argument}), p = ${position}, "__aexit__"))`
      : unit.threaded
      ? `(yield* threadExit(${manager}, ${argument}))`
      : `${manager}.exit(${argument})`;
  const saved = unit.unique("h");
  unit.line(
    "} catch (e) {",
    `${pending} = caught(e, ${unit.code}, p); ${done} = true;`,
    `const ${saved} = R.handled; R.handled = ${pending};`,
    `try { p = ${position}; ${passed} = !truthy(${leave(pending)}); }`,
    `catch (e) { throw pythonError(e); } finally { R.handled = ${handledOutside(unit, saved)}; }`,
    "} finally {",
    `if (!R.dead && !${done}) { p = ${position}; ${leave("undefined")}; }`,
    "}",
    `if (${passed}) throw reraise(${pending});`,
  );
}
