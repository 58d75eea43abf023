/**
 * What CPython's optimiser makes a constant of before its code generator looks (Python/ast_opt.c),
 * as far as warnings and the order of sets ask: the type, and the value where a larger expression
 * depends on it.
 */

import type { BinOp, ConstantValue, Expr, Operator, SetExpr } from "../ast.ts";

/** A constant's type and, for what can be computed with, its value. */
export interface Folded {
  readonly type: string;
  readonly number?: bigint | number;
  /** Whether it is surely no zero, where the value is not known. */
  readonly isNotZero?: boolean;
  /** How many items a text or a bytes has. */
  readonly length?: number;
  /** A tuple's items. */
  readonly items?: readonly Folded[];
}

/** The limits of what is folded (`MAX_INT_SIZE`, `MAX_STR_SIZE`, `MAX_COLLECTION_SIZE`). */
const MAX_INT_BITS = 128;
const MAX_TEXT = 4096;
const MAX_ITEMS = 256;

const ranks: Readonly<Record<string, number>> = { bool: 0, int: 1, float: 2, complex: 3 };

/** The constant that an expression is to CPython's code generator, or undefined. */
export function fold(expr: Expr): Folded | undefined {
  switch (expr.kind) {
    case "Constant":
      return foldLiteral(expr.value);
    case "Name":
      return expr.id === "__debug__" ? { type: "bool", number: 1n } : undefined;
    case "Tuple": {
      const items = expr.elts.map(fold).filter((each) => each !== undefined);
      return items.length === expr.elts.length ? { type: "tuple", items } : undefined;
    }
    case "UnaryOp": {
      const operand = fold(expr.operand);
      if (operand === undefined) return undefined;
      if (expr.op === "Not") return { type: "bool" };
      if (ranks[operand.type] === undefined) return undefined;
      const type = operand.type === "bool" ? "int" : operand.type;
      const { number } = operand;
      if (expr.op !== "Invert") {
        return { type, number: number === undefined || expr.op === "UAdd" ? number : -number };
      }
      return typeof number === "bigint" ? { type, number: ~number } : undefined;
    }
    case "BinOp":
      return foldBinary(expr);
    case "Subscript": {
      const value = fold(expr.value);
      const index = fold(expr.slice);
      if (expr.ctx !== "Load" || typeof index?.number !== "bigint") return undefined;
      if (value?.items !== undefined) return value.items.at(Number(index.number));
      const length = BigInt(value?.length ?? 0);
      if (index.number >= length || index.number < -length) return undefined;
      return value!.type === "str" ? { type: "str", length: 1 } : { type: "int" };
    }
    default:
      return undefined;
  }
}

/** Whether it is a set display that CPython can make a constant of. */
export function isSetOfConstants(expr: Expr): expr is SetExpr {
  return expr.kind === "Set" && expr.elts.every(fold);
}

/** A literal's type and value. */
function foldLiteral(value: ConstantValue): Folded {
  switch (value.type) {
    case "None":
      return { type: "NoneType" };
    case "Ellipsis":
      return { type: "ellipsis" };
    case "bool":
      return { type: "bool", number: value.value ? 1n : 0n };
    case "int":
      return { type: "int", number: BigInt(value.value) };
    case "float":
      return { type: "float", number: value.value };
    case "str":
    case "bytes":
      return { type: value.type, length: value.value.length };
    default:
      return { type: value.type, isNotZero: value.type === "complex" && value.imag !== 0 };
  }
}

function foldBinary({ left: leftExpr, right: rightExpr, op }: BinOp): Folded | undefined {
  const left = fold(leftExpr);
  const right = fold(rightExpr);
  if (left === undefined || right === undefined) return undefined;
  const [a, b] = [ranks[left.type], ranks[right.type]];
  if (a !== undefined && b !== undefined) return foldNumbers(left, right, op, Math.max(a, b));
  if (op === "Add" && left.type === right.type) {
    const { type, items, length } = left;
    if (items !== undefined) return { type, items: [...items, ...right.items!] };
    return length === undefined ? undefined : { type, length: length + right.length! };
  }
  if (op !== "Mult") return undefined;
  const [sequence, count] = b !== undefined ? [left, right.number] : [right, left.number];
  return typeof count === "bigint" ? repeat(sequence, Number(count)) : undefined;
}

/** CPython leaves what is repeated a negative number of times, unless it is empty. */
function repeat({ type, items, length }: Folded, count: number): Folded | undefined {
  if (count < 0 && (items?.length ?? length) !== 0) return undefined;
  if (items !== undefined) {
    const size = items.length * count;
    if (size > MAX_ITEMS) return undefined;
    return { type, items: Array.from({ length: size }, (_, i) => items[i % items.length]!) };
  }
  return length !== undefined && length * count <= MAX_TEXT
    ? { type, length: length * count }
    : undefined;
}

const isNotZero = ({ number, isNotZero }: Folded): boolean =>
  number === undefined ? isNotZero === true : Number(number) !== 0;

const bits = (value: bigint): number => (value < 0n ? -value : value).toString(2).length;

function foldNumbers(
  left: Folded,
  right: Folded,
  op: Operator,
  rank: number,
): Folded | undefined {
  const divides = op === "Div" || op === "FloorDiv" || op === "Mod";
  if (divides && !isNotZero(right)) return undefined;
  if (rank === 3) {
    return op === "Add" || op === "Sub" || op === "Mult" || op === "Div" || op === "Pow"
      ? { type: "complex", isNotZero: op !== "Mult" && (isNotZero(left) || isNotZero(right)) }
      : undefined;
  }
  if (typeof left.number === "bigint" && typeof right.number === "bigint") {
    return foldInts(left.number, right.number, op, rank === 0);
  }
  const [a, b] = [Number(left.number), Number(right.number)];
  switch (op) {
    case "Add":
      return { type: "float", number: a + b };
    case "Sub":
      return { type: "float", number: a - b };
    case "Mult":
      return { type: "float", number: a * b };
    case "Div":
      return { type: "float", number: a / b };
    case "FloorDiv":
      return { type: "float", number: Math.floor(a / b) };
    case "Mod":
      return { type: "float" };
    case "Pow":
      if (a === 0 && b < 0) return undefined;
      return a < 0 && !Number.isInteger(b)
        ? { type: "complex" }
        : { type: "float", number: a ** b };
    default:
      return undefined;
  }
}

function foldInts(a: bigint, b: bigint, op: Operator, areBools: boolean): Folded | undefined {
  const int = (number: bigint): Folded => ({ type: "int", number });
  const logic = (number: bigint): Folded => ({ type: areBools ? "bool" : "int", number });
  switch (op) {
    case "Add":
      return int(a + b);
    case "Sub":
      return int(a - b);
    case "Mult":
      return a !== 0n && b !== 0n && bits(a) + bits(b) > MAX_INT_BITS ? undefined : int(a * b);
    case "Div":
      return { type: "float", number: Number(a) / Number(b) };
    case "FloorDiv":
    case "Mod": {
      const remainder = ((a % b) + b) % b;
      return int(op === "Mod" ? remainder : (a - remainder) / b);
    }
    case "Pow":
      if (b < 0n) return a === 0n ? undefined : { type: "float" };
      return a !== 0n && b > 0n && BigInt(bits(a)) * b > BigInt(MAX_INT_BITS)
        ? undefined
        : int(a ** b);
    case "LShift":
      if (b < 0n || (a !== 0n && b + BigInt(bits(a)) > BigInt(MAX_INT_BITS))) return undefined;
      return int(a << b);
    case "RShift":
      return b < 0n ? undefined : int(a >> b);
    case "BitOr":
      return logic(a | b);
    case "BitXor":
      return logic(a ^ b);
    case "BitAnd":
      return logic(a & b);
    default:
      return undefined;
  }
}
