/** `range` and `slice`. */

import { charge } from "../objects/budget.ts";
import {
  exceptionType,
  newException,
  newIndexError,
  newTypeError,
  newValueError,
} from "../objects/exception.ts";
import {
  newIteratorType,
  PyIterator,
  RangeIterator,
  rangeIteratorType,
} from "../objects/iterator.ts";
import { intValue } from "../objects/numbers.ts";
import { type Int, None, NotImplemented, type Value } from "../objects/object.ts";
import { PyRange, PySlice, rangeType, sliceType } from "../objects/range.ts";
import { newTuple } from "../objects/tuple.ts";
import { type PyType, typeName } from "../objects/type.ts";
import * as ints from "../kernel/integers.ts";
import { hashSlice } from "../kernel/number_hash.ts";
import { same } from "../protocols/compare.ts";
import { asIndex, isIndex } from "../protocols/convert.ts";
import { hash } from "../protocols/hash.ts";
import { iterate } from "../protocols/iterate.ts";
import { repr } from "../protocols/text.ts";
import { constructor, defineType, member, method, slot } from "../native/define.ts";
import { compareArrays, comparisons, defineIterator } from "./shared.ts";

/** Over a range that leaves the safe integers. */
class LongRangeIterator extends PyIterator {
  #current: Int;
  #remaining: Int;
  readonly #step: Int;
  constructor(start: Int, step: Int, length: Int) {
    super();
    this.#current = start;
    this.#step = step;
    this.#remaining = length;
  }
  next(): Value | undefined {
    if (this.#remaining <= 0) return undefined;
    const value = this.#current;
    this.#remaining = ints.subtract(this.#remaining, 1);
    this.#current = ints.add(value, this.#step);
    return value;
  }
  override lengthHint(): number {
    return Number(this.#remaining);
  }
}
defineIterator(rangeIteratorType);
defineIterator(newIteratorType("longrange_iterator", LongRangeIterator));

/** How many numbers a range has. */
function rangeLength(start: Int, stop: Int, step: Int): Int {
  if (typeof start === "number" && typeof stop === "number" && typeof step === "number") {
    const span = step > 0 ? stop - start : start - stop;
    if (span <= 0) return 0;
    if (span <= Number.MAX_SAFE_INTEGER) return Math.floor((span - 1) / Math.abs(step)) + 1;
  }
  const span = step > 0 ? ints.subtract(stop, start) : ints.subtract(start, stop);
  if (span <= 0) return 0;
  return ints.add(ints.floorDivide(ints.subtract(span, 1), ints.absolute(step)), 1);
}

/** `range(start, stop, step)` */
export function newRange(start: Int, stop: Int, step: Int): PyRange {
  if (step === 0) throw newValueError("range() arg 3 must not be zero");
  return new PyRange(start, stop, step, rangeLength(start, stop, step));
}

/** The item at an index that is there. */
function itemAt(self: PyRange, index: Int): Int {
  return ints.add(self.start, ints.multiply(index, self.step));
}

function getRangeItem(self: PyRange, key: Value): Value {
  if (key instanceof PySlice) {
    const { start, stop, step } = longSlice(key, self.length);
    return newRange(itemAt(self, start), itemAt(self, stop), ints.multiply(self.step, step));
  }
  if (!isIndex(key)) {
    throw newTypeError(`range indices must be integers or slices, not ${typeName(key)}`);
  }
  let index = asIndex(key);
  if (index < 0) index = ints.add(index, self.length);
  if (index < 0 || index >= self.length) throw newIndexError("range object index out of range");
  return itemAt(self, index);
}

function sliceIndex(value: Value): Int {
  if (!isIndex(value)) {
    throw newTypeError("slice indices must be integers or None or have an __index__ method");
  }
  return asIndex(value);
}

/** The bounds of a slice of something of any length (CPython's _PySlice_GetLongIndices). */
function longSlice(slice: PySlice, length: Int): { start: Int; stop: Int; step: Int } {
  const step = slice.step === None ? 1 : sliceIndex(slice.step);
  if (step === 0) throw newValueError("slice step cannot be zero");
  const backwards = step < 0;
  const low: Int = backwards ? -1 : 0;
  const high = backwards ? ints.subtract(length, 1) : length;
  const bound = (value: Value, missing: Int): Int => {
    if (value === None) return missing;
    let index = sliceIndex(value);
    if (index < 0) {
      index = ints.add(index, length);
      return index < low ? low : index;
    }
    return index > high ? high : index;
  };
  const start = bound(slice.start, backwards ? high : low);
  return { start, stop: bound(slice.stop, backwards ? low : high), step };
}

/** Where an int is in the range; undefined where it is not. */
function indexOf(self: PyRange, value: Int): Int | undefined {
  const { start, stop, step } = self;
  const inside = step > 0 ? value >= start && value < stop : value <= start && value > stop;
  if (!inside) return undefined;
  const offset = ints.subtract(value, start);
  return ints.modulo(offset, step) === 0 ? ints.floorDivide(offset, step) : undefined;
}

/** The int that a value certainly equals if it equals any: exact ints and bools only. */
function exactInt(value: Value): Int | undefined {
  return typeof value === "object" ? undefined : intValue(value);
}

function contains(self: PyRange, value: Value): boolean {
  const int = exactInt(value);
  if (int !== undefined) return indexOf(self, int) !== undefined;
  return findInRange(self, value) !== undefined;
}

/** Looks for an equal item, one by one. */
function findInRange(self: PyRange, value: Value): Int | undefined {
  const iteration = iterate(self);
  let index = 0;
  for (let item; (item = iteration.next()) !== undefined; index++) {
    charge(1);
    if (same(item, value)) return index;
  }
  return undefined;
}

function rangeKey(self: PyRange): Value {
  if (self.length === 0) return newTuple([self.length, None, None]);
  if (self.length === 1) return newTuple([self.length, self.start, None]);
  return newTuple([self.length, self.start, self.step]);
}

function iterator(self: PyRange): PyIterator {
  const { start, stop, step, length } = self;
  return typeof start === "number" && typeof stop === "number" && typeof step === "number" &&
      typeof length === "number"
    ? new RangeIterator(start, length, step)
    : new LongRangeIterator(start, step, length);
}

defineType(rangeType, {
  doc: "range(stop) or range(start, stop, step): an immutable sequence of numbers.\n\n" +
    "It produces the integers from start (inclusive) to stop (exclusive) by step.",
  attributes: () => ({
    __new__: constructor(
      "(cls, start, stop=<unrepresentable>, step=1, /)",
      "Create a range.",
      (_cls: PyType, start: Value, stop?: Value, step: Value = 1) =>
        stop === undefined
          ? newRange(0, asIndex(start), 1)
          : newRange(asIndex(start), asIndex(stop), asIndex(step)),
    ),
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      ({ start, stop, step }: PyRange) =>
        step === 1
          ? `range(${repr(start)}, ${repr(stop)})`
          : `range(${repr(start)}, ${repr(stop)}, ${repr(step)})`,
    ),
    __hash__: slot("(self, /)", "Return hash(self).", (self: PyRange) => hash(rangeKey(self))),
    ...comparisons((self: PyRange, other, op) => {
      if (!(other instanceof PyRange) || (op !== "eq" && op !== "ne")) return NotImplemented;
      return same(rangeKey(self), rangeKey(other)) === (op === "eq");
    }),
    __iter__: slot("(self, /)", "Implement iter(self).", iterator),
    __bool__: slot("(self, /)", "True if self else False", (self: PyRange) => self.length !== 0),
    __len__: slot("(self, /)", "Return len(self).", (self: PyRange) => {
      if (self.length >= 1n << 63n) {
        throw newException(
          exceptionType("OverflowError"),
          "Python int too large to convert to C ssize_t",
        );
      }
      return self.length;
    }),
    __getitem__: slot("(self, key, /)", "Return self[key].", getRangeItem),
    __contains__: slot("(self, key, /)", "Return bool(key in self).", contains),
    __reversed__: method("(self, /)", "Return a reverse iterator.", (self: PyRange) => {
      const { start, step, length } = self;
      if (length === 0) return iterator(self);
      const last = itemAt(self, ints.subtract(length, 1));
      return iterator(newRange(last, ints.subtract(start, step), ints.negate(step)));
    }),
    __reduce__: method(
      "(self, /)",
      "",
      (self: PyRange) => newTuple([rangeType, newTuple([self.start, self.stop, self.step])]),
    ),
    count: method(
      "(self, object, /)",
      "rangeobject.count(value) -> integer -- return number of occurrences of value",
      (self: PyRange, value: Value) => {
        const int = exactInt(value);
        if (int !== undefined) return indexOf(self, int) === undefined ? 0 : 1;
        let count = 0;
        const iteration = iterate(self);
        for (let item; (item = iteration.next()) !== undefined;) {
          charge(1);
          if (same(item, value)) count++;
        }
        return count;
      },
    ),
    index: method(
      "(self, object, /)",
      "rangeobject.index(value) -> integer -- return index of value.\n" +
        "Raise ValueError if the value is not present.",
      (self: PyRange, value: Value) => {
        const int = exactInt(value);
        if (int !== undefined) {
          const index = indexOf(self, int);
          if (index === undefined) throw newValueError(`${repr(value)} is not in range`);
          return index;
        }
        const index = findInRange(self, value);
        if (index === undefined) throw newValueError("sequence.index(x): x not in sequence");
        return index;
      },
    ),
    start: member("the first number", (self: PyRange) => self.start),
    stop: member("where it ends", (self: PyRange) => self.stop),
    step: member("the difference of neighbours", (self: PyRange) => self.step),
  }),
});

const parts = (self: PySlice): { items: Value[] } => ({
  items: [self.start, self.stop, self.step],
});

defineType(sliceType, {
  doc: "slice(stop) or slice(start, stop, step): what a[start:stop:step] passes.",
  attributes: () => ({
    __new__: constructor(
      "(cls, start, stop=<unrepresentable>, step=None, /)",
      "Create a slice object.",
      (_cls: PyType, start: Value, stop?: Value, step: Value = None) =>
        stop === undefined ? new PySlice(None, start, None) : new PySlice(start, stop, step),
    ),
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: PySlice) => `slice(${repr(self.start)}, ${repr(self.stop)}, ${repr(self.step)})`,
    ),
    __hash__: slot(
      "(self, /)",
      "Return hash(self).",
      (self: PySlice) => hashSlice(parts(self).items.map(hash)),
    ),
    ...comparisons((self: PySlice, other, op) =>
      other instanceof PySlice ? compareArrays(parts(self), parts(other), op) : NotImplemented
    ),
    indices: method(
      "(self, object, /)",
      "S.indices(len) -> (start, stop, stride)\n\n" +
        "The bounds that the slice means for a sequence of that length.",
      (self: PySlice, object: Value) => {
        const length = asIndex(object);
        if (length < 0) throw newValueError("length should not be negative");
        const { start, stop, step } = longSlice(self, length);
        return newTuple([start, stop, step]);
      },
    ),
    __reduce__: method(
      "(self, /)",
      "Return state information for pickling.",
      (self: PySlice) => newTuple([sliceType, newTuple(parts(self).items)]),
    ),
    start: member("the start", (self: PySlice) => self.start),
    stop: member("the stop", (self: PySlice) => self.stop),
    step: member("the step", (self: PySlice) => self.step),
  }),
});
