/**
 * The functions of `math` on doubles with Python's refusals: "math domain error" and "math range
 * error". The bare functions are in `math_functions.ts` and its neighbours; those that refuse in
 * words of their own (`nextafter`, `comb`, `fsum`) are called there.
 */
import { KernelError } from "./error.ts";
import { ieeeRemainder, ldexp as scale } from "./float_steps.ts";
import type { Int } from "./integers.ts";
import * as functions from "./math_functions.ts";
import { logOfInt } from "./math_integers.ts";
import * as special from "./math_special.ts";
import { fma as multiplyAdd } from "./math_sums.ts";
import * as trigonometry from "./math_trigonometry.ts";

type Unary = (x: number) => number;

const isFinite = (x: number): boolean => x - x === 0;

function domainError(): KernelError {
  return new KernelError("ValueError", "math domain error");
}

function rangeError(): KernelError {
  return new KernelError("OverflowError", "math range error");
}

/** An infinite result of a finite argument is a pole, or too large, as `infinite` says. */
function checked(run: Unary, infinite: () => KernelError): Unary {
  return (x) => {
    const result = run(x);
    if (result - result === 0) return result;
    if (result !== result ? x === x : isFinite(x)) {
      throw result !== result ? domainError() : infinite();
    }
    return result;
  };
}

const withPoles = (run: Unary): Unary => checked(run, domainError);
const withOverflow = (run: Unary): Unary => checked(run, rangeError);

/** gamma and lgamma: poles at 0 and the negative integers, and they overflow. */
function gammaLike(run: Unary): Unary {
  return (x) => {
    if (x <= 0 && x === Math.floor(x) && isFinite(x)) throw domainError();
    const result = run(x);
    if (result !== result && x === x) throw domainError();
    if (isFinite(x) && !isFinite(result)) throw rangeError();
    return result;
  };
}

/** The functions of one float, by their names in `math`. */
export const unary: Readonly<Record<UnaryName, Unary>> = {
  acos: withPoles(trigonometry.acos),
  acosh: withPoles(functions.acosh),
  asin: withPoles(trigonometry.asin),
  asinh: withPoles(functions.asinh),
  atan: withPoles(trigonometry.atan),
  atanh: withPoles(functions.atanh),
  cbrt: withPoles(functions.cbrt),
  cos: withPoles(trigonometry.cos),
  cosh: withOverflow(functions.cosh),
  degrees: (x) => x * (180 / Math.PI),
  erf: special.erf,
  erfc: special.erfc,
  exp: withOverflow(functions.exp),
  exp2: withOverflow(functions.exp2),
  expm1: withOverflow(functions.expm1),
  fabs: Math.abs,
  gamma: gammaLike(special.gamma),
  lgamma: gammaLike(special.lgamma),
  log: withPoles(functions.log),
  log10: withPoles(functions.log10),
  log1p: withPoles(functions.log1p),
  log2: withPoles(functions.log2),
  radians: (x) => x * (Math.PI / 180),
  sin: withPoles(trigonometry.sin),
  sinh: withOverflow(functions.sinh),
  sqrt: withPoles(Math.sqrt),
  tan: withPoles(trigonometry.tan),
  tanh: withPoles(functions.tanh),
};

/** A function of `math` that takes one float and gives a float. */
export type UnaryName =
  | "acos"
  | "acosh"
  | "asin"
  | "asinh"
  | "atan"
  | "atanh"
  | "cbrt"
  | "cos"
  | "cosh"
  | "degrees"
  | "erf"
  | "erfc"
  | "exp"
  | "exp2"
  | "expm1"
  | "fabs"
  | "gamma"
  | "lgamma"
  | "log"
  | "log10"
  | "log1p"
  | "log2"
  | "radians"
  | "sin"
  | "sinh"
  | "sqrt"
  | "tan"
  | "tanh";

/** `math.log`, `math.log2` or `math.log10` of an int of any size. */
export function logarithmOfInt(n: Int, name: "log" | "log2" | "log10"): number {
  if (n <= 0) throw domainError();
  return logOfInt(n, functions[name]);
}

/** `math.pow`. */
export function pow(x: number, y: number): number {
  const result = functions.pow(x, y);
  if (isFinite(result) || !isFinite(x) || !isFinite(y)) return result;
  throw result !== result || x === 0 ? domainError() : rangeError();
}

/** `math.fmod`. */
export function fmod(x: number, y: number): number {
  const result = x % y;
  if (result !== result && x === x && y === y) throw domainError();
  return result;
}

/** `math.remainder`. */
export function remainder(x: number, y: number): number {
  const result = ieeeRemainder(x, y);
  if (result !== result && x === x && y === y) throw domainError();
  return result;
}

/** `math.ldexp`. */
export function ldexp(x: number, exponent: Int): number {
  const result = scale(x, exponent);
  if (isFinite(x) && !isFinite(result)) throw rangeError();
  return result;
}

/** `math.fma`. */
export function fma(x: number, y: number, z: number): number {
  const result = multiplyAdd(x, y, z);
  if (result !== result) {
    if (x === x && y === y && z === z) {
      throw new KernelError("ValueError", "invalid operation in fma");
    }
  } else if (!isFinite(result) && isFinite(x) && isFinite(y) && isFinite(z)) {
    throw new KernelError("OverflowError", "overflow in fma");
  }
  return result;
}

/** `math.isclose`. */
export function isClose(a: number, b: number, relative: number, absolute: number): boolean {
  if (relative < 0 || absolute < 0) {
    throw new KernelError("ValueError", "tolerances must be non-negative");
  }
  if (a === b) return true;
  if (!isFinite(a) && a === a || !isFinite(b) && b === b) return false;
  const difference = Math.abs(b - a);
  return difference <= Math.abs(relative * b) || difference <= Math.abs(relative * a) ||
    difference <= absolute;
}
