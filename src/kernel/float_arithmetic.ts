/** `//`, `%`, `divmod` and `/` on Python floats. Powers are in `math_power.ts`. */
import { KernelError } from "./error.ts";

/** `a / b`. */
export function floatDivide(a: number, b: number): number {
  if (b === 0) throw new KernelError("ZeroDivisionError", "float division by zero");
  return a / b;
}

/** The remainder with the sign of `b`, zeros included; `b` is not zero. */
function signedRemainder(a: number, b: number): number {
  const remainder = a % b;
  if (remainder !== 0) return (b < 0) !== (remainder < 0) ? remainder + b : remainder;
  return b < 0 ? -0 : 0;
}

/** `a % b`. */
export function floatModulo(a: number, b: number): number {
  if (b === 0) throw new KernelError("ZeroDivisionError", "float modulo by zero");
  return signedRemainder(a, b);
}

/** The quotient is computed from the unadjusted remainder, as `float_divmod` does. */
function floorQuotient(a: number, b: number): number {
  const remainder = a % b;
  const quotient = (a - remainder) / b;
  if (remainder !== 0 && (b < 0) !== (remainder < 0)) return roundQuotient(a, b, quotient - 1);
  return roundQuotient(a, b, quotient);
}

function roundQuotient(a: number, b: number, quotient: number): number {
  if (quotient === 0) return Object.is(a / b, -0) || a / b < 0 ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** `a // b`. */
export function floatFloorDivide(a: number, b: number): number {
  if (b === 0) throw new KernelError("ZeroDivisionError", "float floor division by zero");
  return floorQuotient(a, b);
}

/** `divmod(a, b)`. */
export function floatDivmod(a: number, b: number): [number, number] {
  if (b === 0) throw new KernelError("ZeroDivisionError", "float divmod()");
  return [floorQuotient(a, b), signedRemainder(a, b)];
}
