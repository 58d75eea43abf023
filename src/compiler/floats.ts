/**
 * Float arithmetic without boxes in between. A tree of `+ - * /` whose leaves can be read without
 * effect (variables, own attributes, list items, literals) is tried on raw doubles first: if every
 * leaf is a float, one result is made; otherwise the ordinary code runs, from the beginning.
 */

import type * as ast from "../syntax/ast.ts";
import { constantOf } from "./constants.ts";
import { doubleOf } from "./doubles.ts";
import { asObject, property, type Unit, variable } from "./unit.ts";

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
  // It has been evaluated already, as part of a long chain.
  if (unit.emitted.has(node)) return undefined;
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
export interface PureRead {
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
  if (unit.doubles.has(value)) {
    const double = doubleOf(value);
    const isBound = read.maybeUndefined ? `${value} !== undefined && ` : "";
    tests.push(
      `(${value} === unboxed || ${isBound}${value}.isFloat === true && (${double} = ${value}.value, true))`,
    );
    seen.set(value, double);
    return { tests, text: double, operators: 0, hasFloat: true };
  }
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

/** An expression that reads a value and does nothing else; undefined where it is none. */
export function pureRead(unit: Unit, node: ast.Expr): PureRead | undefined {
  if (unit.emitted.has(node)) return undefined;
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
      const object = pureObject(unit, node.value);
      if (object === undefined) return undefined;
      return {
        tests: object.tests,
        text: `${object.text}${property("$", unit.mangled(node.attr))}`,
        maybeUndefined: true,
      };
    }
    case "Subscript": {
      const object = pureObject(unit, node.value);
      if (object === undefined) return undefined;
      const index = pureIndex(unit, node.slice);
      if (index === undefined) return undefined;
      return {
        tests: [...object.tests, `${object.text}.hasItems === true`, ...index.tests],
        text: `${object.text}.items[${index.text}]`,
        maybeUndefined: true,
      };
    }
    default:
      return undefined;
  }
}

/** An object to read an attribute or an item of: a name that is surely bound, or a read of one. */
function pureObject(unit: Unit, node: ast.Expr): { tests: string[]; text: string } | undefined {
  const read = pureRead(unit, node);
  if (read === undefined) return undefined;
  if (unit.isAtom(read.text) && !read.maybeUndefined) {
    return { tests: read.tests, text: asObject(read.text) };
  }
  const name = unit.temporary();
  return { tests: [...read.tests, `(${name} = ${read.text}) !== undefined`], text: name };
}

/** An index that is not negative: a literal, a name, or a name with a literal added or taken off. */
function pureIndex(unit: Unit, node: ast.Expr): { tests: string[]; text: string } | undefined {
  const index = constantOf(node);
  if (index !== undefined) {
    if (index.type !== "int" || typeof index.value !== "number" || index.value < 0) {
      return undefined;
    }
    return { tests: [], text: String(index.value) };
  }
  if (node.kind === "BinOp" && (node.op === "Add" || node.op === "Sub")) {
    const offset = constantOf(node.right);
    const name = localAtom(unit, node.left);
    if (name === undefined || offset?.type !== "int" || typeof offset.value !== "number") {
      return undefined;
    }
    const text = `${name} ${node.op === "Add" ? "+" : "-"} ${literal(offset.value)}`;
    return { tests: [`typeof ${name} === "number"`, `${text} >= 0`], text };
  }
  const key = localAtom(unit, node);
  if (key === undefined) return undefined;
  return { tests: [`typeof ${key} === "number"`, `${key} >= 0`], text: key };
}

/** A local variable that is certainly bound. */
function localAtom(unit: Unit, node: ast.Expr): string | undefined {
  if (node.kind !== "Name") return undefined;
  const found = unit.resolve(node.id);
  if (found.where !== "local") return undefined;
  const text = variable(found.scope, found.symbol.name);
  return unit.bound.has(text) ? text : undefined;
}

/** `current OP= value` on raw doubles: the tests and the new value; undefined if that cannot be. */
export function fuseInPlace(
  unit: Unit,
  current: string,
  op: ast.Operator,
  value: ast.Expr,
): { test: string; text: string } | undefined {
  const symbol = symbols[op];
  if (symbol === undefined || op === "Div") return undefined;
  const fused = fuse(unit, value);
  if (fused === undefined || fused.operators === 0 || fused.tests.length === 0) return undefined;
  return {
    test: [`${current}.isFloat === true`, ...fused.tests].join(" && "),
    text: `${current}.value ${symbol} ${fused.text}`,
  };
}
