/**
 * Long chains and deep nesting. Whoever reads the generated text (V8, and the loader's own parser
 * before it) has a stack of its own, so the text must not nest as deeply as a program may: what is
 * deep is put into temporaries, what is long becomes a labelled block with a way out of it.
 */

import type * as ast from "../syntax/ast.ts";
import { leftPart } from "../syntax/checks/visit.ts";
import type { Unit } from "./unit.ts";

/** How many expressions may nest in one text; each is a few brackets deep. */
const MAX_HEIGHT = 40;
/** From how many operands, branches or handlers on a chain becomes a labelled block. */
const LONG = 16;

/** Whether a chain of so many parts must not become one nested text. */
export function isLong(count: number): boolean {
  return count > LONG;
}

/** Emits an expression by `emit`, its text no deeper than can be read. */
export function emitBounded(
  unit: Unit,
  node: ast.Expr,
  emit: (unit: Unit, node: ast.Expr) => string,
): string {
  const known = unit.emitted.get(node);
  if (known !== undefined) return known;
  cutSpine(unit, node, emit);
  const outer = unit.height;
  unit.height = 0;
  let text = emit(unit, node);
  let height = unit.height + 1;
  if (height > MAX_HEIGHT && !unit.isAtom(text)) {
    const name = unit.freshTemporary();
    unit.line(`${name} = ${text};`);
    text = name;
    height = 0;
  }
  unit.height = Math.max(outer, height);
  return text;
}

/**
 * An expression that nests to the left (`a + b + c…`, `a.b().c…`) is emitted from the inside, piece
 * by piece, so that the emitter does not nest either.
 */
function cutSpine(
  unit: Unit,
  node: ast.Expr,
  emit: (unit: Unit, node: ast.Expr) => string,
): void {
  const inner = (each: ast.Expr): ast.Expr | null => {
    const left = leftPart(each);
    return left === null || unit.emitted.has(left) ? null : left;
  };
  let depth = 0;
  for (let each = inner(node); each !== null && depth <= MAX_HEIGHT; each = inner(each)) depth++;
  if (depth <= MAX_HEIGHT) return;
  const spine: ast.Expr[] = [];
  for (let each: ast.Expr | null = node; each !== null; each = inner(each)) spine.push(each);
  let since = 0;
  for (let i = spine.length - 1; i > 0; i--) {
    // The function of a method call is emitted with the call, not by itself.
    const isMethod = spine[i]!.kind === "Attribute" && spine[i - 1]!.kind === "Call";
    if (++since < MAX_HEIGHT / 2 || isMethod) continue;
    const outer = unit.height;
    unit.height = 0;
    const text = emit(unit, spine[i]!);
    const name = unit.freshTemporary();
    unit.line(`${name} = ${text};`);
    unit.height = outer;
    unit.emitted.set(spine[i]!, name);
    since = 0;
  }
}

/** `a and b and …` of many operands. */
export function emitLongBoolean(unit: Unit, node: ast.BoolOp): string {
  const result = unit.freshTemporary();
  const label = unit.unique("b");
  const last = node.values.length - 1;
  unit.line(`${label}: {`);
  node.values.forEach((value, index) => {
    const emit = () => {
      unit.line(`${result} = ${unit.expression(value)};`);
      if (index === last) return;
      const test = `truthy(${result}, p = ${unit.position(node)})`;
      unit.line(`if (${node.op === "And" ? "!" : ""}${test}) break ${label};`);
    };
    if (index === 0) emit();
    else unit.protectBound(emit);
  });
  unit.line("}");
  unit.height = 0;
  return result;
}

/** `a < b < …` of many operands; `compare` gives the text of one comparison of atoms. */
export function emitLongCompare(
  unit: Unit,
  node: ast.Compare,
  compare: (op: ast.CompareOperator, a: string, b: string) => string,
): string {
  const result = unit.freshTemporary();
  const label = unit.unique("b");
  let [left, right] = [unit.freshTemporary(), unit.freshTemporary()];
  unit.line(`${label}: {`, `${left} = ${unit.expression(node.left)};`);
  node.comparators.forEach((comparator, index) => {
    const emit = () => {
      unit.line(`${right} = ${unit.expression(comparator)};`);
      unit.line(`${result} = ${compare(node.ops[index]!, left, right)};`);
      if (index === node.comparators.length - 1) return;
      unit.line(`if (!truthy(${result}, p = ${unit.position(node)})) break ${label};`);
    };
    if (index === 0) emit();
    else unit.protectBound(emit);
    [left, right] = [right, left];
  });
  unit.line("}");
  unit.height = 0;
  return result;
}

/** How many conditional expressions follow one another by their `else`. */
export function conditionalLength(node: ast.IfExp): number {
  let count = 0;
  for (let each: ast.Expr = node; each.kind === "IfExp"; each = each.orelse) count++;
  return count;
}

/** `a if b else c if d else …` of many branches. */
export function emitLongConditional(unit: Unit, node: ast.IfExp): string {
  const result = unit.freshTemporary();
  const label = unit.unique("b");
  unit.line(`${label}: {`);
  unit.protectBound(() => {
    let current: ast.Expr = node;
    for (; current.kind === "IfExp"; current = current.orelse) {
      const { test, body } = current;
      unit.line(`if (${unit.condition(test)}) {`);
      unit.line(`${result} = ${unit.protectBound(() => unit.expression(body))};`);
      unit.line(`break ${label};`, "}");
    }
    unit.line(`${result} = ${unit.expression(current)};`);
  });
  unit.line("}");
  unit.height = 0;
  return result;
}
