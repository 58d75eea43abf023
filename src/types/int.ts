/** `int` and `bool`. The arithmetic is in kernel/. */

import { runtime } from "../objects/runtime.ts";
import { charge } from "../objects/budget.ts";
import { newBytes, PyByteArray, PyBytes } from "../objects/bytes.ts";
import { newTypeError, newValueError, newZeroDivisionError } from "../objects/exception.ts";
import {
  boolType,
  intType,
  intValue,
  newFloat,
  PyFloatExact,
  type PyIntObject,
} from "../objects/numbers.ts";
import { type Int, None, NotImplemented, type PyObject, type Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { newTuple } from "../objects/tuple.ts";
import { type PyType, typeName } from "../objects/type.ts";
import { KernelError } from "../kernel/error.ts";
import { fromBytes, isLittleEndian, toBytes } from "../kernel/integer_bytes.ts";
import { modularInverse, modularPower, power } from "../kernel/integer_power.ts";
import { intToText, parseInteger } from "../kernel/int_text.ts";
import * as ints from "../kernel/integers.ts";
import { hashInt } from "../kernel/number_hash.ts";
import { reprBytes } from "../kernel/str_text.ts";
import { call, callSpecial } from "../protocols/call.ts";
import type { Comparison } from "../protocols/compare.ts";
import {
  asIndex,
  asSize,
  asStr,
  bytesValue,
  givenType,
  isIndex,
  numeralText,
  warnSubclass,
} from "../protocols/convert.ts";
import { formatPrimitive } from "../protocols/format.ts";
import { powDouble } from "../protocols/power.ts";
import { reserveBytes } from "../protocols/size.ts";
import { toArray } from "../protocols/iterate.ts";
import { repr, str } from "../protocols/text.ts";
import { truthy } from "../protocols/truth.ts";
import {
  classMethod,
  constructor,
  defineType,
  type Definition,
  getter,
  method,
  objectMethod,
  slot,
} from "../native/define.ts";
import { comparisons, orderResult } from "./shared.ts";

type BinaryOperation = (a: Int, b: Int) => Value;

/** An operator of ints and its reflected form. */
function operator(name: string, symbol: string, run: BinaryOperation): Record<string, Definition> {
  return {
    [`__${name}__`]: slot(
      "(self, value, /)",
      `Return self${symbol}value.`,
      (self: Int, value: Value) => {
        const other = intValue(value);
        return other === undefined ? NotImplemented : run(self, other);
      },
    ),
    [`__r${name}__`]: slot(
      "(self, value, /)",
      `Return value${symbol}self.`,
      (self: Int, value: Value) => {
        const other = intValue(value);
        return other === undefined ? NotImplemented : run(other, self);
      },
    ),
  };
}

/** `pow(a, b)` and `pow(a, b, modulus)` of ints. */
export function intPower(a: Int, b: Int, modulus: Int | undefined): Value {
  if (modulus === undefined) {
    if (b < 0) return powDouble(ints.toDouble(a), ints.toDouble(b));
    return power(a, b, charge);
  }
  if (modulus === 0) throw newValueError("pow() 3rd argument cannot be 0");
  if (b < 0) return modularPower(modularInverse(a, modulus), ints.negate(b), modulus, charge);
  return modularPower(a, b, modulus, charge);
}

function powerSlot(base: Value, exponent: Value, modulus: Value): Value {
  const a = intValue(base);
  const b = intValue(exponent);
  if (a === undefined || b === undefined) return NotImplemented;
  if (modulus === None) return intPower(a, b, undefined);
  const m = intValue(modulus);
  return m === undefined ? NotImplemented : intPower(a, b, m);
}

function compare(self: Int, value: Value, op: Comparison): Value {
  const other = intValue(value);
  return other === undefined ? NotImplemented : orderResult(ints.compare(self, other), op);
}

/** A text of digits as an int; the error shows the value that it is of. */
function parse(text: string, base: number, value: Value): Int {
  try {
    return parseInteger(text, base, undefined, charge);
  } catch (error) {
    const isOwn = typeof value !== "string" && error instanceof KernelError &&
      error.message.startsWith("inv");
    if (!isOwn) throw error;
    const bytes = bytesValue(value);
    const shown = bytes === undefined ? repr(value) : reprBytes(bytes);
    throw newValueError(`invalid literal for int() with base ${base}: ${shown.slice(0, 200)}`);
  }
}

/** What `int(value)` gives. */
export function toInt(value: Value): Int {
  if (typeof value === "number" || typeof value === "bigint") return value;
  if (typeof value === "string") return parse(value, 10, value);
  if (value instanceof PyFloatExact) return ints.fromDouble(value.value);
  const convert = (value as PyObject).t$__int__;
  if (convert !== undefined) {
    const result = callSpecial(convert, value);
    const int = intValue(result);
    if (int !== undefined) {
      if (int !== result) warnSubclass("__int__", result, "int");
      return int;
    }
    throw newTypeError(`__int__ returned non-int (type ${typeName(result)})`);
  }
  if ((value as PyObject).t$__index__ !== undefined) return asIndex(value);
  const truncate = (value as PyObject).t$__trunc__;
  if (truncate !== undefined) {
    const result = callSpecial(truncate, value);
    if (isIndex(result)) return asIndex(result);
    throw newTypeError(`__trunc__ returned non-Integral (type ${typeName(result)})`);
  }
  const text = strValue(value);
  if (text !== undefined) return parse(text, 10, value);
  const bytes = bytesValue(value);
  if (bytes !== undefined) return parse(numeralText(bytes), 10, value);
  throw newTypeError(
    "int() argument must be a string, a bytes-like object or a real number, not " +
      `'${typeName(value)}'`,
  );
}

function toIntOfBase(value: Value | undefined, baseValue: Value): Int {
  if (value === undefined) throw newTypeError("int() missing string argument");
  const base = asIndex(baseValue);
  if (typeof base !== "number" || base < 0 || base > 36 || base === 1) {
    throw newValueError("int() base must be >= 2 and <= 36, or 0");
  }
  const text = strValue(value);
  if (text !== undefined) return parse(text, base, value);
  if (value instanceof PyBytes || value instanceof PyByteArray) {
    return parse(numeralText(bytesValue(value)!), base, value);
  }
  throw newTypeError("int() can't convert non-string with explicit base");
}

/** `int(value, base)`, exactly an int. */
function intOf(value?: Value, base?: Value): Int {
  if (base !== undefined) return toIntOfBase(value, base);
  return value === undefined ? 0 : toInt(value);
}

function newInt(cls: PyType, value?: Value, base?: Value): Value {
  const int = intOf(value, base);
  if (cls === intType) return int;
  const self = new cls.Instance() as PyIntObject;
  self.value = int;
  return self;
}

/** The bytes that `int.from_bytes` takes: bytes-like, `__bytes__`, or an iterable of ints. */
function bytesOf(value: Value): Uint8Array {
  const bytes = bytesValue(value);
  if (bytes !== undefined) return bytes;
  const convert = (value as PyObject).t$__bytes__;
  if (convert !== undefined) {
    const result = callSpecial(convert, value);
    if (result instanceof PyBytes) return result.data;
    throw newTypeError(`__bytes__ returned non-bytes (type ${typeName(result)})`);
  }
  if (typeof value === "string" || (value as PyObject).t$__iter__ === undefined) {
    throw newTypeError(`cannot convert '${typeName(value)}' object to bytes`);
  }
  return Uint8Array.from(toArray(value), (item) => {
    const byte = asIndex(item);
    if (byte < 0 || byte > 255) throw newValueError("bytes must be in range(0, 256)");
    return Number(byte);
  });
}

function roundInt(self: Int, digits?: Value): Int {
  return digits === undefined ? self : ints.roundInt(self, asIndex(digits), charge);
}

/** `object.__format__`'s argument check, which all built-in types share. */
export function asFormatSpec(value: Value): string {
  const spec = strValue(value);
  if (spec === undefined) {
    throw newTypeError(`__format__() argument must be str, not ${givenType(value)}`);
  }
  return spec;
}

const itself = (self: Int): Int => self;
const nonzero = (value: Int): Int => {
  if (value === 0) throw newZeroDivisionError("integer division or modulo by zero");
  return value;
};

defineType(intType, {
  doc: "Integer of any size.\n\n" +
    "int() is 0, int(x) converts a number or a string of decimal digits, int(x, base) a string\n" +
    "of digits in that base; base 0 reads the base from the prefix.",
  receiver: intValue,
  direct: intOf,
  attributes: () => ({
    __new__: constructor(
      "(cls, x=0, /, base=10)",
      "Create an int from a number or a string.",
      newInt,
    ),
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: Int) => intToText(self, undefined, charge),
    ),
    __hash__: slot("(self, /)", "Return hash(self).", hashInt),
    ...comparisons(compare),
    ...operator("add", "+", (a, b) => ints.add(a, b, charge)),
    ...operator("sub", "-", (a, b) => ints.subtract(a, b, charge)),
    ...operator("mul", "*", (a, b) => ints.multiply(a, b, charge)),
    ...operator("mod", "%", (a, b) => {
      if (b === 0) throw newZeroDivisionError("integer modulo by zero");
      return ints.modulo(a, b, charge);
    }),
    __divmod__: slot(
      "(self, value, /)",
      "Return divmod(self, value).",
      (self: Int, value: Value) => {
        const other = intValue(value);
        if (other === undefined) return NotImplemented;
        return newTuple(ints.divmod(self, nonzero(other), charge));
      },
    ),
    __rdivmod__: slot(
      "(self, value, /)",
      "Return divmod(value, self).",
      (self: Int, value: Value) => {
        const other = intValue(value);
        if (other === undefined) return NotImplemented;
        return newTuple(ints.divmod(other, nonzero(self), charge));
      },
    ),
    __pow__: slot(
      "(self, value, mod=None, /)",
      "Return pow(self, value, mod).",
      (self: Int, value: Value, modulus: Value = None) => powerSlot(self, value, modulus),
    ),
    __rpow__: slot(
      "(self, value, mod=None, /)",
      "Return pow(value, self, mod).",
      (self: Int, value: Value, modulus: Value = None) => powerSlot(value, self, modulus),
    ),
    __neg__: slot("(self, /)", "-self", ints.negate),
    __pos__: slot("(self, /)", "+self", itself),
    __abs__: slot("(self, /)", "abs(self)", ints.absolute),
    __bool__: slot("(self, /)", "True if self else False", (self: Int) => self !== 0),
    __invert__: slot("(self, /)", "~self", ints.bitInvert),
    ...operator("lshift", "<<", (a, b) => ints.shiftLeft(a, b, charge)),
    ...operator("rshift", ">>", (a, b) => ints.shiftRight(a, b, charge)),
    ...operator("and", "&", ints.bitAnd),
    ...operator("xor", "^", ints.bitXor),
    ...operator("or", "|", ints.bitOr),
    __int__: slot("(self, /)", "int(self)", itself),
    __float__: slot("(self, /)", "float(self)", (self: Int) => newFloat(ints.toDouble(self))),
    ...operator("floordiv", "//", (a, b) => ints.floorDivide(a, nonzero(b), charge)),
    ...operator("truediv", "/", (a, b) => {
      if (b === 0) throw newZeroDivisionError("division by zero");
      return newFloat(ints.trueDivide(a, b, charge));
    }),
    __index__: slot(
      "(self, /)",
      "Return self converted to an integer, if self is suitable for use as an index into a list.",
      itself,
    ),
    conjugate: method("(self, /)", "Returns self, the complex conjugate of any int.", itself),
    bit_length: method(
      "(self, /)",
      "Number of bits necessary to represent self in binary.",
      ints.bitLength,
    ),
    bit_count: method(
      "(self, /)",
      "Number of ones in the binary representation of the absolute value of self.",
      (self: Int) => ints.bitCount(self, charge),
    ),
    to_bytes: method(
      "(self, /, length=1, byteorder='big', *, signed=False)",
      "Return an array of bytes representing an integer.",
      (self: Int, length: Value = 1, byteorder: Value = "big", signed: Value = false) => {
        const size = asSize(length);
        const little = isLittleEndian(asStr(byteorder, "to_bytes() argument 'byteorder'"));
        if (size > 0) reserveBytes(size);
        return newBytes(toBytes(self, size, little, truthy(signed), charge));
      },
    ),
    from_bytes: classMethod(
      "(cls, /, bytes, byteorder='big', *, signed=False)",
      "Return the integer represented by the given array of bytes.",
      (cls: PyType, bytes: Value, byteorder: Value = "big", signed: Value = false) => {
        const little = isLittleEndian(asStr(byteorder, "from_bytes() argument 'byteorder'"));
        const int = fromBytes(bytesOf(bytes), little, truthy(signed), charge);
        return cls === intType ? int : call(cls, [int]);
      },
    ),
    as_integer_ratio: method(
      "(self, /)",
      "Return a pair of integers, whose ratio is equal to the original int.",
      (self: Int) => newTuple([self, 1]),
    ),
    __trunc__: method("(self, /)", "Truncating an Integral returns itself.", itself),
    __floor__: method("(self, /)", "Flooring an Integral returns itself.", itself),
    __ceil__: method("(self, /)", "Ceiling of an Integral returns itself.", itself),
    __round__: method(
      "(self, ndigits=<unrepresentable>, /)",
      "Rounding an Integral returns itself.\n\nRounding with ndigits returns an integer.",
      roundInt,
    ),
    __getnewargs__: method("(self, /)", "", (self: Int) => newTuple([self])),
    __format__: objectMethod(
      "(self, format_spec, /)",
      "Convert to a string according to format_spec.",
      (self: Value, spec: Value) => {
        const text = asFormatSpec(spec);
        return text === "" ? str(self) : formatPrimitive(intValue(self)!, text, typeName(self));
      },
    ),
    __sizeof__: method(
      "(self, /)",
      "Returns size in memory, in bytes.",
      (self: Int) => self === 0 ? 28 : 24 + 4 * Math.ceil(ints.bitLength(self) / 30),
    ),
    is_integer: method(
      "(self, /)",
      "Returns True. Exists for duck type compatibility with float.is_integer.",
      () => true,
    ),
    real: getter("the real part of a complex number", itself),
    imag: getter("the imaginary part of a complex number", () => 0),
    numerator: getter("the numerator of a rational number in lowest terms", itself),
    denominator: getter("the denominator of a rational number in lowest terms", () => 1),
  }),
});

/** An operator of bools: a bool for two bools, else what ints give. */
function boolOperator(
  name: string,
  symbol: string,
  run: (a: boolean, b: boolean) => boolean,
  runInts: BinaryOperation,
): Record<string, Definition> {
  const apply = (self: boolean, value: Value): Value => {
    if (typeof value === "boolean") return run(self, value);
    const other = intValue(value);
    return other === undefined ? NotImplemented : runInts(self ? 1 : 0, other);
  };
  return {
    [`__${name}__`]: slot("(self, value, /)", `Return self${symbol}value.`, apply),
    [`__r${name}__`]: slot("(self, value, /)", `Return value${symbol}self.`, apply),
  };
}

const boolOf = (value?: Value): boolean => value === undefined ? false : truthy(value);

defineType(boolType, {
  doc: "Returns True when the argument is true, False otherwise.\n\n" +
    "True and False are the only two instances of this class, a subclass of int.",
  direct: boolOf,
  attributes: () => ({
    __new__: constructor(
      "(cls, object=False, /)",
      "Return the truth value of an object.",
      (_cls: PyType, value?: Value) => boolOf(value),
    ),
    __repr__: slot("(self, /)", "Return repr(self).", (self: boolean) => self ? "True" : "False"),
    __invert__: slot("(self, /)", "~self", (self: boolean) => {
      runtime.warn(
        "DeprecationWarning",
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This " +
          "returns the bitwise inversion of the underlying int object and is usually not what " +
          "you expect from negating a bool. Use the 'not' operator for boolean negation or " +
          "~int(x) if you really want the bitwise inversion of the underlying int.",
      );
      return self ? -2 : -1;
    }),
    ...boolOperator("and", "&", (a, b) => a && b, ints.bitAnd),
    ...boolOperator("xor", "^", (a, b) => a !== b, ints.bitXor),
    ...boolOperator("or", "|", (a, b) => a || b, ints.bitOr),
  }),
});
