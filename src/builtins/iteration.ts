/** `iter` and `next`, and their asynchronous kin. */

import { exceptionType, isException, newTypeError } from "../objects/exception.ts";
import { isFresh, PyGenerator, type PyGeneratorExpression } from "../objects/generator.ts";
import { PyIterator } from "../objects/iterator.ts";
import type { PyObject, Value } from "../objects/object.ts";
import { Sink } from "../objects/sink.ts";
import { typeName } from "../objects/type.ts";
import { callSpecial } from "../protocols/call.ts";
import { iter, newStop } from "../protocols/iterate.ts";
import { AnextAwaitable } from "../types/async_generator.ts";
import { CallableIterator } from "../types/iterators.ts";
import { type Definition, fn } from "../native/define.ts";

const stopIteration = exceptionType("StopIteration");

/** Takes one value and no more. */
class First extends Sink {
  value: Value | undefined = undefined;

  override give(value: Value): boolean {
    this.value = value;
    return true;
  }
}

/** The first value of a generator expression that nobody asks for another one. */
function firstOf(expression: PyGeneratorExpression): Value | undefined {
  const sink = new First();
  expression.drain(sink);
  return sink.value;
}

/** `next`: the StopIteration at the end carries what a generator returned. */
function next(iterator: Value, fallback?: Value): Value {
  const method = (iterator as PyObject).t$__next__;
  if (method === undefined) {
    throw newTypeError(`'${typeName(iterator)}' object is not an iterator`);
  }
  if (iterator instanceof PyIterator && !iterator.type.heap) {
    const isConsumed = isFresh(iterator) && iterator.temporary;
    const value = (isConsumed ? firstOf(iterator) : iterator.next()) ?? fallback;
    if (value !== undefined) return value;
    throw newStop(iterator instanceof PyGenerator ? iterator.returned : undefined);
  }
  if (fallback === undefined) return callSpecial(method, iterator);
  try {
    return callSpecial(method, iterator);
  } catch (error) {
    if (isException(error, stopIteration)) return fallback;
    throw error;
  }
}

/** `anext`: what the iterator's own awaitable is, and one around it if there is a default. */
function anext(iterator: Value, fallback?: Value): Value {
  const method = (iterator as PyObject).t$__anext__;
  if (method === undefined) {
    throw newTypeError(`'${typeName(iterator)}' object is not an async iterator`);
  }
  const awaitable = callSpecial(method, iterator);
  return fallback === undefined ? awaitable : new AnextAwaitable(awaitable, fallback);
}

export const iteration: Record<string, Definition> = {
  iter: fn(
    "(object, sentinel=<unrepresentable>, /)",
    "Get an iterator from an object.\n\n" +
      "With a sentinel, the object is called for each item until it returns the sentinel.",
    (object: Value, sentinel?: Value) => {
      if (sentinel === undefined) return iter(object);
      if ((object as PyObject).t$__call__ === undefined) {
        throw newTypeError("iter(v, w): v must be callable");
      }
      return new CallableIterator(object, sentinel);
    },
  ),
  next: fn(
    "(iterator, default=<unrepresentable>, /)",
    "Return the next item from the iterator.\n\n" +
      "At the end, return the default if one was given, else raise StopIteration.",
    next,
  ),
  anext: fn(
    "(aiterator, default=<unrepresentable>, /)",
    "Return the next item from the async iterator.\n\n" +
      "With a default, that is what the end of the iterator gives.",
    anext,
  ),
  aiter: fn(
    "(async_iterable, /)",
    "Return an AsyncIterator for an AsyncIterable object.",
    (iterable: Value) => {
      const method = (iterable as PyObject).t$__aiter__;
      if (method === undefined) {
        throw newTypeError(`'${typeName(iterable)}' object is not an async iterable`);
      }
      const iterator = callSpecial(method, iterable);
      if ((iterator as PyObject).t$__anext__ === undefined) {
        throw newTypeError(
          `aiter() returned not an async iterator of type '${typeName(iterator)}'`,
        );
      }
      return iterator;
    },
  ),
};
