/** `async_generator`, and the awaitables that its methods give. */

import {
  exceptionType,
  isException,
  newException,
  newRuntimeError,
  newTypeError,
  type PyBaseException,
} from "../objects/exception.ts";
import {
  asyncGeneratorType,
  AsyncYield,
  type PyAsyncGenerator,
  PyCoroutine,
  PyGenerator,
} from "../objects/generator.ts";
import { newIteratorType, PyIterator } from "../objects/iterator.ts";
import { None, type Value } from "../objects/object.ts";
import { runtime } from "../objects/runtime.ts";
import { PyTuple } from "../objects/tuple.ts";
import type { PyType } from "../objects/type.ts";
import { getAttribute } from "../protocols/attribute.ts";
import { awaitedIterator } from "../protocols/await.ts";
import { call } from "../protocols/call.ts";
import { newStop, next } from "../protocols/iterate.ts";
import { defineType, type Definition, getter, member, method, slot } from "../native/define.ts";
import { asThrown, commonAttributes, CoroutineWrapper } from "./generator.ts";
import { iterSelf } from "./shared.ts";

const generatorExit = exceptionType("GeneratorExit");
const stopAsyncIteration = exceptionType("StopAsyncIteration");
const closing = [generatorExit, stopAsyncIteration, exceptionType("StopIteration")];

/** One step of an asynchronous generator, to be awaited. */
abstract class AsyncStep extends PyIterator {
  state: "created" | "running" | "closed" = "created";
  constructor(readonly generator: PyAsyncGenerator) {
    super();
  }
  /** Starts the step with the value that was sent. */
  abstract start(value: Value): Value | undefined;
  abstract readonly label: string;
  /** The method that made it. */
  abstract readonly method: string;

  next(): Value | undefined {
    return this.send(None);
  }

  send(value: Value): Value {
    if (this.begins()) return this.guard(() => this.start(value));
    return this.guard(() => this.generator.resume(value, undefined));
  }

  throw(error: PyBaseException): Value {
    this.begins();
    return this.guard(() => this.generator.resume(undefined, error));
  }

  /** Whether the step starts now; raises where it cannot go on. */
  begins(): boolean {
    if (this.state === "closed") {
      throw newRuntimeError(`cannot reuse already awaited ${this.label}`);
    }
    if (this.state === "running") return false;
    if (this.generator.busy) {
      this.state = "closed";
      throw newRuntimeError(`${this.method}(): asynchronous generator is already running`);
    }
    this.state = "running";
    this.generator.busy = true;
    return true;
  }

  close(): void {
    if (this.state === "closed") return;
    try {
      this.throw(newException(generatorExit));
    } catch (error) {
      if (closing.some((each) => isException(error, each))) return;
      throw error;
    }
    throw newRuntimeError("coroutine ignored GeneratorExit");
  }

  /** Runs a part of the step; the awaitable ends unless the generator awaits something itself. */
  guard(run: () => Value | undefined): Value {
    let result: Value | undefined;
    try {
      result = run();
    } catch (error) {
      this.finish();
      throw this.failure(error);
    }
    if (result !== undefined && !(result instanceof AsyncYield)) return result;
    this.finish();
    throw this.outcome(result);
  }

  finish(): void {
    this.state = "closed";
    this.generator.busy = false;
  }

  /** The exception that ends the awaitable: what was yielded, or the end of the generator. */
  outcome(result: AsyncYield | undefined): PyBaseException {
    return result === undefined ? newException(stopAsyncIteration) : newStop(result.value);
  }

  failure(error: unknown): unknown {
    return error;
  }
}

class AsyncSend extends AsyncStep {
  readonly label = "__anext__()/asend()";
  readonly method = "anext";
  constructor(generator: PyAsyncGenerator, readonly value: Value) {
    super(generator);
  }
  start(sent: Value): Value | undefined {
    if (this.generator.finished) return undefined;
    const value = sent === None ? this.value : sent;
    if (this.generator.state === "created" && value !== None) {
      throw newTypeError("can't send non-None value to a just-started async generator");
    }
    return this.generator.resume(value, undefined);
  }
}

class AsyncThrow extends AsyncStep {
  readonly label = "aclose()/athrow()";
  /** `thrown` makes what `athrow` was given an exception; `aclose` has none. */
  constructor(
    generator: PyAsyncGenerator,
    readonly thrown: (() => PyBaseException) | undefined,
  ) {
    super(generator);
  }
  get method(): string {
    return this.thrown === undefined ? "aclose" : "athrow";
  }
  start(sent: Value): Value | undefined {
    const { generator } = this;
    if (sent !== None) {
      throw newRuntimeError("can't send non-None value to a just-started coroutine");
    }
    const error = this.thrown?.();
    if (generator.state === "closed" || generator.finished) {
      this.finish();
      throw newStop(None);
    }
    if (error === undefined) generator.finished = true;
    if (generator.state === "created") {
      generator.state = "closed";
      if (error !== undefined) throw error;
      throw newException(generatorExit);
    }
    return generator.resume(undefined, error ?? newException(generatorExit));
  }
  override outcome(result: AsyncYield | undefined): PyBaseException {
    if (this.thrown !== undefined) return super.outcome(result);
    return result === undefined
      ? newStop(None)
      : newRuntimeError("async generator ignored GeneratorExit");
  }
  override failure(error: unknown): unknown {
    if (this.thrown !== undefined) return error;
    const ended = isException(error, generatorExit) || isException(error, stopAsyncIteration);
    return ended ? newStop(None) : error;
  }
}

/** Tells the hooks of a generator when it is first asked for something. */
function begin(self: PyAsyncGenerator): PyAsyncGenerator {
  if (self.hooked) return self;
  self.hooked = true;
  const { firstiter, finalizer } = runtime.asyncGenHooks;
  self.finalizer = finalizer;
  if (firstiter !== undefined) call(firstiter, [self]);
  return self;
}

const stepAttributes = (): Record<string, Definition> => ({
  __iter__: iterSelf,
  __next__: slot("(self, /)", "Implement next(self).", (self: AsyncStep) => self.next()),
  __await__: slot(
    "(self, /)",
    "Return an iterator to be used in await expression.",
    (self: AsyncStep) => self,
  ),
  __del__: slot("(self, /)", "Called when the object is about to be destroyed.", () => None),
  send: method(
    "(self, object, /)",
    "Go on with a value.",
    (self: AsyncStep, value: Value) => self.send(value),
  ),
  throw: method(
    "(self, type, value=None, traceback=None, /)",
    "Go on with an exception.",
    (self: AsyncStep, type: Value, value?: Value, traceback?: Value) =>
      self.throw(asThrown(type, value, traceback)),
  ),
  close: method("(self, /)", "End the step.", (self: AsyncStep) => {
    self.close();
    return None;
  }),
});
defineType(newIteratorType("async_generator_asend", AsyncSend), {
  attributes: stepAttributes,
});
defineType(newIteratorType("async_generator_athrow", AsyncThrow), {
  attributes: stepAttributes,
});

defineType(asyncGeneratorType, {
  attributes: () => ({
    ...commonAttributes("ag"),
    __aiter__: slot(
      "(self, /)",
      "Return an awaitable, that resolves in asynchronous iterator.",
      (self: PyAsyncGenerator) => self,
    ),
    __anext__: slot(
      "(self, /)",
      "Return a value or raise StopAsyncIteration.",
      (self: PyAsyncGenerator) => new AsyncSend(begin(self), None),
    ),
    asend: method(
      "(self, object, /)",
      "Send a value in and run up to the next yield.",
      (self: PyAsyncGenerator, value: Value) => new AsyncSend(begin(self), value),
    ),
    athrow: method(
      "(self, type, value=None, traceback=None, /)",
      "Raise an exception at the point where it was paused.",
      (self: PyAsyncGenerator, type: Value, value?: Value, traceback?: Value) =>
        new AsyncThrow(begin(self), () => asThrown(type, value, traceback)),
    ),
    aclose: method(
      "(self, /)",
      "Raise GeneratorExit inside, and end it.",
      (self: PyAsyncGenerator) => new AsyncThrow(begin(self), undefined),
    ),
    ag_running: member("whether it runs", (self: PyAsyncGenerator) => self.busy),
    ag_await: getter(
      "object being awaited on, or None",
      (self: PyAsyncGenerator) => self.awaited ?? None,
    ),
  }),
});

/**
 * `anext(iterator, default)`: as what `__anext__` gave, but the end gives the default. It asks for
 * the iterator at every step, as CPython's does.
 */
export class AnextAwaitable extends PyIterator {
  constructor(readonly awaited: Value, readonly fallback: Value) {
    super();
  }
  next(): Value | undefined {
    return this.guard((inner) => next(inner) ?? endOf(inner));
  }
  call(name: string, args: readonly Value[]): Value {
    return this.guard((inner) => call(getAttribute(inner, name), [...args]));
  }
  guard(run: (inner: Value) => Value): Value {
    const found = awaitedIterator(this.awaited);
    const inner = found instanceof PyCoroutine ? new CoroutineWrapper(found) : found;
    try {
      return run(inner);
    } catch (error) {
      if (isException(error, stopAsyncIteration)) throw newStop(this.fallback);
      throw error;
    }
  }
}

/** The StopIteration of an iterator that has ended. */
function endOf(iterator: Value): never {
  throw newStop(iterator instanceof PyGenerator ? iterator.returned : undefined);
}

const anextAwaitableType: PyType = newIteratorType("anext_awaitable", AnextAwaitable);
defineType(anextAwaitableType, {
  attributes: () => ({
    __iter__: iterSelf,
    __next__: slot("(self, /)", "Implement next(self).", (self: AnextAwaitable) => self.next()),
    __await__: slot(
      "(self, /)",
      "Return an iterator to be used in await expression.",
      (self: AnextAwaitable) => self,
    ),
    send: method(
      "(self, object, /)",
      "Go on with a value.",
      // PyObject_CallMethod(…, "O", value) takes a tuple for all the arguments.
      (self: AnextAwaitable, value: Value) =>
        self.call("send", value instanceof PyTuple ? value.items : [value]),
    ),
    throw: method(
      "(self, type, value=None, traceback=None, /)",
      "Go on with an exception.",
      (self: AnextAwaitable, ...given: (Value | undefined)[]) =>
        self.call("throw", given.filter((each) => each !== undefined)),
    ),
    close: method("(self, /)", "End the step.", (self: AnextAwaitable) => self.call("close", [])),
  }),
});
