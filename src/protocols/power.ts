/** `**` on floats: CPython's special cases, and complex results of negative bases. */

import { newExceptionByName, newZeroDivisionError } from "../objects/exception.ts";
import { newComplex, newFloat } from "../objects/numbers.ts";
import type { Value } from "../objects/object.ts";
import { complexPower } from "../kernel/complex_math.ts";
import { pow } from "../kernel/math_functions.ts";

/** `x ** y` on doubles. */
export function powDouble(x: number, y: number): Value {
  if (y === 0 || x === 1) return newFloat(1);
  if (Number.isNaN(x) || Number.isNaN(y)) return newFloat(NaN);
  if (x === 0 && y < 0 && y !== -Infinity) {
    throw newZeroDivisionError("0.0 cannot be raised to a negative power");
  }
  if (x === -1 && !Number.isFinite(y)) return newFloat(1);
  if (x < 0 && Number.isFinite(x) && Number.isFinite(y) && !Number.isInteger(y)) {
    const result = complexPower(x, 0, y, 0);
    return newComplex(result.real, result.imag);
  }
  const result = pow(x, y);
  if (!Number.isFinite(result) && Number.isFinite(x) && Number.isFinite(y)) {
    throw newExceptionByName("OverflowError", 34, "Numerical result out of range");
  }
  return newFloat(result);
}
