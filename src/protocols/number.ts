/**
 * Arithmetic: fast paths for exact ints and floats, then the methods of both classes. What int and
 * float themselves compute is in kernel/; what other built-in types do is in their type files.
 */

import { newTypeError, newZeroDivisionError } from "../objects/exception.ts";
import { charge } from "../objects/budget.ts";
import { PyBuiltin } from "../objects/function.ts";
import { PyComplex, PyFloat, PyFloatExact } from "../objects/numbers.ts";
import { type Int, NotImplemented, type PyObject, type Value } from "../objects/object.ts";
import { PyListExact } from "../objects/list.ts";
import { PyTupleExact } from "../objects/tuple.ts";
import { isSubtype, typeName, typeOf } from "../objects/type.ts";
import * as ints from "../kernel/integers.ts";
import { power } from "../kernel/integer_power.ts";
import { floatFloorDivide, floatModulo } from "../kernel/float_arithmetic.ts";
import { concatTexts, repeatText } from "./concat.ts";
import { callSpecial } from "./call.ts";
import { powDouble } from "./power.ts";
import { joinItems } from "./size.ts";

const MAX = Number.MAX_SAFE_INTEGER;

/** The dunder names and the symbol of one binary operator. */
interface BinaryOperator {
  method: `t$${string}`;
  reflected: `t$${string}`;
  inplace: `t$${string}`;
  symbol: string;
}

const operator = (name: string, symbol: string): BinaryOperator => ({
  method: `t$__${name}__`,
  reflected: `t$__r${name}__`,
  inplace: `t$__i${name}__`,
  symbol,
});
const ADD = operator("add", "+");
const SUB = operator("sub", "-");
const MUL = operator("mul", "*");
const TRUEDIV = operator("truediv", "/");
const FLOORDIV = operator("floordiv", "//");
const MOD = operator("mod", "%");
const POW = operator("pow", "** or pow()");
const LSHIFT = operator("lshift", "<<");
const RSHIFT = operator("rshift", ">>");
const AND = operator("and", "&");
const OR = operator("or", "|");
const XOR = operator("xor", "^");
const MATMUL = operator("matmul", "@");

/**
 * Sequences concatenate and repeat only once both number protocols have declined. A class of the
 * guest's that defines `+` or `*` itself has them, its base's methods included, in its number
 * protocol.
 */
function isSequenceSlot(self: Value, method: Value, op: BinaryOperator): boolean {
  if (op !== ADD && op !== MUL) return false;
  if (!(method instanceof PyBuiltin) || method.owner?.sequence !== true) return false;
  const object = self as PyObject;
  return !typeOf(self).heap || (isBuiltin(object[op.method]) && isBuiltin(object[op.reflected]));
}

const isBuiltin = (method: Value | undefined): boolean =>
  method === undefined || method instanceof PyBuiltin;

/** `a OP b` by the methods of both classes (CPython's binary_op1), or NotImplemented. */
function dispatch(
  a: Value,
  b: Value,
  op: BinaryOperator,
  inplaceSlot?: Value,
  isInplace = false,
): Value {
  const typeA = typeOf(a);
  const typeB = typeOf(b);
  let method = (a as PyObject)[op.method];
  let reflected = typeA === typeB ? undefined : (b as PyObject)[op.reflected];
  let late = method !== undefined && isSequenceSlot(a, method, op) ? method : undefined;
  const lateReflected = reflected !== undefined && isSequenceSlot(b, reflected, op)
    ? reflected
    : undefined;
  if (late !== undefined) method = undefined;
  if (inplaceSlot !== undefined) late = inplaceSlot;
  if (lateReflected !== undefined) reflected = undefined;
  if (
    reflected !== undefined && isSubtype(typeB, typeA) &&
    reflected !== (a as PyObject)[op.reflected]
  ) {
    const result = callSpecial(reflected, b, a);
    if (result !== NotImplemented) return result;
    reflected = undefined;
  }
  if (method !== undefined) {
    const result = callSpecial(method, a, b);
    if (result !== NotImplemented) return result;
  }
  if (reflected !== undefined) {
    const result = callSpecial(reflected, b, a);
    if (result !== NotImplemented) return result;
  }
  if (late !== undefined) {
    if (op === MUL) checkCount(b);
    const result = callSpecial(late, a, b);
    if (result !== NotImplemented) return result;
  }
  // PyNumber_InPlaceMultiply does not look behind a left operand with a sequence protocol.
  if (lateReflected === undefined || (isInplace && hasSequenceProtocol(a))) return NotImplemented;
  if (op === MUL) checkCount(a);
  return callSpecial(lateReflected, b, a);
}

/** What a sequence is multiplied with must be an int. */
function checkCount(count: Value): void {
  if ((count as PyObject).t$__index__ !== undefined) return;
  throw newTypeError(`can't multiply sequence by non-int of type '${typeName(count)}'`);
}

/** CPython's `tp_as_sequence`, which every class of the guest's has. */
function hasSequenceProtocol(value: Value): boolean {
  return typeOf(value).heap || (value as PyObject).t$__contains__ !== undefined ||
    (value as PyObject).t$__getitem__ !== undefined;
}

function unsupported(a: Value, b: Value, symbol: string) {
  const python2 = symbol === ">>" && a instanceof PyBuiltin && a.name === "print" &&
    a.owner === undefined;
  const hint = python2 ? '. Did you mean "print(<message>, file=<output_stream>)"?' : "";
  return newTypeError(
    `unsupported operand type(s) for ${symbol}: '${typeName(a)}' and '${typeName(b)}'${hint}`,
  );
}

function binary(a: Value, b: Value, op: BinaryOperator): Value {
  const result = dispatch(a, b, op);
  if (result === NotImplemented) throw unsupported(a, b, op.symbol);
  return result;
}

function inplace(a: Value, b: Value, op: BinaryOperator): Value {
  const method = (a as PyObject)[op.inplace];
  // A subclass of list has `+=`, but not `*=`, in its number protocol too (update_one_slot).
  const late = method !== undefined && (op === MUL || (op === ADD && !typeOf(a).heap)) &&
    method instanceof PyBuiltin && method.owner?.sequence === true;
  if (method !== undefined && !late) {
    const result = callSpecial(method, a, b);
    if (result !== NotImplemented) return result;
  }
  const result = dispatch(a, b, op, late ? method : undefined, true);
  if (result === NotImplemented) {
    throw unsupported(a, b, op === POW ? "**=" : `${op.symbol}=`);
  }
  return result;
}

/** Whether both are ints proper, at least one a bigint. */
const bothInts = (a: Value, b: Value): boolean =>
  (typeof a === "bigint" || typeof a === "number") &&
  (typeof b === "bigint" || typeof b === "number");

/** Ints within this many bits are worked on without asking what that costs. */
const SMALL = 1n << 2048n;

/** `compute` on two ints of moderate size; undefined where one is huge. */
function moderate(a: Int, b: Int, compute: (x: bigint, y: bigint) => bigint): Int | undefined {
  const x = typeof a === "bigint" ? a : BigInt(a);
  const y = typeof b === "bigint" ? b : BigInt(b);
  if (x >= SMALL || x <= -SMALL || y >= SMALL || y <= -SMALL) return undefined;
  return ints.normalize(compute(x, y));
}

/** The double of an int or float operand beside a float, or undefined. */
function double(value: Value): number | undefined {
  if (typeof value === "number") return value;
  if (value instanceof PyFloatExact) return value.value;
  if (typeof value === "bigint") return ints.toDouble(value);
  return undefined;
}

/** Applies `compute` where one operand is a float and the other a float or an int. */
function floats(a: Value, b: Value, compute: (x: number, y: number) => number): Value | undefined {
  if (!(a instanceof PyFloatExact) && !(b instanceof PyFloatExact)) return undefined;
  const x = double(a);
  if (x === undefined) return undefined;
  const y = double(b);
  if (y === undefined) return undefined;
  return new PyFloatExact(compute(x, y));
}

export function add(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") {
    const result = a + b;
    return result <= MAX && result >= -MAX ? result : BigInt(a) + BigInt(b);
  }
  if (typeof a === "string" && typeof b === "string") return concatTexts(a, b);
  if (a instanceof PyFloatExact) {
    if (b instanceof PyFloatExact) return new PyFloatExact(a.value + b.value);
    if (typeof b === "number") return new PyFloatExact(a.value + b);
  } else if (typeof a === "number" && b instanceof PyFloatExact) {
    return new PyFloatExact(a + b.value);
  }
  if (bothInts(a, b)) {
    return moderate(a as Int, b as Int, (x, y) => x + y) ?? ints.add(a as Int, b as Int, charge);
  }
  return joined(a, b) ?? floats(a, b, (x, y) => x + y) ?? binary(a, b, ADD);
}

/** The sum of two lists or two tuples, where both are exactly that. */
function joined(a: Value, b: Value): Value | undefined {
  if (a instanceof PyListExact) {
    return b instanceof PyListExact ? new PyListExact(joinItems(a.items, b.items)) : undefined;
  }
  if (!(a instanceof PyTupleExact && b instanceof PyTupleExact)) return undefined;
  if (a.items.length === 0) return b;
  return b.items.length === 0 ? a : new PyTupleExact(joinItems(a.items, b.items));
}

export function sub(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") {
    const result = a - b;
    return result <= MAX && result >= -MAX ? result : BigInt(a) - BigInt(b);
  }
  if (a instanceof PyFloatExact) {
    if (b instanceof PyFloatExact) return new PyFloatExact(a.value - b.value);
    if (typeof b === "number") return new PyFloatExact(a.value - b);
  } else if (typeof a === "number" && b instanceof PyFloatExact) {
    return new PyFloatExact(a - b.value);
  }
  if (bothInts(a, b)) {
    return moderate(a as Int, b as Int, (x, y) => x - y) ??
      ints.subtract(a as Int, b as Int, charge);
  }
  return floats(a, b, (x, y) => x - y) ?? binary(a, b, SUB);
}

export function mul(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") {
    const result = a * b;
    return result <= MAX && result >= -MAX ? result + 0 : BigInt(a) * BigInt(b);
  }
  if (a instanceof PyFloatExact) {
    if (b instanceof PyFloatExact) return new PyFloatExact(a.value * b.value);
    if (typeof b === "number") return new PyFloatExact(a.value * b);
  } else if (typeof a === "number" && b instanceof PyFloatExact) {
    return new PyFloatExact(a * b.value);
  } else if (typeof a === "string" && typeof b === "number") return repeatText(a, b);
  if (bothInts(a, b)) {
    return moderate(a as Int, b as Int, (x, y) => x * y) ??
      ints.multiply(a as Int, b as Int, charge);
  }
  return floats(a, b, (x, y) => x * y) ?? binary(a, b, MUL);
}

export function truediv(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") {
    if (b === 0) throw newZeroDivisionError("division by zero");
    return new PyFloatExact(a / b);
  }
  if (bothInts(a, b)) {
    if (b === 0) throw newZeroDivisionError("division by zero");
    return new PyFloatExact(ints.trueDivide(a as Int, b as Int, charge));
  }
  const x = double(a);
  const y = double(b);
  if (x !== undefined && y !== undefined) {
    if (y === 0) throw newZeroDivisionError("float division by zero");
    return new PyFloatExact(x / y);
  }
  return binary(a, b, TRUEDIV);
}

export function floordiv(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") {
    if (b === 0) throw newZeroDivisionError("integer division or modulo by zero");
    return Math.floor(a / b) + 0;
  }
  if (bothInts(a, b)) {
    if (b === 0) throw newZeroDivisionError("integer division or modulo by zero");
    return ints.floorDivide(a as Int, b as Int, charge);
  }
  return floats(a, b, floatFloorDivide) ?? binary(a, b, FLOORDIV);
}

export function mod(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") {
    if (b === 0) throw newZeroDivisionError("integer modulo by zero");
    const result = a % b;
    return result !== 0 && (result < 0) !== (b < 0) ? result + b : result + 0;
  }
  if (bothInts(a, b)) {
    if (b === 0) throw newZeroDivisionError("integer modulo by zero");
    return ints.modulo(a as Int, b as Int, charge);
  }
  return floats(a, b, floatModulo) ?? binary(a, b, MOD);
}

export function pow(a: Value, b: Value): Value {
  if (bothInts(a, b)) {
    if ((b as Int) < 0) return powDouble(ints.toDouble(a as Int), ints.toDouble(b as Int));
    return power(a as Int, b as Int, charge);
  }
  if (a instanceof PyFloatExact || b instanceof PyFloatExact) {
    const x = double(a);
    const y = double(b);
    if (x !== undefined && y !== undefined) return powDouble(x, y);
  }
  return binary(a, b, POW);
}

export function lshift(a: Value, b: Value): Value {
  if (bothInts(a, b)) return ints.shiftLeft(a as Int, b as Int, charge);
  return binary(a, b, LSHIFT);
}

export function rshift(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number" && b >= 0 && b < 32 && (a | 0) === a) {
    return a >> b;
  }
  if (bothInts(a, b)) return ints.shiftRight(a as Int, b as Int, charge);
  return binary(a, b, RSHIFT);
}

export function and(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) {
    return a & b;
  }
  if (bothInts(a, b)) return ints.bitAnd(a as Int, b as Int);
  if (typeof a === "boolean" && typeof b === "boolean") return a && b;
  return binary(a, b, AND);
}

export function or(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) {
    return a | b;
  }
  if (bothInts(a, b)) return ints.bitOr(a as Int, b as Int);
  if (typeof a === "boolean" && typeof b === "boolean") return a || b;
  return binary(a, b, OR);
}

export function xor(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) {
    return a ^ b;
  }
  if (bothInts(a, b)) return ints.bitXor(a as Int, b as Int);
  if (typeof a === "boolean" && typeof b === "boolean") return a !== b;
  return binary(a, b, XOR);
}

export function matmul(a: Value, b: Value): Value {
  return binary(a, b, MATMUL);
}

/** Whether a value has no in-place methods: ints, floats and strings, the usual operands. */
const plain = (value: Value): boolean => typeof value !== "object" || value instanceof PyFloatExact;

/** Two numbers without in-place methods: no operator on them names itself in an error. */
const numeric = (a: Value, b: Value): boolean =>
  plain(a) && typeof a !== "string" && plain(b) && typeof b !== "string";

export const iadd = (a: Value, b: Value): Value => plain(a) ? addInplace(a, b) : inplace(a, b, ADD);
export const isub = (a: Value, b: Value): Value => numeric(a, b) ? sub(a, b) : inplace(a, b, SUB);
export const imul = (a: Value, b: Value): Value => numeric(a, b) ? mul(a, b) : inplace(a, b, MUL);
export const itruediv = (a: Value, b: Value): Value =>
  numeric(a, b) ? truediv(a, b) : inplace(a, b, TRUEDIV);
export const ifloordiv = (a: Value, b: Value): Value =>
  numeric(a, b) ? floordiv(a, b) : inplace(a, b, FLOORDIV);
export const imod = (a: Value, b: Value): Value => numeric(a, b) ? mod(a, b) : inplace(a, b, MOD);
export const ipow = (a: Value, b: Value): Value => numeric(a, b) ? pow(a, b) : inplace(a, b, POW);
export const ilshift = (a: Value, b: Value): Value => inplaceInt(a, b, LSHIFT, lshift);
export const irshift = (a: Value, b: Value): Value => inplaceInt(a, b, RSHIFT, rshift);
export const iand = (a: Value, b: Value): Value => inplaceInt(a, b, AND, and);
export const ior = (a: Value, b: Value): Value => inplaceInt(a, b, OR, or);
export const ixor = (a: Value, b: Value): Value => inplaceInt(a, b, XOR, xor);
export const imatmul = (a: Value, b: Value): Value => inplace(a, b, MATMUL);

/** `+=` on a plain left operand; only the error names the operator differently. */
function addInplace(a: Value, b: Value): Value {
  return plain(b) && typeof a === typeof b ? add(a, b) : inplace(a, b, ADD);
}

function inplaceInt(
  a: Value,
  b: Value,
  op: BinaryOperator,
  compute: (a: Value, b: Value) => Value,
): Value {
  return bothInts(a, b) ? compute(a, b) : inplace(a, b, op);
}

/** `pow(base, exponent, modulus)` where at least one is no plain int. */
export function ternaryPow(a: Value, b: Value, modulus: Value): Value {
  const method = (a as PyObject).t$__pow__;
  if (method !== undefined) {
    const result = callSpecial(method, a, b, modulus);
    if (result !== NotImplemented) return result;
  }
  for (const each of [b, modulus]) {
    const slot = (each as PyObject).t$__pow__;
    // Floats say why they refuse, and so do complex numbers if there is a number to refuse.
    const refuses = each instanceof PyFloat || (each instanceof PyComplex && method !== undefined);
    if (slot instanceof PyBuiltin && refuses) callSpecial(slot, each, b, modulus);
    // A C slot is asked whichever operand has it (CPython's ternary_op): `pow(2, Decimal(3), 5)`.
    else if (
      slot instanceof PyBuiltin && ((slot.mm ?? 0) & 4) !== 0 && typeof each === "object" &&
      typeOf(each) === slot.owner
    ) {
      const result = slot.js(a, b, modulus);
      if (result !== NotImplemented) return result;
    }
  }
  throw newTypeError(
    `unsupported operand type(s) for ** or pow(): '${typeName(a)}', '${typeName(b)}', ` +
      `'${typeName(modulus)}'`,
  );
}

/** `divmod(a, b)` by the methods of both classes. */
export function divmodGeneric(a: Value, b: Value): Value {
  return binary(a, b, { ...operator("divmod", "divmod()") });
}

/** `-value` */
export function neg(value: Value): Value {
  if (typeof value === "number") return 0 - value;
  if (value instanceof PyFloatExact) return new PyFloatExact(-value.value);
  return unary(value, "t$__neg__", "-");
}

/** `+value` */
export function pos(value: Value): Value {
  if (typeof value === "number" || value instanceof PyFloatExact) return value;
  return unary(value, "t$__pos__", "+");
}

/** `~value` */
export function invert(value: Value): Value {
  if (typeof value === "number") return value < MAX ? -1 - value : ints.bitInvert(value);
  return unary(value, "t$__invert__", "~");
}

function unary(value: Value, method: `t$${string}`, symbol: string): Value {
  if (typeof value === "bigint") {
    if (symbol === "-") return ints.negate(value);
    return symbol === "+" ? value : ints.bitInvert(value);
  }
  const found = (value as PyObject)[method];
  if (found === undefined) {
    throw newTypeError(`bad operand type for unary ${symbol}: '${typeName(value)}'`);
  }
  return callSpecial(found, value);
}
