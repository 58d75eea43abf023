/**
 * JSON in which no number loses anything: a whole number beyond 2^53 becomes a bigint, and one with a
 * point or an exponent stays apart from a whole one, as Python's `json` does it.
 */

/** The value of a JSON text: numbers, bigints, and `Number` objects for floats like `2.0`. */
export function parseExactJson(text: string): unknown {
  // TypeScript's library does not know the third argument, which V8 gives since 11.4.
  return JSON.parse(text, revive as (key: string, value: unknown) => unknown);
}

function revive(_key: string, value: unknown, { source }: { source: string }): unknown {
  if (typeof value !== "number" || !Number.isInteger(value)) return value;
  // How the module is told of a float.
  if (/[.eE]/.test(source)) return new Number(value);
  return Number.isSafeInteger(value) ? value : BigInt(source);
}

/** The value with ordinary numbers in place of the exact ones. */
export function plainNumbers(value: unknown): unknown {
  if (value instanceof Number) return value.valueOf();
  if (Array.isArray(value)) return value.map(plainNumbers);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainNumbers(item)]));
}
