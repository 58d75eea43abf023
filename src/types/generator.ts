/**
 * `generator` and `coroutine`. How they run is in objects/generator.ts; asynchronous generators are
 * in async_generator.ts.
 */

import type { Code } from "../objects/code.ts";
import {
  baseExceptionType,
  exceptionType,
  isException,
  newException,
  newRuntimeError,
  newTypeError,
  PyBaseException,
} from "../objects/exception.ts";
import {
  coroutineType,
  generatorType,
  PyAwaiting,
  PyCoroutine,
  type PyGenerator,
} from "../objects/generator.ts";
import { newIteratorType, PyIterator } from "../objects/iterator.ts";
import { None, type Value } from "../objects/object.ts";
import { runtime } from "../objects/runtime.ts";
import { PyFrame, PyTraceback } from "../objects/traceback.ts";
import { PyTuple } from "../objects/tuple.ts";
import { PyType, typeName } from "../objects/type.ts";
import { call } from "../protocols/call.ts";
import { isInstance } from "../protocols/instance.ts";
import { newStop } from "../protocols/iterate.ts";
import { defineType, type Definition, getter, member, method, slot } from "../native/define.ts";
import { asNameValue } from "./function.ts";
import { address } from "./object.ts";
import { classGetItem, iterSelf } from "./shared.ts";

const generatorExit = exceptionType("GeneratorExit");
const stopIteration = exceptionType("StopIteration");

/** The exception that `throw(type, value, traceback)` throws. */
export function asThrown(
  type: Value,
  value?: Value,
  traceback: Value = None,
): PyBaseException {
  if (value !== undefined) {
    runtime.warn(
      "DeprecationWarning",
      "the (type, exc, tb) signature of throw() is deprecated, " +
        "use the single-arg signature instead.",
    );
  }
  if (traceback !== None && !(traceback instanceof PyTraceback)) {
    throw newTypeError("throw() third argument must be a traceback object");
  }
  const error = thrownException(type, value ?? None);
  if (traceback !== None) error.traceback = (traceback as PyTraceback).entry;
  return error;
}

function thrownException(type: Value, value: Value): PyBaseException {
  if (type instanceof PyBaseException) {
    if (value !== None) throw newTypeError("instance exception may not have a separate value");
    return type;
  }
  if (!(type instanceof PyType) || !type.mro.includes(baseExceptionType)) {
    throw newTypeError(
      `exceptions must be classes or instances deriving from BaseException, not ${typeName(type)}`,
    );
  }
  if (value instanceof PyBaseException && isInstance(value, type)) return value;
  const made = call(type, value === None ? [] : value instanceof PyTuple ? value.items : [value]);
  if (made instanceof PyBaseException) return made;
  throw newTypeError(
    `calling ${type.name} should have returned an instance of BaseException, not ` + typeName(made),
  );
}

/** What a resumption gave, or the StopIteration that ends it. */
function resumed(self: PyGenerator, value: Value | undefined): Value {
  if (value !== undefined) return value;
  throw newStop(self.returned);
}

/** A coroutine that has ended cannot be awaited again. */
function checkReuse(self: PyGenerator): void {
  if (self.state === "closed" && self instanceof PyCoroutine) {
    throw newRuntimeError("cannot reuse already awaited coroutine");
  }
}

/** What is running, as messages call it. */
const kindOf = (self: PyGenerator): string => self.type.name.replace("_", " ");

/** `send(value)` */
export function send(self: PyGenerator, value: Value): Value {
  checkReuse(self);
  if (self.state === "created" && value !== None) {
    throw newTypeError(`can't send non-None value to a just-started ${kindOf(self)}`);
  }
  return resumed(self, self.resume(value, undefined));
}

/** `throw(error)` */
export function throwInto(self: PyGenerator, error: PyBaseException): Value {
  checkReuse(self);
  if (self.state === "created") {
    // Nothing of it has run: it ends, and the exception comes straight back.
    self.state = "closed";
    throw error;
  }
  return resumed(self, self.resume(undefined, error));
}

/** `close()`: what the generator returned on its way out, or None. */
export function close(self: PyGenerator): Value {
  if (self.state === "closed") return None;
  if (self.state === "created") {
    self.state = "closed";
    return None;
  }
  let value: Value | undefined;
  try {
    value = self.resume(undefined, newException(generatorExit));
  } catch (error) {
    if (isException(error, generatorExit) || isException(error, stopIteration)) return None;
    throw error;
  }
  if (value !== undefined) throw newRuntimeError(`${kindOf(self)} ignored GeneratorExit`);
  return self instanceof PyCoroutine ? None : self.returned ?? None;
}

/** Attributes that all kinds have; `prefix` is `gi`, `cr` or `ag`. */
export function commonAttributes(prefix: string): Record<string, Definition> {
  return {
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: PyGenerator) => `<${self.type.name} object ${self.qualname} at ${address(self)}>`,
    ),
    __del__: slot("(self, /)", "Called when the object is about to be destroyed.", () => None),
    __sizeof__: method(
      "(self, /)",
      "gen.__sizeof__() -> size of gen in memory, in bytes",
      () => 200,
    ),
    __class_getitem__: classGetItem,
    __name__: getter("name of the generator", (self: PyGenerator) => self.name, (
      self: PyGenerator,
      value,
    ) => {
      self.name = asNameValue(value, "__name__");
    }),
    __qualname__: getter("qualified name of the generator", (self: PyGenerator) => self.qualname, (
      self: PyGenerator,
      value,
    ) => {
      self.qualname = asNameValue(value, "__qualname__");
    }),
    [`${prefix}_frame`]: getter(
      "the frame, while there is one",
      (self: PyGenerator) =>
        self.state === "closed"
          ? None
          : new PyFrame(self.code, self instanceof PyAwaiting ? self.position : 0),
    ),
    [`${prefix}_suspended`]: getter(
      "whether it waits in a yield",
      (self: PyGenerator) => self.state === "suspended",
    ),
    [`${prefix}_code`]: getter("the code object", (self: PyGenerator): Code => self.code),
  };
}

const throwDoc = "Raise an exception at the point where it was paused.";
const sendSlot = method("(self, object, /)", "Send a value in and run up to the next yield.", send);
const throwSlot = method(
  "(self, type, value=None, traceback=None, /)",
  throwDoc,
  (self: PyGenerator, type: Value, value?: Value, traceback?: Value) =>
    throwInto(self, asThrown(type, value, traceback)),
);
const closeSlot = method("(self, /)", "Raise GeneratorExit inside, and end it.", close);

defineType(generatorType, {
  attributes: () => ({
    ...commonAttributes("gi"),
    __iter__: iterSelf,
    __next__: slot(
      "(self, /)",
      "Implement next(self).",
      (self: PyGenerator) => resumed(self, self.next()),
    ),
    send: sendSlot,
    throw: throwSlot,
    close: closeSlot,
    gi_running: getter("whether it runs", (self: PyGenerator) => self.state === "running"),
    gi_yieldfrom: getter(
      "object being iterated by yield from, or None",
      (self: PyGenerator) => self.state === "suspended" ? self.awaited ?? None : None,
    ),
  }),
});

defineType(coroutineType, {
  attributes: () => ({
    ...commonAttributes("cr"),
    __await__: slot(
      "(self, /)",
      "Return an iterator to be used in await expression.",
      (self: PyCoroutine) => new CoroutineWrapper(self),
    ),
    send: sendSlot,
    throw: throwSlot,
    close: closeSlot,
    cr_origin: member("where it was created", () => None),
    cr_await: getter(
      "object being awaited on, or None",
      (self: PyCoroutine) => self.awaited ?? None,
    ),
    cr_running: getter("whether it runs", (self: PyGenerator) => self.state === "running"),
  }),
});

/** What `coroutine.__await__()` gives. */
export class CoroutineWrapper extends PyIterator {
  constructor(readonly coroutine: PyCoroutine) {
    super();
  }
  next(): Value | undefined {
    checkReuse(this.coroutine);
    const value = this.coroutine.resume(undefined, undefined);
    if (value === undefined) throw newStop(this.coroutine.returned);
    return value;
  }
}
defineType(newIteratorType("coroutine_wrapper", CoroutineWrapper), {
  doc: "A wrapper object implementing __await__ for coroutines.",
  attributes: () => ({
    __iter__: iterSelf,
    __next__: slot("(self, /)", "Implement next(self).", (self: CoroutineWrapper) => self.next()),
    send: method(
      "(self, object, /)",
      "Send a value in and run up to the next await.",
      (self: CoroutineWrapper, value: Value) => send(self.coroutine, value),
    ),
    throw: method(
      "(self, type, value=None, traceback=None, /)",
      throwDoc,
      (self: CoroutineWrapper, type: Value, value?: Value, traceback?: Value) =>
        throwInto(self.coroutine, asThrown(type, value, traceback)),
    ),
    close: method(
      "(self, /)",
      "Raise GeneratorExit inside the coroutine, and end it.",
      (self: CoroutineWrapper) => close(self.coroutine),
    ),
  }),
});
