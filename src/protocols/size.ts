/** Sizes that a program asks for, checked before anything of that size is made. */

import { charge, reserve } from "../objects/budget.ts";
import { newMemoryError } from "../objects/exception.ts";
import type { Value } from "../objects/object.ts";

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

/** With so many items at most, adding each to a copy is faster than V8's `concat`. */
const FEW_ITEMS = 32;

/** The items of two sequences, one after the other. */
export function joinItems(a: readonly Value[], b: readonly Value[]): Value[] {
  reserveItems(a.length + b.length);
  if (b.length > FEW_ITEMS) return a.concat(b);
  const items = a.slice();
  for (let i = 0; i < b.length; i++) items.push(b[i]!);
  return items;
}
