/** `for`, `while`, and what drives a loop: budget ticks and iteration. */

import type * as ast from "../syntax/ast.ts";
import { isSetOfConstants } from "../syntax/checks/folding.ts";
import { emitCall } from "./calls.ts";
import { emitSetOfConstants } from "./constants.ts";
import { globalChain } from "./names.ts";
import type { Unit } from "./unit.ts";

/** One turn of a loop off the budget; the position is only set when the clock is looked at. */
export function tick(unit: Unit, at: ast.Span): string {
  return `if (--R.ticks < 0) { p = ${unit.position(at)}; tick(); }`;
}

/** Whether a loop's items are taken apart into two targets at once. */
function isPair(target: ast.Expr): target is ast.Tuple {
  return target.kind === "Tuple" && target.elts.length === 2 &&
    target.elts.every((each) => each.kind !== "Starred");
}

/**
 * The head of a loop: takes the next item, or leaves by `exit`; one turn off the budget; assigns
 * the target. Pairs are taken apart without a tuple where the iterator offers it. An asynchronous
 * loop awaits its items at the place of the `whole` statement or comprehension.
 */
export function openLoop(
  unit: Unit,
  label: string,
  iteration: string,
  loop: { target: ast.Expr; iter: ast.Expr; is_async: boolean },
  exit: string,
  whole?: ast.Span,
): void {
  const { target, iter } = loop;
  const position = `p = ${unit.position(loop.is_async && whole || iter)};`;
  if (!loop.is_async && isPair(target)) {
    unit.line(
      `${label}: while (true) {`,
      position,
      `if (!${iteration}.advance()) ${exit}`,
      tick(unit, iter),
      `p = ${unit.position(target)};`,
      `${iteration}.split();`,
    );
    unit.emit.assign(unit, target.elts[0]!, `${iteration}.first`);
    unit.emit.assign(unit, target.elts[1]!, `${iteration}.second`);
    return;
  }
  const value = unit.unique("v");
  const next = loop.is_async
    ? `yield* asyncNext(${iteration}, p)`
    : unit.threaded
    ? `yield* threadNext(${iteration})`
    : `${iteration}.next()`;
  unit.line(
    `${label}: for (let ${value};;) {`,
    position,
    `if ((${value} = ${next}) === undefined) ${exit}`,
    tick(unit, iter),
  );
  unit.emit.assign(unit, target, value);
}

/** Whether a loop runs over `range(…)`, which is then not called. */
function isRange(unit: Unit, iter: ast.Expr, target: ast.Expr): iter is ast.Call {
  return !isPair(target) &&
    iter.kind === "Call" && iter.func.kind === "Name" && iter.func.id === "range" &&
    iter.keywords.length === 0 && iter.args.length >= 1 && iter.args.length <= 3 &&
    !iter.args.some((each) => each.kind === "Starred") &&
    unit.resolve("range").where === "global";
}

/** The text of an iteration over an expression, `range(…)` without a range object. */
export function iterationOf(unit: Unit, iter: ast.Expr, target: ast.Expr): string {
  const position = `p = ${unit.position(iter)}`;
  if (isRange(unit, iter, target)) {
    const parts = unit.sequence([
      () => `(${globalChain(unit, "range")})`,
      ...iter.args.map((each) => () => unit.expression(each)),
    ]);
    const [callee, ...args] = parts;
    while (args.length < 3) args.push("undefined");
    return `iterateRange(${callee}, ${args.join(", ")}, ${position})`;
  }
  return `${isPair(target) ? "iteratePairs" : "iterate"}(${iterableOf(unit, iter)}, ${position})`;
}

/** The text of an asynchronous iteration over an expression. */
export function asyncIterationOf(unit: Unit, iter: ast.Expr): string {
  return `asyncIterate(${iterableOf(unit, iter)}, p = ${unit.position(iter)})`;
}

/** Whether the value of the expression may be an iterator that nobody else can hold. */
const makesTemporary = (iter: ast.Expr): iter is ast.Call | ast.GeneratorExp =>
  iter.kind === "Call" || iter.kind === "GeneratorExp";

/** What a loop runs over. The library's loops run to their end, so its code is kept short. */
function iterableOf(unit: Unit, iter: ast.Expr): string {
  // CPython's loops run over the constant itself, a display of constants copies it.
  if (isSetOfConstants(iter)) {
    return emitSetOfConstants(unit, iter);
  }
  if (unit.compilation.compact || !makesTemporary(iter)) return unit.expression(iter);
  if (iter.kind === "GeneratorExp") return `ownGenerator(${unit.expression(iter)})`;
  if (iter.args.some(makesTemporary) && isDriver(unit, iter.func)) emitArguments(unit, iter);
  const callee = unit.temporary();
  return `ownMadeBy((${callee} = None, ${emitCall(unit, iter, callee)}), ${callee})`;
}

/** Whether it may be a built-in type whose instances drive the iterators that they are given. */
function isDriver(unit: Unit, func: ast.Expr): boolean {
  return func.kind === "Name" && /^(?:enumerate|filter|map|zip)$/.test(func.id) &&
    unit.resolve(func.id).where === "global";
}

/** Evaluates what is called and its arguments ahead, as iterables that the call's value may own. */
function emitArguments(unit: Unit, node: ast.Call): void {
  const ahead = (each: ast.Expr, text: string): string => {
    const name = unit.temporary();
    unit.line(`${name} = ${text};`);
    unit.emitted.set(each, name);
    return name;
  };
  const callee = ahead(node.func, unit.expression(node.func));
  for (const each of node.args) {
    if (each.kind === "Starred") break;
    ahead(
      each,
      makesTemporary(each)
        ? `ownArgument(${iterableOf(unit, each)}, ${callee})`
        : unit.expression(each),
    );
  }
}

/** Displays and literals, whose iterators have nothing to end. */
const plainKinds = new Set([
  "Constant",
  "Dict",
  "DictComp",
  "JoinedStr",
  "List",
  "ListComp",
  "Set",
  "SetComp",
  "Tuple",
]);

/**
 * Emits a loop over `iter` such that a generator ends when the loop is left that is its only holder:
 * CPython frees it there.
 */
export function guardLoop(
  unit: Unit,
  { target, iter, is_async }: { target: ast.Expr; iter: ast.Expr; is_async: boolean },
  iteration: string,
  body: () => void,
): void {
  const { compact } = unit.compilation;
  if (compact || plainKinds.has(iter.kind) || isRange(unit, iter, target)) return body();
  // A guard costs a generator a tenth of its speed, and few of them leave a loop over a variable.
  if (unit.kind === "generator" && !is_async && !makesTemporary(iter)) return body();
  unit.guarded++;
  unit.line("try {");
  body();
  unit.line(`} finally { leaveLoop(${iteration}, ${unit.code}, p); }`);
  unit.guarded--;
}

/** The variables that a statement list may bind: not certain after a loop that may not run. */
function loopBody(unit: Unit, body: () => void): void {
  unit.protectTemporaries(() => unit.protectBound(body));
  unit.terminated = false;
}

export function emitFor(unit: Unit, node: ast.For): void {
  const iteration = unit.unique("i");
  unit.line(`const ${iteration} = ${iterationOf(unit, node.iter, node.target)};`);
  emitForLoop(unit, node, iteration, false);
}

/** `async for`: the items are awaited one by one. */
export function emitAsyncFor(unit: Unit, node: ast.AsyncFor): void {
  const iteration = unit.unique("i");
  unit.line(`const ${iteration} = ${asyncIterationOf(unit, node.iter)};`);
  emitForLoop(unit, node, iteration, true);
}

function emitForLoop(
  unit: Unit,
  node: ast.For | ast.AsyncFor,
  iteration: string,
  isAsync: boolean,
): void {
  const label = unit.unique("l");
  const exhausted = node.orelse.length > 0 ? unit.unique("e") : undefined;
  if (exhausted !== undefined) unit.line(`let ${exhausted} = false;`);
  const exit = exhausted === undefined ? "break;" : `{ ${exhausted} = true; break; }`;
  const loop = { ...node, is_async: isAsync };
  guardLoop(unit, loop, iteration, () => {
    loopBody(unit, () => {
      openLoop(unit, label, iteration, loop, exit, node);
      unit.loops.push(label);
      unit.emit.statements(unit, node.body);
      unit.loops.pop();
    });
    unit.line("}");
  });
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
