/**
 * What happens when an exception passes or is handled: tracebacks grow, JavaScript's own errors and
 * the kernel's become Python's, limits pass untouched. Generated code calls these in its `catch`es.
 */

import { LimitExceeded, tick } from "../objects/budget.ts";
import type { Code } from "../objects/code.ts";
import {
  baseExceptionType,
  exceptionType,
  exceptionTypes,
  isException,
  newException,
  newExceptionByName,
  newMemoryError,
  newRecursionError,
  newRuntimeError,
  newTypeError,
  PyBaseException,
} from "../objects/exception.ts";
import { newBytes } from "../objects/bytes.ts";
import { None, type Value } from "../objects/object.ts";
import { runtime, setContext } from "../objects/runtime.ts";
import { PyTuple } from "../objects/tuple.ts";
import { PyType, typeOf } from "../objects/type.ts";
import { KernelError } from "../kernel/error.ts";
import { call } from "../protocols/call.ts";
import { isSubclassOf } from "../protocols/instance.ts";
import { repr } from "../protocols/text.ts";

const stopIteration = exceptionType("StopIteration");
const stopAsyncIteration = exceptionType("StopAsyncIteration");

/** Turns whatever was thrown into a Python exception; limits and faults of ours stay what they are. */
export function pythonError(error: unknown): unknown {
  if (error instanceof PyBaseException || error instanceof LimitExceeded) return error;
  if (error instanceof KernelError) return kernelError(error);
  // Where the stack ends while V8 compiles a pattern it says so in a SyntaxError. (No pattern looks
  // at the message: there is no stack left to compile one.)
  const isRangeError = error instanceof RangeError;
  if (
    (isRangeError || error instanceof SyntaxError) &&
    (error.message.includes("Maximum call stack size exceeded") ||
      error.message.endsWith("Stack overflow"))
  ) {
    return newRecursionError("maximum recursion depth exceeded");
  }
  if (
    isRangeError &&
    /BigInt|string length|array length|Array buffer|Map maximum|Set maximum/i.test(error.message)
  ) {
    return newMemoryError();
  }
  return error;
}

function kernelError(error: KernelError): PyBaseException {
  if (error.unicode !== null) {
    const { encoding, object, start, end, reason } = error.unicode;
    const subject = typeof object === "string" ? object : newBytes(object);
    const type = exceptionTypes.get(error.type) ?? exceptionType("UnicodeError");
    // The constructor fills in the fields.
    const made = call(type, [encoding, subject, start, end, reason]) as PyBaseException;
    setContext(made);
    return made;
  }
  if (error.message === "") return newException(exceptionType(error.type));
  return newExceptionByName(error.type, error.message);
}

/** Adds this frame to a traceback on the way out; gives what to throw on. */
export function unwind(error: unknown, code: Code, position: number): unknown {
  if (error instanceof PyBaseException) {
    if (runtime.reraised === error) {
      runtime.reraised = undefined;
      return error;
    }
    if (code.source.hidden === undefined) {
      error.traceback = { code, position, next: error.traceback };
    }
    return error;
  }
  const converted = pythonError(error);
  if (code.source.hidden !== undefined) return converted;
  if (converted instanceof PyBaseException) {
    converted.traceback = { code, position, next: null };
  } else if (converted instanceof LimitExceeded) converted.frames.push({ code, position });
  return converted;
}

/** As `unwind`, out of a generator: StopIteration may not leave it. */
export function unwindGenerator(error: unknown, code: Code, position: number): unknown {
  return leaveGenerator(unwind(error, code, position), "generator");
}

/** As `unwind`, out of a coroutine. */
export function unwindCoroutine(error: unknown, code: Code, position: number): unknown {
  return leaveGenerator(unwind(error, code, position), "coroutine");
}

/** As `unwind`, out of an asynchronous generator. */
export function unwindAsyncGenerator(error: unknown, code: Code, position: number): unknown {
  const left = leaveGenerator(unwind(error, code, position), "async generator");
  if (left instanceof PyBaseException && isException(left, stopAsyncIteration)) {
    return replace(left, "async generator raised StopAsyncIteration");
  }
  return left;
}

function leaveGenerator(error: unknown, kind: string): unknown {
  if (error instanceof PyBaseException && isException(error, stopIteration)) {
    return replace(error, `${kind} raised StopIteration`);
  }
  return error;
}

/** The RuntimeError instead of it; CPython gives it no frame of the generator. */
function replace(error: PyBaseException, message: string): PyBaseException {
  const replacement = newRuntimeError(message);
  replacement.cause = error;
  replacement.context = error;
  replacement.suppressContext = true;
  return replacement;
}

/**
 * An exception that arrives at a handler; its traceback gets this frame. Limits go on at once, and
 * get it where they leave it.
 */
export function caught(error: unknown, code: Code, position: number): PyBaseException {
  if (error instanceof LimitExceeded) throw error;
  const unwound = unwind(error, code, position);
  if (unwound instanceof PyBaseException) return unwound;
  throw unwound;
}

/** An exception that no handler took, or that a `finally` lets pass: its frame is known already. */
export function reraise(error: PyBaseException): PyBaseException {
  runtime.reraised = error;
  return error;
}

/** `raise exc from cause` */
export function raise(exc: Value, cause: Value | undefined): PyBaseException {
  const error = asException(exc, "exceptions must derive from BaseException");
  if (cause !== undefined) {
    error.cause = cause === None
      ? null
      : asException(cause, "exception causes must derive from BaseException");
    error.suppressContext = true;
  }
  setContext(error);
  return error;
}

function asException(value: Value, message: string): PyBaseException {
  if (value instanceof PyBaseException) return value;
  if (value instanceof PyType && value.mro.some((each) => each.name === "BaseException")) {
    const made = call(value, []);
    if (made instanceof PyBaseException) return made;
    throw newTypeError(
      `calling ${repr(value)} should have returned an instance of BaseException, not ${
        repr(typeOf(made))
      }`,
    );
  }
  throw newTypeError(message);
}

/** `raise` by itself. */
export function raiseAgain(): PyBaseException {
  const handled = runtime.handled;
  if (handled === undefined) throw newRuntimeError("No active exception to reraise");
  return reraise(handled);
}

/** `except type:` */
export function matches(error: PyBaseException, type: Value): boolean {
  if (type instanceof PyType) {
    if (error.type === type) return true;
    checkExceptionType(type);
    return error.type.mro.includes(type);
  }
  if (type instanceof PyTuple) {
    const { items } = type;
    for (let i = 0; i < items.length; i++) checkExceptionType(items[i]!);
    for (let i = 0; i < items.length; i++) {
      if (isSubclassOf(error.type, items[i] as PyType)) return true;
    }
    return false;
  }
  checkExceptionType(type);
  return false;
}

function checkExceptionType(type: Value): void {
  if (type instanceof PyType && isSubclassOf(type, baseExceptionType)) return;
  throw newTypeError("catching classes that do not inherit from BaseException is not allowed");
}

/** The call that goes over the recursion limit; its frame was counted already. */
export function tooDeep(): never {
  runtime.depth--;
  throw newRecursionError("maximum recursion depth exceeded");
}

/** A call begins: it counts as a frame, and as a turn of the budget. */
export function enter(): void {
  if (--runtime.ticks < 0) tick();
  if (++runtime.depth > runtime.maxDepth) tooDeep();
}

/** `assert` that failed. */
export function assertionError(message: Value | undefined): PyBaseException {
  return message === undefined
    ? newException(exceptionType("AssertionError"))
    : newException(exceptionType("AssertionError"), message);
}
