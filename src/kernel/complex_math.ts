/**
 * Arithmetic of complex numbers: product, quotient, power and absolute value as CPython's
 * `complexobject.c` has them. The functions of `cmath` are in `complex_functions.ts`.
 */
import { KernelError } from "./error.ts";
import { exp, log, pow } from "./math_functions.ts";
import { atan2, cos, sin } from "./math_trigonometry.ts";
import { hypot } from "./math_sums.ts";

/** A complex value. */
export interface Complex {
  readonly real: number;
  readonly imag: number;
}

const isFinite = (x: number): boolean => x - x === 0;
const isInfinite = (x: number): boolean => x === Infinity || x === -Infinity;

/** `a * b`. */
export function complexMultiply(ar: number, ai: number, br: number, bi: number): Complex {
  return { real: ar * br - ai * bi, imag: ar * bi + ai * br };
}

/** The quotient by Smith's method; undefined for a zero divisor. */
function quotient(ar: number, ai: number, br: number, bi: number): Complex | undefined {
  const real = Math.abs(br);
  const imag = Math.abs(bi);
  if (real >= imag) {
    if (real === 0) return undefined;
    const ratio = bi / br;
    const divisor = br + bi * ratio;
    return { real: (ar + ai * ratio) / divisor, imag: (ai - ar * ratio) / divisor };
  }
  if (imag >= real) {
    const ratio = br / bi;
    const divisor = br * ratio + bi;
    return { real: (ar * ratio + ai) / divisor, imag: (ai * ratio - ar) / divisor };
  }
  return { real: NaN, imag: NaN };
}

/** `a / b`. */
export function complexDivide(ar: number, ai: number, br: number, bi: number): Complex {
  const result = quotient(ar, ai, br, bi);
  if (!result) throw new KernelError("ZeroDivisionError", "complex division by zero");
  return result;
}

/** `abs(z)`. */
export function complexAbsolute(real: number, imag: number): number {
  const result = hypot(real, imag);
  if (result === Infinity && isFinite(real) && isFinite(imag)) {
    throw new KernelError("OverflowError", "absolute value too large");
  }
  return result;
}

function zeroPower(): KernelError {
  return new KernelError("ZeroDivisionError", "0.0 to a negative or complex power");
}

/** By repeated squaring, as `c_powu` does; 0 < n <= 100. */
function smallPower(real: number, imag: number, n: number): Complex {
  let result: Complex = { real: 1, imag: 0 };
  let square: Complex = { real, imag };
  for (let mask = 1; n >= mask; mask <<= 1) {
    if (n & mask) result = complexMultiply(result.real, result.imag, square.real, square.imag);
    square = complexMultiply(square.real, square.imag, square.real, square.imag);
  }
  return result;
}

function integerPower(real: number, imag: number, n: number): Complex {
  if (n > 0) return smallPower(real, imag, n);
  const power = smallPower(real, imag, -n);
  const result = quotient(1, 0, power.real, power.imag);
  if (!result) throw zeroPower();
  return result;
}

function generalPower(ar: number, ai: number, br: number, bi: number): Complex {
  if (br === 0 && bi === 0) return { real: 1, imag: 0 };
  if (ar === 0 && ai === 0) {
    if (bi !== 0 || br < 0) throw zeroPower();
    return { real: 0, imag: 0 };
  }
  const absolute = hypot(ar, ai);
  let length = pow(absolute, br);
  const angle = atan2(ai, ar);
  let phase = angle * br;
  if (bi !== 0) {
    length /= exp(angle * bi);
    phase += bi * log(absolute);
  }
  // CPython takes the EDOM of cos(inf) for that of a zero base.
  if (isInfinite(phase)) throw zeroPower();
  return { real: length * cos(phase), imag: length * sin(phase) };
}

/** `a ** b`. */
export function complexPower(ar: number, ai: number, br: number, bi: number): Complex {
  const isSmall = bi === 0 && br === Math.floor(br) && Math.abs(br) <= 100;
  const result = isSmall ? integerPower(ar, ai, br) : generalPower(ar, ai, br, bi);
  if (isInfinite(result.real) || isInfinite(result.imag)) {
    throw new KernelError("OverflowError", "complex exponentiation");
  }
  return result;
}
