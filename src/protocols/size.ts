/** Sizes that a program asks for, checked before anything of that size is made. */

import { charge, reserve } from "../objects/budget.ts";
import { newMemoryError } from "../objects/exception.ts";

/** V8's longest string, in UTF-16 units. */
export const MAX_STRING = 2 ** 29 - 25;

/** Before a string of `length` UTF-16 units is made. */
export function reserveString(length: number): void {
  if (length > MAX_STRING) throw newMemoryError();
  reserve(length);
  charge(length >>> 10);
}

/** Before an array of `length` values is made. */
export function reserveItems(length: number): void {
  if (length > 2 ** 32 - 2) throw newMemoryError();
  reserve(length * 8);
  charge(length >>> 4);
}

/** Before `length` bytes are made. */
export function reserveBytes(length: number): void {
  if (length > 2 ** 32) throw newMemoryError();
  reserve(length);
  charge(length >>> 10);
}
