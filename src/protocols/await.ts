/** What `await` drives: the iterator behind an awaitable. */

import { newTypeError } from "../objects/exception.ts";
import { PyCoroutine, PyGenerator } from "../objects/generator.ts";
import { PyIterator } from "../objects/iterator.ts";
import type { PyObject, Value } from "../objects/object.ts";
import { typeName } from "../objects/type.ts";
import { callSpecial } from "./call.ts";

/** Whether it is a coroutine, or a generator that counts as one. */
function isCoroutine(value: Value): boolean {
  return value instanceof PyCoroutine || value instanceof PyGenerator && value.code.iterable;
}

/** The iterator of an awaitable; a coroutine is its own (_PyCoro_GetAwaitableIter). */
export function awaitedIterator(value: Value): Value {
  if (isCoroutine(value)) return value;
  const method = (value as PyObject).t$__await__;
  if (method === undefined) {
    throw newTypeError(`object ${typeName(value)} can't be used in 'await' expression`);
  }
  const iterator = callSpecial(method, value);
  if (isCoroutine(iterator)) throw newTypeError("__await__() returned a coroutine");
  if (!(iterator instanceof PyIterator) && (iterator as PyObject).t$__next__ === undefined) {
    throw newTypeError(`__await__() returned non-iterator of type '${typeName(iterator)}'`);
  }
  return iterator;
}
