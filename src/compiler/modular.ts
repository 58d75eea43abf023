/**
 * Int arithmetic whose result is reduced at once: `expression & mask` and `(x * y + z) % m`, as
 * hashes, checksums and random number generators have it. The products pass 2**53, so computed one
 * by one they would be bigints (some 100 ns each); only the low 32 bits, or the remainder, are
 * wanted. Operands that can be read without effect are tried as numbers first; if one is not, the
 * ordinary code runs, from the beginning.
 */

import type * as ast from "../syntax/ast.ts";
import { constantOf } from "./constants.ts";
import { pureRead } from "./floats.ts";
import type { Unit } from "./unit.ts";

/** Tests, and the value where they all hold. */
export interface Modular {
  tests: string[];
  text: string;
}

/** `left & right` with a mask of at most 32 bits; undefined where it is not of that kind. */
export function maskedBits(unit: Unit, left: ast.Expr, right: ast.Expr): Modular | undefined {
  const mask = intLiteral(right);
  if (mask === undefined || mask < 0n || mask > 0xffffffffn) return undefined;
  const tests: string[] = [];
  const text = lowBits(unit, left, tests);
  if (text === undefined || tests.length === 0) return undefined;
  const bits = `${text} & ${BigInt.asIntN(32, mask)}`;
  return { tests, text: mask > 0x7fffffffn ? `(${bits}) >>> 0` : bits };
}

/** The low 32 bits of an expression as a signed number. */
function lowBits(unit: Unit, node: ast.Expr, tests: string[]): string | undefined {
  const constant = intLiteral(node);
  if (constant !== undefined) return `(${BigInt.asIntN(32, constant)})`;
  if (node.kind === "UnaryOp" && (node.op === "USub" || node.op === "Invert")) {
    const operand = lowBits(unit, node.operand, tests);
    return operand && (node.op === "USub" ? `(-${operand} | 0)` : `(~${operand})`);
  }
  if (node.kind !== "BinOp") {
    const leaf = numberLeaf(unit, node, tests);
    return leaf && `(${leaf} | 0)`;
  }
  if (node.op === "LShift") {
    const by = intLiteral(node.right);
    if (by === undefined || by < 0n || by > 31n) return undefined;
    const left = lowBits(unit, node.left, tests);
    return left && `(${left} << ${by})`;
  }
  const combine = ringOperators[node.op];
  if (combine === undefined) return undefined;
  const left = lowBits(unit, node.left, tests);
  if (left === undefined) return undefined;
  const right = lowBits(unit, node.right, tests);
  return right && combine(left, right);
}

/** The operators whose low bits depend on nothing but the low bits of their operands. */
const ringOperators: Partial<Record<ast.Operator, (a: string, b: string) => string>> = {
  Add: (a, b) => `(${a} + ${b} | 0)`,
  Sub: (a, b) => `(${a} - ${b} | 0)`,
  Mult: (a, b) => `Math.imul(${a}, ${b})`,
  BitAnd: (a, b) => `(${a} & ${b})`,
  BitOr: (a, b) => `(${a} | ${b})`,
  BitXor: (a, b) => `(${a} ^ ${b})`,
};

/** `(x * y) % m`, also with something added to or taken off the product. */
export function productModulo(unit: Unit, left: ast.Expr, right: ast.Expr): Modular | undefined {
  const parts = productParts(left);
  if (parts === undefined) return undefined;
  const tests: string[] = [];
  const x = numberOperand(unit, parts.product.left, tests);
  const y = x && numberOperand(unit, parts.product.right, tests);
  const z = y && (parts.term === undefined ? "0" : numberOperand(unit, parts.term, tests));
  const m = z && numberOperand(unit, right, tests);
  if (m === undefined || tests.length === 0) return undefined;
  if (!/^\d+$/.test(m!)) tests.push(`${m} > 0`);
  else if (m === "0") return undefined;
  return { tests, text: `productModulo(${x}, ${y}, ${parts.minus ? `-${z}` : z}, ${m})` };
}

interface ProductParts {
  product: ast.BinOp;
  term: ast.Expr | undefined;
  minus: boolean;
}

function productParts(node: ast.Expr): ProductParts | undefined {
  if (node.kind !== "BinOp") return undefined;
  if (node.op === "Mult") return { product: node, term: undefined, minus: false };
  if (node.op !== "Add" && node.op !== "Sub") return undefined;
  const { left, right } = node;
  if (left.kind === "BinOp" && left.op === "Mult") {
    return { product: left, term: right, minus: node.op === "Sub" };
  }
  if (node.op === "Add" && right.kind === "BinOp" && right.op === "Mult") {
    return { product: right, term: left, minus: false };
  }
  return undefined;
}

/** A literal below 2**53 that is not negative, or what `numberLeaf` gives. */
function numberOperand(unit: Unit, node: ast.Expr, tests: string[]): string | undefined {
  const constant = intLiteral(node);
  if (constant === undefined) return numberLeaf(unit, node, tests);
  return constant >= 0n && constant <= BigInt(Number.MAX_SAFE_INTEGER)
    ? String(constant)
    : undefined;
}

/** An atom that holds a number once the tests have passed. */
function numberLeaf(unit: Unit, node: ast.Expr, tests: string[]): string | undefined {
  const read = pureRead(unit, node);
  if (read === undefined) return undefined;
  tests.push(...read.tests);
  if (unit.isAtom(read.text)) {
    tests.push(`typeof ${read.text} === "number"`);
    return read.text;
  }
  const name = unit.temporary();
  tests.push(`typeof (${name} = ${read.text}) === "number"`);
  return name;
}

function intLiteral(node: ast.Expr): bigint | undefined {
  const constant = constantOf(node);
  return constant?.type === "int" ? BigInt(constant.value) : undefined;
}
