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
    let value: Value;
    try {
      value = call(callable, []);
    } catch (error) {
      if (!isException(error, stopIteration)) throw error;
      this.callable = undefined;
      return undefined;
    }
    if (!same(this.sentinel, value)) return value;
    this.callable = undefined;
    return undefined;
  }
}

defineIterator(newIteratorType("callable_iterator", CallableIterator));
defineIterator(sequenceIteratorType);
defineIterator(strIteratorType);
defineIterator(strAsciiIteratorType);
