/**
 * Expressions. Arithmetic and comparison of ints, list subscripts and attribute reads are emitted
 * inline, with a call of the intrinsic for every other operand; calls are in calls.ts,
 * comprehensions in comprehensions.ts, functions in functions.ts.
 */

import type * as ast from "../syntax/ast.ts";
import { isSetOfConstants } from "../syntax/checks/folding.ts";
import { emitArray } from "./arrays.ts";
import { maskedBits, productModulo } from "./modular.ts";
import { emitCall } from "./calls.ts";
import { emitComprehension, emitGeneratorExpression } from "./comprehensions.ts";
import {
  conditionalLength,
  emitBounded,
  emitLongBoolean,
  emitLongCompare,
  emitLongConditional,
  isLong,
} from "./chains.ts";
import { constantDisplay, constantOf, constantText, emitSetOfConstants } from "./constants.ts";
import { fuse } from "./floats.ts";
import { emitLambda } from "./functions.ts";
import { loadName, storeExpression } from "./names.ts";
import { emitFormatted, emitJoined, emitPercent } from "./templates.ts";
import { asObject, property, type Unit } from "./unit.ts";

/** The largest safe integer; an int result beyond it is left to the intrinsic. */
const MAX = "9007199254740991";

/** Emits an expression. */
export function emitExpression(unit: Unit, node: ast.Expr): string {
  return emitBounded(unit, node, emitNode);
}

function emitNode(unit: Unit, node: ast.Expr): string {
  switch (node.kind) {
    case "Constant":
      return constantText(unit, node.value);
    case "Name":
      return loadName(unit, node.id, node);
    case "BinOp":
      return emitBinary(unit, node);
    case "UnaryOp":
      return emitUnary(unit, node);
    case "BoolOp":
      return emitBoolean(unit, node);
    case "Compare":
      return emitCompare(unit, node);
    case "Call":
      return emitCall(unit, node);
    case "Attribute":
      return emitAttribute(unit, node);
    case "Subscript":
      return emitSubscript(unit, node);
    case "IfExp":
      return emitConditional(unit, node);
    case "NamedExpr": {
      const value = unit.expression(node.value);
      const { before, atom } = unit.atom(value);
      return `(${before}${storeExpression(unit, node.target.id, atom)}, ${atom})`;
    }
    case "Tuple": {
      const constant = constantOf(node);
      if (constant !== undefined) return constantText(unit, constant);
      return `newTuple(${emitArray(unit, node.elts, node)})`;
    }
    case "List":
      return `newList(${emitArray(unit, node.elts, node)})`;
    case "Set":
      return emitSet(unit, node);
    case "Dict":
      return emitDict(unit, node);
    case "JoinedStr":
      return emitJoined(unit, node);
    case "FormattedValue":
      return emitFormatted(unit, node);
    case "Lambda":
      return emitLambda(unit, node);
    case "ListComp":
    case "SetComp":
    case "DictComp":
      return emitComprehension(unit, node);
    case "GeneratorExp":
      return emitGeneratorExpression(
        unit,
        node,
        unit.consumer?.args[0] === node ? unit.consumer : undefined,
      );
    case "Yield": {
      const value = node.value === null ? "None" : unit.expression(node.value);
      const given = unit.kind === "async generator" ? `asyncYield(${value})` : value;
      return afterYield(unit, `yield ${standingAt(unit, given, node)}`);
    }
    case "YieldFrom": {
      const value = unit.expression(node.value);
      return afterYield(
        unit,
        `yield* yieldFrom(${value}, ${unit.code}, p = ${unit.position(node)})`,
      );
    }
    case "Await": {
      const value = unit.expression(node.value);
      return afterYield(unit, `yield* awaitValue(${value}, p = ${unit.position(node)})`);
    }
    case "Slice":
      return `newSlice(${unit.sequence(sliceParts(unit, node)).join(", ")})`;
    case "Starred":
      throw new RangeError("a starred expression is emitted by what contains it");
  }
}

/** A value, computed before `p` says that the generator stands at `place`: errors come in there. */
function standingAt(unit: Unit, value: string, place: ast.Span): string {
  const position = `p = ${unit.position(place)}`;
  if (unit.isAtom(value)) return `(${position}, ${value})`;
  const name = unit.temporary();
  return `(${name} = ${value}, ${position}, ${name})`;
}

/** A yield, after which the exception being handled must be set again. */
function afterYield(unit: Unit, text: string): string {
  const handler = unit.handlers.at(-1);
  if (handler === undefined) return `(${text})`;
  const name = unit.temporary();
  return `(${name} = ${text}, R.handled = ${handler}, ${name})`;
}

const binaryNames: Record<ast.Operator, string> = {
  Add: "add",
  Sub: "sub",
  Mult: "mul",
  MatMult: "matmul",
  Div: "truediv",
  Mod: "mod",
  Pow: "pow",
  LShift: "lshift",
  RShift: "rshift",
  BitOr: "or",
  BitXor: "xor",
  BitAnd: "and",
  FloorDiv: "floordiv",
};

function emitBinary(unit: Unit, node: ast.BinOp): string {
  const folded = foldConstants(node);
  if (folded !== undefined) return folded;
  const filled = emitPercent(unit, node);
  if (filled !== undefined) return filled;
  const modular = unit.fusing ? undefined : emitModular(unit, node);
  if (modular !== undefined) return modular;
  const fused = unit.fusing ? undefined : fuse(unit, node);
  if (fused === undefined || fused.operators < 2 || fused.tests.length === 0) {
    return emitOperator(unit, node, node.op, node.left, node.right, binaryNames[node.op]);
  }
  // The whole tree has been tried on doubles; its parts need not be tried again.
  unit.fusing = true;
  const ordinary = emitOperator(unit, node, node.op, node.left, node.right, binaryNames[node.op]);
  unit.fusing = false;
  return `(${fused.tests.join(" && ")} ? newFloat(${fused.text}) : ${ordinary})`;
}

/** `expression & mask` and `(x * y + z) % m`, with the ordinary code where they are not of ints. */
function emitModular(unit: Unit, node: ast.BinOp): string | undefined {
  const modular = node.op === "BitAnd"
    ? maskedBits(unit, node.left, node.right)
    : node.op === "Mod"
    ? productModulo(unit, node.left, node.right)
    : undefined;
  if (modular === undefined) return undefined;
  unit.fusing = true;
  const ordinary = emitOperator(unit, node, node.op, node.left, node.right, binaryNames[node.op]);
  unit.fusing = false;
  return `(${modular.tests.join(" && ")} ? ${modular.text} : ${ordinary})`;
}

/** Folds small int arithmetic that cannot raise. */
function foldConstants(node: ast.BinOp): string | undefined {
  const left = constantOf(node.left);
  const right = constantOf(node.right);
  if (left?.type !== "int" || right?.type !== "int") return undefined;
  if (typeof left.value !== "number" || typeof right.value !== "number") return undefined;
  const [a, b] = [left.value, right.value];
  const result = node.op === "Add"
    ? a + b
    : node.op === "Sub"
    ? a - b
    : node.op === "Mult"
    ? a * b
    : node.op === "Pow" && b >= 0 && b < 64
    ? a ** b
    : NaN;
  return Number.isSafeInteger(result) ? String(result + 0) : undefined;
}

/** `left OP right`, also for augmented assignment (`intrinsic` is then the in-place one). */
export function emitOperator(
  unit: Unit,
  node: ast.Span,
  op: ast.Operator,
  left: ast.Expr,
  right: ast.Expr,
  intrinsic: string,
): string {
  const inline = unit.compilation.compact ? undefined : inlineInt(op);
  if (inline === undefined || isNotInt(left) || isNotInt(right)) {
    const [a, b] = unit.expressions([left, right]);
    return `${intrinsic}(${a}, ${b}, p = ${unit.position(node)})`;
  }
  const { before, atoms: [a, b] } = unit.atoms([left, right]);
  return `(${before}${emitOperatorOn(unit, node, op, a!, b!, intrinsic)})`;
}

/** As `emitOperator`, on atoms; not in parentheses. */
export function emitOperatorOn(
  unit: Unit,
  node: ast.Span,
  op: ast.Operator,
  a: string,
  b: string,
  intrinsic: string,
): string {
  const slow = `(p = ${unit.position(node)}, ${intrinsic}(${a}, ${b}))`;
  const inline = unit.compilation.compact ? undefined : inlineInt(op);
  const tests: string[] = [];
  if (!/^-?\d+$/.test(a)) tests.push(`typeof ${a} === "number"`);
  if (!/^-?\d+$/.test(b)) tests.push(`typeof ${b} === "number"`);
  if (inline === undefined || tests.length === 0) return slow;
  const result = unit.temporary();
  const { test, value } = inline(a, b, result);
  if (test !== "") tests.push(test);
  return `${tests.join(" && ")} ? ${value} : ${inlineFloat(op, a, b)}${slow}`;
}

/** The case of two floats, for the operators that need no check on them. */
function inlineFloat(op: ast.Operator, a: string, b: string): string {
  const symbol = op === "Add" ? "+" : op === "Sub" ? "-" : op === "Mult" ? "*" : undefined;
  if (symbol === undefined || isLiteral(a) || isLiteral(b)) return "";
  return `${a}.isFloat === true && ${b}.isFloat === true ? newFloat(${a}.value ${symbol} ${b}.value) : `;
}

type Inline = (a: string, b: string, result: string) => { test: string; value: string };

const isLiteral = (text: string) => /^-?\d+$/.test(text);

/** Whether the text is a literal of a power of two below 2**31. */
function isPowerOfTwo(text: string): boolean {
  const value = isLiteral(text) ? Number(text) : 0;
  return value > 0 && value <= 1 << 30 && (value & (value - 1)) === 0;
}

function inlineInt(op: ast.Operator): Inline | undefined {
  switch (op) {
    case "Add":
      return (a, b, r) => ({ test: safe(`${r} = ${a} + ${b}`, r, a, b, false), value: r });
    case "Sub":
      return (a, b, r) => ({ test: safe(`${r} = ${a} - ${b}`, r, a, b, true), value: r });
    case "Mult":
      return (a, b, r) => ({
        test: `(${r} = ${a} * ${b}) <= ${MAX} && ${r} >= -${MAX}`,
        value: `${r} + 0`,
      });
    case "Mod":
      // For a positive right operand JavaScript's result only needs its sign mended.
      return (a, b, r) =>
        isPowerOfTwo(b) ? { test: `(${a} | 0) === ${a}`, value: `${a} & ${Number(b) - 1}` } : {
          test: isLiteral(b) && Number(b) > 0 ? "" : `${b} > 0`,
          value: `(${r} = ${a} % ${b}) < 0 ? ${r} + ${b} : ${r} + 0`,
        };
    case "FloorDiv":
      return (a, b) =>
        isPowerOfTwo(b)
          ? { test: `(${a} | 0) === ${a}`, value: `${a} >> ${Math.log2(Number(b))}` }
          : {
            test: isLiteral(b) && Number(b) !== 0 ? "" : `${b} !== 0`,
            value: `Math.floor(${a} / ${b}) + 0`,
          };
    case "BitAnd":
    case "BitOr":
    case "BitXor": {
      const symbol = op === "BitAnd" ? "&" : op === "BitOr" ? "|" : "^";
      return (a, b) => ({
        test: [a, b].filter((each) => !isLiteral(each) || Number(each) > 0x7fffffff)
          .map((each) => `(${each} | 0) === ${each}`).join(" && "),
        value: `${a} ${symbol} ${b}`,
      });
    }
    case "RShift":
      return (a, b) => ({
        test: `(${a} | 0) === ${a} && ${b} >= 0 && ${b} < 32`,
        value: `${a} >> ${b}`,
      });
    default:
      return undefined;
  }
}

/** The test that a sum or difference is a safe int; a literal operand rules one end out. */
function safe(assignment: string, result: string, a: string, b: string, minus: boolean): string {
  const literal = isLiteral(b)
    ? (minus ? -Number(b) : Number(b))
    : !minus && isLiteral(a)
    ? Number(a)
    : undefined;
  if (literal !== undefined) {
    return literal >= 0 ? `(${assignment}) <= ${MAX}` : `(${assignment}) >= -${MAX}`;
  }
  return `(${assignment}) <= ${MAX} && ${result} >= -${MAX}`;
}

/** Whether an expression is certainly no int, so that the inline test would be wasted. */
function isNotInt(node: ast.Expr, depth = 0): boolean {
  switch (node.kind) {
    case "Constant":
      return node.value.type !== "int" || typeof node.value.value === "bigint";
    case "JoinedStr":
    case "List":
    case "ListComp":
    case "Tuple":
    case "Dict":
    case "Set":
      return true;
    case "BinOp":
      return node.op === "Div" ||
        (node.op !== "Mult" && node.op !== "Mod" && depth < 8 &&
          (isNotInt(node.left, depth + 1) || isNotInt(node.right, depth + 1)));
    default:
      return false;
  }
}

function emitUnary(unit: Unit, node: ast.UnaryOp): string {
  if (node.op === "Invert" && node.operand.kind === "Constant") {
    const { value } = node.operand;
    // CPython folds it, so that it does not warn.
    if (value.type === "bool") return value.value ? "(-2)" : "(-1)";
  }
  if (node.op === "Not") return emitNot(unit, node);
  const constant = constantOf(node);
  if (constant !== undefined) return `(${constantText(unit, constant)})`;
  const operand = unit.expression(node.operand);
  const name = node.op === "USub" ? "neg" : node.op === "UAdd" ? "pos" : "invert";
  return `${name}(${operand}, p = ${unit.position(node)})`;
}

/** `not x`, of any number of `not`s. */
function emitNot(unit: Unit, node: ast.UnaryOp): string {
  let operand = node.operand;
  let isOdd = true;
  while (operand.kind === "UnaryOp" && operand.op === "Not") {
    operand = operand.operand;
    isOdd = !isOdd;
  }
  const condition = unit.condition(operand);
  return isOdd ? `!(${condition})` : `!(!(${condition}))`;
}

function emitBoolean(unit: Unit, node: ast.BoolOp): string {
  if (isLong(node.values.length)) return emitLongBoolean(unit, node);
  const result = unit.temporary();
  const last = node.values.length - 1;
  const emit = (index: number): string => {
    const value = unit.expression(node.values[index]!);
    if (index === last) return value;
    const position = `p = ${unit.position(node)}`;
    let rest = "";
    const lines = unit.capture(() => rest = unit.protectBound(() => emit(index + 1)));
    if (lines.length === 0) {
      return node.op === "And"
        ? `(truthy(${result} = ${value}, ${position}) ? ${rest} : ${result})`
        : `(truthy(${result} = ${value}, ${position}) ? ${result} : ${rest})`;
    }
    const kept = unit.freshTemporary();
    unit.line(`${kept} = ${value};`);
    unit.line(
      `if (${node.op === "And" ? "" : "!"}truthy(${kept}, ${position})) {`,
      ...lines,
      `${kept} = ${rest};`,
      "}",
    );
    return kept;
  };
  return emit(0);
}

const compareNames: Partial<Record<ast.CompareOperator, [intrinsic: string, symbol: string]>> = {
  Lt: ["lt", "<"],
  LtE: ["le", "<="],
  Gt: ["gt", ">"],
  GtE: ["ge", ">="],
  Eq: ["eq", "==="],
  NotEq: ["ne", "!=="],
};

/** One comparison of atoms, as a Python value, not in parentheses. */
export function emitComparison(
  unit: Unit,
  node: ast.Span,
  op: ast.CompareOperator,
  a: string,
  b: string,
): string {
  switch (op) {
    case "Is":
      return `${a} === ${b}`;
    case "IsNot":
      return `${a} !== ${b}`;
    case "In":
      return `isIn(${a}, ${b}, p = ${unit.position(node)})`;
    case "NotIn":
      return `!isIn(${a}, ${b}, p = ${unit.position(node)})`;
  }
  const [intrinsic, symbol] = compareNames[op]!;
  const slow = `(p = ${unit.position(node)}, ${intrinsic}(${a}, ${b}))`;
  const tests = inlineTests(unit, a, b);
  if (tests === "") return slow;
  return `${tests} ? ${a} ${symbol} ${b} : ${slow}`;
}

/** The test that both atoms are small ints, or "" where that is hopeless or too long. */
export function inlineTests(unit: Unit, a: string, b: string): string {
  if (unit.compilation.compact) return "";
  const hopeless = (text: string) => /^(?:"|k\d|None|true|false|Ellipsis|\d+n)/.test(text);
  if (hopeless(a) || hopeless(b) || (isLiteral(a) && isLiteral(b))) return "";
  return [a, b].filter((each) => !isLiteral(each)).map((each) => `typeof ${each} === "number"`)
    .join(" && ");
}

/** What stands before one comparison, and its operands, which compact code names only once. */
export function comparisonOperands(
  unit: Unit,
  node: ast.Compare,
): { before: string; operands: string[] } {
  keepDisplay(unit, node);
  const nodes = [node.left, node.comparators[0]!];
  if (unit.compilation.compact) return { before: "", operands: unit.expressions(nodes) };
  const { before, atoms } = unit.atoms(nodes);
  return { before, operands: atoms };
}

/**
 * Sees to it that a display of constants that is looked in is not made anew: the last one of a chain,
 * since those before it are looked for, too.
 */
function keepDisplay(unit: Unit, { ops, comparators }: ast.Compare): void {
  const display = comparators.at(-1)!;
  const op = ops.at(-1);
  if (op !== "In" && op !== "NotIn") return;
  if (display.kind !== "Set" && display.kind !== "List") return;
  const constant = constantDisplay(unit, display);
  if (constant !== undefined) unit.emitted.set(display, constant);
}

function emitCompare(unit: Unit, node: ast.Compare): string {
  if (node.ops.length === 1) {
    const { before, operands: [a, b] } = comparisonOperands(unit, node);
    return `(${before}${emitComparison(unit, node, node.ops[0]!, a!, b!)})`;
  }
  keepDisplay(unit, node);
  if (!isLong(node.ops.length)) return emitChain(unit, node);
  return emitLongCompare(unit, node, (op, a, b) => emitComparison(unit, node, op, a, b));
}

/** `a < b < c`: each operand is evaluated once, and the first false result is the value. */
function emitChain(unit: Unit, node: ast.Compare): string {
  const last = node.ops.length - 1;
  const emit = (index: number, before: string, a: string, b: string): string => {
    const comparison = emitComparison(unit, node, node.ops[index]!, a, b);
    if (index === last) return `(${before}${comparison})`;
    const result = unit.temporary();
    let rest = "";
    const lines = unit.capture(() => {
      rest = unit.protectBound(() => {
        const next = unit.atoms([node.comparators[index + 1]!], node.comparators.slice(index + 2));
        return emit(index + 1, next.before, b, next.atoms[0]!);
      });
    });
    if (lines.length === 0) {
      return `(${before}truthy(${result} = ${comparison}) ? ${rest} : ${result})`;
    }
    unit.line(`${before}${result} = ${comparison};`);
    unit.line(`if (truthy(${result})) {`, ...lines, `${result} = ${rest};`, "}");
    return result;
  };
  const rest = node.comparators.slice(1);
  const { before, atoms: [a, b] } = unit.atoms([node.left, node.comparators[0]!], rest);
  return emit(0, before, a!, b!);
}

function emitConditional(unit: Unit, node: ast.IfExp): string {
  if (isLong(conditionalLength(node))) return emitLongConditional(unit, node);
  const test = unit.condition(node.test);
  let body = "";
  let orelse = "";
  const bodyLines = unit.capture(() => body = unit.protectBound(() => unit.expression(node.body)));
  const elseLines = unit.capture(() =>
    orelse = unit.protectBound(() => unit.expression(node.orelse))
  );
  if (bodyLines.length === 0 && elseLines.length === 0) return `(${test} ? ${body} : ${orelse})`;
  const result = unit.temporary();
  unit.line(
    `if (${test}) {`,
    ...bodyLines,
    `${result} = ${body};`,
    "} else {",
    ...elseLines,
    `${result} = ${orelse};`,
    "}",
  );
  return result;
}

function emitAttribute(unit: Unit, node: ast.Attribute): string {
  const name = unit.mangled(node.attr);
  const { before, atom } = unit.atom(unit.expression(node.value));
  return `(${before}${readAttribute(unit, node, atom, name)})`;
}

/** Reads an attribute of an atom; not in parentheses. */
export function readAttribute(
  unit: Unit,
  node: ast.Attribute,
  object: string,
  name: string,
): string {
  const target = asObject(object);
  if (unit.compilation.compact) return `read(${target}, ${unit.compilation.table.attribute(name)})`;
  return `${target}${property("$", name)} ?? (p = ${
    unit.attributePosition(node)
  }, loadAttribute(${target}, ${target}${property("t$", name)}, ${JSON.stringify(name)}))`;
}

function sliceParts(unit: Unit, node: ast.Slice): (() => string)[] {
  return [node.lower, node.upper, node.step].map((part) => () =>
    part === null ? "None" : unit.expression(part)
  );
}

function emitSubscript(unit: Unit, node: ast.Subscript): string {
  const { value, slice } = node;
  if (slice.kind === "Slice") {
    const [object, ...parts] = unit.sequence([
      () => unit.expression(value),
      ...sliceParts(unit, slice),
    ]);
    return `getSlice(${object}, ${parts.join(", ")}, p = ${unit.position(node)})`;
  }
  if (isNotIndex(slice) || unit.compilation.compact) {
    const [object, key] = unit.expressions([value, slice]);
    return `getItem(${object}, ${key}, p = ${unit.position(node)})`;
  }
  const { before, atoms: [atom, key] } = unit.atoms([value, slice]);
  const object = asObject(atom!);
  const result = unit.temporary();
  const test = isLiteral(key!) ? "" : ` && typeof ${key} === "number" && ${key} >= 0`;
  return `(${before}${object}.hasItems === true${test} && (${result} = ${object}.items[${key}]) !== undefined ? ${result} : (p = ${
    unit.position(node)
  }, getItem(${object}, ${key})))`;
}

/** Whether a subscript is certainly no non-negative int. */
export function isNotIndex(node: ast.Expr): boolean {
  switch (node.kind) {
    case "Constant":
      return node.value.type !== "int";
    case "UnaryOp":
    case "Tuple":
    case "JoinedStr":
    case "Slice":
    case "Starred":
      return true;
    default:
      return false;
  }
}

function emitSet(unit: Unit, node: ast.SetExpr): string {
  const position = `p = ${unit.position(node)}`;
  const star = node.elts.findIndex((each) => each.kind === "Starred");
  if (star < 0) {
    if (node.elts.length < 3 || !isSetOfConstants(node)) {
      return `newSetOf(${emitArray(unit, node.elts)}, ${position})`;
    }
    return `copyOfSet(${emitSetOfConstants(unit, node)}, ${position})`;
  }
  // From the first star on, each element is added before the next one is evaluated.
  const set = unit.temporary();
  const parts = unit.sequence([
    () => `${set} = newSetOf(${emitArray(unit, node.elts.slice(0, star))}, ${position})`,
    ...node.elts.slice(star).map((each) => () =>
      each.kind === "Starred"
        ? `addAllToSet(${set}, ${unit.expression(each.value)}, ${position})`
        : `addToSet(${set}, ${unit.expression(each)}, ${position})`
    ),
  ]);
  return `(${parts.join(", ")}, ${set})`;
}

function emitDict(unit: Unit, node: ast.Dict): string {
  const position = `p = ${unit.position(node)}`;
  const groups = dictGroups(node);
  if (groups.length === 0) return "newDict()";
  const pairs = (from: number, to: number): string => {
    const nodes: ast.Expr[] = [];
    for (let i = from; i < to; i++) nodes.push(node.keys[i]!, node.values[i]!);
    return `[${unit.expressions(nodes).join(", ")}]`;
  };
  const [first, ...rest] = groups;
  if (rest.length === 0 && !first!.isMapping) {
    return `newDictOf(${pairs(first!.from, first!.to)}, ${position})`;
  }
  const dict = unit.temporary();
  const parts = unit.sequence(groups.map(({ from, to, isMapping }, index) => () => {
    if (isMapping) {
      const target = index === 0 ? `${dict} = newDict()` : dict;
      return `addMapping(${target}, ${unit.expression(node.values[from]!)}, ${position})`;
    }
    return index === 0
      ? `${dict} = newDictOf(${pairs(from, to)}, ${position})`
      : `addPairs(${dict}, ${pairs(from, to)}, ${position})`;
  }));
  return `(${parts.join(", ")}, ${dict})`;
}

/** A dict display as runs of pairs and single `**mapping`s, each put in before the next is evaluated. */
function dictGroups(node: ast.Dict): { from: number; to: number; isMapping: boolean }[] {
  const groups: { from: number; to: number; isMapping: boolean }[] = [];
  node.keys.forEach((key, index) => {
    const last = groups.at(-1);
    if (key !== null && last !== undefined && !last.isMapping) last.to = index + 1;
    else groups.push({ from: index, to: index + 1, isMapping: key === null });
  });
  return groups;
}
