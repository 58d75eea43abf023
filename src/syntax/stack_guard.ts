/** What happens where a program nests deeper than the JavaScript stack of the process allows. */

import { PythonSyntaxError } from "./error.ts";

/** Runs a pure step; a stack overflow in it becomes CPython's own complaint about nesting. */
export function withinStack<T>(type: "MemoryError" | "RecursionError", step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = type === "MemoryError"
      ? "Parser stack overflowed - Python source too complex to parse"
      : "maximum recursion depth exceeded during compilation";
    throw new PythonSyntaxError(type, message, null, null, null, null, null);
  }
}
