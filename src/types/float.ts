/** `float`. The arithmetic and the texts are in kernel/. */

import { charge } from "../objects/budget.ts";
import { newTypeError, newValueError, newZeroDivisionError } from "../objects/exception.ts";
import { floatType, intValue, newFloat, PyFloat, PyFloatExact } from "../objects/numbers.ts";
import { type Int, None, NotImplemented, type PyObject, type Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { newTuple } from "../objects/tuple.ts";
import { type PyType, typeName } from "../objects/type.ts";
import { KernelError } from "../kernel/error.ts";
import { floatDivmod, floatFloorDivide, floatModulo } from "../kernel/float_arithmetic.ts";
import { floatHex, integerRatio, parseFloatHex } from "../kernel/float_hex.ts";
import { parseFloatText, reprFloat, roundFloat, roundToInt } from "../kernel/float_text.ts";
import {
  ceilDouble,
  compareWithDouble,
  floorDouble,
  fromDouble,
  toDouble,
} from "../kernel/integers.ts";
import { hashFloat } from "../kernel/number_hash.ts";
import { call, callSpecial } from "../protocols/call.ts";
import type { Comparison } from "../protocols/compare.ts";
import {
  asDouble,
  asIndex,
  asStr,
  bytesValue,
  floatResult,
  numeralText,
} from "../protocols/convert.ts";
import { formatPrimitive } from "../protocols/format.ts";
import { identityHash } from "../protocols/hash.ts";
import { repr, str } from "../protocols/text.ts";
import { powDouble } from "../protocols/power.ts";
import {
  classMethod,
  constructor,
  defineType,
  type Definition,
  getter,
  method,
  slot,
} from "../native/define.ts";
import { asFormatSpec } from "./int.ts";
import { comparisons, orderResult } from "./shared.ts";

/** The double that an operand of float arithmetic stands for; undefined: not a number. */
function operand(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  const int = intValue(value);
  return int === undefined ? undefined : toDouble(int);
}

type BinaryOperation = (a: number, b: number) => Value;

/** An operator of floats and its reflected form. */
function operator(name: string, symbol: string, run: BinaryOperation): Record<string, Definition> {
  return {
    [`__${name}__`]: slot(
      "(self, value, /)",
      `Return self${symbol}value.`,
      (self: PyFloat, value: Value) => {
        const other = operand(value);
        return other === undefined ? NotImplemented : run(self.value, other);
      },
    ),
    [`__r${name}__`]: slot(
      "(self, value, /)",
      `Return value${symbol}self.`,
      (self: PyFloat, value: Value) => {
        const other = operand(value);
        return other === undefined ? NotImplemented : run(other, self.value);
      },
    ),
  };
}

function power(base: Value, exponent: Value, modulus: Value): Value {
  if (modulus !== None) {
    throw newTypeError("pow() 3rd argument not allowed unless all arguments are integers");
  }
  const a = operand(base);
  const b = operand(exponent);
  return a === undefined || b === undefined ? NotImplemented : powDouble(a, b);
}

function compare(self: PyFloat, value: Value, op: Comparison): Value {
  if (value instanceof PyFloat) {
    const a = self.value;
    const b = value.value;
    // A NaN is neither below nor above.
    return a < b
      ? orderResult(-1, op)
      : a > b
      ? orderResult(1, op)
      : a === b
      ? orderResult(0, op)
      : op === "ne";
  }
  const int = intValue(value);
  if (int === undefined) return NotImplemented;
  const order = compareWithDouble(int, self.value);
  return Number.isNaN(order) ? op === "ne" : orderResult(-order, op);
}

/** The double that `float(value)` gives. */
export function toFloat(value: Value): number {
  if (value instanceof PyFloatExact) return value.value;
  const convert = typeof value === "object" && value.type.heap ? value.t$__float__ : undefined;
  if (convert !== undefined && convert !== floatType.proto.t$__float__) {
    return floatResult(value, callSpecial(convert, value));
  }
  const isIndexed = typeof value === "object" && value.type.heap && !(value instanceof PyFloat) &&
    value.t$__index__ !== undefined;
  if (isIndexed) return asDouble(asIndex(value));
  const text = strValue(value);
  if (text !== undefined) return parse(text, value);
  if ((value as PyObject).t$__float__ === undefined) {
    const bytes = bytesValue(value);
    if (bytes !== undefined) return parse(numeralText(bytes), value);
  }
  return asDouble(
    value,
    `float() argument must be a string or a real number, not '${typeName(value)}'`,
  );
}

function hexText(value: Value): string {
  const text = strValue(value);
  if (text === undefined) throw newTypeError("bad argument type for built-in operation");
  return text;
}

/** The error message shows the value itself, which may have a `__repr__` of its own. */
function parse(text: string, value: Value): number {
  try {
    return parseFloatText(text, charge);
  } catch (error) {
    if (!(error instanceof KernelError)) throw error;
    throw newValueError(`could not convert string to float: ${repr(value)}`);
  }
}

const itself = (self: PyFloat): PyFloat =>
  self instanceof PyFloatExact ? self : newFloat(self.value);

function round(self: PyFloat, digits: Value = None): Value {
  if (digits === None) return roundToInt(self.value);
  const places = asIndex(digits);
  return newFloat(roundFloat(self.value, Math.max(-400, Math.min(400, Number(places)))));
}

const nonzero = (value: number, message: string): number => {
  if (value === 0) throw newZeroDivisionError(message);
  return value;
};

/** `float(value)`, exactly a float. */
const floatOf = (value: Value = 0): PyFloat =>
  value instanceof PyFloatExact ? value : newFloat(toFloat(value));

defineType(floatType, {
  doc: "Convert a string or number to a floating-point number, if possible.",
  direct: floatOf,
  attributes: () => ({
    __new__: constructor(
      "(cls, x=0, /)",
      "Create a float from a number or a string.",
      (cls: PyType, value: Value = 0) => {
        if (cls === floatType) return floatOf(value);
        const self = new cls.Instance() as PyFloat;
        self.value = toFloat(value);
        return self;
      },
    ),
    __repr__: slot("(self, /)", "Return repr(self).", (self: PyFloat) => reprFloat(self.value)),
    __hash__: slot(
      "(self, /)",
      "Return hash(self).",
      (self: PyFloat) => Number.isNaN(self.value) ? identityHash(self) : hashFloat(self.value),
    ),
    ...comparisons(compare),
    ...operator("add", "+", (a, b) => newFloat(a + b)),
    ...operator("sub", "-", (a, b) => newFloat(a - b)),
    ...operator("mul", "*", (a, b) => newFloat(a * b)),
    ...operator("mod", "%", (a, b) => newFloat(floatModulo(a, b))),
    __divmod__: slot(
      "(self, value, /)",
      "Return divmod(self, value).",
      (self: PyFloat, value: Value) => {
        const other = operand(value);
        if (other === undefined) return NotImplemented;
        return newTuple(floatDivmod(self.value, other).map(newFloat));
      },
    ),
    __rdivmod__: slot(
      "(self, value, /)",
      "Return divmod(value, self).",
      (self: PyFloat, value: Value) => {
        const other = operand(value);
        if (other === undefined) return NotImplemented;
        return newTuple(floatDivmod(other, self.value).map(newFloat));
      },
    ),
    __pow__: slot(
      "(self, value, mod=None, /)",
      "Return pow(self, value, mod).",
      (self: PyFloat, value: Value, modulus: Value = None) => power(self, value, modulus),
    ),
    __rpow__: slot(
      "(self, value, mod=None, /)",
      "Return pow(value, self, mod).",
      (self: PyFloat, value: Value, modulus: Value = None) => power(value, self, modulus),
    ),
    __neg__: slot("(self, /)", "-self", (self: PyFloat) => newFloat(-self.value)),
    __pos__: slot("(self, /)", "+self", itself),
    __abs__: slot("(self, /)", "abs(self)", (self: PyFloat) => newFloat(Math.abs(self.value))),
    __bool__: slot("(self, /)", "True if self else False", (self: PyFloat) => self.value !== 0),
    __int__: slot("(self, /)", "int(self)", (self: PyFloat) => fromDouble(self.value)),
    __float__: slot("(self, /)", "float(self)", itself),
    ...operator("floordiv", "//", (a, b) => newFloat(floatFloorDivide(a, b))),
    ...operator(
      "truediv",
      "/",
      (a, b) => newFloat(a / nonzero(b, "float division by zero")),
    ),
    conjugate: method("(self, /)", "Return self, the complex conjugate of any float.", itself),
    __trunc__: method(
      "(self, /)",
      "Return the Integral closest to x between 0 and x.",
      (self: PyFloat) => fromDouble(self.value),
    ),
    __floor__: method(
      "(self, /)",
      "Return the floor as an Integral.",
      (self: PyFloat) => floorDouble(self.value),
    ),
    __ceil__: method(
      "(self, /)",
      "Return the ceiling as an Integral.",
      (self: PyFloat) => ceilDouble(self.value),
    ),
    __round__: method(
      "(self, ndigits=None, /)",
      "Return the Integral closest to x, rounding half toward even.\n\n" +
        "When an argument is passed, work like built-in round(x, ndigits).",
      round,
    ),
    as_integer_ratio: method(
      "(self, /)",
      "Return a pair of integers, whose ratio is exactly equal to the original float.",
      (self: PyFloat) => newTuple(integerRatio(self.value) as Int[]),
    ),
    fromhex: classMethod(
      "(cls, string, /)",
      "Create a floating-point number from a hexadecimal string.",
      (cls: PyType, text: Value) => {
        const value = newFloat(parseFloatHex(hexText(text)));
        return cls === floatType ? value : call(cls, [value]);
      },
    ),
    hex: method(
      "(self, /)",
      "Return a hexadecimal representation of a floating-point number.",
      (self: PyFloat) => floatHex(self.value),
    ),
    is_integer: method(
      "(self, /)",
      "Return True if the float is an integer.",
      (self: PyFloat) => Number.isInteger(self.value),
    ),
    __getnewargs__: method("(self, /)", "", (self: PyFloat) => newTuple([newFloat(self.value)])),
    __getformat__: classMethod(
      "(cls, typestr, /)",
      "Say how a C double or float is stored.",
      (_cls: PyType, kind: Value) => {
        if (kind === "double" || kind === "float") return "IEEE, little-endian";
        asStr(kind, "__getformat__() argument");
        throw newValueError("__getformat__() argument 1 must be 'double' or 'float'");
      },
    ),
    __format__: method(
      "(self, format_spec, /)",
      "Formats the float according to format_spec.",
      (self: PyFloat, spec: Value) => {
        const text = asFormatSpec(spec);
        return text === ""
          ? str(self)
          : formatPrimitive(itself(self) as PyFloatExact, text, typeName(self));
      },
    ),
    real: getter("the real part of a complex number", itself),
    imag: getter("the imaginary part of a complex number", () => newFloat(0)),
  }),
});
