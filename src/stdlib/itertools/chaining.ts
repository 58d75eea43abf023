/** itertools that pass items on from one or several iterators, one by one. */

import { charge } from "../../objects/budget.ts";
import {
  newRuntimeError,
  newTypeError,
  newValueError,
  PyBaseException,
} from "../../objects/exception.ts";
import { type Iteration, PyIterator } from "../../objects/iterator.ts";
import { intValue } from "../../objects/numbers.ts";
import { type Int, None, type Value } from "../../objects/object.ts";
import { newTuple } from "../../objects/tuple.ts";
import type { PyType } from "../../objects/type.ts";
import { same } from "../../protocols/compare.ts";
import { asIndex, asSize } from "../../protocols/convert.ts";
import { iterate, toArray } from "../../protocols/iterate.ts";
import { add } from "../../protocols/number.ts";
import { call } from "../../protocols/call.ts";
import { repr } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import { call1, call2 } from "../native_class.ts";

/** `accumulate(iterable, func, initial=…)` */
export class Accumulate extends PyIterator {
  declare source: Iteration;
  declare func: Value;
  declare initial: Value;
  declare total: Value | undefined;
  next(): Value | undefined {
    if (this.initial !== None) {
      this.total = this.initial;
      this.initial = None;
      return this.total;
    }
    const item = this.source.next();
    if (item === undefined) return undefined;
    if (this.total === undefined) this.total = item;
    else if (this.func === None) this.total = add(this.total, item);
    else this.total = call2(this.func, this.total, item);
    return this.total;
  }
}

/** `batched(iterable, n, strict=…)` */
export class Batched extends PyIterator {
  declare source: Iteration | undefined;
  declare size: number;
  declare strict: boolean;
  next(): Value | undefined {
    if (this.source === undefined) return undefined;
    const items: Value[] = [];
    while (items.length < this.size) {
      charge(1);
      const item = this.source.next();
      if (item === undefined) break;
      items.push(item);
    }
    if (items.length < this.size) {
      this.source = undefined;
      if (items.length === 0) return undefined;
      if (this.strict) throw newValueError("batched(): incomplete batch");
    }
    return newTuple(items);
  }
}

/** `chain(*iterables)`: over the iterables that `outer` gives. */
export class Chain extends PyIterator {
  declare outer: Iteration | undefined;
  declare inner: Iteration | undefined;
  next(): Value | undefined {
    while (this.outer !== undefined) {
      if (this.inner !== undefined) {
        const item = this.inner.next();
        if (item !== undefined) return item;
        this.inner = undefined;
      }
      charge(1);
      const iterable = this.outer.next();
      if (iterable === undefined) this.outer = undefined;
      else this.inner = iterate(iterable);
    }
    return undefined;
  }
}

/** `compress(data, selectors)` */
export class Compress extends PyIterator {
  declare data: Iteration;
  declare selectors: Iteration;
  next(): Value | undefined {
    while (true) {
      const item = this.data.next();
      if (item === undefined) return undefined;
      const selector = this.selectors.next();
      if (selector === undefined) return undefined;
      if (truthy(selector)) return item;
      charge(1);
    }
  }
}

/** `count(start, step)` */
export class Count extends PyIterator {
  declare current: Value;
  declare step: Value;
  next(): Value {
    const value = this.current;
    this.current = add(value, this.step);
    return value;
  }
}

/** `count(10)`, `count(10, 2)` */
export function reprCount(self: Count): string {
  const start = repr(self.current);
  return self.step === 1 ? `count(${start})` : `count(${start}, ${repr(self.step)})`;
}

/** `cycle(iterable)` */
export class Cycle extends PyIterator {
  declare source: Iteration | undefined;
  declare saved: Value[];
  declare index: number;
  next(): Value | undefined {
    if (this.source !== undefined) {
      const item = this.source.next();
      if (item !== undefined) {
        this.saved.push(item);
        return item;
      }
      this.source = undefined;
    }
    if (this.saved.length === 0) return undefined;
    if (this.index >= this.saved.length) this.index = 0;
    return this.saved[this.index++];
  }
}

/** `dropwhile(predicate, iterable)` */
export class DropWhile extends PyIterator {
  declare predicate: Value;
  declare source: Iteration;
  declare started: boolean;
  next(): Value | undefined {
    while (true) {
      const item = this.source.next();
      if (item === undefined || this.started) return item;
      charge(1);
      if (!truthy(call1(this.predicate, item))) {
        this.started = true;
        return item;
      }
    }
  }
}

/** `takewhile(predicate, iterable)` */
export class TakeWhile extends PyIterator {
  declare predicate: Value;
  declare source: Iteration;
  declare stopped: boolean;
  next(): Value | undefined {
    if (this.stopped) return undefined;
    const item = this.source.next();
    if (item === undefined) return undefined;
    if (truthy(call1(this.predicate, item))) return item;
    this.stopped = true;
    return undefined;
  }
}

/** `filterfalse(function, iterable)` */
export class FilterFalse extends PyIterator {
  declare predicate: Value;
  declare source: Iteration;
  next(): Value | undefined {
    while (true) {
      const item = this.source.next();
      if (item === undefined) return undefined;
      const keep = this.predicate === None ? item : call1(this.predicate, item);
      if (!truthy(keep)) return item;
      charge(1);
    }
  }
}

/** `groupby(iterable, key)` */
export class GroupBy extends PyIterator {
  declare source: Iteration;
  declare keyFunction: Value;
  declare targetKey: Value | undefined;
  declare currentKey: Value | undefined;
  declare currentItem: Value | undefined;
  declare group: Group | undefined;
  next(): Value | undefined {
    this.group = undefined;
    while (true) {
      if (this.currentKey !== undefined) {
        if (this.targetKey === undefined || !same(this.targetKey, this.currentKey)) break;
      }
      charge(1);
      if (!this.step()) return undefined;
    }
    this.targetKey = this.currentKey!;
    this.group = new Group();
    this.group.parent = this;
    this.group.target = this.targetKey;
    return newTuple([this.currentKey!, this.group]);
  }
  /** Reads one more item; false at the end. */
  step(): boolean {
    const item = this.source.next();
    if (item === undefined) return false;
    this.currentKey = this.keyFunction === None ? item : call1(this.keyFunction, item);
    this.currentItem = item;
    return true;
  }
}

/** One group of `groupby`; void once the parent has gone on. */
export class Group extends PyIterator {
  declare parent: GroupBy;
  declare target: Value;
  next(): Value | undefined {
    const { parent } = this;
    if (parent.group !== this) return undefined;
    if (parent.currentItem === undefined && !parent.step()) return undefined;
    if (!same(this.target, parent.currentKey!)) return undefined;
    const item = parent.currentItem;
    parent.currentItem = undefined;
    return item;
  }
}

/** `islice(iterable, start, stop, step)` */
export class ISlice extends PyIterator {
  declare source: Iteration | undefined;
  declare position: number;
  declare wanted: number;
  declare stop: number;
  declare step: number;
  next(): Value | undefined {
    if (this.source === undefined) return undefined;
    while (this.position < this.wanted && this.position < this.stop) {
      charge(1);
      if (this.source.next() === undefined) return this.end();
      this.position++;
    }
    if (this.position >= this.stop) return this.end();
    const item = this.source.next();
    if (item === undefined) return this.end();
    this.position++;
    this.wanted += this.step;
    return item;
  }
  end(): undefined {
    this.source = undefined;
    return undefined;
  }
}

/** The arguments of `islice` as numbers. */
export function isliceBounds(
  args: readonly Value[],
): { start: number; stop: number; step: number } {
  const limit = Number.MAX_SAFE_INTEGER;
  // As in islice_new, a value that is no size counts as -1.
  const bound = (value: Value | undefined, missing: number): number => {
    if (value === undefined || value === None) return missing;
    try {
      return Math.min(limit, asSize(value));
    } catch (error) {
      if (error instanceof PyBaseException) return -1;
      throw error;
    }
  };
  const given = args.length === 1 ? args[0] : args[1];
  const stop = bound(given, limit);
  if (stop === -1) {
    throw newValueError(
      "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.",
    );
  }
  const start = args.length === 1 ? 0 : bound(args[0], 0);
  if (start < 0 || stop < -1) {
    throw newValueError(
      "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.",
    );
  }
  const step = bound(args[2], 1);
  if (step < 1) throw newValueError("Step for islice() must be a positive integer or None.");
  return { start, stop, step };
}

/** `pairwise(iterable)` */
export class Pairwise extends PyIterator {
  declare source: Iteration | undefined;
  declare previous: Value | undefined;
  next(): Value | undefined {
    if (this.source === undefined) return undefined;
    let { previous } = this;
    if (previous === undefined) {
      this.previous = previous = this.source.next();
      if (previous === undefined) this.source = undefined;
      // The source may have asked this very iterator for its next pair.
      if (this.source === undefined) {
        this.previous = undefined;
        return undefined;
      }
    }
    const item = this.source.next();
    if (item === undefined) {
      this.source = undefined;
      this.previous = undefined;
      return undefined;
    }
    const pair = newTuple([previous!, item]);
    this.previous = item;
    return pair;
  }
}

/** `repeat(object, times)`; `remaining` is -1 for no end. */
export class Repeat extends PyIterator {
  declare element: Value;
  declare remaining: number;
  next(): Value | undefined {
    if (this.remaining === 0) return undefined;
    if (this.remaining > 0) this.remaining--;
    return this.element;
  }
  override lengthHint(): number {
    if (this.remaining < 0) throw newTypeError("len() of unsized object");
    return this.remaining;
  }
}

/** `repeat(1)`, `repeat(1, 3)` */
export function reprRepeat(self: Repeat): string {
  const element = repr(self.element);
  return self.remaining < 0 ? `repeat(${element})` : `repeat(${element}, ${self.remaining})`;
}

/** `starmap(function, iterable)` */
export class StarMap extends PyIterator {
  declare func: Value;
  declare source: Iteration;
  next(): Value | undefined {
    const args = this.source.next();
    return args === undefined ? undefined : call(this.func, toArray(args));
  }
}

/** One item and the way to the next, shared by the iterators that `tee` gives. */
interface Link {
  item: Value | undefined;
  following: Link | undefined;
}

/** One of the iterators of `tee`. */
export class Tee extends PyIterator {
  declare source: { iteration: Iteration; running: boolean };
  declare link: Link;
  next(): Value | undefined {
    const { link } = this;
    if (link.following === undefined) {
      if (this.source.running) throw newRuntimeError("cannot re-enter the tee iterator");
      this.source.running = true;
      try {
        link.item = this.source.iteration.next();
      } finally {
        this.source.running = false;
      }
      if (link.item === undefined) return undefined;
      link.following = { item: undefined, following: undefined };
    }
    this.link = link.following;
    return link.item;
  }
}

/** Another iterator at the same place. */
export function copyTee(self: Tee, cls: PyType): Tee {
  const copy = new cls.Instance() as Tee;
  copy.source = self.source;
  copy.link = self.link;
  return copy;
}

/** The first iterator of `tee` over something. */
export function newTee(cls: PyType, iterable: Value): Tee {
  const iteration = iterate(iterable);
  if (iteration instanceof Tee) return copyTee(iteration, cls);
  const self = new cls.Instance() as Tee;
  self.source = { iteration, running: false };
  self.link = { item: undefined, following: undefined };
  return self;
}

/** `zip_longest(*iterables, fillvalue=…)` */
export class ZipLongest extends PyIterator {
  declare sources: (Iteration | undefined)[];
  declare active: number;
  declare fill: Value;
  next(): Value | undefined {
    const { sources } = this;
    if (this.active === 0) return undefined;
    const items: Value[] = [];
    for (let i = 0; i < sources.length; i++) {
      const item = sources[i]?.next();
      if (item !== undefined) {
        items.push(item);
        continue;
      }
      if (sources[i] !== undefined) {
        sources[i] = undefined;
        if (--this.active === 0) return undefined;
      }
      items.push(this.fill);
    }
    return newTuple(items);
  }
}

/** A number argument of `count`. */
export function asCountNumber(value: Value): Value {
  if (intValue(value) !== undefined) return value;
  const number = value as { t$__float__?: Value; t$__index__?: Value; t$__complex__?: Value };
  if (
    number.t$__float__ === undefined && number.t$__index__ === undefined &&
    number.t$__complex__ === undefined
  ) throw newTypeError("a number is required");
  return value;
}

/** A count argument that must not be negative. */
export function asCount(value: Value, message: string): number {
  const index: Int = asIndex(value);
  const count = typeof index === "number" ? index : asSize(index);
  if (count < 0) throw newValueError(message);
  return count;
}
