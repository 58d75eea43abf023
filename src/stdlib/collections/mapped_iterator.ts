/** Iterators of the library that are generators in CPython's: they have no type of their own. */

import { type Iteration, newIteratorType, PyIterator } from "../../objects/iterator.ts";
import type { Value } from "../../objects/object.ts";
import { defineIterator } from "../../types/shared.ts";

/** What a function makes of each item of an iterator. */
export class MappedIterator extends PyIterator {
  constructor(readonly source: Iteration, readonly map: (item: Value) => Value) {
    super();
  }
  next(): Value | undefined {
    const item = this.source.next();
    return item === undefined ? undefined : this.map(item);
  }
}

/** What a function gives, until it gives undefined. */
export class FunctionIterator extends PyIterator {
  ended = false;
  constructor(readonly step: () => Value | undefined) {
    super();
  }
  next(): Value | undefined {
    if (this.ended) return undefined;
    const item = this.step();
    if (item === undefined) this.ended = true;
    return item;
  }
}

defineIterator(newIteratorType("generator", MappedIterator));
defineIterator(newIteratorType("generator", FunctionIterator));
