/** Generators, coroutines and asynchronous iteration, as generated code drives them. */

import type { Code } from "../objects/code.ts";
import {
  exceptionType,
  isException,
  newRuntimeError,
  newTypeError,
  PyBaseException,
  stopIterationValue,
} from "../objects/exception.ts";
import type { PyFunction } from "../objects/function.ts";
import {
  AsyncYield,
  type Body,
  PyAsyncGenerator,
  PyCoroutine,
  PyGenerator,
  PyGeneratorExpression,
} from "../objects/generator.ts";
import { type Iteration, ListIterator, PyIterator } from "../objects/iterator.ts";
import { None, type PyObject, type Value } from "../objects/object.ts";
import { runtime } from "../objects/runtime.ts";
import type { Sink } from "../objects/sink.ts";
import { PyType, typeName } from "../objects/type.ts";
import { findAttribute, getAttribute, LoadedAttribute } from "../protocols/attribute.ts";
import { awaitedIterator } from "../protocols/await.ts";
import { call, callSpecial } from "../protocols/call.ts";
import { iter, makesGenerator, ownedGenerators } from "../protocols/iterate.ts";
import { close } from "../types/generator.ts";
import { reportIgnored } from "./traceback.ts";

const stopIteration = exceptionType("StopIteration");
const stopAsyncIteration = exceptionType("StopAsyncIteration");
const generatorExit = exceptionType("GeneratorExit");

export function newGenerator(callee: PyFunction, body: Body): Value {
  return new PyGenerator(callee.code, body, callee.name, callee.qualname);
}
export function newCoroutine(callee: PyFunction, body: Body): Value {
  return new PyCoroutine(callee.code, body, callee.name, callee.qualname);
}
export function newAsyncGenerator(callee: PyFunction, body: Body): Value {
  return new PyAsyncGenerator(callee.code, body, callee.name, callee.qualname);
}
export function newGeneratorExpression(
  code: Code,
  make: (iteration: Iteration) => Body,
  each: ((iteration: Iteration, sink: Sink) => void) | undefined,
  iteration: Iteration,
  temporary: boolean,
): Value {
  return each === undefined
    ? new PyGenerator(code, make(iteration), code.info.name, code.info.qualname)
    : new PyGeneratorExpression(code, make, each, iteration, temporary);
}
export function newAsyncGeneratorExpression(code: Code, body: Body): Value {
  return new PyAsyncGenerator(code, body, code.info.name, code.info.qualname);
}

/** `yield from value` in a generator of that code. */
export function yieldFrom(value: Value, code: Code): Generator<Value, Value, Value> {
  if (value instanceof PyCoroutine) {
    if (code.iterable) return delegate(freeIterator(value));
    throw newTypeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
  }
  return delegate(iter(value));
}

/** `await value`; `method` is the special method of `async with` that gave the value. */
export function awaitValue(
  value: Value,
  position: number,
  method?: string,
): Generator<Value, Value, Value> {
  if (method !== undefined && (value as PyObject).t$__await__ === undefined) {
    throw newTypeError(
      `'async with' received an object from ${method} that does not implement __await__: ` +
        typeName(value),
    );
  }
  return delegate(freeIterator(value), position);
}

/** The iterator of what is awaited, which nobody else may be awaiting. */
function freeIterator(value: Value): Value {
  const iterator = awaitedIterator(value);
  if (iterator instanceof PyCoroutine) {
    if (iterator.state === "running" || iterator.awaited !== undefined) {
      throw newRuntimeError("coroutine is being awaited already");
    }
    if (iterator.state === "closed") {
      throw newRuntimeError("cannot reuse already awaited coroutine");
    }
  }
  return iterator;
}

/** Passes on everything that is sent and thrown to an inner iterator (PEP 380). */
function* delegate(iterator: Value, position = 0): Generator<Value, Value, Value> {
  let sent: Value = None;
  let thrown: PyBaseException | undefined;
  while (true) {
    let item: Value | undefined;
    if (iterator instanceof PyGenerator) {
      item = thrown === undefined
        ? iterator.resume(sent === None ? undefined : sent, undefined)
        : isException(thrown, generatorExit)
        ? closeAndRaise(iterator, thrown)
        : iterator.resume(undefined, thrown);
      if (item === undefined) return iterator.returned ?? None;
    } else {
      try {
        item = thrown !== undefined
          ? throwInto(iterator, thrown)
          : sent === None
          ? stepOf(iterator)
          : call(getAttribute(iterator, "send"), [sent]);
      } catch (error) {
        // Also one that was thrown into an iterator that cannot take it (CLEANUP_THROW).
        if (isException(error, stopIteration)) {
          return stopIterationValue(error) ?? None;
        }
        throw error;
      }
      if (item === undefined) return None;
    }
    thrown = undefined;
    runtime.awaitPosition = position;
    runtime.awaited = iterator;
    try {
      sent = yield item;
    } catch (error) {
      if (!(error instanceof PyBaseException)) throw error;
      thrown = error;
    }
  }
}

function stepOf(iterator: Value): Value | undefined {
  if (iterator instanceof PyIterator && !iterator.type.heap) return iterator.next();
  return callSpecial((iterator as PyObject).t$__next__!, iterator);
}

function throwInto(iterator: Value, error: PyBaseException): Value {
  if (isException(error, generatorExit)) {
    const close = findAttribute(iterator, "close");
    if (close !== undefined) call(close, []);
    throw error;
  }
  const method = findAttribute(iterator, "throw");
  if (method === undefined) throw error;
  return call(method, [error]);
}

function closeAndRaise(iterator: PyGenerator, error: PyBaseException): never {
  const close = findAttribute(iterator, "close");
  if (close !== undefined) call(close, []);
  throw error;
}

/** A coroutine that is the value of an expression statement: nobody can await it any more. */
export function dropped(value: Value): void {
  if (!(value instanceof PyCoroutine) || value.state !== "created") return;
  value.state = "closed";
  try {
    runtime.warn("RuntimeWarning", `coroutine '${value.qualname}' was never awaited`, value);
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    reportIgnored(value, error);
  }
}

/** A generator expression in the head of a loop: nobody else can hold it. */
export function ownGenerator(value: Value): Value {
  if (value instanceof PyGenerator) value.owned = true;
  return value;
}

/**
 * What a call in the head of a loop gave. A generator function keeps nothing of the generator that
 * it makes, nor does a built-in type of the iterator that it makes; whatever else was called may
 * have kept what it returned.
 */
export function ownMadeBy(value: Value, callee: Value | LoadedAttribute): Value {
  if (!(value instanceof PyIterator)) return value;
  if (value instanceof PyGenerator) {
    const called = callee instanceof LoadedAttribute ? callee.value : callee;
    const kind = value instanceof PyAsyncGenerator ? "async generator" : "generator";
    if (makesGenerator(called, kind)) value.owned = true;
  } else if (value.drives !== undefined && isDriver(callee)) {
    if (value.drives().some((each) => each instanceof PyIterator && each.owned)) {
      value.owned = true;
    }
  }
  return value;
}

/** Whether it is a built-in type like `enumerate`, whose instances drive iterators of their own. */
const isDriver = (callee: unknown): boolean => callee instanceof PyType && !callee.heap;

/** An argument of a call in the head of a loop: only such a type leaves it to its instance alone. */
export function ownArgument(value: Value, callee: Value): Value {
  if (value instanceof PyIterator && value.owned && !isDriver(callee)) value.owned = false;
  return value;
}

/** A loop is left at that place: the generators that it owns end, as CPython frees them there. */
export function leaveLoop(iteration: unknown, code: Code, position: number): void {
  if (iteration instanceof ListIterator || runtime.dead) return;
  for (const generator of ownedGenerators(iteration)) {
    const { reraised } = runtime;
    try {
      finalise(generator);
    } catch (error) {
      if (!(error instanceof PyBaseException)) throw error;
      error.traceback ??= { code, position, next: null };
      reportIgnored(generator, error);
    } finally {
      // An exception that leaves the loop knows this frame, or not, as before.
      runtime.reraised = reraised;
    }
  }
}

/** What becomes of a generator that nothing refers to any more. */
function finalise(generator: PyGenerator): void {
  if (generator instanceof PyAsyncGenerator && generator.finalizer !== undefined) {
    if (generator.state === "suspended") call(generator.finalizer, [generator]);
  } else close(generator);
}

export function asyncYield(value: Value): Value {
  return new AsyncYield(value);
}

/** `aiter(value)` as `async for` asks it. */
export function asyncIterate(value: Value): Value {
  const method = (value as PyObject).t$__aiter__;
  if (method === undefined) {
    throw newTypeError(
      `'async for' requires an object with __aiter__ method, got ${typeName(value)}`,
    );
  }
  const iterator = callSpecial(method, value);
  if (iterator instanceof PyAsyncGenerator && makesGenerator(method, "async generator")) {
    iterator.owned = true;
  }
  if ((iterator as PyObject).t$__anext__ === undefined) {
    throw newTypeError(
      `'async for' received an object from __aiter__ that does not implement __anext__: ` +
        typeName(iterator),
    );
  }
  return iterator;
}

/** The iterator behind what `__anext__` gave. */
function nextIterator(next: Value): Value {
  try {
    return freeIterator(next);
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    const wrong = newTypeError(
      `'async for' received an invalid object from __anext__: ${typeName(next)}`,
    );
    wrong.cause = wrong.context = error;
    wrong.suppressContext = true;
    throw wrong;
  }
}

/** The next item of an asynchronous iterator; undefined at the end. */
export function* asyncNext(
  iterator: Value,
  position: number,
): Generator<Value, Value | undefined, Value> {
  try {
    const next = callSpecial((iterator as PyObject).t$__anext__!, iterator);
    return yield* delegate(nextIterator(next), position);
  } catch (error) {
    if (isException(error, stopAsyncIteration)) return undefined;
    throw error;
  }
}
