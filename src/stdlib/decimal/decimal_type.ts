/** `decimal.Decimal`: what Python sees on it. What the operations compute is in operations.ts. */

import { newTypeError } from "../../objects/exception.ts";
import { intValue, newComplex, newFloat, PyFloat } from "../../objects/numbers.ts";
import { None, NotImplemented, type PyObject, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple } from "../../objects/tuple.ts";
import type { PyType } from "../../objects/type.ts";
import { call } from "../../protocols/call.ts";
import type { Comparison } from "../../protocols/compare.ts";
import { asSize } from "../../protocols/convert.ts";
import {
  classMethod,
  constructor,
  defineType,
  type Definition,
  getter,
  method,
  slot,
} from "../../native/define.ts";
import { comparisons, orderResult } from "../../types/shared.ts";
import { newNamedTuple, structOf } from "../collections/namedtuple.ts";
import { once } from "../../kernel/once.ts";
import * as arithmetic from "./arithmetic.ts";
import { precisionOf } from "./arithmetic.ts";
import {
  asContext,
  asRounding,
  currentContext,
  type PyContext,
  signal,
  signalling,
} from "./context.ts";
import * as convert from "./convert.ts";
import { asOperand, operand } from "./convert.ts";
import { sameQuantum } from "./digits.ts";
import { formatDecimal } from "./format.ts";
import {
  binaries,
  type Binary,
  contextPredicates,
  integrals,
  predicates,
  quiet,
  type Table,
  unaries,
  type Unary,
} from "./operations.ts";
import { power, powerModulo } from "./power.ts";
import { decimalText } from "./text.ts";
import {
  adjusted,
  decimalType,
  initDecimal,
  isSpecial,
  newDecimal,
  plainDecimal,
  type Precision,
  type PyDecimal,
  raised,
} from "./value.ts";

/** A result, with the conditions of the operation that gave it. */
function finish(ctx: PyContext, result: PyDecimal): PyDecimal {
  if (raised.bits !== 0) signal(ctx, raised.bits);
  return plainDecimal(result);
}

/** An operator and its reflected form. */
function operator(name: string, symbol: string, run: Binary): Record<string, Definition> {
  return {
    [`__${name}__`]: slot(
      "(self, value, /)",
      `Return self${symbol}value.`,
      (self: PyDecimal, value: Value) => {
        const other = operand(value);
        if (other === undefined) return NotImplemented;
        const ctx = currentContext();
        raised.bits = 0;
        return finish(ctx, run(self, other, ctx));
      },
    ),
    [`__r${name}__`]: slot(
      "(self, value, /)",
      `Return value${symbol}self.`,
      (self: PyDecimal, value: Value) => {
        const other = operand(value);
        if (other === undefined) return NotImplemented;
        const ctx = currentContext();
        raised.bits = 0;
        return finish(ctx, run(other, self, ctx));
      },
    ),
  };
}

/** `__pos__` and its kin. */
const unaryOperator = (symbol: string, run: Unary): Definition =>
  slot("(self, /)", symbol, (self: PyDecimal) => {
    const ctx = currentContext();
    raised.bits = 0;
    return finish(ctx, run(self, ctx));
  });

function divmod(a: Value, b: Value): Value {
  const [left, right] = [operand(a), operand(b)];
  if (left === undefined || right === undefined) return NotImplemented;
  return signalling(
    currentContext(),
    (ctx) => newTuple(arithmetic.divmod(left, right, ctx).map(plainDecimal)),
  );
}

function powerOf(base: Value, exp: Value, modulus: Value = None): Value {
  const [a, b] = [operand(base), operand(exp)];
  if (a === undefined || b === undefined) return NotImplemented;
  const m = modulus === None ? undefined : operand(modulus);
  if (modulus !== None && m === undefined) return NotImplemented;
  const ctx = currentContext();
  raised.bits = 0;
  return finish(ctx, m === undefined ? power(a, b, ctx) : powerModulo(a, b, m, ctx));
}

function compare(self: PyDecimal, value: Value, op: Comparison): Value {
  const isEquality = op === "eq" || op === "ne";
  const ctx = currentContext();
  const pair = convert.comparable(self, value, isEquality, ctx);
  if (pair === undefined) return NotImplemented;
  const order = convert.orderFor(...pair, isEquality, ctx);
  return order === undefined ? op === "ne" : orderResult(order, op);
}

/** Gives a class an instance with the value of a decimal. */
function instanceOf(cls: PyType, value: PyDecimal): PyDecimal {
  if (cls === decimalType) return plainDecimal(value);
  const self = new cls.Instance() as PyDecimal;
  return initDecimal(self, value.sign, value.kind, value.coeff, value.exp);
}

function fromFloat(cls: PyType, value: Value): Value {
  const int = intValue(value);
  if (int === undefined && !(value instanceof PyFloat)) {
    throw newTypeError("argument must be int or float");
  }
  const result = int === undefined
    ? convert.fromDouble((value as PyFloat).value)
    : convert.fromInt(int);
  return cls === decimalType ? result : call(cls, [result]);
}

/** A context with another rounding mode, if one is given. */
function withRounding(ctx: PyContext, rounding: Value | undefined): Precision {
  if (rounding === undefined || rounding === None) return ctx;
  return { ...precisionOf(ctx), rounding: asRounding(rounding) };
}

/** Methods of a table, run in the context that is given or the current one. */
function tableMethods<T>(
  table: Table<T>,
  signature: string,
  bind: (run: T) => (self: PyDecimal, ...args: Value[]) => Value,
): Record<string, Definition> {
  return Object.fromEntries(
    Object.entries(table).map(([name, [run, doc]]) => [name, method(signature, doc, bind(run))]),
  );
}

const round = (self: PyDecimal, rounding: Value | undefined, context: Value, run: Unary) => {
  const ctx = asContext(context);
  const used = withRounding(ctx, rounding);
  raised.bits = 0;
  return finish(ctx, run(self, used));
};

function tuple(self: PyDecimal): Value {
  const special = isSpecial(self);
  const exponent = special ? ["", "F", "n", "N"][self.kind]! : self.exp;
  const hasDigits = self.kind < 2 || self.coeff !== 0n;
  const digits = hasDigits ? [...String(self.coeff)].map(Number) : [];
  return structOf(decimalTupleType(), [self.sign, newTuple(digits), exponent]);
}

/** `decimal.DecimalTuple` */
export const decimalTupleType: () => PyType = once(() =>
  newNamedTuple("DecimalTuple", ["sign", "digits", "exponent"], [], "decimal")
);

function roundTo(self: PyDecimal, digits?: Value): Value {
  if (digits === undefined) return convert.toInt(self, "ROUND_HALF_EVEN");
  if (intValue(digits) === undefined) throw newTypeError("optional arg must be an integer");
  const places = asSize(digits);
  const ctx = currentContext();
  raised.bits = 0;
  return finish(ctx, arithmetic.quantize(self, newDecimal(0, 1n, 0 - places), ctx));
}

function formatValue(self: PyDecimal, spec: Value): Value {
  const text = strValue(spec);
  if (text === undefined) throw newTypeError("format arg must be str");
  const { rounding, capitals } = currentContext();
  return formatDecimal(self, text, rounding, capitals === 1);
}

/** Methods that take a context, as keyword or by position. */
const contextMethods = (): Record<string, Definition> => ({
  ...tableMethods(unaries, "(self, /, context=None)", (run) => (self, context) => {
    const ctx = asContext(context);
    raised.bits = 0;
    return finish(ctx, run(self, ctx));
  }),
  ...tableMethods(
    integrals,
    "(self, /, rounding=None, context=None)",
    (run) => (self, rounding, context) => round(self, rounding, context!, run),
  ),
  ...tableMethods(binaries, "(self, /, other, context=None)", (run) => (self, other, context) => {
    const ctx = asContext(context);
    const right = asOperand(other!);
    raised.bits = 0;
    return finish(ctx, run(self, right, ctx));
  }),
  ...tableMethods(
    contextPredicates,
    "(self, /, context=None)",
    (run) => (self, context) => run(self, asContext(context)),
  ),
  quantize: method(
    "(self, /, exp, rounding=None, context=None)",
    "The number rounded to the exponent of another.",
    (self: PyDecimal, exp: Value, rounding?: Value, context?: Value) => {
      const ctx = asContext(context);
      const used = withRounding(ctx, rounding);
      const other = asOperand(exp);
      raised.bits = 0;
      return finish(ctx, arithmetic.quantize(self, other, used));
    },
  ),
  fma: method(
    "(self, /, other, third, context=None)",
    "Fused multiply-add: self*other+third with one rounding.",
    (self: PyDecimal, other: Value, third: Value, context?: Value) => {
      const ctx = asContext(context);
      const [b, c] = [asOperand(other), asOperand(third)];
      raised.bits = 0;
      return finish(ctx, arithmetic.fusedMultiplyAdd(self, b, c, ctx));
    },
  ),
  same_quantum: method(
    "(self, /, other, context=None)",
    "Whether both have the same exponent, or are both NaN or infinite.",
    (self: PyDecimal, other: Value, context?: Value) => {
      asContext(context);
      return sameQuantum(self, asOperand(other));
    },
  ),
  to_eng_string: method(
    "(self, /, context=None)",
    "The text in engineering notation.",
    (self: PyDecimal, context?: Value) =>
      decimalText(self, asContext(context).capitals === 1, true),
  ),
});

/** Conversions, and what `math` and `round` ask for. */
const conversions = (): Record<string, Definition> => ({
  from_float: classMethod("(cls, f, /)", "The exact value of a float or int.", fromFloat),
  as_tuple: method("(self, /)", "Sign, digits and exponent as a named tuple.", tuple),
  as_integer_ratio: method(
    "(self, /)",
    "A pair of integers whose ratio is the number.",
    (self: PyDecimal) => newTuple(convert.toRatio(self)),
  ),
  __copy__: method("(self, /)", "The number itself.", (self: PyDecimal) => self),
  __deepcopy__: method("(self, memo, /)", "The number itself.", (self: PyDecimal) => self),
  __format__: method("(self, fmtarg, /)", "Format by a specification.", formatValue),
  __reduce__: method(
    "(self, /)",
    "For pickling.",
    (self: PyDecimal) => newTuple([self.type, newTuple([decimalText(self)])]),
  ),
  __round__: method("(self, ndigits=unset, /)", "round(self, ndigits)", roundTo),
  __ceil__: method(
    "(self, /)",
    "The least int above.",
    (self: PyDecimal) => convert.toInt(self, "ROUND_CEILING"),
  ),
  __floor__: method(
    "(self, /)",
    "The greatest int below.",
    (self: PyDecimal) => convert.toInt(self, "ROUND_FLOOR"),
  ),
  __trunc__: method(
    "(self, /)",
    "The int towards zero.",
    (self: PyDecimal) => convert.toInt(self, "ROUND_DOWN"),
  ),
  __complex__: method(
    "(self, /)",
    "complex(self)",
    (self: PyDecimal) => newComplex(convert.toDouble(self), 0),
  ),
  __sizeof__: method("(self, /)", "Size in memory, in bytes.", () => 104),
  real: getter("the number itself", (self: PyDecimal) => self),
  imag: getter("zero", () => newDecimal(0, 0n, 0)),
});

/** Gives `Decimal` its attributes. */
export function defineDecimal(): void {
  defineType(decimalType, {
    doc: "Construct a new Decimal object. 'value' can be an integer, string, tuple,\n" +
      "or another Decimal object. If no value is given, return Decimal('0').\n" +
      "The context does not affect the conversion and is only passed to determine\n" +
      "if the InvalidOperation trap is active.",
    attributes: {
      __new__: constructor(
        '(cls, value="0", context=None)',
        "Make a decimal number.",
        (cls: PyType, value: Value = 0, context?: Value) =>
          instanceOf(cls, convert.fromValue(value, asContext(context))),
      ),
      __repr__: slot(
        "(self, /)",
        "Return repr(self).",
        (self: PyDecimal) => `Decimal('${decimalText(self, currentContext().capitals === 1)}')`,
      ),
      __hash__: slot("(self, /)", "Return hash(self).", convert.hashOf),
      __str__: slot(
        "(self, /)",
        "Return str(self).",
        (self: PyDecimal) => decimalText(self, currentContext().capitals === 1),
      ),
      ...comparisons(compare),
      ...operator("add", "+", arithmetic.add),
      ...operator("sub", "-", arithmetic.subtract),
      ...operator("mul", "*", arithmetic.multiply),
      ...operator("mod", "%", arithmetic.remainder),
      __divmod__: slot("(self, value, /)", "Return divmod(self, value).", divmod),
      __rdivmod__: slot(
        "(self, value, /)",
        "Return divmod(value, self).",
        (self: PyObject, value: Value) => divmod(value, self),
      ),
      __pow__: slot("(self, value, mod=None, /)", "Return pow(self, value, mod).", powerOf),
      __rpow__: slot(
        "(self, value, mod=None, /)",
        "Return pow(value, self, mod).",
        (self: PyDecimal, value: Value, modulus?: Value) => powerOf(value, self, modulus),
      ),
      __neg__: unaryOperator("-self", arithmetic.minus),
      __pos__: unaryOperator("+self", arithmetic.plus),
      __abs__: unaryOperator("abs(self)", arithmetic.absolute),
      __bool__: slot(
        "(self, /)",
        "True if self else False",
        (self: PyDecimal) => isSpecial(self) || self.coeff !== 0n,
      ),
      __int__: slot(
        "(self, /)",
        "int(self)",
        (self: PyDecimal) => convert.toInt(self, "ROUND_DOWN"),
      ),
      __float__: slot(
        "(self, /)",
        "float(self)",
        (self: PyDecimal) => newFloat(convert.toDouble(self)),
      ),
      ...operator("floordiv", "//", arithmetic.divideInteger),
      ...operator("truediv", "/", arithmetic.divide),
      ...contextMethods(),
      ...tableMethods(quiet, "(self, /)", (run) => (self) => run(self, currentContext())),
      ...tableMethods(predicates, "(self, /)", (run) => (self) => run(self, currentContext())),
      adjusted: method(
        "(self, /)",
        "The exponent of the most significant digit.",
        (self: PyDecimal) => isSpecial(self) ? 0 : adjusted(self),
      ),
      conjugate: method("(self, /)", "The number itself.", (self: PyDecimal) => self),
      radix: method("(self, /)", "Decimal(10)", () => newDecimal(0, 10n, 0)),
      ...conversions(),
    },
  });
}
