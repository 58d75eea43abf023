/**
 * Stands in for `jsr:@std/assert` where JSR is out of reach: the names and signatures that the
 * tests use, built on `node:assert`.
 *
 * @module
 */

import { AssertionError, deepStrictEqual, notDeepStrictEqual } from "node:assert";

export { AssertionError };

/** The constructor of an error, abstract ones included. */
// deno-lint-ignore no-explicit-any
type ErrorClass<E extends Error> = abstract new (...args: any[]) => E;

function failure(message: string, msg?: string): AssertionError {
  return new AssertionError({ message: msg ? `${message}: ${msg}` : message });
}

/** Asserts that `expr` is truthy. */
export function assert(expr: unknown, msg = "Expected a truthy value"): asserts expr {
  if (!expr) throw new AssertionError({ message: msg });
}

/** Asserts that `expr` is falsy. */
export function assertFalse(expr: unknown, msg = "Expected a falsy value"): void {
  if (expr) throw new AssertionError({ message: msg });
}

/** Fails. */
export function fail(msg?: string): never {
  throw failure("Failed", msg);
}

/** Asserts that both are deeply equal. */
export function assertEquals<T>(actual: T, expected: T, msg?: string): void {
  deepStrictEqual(actual, expected, msg);
}

/** Asserts that both are not deeply equal. */
export function assertNotEquals<T>(actual: T, expected: T, msg?: string): void {
  notDeepStrictEqual(actual, expected, msg);
}

/** Asserts that both are the same value, as `Object.is` sees it. */
export function assertStrictEquals<T>(
  actual: unknown,
  expected: T,
  msg?: string,
): asserts actual is T {
  if (!Object.is(actual, expected)) {
    throw failure(`Expected ${Deno.inspect(expected)}, got ${Deno.inspect(actual)}`, msg);
  }
}

/** Asserts that `expected` occurs in `actual`. */
export function assertStringIncludes(actual: string, expected: string, msg?: string): void {
  if (!actual.includes(expected)) {
    throw failure(`Expected ${JSON.stringify(expected)} in ${JSON.stringify(actual)}`, msg);
  }
}

/** Asserts that `expected` matches `actual`. */
export function assertMatch(actual: string, expected: RegExp, msg?: string): void {
  if (!expected.test(actual)) {
    throw failure(`Expected ${JSON.stringify(actual)} to match ${expected}`, msg);
  }
}

/** Asserts that `actual` is an instance of `expectedType`. */
export function assertInstanceOf<E extends Error>(
  actual: unknown,
  expectedType: ErrorClass<E>,
  msg?: string,
): asserts actual is E {
  if (!(actual instanceof expectedType)) {
    throw failure(`Expected an instance of ${expectedType.name}, got ${Deno.inspect(actual)}`, msg);
  }
}

function checkError<E extends Error>(
  error: unknown,
  expected?: ErrorClass<E>,
  includes?: string,
  msg?: string,
): void {
  if (expected === undefined) return;
  assertInstanceOf(error, expected, msg);
  if (includes !== undefined) assertStringIncludes(error.message, includes, msg);
}

/** Asserts that `fn` throws, and gives what it threw. */
export function assertThrows(fn: () => unknown, msg?: string): unknown;
/** Asserts that `fn` throws an error of that class, and gives it. */
export function assertThrows<E extends Error = Error>(
  fn: () => unknown,
  errorClass: ErrorClass<E>,
  msgIncludes?: string,
  msg?: string,
): E;
export function assertThrows<E extends Error = Error>(
  fn: () => unknown,
  errorClassOrMsg?: ErrorClass<E> | string,
  msgIncludes?: string,
  msg?: string,
): unknown {
  const isClass = typeof errorClassOrMsg === "function";
  const message = isClass ? msg : errorClassOrMsg;
  try {
    fn();
  } catch (error) {
    checkError(error, isClass ? errorClassOrMsg : undefined, msgIncludes, message);
    return error;
  }
  throw failure("Expected function to throw", message);
}

/** Asserts that `fn` rejects, and gives what it rejected with. */
export function assertRejects(fn: () => PromiseLike<unknown>, msg?: string): Promise<unknown>;
/** Asserts that `fn` rejects with an error of that class, and gives it. */
export function assertRejects<E extends Error = Error>(
  fn: () => PromiseLike<unknown>,
  errorClass: ErrorClass<E>,
  msgIncludes?: string,
  msg?: string,
): Promise<E>;
export async function assertRejects<E extends Error = Error>(
  fn: () => PromiseLike<unknown>,
  errorClassOrMsg?: ErrorClass<E> | string,
  msgIncludes?: string,
  msg?: string,
): Promise<unknown> {
  const isClass = typeof errorClassOrMsg === "function";
  const message = isClass ? msg : errorClassOrMsg;
  try {
    await fn();
  } catch (error) {
    checkError(error, isClass ? errorClassOrMsg : undefined, msgIncludes, message);
    return error;
  }
  throw failure("Expected function to reject", message);
}
