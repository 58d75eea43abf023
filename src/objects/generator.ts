/** Generators, coroutines and asynchronous generators: a JavaScript generator and its state. */

import type { Code } from "./code.ts";
import { type Iteration, PyIterator } from "./iterator.ts";
import { None, PyObject, type Value } from "./object.ts";
import { runtime, setContext } from "./runtime.ts";
import type { Sink } from "./sink.ts";
import { newBuiltinType, objectType, type PyType } from "./type.ts";
import { newRecursionError, newValueError, type PyBaseException } from "./exception.ts";

/** What generated code is behind a generator: yields values, takes what is sent, returns. */
export type Body = Generator<Value, Value, Value>;

/** The common part of generators and coroutines. */
export class PyGenerator extends PyIterator {
  state: "created" | "suspended" | "running" | "closed" = "created";
  /** What `return` gave; read by whoever drives it when `resume` gave undefined. */
  returned: Value | undefined = undefined;
  /** The exception that it was handling when it was suspended. */
  handled: PyBaseException | undefined = undefined;
  /** What it was delegating to when it was suspended: by `yield from` or `await`. */
  awaited: Value | undefined = undefined;
  override owned = false;
  name: string;
  qualname: string;
  constructor(
    readonly code: Code,
    /** Undefined while a generator expression has not been resumed, which most never are. */
    protected body: Body | undefined,
    name: string,
    qualname: string,
  ) {
    super();
    this.name = name;
    this.qualname = qualname;
  }

  /** Runs up to the next yield; undefined at the end, when `returned` is set. */
  next(): Value | undefined {
    return this.resume(undefined, undefined);
  }

  /** Sends a value in, or throws an exception in; `undefined` for both is `next()`. */
  resume(sent: Value | undefined, thrown: PyBaseException | undefined): Value | undefined {
    if (this.state === "running") {
      throw newValueError(`${this.type.name} already executing`);
    }
    if (this.state === "closed") {
      if (thrown !== undefined) throw thrown;
      this.returned = undefined;
      return undefined;
    }
    if (++runtime.depth > runtime.maxDepth) {
      runtime.depth--;
      throw newRecursionError("maximum recursion depth exceeded");
    }
    const { handled, outside } = runtime;
    runtime.outside = handled;
    this.state = "running";
    if (this.handled !== undefined) {
      runtime.handled = this.handled;
      // _PyErr_ChainStackItem: what is thrown in meets what the generator itself is handling.
      if (thrown !== undefined) setContext(thrown);
    }
    let result;
    // This runs for each value, so that nothing is done twice, and nothing in a `finally`.
    try {
      const body = this.body!;
      result = thrown === undefined ? body.next(sent ?? None) : body.throw(thrown);
    } catch (error) {
      this.state = "closed";
      runtime.depth--;
      runtime.handled = handled;
      runtime.outside = outside;
      throw error;
    }
    runtime.depth--;
    runtime.outside = outside;
    if (result.done) {
      this.state = "closed";
      this.returned = result.value;
      runtime.handled = handled;
      return undefined;
    }
    this.state = "suspended";
    if (this.awaited !== runtime.awaited) this.awaited = runtime.awaited;
    if (runtime.awaited !== undefined) runtime.awaited = undefined;
    if (runtime.handled !== handled) {
      this.handled = runtime.handled;
      runtime.handled = handled;
    } else if (this.handled !== undefined) this.handled = undefined;
    return result.value;
  }
}

/**
 * A generator expression. While nothing has been taken from it, a consumer that wants all of it can
 * have its loops run as a plain function (`drain`), which is several times faster than resuming a
 * generator for each value.
 */
export class PyGeneratorExpression extends PyGenerator {
  constructor(
    code: Code,
    readonly make: (iteration: Iteration) => Body,
    /** The same loops, giving each value to a sink until that says to stop. */
    readonly each: (iteration: Iteration, sink: Sink) => void,
    readonly iteration: Iteration,
    /** Whether nobody else can see it, so that it need not go on after a stop. */
    readonly temporary: boolean,
  ) {
    super(code, undefined, code.info.name, code.info.qualname);
  }

  override resume(
    sent: Value | undefined,
    thrown: PyBaseException | undefined,
  ): Value | undefined {
    this.body ??= this.make(this.iteration);
    return super.resume(sent, thrown);
  }

  /** Gives every value to the sink until that says to stop; its errors do not pass the loops. */
  drain(sink: Sink): void {
    if (++runtime.depth > runtime.maxDepth) {
      runtime.depth--;
      throw newRecursionError("maximum recursion depth exceeded");
    }
    const handled = runtime.handled;
    this.state = "running";
    try {
      this.each(this.iteration, sink);
    } finally {
      this.state = "closed";
      runtime.depth--;
      runtime.handled = handled;
    }
    if (sink.failed) throw sink.failure;
  }
}

/** Whether `value` is a generator expression from which nothing has been taken. */
export function isFresh(value: Value): value is PyGeneratorExpression {
  return value instanceof PyGeneratorExpression && value.state === "created";
}

/** What an asynchronous generator yields to its driver, as opposed to what it awaits. */
export class AsyncYield extends PyObject {
  constructor(readonly value: Value) {
    super();
  }
}

/** A coroutine or asynchronous generator: it knows where it awaits. */
export abstract class PyAwaiting extends PyGenerator {
  position = 0;

  override resume(
    sent: Value | undefined,
    thrown: PyBaseException | undefined,
  ): Value | undefined {
    this.awaited = undefined;
    const value = super.resume(sent, thrown);
    if (this.awaited !== undefined) this.position = runtime.awaitPosition;
    return value;
  }
}

export class PyCoroutine extends PyAwaiting {}
PyCoroutine.prototype.awaitable = true;
export class PyAsyncGenerator extends PyAwaiting {
  /** Whether one of its awaitables is under way. */
  busy = false;
  /** Whether `aclose` has begun: nothing can be asked of it any more. */
  finished = false;
  /** Whether the hooks have been told of it. */
  hooked = false;
  /** What is called instead of closing it where nothing refers to it any more. */
  finalizer: Value | undefined = undefined;
}

const final = { subclassable: false };
export const generatorType: PyType = newBuiltinType("generator", objectType, PyGenerator, final);
export const coroutineType: PyType = newBuiltinType("coroutine", objectType, PyCoroutine, final);
export const asyncGeneratorType: PyType = newBuiltinType(
  "async_generator",
  objectType,
  PyAsyncGenerator,
  final,
);
