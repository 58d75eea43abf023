/** Trigonometric functions of doubles as C's library defines them. */

/** The sine of an angle in radians. */
export function sin(x: number): number {
  return Math.sin(x);
}

/** The cosine of an angle in radians. */
export function cos(x: number): number {
  return Math.cos(x);
}

/** The tangent of an angle in radians. */
export function tan(x: number): number {
  return Math.tan(x);
}

/** The angle of the point (x, y). */
export function atan2(y: number, x: number): number {
  return Math.atan2(y, x);
}
