/** The `numbers` module: the abstract classes of numbers, with those registered that are some. */

import { newList } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import { complexType, floatType, intType } from "../../objects/numbers.ts";
import { None, type Value } from "../../objects/object.ts";
import { newTuple } from "../../objects/tuple.ts";
import { objectType, type PyType } from "../../objects/type.ts";
import { newExceptionByName } from "../../objects/exception.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { ne } from "../../protocols/compare.ts";
import { asIndex } from "../../protocols/convert.ts";
import { add, floordiv, mod, neg, truediv } from "../../protocols/number.ts";
import { defineModule, type Definition, getter, method } from "../../native/define.ts";
import { abcMeta, registerClass } from "../abc/module.ts";
import { abstractEntry } from "../collections/abc_shared.ts";
import { fractionType } from "../fractions/module.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";

function notImplemented(): never {
  throw newExceptionByName("NotImplementedError");
}

/** One class of the tower. */
function newNumberClass(
  name: string,
  doc: string,
  base: PyType | undefined,
  abstract: string,
  attributes: Record<string, Definition | Value>,
): PyType {
  const table: Record<string, Definition | Value> = { __slots__: newTuple([]) };
  for (const each of abstract.split(" ")) {
    if (each === "") continue;
    const [method, kind] = each.split(":");
    const signature = kind === "1"
      ? "(self)"
      : kind === "3"
      ? "(self, a, b=None)"
      : "(self, other)";
    table[method!] = abstractEntry(method!, signature, notImplemented);
  }
  return newNativeClass({
    name,
    module: "numbers",
    doc,
    meta: abcMeta(),
    bases: [base ?? objectType],
    attributes: { ...table, ...attributes },
  });
}

const float = (value: Value): Value => call(floatType, [value]);

/** The classes of the tower. */
const tower = once(() => {
  const numberClass = newNumberClass("Number", "Any number.", undefined, "", { __hash__: None });
  const complexClass = newNumberClass(
    "Complex",
    "What the builtin complex type can do.",
    numberClass,
    "__complex__:1 real:1 imag:1 __add__ __radd__ __neg__:1 __pos__:1 __mul__ __rmul__ " +
      "__truediv__ __rtruediv__ __pow__ __rpow__ __abs__:1 conjugate:1 __eq__",
    {
      __bool__: method("(self)", "True if self != 0.", (self: Value) => ne(self, 0)),
      __sub__: method("(self, other)", "self - other", (a: Value, b: Value) => add(a, neg(b))),
      __rsub__: method("(self, other)", "other - self", (a: Value, b: Value) => add(neg(a), b)),
    },
  );
  const realClass = newNumberClass(
    "Real",
    "What floats can do.",
    complexClass,
    "__float__:1 __trunc__:1 __floor__:1 __ceil__:1 __round__:3 __floordiv__ __rfloordiv__ " +
      "__mod__ __rmod__ __lt__ __le__",
    {
      __divmod__: method(
        "(self, other)",
        "divmod(self, other)",
        (a: Value, b: Value) => newTuple([floordiv(a, b), mod(a, b)]),
      ),
      __rdivmod__: method(
        "(self, other)",
        "divmod(other, self)",
        (a: Value, b: Value) => newTuple([floordiv(b, a), mod(b, a)]),
      ),
      __complex__: method(
        "(self)",
        "complex(self)",
        (self: Value) => call(complexType, [float(self)]),
      ),
      real: getter(
        "Real numbers are their real component.",
        (self: Value) => call(posOf(self), []),
      ),
      imag: getter("Real numbers have no imaginary component.", () => 0),
      conjugate: method("(self)", "+self", (self: Value) => call(posOf(self), [])),
    },
  );
  const rationalClass = newNumberClass(
    "Rational",
    "A number with a numerator and a denominator in lowest terms.",
    realClass,
    "numerator:1 denominator:1",
    {
      __float__: method(
        "(self)",
        "float(self)",
        (self: Value) =>
          truediv(
            asIndex(getAttribute(self, "numerator")),
            asIndex(getAttribute(self, "denominator")),
          ),
      ),
    },
  );
  const integralClass = newNumberClass(
    "Integral",
    "What ints can do.",
    rationalClass,
    "__int__:1 __pow__:3 __lshift__ __rlshift__ __rshift__ __rrshift__ __and__ __rand__ " +
      "__xor__ __rxor__ __or__ __ror__ __invert__:1",
    {
      __index__: method("(self)", "int(self)", (self: Value) => call(intType, [self])),
      __float__: method(
        "(self)",
        "float(int(self))",
        (self: Value) => float(call(intType, [self])),
      ),
      numerator: getter(
        "Integers are their own numerators.",
        (self: Value) => call(posOf(self), []),
      ),
      denominator: getter("Integers have a denominator of 1.", () => 1),
    },
  );
  registerClass(complexClass, complexType);
  registerClass(realClass, floatType);
  registerClass(integralClass, intType);
  registerClass(rationalClass, fractionType());
  return { numberClass, complexClass, realClass, rationalClass, integralClass };
});

const posOf = (self: Value): Value => getAttribute(self, "__pos__");

/** Makes the module. */
export function numbersModule(): PyModule {
  const { numberClass, complexClass, realClass, rationalClass, integralClass } = tower();
  return defineModule("numbers", "Abstract classes of numbers.", {
    __all__: newList(["Number", "Complex", "Real", "Rational", "Integral"]),
    Number: numberClass,
    Complex: complexClass,
    Real: realClass,
    Rational: rationalClass,
    Integral: integralClass,
  });
}
