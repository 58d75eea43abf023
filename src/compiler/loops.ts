/** `for`, `while`, and what drives a loop: budget ticks and iteration. */

import type * as ast from "../syntax/ast.ts";
import { globalChain } from "./names.ts";
import type { Unit } from "./unit.ts";

/** One turn of a loop off the budget; the position is only set when the clock is looked at. */
export function tick(unit: Unit, at: ast.Span): string {
  return `if (--R.ticks < 0) { p = ${unit.position(at)}; tick(); }`;
}

/** The text of an iteration over an expression, `range(…)` without a range object. */
export function iterationOf(unit: Unit, iter: ast.Expr): string {
  const position = `p = ${unit.position(iter)}`;
  if (
    iter.kind === "Call" && iter.func.kind === "Name" && iter.func.id === "range" &&
    iter.keywords.length === 0 && iter.args.length >= 1 && iter.args.length <= 3 &&
    !iter.args.some((each) => each.kind === "Starred") &&
    unit.resolve("range").where === "global"
  ) {
    const parts = unit.sequence([
      () => `(${globalChain(unit, "range")})`,
      ...iter.args.map((each) => () => unit.expression(each)),
    ]);
    const [callee, ...args] = parts;
    while (args.length < 3) args.push("undefined");
    return `iterateRange(${callee}, ${args.join(", ")}, ${position})`;
  }
  return `iterate(${unit.expression(iter)}, ${position})`;
}

/** The variables that a statement list may bind: not certain after a loop that may not run. */
function loopBody(unit: Unit, body: () => void): void {
  unit.protectTemporaries(() => unit.protectBound(body));
  unit.terminated = false;
}

export function emitFor(unit: Unit, node: ast.For): void {
  const iteration = unit.unique("i");
  const value = unit.unique("v");
  const label = unit.unique("l");
  const text = iterationOf(unit, node.iter);
  const exhausted = node.orelse.length > 0 ? unit.unique("e") : undefined;
  unit.line(`const ${iteration} = ${text};`);
  if (exhausted !== undefined) unit.line(`let ${exhausted} = false;`);
  unit.line(
    `${label}: for (let ${value};;) {`,
    `p = ${unit.position(node.iter)};`,
    `if ((${value} = ${iteration}.next()) === undefined) ${
      exhausted === undefined ? "break" : `{ ${exhausted} = true; break; }`
    }`,
    tick(unit, node.iter),
  );
  loopBody(unit, () => {
    unit.loops.push(label);
    unit.emit.assign(unit, node.target, value);
    unit.emit.statements(unit, node.body);
    unit.loops.pop();
  });
  unit.line("}");
  if (exhausted !== undefined) {
    unit.line(`if (${exhausted}) {`);
    loopBody(unit, () => unit.emit.statements(unit, node.orelse));
    unit.line("}");
  }
}

export function emitWhile(unit: Unit, node: ast.While): void {
  const label = unit.unique("l");
  const finished = node.orelse.length > 0 ? unit.unique("e") : undefined;
  if (finished !== undefined) unit.line(`let ${finished} = false;`);
  let test = "";
  const before = new Set(unit.bound);
  unit.line(`${label}: while (true) {`);
  const lines = unit.capture(() => test = unit.condition(node.test));
  const leave = finished === undefined ? "break;" : `{ ${finished} = true; break; }`;
  unit.line(...lines);
  if (test !== "true") unit.line(`if (!(${test})) ${leave}`);
  unit.line(tick(unit, node.test));
  // What the test binds is bound after the loop; what the body binds may not be.
  const tested = unit.bound;
  unit.bound = new Set(tested);
  unit.protectTemporaries(() => {
    unit.loops.push(label);
    unit.emit.statements(unit, node.body);
    unit.loops.pop();
  });
  unit.terminated = false;
  unit.line("}");
  unit.bound = test === "true" ? before : tested;
  if (finished !== undefined) {
    unit.line(`if (${finished}) {`);
    loopBody(unit, () => unit.emit.statements(unit, node.orelse));
    unit.line("}");
  }
}

/** `async for`: the items are awaited one by one. */
export function emitAsyncFor(unit: Unit, node: ast.AsyncFor): void {
  const iteration = unit.unique("i");
  const value = unit.unique("v");
  const label = unit.unique("l");
  const exhausted = unit.unique("e");
  const position = `p = ${unit.position(node.iter)}`;
  const iter = unit.expression(node.iter);
  unit.line(
    `const ${iteration} = asyncIterate(${iter}, ${position});`,
    `let ${exhausted} = false;`,
    `${label}: for (let ${value};;) {`,
    `${position};`,
    `if ((${value} = yield* asyncNext(${iteration})) === undefined) { ${exhausted} = true; break; }`,
    tick(unit, node.iter),
  );
  loopBody(unit, () => {
    unit.loops.push(label);
    unit.emit.assign(unit, node.target, value);
    unit.emit.statements(unit, node.body);
    unit.loops.pop();
  });
  unit.line("}");
  if (node.orelse.length > 0) {
    unit.line(`if (${exhausted}) {`);
    loopBody(unit, () => unit.emit.statements(unit, node.orelse));
    unit.line("}");
  }
}
