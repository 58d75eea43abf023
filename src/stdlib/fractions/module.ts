/** The `fractions` module: the class `Fraction`. Its arithmetic is in fraction.ts. */

import { charge } from "../../objects/budget.ts";
import { newTypeError } from "../../objects/exception.ts";
import { newList } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import { intValue, newComplex, newFloat, PyComplex, PyFloat } from "../../objects/numbers.ts";
import { type Int, None, NotImplemented, type PyObject, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple, type PyTuple } from "../../objects/tuple.ts";
import { newBuiltinType, objectType, type PyType, typeName } from "../../objects/type.ts";
import { integerRatio } from "../../kernel/float_hex.ts";
import { modularInverse, power } from "../../kernel/integer_power.ts";
import * as ints from "../../kernel/integers.ts";
import { hashInt } from "../../kernel/number_hash.ts";
import { call, callSpecial } from "../../protocols/call.ts";
import { type Comparison, richCompare } from "../../protocols/compare.ts";
import { asIndex, asStr } from "../../protocols/convert.ts";
import * as arithmetic from "../../protocols/number.ts";
import { repr } from "../../protocols/text.ts";
import {
  classMethod,
  constructor,
  defineModule,
  defineType,
  type Definition,
  getter,
  method,
} from "../../native/define.ts";
import { comparisons, orderResult } from "../../types/shared.ts";
import { once } from "../../kernel/once.ts";
import { formatRatio } from "./format.ts";
import * as ratios from "./fraction.ts";
import { PyFraction, type Ratio } from "./fraction.ts";

const ratioOf = (self: PyFraction): Ratio => [self.numerator, self.denominator];

function make(cls: PyType, [numerator, denominator]: Ratio): PyFraction {
  const self = new cls.Instance() as PyFraction;
  self.numerator = numerator;
  self.denominator = denominator;
  return self;
}

/** A Fraction proper. */
export const newFraction = (ratio: Ratio): PyFraction => make(fractionType(), ratio);

/** The ratio of a value that is a `Rational`: an int, a Fraction or one of the guest's kind. */
export function rationalValue(value: Value): Ratio | undefined {
  const int = intValue(value);
  if (int !== undefined) return [int, 1];
  return value instanceof PyFraction ? ratioOf(value) : undefined;
}

/** What `as_integer_ratio` of a float or a Decimal says. */
function integerRatioOf(value: Value): Ratio | undefined {
  if (value instanceof PyFloat) return integerRatio(value.value);
  if (typeof value !== "object" || typeName(value) !== "decimal.Decimal") return undefined;
  const pair = callSpecial((value as PyObject).t$as_integer_ratio!, value) as PyTuple;
  return [pair.items[0] as Int, pair.items[1] as Int];
}

function construct(cls: PyType, top: Value = 0, bottom: Value = None): Value {
  const ratio = rationalValue(top);
  if (bottom !== None) {
    const below = rationalValue(bottom);
    if (ratio === undefined || below === undefined) {
      throw newTypeError("both arguments should be Rational instances");
    }
    const [n, d] = [
      ints.multiply(ratio[0], below[1], charge),
      ints.multiply(below[0], ratio[1], charge),
    ];
    return make(cls, ratios.reduced(n, d));
  }
  if (ratio !== undefined) return make(cls, ratio);
  const exact = integerRatioOf(top);
  if (exact !== undefined) return make(cls, exact);
  const text = strValue(top);
  if (text !== undefined) return make(cls, ratios.parseFraction(text));
  throw newTypeError("argument should be a string or a Rational instance");
}

const toFloat = (self: Ratio): PyFloat => newFloat(ints.trueDivide(self[0], self[1], charge));

/** A binary operator: exact between rationals, else that of floats or complex numbers. */
function operator(
  name: string,
  exact: (a: Ratio, b: Ratio) => Value,
  other: (a: Value, b: Value) => Value,
  takesComplex = true,
): Record<string, Definition> {
  const run = (self: PyFraction, value: Value, swap: boolean): Value => {
    const ratio = rationalValue(value);
    const mine = ratioOf(self);
    if (ratio !== undefined) return swap ? exact(ratio, mine) : exact(mine, ratio);
    const isComplex = takesComplex && value instanceof PyComplex;
    if (!(value instanceof PyFloat) && !isComplex) return NotImplemented;
    const float = toFloat(mine);
    const plain = value instanceof PyFloat ? newFloat(value.value) : value;
    return swap ? other(plain, float) : other(float, plain);
  };
  return {
    [`__${name}__`]: method("(a, b)", "", (a: PyFraction, b: Value) => run(a, b, false)),
    [`__r${name}__`]: method("(b, a)", "", (b: PyFraction, a: Value) => run(b, a, true)),
  };
}

const fraction = (compute: (a: Ratio, b: Ratio) => Ratio) => (a: Ratio, b: Ratio): Value =>
  newFraction(compute(a, b));

function divmod(a: Ratio, b: Ratio): Value {
  return newTuple([ratios.floorQuotient(a, b), newFraction(ratios.remainder(a, b))]);
}

function raise([n, d]: Ratio, exponent: Int): Value {
  const to = (base: Int, by: Int): Int => power(base, by, charge);
  if (ints.compare(exponent, 0) >= 0) return newFraction([to(n, exponent), to(d, exponent)]);
  const by = ints.negate(exponent);
  return newFraction(ratios.reduced(to(d, by), to(n, by)));
}

function pow(self: PyFraction, value: Value): Value {
  const exponent = rationalValue(value);
  if (exponent !== undefined) {
    if (exponent[1] === 1) return raise(ratioOf(self), exponent[0]);
    return arithmetic.pow(toFloat(ratioOf(self)), toFloat(exponent));
  }
  if (!(value instanceof PyFloat) && !(value instanceof PyComplex)) return NotImplemented;
  return arithmetic.pow(toFloat(ratioOf(self)), value);
}

function reflectedPow(self: PyFraction, base: Value): Value {
  if (self.denominator === 1 && self.numerator >= 0) return arithmetic.pow(base, self.numerator);
  const ratio = rationalValue(base);
  if (ratio !== undefined) return pow(newFraction(ratio), self);
  if (self.denominator === 1) return arithmetic.pow(base, self.numerator);
  return arithmetic.pow(base, toFloat(ratioOf(self)));
}

function compare(self: PyFraction, value: Value, op: Comparison): Value {
  const ratio = rationalValue(value);
  if (ratio !== undefined) return orderResult(ratios.order(ratioOf(self), ratio), op);
  if (value instanceof PyFloat) {
    const x = value.value;
    if (x - x !== 0) return richCompare(newFloat(0), newFloat(x), op);
    return orderResult(ratios.order(ratioOf(self), integerRatio(x)), op);
  }
  if (value instanceof PyComplex && (op === "eq" || op === "ne")) {
    const equal = value.imag === 0 && compare(self, newFloat(value.real), "eq") === true;
    return op === "eq" ? equal : !equal;
  }
  return NotImplemented;
}

/** As hash() of any rational number: numerator times the inverse of the denominator, mod P. */
function hashOf({ numerator, denominator }: PyFraction): Int {
  const modulus = (1n << 61n) - 1n;
  const below = BigInt(denominator) % modulus;
  let hash = 314159n;
  if (below !== 0n) {
    const inverse = BigInt(modularInverse(ints.normalize(below), modulus));
    const top = BigInt(ints.absolute(hashInt(ints.absolute(numerator))));
    hash = BigInt(hashInt(ints.normalize(top * inverse)));
  }
  const signed = numerator < 0 ? -hash : hash;
  return ints.normalize(signed === -1n ? -2n : signed);
}

function round(self: PyFraction, digits: Value = None): Value {
  if (digits === None) return ratios.roundRatio(ratioOf(self));
  const places = Number(asIndex(digits));
  const shift = ratios.tenTo(Math.abs(places));
  const [n, d] = ratioOf(self);
  if (places > 0) {
    const scaled = ratios.roundRatio([ints.multiply(n, shift, charge), d]);
    return newFraction(ratios.reduced(scaled, shift));
  }
  const scaled = ratios.roundRatio([n, ints.multiply(d, shift, charge)]);
  return newFraction([ints.multiply(scaled, shift, charge), 1]);
}

const conversions: () => Record<string, Definition> = () => ({
  __float__: method("(a)", "float(self)", (self: PyFraction) => toFloat(ratioOf(self))),
  __complex__: method(
    "(self)",
    "complex(self)",
    (self: PyFraction) => newComplex(toFloat(ratioOf(self)).value, 0),
  ),
  __bool__: method("(a)", "a != 0", (self: PyFraction) => self.numerator !== 0),
  __int__: method("(a, _index=<built-in function index>)", "int(a)", truncate),
  __trunc__: method("(a)", "math.trunc(a)", truncate),
  __floor__: method(
    "(a)",
    "math.floor(a)",
    (self: PyFraction) => ints.floorDivide(self.numerator, self.denominator, charge),
  ),
  __ceil__: method(
    "(a)",
    "math.ceil(a)",
    (self: PyFraction) =>
      ints.negate(ints.floorDivide(ints.negate(self.numerator), self.denominator, charge)),
  ),
  __round__: method("(self, ndigits=None)", "round(self, ndigits)", round),
  as_integer_ratio: method(
    "(self)",
    "Return a pair of integers.",
    (self: PyFraction) => newTuple([self.numerator, self.denominator]),
  ),
  is_integer: method(
    "(self)",
    "Return True if the Fraction is an integer.",
    (self: PyFraction) => self.denominator === 1,
  ),
  limit_denominator: method(
    "(self, max_denominator=1000000)",
    "Closest Fraction to self with denominator at most max_denominator.",
    (self: PyFraction, limit: Value = 1000000) =>
      newFraction(ratios.limitDenominator(ratioOf(self), asIndex(limit))),
  ),
});

function truncate(self: PyFraction): Int {
  const { numerator, denominator } = self;
  return numerator < 0
    ? ints.negate(ints.floorDivide(ints.negate(numerator), denominator, charge))
    : ints.floorDivide(numerator, denominator, charge);
}

function fromFloat(cls: PyType, value: Value): Value {
  const int = intValue(value);
  if (int !== undefined) return make(cls, [int, 1]);
  if (value instanceof PyFloat) return make(cls, integerRatio(value.value));
  throw newTypeError(
    `${cls.name}.from_float() only takes floats, not ${repr(value)} (${typeName(value)})`,
  );
}

function fromDecimal(cls: PyType, value: Value): Value {
  const int = intValue(value);
  const ratio = int !== undefined
    ? [int, 1] as const
    : value instanceof PyFloat
    ? undefined
    : integerRatioOf(value);
  if (ratio === undefined) {
    throw newTypeError(
      `${cls.name}.from_decimal() only takes Decimals, not ${repr(value)} (${typeName(value)})`,
    );
  }
  return make(cls, ratio);
}

const same = (self: PyFraction): Value =>
  self.type === fractionType() ? self : call(self.type, [
    self,
  ]);

/** `fractions.Fraction` */
export const fractionType: () => PyType = once(() =>
  defineType(newBuiltinType("Fraction", objectType, PyFraction, { module: "fractions" }), {
    doc: "A rational number, always in lowest terms.",
    attributes: {
      __new__: constructor(
        "(cls, numerator=0, denominator=None)",
        "A fraction from numbers, or from text such as '3/4' or '-0.25'.",
        construct,
      ),
      from_float: classMethod("(cls, f)", "The exact value of a float.", fromFloat),
      from_decimal: classMethod("(cls, dec)", "The exact value of a Decimal.", fromDecimal),
      numerator: getter("the numerator", (self: PyFraction) => self.numerator),
      denominator: getter("the denominator", (self: PyFraction) => self.denominator),
      _numerator: getter("the numerator", (self: PyFraction) => self.numerator),
      _denominator: getter("the denominator", (self: PyFraction) => self.denominator),
      real: getter("the number itself", (self: PyFraction) => self),
      imag: getter("zero", () => 0),
      conjugate: method("(self)", "The number itself.", (self: PyFraction) => self),
      __repr__: method(
        "(self)",
        "repr(self)",
        (self: PyFraction) => `${self.type.name}(${self.numerator}, ${self.denominator})`,
      ),
      __str__: method(
        "(self)",
        "str(self)",
        (self: PyFraction) =>
          self.denominator === 1 ? String(self.numerator) : `${self.numerator}/${self.denominator}`,
      ),
      __format__: method("(self, format_spec, /)", "format(self, format_spec)", (
        self: PyFraction,
        spec: Value,
      ) => formatRatio(ratioOf(self), asStr(spec, "format_spec"), self.type.name)),
      __hash__: method("(self)", "hash(self)", hashOf),
      ...comparisons(compare),
      ...operator("add", fraction(ratios.sum), arithmetic.add),
      ...operator("sub", fraction(ratios.difference), arithmetic.sub),
      ...operator("mul", fraction(ratios.product), arithmetic.mul),
      ...operator("truediv", fraction(ratios.quotient), arithmetic.truediv),
      ...operator("floordiv", ratios.floorQuotient, arithmetic.floordiv, false),
      ...operator("mod", fraction(ratios.remainder), arithmetic.mod, false),
      ...operator("divmod", divmod, arithmetic.divmodGeneric, false),
      __pow__: method("(a, b)", "a ** b", pow),
      __rpow__: method("(b, a)", "a ** b", reflectedPow),
      __neg__: method(
        "(a)",
        "-a",
        (self: PyFraction) => newFraction([ints.negate(self.numerator), self.denominator]),
      ),
      __pos__: method("(a)", "+a", (self: PyFraction) => newFraction(ratioOf(self))),
      __abs__: method(
        "(a)",
        "abs(a)",
        (self: PyFraction) => newFraction([ints.absolute(self.numerator), self.denominator]),
      ),
      ...conversions(),
      __copy__: method("(self)", "A copy.", same),
      __deepcopy__: method("(self, memo)", "A copy.", same),
      __reduce__: method(
        "(self)",
        "For copying.",
        (self: PyFraction) => newTuple([self.type, newTuple([self.numerator, self.denominator])]),
      ),
    },
  })
);

/** Makes the module. */
export function fractionsModule(): PyModule {
  return defineModule("fractions", "Rational numbers.", {
    __all__: newList(["Fraction"]),
    Fraction: fractionType(),
  });
}
