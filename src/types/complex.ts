/** `complex`. The arithmetic is in kernel/complex_math.ts. */

import { charge } from "../objects/budget.ts";
import { newTypeError, newValueError } from "../objects/exception.ts";
import {
  complexType,
  intValue,
  newComplex,
  newFloat,
  PyComplex,
  PyComplexExact,
  PyFloat,
  PyFloatExact,
} from "../objects/numbers.ts";
import { type Int, None, NotImplemented, type PyObject, type Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { newTuple } from "../objects/tuple.ts";
import { type PyType, typeName } from "../objects/type.ts";
import {
  type Complex,
  complexAbsolute,
  complexDivide,
  complexMultiply,
  complexPower,
} from "../kernel/complex_math.ts";
import { readFloat } from "../kernel/float_text.ts";
import { formatComplex, reprComplex } from "../kernel/format_number.ts";
import { compareWithDouble, toDouble } from "../kernel/integers.ts";
import { hashComplex } from "../kernel/number_hash.ts";
import { reprText } from "../kernel/str_text.ts";
import { toAsciiNumeral } from "../kernel/numeral.ts";
import { callSpecial } from "../protocols/call.ts";
import type { Comparison } from "../protocols/compare.ts";
import { warnSubclass } from "../protocols/convert.ts";
import { identityHash } from "../protocols/hash.ts";
import {
  constructor,
  defineType,
  type Definition,
  member,
  method,
  slot,
} from "../native/define.ts";
import { toFloat } from "./float.ts";
import { asFormatSpec } from "./int.ts";
import { comparisons } from "./shared.ts";

/** The complex number that an operand of arithmetic stands for; undefined: none. */
function operand(value: Value): Complex | undefined {
  if (value instanceof PyComplex) return value;
  if (value instanceof PyFloat) return { real: value.value, imag: 0 };
  const int = intValue(value);
  return int === undefined ? undefined : { real: toDouble(int), imag: 0 };
}

const made = ({ real, imag }: Complex): PyComplex => newComplex(real, imag);

type Operation = (a: Complex, b: Complex) => Complex;

function operator(name: string, symbol: string, run: Operation): Record<string, Definition> {
  return {
    [`__${name}__`]: slot(
      "(self, value, /)",
      `Return self${symbol}value.`,
      (self: PyComplex, value: Value) => {
        const other = operand(value);
        return other === undefined ? NotImplemented : made(run(self, other));
      },
    ),
    [`__r${name}__`]: slot(
      "(self, value, /)",
      `Return value${symbol}self.`,
      (self: PyComplex, value: Value) => {
        const other = operand(value);
        return other === undefined ? NotImplemented : made(run(other, self));
      },
    ),
  };
}

function power(base: Value, exponent: Value, modulus: Value): Value {
  const a = operand(base);
  const b = operand(exponent);
  if (a === undefined || b === undefined) return NotImplemented;
  if (modulus !== None) throw newValueError("complex modulo");
  return made(complexPower(a.real, a.imag, b.real, b.imag));
}

function compare(self: PyComplex, value: Value, op: Comparison): Value {
  if (op !== "eq" && op !== "ne") return NotImplemented;
  let equal: boolean;
  if (value instanceof PyComplex) equal = self.real === value.real && self.imag === value.imag;
  else if (value instanceof PyFloat) equal = self.imag === 0 && self.real === value.value;
  else {
    const int = intValue(value);
    if (int === undefined) return NotImplemented;
    equal = self.imag === 0 && compareWithDouble(int, self.real) === 0;
  }
  return equal === (op === "eq");
}

const malformed = () => newValueError("complex() arg is a malformed string");
const FLOAT = String
  .raw`(?:\d[\d_]*\.?[\d_]*(?:e[+-]?[\d_]+)?|\.\d[\d_]*(?:e[+-]?[\d_]+)?|inf(?:inity)?|nan)`;
const COMPLEX = new RegExp(`^(?:([+-]?${FLOAT})|)(?:([+-]${FLOAT}?|${FLOAT}?)j)?$`, "i");

/** `complex(text)` */
function parse(source: string): Complex {
  charge(source.length);
  if (/(?<!\d)_|_(?!\d)/.test(source)) {
    throw newValueError(`could not convert string to complex: ${reprText(source)}`);
  }
  let text = toAsciiNumeral(source);
  if (text.startsWith("(") && text.endsWith(")")) text = toAsciiNumeral(text.slice(1, -1));
  const number = (part: string): number => {
    const value = readFloat(part);
    if (value === null) throw malformed();
    return value;
  };
  if (/^[+-]?[^+-]*j$/i.test(text) || /^[+-]?[^j]*e[+-][^+-]*j$/i.test(text)) {
    const part = text.slice(0, -1);
    if (part === "" || part === "+") return { real: 0, imag: 1 };
    if (part === "-") return { real: 0, imag: -1 };
    const alone = readFloat(part);
    if (alone !== null) return { real: 0, imag: alone };
  }
  const match = COMPLEX.exec(text);
  if (match === null || text === "") throw malformed();
  const real = match[1] === undefined ? 0 : number(match[1]);
  const last = match[2];
  if (last === undefined) return { real, imag: 0 };
  if (match[1] !== undefined && !/^[+-]/.test(last)) throw malformed();
  const imag = last === "+" || last === "" ? 1 : last === "-" ? -1 : number(last);
  return { real, imag };
}

/** What `__complex__` gives; undefined where there is none. */
function bySpecial(value: Value): PyComplex | undefined {
  const convert = (value as PyObject).t$__complex__;
  if (convert === undefined) return undefined;
  const result = callSpecial(convert, value);
  if (result instanceof PyComplex) {
    if (result.type !== complexType) warnSubclass("__complex__", result, "complex");
    return result;
  }
  throw newTypeError(`__complex__ returned non-complex (type ${typeName(result)})`);
}

/** An argument of `complex` as a complex number. */
function component(value: Value, error: string): Complex {
  if (value instanceof PyComplex) return value;
  if (value instanceof PyFloatExact) return { real: value.value, imag: 0 };
  const object = value as PyObject;
  if (object.t$__float__ === undefined && object.t$__index__ === undefined) {
    throw newTypeError(error);
  }
  return { real: toFloat(value), imag: 0 };
}

function newValue(realValue?: Value, imagValue?: Value): Complex {
  if (realValue === undefined && imagValue === undefined) return { real: 0, imag: 0 };
  const text = realValue === undefined ? undefined : strValue(realValue);
  if (text !== undefined) {
    if (imagValue !== undefined) {
      throw newTypeError("complex() can't take second arg if first is a string");
    }
    return parse(text);
  }
  if (imagValue !== undefined && strValue(imagValue) !== undefined) {
    throw newTypeError("complex() second arg can't be a string");
  }
  const first: Complex = realValue === undefined
    ? { real: 0, imag: 0 }
    : bySpecial(realValue) ?? component(
      realValue,
      `complex() first argument must be a string or a number, not '${typeName(realValue)}'`,
    );
  if (imagValue === undefined) return first;
  const second = component(
    imagValue,
    `complex() second argument must be a number, not '${typeName(imagValue)}'`,
  );
  const complexFirst = realValue instanceof PyComplex;
  const complexSecond = imagValue instanceof PyComplex;
  return {
    real: complexSecond ? first.real - second.imag : first.real,
    imag: complexFirst ? second.real + first.imag : second.real,
  };
}

defineType(complexType, {
  doc: "Create a complex number from a string or numbers.\n\n" +
    "A string is parsed; numbers are added, the second one times 1j.",
  attributes: () => ({
    __new__: constructor(
      "(cls, real=0, imag=0)",
      "Create a complex number.",
      (cls: PyType, real?: Value, imag?: Value) => {
        if (cls === complexType) {
          if (real instanceof PyComplexExact && imag === undefined) return real;
          return made(newValue(real, imag));
        }
        const self = new cls.Instance() as PyComplex;
        const value = newValue(real, imag);
        self.real = value.real;
        self.imag = value.imag;
        return self;
      },
    ),
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: PyComplex) => reprComplex(self.real, self.imag),
    ),
    __hash__: slot(
      "(self, /)",
      "Return hash(self).",
      (self: PyComplex): Int =>
        Number.isNaN(self.real) || Number.isNaN(self.imag)
          ? identityHash(self)
          : hashComplex(self.real, self.imag),
    ),
    ...comparisons(compare),
    ...operator("add", "+", (a, b) => ({ real: a.real + b.real, imag: a.imag + b.imag })),
    ...operator("sub", "-", (a, b) => ({ real: a.real - b.real, imag: a.imag - b.imag })),
    ...operator("mul", "*", (a, b) => complexMultiply(a.real, a.imag, b.real, b.imag)),
    __pow__: slot(
      "(self, value, mod=None, /)",
      "Return pow(self, value, mod).",
      (self: PyComplex, value: Value, modulus: Value = None) => power(self, value, modulus),
    ),
    __rpow__: slot(
      "(self, value, mod=None, /)",
      "Return pow(value, self, mod).",
      (self: PyComplex, value: Value, modulus: Value = None) => power(value, self, modulus),
    ),
    __neg__: slot("(self, /)", "-self", (self: PyComplex) => newComplex(-self.real, -self.imag)),
    __pos__: slot("(self, /)", "+self", (self: PyComplex) => made(self)),
    __abs__: slot(
      "(self, /)",
      "abs(self)",
      (self: PyComplex) => newFloat(complexAbsolute(self.real, self.imag)),
    ),
    __bool__: slot(
      "(self, /)",
      "True if self else False",
      (self: PyComplex) => self.real !== 0 || self.imag !== 0,
    ),
    ...operator("truediv", "/", (a, b) => complexDivide(a.real, a.imag, b.real, b.imag)),
    conjugate: method(
      "(self, /)",
      "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.",
      (self: PyComplex) => newComplex(self.real, -self.imag),
    ),
    __complex__: method("(self, /)", "Convert this value to exact type complex.", (
      self: PyComplex,
    ) => self instanceof PyComplexExact ? self : made(self)),
    __getnewargs__: method(
      "(self, /)",
      "",
      (self: PyComplex) => newTuple([newFloat(self.real), newFloat(self.imag)]),
    ),
    __format__: method(
      "(self, format_spec, /)",
      "Convert to a string according to format_spec.",
      (self: PyComplex, spec: Value) =>
        formatComplex(self.real, self.imag, asFormatSpec(spec), typeName(self), charge),
    ),
    real: member("the real part of a complex number", (self: PyComplex) => newFloat(self.real)),
    imag: member(
      "the imaginary part of a complex number",
      (self: PyComplex) => newFloat(self.imag),
    ),
  }),
});
