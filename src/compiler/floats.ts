/**
 * Float arithmetic without boxes in between. A tree of `+ - * /` whose leaves can be read without
 * effect (variables, own attributes, list items, literals) is tried on raw doubles first: if every
 * leaf is a float, one result is made; otherwise the ordinary code runs, from the beginning.
 */

import type * as ast from "../syntax/ast.ts";
import { constantOf } from "./constants.ts";
import { property, type Unit, variable } from "./unit.ts";

/** A tree on raw doubles: the tests that its leaves are floats, and the JavaScript arithmetic. */
export interface Fused {
  tests: string[];
  text: string;
  /** How many operators are in it. */
  operators: number;
  /** Whether some leaf is known to be no int only by its test; literals alone prove nothing. */
  hasFloat: boolean;
}

const symbols: Partial<Record<ast.Operator, string>> = { Add: "+", Sub: "-", Mult: "*", Div: "/" };

/** The fused form of an expression, or undefined where a leaf has effects or is no number. */
export function fuse(unit: Unit, node: ast.Expr): Fused | undefined {
  const seen = new Map<string, string>();
  return fuseNode(unit, node, seen);
}

function fuseNode(unit: Unit, node: ast.Expr, seen: Map<string, string>): Fused | undefined {
  const constant = constantOf(node);
  if (constant !== undefined) {
    if (constant.type === "float" && Number.isFinite(constant.value)) {
      return { tests: [], text: literal(constant.value), operators: 0, hasFloat: true };
    }
    if (constant.type === "int" && typeof constant.value === "number") {
      return { tests: [], text: literal(constant.value), operators: 0, hasFloat: false };
    }
    return undefined;
  }
  switch (node.kind) {
    case "Name":
    case "Attribute":
    case "Subscript": {
      const read = pureRead(unit, node);
      if (read === undefined) return undefined;
      return floatLeaf(unit, read, seen);
    }
    case "UnaryOp": {
      if (node.op !== "USub") return undefined;
      const operand = fuseNode(unit, node.operand, seen);
      if (operand === undefined || !operand.hasFloat) return undefined;
      return { ...operand, text: `(-${operand.text})`, operators: operand.operators + 1 };
    }
    case "BinOp": {
      const symbol = symbols[node.op];
      if (symbol === undefined) return undefined;
      const left = fuseNode(unit, node.left, seen);
      if (left === undefined) return undefined;
      const right = fuseNode(unit, node.right, seen);
      // Two ints must be computed as ints.
      if (right === undefined || (!left.hasFloat && !right.hasFloat)) return undefined;
      const tests = [...left.tests, ...right.tests];
      if (node.op === "Div") {
        if (right.operators > 0) return undefined;
        if (!/^-?[\d.e+-]+$/.test(right.text)) tests.push(`${right.text} !== 0`);
        else if (Number(right.text) === 0) return undefined;
      }
      return {
        tests,
        text: `(${left.text} ${symbol} ${right.text})`,
        operators: left.operators + right.operators + 1,
        hasFloat: true,
      };
    }
    default:
      return undefined;
  }
}

function literal(value: number): string {
  return value < 0 || Object.is(value, -0) ? `(-${-value})` : String(value);
}

/** A value that can be read twice without anyone noticing. */
interface PureRead {
  /** Tests that must hold before the value can be read. */
  tests: string[];
  text: string;
  /** Whether the value may be undefined. */
  maybeUndefined: boolean;
}

function floatLeaf(unit: Unit, read: PureRead, seen: Map<string, string>): Fused {
  const known = seen.get(read.text);
  if (known !== undefined) return { tests: [], text: known, operators: 0, hasFloat: true };
  const tests = [...read.tests];
  let value = read.text;
  if (!unit.isAtom(value)) {
    const name = unit.temporary();
    tests.push(`(${name} = ${value}) !== undefined`, `${name}.isFloat === true`);
    value = name;
  } else {
    if (read.maybeUndefined) tests.push(`${value} !== undefined`);
    tests.push(`${value}.isFloat === true`);
  }
  const text = `${value}.value`;
  seen.set(read.text, text);
  return { tests, text, operators: 0, hasFloat: true };
}

function pureRead(unit: Unit, node: ast.Expr): PureRead | undefined {
  switch (node.kind) {
    case "Name": {
      const found = unit.resolve(node.id);
      if (found.where === "local") {
        const text = variable(found.scope, found.symbol.name);
        return { tests: [], text, maybeUndefined: !unit.bound.has(text) };
      }
      if (found.where === "global") {
        unit.globalNames.add(unit.mangled(node.id));
        return {
          tests: [],
          text: `G${property("$", unit.mangled(node.id))}`,
          maybeUndefined: true,
        };
      }
      return undefined;
    }
    case "Attribute": {
      const object = localAtom(unit, node.value);
      if (object === undefined) return undefined;
      return {
        tests: [],
        text: `${object}${property("$", unit.mangled(node.attr))}`,
        maybeUndefined: true,
      };
    }
    case "Subscript": {
      const object = localAtom(unit, node.value);
      if (object === undefined) return undefined;
      const index = constantOf(node.slice);
      if (index?.type === "int" && typeof index.value === "number" && index.value >= 0) {
        return {
          tests: [`${object}.isList === true`],
          text: `${object}.items[${index.value}]`,
          maybeUndefined: true,
        };
      }
      const key = node.slice.kind === "Name" ? localAtom(unit, node.slice) : undefined;
      if (key === undefined) return undefined;
      return {
        tests: [`${object}.isList === true`, `typeof ${key} === "number"`, `${key} >= 0`],
        text: `${object}.items[${key}]`,
        maybeUndefined: true,
      };
    }
    default:
      return undefined;
  }
}

/** A local variable that is certainly bound. */
function localAtom(unit: Unit, node: ast.Expr): string | undefined {
  if (node.kind !== "Name") return undefined;
  const found = unit.resolve(node.id);
  if (found.where !== "local") return undefined;
  const text = variable(found.scope, found.symbol.name);
  return unit.bound.has(text) ? text : undefined;
}
