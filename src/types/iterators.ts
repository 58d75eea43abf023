/** The remaining native iterators: of strings, of old-style sequences, of callables. */

import {
  newIteratorType,
  PyIterator,
  strAsciiIteratorType,
  strIteratorType,
} from "../objects/iterator.ts";
import { exceptionType, isException } from "../objects/exception.ts";
import type { Value } from "../objects/object.ts";
import { call } from "../protocols/call.ts";
import { threadCall } from "../protocols/threads.ts";
import { same } from "../protocols/compare.ts";
import { sequenceIteratorType } from "../protocols/iterate.ts";
import { defineIterator } from "./shared.ts";

const stopIteration = exceptionType("StopIteration");

/** `iter(callable, sentinel)` */
export class CallableIterator extends PyIterator {
  constructor(public callable: Value | undefined, readonly sentinel: Value) {
    super();
  }
  next(): Value | undefined {
    const { callable } = this;
    if (callable === undefined) return undefined;
    try {
      return this.#unlessLast(call(callable, []));
    } catch (error) {
      return this.#ended(error);
    }
  }

  /** The same in a thread, which may stand still in the call. */
  *threadNext(): Generator<Value, Value | undefined, Value> {
    const { callable } = this;
    if (callable === undefined) return undefined;
    try {
      return this.#unlessLast(yield* threadCall(callable, [], null));
    } catch (error) {
      return this.#ended(error);
    }
  }

  #unlessLast(value: Value): Value | undefined {
    if (!same(this.sentinel, value)) return value;
    this.callable = undefined;
    return undefined;
  }

  #ended(error: unknown): undefined {
    if (!isException(error, stopIteration)) throw error;
    this.callable = undefined;
  }
}

defineIterator(newIteratorType("callable_iterator", CallableIterator));
defineIterator(sequenceIteratorType);
defineIterator(strIteratorType);
defineIterator(strAsciiIteratorType);
