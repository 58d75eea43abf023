/**
 * Exponentials, logarithms and powers of doubles as C's library defines them. What Python's `math`
 * refuses is in `math_checked.ts`.
 */

/** C's `pow`. */
export function pow(x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  if (x === -1 && y - y !== 0 && y === y) return 1;
  return Math.pow(x, y);
}

/** `e**x`. */
export function exp(x: number): number {
  return Math.exp(x);
}

/** The natural logarithm. */
export function log(x: number): number {
  return Math.log(x);
}
