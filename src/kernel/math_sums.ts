/** Sums and norms of doubles. */

/** C's `hypot`. */
export function hypot(x: number, y: number): number {
  return Math.hypot(x, y);
}
