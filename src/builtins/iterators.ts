/** The iterator classes among the builtins: `map`, `filter`, `zip`, `enumerate`, `reversed`. */

import { PyDict } from "../objects/dict.ts";
import { exceptionType, isException, newTypeError, newValueError } from "../objects/exception.ts";
import { type Iteration, newIteratorType, PyIterator } from "../objects/iterator.ts";
import { type Int, None, type PyObject, type Value } from "../objects/object.ts";
import { newTuple } from "../objects/tuple.ts";
import { type PyType, typeName, typeOf } from "../objects/type.ts";
import { charge } from "../objects/budget.ts";
import { add as addInts } from "../kernel/integers.ts";
import { call, call1, callSpecial } from "../protocols/call.ts";
import { asIndex } from "../protocols/convert.ts";
import { asIteration, iterate, ownIter, unpack } from "../protocols/iterate.ts";
import { getItem } from "../protocols/subscript.ts";
import { length, truthy } from "../protocols/truth.ts";
import { constructor, defineType, method } from "../native/define.ts";
import { classGetItem, iterSelf, nextSlot } from "../types/shared.ts";

const open = { subclassable: true };
const indexError = exceptionType("IndexError");
const stopIteration = exceptionType("StopIteration");

/** A blank instance of a type or of a subclass. */
function blank<T extends PyIterator>(cls: PyType): T {
  return new cls.Instance() as PyIterator as T;
}

/** What a class method of iteration runs over: always the iterator, never a shortcut to its items. */
const iteration = (value: Value): Iteration => asIteration(ownIter(value));

/** A StopIteration of the guest's function ends the iteration, as the C slot's would. */
function ended(error: unknown): undefined {
  if (!isException(error, stopIteration)) throw error;
  return undefined;
}

// map

class PyMap extends PyIterator {
  declare func: Value;
  declare head: Iteration;
  declare others: Iteration[];
  override drives(): Iteration[] {
    return [this.head, ...this.others].reverse();
  }
  next(): Value | undefined {
    const item = this.head.next();
    if (item === undefined) return undefined;
    const { others } = this;
    try {
      if (others.length === 0) return call1(this.func, item);
      const args = [item];
      for (let i = 0; i < others.length; i++) {
        const other = others[i]!.next();
        if (other === undefined) return undefined;
        args.push(other);
      }
      return call(this.func, args);
    } catch (error) {
      return ended(error);
    }
  }
}
export const mapType: PyType = newIteratorType("map", PyMap, open);
defineType(mapType, {
  doc:
    "Make an iterator that computes the function using arguments from each of the iterables.\n\n" +
    "Stops when the shortest iterable is exhausted.",
  attributes: () => ({
    __new__: constructor(
      "(cls, function, iterable, /, *iterables)",
      "Create a map object.",
      (cls: PyType, func: Value, iterable: Value, others: Value[]) => {
        const self = blank<PyMap>(cls);
        self.func = func;
        self.head = iteration(iterable);
        self.others = others.map(iteration);
        return self;
      },
    ),
    __iter__: iterSelf,
    __next__: nextSlot,
  }),
});

// filter

class PyFilter extends PyIterator {
  declare func: Value;
  declare source: Iteration;
  override drives(): Iteration[] {
    return [this.source];
  }
  next(): Value | undefined {
    const { func, source } = this;
    while (true) {
      const item = source.next();
      if (item === undefined) return undefined;
      charge(1);
      try {
        if (truthy(func === None ? item : call1(func, item))) return item;
      } catch (error) {
        return ended(error);
      }
    }
  }
}
export const filterType: PyType = newIteratorType("filter", PyFilter, open);
defineType(filterType, {
  doc: "Return an iterator yielding those items of iterable for which function(item) is true.\n\n" +
    "If function is None, return the items that are true.",
  attributes: () => ({
    __new__: constructor(
      "(cls, function, iterable, /)",
      "Create a filter object.",
      (cls: PyType, func: Value, iterable: Value) => {
        const self = blank<PyFilter>(cls);
        self.func = func;
        self.source = iteration(iterable);
        return self;
      },
    ),
    __iter__: iterSelf,
    __next__: nextSlot,
  }),
});

// zip

class PyZip extends PyIterator {
  declare sources: Iteration[];
  declare strict: boolean;
  declare ended: boolean;
  override drives(): Iteration[] {
    return this.sources.toReversed();
  }
  next(): Value | undefined {
    const { sources } = this;
    if (this.ended || sources.length === 0) return undefined;
    const items: Value[] = [];
    for (let i = 0; i < sources.length; i++) {
      const item = sources[i]!.next();
      if (item === undefined) {
        this.ended = true;
        if (this.strict) checkEnd(sources, i);
        return undefined;
      }
      items.push(item);
    }
    return newTuple(items);
  }
}

PyZip.prototype.advance = function (this: PyZip): boolean {
  const { sources } = this;
  if (sources.length !== 2) return advanceByTuple(this);
  if (this.ended) return false;
  const first = sources[0]!.next();
  const second = first === undefined ? undefined : sources[1]!.next();
  if (first === undefined || second === undefined) {
    this.ended = true;
    if (this.strict) checkEnd(sources, first === undefined ? 0 : 1);
    return false;
  }
  this.first = first;
  this.second = second;
  return true;
};

/** `advance` of an iterator whose tuples may not be pairs. */
function advanceByTuple(self: PyIterator): boolean {
  const item = self.next();
  if (item === undefined) return false;
  const items = unpack(item, 2);
  self.first = items[0]!;
  self.second = items[1]!;
  return true;
}

/** With `strict`, all must end together; `i` ended first. */
function checkEnd(sources: Iteration[], i: number): void {
  const range = (count: number) => count === 1 ? " 1" : `s 1-${count}`;
  if (i > 0) {
    throw newValueError(`zip() argument ${i + 1} is shorter than argument${range(i)}`);
  }
  for (let j = 1; j < sources.length; j++) {
    if (sources[j]!.next() !== undefined) {
      throw newValueError(`zip() argument ${j + 1} is longer than argument${range(j)}`);
    }
  }
}

export const zipType: PyType = newIteratorType("zip", PyZip, open);
defineType(zipType, {
  doc: "The zip object yields n-length tuples, where n is the number of iterables.\n\n" +
    "It ends with the shortest; if strict is true, a ValueError is raised unless all end together.",
  attributes: () => ({
    __new__: constructor(
      "(cls, /, *iterables, strict=False)",
      "Create a zip object.",
      (cls: PyType, iterables: Value[], strict: Value = false) => {
        const self = blank<PyZip>(cls);
        self.strict = truthy(strict);
        self.ended = false;
        self.sources = iterables.map(iteration);
        return self;
      },
    ),
    __iter__: iterSelf,
    __next__: nextSlot,
  }),
});

// enumerate

class PyEnumerate extends PyIterator {
  declare source: Iteration;
  declare count: Int;
  override drives(): Iteration[] {
    return [this.source];
  }
  next(): Value | undefined {
    const item = this.source.next();
    if (item === undefined) return undefined;
    const { count } = this;
    this.count = typeof count === "number" && count < 1e15 ? count + 1 : addInts(count, 1);
    return newTuple([count, item]);
  }
}
PyEnumerate.prototype.advance = function (this: PyEnumerate): boolean {
  const item = this.source.next();
  if (item === undefined) return false;
  const { count } = this;
  this.count = typeof count === "number" && count < 1e15 ? count + 1 : addInts(count, 1);
  this.first = count;
  this.second = item;
  return true;
};
export const enumerateType: PyType = newIteratorType("enumerate", PyEnumerate, open);
defineType(enumerateType, {
  doc: "Return an enumerate object: pairs of a count (from start) and an item of the iterable.",
  attributes: () => ({
    __new__: constructor(
      "(cls, /, iterable, start=0)",
      "Create an enumerate object.",
      (cls: PyType, iterable: Value, start: Value = 0) => {
        const self = blank<PyEnumerate>(cls);
        self.count = asIndex(start);
        self.source = cls === enumerateType ? iterate(iterable) : iteration(iterable);
        return self;
      },
    ),
    __iter__: iterSelf,
    __next__: nextSlot,
    __class_getitem__: classGetItem,
  }),
});

// reversed

/** Over a sequence backwards, by index. */
class PyReversed extends PyIterator {
  declare sequence: Value | undefined;
  declare index: number;
  next(): Value | undefined {
    const { sequence, index } = this;
    if (sequence === undefined) return undefined;
    if (index >= 0) {
      this.index = index - 1;
      try {
        return getItem(sequence, index);
      } catch (error) {
        if (!isException(error, indexError) && !isException(error, stopIteration)) throw error;
      }
    }
    this.sequence = undefined;
    return undefined;
  }
  override lengthHint(): number {
    if (this.sequence === undefined) return 0;
    return length(this.sequence) <= this.index ? 0 : this.index + 1;
  }
}

/** `reversed(sequence)` */
function newReversed(cls: PyType, sequence: Value): Value {
  const hook = (sequence as PyObject).t$__reversed__;
  if (hook !== undefined && hook !== None) return callSpecial(hook, sequence);
  const object = sequence as PyObject;
  const isSequence = object.t$__getitem__ !== undefined &&
    (typeOf(sequence).heap ? !(sequence instanceof PyDict) : object.t$keys === undefined);
  if (hook === None || !isSequence) {
    throw newTypeError(`'${typeName(sequence)}' object is not reversible`);
  }
  const self = blank<PyReversed>(cls);
  self.sequence = sequence;
  self.index = length(sequence) - 1;
  return self;
}

export const reversedType: PyType = newIteratorType("reversed", PyReversed, open);
defineType(reversedType, {
  doc: "Return a reverse iterator over the values of the given sequence.",
  attributes: () => ({
    __new__: constructor("(cls, sequence, /)", "Create a reversed object.", newReversed),
    __iter__: iterSelf,
    __next__: nextSlot,
    __length_hint__: method(
      "(self, /)",
      "Private method returning an estimate of len(list(it)).",
      (self: PyReversed) => self.lengthHint(),
    ),
  }),
});
