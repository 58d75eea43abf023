/** The `cmath` module; what the functions compute is in kernel/complex_functions.ts. */

import { newTypeError } from "../../objects/exception.ts";
import type { PyModule } from "../../objects/module.ts";
import { newComplex, newFloat, PyComplex } from "../../objects/numbers.ts";
import type { PyObject, Value } from "../../objects/object.ts";
import { newTuple } from "../../objects/tuple.ts";
import { typeName } from "../../objects/type.ts";
import * as kernel from "../../kernel/complex_functions.ts";
import type { Complex } from "../../kernel/complex_math.ts";
import { callSpecial } from "../../protocols/call.ts";
import { asDouble } from "../../protocols/convert.ts";
import { defineModule, type Definition, fn } from "../../native/define.ts";

/** An argument as a complex number: complex, `__complex__`, or a real number. */
function asComplex(value: Value): Complex {
  if (value instanceof PyComplex) return value;
  const method = typeof value === "object" ? (value as PyObject).t$__complex__ : undefined;
  if (method === undefined) return { real: asDouble(value), imag: 0 };
  const result = callSpecial(method, value);
  if (result instanceof PyComplex) return result;
  throw newTypeError(`__complex__ returned non-complex (type ${typeName(result)})`);
}

const made = ({ real, imag }: Complex): Value => newComplex(real, imag);

/** A function of one complex number. */
function unary(doc: string, run: (real: number, imag: number) => Complex): Definition {
  return fn("(z, /)", doc, (value: Value) => {
    const z = asComplex(value);
    return made(run(z.real, z.imag));
  });
}

/** A question about the two parts of a number. */
function predicate(doc: string, test: (real: number, imag: number) => boolean): Definition {
  return fn("(z, /)", doc, (value: Value) => {
    const z = asComplex(value);
    return test(z.real, z.imag);
  });
}

const isInfinite = (x: number): boolean => Math.abs(x) === Infinity;

function log(value: Value, base?: Value): Value {
  const z = asComplex(value);
  return made(kernel.log(z.real, z.imag, base === undefined ? undefined : asComplex(base)));
}

function isClose(a: Value, b: Value, relative?: Value, absolute?: Value): Value {
  const [x, y] = [asComplex(a), asComplex(b)];
  const within = relative === undefined ? 1e-9 : asDouble(relative);
  return kernel.isClose(x, y, within, absolute === undefined ? 0 : asDouble(absolute));
}

/** Makes the module. */
export function cmathModule(): PyModule {
  return defineModule("cmath", "Mathematical functions for complex numbers.", {
    pi: newFloat(Math.PI),
    e: newFloat(Math.E),
    tau: newFloat(2 * Math.PI),
    inf: newFloat(Infinity),
    infj: newComplex(0, Infinity),
    nan: newFloat(NaN),
    nanj: newComplex(0, NaN),
    acos: unary("Return the arc cosine of z.", kernel.acos),
    acosh: unary("Return the inverse hyperbolic cosine of z.", kernel.acosh),
    asin: unary("Return the arc sine of z.", kernel.asin),
    asinh: unary("Return the inverse hyperbolic sine of z.", kernel.asinh),
    atan: unary("Return the arc tangent of z.", kernel.atan),
    atanh: unary("Return the inverse hyperbolic tangent of z.", kernel.atanh),
    cos: unary("Return the cosine of z.", kernel.cosine),
    cosh: unary("Return the hyperbolic cosine of z.", kernel.cosh),
    exp: unary("Return the exponential value e**z.", kernel.exp),
    isclose: fn(
      "(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
      "Determine whether two complex numbers are close in value.",
      isClose,
    ),
    isfinite: predicate(
      "Return True if both the real and imaginary parts of z are finite, else False.",
      (x, y) => Number.isFinite(x) && Number.isFinite(y),
    ),
    isinf: predicate(
      "Checks if the real or imaginary part of z is infinite.",
      (x, y) => isInfinite(x) || isInfinite(y),
    ),
    isnan: predicate(
      "Checks if the real or imaginary part of z not a number (NaN).",
      (x, y) => Number.isNaN(x) || Number.isNaN(y),
    ),
    log: fn(
      "(z, base=<unrepresentable>, /)",
      "log(z[, base]) -> the logarithm of z to the given base.",
      log,
    ),
    log10: unary("Return the base-10 logarithm of z.", kernel.log10),
    phase: fn(
      "(z, /)",
      "Return argument, also known as the phase angle, of a complex.",
      (value: Value) => {
        const z = asComplex(value);
        return newFloat(kernel.phase(z.real, z.imag));
      },
    ),
    polar: fn(
      "(z, /)",
      "Convert a complex from rectangular coordinates to polar coordinates.",
      (value: Value) => {
        const z = asComplex(value);
        return newTuple(kernel.polar(z.real, z.imag).map(newFloat));
      },
    ),
    rect: fn(
      "(r, phi, /)",
      "Convert from polar coordinates to rectangular coordinates.",
      (r: Value, phi: Value) => made(kernel.rect(asDouble(r), asDouble(phi))),
    ),
    sin: unary("Return the sine of z.", kernel.sine),
    sinh: unary("Return the hyperbolic sine of z.", kernel.sinh),
    sqrt: unary("Return the square root of z.", kernel.sqrt),
    tan: unary("Return the tangent of z.", kernel.tangent),
    tanh: unary("Return the hyperbolic tangent of z.", kernel.tanh),
  });
}
